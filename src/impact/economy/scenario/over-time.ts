// The same cut over time, by two models beside each other: ARIO (goods that are short run down stocks, then stop their
// buyers) and dynamic inoperability (industries that stop no longer buy). Both start from the shares of output that the
// equilibrium finds lost at the metal's users; the equilibrium itself knows only one year.
import type { SolveLinear } from "../../company/lp/linear-program.ts";
import { IMPACTS, type Impact } from "../minerals/commodity.ts";
import { simulateArio } from "../models/ario.ts";
import { interdependence, recoverOverTime } from "../models/inoperability.ts";
import { inputCoefficients } from "../models/leontief.ts";
import type { EconomyModel } from "./model.ts";
import { runScenario, type EconomyImpact, type EconomyScenario, type ImpactRange } from "./run.ts";
import type { TimeAssumptionId, UsedAssumption } from "./time-assumptions.ts";

export type TimeModelId = "ario" | "inoperability";

export interface TimeModel {
  readonly id: TimeModelId;
  readonly name: string;
  readonly says: string;
  /** Change of GDP over the whole horizon, and over its first 365 days; losses negative. */
  readonly gdp: ImpactRange;
  readonly firstYear: ImpactRange;
  /** The worst week, central: days from the start to its first day, and its change of GDP. */
  readonly worst: { readonly day: number; readonly change: number };
}

export interface TimeWeek {
  /** First day of the week, from the start of the cut. */
  readonly day: number;
  /** Change of GDP in that week, by model. */
  readonly change: Readonly<Record<TimeModelId, ImpactRange>>;
}

export interface TimeIndustry {
  readonly code: string;
  readonly name: string;
  /** Change of value added over the horizon, central. */
  readonly change: Readonly<Record<TimeModelId, number>>;
  /** Share of its output that the metal's lack takes in the first place, central. */
  readonly direct: number;
}

export interface EconomyOverTime {
  readonly unit: string;
  readonly days: number;
  readonly models: readonly TimeModel[];
  readonly weeks: readonly TimeWeek[];
  /** Largest change of either model first. */
  readonly industries: readonly TimeIndustry[];
  /** The one-year equilibrium of the same cut, central closure: what the paths stand beside. */
  readonly equilibrium: EconomyImpact["gdp"];
  readonly inputs: EconomyImpact["inputs"];
  readonly notes: readonly string[];
}

export type OverTimeOutcome =
  | { readonly kind: "path"; readonly path: EconomyOverTime }
  | { readonly kind: "unavailable"; readonly why: string };

const MODELS = [
  {
    id: "ario",
    name: "Stocks and rationing (ARIO)",
    says: "What the metal's users do not make is missing at their buyers once stocks are low; short goods are shared in proportion, makers work overtime.",
  },
  {
    id: "inoperability",
    name: "Dynamic inoperability",
    says: "Industries that stop buy less; their suppliers lose sales and recover at their own pace. No goods run short further down.",
  },
] as const;
const SHOWN = 20;

/** Runs both models for `days` days on the home economy. `used`: see usedAssumptions. Repeats bit for bit. */
export function runOverTime(
  model: EconomyModel,
  scenario: EconomyScenario,
  used: readonly UsedAssumption[],
  days: number,
  solve?: SolveLinear,
): OverTimeOutcome {
  const outcome = runScenario(model, scenario, solve);
  if (outcome.kind === "unavailable") return outcome;
  const { impact } = outcome;
  const { table, valueShare } = model.economy;
  const value = (id: TimeAssumptionId): number => used.find((one) => one.id === id)?.value ?? Number.NaN;
  const position = new Map(table.industries.map(({ code }, j) => [code, j]));
  const direct = rangeOf((end) => {
    const shares = new Float64Array(table.output.length);
    for (const { code, share } of impact.lostShares) shares[position.get(code)!] = share[end];
    return shares;
  });
  const strength = (day: number): number => {
    const since = day - value("metal_stock_days");
    if (since < 0) return 0;
    const after = since - value("cut_days");
    return after < 0 ? 1 : Math.max(0, 1 - (after + 1) / (value("return_days") + 1));
  };
  const runs = {
    ario: rangeOf((end) => arioOf(model, direct[end], strength, days, value)),
    inoperability: rangeOf((end) => inoperabilityOf(model, direct[end], strength, days, value("recovery_days"))),
  };
  const sum = (values: Float64Array, from: number, to: number): number =>
    values.subarray(from, to).reduce((total, one) => total + one, 0);
  const change = (id: TimeModelId, from: number, to: number): ImpactRange =>
    rangeOf((end) => -sum(runs[id][end].lostGdp, from, to));
  const weeks = Array.from({ length: Math.ceil(days / 7) }, (_, week): TimeWeek => ({
    day: week * 7,
    change: {
      ario: change("ario", week * 7, week * 7 + 7),
      inoperability: change("inoperability", week * 7, week * 7 + 7),
    },
  }));
  const models = MODELS.map((one): TimeModel => {
    const worst = weeks.reduce((low, week) => (week.change[one.id].central < low.change[one.id].central ? week : low));
    return {
      ...one,
      gdp: change(one.id, 0, days),
      firstYear: change(one.id, 0, Math.min(365, days)),
      worst: { day: worst.day, change: worst.change[one.id].central },
    };
  });
  const lostBy = (id: TimeModelId, j: number): number => -runs[id].central.lostOutput[j]! * valueShare[j]!;
  const industries = table.industries
    .map(({ code, name }, j): TimeIndustry => ({
      code,
      name,
      change: { ario: lostBy("ario", j), inoperability: lostBy("inoperability", j) },
      direct: direct.central[j]!,
    }))
    .toSorted((a, b) => Math.min(...Object.values(a.change)) - Math.min(...Object.values(b.change)))
    .slice(0, SHOWN);
  return {
    kind: "path",
    path: {
      unit: table.unit,
      days,
      models,
      weeks,
      industries,
      equilibrium: impact.gdp,
      inputs: impact.inputs,
      notes: [
        "Price channels are not in the paths: they count output alone.",
        "Gains after the cut are overtime that refills stocks; final demand that went unserved is not made up.",
        ...(days < value("metal_stock_days") + value("cut_days") + value("return_days")
          ? ["The horizon ends before supply is back to normal; what is lost later is not counted."]
          : []),
        ...impact.notes,
      ],
    },
  };
}

interface Run {
  /** Value added lost on each day. */
  readonly lostGdp: Float64Array;
  /** Output lost by industry over the horizon. */
  readonly lostOutput: Float64Array;
}

function arioOf(
  { economy: { table, valueShare } }: EconomyModel,
  direct: Float64Array,
  strength: (day: number) => number,
  days: number,
  value: (id: TimeAssumptionId) => number,
): Run {
  const capacity = new Float64Array(direct.length);
  const { lostWorth, lostOutput } = simulateArio(
    { flows: table.domestic, finalDemand: table.finalDemand, worth: valueShare },
    (day) => {
      const now = strength(day);
      for (let j = 0; j < direct.length; j++) capacity[j] = 1 - direct[j]! * now;
      return capacity;
    },
    days,
    {
      inventoryDays: value("inventory_days"),
      restockingDays: value("restocking_days"),
      largestCapacity: value("largest_capacity"),
      overproductionDays: value("overproduction_days"),
      heterogeneity: value("heterogeneity"),
    },
  );
  return { lostGdp: lostWorth, lostOutput };
}

function inoperabilityOf(
  { economy: { table, valueShare } }: EconomyModel,
  direct: Float64Array,
  strength: (day: number) => number,
  days: number,
  recoveryDays: number,
): Run {
  const n = direct.length;
  const aStar = interdependence(inputCoefficients(table.domestic, table.output), table.output);
  const daily = table.output.map((x) => Math.max(0, x) / 365);
  // What is lost once shrinks to 1 % within the recovery time.
  const resilience = new Float64Array(n).fill(1 - 0.01 ** (1 / recoveryDays));
  const nothing = new Float64Array(n);
  const imposed = (day: number): Float64Array => direct.map((share) => share * strength(day));
  const { inoperability } = recoverOverTime(aStar, imposed(0), resilience, () => nothing, daily, days - 1, imposed);
  const lostGdp = new Float64Array(days);
  const lostOutput = new Float64Array(n);
  inoperability.forEach((shares, day) => {
    for (let j = 0; j < n; j++) {
      const lost = shares[j]! * daily[j]!;
      lostOutput[j]! += lost;
      lostGdp[day]! += lost * valueShare[j]!;
    }
  });
  return { lostGdp, lostOutput };
}

function rangeOf<T>(at: (impact: Impact) => T): Readonly<Record<Impact, T>> {
  const [low, central, high] = IMPACTS.map(at) as [T, T, T];
  return { low, central, high };
}
