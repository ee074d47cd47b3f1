// The customers' side: what a shut market, a listing or a scenario takes, over the horizon, as a range.
import type { IsoDate } from "../../../base/date.ts";
import type { Portfolio } from "../../../portfolio/index.ts";
import type { StatedShock } from "../shock/from-scenario.ts";
import { weekOf } from "../shock/weeks.ts";
import type { CustomerImpact } from "./company-impact.ts";

/** A customer's exposure as assess finds it: per week, `low` certain, `high` possible. */
export interface StatedExposure {
  readonly customerId: string;
  readonly name: string;
  readonly why: string;
  readonly measures: readonly string[];
  readonly missingFacts: readonly string[];
  readonly revenueAtRisk?: { readonly currency: string; readonly low: string; readonly high: string };
}

interface Frame {
  readonly name: string;
  readonly start: IsoDate;
  readonly weeks: number;
}

/** Measures' exposures for all weeks, and the scenario's for the weeks it states; the most at risk first. */
export function customersOf(
  portfolio: Portfolio,
  exposures: readonly StatedExposure[],
  stated: readonly StatedShock[],
  { name, start, weeks }: Frame,
): readonly CustomerImpact[] {
  const legal = exposures.map(
    ({ customerId, name: who, why, measures, missingFacts, revenueAtRisk }): CustomerImpact => ({
      customerId,
      name: who,
      why,
      measures,
      missingFacts,
      ...(revenueAtRisk === undefined
        ? {}
        : {
            revenue: {
              currency: revenueAtRisk.currency,
              low: Number(revenueAtRisk.low) * weeks,
              high: Number(revenueAtRisk.high) * weeks,
            },
          }),
    }),
  );
  const assumed = stated.flatMap((shock) => {
    const from = Math.max(0, weekOf(start, shock.from));
    const lasting = Math.max(0, Math.min(weeks - from, shock.weeks ?? weeks));
    return portfolio.customers
      .filter(({ id, country }) => fits(shock, id, country))
      .map((customer): CustomerImpact => {
        const currency = dealtIn(portfolio, customer.id);
        const amount = Number(customer.revenuePerWeek) * (1 - (shock.demand ?? 0)) * lasting;
        return {
          customerId: customer.id,
          name: customer.name,
          why: `stated in the scenario: ${Math.round((shock.demand ?? 0) * 100)} % of demand left for ${Math.round(lasting)} weeks`,
          measures: [`scenario:${name}`],
          missingFacts: [],
          ...(customer.revenuePerWeek === undefined || currency === undefined
            ? {}
            : { revenue: { currency, low: amount, high: amount } }),
        };
      });
  });
  return [...Map.groupBy([...legal, ...assumed], ({ customerId }) => customerId).values()]
    .map((own) => own.reduce(together))
    .toSorted((a, b) => (b.revenue?.high ?? 0) - (a.revenue?.high ?? 0));
}

/** One customer under two causes loses what the larger takes: revenue can be lost once. */
function together(one: CustomerImpact, other: CustomerImpact): CustomerImpact {
  const [a, b] = [one.revenue, other.revenue];
  const revenue =
    a === undefined || b === undefined || a.currency !== b.currency
      ? (a ?? b)
      : { currency: a.currency, low: Math.max(a.low, b.low), high: Math.max(a.high, b.high) };
  return {
    customerId: one.customerId,
    name: one.name,
    why: `${one.why}; ${other.why}`,
    measures: [...one.measures, ...other.measures],
    missingFacts: [...new Set([...one.missingFacts, ...other.missingFacts])],
    ...(revenue === undefined ? {} : { revenue }),
  };
}

function fits({ where }: StatedShock, id: string, country: string | undefined): boolean {
  if (where.customer !== undefined) return where.customer === id;
  return where.country === undefined || where.country === country;
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
