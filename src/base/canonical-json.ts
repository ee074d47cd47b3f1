// One text per JSON value, so that equal content has an equal hash on every machine. The shape is RFC 8785 (JCS).

/**
 * `value` as canonical JSON: keys in UTF-16 order, no spaces, fields that are `undefined` left out.
 * Throws TypeError, naming the place, for what JSON cannot carry: functions, bigints, NaN, cycles, class instances.
 *
 * `canonicalJson({ b: 1, a: [true, null] })` is `{"a":[true,null],"b":1}`.
 */
export function canonicalJson(value: unknown): string {
  return write(value, { keys: [], values: [] });
}

/** The way down from the root, for errors; changed in place, since most of the work here is done per field. */
interface Trail {
  readonly keys: (string | number)[];
  readonly values: object[];
}

function write(value: unknown, trail: Trail): string {
  if (value === null || typeof value === "boolean" || typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number" && Number.isFinite(value)) return JSON.stringify(value);
  if (typeof value !== "object") throw problem(trail, `is ${String(value)}, which JSON cannot carry`);
  if (trail.values.includes(value)) throw problem(trail, "contains itself");
  trail.values.push(value);
  const text = Array.isArray(value) ? writeArray(value, trail) : writeObject(value, trail);
  trail.values.pop();
  return text;
}

function writeArray(elements: readonly unknown[], trail: Trail): string {
  const parts: string[] = [];
  for (const [index, element] of elements.entries()) parts.push(writeAt(index, element, trail));
  return `[${parts.join(",")}]`;
}

function writeObject(value: object, trail: Trail): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw problem(trail, "is not a plain object");
  const fields = value as Readonly<Record<string, unknown>>;
  const parts: string[] = [];
  for (const key of Object.keys(fields).sort()) {
    const field = fields[key];
    if (field !== undefined) parts.push(`${JSON.stringify(key)}:${writeAt(key, field, trail)}`);
  }
  return `{${parts.join(",")}}`;
}

function writeAt(key: string | number, value: unknown, trail: Trail): string {
  trail.keys.push(key);
  const text = write(value, trail);
  trail.keys.pop();
  return text;
}

function problem(trail: Trail, what: string): TypeError {
  const place = trail.keys.map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`)).join("");
  return new TypeError(`$${place} ${what}`);
}
