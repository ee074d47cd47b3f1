// How a target depends on a mineral, without any model: who makes it at each stage, how concentrated that is, what the
// target imports, what the EU's assessment says. Where the shipped data has no figure, that is said.
import { CRITICAL, herfindahl } from "./concentration.ts";
import { decisiveStage, usualSource, type Commodity, type MarketNotes } from "./commodity.ts";

export const TARGETS = ["US", "EU", "JP", "KR"] as const;
export type Target = (typeof TARGETS)[number];

export interface EuMaterial {
  readonly material: string;
  readonly supplyRisk?: number;
  readonly economicImportance?: number;
  readonly stage?: string;
  readonly supplyRiskPrimary?: number;
  readonly supplyRiskRefined?: number;
  readonly substitution?: number;
  readonly importReliancePrimary?: number;
  readonly importRelianceRefined?: number;
  readonly recyclingPct?: number;
}

/** data/minerals/eu-crm-2023.json. */
export interface EuStudy {
  readonly title: string;
  readonly publisher: string;
  readonly licence: string;
  readonly url: string;
  readonly materials: readonly EuMaterial[];
  readonly tradeParameters: readonly {
    readonly material: string;
    readonly country: string;
    readonly t: number;
    readonly stage: string;
  }[];
}

export type Reliance =
  | {
      readonly kind: "known";
      readonly pct: number;
      readonly atLeast?: boolean;
      readonly stage?: string;
      readonly source: string;
    }
  | { readonly kind: "not_available"; readonly why: string };

export interface Dependence {
  readonly commodity: string;
  readonly target: Target;
  readonly importReliance: readonly Reliance[];
  readonly stages: readonly {
    readonly stage: string;
    readonly year: number;
    readonly leader?: { readonly country: string; readonly pct: number };
    /** Share of world output that the target makes itself. */
    readonly ownPct: number;
    /** The same with all that the source names no country for: the target may be among the unnamed. */
    readonly ownAtMostPct: number;
    /** 0 … 10,000; unnamed other countries count as nothing. */
    readonly hhi: number;
    readonly recordedPct: number;
    readonly source: string;
  }[];
  /** The EU's assessment; of the EU market, shown for other targets as the nearest public one. */
  readonly eu?: EuMaterial & { readonly isCritical: boolean; readonly source: string };
  readonly decisiveStage?: string;
  readonly source?: string;
}

const EU_MEMBERS: ReadonlySet<string> = new Set(
  "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(" "),
);

/** The EU's name of a material where it is not the element's. */
const EU_NAMES: Readonly<Record<string, string>> = {
  graphite: "natural graphite",
  barium: "baryte",
  fluorine: "fluorspar",
  silicon: "silicon metal",
};

export function isPartOf(country: string, target: Target): boolean {
  return target === "EU" ? EU_MEMBERS.has(country) : country === target;
}

/** What the EU's study says of a commodity. */
export function euMaterial(study: EuStudy, id: string): EuMaterial | undefined {
  const name = EU_NAMES[id] ?? id;
  return study.materials.find(({ material }) => material.toLowerCase() === name);
}

export function dependenceOf(commodity: Commodity, notes: MarketNotes, target: Target, study: EuStudy): Dependence {
  const material = euMaterial(study, commodity.id);
  const source = usualSource(commodity, notes);
  const stage = decisiveStage(commodity, notes)?.stage;
  return {
    commodity: commodity.id,
    target,
    importReliance: relianceOf(notes, target, material, study),
    stages: commodity.stages.map(({ stage, year, shares, sources }) => {
      const [leader] = shares.filter(([country]) => country !== "ZZ").toSorted(([, a], [, b]) => b - a);
      const own = shares.filter(([country]) => isPartOf(country, target));
      return {
        stage,
        year,
        ...(leader === undefined ? {} : { leader: { country: leader[0], pct: leader[1] } }),
        ownPct: own.reduce((sum, [, pct]) => sum + pct, 0),
        ownAtMostPct: own.reduce((sum, [, pct]) => sum + pct, 0) + unnamedFor(shares, target),
        hhi: herfindahl(shares.map(([country, pct]) => [country, pct / 100])),
        recordedPct: shares.reduce((sum, [country, pct]) => (country === "ZZ" ? sum : sum + pct), 0),
        source: sources.map((id) => commodity.sources[id]?.title ?? id).join("; "),
      };
    }),
    ...(material === undefined
      ? {}
      : {
          eu: {
            ...material,
            isCritical:
              (material.supplyRisk ?? 0) >= CRITICAL.supplyRisk &&
              (material.economicImportance ?? 0) >= CRITICAL.economicImportance,
            source: `${study.publisher}, ${study.title} (${study.licence})`,
          },
        }),
    ...(stage === undefined ? {} : { decisiveStage: stage }),
    ...(source === undefined ? {} : { source }),
  };
}

/** Share of output that no country is named for; nothing for a single country that is named itself. */
function unnamedFor(shares: Commodity["stages"][number]["shares"], target: Target): number {
  if (target !== "EU" && shares.some(([country]) => country === target)) return 0;
  const named = shares.reduce((sum, [country, pct]) => (/^[XZ][XZ]$/.test(country) ? sum : sum + pct), 0);
  return Math.max(0, 100 - named);
}

/** What the target makes itself: `3.0 %`, `0 to 12 %` where countries are left unnamed, `under 1 %` for a rounded nothing. */
export function ownText({
  ownPct,
  ownAtMostPct,
}: Pick<Dependence["stages"][number], "ownPct" | "ownAtMostPct">): string {
  if (ownAtMostPct - ownPct >= 0.5) return `${ownPct === 0 ? "0" : ownPct.toFixed(1)} to ${ownAtMostPct.toFixed(1)} %`;
  return ownPct < 0.05 ? "under 1 %" : `${ownPct.toFixed(1)} %`;
}

function relianceOf(
  notes: MarketNotes,
  target: Target,
  material: EuMaterial | undefined,
  study: EuStudy,
): readonly Reliance[] {
  const missing: Reliance = { kind: "not_available", why: "not available with shipped data" };
  if (target === "US") {
    const found = notes.importReliancePct;
    if (found === undefined) return [missing];
    const { value, atLeast, year, source } = found;
    return [{ kind: "known", pct: value, ...(atLeast ? { atLeast } : {}), source: `${source} (${year})` }];
  }
  if (target !== "EU") return [missing];
  const source = `${study.publisher}, ${study.title}`;
  const stages = [
    ["extraction", material?.importReliancePrimary],
    ["processing", material?.importRelianceRefined],
  ] as const;
  const known = stages.flatMap(([stage, pct]): readonly Reliance[] =>
    pct === undefined ? [] : [{ kind: "known", pct, stage, source }],
  );
  return known.length > 0 ? known : [missing];
}
