// A scenario on a table the user loads: the lost shares of output found for the United States, carried to the industries of
// the target region, then through the whole table by every closure. Large tables are solved round by round, without an
// inverse.
import type { SolveLinear } from "../../company/lp/linear-program.ts";
import { isPartOf, type Target } from "../minerals/dependence.ts";
import { IMPACTS, type Impact } from "../minerals/commodity.ts";
import { idleByRounds, rationByRounds } from "../closures/by-rounds.ts";
import { essentialInputs, stopWithoutInputs } from "../closures/fixed-proportions.ts";
import { mostValueAdded, planningFigures } from "../closures/most-value-added.ts";
import { divisionsOf, isicDivision } from "../tables/isic.ts";
import type { EconomyTable, Industry } from "../tables/table.ts";
import { CLOSURES, type ClosureId } from "./closures.ts";
import { ESSENTIAL_SHARE, isGood } from "./prepare.ts";
import type { EconomyImpact, ImpactRange, IndustryOutcome } from "./run.ts";

export interface ForeignImpact {
  readonly unit: string;
  readonly gdp: ImpactRange & { readonly basis: "transferred" };
  /** Share of the target's usual GDP, central. */
  readonly share: number;
  readonly closures: EconomyImpact["closures"];
  readonly band: { readonly least: number; readonly most: number };
  /** What each closure rests on where that differs from the shipped model, and closures that say nothing new here. */
  readonly closureNotes: readonly string[];
  readonly industries: readonly IndustryOutcome[];
  /** Loss of the rest of the world that follows, central rationing. */
  readonly elsewhere: number;
  readonly notes: readonly string[];
}

export type ForeignOutcome =
  | { readonly kind: "impact"; readonly impact: ForeignImpact }
  | { readonly kind: "unavailable"; readonly why: string };

/** Codes by which tables name a target's regions besides ISO 3166. */
const REGION_NAMES: Readonly<Record<Target, readonly string[]>> = {
  US: ["US", "USA"],
  JP: ["JP", "JPN"],
  KR: ["KR", "KOR"],
  EU: "AUT BEL BGR CYP CZE DEU DNK EST ESP FIN FRA GRC HRV HUN IRL ITA LTU LUX LVA MLT NLD POL PRT ROU ROM SWE SVN SVK EU EL".split(
    " ",
  ),
};

/** Industries up to which the programme of the best allocation is solved; beyond, its bound is shown. */
const SOLVED_UP_TO = 600;

/**
 * `direct`: lost share of output of US industries (code → share) at each end; `valueAdded` weighs them within a division.
 * `solve` serves the best allocation where its bound is not feasible; without it, and for very large tables, the bound is
 * given and said to be one.
 */
export function runForeign(
  table: EconomyTable,
  target: Target,
  direct: readonly { readonly code: string; readonly valueAdded: number; readonly lost: ImpactRange }[],
  solve?: SolveLinear,
): ForeignOutcome {
  const isTarget = ({ region }: Industry): boolean =>
    region === undefined || isPartOf(region, target) || REGION_NAMES[target].includes(region);
  if (!table.industries.some(isTarget)) {
    const regions = [...new Set(table.industries.map(({ region }) => region ?? ""))].slice(0, 8).join(", ");
    return { kind: "unavailable", why: `the table has no region of ${target} (its regions begin ${regions})` };
  }
  const shares = divisionShares(direct);
  const n = table.output.length;
  const losses = range((impact) =>
    Float64Array.from(table.industries, (one) => (isTarget(one) ? lostShare(one, shares, impact) : 0)),
  );
  if (losses.high.every((value) => value === 0))
    return {
      kind: "unavailable",
      why: "no industry of the table matches an industry that uses the mineral (ISIC revision 4 codes are understood)",
    };
  const { lost, notes: closureNotes } = runClosures(table, losses, solve);
  const value = (amounts: Float64Array, counts: (industry: Industry) => boolean): number =>
    amounts.reduce((sum, _, j) => (counts(table.industries[j]!) ? sum + valueOf(table, amounts, j) : sum), 0);
  const closures = CLOSURES.map((closure) => ({
    ...closure,
    ...range((impact) => -value(lost[closure.id][impact], isTarget)),
  }));
  const rationed = lost["ration-gross"];
  const central = closures.find(({ id }) => id === "ration-gross")!;
  const first = losses.central.map((share, j) => share * Math.max(0, table.output[j]!));
  const usual = table.industries.reduce((sum, one, j) => (isTarget(one) ? sum + table.valueAdded[j]! : sum), 0);
  const industries = Array.from({ length: n }, (_, j) => j)
    .filter((j) => isTarget(table.industries[j]!) && rationed.high[j]! > 0)
    .map((j) => ({
      ...table.industries[j]!,
      change: range((impact) => -valueOf(table, rationed[impact], j)),
      direct: -valueOf(table, first, j),
      share: table.valueAdded[j]! > 0 ? -valueOf(table, rationed.central, j) / table.valueAdded[j]! : 0,
    }))
    .toSorted((a, b) => a.change.central - b.change.central);
  const centrals = closures.map((one) => one.central);
  return {
    kind: "impact",
    impact: {
      unit: table.unit,
      gdp: { low: central.low, central: central.central, high: central.high, basis: "transferred" },
      share: usual > 0 ? central.central / usual : 0,
      closures,
      band: { least: Math.max(...centrals), most: Math.min(...centrals) },
      closureNotes,
      industries,
      elsewhere: -value(rationed.central, (industry) => !isTarget(industry)),
      notes: [
        "Within an ISIC division the target's industries are taken to be composed as those of the United States in 2017.",
        "Price channels are not counted for the target: its use of the mineral is not held.",
        `Amounts are in the table's own unit and prices (${table.unit}, ${table.year || "year not stated"}); shares of output are carried over, so no currency is converted.`,
      ],
    },
  };
}

/** Value added that goes with the lost output of industry `j`: no more than all it makes. */
function valueOf({ output, valueAdded }: EconomyTable, lost: Float64Array, j: number): number {
  return output[j]! > 0 ? (Math.min(lost[j]!, output[j]!) * valueAdded[j]!) / output[j]! : 0;
}

/** Lost output of every industry by every closure. */
function runClosures(
  table: EconomyTable,
  losses: Readonly<Record<Impact, Float64Array>>,
  solve: SolveLinear | undefined,
): { readonly lost: Readonly<Record<ClosureId, Record<Impact, Float64Array>>>; readonly notes: readonly string[] } {
  const notes = new Set<string>();
  const first = range((impact) => losses[impact].map((share, j) => share * Math.max(0, table.output[j]!)));
  const planning = planningFigures(table);
  const isSmall = table.output.length <= SOLVED_UP_TO;
  const best = range((impact) => {
    const found = mostValueAdded(planning, losses[impact], isSmall ? solve : undefined);
    if (found !== undefined) return found.lostOutput;
    notes.add(
      "Best allocation: shown is its bound, the directly hit industries alone; the true figure is no smaller. " +
        (isSmall ? "The programme found no solution." : `With ${table.output.length} industries it is not solved.`),
    );
    return first[impact];
  });
  const unsettled = (what: string) => (): void => {
    notes.add(`${what} had not settled after its rounds; shown is what had passed by then.`);
  };
  const gross = range((impact) => rationByRounds(table.gross, table.output, first[impact], unsettled("Rationing")));
  const isWorld = table.gross === table.domestic;
  if (isWorld)
    notes.add("Rationing of domestic goods is that of all goods: the table's own industries make all that they use.");
  const essential = essentialInputs(table.gross, table.domestic, table.output, ESSENTIAL_SHARE, (i) =>
    isGood(table.industries[i]!),
  );
  return {
    lost: {
      "most-value-added": best,
      "suppliers-idle": range((impact) =>
        idleByRounds(table.domestic, table.output, first[impact], unsettled("Suppliers idle")),
      ),
      "ration-domestic": isWorld
        ? gross
        : range((impact) => rationByRounds(table.domestic, table.output, first[impact], unsettled("Rationing"))),
      "ration-gross": gross,
      "fixed-proportions": range((impact) =>
        stopWithoutInputs(essential, losses[impact]).map((share, j) => share * Math.max(0, table.output[j]!)),
      ),
    },
    notes: [...notes],
  };
}

/** Lost share of US output by ISIC division, its industries weighed by value added. */
function divisionShares(
  direct: readonly { readonly code: string; readonly valueAdded: number; readonly lost: ImpactRange }[],
): ReadonlyMap<number, { lost: Record<Impact, number>; all: number }> {
  const found = new Map<number, { lost: Record<Impact, number>; all: number }>();
  for (const { code, valueAdded, lost } of direct) {
    const division = isicDivision(code);
    if (division === undefined || !(valueAdded > 0)) continue;
    const one = found.get(division) ?? { lost: { low: 0, central: 0, high: 0 }, all: 0 };
    one.all += valueAdded;
    for (const impact of IMPACTS) one.lost[impact] += lost[impact] * valueAdded;
    found.set(division, one);
  }
  return found;
}

function lostShare(
  { name, divisions }: Industry,
  shares: ReadonlyMap<number, { lost: Record<Impact, number>; all: number }>,
  impact: Impact,
): number {
  let [lost, all] = [0, 0];
  for (const division of divisions ?? divisionsOf(name)) {
    const one = shares.get(division);
    if (one === undefined) continue;
    lost += one.lost[impact];
    all += one.all;
  }
  return all > 0 ? Math.min(1, lost / all) : 0;
}

function range<T>(at: (impact: Impact) => T): Record<Impact, T> {
  return { low: at("low"), central: at("central"), high: at("high") };
}
