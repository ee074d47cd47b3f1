// From measures through parts to a product and its revenue: four columns, each flow as wide as the share of the part's
// purchases that the hit lines make up. Server-rendered; the table beside it says the same in words.
import type { JSX } from "preact";
import { linkHorizontal } from "d3-shape";
import type { Standing } from "../../assess/index.ts";
import { STANDING_WORDS } from "../messages/standings.ts";

export interface FlowPart {
  readonly id: string;
  readonly name: string;
  readonly standing: Standing;
  /** Share of the part's purchases on hit lines, 0-1. */
  readonly share: number;
  readonly indispensable: boolean;
  /** Provisions behind the hits; empty for an open question. */
  readonly measures: readonly string[];
}

export interface ExposureFlowProps {
  readonly product: string;
  readonly revenue: string;
  readonly parts: readonly FlowPart[];
}

const WIDTH = 960;
const BOX = { measure: 1, part: 300, product: 620, revenue: 830 } as const;
const SIZE = { measure: 220, part: 240, product: 150, revenue: 128 } as const;
const HEAD = 24;
const ROW = 38;
const HEIGHT = 28;
const THICKEST = 18;
const GAP = 12;

const link = linkHorizontal<{ source: [number, number]; target: [number, number] }, [number, number]>();

const thickness = ({ share }: FlowPart): number => Math.max(1.5, share * THICKEST);

interface Node {
  readonly id: string;
  readonly y: number;
  readonly height: number;
}

export function ExposureFlow({ product, revenue, parts }: ExposureFlowProps): JSX.Element {
  const height = Math.max(parts.length, 2) * ROW;
  const sources = stacked(
    [...Map.groupBy(parts, sourceOf)].map(([id, flows]) => ({
      id,
      weight: flows.reduce((sum, one) => sum + thickness(one), 0),
    })),
    height,
  );
  const total = parts.reduce((sum, one) => sum + thickness(one), 0);
  const [target] = stacked([{ id: product, weight: total }], height) as readonly [Node];
  const whole = Math.max(height, ...[...sources, target].map((node) => node.y + node.height)) + HEAD + 4;
  const used = new Map<string, number>();
  const port = (node: Node, id: string, width: number, all: number): number => {
    const before = used.get(id) ?? 0;
    used.set(id, before + width);
    return node.y + (node.height - all) / 2 + before + width / 2;
  };
  return (
    <figure class="bars flow" tabIndex={0}>
      <svg
        viewBox={`0 0 ${WIDTH} ${whole}`}
        role="img"
        aria-label={`${product}: ${parts.length} parts depend on measures or open questions; revenue a week ${revenue}. The table below has every figure.`}
      >
        {(["measure", "part", "product", "revenue"] as const).map((column) => (
          <text key={column} x={BOX[column]} y={14} class="axis">
            {HEADS[column]}
          </text>
        ))}
        <g transform={`translate(0 ${HEAD})`}>
          {parts.map((part, index) => {
            const y = (index + 0.5) * ROW;
            const width = thickness(part);
            const source = sources.find(({ id }) => id === sourceOf(part)) as Node;
            const sum = parts
              .filter((one) => sourceOf(one) === source.id)
              .reduce((all, one) => all + thickness(one), 0);
            const leaves = port(source, `from ${source.id}`, width, sum);
            const enters = port(target, "to product", width, total);
            return (
              <g key={part.id} class={`tone-${STANDING_WORDS[part.standing].tone}`}>
                <path
                  class="flow-link"
                  d={curve(BOX.measure + SIZE.measure, leaves, BOX.part, y)}
                  stroke-width={width}
                />
                <path
                  class={part.indispensable ? "flow-link" : "flow-link replaceable"}
                  d={curve(BOX.part + SIZE.part, y, BOX.product, enters)}
                  stroke-width={width}
                />
                <Box x={BOX.part} y={y} width={SIZE.part} text={part.name} note={`${Math.round(part.share * 100)} %`} />
              </g>
            );
          })}
          {sources.map((node) => (
            <Box
              key={node.id}
              x={BOX.measure}
              y={node.y + node.height / 2}
              height={node.height}
              width={SIZE.measure}
              text={node.id}
            />
          ))}
          <path
            class="flow-link plain-link"
            d={curve(
              BOX.product + SIZE.product,
              target.y + target.height / 2,
              BOX.revenue,
              target.y + target.height / 2,
            )}
            stroke-width={THICKEST}
          />
          <Box
            x={BOX.product}
            y={target.y + target.height / 2}
            height={target.height}
            width={SIZE.product}
            text={product}
          />
          <Box x={BOX.revenue} y={target.y + target.height / 2} width={SIZE.revenue} text={revenue} />
        </g>
      </svg>
    </figure>
  );
}

const HEADS = {
  measure: "Measure or open question",
  part: "Part, share of purchases hit",
  product: "Product",
  revenue: "Revenue a week",
} as const;

/** Boxes one under the other, each as tall as its flows, the whole in the middle of `height`. */
function stacked(items: readonly { readonly id: string; readonly weight: number }[], height: number): readonly Node[] {
  const heights = items.map(({ weight }) => Math.max(HEIGHT, weight + 8));
  const all = heights.reduce((sum, one) => sum + one, 0) + GAP * (items.length - 1);
  const spread = items.length > 1 ? Math.max(GAP, (height - all) / items.length + GAP) : GAP;
  let y = Math.max(0, (height - all - (spread - GAP) * (items.length - 1)) / 2);
  return items.map(({ id }, index) => {
    const node = { id, y, height: heights[index] ?? HEIGHT };
    y += node.height + spread;
    return node;
  });
}

/** What a part's flow begins at: its first provision, else the question that is open. */
function sourceOf({ measures, standing }: FlowPart): string {
  return measures[0] ?? STANDING_WORDS[standing].text;
}

function curve(x1: number, y1: number, x2: number, y2: number): string {
  return link({ source: [x1, y1], target: [x2, y2] }) ?? "";
}

interface BoxProps {
  readonly x: number;
  /** The middle. */
  readonly y: number;
  readonly width: number;
  readonly height?: number;
  readonly text: string;
  readonly note?: string;
}

function Box({ x, y, width, height = HEIGHT, text, note }: BoxProps): JSX.Element {
  const room = Math.floor((width - 16 - (note === undefined ? 0 : 40)) / 6.6);
  const shown = text.length > room ? `${text.slice(0, room - 1)}…` : text;
  return (
    <g class="flow-box">
      <rect x={x} y={y - height / 2} width={width} height={height} rx="3">
        <title>{text}</title>
      </rect>
      <text x={x + 8} y={y + 4}>
        {shown}
      </text>
      {note === undefined ? null : (
        <text x={x + width - 8} y={y + 4} text-anchor="end" class="axis">
          {note}
        </text>
      )}
    </g>
  );
}
