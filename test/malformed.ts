// Transactions as broken programs and careless people send them: one or more parts of a drawn one replaced by what does not
// belong there, or the text itself cut.
import type { Below } from "./oracle/transactions.ts";

const JUNK: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  "",
  " ",
  "NaN",
  "__proto__",
  "constructor",
  "\u0000",
  "\ud800",
  "镓".repeat(500),
  "9".repeat(400),
  "-5",
  "1e9999",
  "2024-02-30",
  "0000-00-00",
  [],
  {},
  [[[[]]]],
  { length: -1 },
  { toString: 1 },
  [null, undefined],
  Array.from({ length: 200 }, () => ({})),
];

type Path = readonly (string | number)[];

function* paths(value: unknown, at: Path = []): Generator<Path> {
  yield at;
  if (typeof value !== "object" || value === null) return;
  for (const [key, one] of Object.entries(value)) yield* paths(one, [...at, Array.isArray(value) ? Number(key) : key]);
}

function withAt(value: unknown, [key, ...rest]: Path, next: unknown): unknown {
  if (key === undefined) return next;
  if (Array.isArray(value)) return value.map((one, at) => (at === key ? withAt(one, rest, next) : one));
  const own = (value ?? {}) as Record<string, unknown>;
  return { ...own, [key]: withAt(own[key as string], rest, next) };
}

/** JSON text that is no proper transaction, or hardly one. */
export function malformed(transaction: object, below: Below): string {
  let broken: unknown = transaction;
  for (let times = 1 + below(3); times > 0; times--) {
    const all = [...paths(broken)];
    const at = all[below(all.length)] as Path;
    const junk = JUNK[below(JUNK.length)];
    const odd = below(6) === 0 ? [...at, "odd field"] : at;
    broken = withAt(broken, odd, junk);
  }
  const text = JSON.stringify(broken) ?? "";
  return below(12) === 0 ? text.slice(0, below(text.length + 1)) : text;
}
