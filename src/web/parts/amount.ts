// Amounts as the impact pages write them.
import type { MoneyRange } from "../../impact/index.ts";

/** An amount as `EUR 12,300`. */
export function money(amount: number, currency = ""): string {
  return `${currency} ${Math.round(amount).toLocaleString("en-GB")}`.trim();
}

/** An amount that may be anything from `low` to `high`. */
export function rangeOf({ currency, low, high }: MoneyRange): string {
  return low === high ? money(low, currency) : `${money(low, currency)} to ${Math.round(high).toLocaleString("en-GB")}`;
}

/** An amount in a currency, or in the unit the goods are counted in. */
export function worth(amount: number, unit: string): string {
  return /^[A-Z]{3}$/.test(unit) ? money(amount, unit) : `${amount.toPrecision(2)} ${unit}`;
}
