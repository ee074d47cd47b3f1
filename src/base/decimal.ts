// Exact decimal numbers on BigInt: amounts, rates and thresholds compare without binary rounding.
import { fail, ok, type Parsed } from "./parsed.ts";

/** `units / 10^scale`. */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

const SHAPE = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/;

/** Reads `"-12.50"`, `"1e-7"` or a finite number. Reason: `decimal_shape` (thousands separators are not read). */
export function parseDecimal(value: string | number): Parsed<Decimal> {
  const match = SHAPE.exec(String(value).trim());
  if (!match) return fail("decimal_shape", `"${value}" is not a decimal number (write e.g. 1234.50)`);
  const fraction = match[3] ?? "";
  const units = BigInt(`${match[2]}${fraction}`) * (match[1] === "-" ? -1n : 1n);
  const scale = fraction.length - Number(match[4] ?? 0);
  return ok(scale < 0 ? { units: units * power(-scale), scale: 0 } : { units, scale });
}

/** A literal known to be right; throws RangeError otherwise. */
export function decimal(value: string | number): Decimal {
  const parsed = parseDecimal(value);
  if (parsed.kind === "error") throw new RangeError(parsed.message);
  return parsed.value;
}

/** Plain text with the scale kept: `2195.00`. */
export function decimalText(value: Decimal): string {
  const sign = value.units < 0n ? "-" : "";
  const digits = magnitude(value.units)
    .toString()
    .padStart(value.scale + 1, "0");
  const cut = digits.length - value.scale;
  return value.scale === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, cut)}.${digits.slice(cut)}`;
}

/** The nearest binary number; for display and ratios only. */
export function decimalNumber(value: Decimal): number {
  return Number(decimalText(value));
}

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { units: unitsAt(a, scale) + unitsAt(b, scale), scale };
}

export function multiplyDecimals(a: Decimal, b: Decimal): Decimal {
  return { units: a.units * b.units, scale: a.scale + b.scale };
}

/** -1, 0 or 1. */
export function compareDecimals(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const scale = Math.max(a.scale, b.scale);
  return signOf(unitsAt(a, scale) - unitsAt(b, scale));
}

/** `a / b` to `scale` digits after the point, half to even. Throws RangeError when `b` is zero. */
export function divideDecimals(a: Decimal, b: Decimal, scale: number): Decimal {
  if (b.units === 0n) throw new RangeError("division by zero");
  const numerator = a.units * power(scale + b.scale);
  const denominator = b.units * power(a.scale);
  return { units: divideHalfEven(numerator, denominator), scale };
}

/** Rounds to `scale` digits after the point, half to even (exact when it already fits). */
export function roundDecimal(value: Decimal, scale: number): Decimal {
  if (value.scale <= scale) return { units: unitsAt(value, scale), scale };
  return { units: divideHalfEven(value.units, power(value.scale - scale)), scale };
}

function divideHalfEven(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n;
  const n = magnitude(numerator);
  const d = magnitude(denominator);
  const quotient = n / d;
  const twice = (n % d) * 2n;
  const up = twice > d || (twice === d && quotient % 2n === 1n);
  const rounded = up ? quotient + 1n : quotient;
  return negative ? -rounded : rounded;
}

function unitsAt(value: Decimal, scale: number): bigint {
  return value.units * power(scale - value.scale);
}

function power(exponent: number): bigint {
  return 10n ** BigInt(exponent);
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function signOf(value: bigint): -1 | 0 | 1 {
  if (value === 0n) return 0;
  return value < 0n ? -1 : 1;
}
