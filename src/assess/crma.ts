// The company risk assessment of Regulation (EU) 2024/1252, Article 24, as far as a portfolio supports it: where each
// strategic raw material comes from, what might affect its supply, how vulnerable the company is, and what nobody knows.
import type { Assessment, AssessedLine, Concentration } from "./report.ts";
import {
  ANNEX_SOURCES,
  ARTICLE_24_SOURCE,
  ARTICLE_5_SOURCE,
  STRATEGIC,
  type StrategicMaterial,
} from "./strategic-materials.ts";

/** One strategic material. Texts are whole sentences or phrases for a reader; shares are of purchases, 0-1. */
export interface CrmaRow {
  readonly material: string;
  readonly entry: string;
  /** Letter of the entry, how sure it is, and the copies of the annex it was read in. */
  readonly letter: string;
  readonly certainty: StrategicMaterial["certainty"];
  readonly sources: readonly string[];
  readonly parts: number;
  /** Where it is extracted or processed, the largest share first; null: not known. */
  readonly origins: Concentration["byOrigin"];
  readonly factors: readonly string[];
  readonly vulnerability: readonly string[];
  readonly unknown: readonly string[];
}

export interface CrmaAssessment {
  readonly rows: readonly CrmaRow[];
  /** Materials bought that Annex I, section 1 does not list under this name. */
  readonly notListed: readonly string[];
  readonly notes: readonly string[];
}

/** Share of the Union's yearly use from one third country that Article 5 sets as a benchmark for 2030. */
const BENCHMARK = 0.65;

const NOTES = [
  `Regulation (EU) 2024/1252, Article 24 (read in a copy of the German text, ${ARTICLE_24_SOURCE}): large companies that a Member State has identified, and that use strategic raw materials for the technologies named there, assess their raw material supply chain at least every three years, as far as the information is available to them: where the materials come from, what might affect supply, how vulnerable they are. Where suppliers do not answer, public information may be used (paragraph 3); where the vulnerability is significant, they make efforts to mitigate it (paragraph 4). Whether this company is one of them is not decided here.`,
  `The entries follow Annex I, section 1 (letters a to q) as two copies of it agree: ${ANNEX_SOURCES.join(" and ")}. The Official Journal was not at hand, and corrigenda exist: compare with the version in force before relying on a material being absent. Platinum group metals are listed as a group; which metals it holds is our reading. A material may also be inside bought components that state none: those are not seen here.`,
  `65 % from one third country is a benchmark of Article 5 for the Union as a whole, per material and stage, by 2030 (${ARTICLE_5_SOURCE}); no duty of a company. Where an origin's share is above it, the table says so.`,
  "Mitigation is not part of this table: `derisk diversify` works out a sourcing plan for the same portfolio.",
] as const;

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** The Article 24 view of a report. Materials come in the report's order, most concentrated first. */
export function crmaAssessment(report: Assessment): CrmaAssessment {
  const listed = report.concentration.filter(({ material }) => Object.hasOwn(STRATEGIC, material));
  return {
    rows: listed.map((one) => rowOf(report, one)),
    notListed: report.concentration.map(({ material }) => material).filter((name) => !Object.hasOwn(STRATEGIC, name)),
    notes: NOTES,
  };
}

function rowOf(report: Assessment, one: Concentration): CrmaRow {
  const strategic = STRATEGIC[one.material] as StrategicMaterial;
  const lines = report.lines.filter(
    ({ kind, past, transaction }) => kind === "supply" && !past && transaction.item.material === one.material,
  );
  return {
    material: one.material,
    entry: strategic.as === undefined ? strategic.entry : `${strategic.entry} (${strategic.as})`,
    letter: strategic.letter,
    certainty: strategic.certainty,
    sources: ANNEX_SOURCES,
    parts: one.parts,
    origins: one.byOrigin,
    factors: factorsOf(report, one, lines),
    vulnerability: vulnerabilityOf(report, one, lines),
    unknown: [
      ...(one.unknownShare > 0 ? [`The origin of ${percent(one.unknownShare)} of purchases is not known.`] : []),
      "The portfolio does not say whether an origin is the place of extraction or of processing.",
      "Recycled content, and where it was recycled, is not stated.",
      ...(strategic.as === undefined ? [] : [`Listed only as ${strategic.as}; whether that is bought is not stated.`]),
    ],
  };
}

function factorsOf(
  report: Assessment,
  { leadingProducer, unknownShare }: Concentration,
  lines: readonly AssessedLine[],
): readonly string[] {
  const count = (standing: AssessedLine["standing"]): number =>
    lines.filter((line) => line.standing === standing).length;
  const provisions = new Set(
    lines.flatMap(({ verdict }) =>
      verdict.determinations
        .filter(({ outcome }) => outcome === "prohibited" || outcome === "licence_required")
        .flatMap((one) => one.provisions),
    ),
  );
  const ids = new Set(lines.map(({ id }) => id));
  const lead = leadingProducer;
  return [
    `Supply lines: ${lines.length}; prohibited ${count("prohibited")}, licence required ${count("licence_required")}, undecided ${count("undecided")}, outside what is covered ${count("out_of_coverage")}.`,
    ...(provisions.size === 0 ? [] : [`Provisions: ${[...provisions].toSorted().join("; ")}.`]),
    ...report.cliffs
      .filter((cliff) => cliff.lines.some((id) => ids.has(id)))
      .map(({ date, measure, text }) => `${date}, ${measure}: ${text}`),
    lead === undefined
      ? "The leading producer is not held."
      : `Leading producer: ${lead.country}, ${lead.sharePct} % of world output (${lead.source})${unknownShare > 0 ? "; unknown origins are counted as its own" : ""}.`,
  ];
}

function vulnerabilityOf(
  report: Assessment,
  { hhi, largest, bySupplierHhi, weighting, unknownShare }: Concentration,
  lines: readonly AssessedLine[],
): readonly string[] {
  const ids = new Set(lines.map(({ id }) => id));
  const products = report.products.filter(({ hits }) => hits.some((hit) => hit.lines.some((id) => ids.has(id))));
  const names = products.map(({ name }) => name);
  return [
    `Largest origin: ${largest.country}, ${percent(largest.share)} of purchases (${weighting === "spend" ? "by spend" : "parts weighted equally"}${unknownShare > 0 ? "; unknown origins counted with the leading producer" : ""}).`,
    ...(largest.share > BENCHMARK
      ? [`Above the Union's benchmark of ${percent(BENCHMARK)} from one third country, were it the company's own.`]
      : []),
    `Herfindahl-Hirschman index by origin: ${hhi.cautious} of 10,000; by supplier: ${bySupplierHhi}.`,
    names.length === 0
      ? "The bill of materials shows no product that depends on a line that is controlled or undecided."
      : `Products that depend on a line that is controlled or undecided: ${names.join(", ")}.`,
  ];
}
