// What the models over time assume, each with its range, its basis and where it comes from; every one can be set.
import type { Basis } from "../minerals/commodity.ts";

export interface TimeAssumption {
  readonly id: string;
  readonly name: string;
  readonly unit: "days" | "ratio";
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly basis: Basis;
  readonly source: string;
  /** Models that use it. */
  readonly of: "both" | "ario" | "inoperability";
}

const EDITOR = "this project's judgement; no figure is published for it";
const HALLEGATTE =
  "base value of S. Hallegatte 2014, Risk Analysis 34(1), after 2008, Risk Analysis 28(3): a choice, not an estimate for this economy";

export const TIME_ASSUMPTIONS = [
  {
    id: "metal_stock_days",
    name: "Stock of the metal at its users, before the cut bites",
    unit: "days",
    value: 0,
    least: 0,
    most: 730,
    basis: "assumed",
    source: EDITOR,
    of: "both",
  },
  {
    id: "cut_days",
    name: "How long the cut lasts",
    unit: "days",
    value: 365,
    least: 1,
    most: 1460,
    basis: "assumed",
    source: "the question asked; the equilibrium model knows one year only",
    of: "both",
  },
  {
    id: "return_days",
    name: "Until supply is back to normal once the cut ends, in a straight line",
    unit: "days",
    value: 60,
    least: 0,
    most: 730,
    basis: "assumed",
    source: EDITOR,
    of: "both",
  },
  {
    id: "inventory_days",
    name: "Stock of every input at every buyer",
    unit: "days",
    value: 90,
    least: 1,
    most: 365,
    basis: "assumed",
    source: HALLEGATTE,
    of: "ario",
  },
  {
    id: "restocking_days",
    name: "Time over which a stock is brought back",
    unit: "days",
    value: 30,
    least: 1,
    most: 365,
    basis: "assumed",
    source: HALLEGATTE,
    of: "ario",
  },
  {
    id: "largest_capacity",
    name: "Largest output over normal, by overtime",
    unit: "ratio",
    value: 1.25,
    least: 1,
    most: 2,
    basis: "assumed",
    source: HALLEGATTE,
    of: "ario",
  },
  {
    id: "overproduction_days",
    name: "Until the largest output is reached",
    unit: "days",
    value: 365,
    least: 1,
    most: 1460,
    basis: "assumed",
    source: HALLEGATTE,
    of: "ario",
  },
  {
    id: "heterogeneity",
    name: "Share of its target under which a stock slows its buyer down",
    unit: "ratio",
    value: 0.8,
    least: 0.05,
    most: 1,
    basis: "assumed",
    source: HALLEGATTE,
    of: "ario",
  },
  {
    id: "recovery_days",
    name: "Until an industry has made good 99 % of what others' lost demand cost it",
    unit: "days",
    value: 90,
    least: 1,
    most: 1460,
    basis: "assumed",
    source: `${EDITOR}; the form is that of C. Lian and Y. Y. Haimes 2006, Systems Engineering 9(3)`,
    of: "inoperability",
  },
] as const satisfies readonly TimeAssumption[];

export type TimeAssumptionId = (typeof TIME_ASSUMPTIONS)[number]["id"];
export type TimeSettings = Readonly<Partial<Record<TimeAssumptionId, number>>>;

/** An assumption as it was used. */
export interface UsedAssumption extends TimeAssumption {
  readonly id: TimeAssumptionId;
  /** The value is the asker's own. */
  readonly isSet: boolean;
}

/** Every assumption with the value used; a message when one is unknown or outside its range. */
export function usedAssumptions(
  settings: Readonly<Record<string, number>>,
):
  | { readonly kind: "used"; readonly used: readonly UsedAssumption[] }
  | { readonly kind: "fault"; readonly field: string; readonly message: string; readonly fix: string } {
  const ids: readonly string[] = TIME_ASSUMPTIONS.map(({ id }) => id);
  for (const field of Object.keys(settings))
    if (!ids.includes(field))
      return { kind: "fault", field, message: `no assumption is called "${field}"`, fix: `One of ${ids.join(", ")}.` };
  const used: UsedAssumption[] = [];
  for (const one of TIME_ASSUMPTIONS) {
    const { id, least, most, unit } = one;
    const value = settings[id] ?? one.value;
    if (!(value >= least && value <= most))
      return {
        kind: "fault",
        field: id,
        message: `${id} is ${value}, not between ${least} and ${most} ${unit}`,
        fix: `Give a value from ${least} to ${most}.`,
      };
    used.push({ ...one, value, isSet: settings[id] !== undefined });
  }
  return { kind: "used", used };
}
