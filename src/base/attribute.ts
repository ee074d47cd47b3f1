// Attribute names carry their unit (`densityGcm3`, `flexuralStrengthMPa`), so a value is never without one and the same
// property stated in another unit is still found.
import type { AttributeValue } from "./transaction.ts";
import { inUnit, parseQuantity, type Unit } from "./unit.ts";

/** Name suffixes and their units; a longer suffix is tried first. */
const SUFFIXES: readonly (readonly [string, string])[] = (
  [
    ["Pct", "%"],
    ["Ppm", "ppm"],
    ["Ppb", "ppb"],
    ["Gcm3", "g/cm3"],
    ["Kgm3", "kg/m3"],
    ["PerCm2", "1/cm2"],
    ["Pa", "Pa"],
    ["KPa", "kPa"],
    ["MPa", "MPa"],
    ["GPa", "GPa"],
    ["Bar", "bar"],
    ["GBs", "GB/s"],
    ["TBs", "TB/s"],
    ["MBs", "MB/s"],
    ["Gbps", "Gbit/s"],
    ["Mbps", "Mbit/s"],
    ["Hz", "Hz"],
    ["KHz", "kHz"],
    ["MHz", "MHz"],
    ["GHz", "GHz"],
    ["THz", "THz"],
    ["Kg", "kg"],
    ["G", "g"],
    ["Mg", "mg"],
    ["T", "t"],
    ["M", "m"],
    ["Cm", "cm"],
    ["Mm", "mm"],
    ["In", "in"],
    ["Um", "um"],
    ["Nm", "nm"],
    ["Km", "km"],
    ["S", "s"],
    ["Ms", "ms"],
    ["Us", "us"],
    ["Min", "min"],
    ["H", "h"],
    ["K", "K"],
    ["C", "degC"],
    ["F", "degF"],
    ["W", "W"],
    ["KW", "kW"],
    ["Kw", "kW"],
    ["MW", "MW"],
    ["J", "J"],
    ["KJ", "kJ"],
    ["Wh", "Wh"],
    ["KWh", "kWh"],
    ["WhKg", "Wh/kg"],
    ["MAhG", "mAh/g"],
    ["V", "V"],
    ["KV", "kV"],
    ["Deg", "deg"],
  ] as const
).toSorted((a, b) => b[0].length - a[0].length);

export interface AttributeName {
  /** The property without its unit: `density`. */
  readonly property: string;
  readonly unit: Unit;
}

/** Splits an attribute name; a name without a unit suffix is dimensionless: `tpp` → unit `1`. */
export function attributeName(name: string): AttributeName {
  for (const [suffix, unit] of SUFFIXES) {
    if (name.length > suffix.length && name.endsWith(suffix) && /[a-z0-9]/.test(name.at(-suffix.length - 1) ?? "")) {
      return { property: name.slice(0, -suffix.length), unit: unit as Unit };
    }
  }
  return { property: name, unit: "1" as Unit };
}

/**
 * The value of `name`, converted when the user stated the property in another unit: asked for `densityGcm3`, the value
 * of `densityKgm3` answers. Undefined: not stated. Null: stated as not known, not a number where one is needed, or one that
 * the property cannot have.
 */
export function attributeValue(
  attributes: Readonly<Record<string, AttributeValue>>,
  name: string,
): AttributeValue | undefined {
  const own = attributes[name];
  if (own !== undefined) return isPossible(name, own) ? own : null;
  const asked = attributeName(name);
  for (const [other, value] of Object.entries(attributes)) {
    const { property, unit } = attributeName(other);
    if (property !== asked.property) continue;
    if (value === null || (typeof value !== "number" && typeof value !== "string")) return null;
    const read = parseQuantity(value, unit);
    const converted = read.kind === "ok" ? inUnit(read.value, asked.unit) : read;
    return converted.kind === "ok" && isPossible(name, converted.value) ? converted.value : null;
  }
  return undefined;
}

/** Units in which less than nothing is a figure. */
const SIGNED: ReadonlySet<string> = new Set(["1", "degC", "degF", "deg"]);
/** Properties that everything has some of. */
const ABOVE_ZERO = /(?:density|strength)$/i;

/**
 * Whether a property may have the value: no percentage lies outside 0 to 100, no density is zero. A purity of 0.9995 % is
 * surely the share 0.9995, so it is not possible either. What is no number may be anything.
 */
export function isPossible(name: string, value: AttributeValue): boolean {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  if (typeof number !== "number" || Number.isNaN(number)) return true;
  const { property, unit } = nameOf(name);
  if (unit === "%") return number <= 100 && number >= 0 && (property !== "purity" || number > 1);
  return SIGNED.has(unit) || number > 0 || (number === 0 && !ABOVE_ZERO.test(property));
}

const NAMES = new Map<string, AttributeName>();

function nameOf(name: string): AttributeName {
  let read = NAMES.get(name);
  if (!read) NAMES.set(name, (read = attributeName(name)));
  return read;
}
