// Shares of a company as exact fractions of the whole, on one common denominator, so that a third is a third and three of
// them are the whole.
import { fail, ok, type Parsed } from "../base/parsed.ts";

/** `n / d` of the whole, in lowest terms, `d` positive. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

const DECIMAL = /^(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/;
const RATIO = /^(\d+)\s*\/\s*(\d+)$/;

/**
 * A share in percent as the user states it: a number, a decimal text (`33.34`), or a fraction of the whole (`1/3`).
 * Reason: `share_shape` for anything else, below zero, or over the whole.
 */
export function parseShare(pct: number | string): Parsed<Fraction> {
  const text = String(pct).trim();
  const read = ratioOf(text) ?? percentOf(text);
  if (!read) return fail("share_shape", `"${pct}" is not a share (write 33.34 for percent, or 1/3)`);
  const share = lowest(read);
  if (share.n > share.d) return fail("share_shape", `"${pct}" is more than the whole`);
  return ok(share);
}

function ratioOf(text: string): Fraction | undefined {
  const match = RATIO.exec(text);
  if (!match) return undefined;
  const d = BigInt(match[2] ?? "0");
  return d === 0n ? undefined : { n: BigInt(match[1] ?? "0"), d };
}

function percentOf(text: string): Fraction | undefined {
  const match = DECIMAL.exec(text);
  if (!match) return undefined;
  const fraction = match[2] ?? "";
  const exponent = Number(match[3] ?? 0) - fraction.length;
  const units = BigInt(`${match[1]}${fraction}`);
  return exponent >= 0
    ? { n: units * 10n ** BigInt(exponent), d: 100n }
    : { n: units, d: 100n * 10n ** BigInt(-exponent) };
}

export function lowest({ n, d }: Fraction): Fraction {
  const divisor = gcd(n, d);
  return divisor === 0n ? { n: 0n, d: 1n } : { n: n / divisor, d: d / divisor };
}

/** The smallest whole in which every one of the fractions is a whole number of units. */
export function commonWhole(denominators: Iterable<bigint>): bigint {
  let whole = 1n;
  for (const d of denominators) whole = (whole / gcd(whole, d)) * d;
  return whole;
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
