// The company risk assessment of Regulation (EU) 2024/1252, Article 24, as far as a portfolio supports it: where each
// strategic raw material comes from, what might affect its supply, how vulnerable the company is, and what nobody knows.
import type { Assessment, AssessedLine, Concentration } from "./report.ts";

/** Strategic raw materials of Annex I, section 1, by this product's names. `as`: listed in this form or grade alone. */
const STRATEGIC: Readonly<Record<string, { readonly entry: string; readonly as?: string }>> = {
  aluminium: { entry: "bauxite, alumina, aluminium" },
  bismuth: { entry: "bismuth" },
  boron: { entry: "boron", as: "metallurgy grade" },
  cobalt: { entry: "cobalt" },
  copper: { entry: "copper" },
  gallium: { entry: "gallium" },
  germanium: { entry: "germanium" },
  lithium: { entry: "lithium", as: "battery grade" },
  magnesium: { entry: "magnesium", as: "metal" },
  manganese: { entry: "manganese", as: "battery grade" },
  graphite: { entry: "graphite", as: "battery grade" },
  nickel: { entry: "nickel", as: "battery grade" },
  silicon: { entry: "silicon", as: "metal" },
  titanium: { entry: "titanium", as: "metal" },
  tungsten: { entry: "tungsten" },
  ...Object.fromEntries(
    ["platinum", "palladium", "rhodium", "ruthenium", "iridium", "osmium"].map((name) => [
      name,
      { entry: "platinum group metals" },
    ]),
  ),
  ...Object.fromEntries(
    ["neodymium", "praseodymium", "terbium", "dysprosium", "gadolinium", "samarium", "cerium"].map((name) => [
      name,
      { entry: "rare earth elements", as: "for permanent magnets" },
    ]),
  ),
};

/** One strategic material. Texts are whole sentences or phrases for a reader; shares are of purchases, 0-1. */
export interface CrmaRow {
  readonly material: string;
  readonly entry: string;
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

const NOTES = [
  "Regulation (EU) 2024/1252, Article 24: large companies that a Member State has identified, and that use strategic raw materials for the technologies named there, assess their raw material supply chain at least every three years, to the extent that the information is available to them. Whether this company is one of them is not decided here.",
  "The list of strategic raw materials follows Annex I, section 1 of 2024 but was not read in the official text (unverified): compare it with the version in force before relying on a material being absent. A material may also be inside bought components that state none: those are not seen here.",
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
  const strategic = STRATEGIC[one.material] as (typeof STRATEGIC)[string];
  const lines = report.lines.filter(
    ({ kind, past, transaction }) => kind === "supply" && !past && transaction.item.material === one.material,
  );
  return {
    material: one.material,
    entry: strategic.as === undefined ? strategic.entry : `${strategic.entry} (${strategic.as})`,
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
    `Herfindahl-Hirschman index by origin: ${hhi.cautious} of 10,000; by supplier: ${bySupplierHhi}.`,
    names.length === 0
      ? "The bill of materials shows no product that depends on a line that is controlled or undecided."
      : `Products that depend on a line that is controlled or undecided: ${names.join(", ")}.`,
  ];
}
