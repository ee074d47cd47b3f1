// Any value as text that is the same for equal values and for no others.

/** Unlike JSON it tells all values apart, and needs no escapes: a text comes after its length. */
export function textOf(value: unknown): string {
  if (typeof value === "string") return `${value.length}"${value}`;
  if (typeof value !== "object" || value === null) return `${typeof value} ${String(value)}`;
  let text = "";
  if (Array.isArray(value)) {
    for (const one of value) text += `${textOf(one)},`;
    return `[${text}]`;
  }
  if (value instanceof Map) return `<${textOf([...value])}>`;
  for (const name of Object.keys(value))
    text += `${name.length}"${name}:${textOf((value as Readonly<Record<string, unknown>>)[name])},`;
  return `{${text}}`;
}
