// Money: an exact amount in an ISO 4217 currency, converted only by a rate that is dated and handed in.
import { contains, type IsoDate, type Period } from "./date.ts";
import {
  type Decimal,
  decimal,
  decimalText,
  divideDecimals,
  multiplyDecimals,
  parseDecimal,
  roundDecimal,
} from "./decimal.ts";
import { fail, ok, type Parsed } from "./parsed.ts";

/** ISO 4217 alphabetic code, upper case. */
export type CurrencyCode = string & { readonly __brand: "CurrencyCode" };

export interface Money {
  readonly amount: Decimal;
  readonly currency: CurrencyCode;
}

/** One unit of `from` is `rate` units of `to` during the period. */
export interface ExchangeRate {
  readonly from: CurrencyCode;
  readonly to: CurrencyCode;
  readonly rate: Decimal;
  readonly period: Period;
  readonly source: string;
}

export type Conversion =
  | { readonly kind: "converted"; readonly money: Money; readonly by?: ExchangeRate }
  | { readonly kind: "no_rate"; readonly from: CurrencyCode; readonly to: CurrencyCode; readonly on: IsoDate };

const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf("currency"));

/** Reads an amount and a currency. Reasons: `decimal_shape`, `currency_unknown`. */
export function parseMoney(amount: string | number, currency: string): Parsed<Money> {
  const code = currency.trim().toUpperCase();
  if (!CURRENCIES.has(code))
    return fail("currency_unknown", `"${currency}" is not an ISO 4217 currency (write e.g. USD)`);
  const parsed = parseDecimal(amount);
  return parsed.kind === "error" ? parsed : ok({ amount: parsed.value, currency: code as CurrencyCode });
}

/** `2195.00 USD`. */
export function moneyText(money: Money): string {
  return `${decimalText(money.amount)} ${money.currency}`;
}

/**
 * Converts by the rate of the day, direct or inverted, to `scale` digits (half to even). A missing rate is an answer:
 * `no_rate`. Rates are never chained through a third currency.
 */
export function convert(
  money: Money,
  to: CurrencyCode,
  on: IsoDate,
  rates: readonly ExchangeRate[],
  scale = 2,
): Conversion {
  if (money.currency === to) return { kind: "converted", money };
  const { currency: from, amount } = money;
  const direct = rates.find((rate) => rate.from === from && rate.to === to && contains(rate.period, on));
  if (direct) {
    const converted = roundDecimal(multiplyDecimals(amount, direct.rate), scale);
    return { kind: "converted", money: { amount: converted, currency: to }, by: direct };
  }
  const inverse = rates.find((rate) => rate.from === to && rate.to === from && contains(rate.period, on));
  if (inverse && inverse.rate.units !== 0n) {
    return {
      kind: "converted",
      money: { amount: divideDecimals(amount, inverse.rate, scale), currency: to },
      by: inverse,
    };
  }
  return { kind: "no_rate", from, to, on };
}

/** A literal known to be right; throws RangeError otherwise. */
export function money(amount: string, currency: string): Money {
  const parsed = parseMoney(amount, currency);
  if (parsed.kind === "error") throw new RangeError(parsed.message);
  return { amount: decimal(amount), currency: parsed.value.currency };
}
