// A scenario on a table the user loads: the lost shares of output found for the United States, carried to the industries of
// the target region, then rationed through the whole table. Large tables are solved round by round, without an inverse.
import { isPartOf, type Target } from "../minerals/dependence.ts";
import { IMPACTS, type Impact } from "../minerals/commodity.ts";
import { divisionsOf, isicDivision } from "../tables/isic.ts";
import type { EconomyTable, Industry } from "../tables/table.ts";
import { essentialInputs, stopWithoutInputs } from "../closures/fixed-proportions.ts";
import { CLOSURES } from "./closures.ts";
import { ESSENTIAL_SHARE, isGood } from "./prepare.ts";
import type { EconomyImpact, ImpactRange, IndustryOutcome } from "./run.ts";

export interface ForeignImpact {
  readonly unit: string;
  readonly gdp: ImpactRange & { readonly basis: "transferred" };
  /** Share of the target's usual GDP, central. */
  readonly share: number;
  readonly closures: EconomyImpact["closures"];
  readonly band: { readonly least: number; readonly most: number };
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

/** `direct`: lost share of output of US industries (code → share) at each end; `usValueAdded` weighs them within a division. */
export function runForeign(
  table: EconomyTable,
  target: Target,
  direct: readonly { readonly code: string; readonly valueAdded: number; readonly lost: ImpactRange }[],
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
  const notes = [
    "Within an ISIC division the target's industries are taken to be composed as those of the United States in 2017.",
    "Price channels are not counted for the target: its use of the mineral is not held.",
  ];
  const rationed = range((impact) => rationByRounds(table, losses[impact], notes));
  const essential = essentialInputs(table.gross, table.domestic, table.output, ESSENTIAL_SHARE, (i) =>
    isGood(table.industries[i]!.code),
  );
  const stopped = range((impact) =>
    stopWithoutInputs(essential, losses[impact]).map((share, j) => share * Math.max(0, table.output[j]!)),
  );
  const first = range((impact) => losses[impact].map((share, j) => share * Math.max(0, table.output[j]!)));
  const value = (lost: Float64Array, counts: (industry: Industry) => boolean): number =>
    lost.reduce((sum, x, j) => {
      const output = table.output[j]!;
      return counts(table.industries[j]!) && output > 0
        ? sum + (Math.min(x, output) * table.valueAdded[j]!) / output
        : sum;
    }, 0);
  const byClosure: readonly [string, Record<Impact, Float64Array>][] = [
    ["most-value-added", first],
    ["ration-gross", rationed],
    ["fixed-proportions", stopped],
  ];
  notes.push(
    "Best allocation: taken as the directly hit industries alone; on a loaded table the programme is not solved.",
  );
  const closures = byClosure.map(([id, lost]) => {
    const closure = CLOSURES.find((one) => one.id === id)!;
    return { ...closure, ...range((impact) => -value(lost[impact], isTarget)) };
  });
  const central = closures[1]!;
  const usual = table.industries.reduce((sum, one, j) => (isTarget(one) ? sum + table.valueAdded[j]! : sum), 0);
  const lostOf = (j: number, lost: Float64Array): number =>
    table.output[j]! > 0 ? (Math.min(lost[j]!, table.output[j]!) * table.valueAdded[j]!) / table.output[j]! : 0;
  const industries = Array.from({ length: n }, (_, j) => j)
    .filter((j) => isTarget(table.industries[j]!) && rationed.high[j]! > 0)
    .map((j) => ({
      ...table.industries[j]!,
      change: range((impact) => -lostOf(j, rationed[impact])),
      direct: -lostOf(j, first.central),
      share: table.valueAdded[j]! > 0 ? -lostOf(j, rationed.central) / table.valueAdded[j]! : 0,
    }))
    .toSorted((a, b) => a.change.central - b.change.central);
  return {
    kind: "impact",
    impact: {
      unit: table.unit,
      gdp: { low: central.low, central: central.central, high: central.high, basis: "transferred" },
      share: usual > 0 ? central.central / usual : 0,
      closures,
      band: {
        least: Math.max(...closures.map((one) => one.central)),
        most: Math.min(...closures.map((one) => one.central)),
      },
      industries,
      elsewhere: -value(rationed.central, (industry) => !isTarget(industry)),
      notes,
    },
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
  { name }: Industry,
  shares: ReadonlyMap<number, { lost: Record<Impact, number>; all: number }>,
  impact: Impact,
): number {
  let [lost, all] = [0, 0];
  for (const division of divisionsOf(name)) {
    const one = shares.get(division);
    if (one === undefined) continue;
    lost += one.lost[impact];
    all += one.all;
  }
  return all > 0 ? Math.min(1, lost / all) : 0;
}

/** x' = w' + x'B round by round until nothing moves any more; B as in rationInverse. */
function rationByRounds(table: EconomyTable, direct: Float64Array, notes: string[]): Float64Array {
  const n = table.output.length;
  const divisor = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let j = 0; j < n; j++) sum += Math.max(0, table.gross.data[i * n + j]!);
    divisor[i] = Math.max(table.output[i]!, sum);
  }
  const total = direct.map((share, j) => share * Math.max(0, table.output[j]!));
  let now = total.slice();
  for (let round = 0; round < 500; round++) {
    const next = new Float64Array(n);
    let most = 0;
    for (let i = 0; i < n; i++) {
      if (!(now[i]! > 0) || !(divisor[i]! > 0)) continue;
      const factor = now[i]! / divisor[i]!;
      for (let j = 0, at = i * n; j < n; j++, at++) {
        const flow = table.gross.data[at]!;
        if (flow > 0) next[j]! += factor * flow;
      }
    }
    for (let j = 0; j < n; j++) {
      total[j]! += next[j]!;
      most = Math.max(most, next[j]! / Math.max(1e-300, total[j]!));
    }
    now = next;
    if (most < 1e-12) return total;
  }
  notes.push("Rationing had not settled after 500 rounds; what is shown is what had passed by then.");
  return total;
}

function range<T>(at: (impact: Impact) => T): Record<Impact, T> {
  return { low: at("low"), central: at("central"), high: at("high") };
}
