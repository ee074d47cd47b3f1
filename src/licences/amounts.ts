// Exact arithmetic on what a licence bounds: quantity and value side by side, in the licence's own unit and currency.
import { addDecimals, compareDecimals, decimal, decimalText, parseDecimal, type Decimal } from "../base/decimal.ts";
import { exactInUnit, parseQuantity, parseUnit } from "../base/unit.ts";
import type { Amounts, Licence, StatedAmounts } from "./licence.ts";

/** The two things a licence may bound. */
export const BOUNDS = ["quantity", "value"] as const;
export type Bound = (typeof BOUNDS)[number];

const ZERO: Decimal = decimal("0");

/** What is stated of one bound, zero when nothing is. */
export function amountOf(amounts: Amounts, bound: Bound): Decimal {
  const text = amounts[bound];
  return text === undefined ? ZERO : decimal(text);
}

export function isPositive(value: Decimal): boolean {
  return value.units > 0n;
}

export function plus(a: Amounts, b: Amounts): Amounts {
  return combine(a, b, addDecimals);
}

/** `a - b`; the caller sees to it that nothing falls below zero. */
export function minus(a: Amounts, b: Amounts): Amounts {
  return combine(a, b, (x, y) => addDecimals(x, { ...y, units: -y.units }));
}

/** Whether `b` is at most `a` in both bounds. */
export function covers(a: Amounts, b: Amounts): boolean {
  return BOUNDS.every((bound) => compareDecimals(amountOf(a, bound), amountOf(b, bound)) >= 0);
}

export function isNothing(amounts: Amounts): boolean {
  return BOUNDS.every((bound) => amountOf(amounts, bound).units === 0n);
}

/** What is left of the licence's own bounds; a bound it does not set has nothing left and nothing missing. */
export function leftOf(licence: Licence, reserved: Amounts, used: Amounts): Amounts {
  const taken = plus(reserved, used);
  const left: { quantity?: string; value?: string } = {};
  for (const bound of BOUNDS) {
    const limit = licence[bound]?.amount;
    if (limit === undefined) continue;
    const gone = amountOf(taken, bound);
    left[bound] = decimalText(addDecimals(decimal(limit), { ...gone, units: -gone.units }));
  }
  return left;
}

export interface Unreadable {
  readonly code: "amount_shape" | "unit" | "currency";
  readonly text: string;
}

/**
 * Stated amounts in the licence's unit and currency, exactly; or why that cannot be done. What the licence does not bound
 * is not counted: the draft keeps it as it was stated.
 */
export function readAmounts(licence: Licence, stated: StatedAmounts): Amounts | Unreadable {
  const amounts: { quantity?: string; value?: string } = {};
  if (stated.quantity && licence.quantity) {
    const quantity = readQuantity(licence.quantity.unit, stated.quantity);
    if (typeof quantity !== "string") return quantity;
    amounts.quantity = quantity;
  }
  if (stated.value && licence.value) {
    const { currency } = licence.value;
    if (stated.value.currency !== currency) {
      const text = `The licence counts in ${currency}: state the value in ${currency}, not in ${stated.value.currency}.`;
      return { code: "currency", text };
    }
    const value = readDecimal(stated.value.amount);
    if (typeof value !== "string") return value;
    amounts.value = value;
  }
  return amounts;
}

function readDecimal(amount: string): string | Unreadable {
  const parsed = parseDecimal(amount);
  if (parsed.kind === "error") return { code: "amount_shape", text: parsed.message };
  if (parsed.value.units < 0n) return { code: "amount_shape", text: `An amount is not negative: ${amount}.` };
  return decimalText(parsed.value);
}

function readQuantity(own: string, stated: { readonly amount: string; readonly unit: string }): string | Unreadable {
  const plain = readDecimal(stated.amount);
  if (typeof plain !== "string" || own === stated.unit) return plain;
  const quantity = parseQuantity(stated.amount, stated.unit);
  const unit = parseUnit(own);
  if (quantity.kind === "error") return { code: "unit", text: quantity.message };
  if (unit.kind === "error")
    return { code: "unit", text: `The licence counts in "${own}": state the quantity in the same unit.` };
  const converted = exactInUnit(quantity.value, unit.value);
  return converted.kind === "error" ? { code: "unit", text: converted.message } : decimalText(converted.value);
}

function combine(a: Amounts, b: Amounts, join: (x: Decimal, y: Decimal) => Decimal): Amounts {
  const result: { quantity?: string; value?: string } = {};
  for (const bound of BOUNDS) {
    if (a[bound] === undefined && b[bound] === undefined) continue;
    result[bound] = decimalText(join(amountOf(a, bound), amountOf(b, bound)));
  }
  return result;
}
