// One text per JSON value, so that equal content has an equal hash on every machine. The shape is RFC 8785 (JCS).

/**
 * `value` as canonical JSON: keys in UTF-16 order, no spaces, fields that are `undefined` left out.
 * Throws TypeError, naming the place, for what JSON cannot carry: functions, bigints, NaN, cycles, class instances.
 *
 * `canonicalJson({ b: 1, a: [true, null] })` is `{"a":[true,null],"b":1}`.
 */
export function canonicalJson(value: unknown): string {
  return write(value, "$", []);
}

function write(value: unknown, place: string, above: readonly object[]): string {
  if (value === null || typeof value === "boolean" || typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number" && Number.isFinite(value)) return JSON.stringify(value);
  if (typeof value !== "object") throw new TypeError(`${place} is ${String(value)}, which JSON cannot carry`);
  if (above.includes(value)) throw new TypeError(`${place} contains itself`);
  const here = [...above, value];
  if (Array.isArray(value)) {
    const parts = Array.from(value, (element, index) => write(element, `${place}[${index}]`, here));
    return `[${parts.join(",")}]`;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new TypeError(`${place} is not a plain object`);
  const fields = value as Readonly<Record<string, unknown>>;
  const parts: string[] = [];
  for (const key of Object.keys(fields).sort()) {
    if (fields[key] !== undefined) parts.push(`${JSON.stringify(key)}:${write(fields[key], `${place}.${key}`, here)}`);
  }
  return `{${parts.join(",")}}`;
}
