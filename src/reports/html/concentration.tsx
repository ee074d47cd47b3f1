// How concentrated the origins of each material are: one bar a material, with the same figures as a table.
import type { VNode } from "preact";
import type { Assessment, Concentration } from "../../assess/index.ts";
import { percentWords } from "../words.ts";
import { Section, Table } from "./parts.tsx";

/** From this index on a market counts as highly concentrated. Source: US DOJ/FTC Merger Guidelines 2023, §2.1. */
const HIGH_HHI = 1800;

export function ConcentrationSection({ report: { concentration } }: { readonly report: Assessment }): VNode {
  return (
    <Section
      id="concentration"
      title="Concentration by origin of the material"
      count={concentration.length}
      none="No bought part states its material, so nothing can be said about origins."
      lead={`Herfindahl-Hirschman index, 0 to 10,000; above ${HIGH_HHI.toLocaleString("en-US")} a market counts as highly concentrated (US DOJ/FTC Merger Guidelines 2023, 2.1). Origins that are not known count as the leading producer's.`}
    >
      <figure>
        <Legend />
        <div class="bars">
          <div class="bar head" aria-hidden="true">
            <span>Material</span>
            <span>Origins of what is bought</span>
            <span class="hhi">HHI</span>
          </div>
          {concentration.map((one) => (
            <Bar of={one} />
          ))}
        </div>
        <figcaption>
          Share of purchases by country of origin of the material. Shares from the portfolio; leading producers:{" "}
          {sourcesOf(concentration)}.
        </figcaption>
      </figure>
      <Table
        caption="The figures of the chart"
        columns={[
          { title: "Material", cell: ({ material }) => material },
          { title: "Origins", cell: originsText },
          {
            title: "Leading producer",
            cell: ({ leadingProducer }) =>
              leadingProducer === undefined
                ? "not held"
                : `${leadingProducer.country}, ${leadingProducer.sharePct} % of world output`,
          },
          {
            title: "HHI, unknown as leader's",
            align: "right",
            cell: ({ hhi }) => hhi.cautious.toLocaleString("en-US"),
          },
          { title: "HHI, stated origins", align: "right", cell: ({ hhi }) => hhi.asStated.toLocaleString("en-US") },
          {
            title: "HHI by supplier",
            align: "right",
            cell: ({ bySupplierHhi }) => bySupplierHhi.toLocaleString("en-US"),
          },
          {
            title: "Parts",
            align: "right",
            cell: ({ parts, weighting }) => `${parts}, by ${weighting === "spend" ? "spend" : "equal weight"}`,
          },
        ]}
        rows={concentration}
      />
    </Section>
  );
}

function Legend(): VNode {
  return (
    <ul class="legend" aria-hidden="true">
      <li>
        <Swatch kind="leader" /> leading producer
      </li>
      <li>
        <Swatch kind="other-0" /> other countries
      </li>
      <li>
        <Swatch kind="unknown" /> not known
      </li>
    </ul>
  );
}

function Swatch({ kind }: { readonly kind: string }): VNode {
  return (
    <svg width="14" height="10">
      {kind === "unknown" ? <Hatch id="hatch-legend" /> : null}
      <rect width="14" height="10" class={kind} fill={kind === "unknown" ? "url(#hatch-legend)" : undefined} />
    </svg>
  );
}

function Bar({ of }: { readonly of: Concentration }): VNode {
  const id = `hatch-${of.material.replace(/\W+/g, "-")}`;
  return (
    <div class="bar">
      <span class="material">{of.material}</span>
      <svg width="100%" height="16" role="img" aria-label={`${of.material}: ${originsText(of)}`}>
        <Hatch id={id} />
        {segmentsOf(of).map(({ kind, start, share, title }) => (
          <rect
            class={kind}
            x={`${start * 100}%`}
            width={`${share * 100}%`}
            height="16"
            fill={kind === "unknown" ? `url(#${id})` : undefined}
          >
            <title>{title}</title>
          </rect>
        ))}
      </svg>
      <span class="hhi">{of.hhi.cautious.toLocaleString("en-US")}</span>
      <span class="origins">{originsText(of)}</span>
    </div>
  );
}

/** Strokes for what is not known, so that it differs in shape and not in shade alone. */
function Hatch({ id }: { readonly id: string }): VNode {
  return (
    <defs>
      <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="5" height="5" class="hatch-ground" />
        <rect width="1.6" height="5" class="hatch-line" />
      </pattern>
    </defs>
  );
}

interface Segment {
  readonly kind: "leader" | "other-0" | "other-1" | "unknown";
  readonly start: number;
  readonly share: number;
  readonly title: string;
}

/** The leading producer first, then the others by share, what is not known last; starts and shares of 1. */
export function segmentsOf({ byOrigin, leadingProducer }: Concentration): readonly Segment[] {
  const rank = (country: string | null): number =>
    country === null ? 2 : country === leadingProducer?.country ? 0 : 1;
  const ordered = byOrigin.toSorted((a, b) => rank(a.country) - rank(b.country) || b.share - a.share);
  const segments: Segment[] = [];
  let start = 0;
  let others = 0;
  for (const { country, share } of ordered) {
    const kind =
      country === null
        ? "unknown"
        : rank(country) === 0
          ? "leader"
          : (`other-${others++ % 2}` as "other-0" | "other-1");
    segments.push({ kind, start, share, title: `${country ?? "not known"} ${percentWords(share)}` });
    start += share;
  }
  return segments;
}

function originsText(of: Concentration): string {
  return segmentsOf(of)
    .map(({ title }) => title)
    .join(" · ");
}

function sourcesOf(concentration: readonly Concentration[]): string {
  const named = new Set(concentration.flatMap(({ leadingProducer }) => leadingProducer?.source ?? []));
  return [...named].join("; ") || "none held";
}
