// Quantities with units. Exact rational factors, so a threshold of 1.73 g/cm3 and a datasheet's 1730 kg/m3 are equal.
import { type Decimal, decimal, parseDecimal } from "./decimal.ts";
import { fail, ok, type Parsed } from "./parsed.ts";

export type Dimension =
  | "none"
  | "share"
  | "mass"
  | "length"
  | "area"
  | "volume"
  | "time"
  | "temperature"
  | "pressure"
  | "density"
  | "frequency"
  | "energy"
  | "power"
  | "speed"
  | "data rate"
  | "specific energy"
  | "specific charge"
  | "areal density"
  | "voltage"
  | "angle"
  | "count";

/** `value × factor + offset` gives the dimension's base unit; both are `n / d`. */
interface UnitScale {
  readonly dimension: Dimension;
  readonly n: bigint;
  readonly d: bigint;
  readonly offset?: readonly [bigint, bigint];
}

/** dimension, then `symbol factor` pairs; the factor is `n` or `n/d`. */
const TABLE: readonly (readonly [Dimension, string])[] = [
  ["none", "1 1"],
  ["share", "% 1/100, ppm 1/1000000, ppb 1/1000000000, share 1"],
  ["mass", "kg 1, g 1/1000, mg 1/1000000, t 1000, lb 45359237/100000000, oz 45359237/1600000000"],
  ["length", "m 1, cm 1/100, mm 1/1000, um 1/1000000, nm 1/1000000000, km 1000, in 254/10000, ft 3048/10000"],
  ["area", "m2 1, cm2 1/10000, mm2 1/1000000"],
  ["volume", "m3 1, l 1/1000, ml 1/1000000"],
  ["time", "s 1, ms 1/1000, us 1/1000000, min 60, h 3600, d 86400"],
  ["pressure", "Pa 1, kPa 1000, MPa 1000000, GPa 1000000000, bar 100000, psi 6894757293168/1000000000"],
  ["density", "kg/m3 1, g/cm3 1000"],
  ["frequency", "Hz 1, kHz 1000, MHz 1000000, GHz 1000000000, THz 1000000000000"],
  ["energy", "J 1, kJ 1000, Wh 3600, kWh 3600000, eV 1602176634/10000000000000000000000000000"],
  ["power", "W 1, kW 1000, MW 1000000, mW 1/1000"],
  ["speed", "m/s 1, km/h 10/36"],
  ["data rate", "B/s 1, kB/s 1000, MB/s 1000000, GB/s 1000000000, TB/s 1000000000000, Mbit/s 125000, Gbit/s 125000000"],
  ["specific energy", "Wh/kg 1"],
  ["specific charge", "mAh/g 1"],
  ["areal density", "1/cm2 10000, 1/m2 1"],
  ["voltage", "V 1, kV 1000, mV 1/1000"],
  ["angle", "deg 1"],
  ["count", "pcs 1"],
];

const UNITS: ReadonlyMap<string, UnitScale> = new Map([
  ...TABLE.flatMap(([dimension, list]) => list.split(", ").map((pair) => unitEntry(dimension, pair))),
  ["K", { dimension: "temperature", n: 1n, d: 1n }],
  ["degC", { dimension: "temperature", n: 1n, d: 1n, offset: [27315n, 100n] }],
  ["degF", { dimension: "temperature", n: 5n, d: 9n, offset: [45967n, 180n] }],
] as const);

function unitEntry(dimension: Dimension, pair: string): readonly [string, UnitScale] {
  const [symbol = "", factor = "1"] = pair.split(" ");
  const [n = "1", d = "1"] = factor.split("/");
  return [symbol, { dimension, n: BigInt(n), d: BigInt(d) }];
}

/** A conversion that needs more digits than these after the point is taken for one without an exact decimal. */
const MOST_PLACES = 30;

/** Other spellings of the symbols above. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ["pct", "%"],
  ["percent", "%"],
  ["wt%", "%"],
  ["µm", "um"],
  ["μm", "um"],
  ["micron", "um"],
  ["tonne", "t"],
  ["tonnes", "t"],
  ["kgs", "kg"],
  ["°C", "degC"],
  ["°F", "degF"],
  ["g/cm³", "g/cm3"],
  ["g/cc", "g/cm3"],
  ["kg/m³", "kg/m3"],
  ["GBps", "GB/s"],
  ["L", "l"],
  ["pc", "pcs"],
  ["piece", "pcs"],
  ["pieces", "pcs"],
  ["units", "pcs"],
  ["item", "pcs"],
  ["items", "pcs"],
  ["", "1"],
]);

/** A symbol of the table above. */
export type Unit = string & { readonly __brand: "Unit" };

export interface Quantity {
  readonly amount: Decimal;
  readonly unit: Unit;
}

/** Reads a unit symbol or a usual spelling of one. Reason: `unit_unknown`. */
export function parseUnit(text: string): Parsed<Unit> {
  const trimmed = text.trim();
  const symbol = SPELLINGS.get(trimmed) ?? trimmed;
  return UNITS.has(symbol)
    ? ok(symbol as Unit)
    : fail("unit_unknown", `"${text}" is not a known unit (e.g. kg, MPa, g/cm3)`);
}

/** Reads an amount with its unit. Reasons: `decimal_shape`, `unit_unknown`. */
export function parseQuantity(amount: string | number, unit: string): Parsed<Quantity> {
  const symbol = parseUnit(unit);
  if (symbol.kind === "error") return symbol;
  const parsed = parseDecimal(amount);
  return parsed.kind === "error" ? parsed : ok({ amount: parsed.value, unit: symbol.value });
}

export function dimensionOf(unit: Unit): Dimension {
  return scaleOf(unit).dimension;
}

/** Orders two quantities: -1, 0 or 1. Reason `unit_dimension` when one is, say, a mass and the other a length. */
export function compareQuantities(a: Quantity, b: Quantity): Parsed<-1 | 0 | 1> {
  const mismatch = dimensionMismatch(a.unit, b.unit);
  if (mismatch) return mismatch;
  const [an, ad] = inBase(a);
  const [bn, bd] = inBase(b);
  const difference = an * bd - bn * ad;
  if (difference === 0n) return ok(0);
  return ok(difference < 0n ? -1 : 1);
}

/** The quantity as a number of `unit`. Reason: `unit_dimension`. */
export function inUnit(quantity: Quantity, unit: Unit): Parsed<number> {
  const mismatch = dimensionMismatch(quantity.unit, unit);
  if (mismatch) return mismatch;
  const [n, d] = inBase(quantity);
  const scale = scaleOf(unit);
  const [on, od] = scale.offset ?? [0n, 1n];
  return ok(ratio((n * od - on * d) * scale.d, d * od * scale.n));
}

/** The quantity as an exact decimal number of `unit`. Reasons: `unit_dimension`; `unit_inexact` when none is exact. */
export function exactInUnit(quantity: Quantity, unit: Unit): Parsed<Decimal> {
  const mismatch = dimensionMismatch(quantity.unit, unit);
  if (mismatch) return mismatch;
  const [n, d] = inBase(quantity);
  const scale = scaleOf(unit);
  const [on, od] = scale.offset ?? [0n, 1n];
  const numerator = (n * od - on * d) * scale.d;
  const denominator = d * od * scale.n;
  for (let places = 0, power = 1n; places <= MOST_PLACES; places++, power *= 10n) {
    if ((numerator * power) % denominator === 0n)
      return ok({ units: (numerator * power) / denominator, scale: places });
  }
  return fail("unit_inexact", `${quantity.unit} does not convert exactly into ${unit}`);
}

/** A literal known to be right; throws RangeError otherwise. */
export function quantity(amount: string | number, unit: string): Quantity {
  const symbol = parseUnit(unit);
  if (symbol.kind === "error") throw new RangeError(symbol.message);
  return { amount: decimal(amount), unit: symbol.value };
}

function dimensionMismatch(a: Unit, b: Unit): Parsed<never> | undefined {
  const [left, right] = [dimensionOf(a), dimensionOf(b)];
  return left === right ? undefined : fail("unit_dimension", `${a} (${left}) and ${b} (${right}) cannot be compared`);
}

function inBase({ amount, unit }: Quantity): readonly [bigint, bigint] {
  const { n, d, offset } = scaleOf(unit);
  const numerator = amount.units * n;
  const denominator = 10n ** BigInt(amount.scale) * d;
  return offset ? [numerator * offset[1] + offset[0] * denominator, denominator * offset[1]] : [numerator, denominator];
}

function scaleOf(unit: Unit): UnitScale {
  const scale = UNITS.get(unit);
  if (scale === undefined) throw new RangeError(`unit "${unit}" was not read by parseUnit`);
  return scale;
}

/** n / d as the nearest number: 30 decimals are written out and read back. */
function ratio(n: bigint, d: bigint): number {
  const scaled = (n * 10n ** 30n) / d;
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(31, "0");
  return Number(`${scaled < 0n ? "-" : ""}${digits.slice(0, -30)}.${digits.slice(-30)}`);
}
