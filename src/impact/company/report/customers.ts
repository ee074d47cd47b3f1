// The customers' side: what a shut market, a listing or a scenario takes, week by week over the horizon, as a range.
import { addDays, type IsoDate } from "../../../base/date.ts";
import type { Customer, Portfolio } from "../../../portfolio/index.ts";
import type { StatedShock } from "../shock/from-scenario.ts";
import { weekOf, weeksBetween } from "../shock/weeks.ts";
import type { CustomerImpact, EndUseShare } from "./company-impact.ts";

/** What a week of dealings with a customer loses from a day on: `low` certain, `high` possible. */
export interface ExposurePhase {
  readonly from: IsoDate;
  readonly low: string;
  readonly high: string;
}

/** A customer's exposure as the checks of its dealings over time find it. */
export interface StatedExposure {
  readonly customerId: string;
  readonly name: string;
  readonly why: string;
  readonly measures: readonly string[];
  readonly missingFacts: readonly string[];
  readonly currency?: string;
  /** Oldest first; the first holds from the start. Empty: the customer's revenue is not known. */
  readonly phases: readonly ExposurePhase[];
  readonly endUses?: readonly EndUseShare[];
}

interface Frame {
  readonly name: string;
  readonly start: IsoDate;
  readonly weeks: number;
}

/** Money a week, by week. */
interface Weekly {
  readonly currency: string;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

interface Cause {
  readonly customerId: string;
  readonly name: string;
  readonly why: string;
  readonly measures: readonly string[];
  readonly missingFacts: readonly string[];
  readonly weekly?: Weekly;
  readonly endUses?: readonly EndUseShare[];
}

/** Measures' exposures in their weeks, and the scenario's in the weeks it states; the most at risk first. */
export function customersOf(
  portfolio: Portfolio,
  exposures: readonly StatedExposure[],
  stated: readonly StatedShock[],
  frame: Frame,
): readonly CustomerImpact[] {
  const legal = exposures.map((one) => legalCause(one, frame));
  const assumed = stated.flatMap((shock) =>
    portfolio.customers
      .filter((customer) => fits(shock, customer))
      .map((one) => statedCause(portfolio, shock, one, frame)),
  );
  const customers = new Map(portfolio.customers.map((customer) => [customer.id, customer]));
  const wholes = revenueByCurrency(portfolio);
  return [...Map.groupBy([...legal, ...assumed], ({ customerId }) => customerId).values()]
    .map((causes) => {
      const cause = causes.reduce(together);
      return impactOf(cause, customers.get(cause.customerId), wholes, frame);
    })
    .toSorted((a, b) => (b.share?.high ?? 0) - (a.share?.high ?? 0) || (b.revenue?.high ?? 0) - (a.revenue?.high ?? 0));
}

function legalCause({ currency, phases, ...rest }: StatedExposure, { start, weeks }: Frame): Cause {
  if (currency === undefined || phases.length === 0) return rest;
  const weekly = { currency, low: new Float64Array(weeks), high: new Float64Array(weeks) };
  for (const [i, { from, low, high }] of phases.entries()) {
    const next = phases[i + 1];
    const begins = i === 0 ? 0 : weeksBetween(start, from);
    add(weekly, [Number(low), Number(high)], begins, next === undefined ? weeks : weeksBetween(start, next.from));
  }
  return { ...rest, weekly };
}

function statedCause(
  portfolio: Portfolio,
  shock: StatedShock,
  customer: Customer,
  { name, start, weeks }: Frame,
): Cause {
  const from = Math.max(0, weekOf(start, shock.from));
  const lasting = Math.max(0, Math.min(weeks - from, shock.weeks ?? weeks));
  const currency = dealtIn(portfolio, customer.id);
  const cause = {
    customerId: customer.id,
    name: customer.name,
    why: `stated in the scenario: ${Math.round((shock.demand ?? 0) * 100)} % of demand left for ${Math.round(lasting)} weeks`,
    measures: [`scenario:${name}`],
    missingFacts: [],
  };
  if (customer.revenuePerWeek === undefined || currency === undefined) return cause;
  const amount = Number(customer.revenuePerWeek) * (1 - (shock.demand ?? 0));
  const weekly = { currency, low: new Float64Array(weeks), high: new Float64Array(weeks) };
  add(weekly, [amount, amount], from, from + lasting);
  return { ...cause, weekly };
}

/** Adds an amount a week over the weeks `[from, to)`, by parts of weeks. */
function add({ low, high }: Weekly, [least, most]: readonly [number, number], from: number, to: number): void {
  for (let week = Math.max(0, Math.floor(from)); week < Math.min(low.length, to); week++) {
    const part = Math.max(0, Math.min(to, week + 1) - Math.max(from, week));
    low[week]! += least * part;
    high[week]! += most * part;
  }
}

/** One customer under two causes loses what the larger takes, week by week: revenue can be lost once. */
function together(one: Cause, other: Cause): Cause {
  const [a, b] = [one.weekly, other.weekly];
  const larger = (x: Float64Array, y: Float64Array): Float64Array =>
    x.map((value, week) => Math.max(value, y[week] as number));
  const weekly =
    a === undefined || b === undefined || a.currency !== b.currency
      ? (a ?? b)
      : { currency: a.currency, low: larger(a.low, b.low), high: larger(a.high, b.high) };
  const endUses = one.endUses ?? other.endUses;
  return {
    customerId: one.customerId,
    name: one.name,
    why: `${one.why}; ${other.why}`,
    measures: [...one.measures, ...other.measures],
    missingFacts: [...new Set([...one.missingFacts, ...other.missingFacts])],
    ...(weekly === undefined ? {} : { weekly }),
    ...(endUses === undefined ? {} : { endUses }),
  };
}

function impactOf(
  { weekly, endUses = [], ...cause }: Cause,
  customer: Customer | undefined,
  wholes: ReadonlyMap<string, number>,
  { start, weeks }: Frame,
): CustomerImpact {
  const status = customer?.country === "CN" ? { ciiOperator: customer.ciiOperator } : {};
  const common = { ...cause, ...status, endUses };
  if (weekly === undefined) return { ...common, profile: [] };
  const { currency, low, high } = weekly;
  const sum = (values: Float64Array): number => values.reduce((all, one) => all + one, 0);
  const whole = wholes.get(currency) ?? 0;
  const profile: { week: number; from: IsoDate; low: number; high: number }[] = [];
  for (let week = 0; week < weeks; week++) {
    const [least, most] = [low[week] as number, high[week] as number];
    const last = profile.at(-1);
    if (last?.low !== least || last.high !== most)
      profile.push({ week, from: addDays(start, week * 7), low: least, high: most });
  }
  return {
    ...common,
    revenue: { currency, low: sum(low), high: sum(high) },
    ...(whole > 0 ? { share: { low: sum(low) / (whole * weeks), high: sum(high) / (whole * weeks) } } : {}),
    profile,
  };
}

function fits({ where }: StatedShock, { id, country }: Customer): boolean {
  if (where.customer !== undefined) return where.customer === id;
  return where.country === undefined || where.country === country;
}

/** What all customers dealt with in a currency bring a week. */
function revenueByCurrency(portfolio: Portfolio): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { id, revenuePerWeek } of portfolio.customers) {
    const currency = revenuePerWeek === undefined ? undefined : dealtIn(portfolio, id);
    if (currency !== undefined) sums.set(currency, (sums.get(currency) ?? 0) + Number(revenuePerWeek));
  }
  return sums;
}

/** The customer table has no currency: the one its dealings are in, if there is one. */
function dealtIn({ transactions }: Portfolio, id: string): string | undefined {
  const currencies = new Set(
    transactions
      .filter((one) => [one.purchaser, one.ultimateConsignee, one.endUser].includes(id))
      .flatMap(({ currency }) => currency ?? []),
  );
  return currencies.size === 1 ? [...currencies][0] : undefined;
}
