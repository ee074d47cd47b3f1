// Where the spend on each material comes from, in one plan: origins on the left, materials on the right, each flow as wide
// as its spend (Sankey layout). Server-rendered; the table beside it says the same in numbers.
import type { JSX } from "preact";
import { sankey, sankeyLinkHorizontal } from "d3-sankey";
import type { PlannedPart } from "../../diversify/index.ts";
import { short } from "./frontier.tsx";

export interface SourcingFlowProps {
  readonly title: string;
  readonly parts: readonly PlannedPart[];
  readonly when: "before" | "after";
  readonly currency: string;
  readonly country: (code: string) => string;
  readonly horizonWeeks: number;
}

const WIDTH = 460;
const ROW = 27;
const PAD = { left: 104, right: 104, top: 24, bottom: 8 } as const;

interface Node {
  readonly id: string;
  readonly label: string;
}

interface Flow {
  readonly source: string;
  readonly target: string;
  readonly value: number;
}

/** Spend by origin and material. */
export function flowsOf(parts: readonly PlannedPart[], when: "before" | "after", weeks: number): readonly Flow[] {
  const sums = new Map<string, Flow>();
  for (const part of parts) {
    if (part.material === undefined) continue;
    for (const one of part.sources) {
      const value = one[when] * part.needPerWeek * weeks * one.candidate.landed;
      const key = `${one.candidate.origin}|${part.material}`;
      if (value > 0)
        sums.set(key, {
          source: `from ${one.candidate.origin}`,
          target: part.material,
          value: value + (sums.get(key)?.value ?? 0),
        });
    }
  }
  return [...sums.values()];
}

export function SourcingFlow({
  title,
  parts,
  when,
  currency,
  country,
  horizonWeeks,
}: SourcingFlowProps): JSX.Element | null {
  const flows = flowsOf(parts, when, horizonWeeks);
  if (flows.length === 0) return null;
  const labels = new Map(
    flows.flatMap(
      ({ source, target }) =>
        [
          [source, country(source.slice(5))],
          [target, target],
        ] as const,
    ),
  );
  const height =
    Math.max(
      8,
      Math.max(new Set(flows.map(({ source }) => source)).size, new Set(flows.map(({ target }) => target)).size),
    ) *
      ROW +
    PAD.top;
  const layout = sankey<Node, { readonly value: number }>()
    .nodeId(({ id }) => id)
    .nodeWidth(10)
    .nodePadding(15)
    // The same order in every plan, so that two flows can be compared.
    .nodeSort((a, b) => (a.label < b.label ? -1 : 1))
    .extent([
      [PAD.left, PAD.top],
      [WIDTH - PAD.right, height - PAD.bottom],
    ]);
  const graph = layout({
    nodes: [...labels].map(([id, label]) => ({ id, label })),
    links: flows.map((flow) => ({ ...flow })),
  });
  const draw = sankeyLinkHorizontal<Node, { readonly value: number }>();
  return (
    <figure class="bars flow sourcing" tabIndex={0}>
      <figcaption>{title}</figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${height}`}
        role="img"
        aria-label={`${title}: spend by origin of the material. The plan table has every share.`}
      >
        <text x={PAD.left} y={14} class="axis" text-anchor="end">
          origin
        </text>
        <text x={WIDTH - PAD.right} y={14} class="axis">
          material
        </text>
        {graph.links.map((link) => (
          <path
            key={`${(link.source as Node).id}-${(link.target as Node).id}`}
            d={draw(link) ?? ""}
            class="sourcing-link"
            fill="none"
            stroke-width={Math.max(1, link.width ?? 0)}
          >
            <title>{`${(link.source as Node).label} → ${(link.target as Node).label}: ${short(link.value)} ${currency}`}</title>
          </path>
        ))}
        {graph.nodes.map((node) => {
          const isLeft = node.id.startsWith("from ");
          const middle = ((node.y0 ?? 0) + (node.y1 ?? 0)) / 2 + 4;
          return (
            <g key={node.id}>
              <rect
                x={node.x0}
                y={node.y0}
                width={10}
                height={Math.max(1, (node.y1 ?? 0) - (node.y0 ?? 0))}
                class="sourcing-node"
              />
              <text
                x={isLeft ? PAD.left - 6 : WIDTH - PAD.right + 6}
                y={middle}
                class="label"
                text-anchor={isLeft ? "end" : "start"}
              >
                {node.label}
              </text>
            </g>
          );
        })}
      </svg>
    </figure>
  );
}
