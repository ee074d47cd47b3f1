// One currency for all prices. Rates come with the request; what it lacks is taken from round figures that are listed as
// assumptions, since a plan that silently drops a supplier over a missing rate would mislead more.
import type { AssumptionList } from "./assumption.ts";

/** Euros for one unit, in round figures of 2025: good enough to compare suppliers, never to book with. */
const ROUND_EUR: Readonly<Record<string, number>> = {
  EUR: 1,
  USD: 0.88,
  GBP: 1.17,
  CHF: 1.06,
  JPY: 0.006,
  CNY: 0.122,
  KRW: 0.00063,
  TWD: 0.028,
  CAD: 0.63,
  SEK: 0.091,
  INR: 0.0102,
  SGD: 0.68,
  AUD: 0.57,
};

/** `amount` of `from` in `to`; undefined when no rate is known. `rates`: units of `to` for one unit of a currency. */
export function converter(
  to: string,
  rates: Readonly<Record<string, number>>,
  assumptions: AssumptionList,
): (amount: number, from: string) => number | undefined {
  return (amount, from) => {
    if (from === to) return amount;
    const stated = rates[from];
    if (stated !== undefined) return amount * stated;
    const [a, b] = [ROUND_EUR[from], ROUND_EUR[to]];
    if (a === undefined || b === undefined) return undefined;
    const rate = a / b;
    const value = assumptions.take({
      code: "exchange_rate",
      about: `${from}/${to}`,
      value: Number(rate.toPrecision(4)),
      unit: `${to} for 1 ${from}`,
      low: Number((rate * 0.9).toPrecision(4)),
      high: Number((rate * 1.1).toPrecision(4)),
      why: "no rate given: a round figure of 2025; state your treasury's rate",
    });
    return amount * value;
  };
}
