// What reading a text gives: the value, or why it could not be read. A bad code in a user's file is a value, not a throw.

/** `reason` is a stable id, `message` says what is wrong and how to write it. */
export type Parsed<T> =
  | { readonly kind: "ok"; readonly value: T }
  | { readonly kind: "error"; readonly reason: string; readonly message: string };

/** A successful reading. */
export function ok<T>(value: T): Parsed<T> {
  return { kind: "ok", value };
}

/** A failed reading. */
export function fail(reason: string, message: string): Parsed<never> {
  return { kind: "error", reason, message };
}

/** The value of a successful reading, else undefined. */
export function parsedValue<T>(parsed: Parsed<T>): T | undefined {
  return parsed.kind === "ok" ? parsed.value : undefined;
}
