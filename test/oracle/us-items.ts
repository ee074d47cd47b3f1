// The oracle's reading of the Commerce Control List: which finest items a code stands for, and for what reasons an item is
// controlled whatever else is true of it. By enumeration, from the rows as they lie in data/control-lists.
import { all, any, flip, type Three } from "./three.ts";
import type { OracleWorld } from "./world.ts";

type Ccl = NonNullable<OracleWorld["usEar"]>["ccl"];
type Entry = Ccl["entries"][string];
export type Row = Entry["rows"][number];

/** One thing that a code may stand for. */
export interface Meant {
  readonly code: string;
  readonly about?: string;
  /** Reasons for which the item that a technology is about is taken to be controlled. */
  readonly reasons?: ReadonlySet<string>;
}

const entryOf = (code: string): string => code.split(".")[0] ?? "";
const under = (part: string, code: string): boolean => code === part || code.startsWith(`${part}.`);
const REST = "zz";
const ELSE = "other";

/** An item of `code` is in one of `parts`. */
export function among(parts: readonly string[], code: string): Three {
  return any(parts.map((part): Three => (under(part, code) ? true : under(code, part) ? "?" : false)));
}

/** Inside `parts` (absent: anywhere) and outside `except`. */
export function placed(
  parts: readonly string[] | undefined,
  except: readonly string[] | undefined,
  code: string,
): Three {
  return all([parts ? among(parts, code) : true, flip(among(except ?? [], code))]);
}

/** The finest codes under `code` that rows, or `also`, name; and for every code above one of these, what they leave. */
function finest(code: string, entry: Entry | undefined, also: readonly string[]): readonly string[] {
  const mentioned = [...(entry?.rows ?? []).flatMap((row) => [...(row.in ?? []), ...(row.except ?? [])]), ...also];
  const below = [...new Set(mentioned.filter((one) => one !== code && under(code, one)))];
  if (below.length === 0) return [code];
  const leaves = below.filter((one) => !below.some((other) => other !== one && under(one, other)));
  const inner = [code, ...below.filter((one) => !leaves.includes(one))];
  const rest = inner.flatMap((one) => {
    const parts = entry?.parts?.[one];
    if (!parts) return [`${one}.${REST}`];
    return parts.filter((part) => !below.some((other) => under(part, other)));
  });
  return [...leaves, ...rest];
}

/** Everything a code may stand for; undefined where its entry is not on the list. */
export function meantBy(ccl: Ccl, code: string): readonly Meant[] | undefined {
  const entry = ccl.entries[entryOf(code)];
  if (!entry) return undefined;
  const own = finest(code, entry, []);
  const about = entry.rows.flatMap((row) => row.about ?? []);
  if (about.length === 0) return own.map((one) => ({ code: one }));
  const named = about.flatMap((one) => [...(one.codes ?? []), ...(one.except ?? [])]);
  const spread = (one: string): readonly string[] =>
    finest(one, ccl.entries[entryOf(one)], [...named, ...(entry.unrelated ?? [])]);
  const others = entry.related
    ? entry.related.flatMap(spread).filter((one) => among(entry.unrelated ?? [], one) !== true)
    : [...named.flatMap(spread), ELSE];
  const meant: Meant[] = [];
  for (const other of new Set(others)) {
    const asked = [...new Set(about.flatMap(({ reason }) => reason ?? []))];
    const sure = asked.filter((reason) => controlled(ccl, other, reason) === true);
    const open = asked.filter((reason) => controlled(ccl, other, reason) === "?");
    for (let bits = 0; bits < 2 ** open.length; bits++) {
      const reasons = new Set([...sure, ...open.filter((_, at) => (bits >> at) % 2 === 1)]);
      for (const one of own) meant.push({ code: one, about: other, reasons });
    }
  }
  return meant;
}

const busy = new Set<string>();
const found = new WeakMap<Ccl, Map<string, Three>>();

/** Items of `code` are controlled for `reason`, to some destination. */
export function controlled(ccl: Ccl, code: string, reason: string): Three {
  const known = found.get(ccl) ?? new Map<string, Three>();
  found.set(ccl, known);
  const key = `${code} ${reason}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  if (busy.has(key)) return "?";
  busy.add(key);
  const answer = readControlled(ccl, code, reason);
  busy.delete(key);
  known.set(key, answer);
  return answer;
}

function readControlled(ccl: Ccl, code: string, reason: string): Three {
  const entry = ccl.entries[entryOf(code)];
  if (!entry || entry.status) return code === "EAR99" || code === "none" ? false : "?";
  const rows = entry.rows.filter((row) => row.reason === reason);
  const plain = any(
    rows.map((row) => all([placed(row.in, row.except, code), isPlain(row) && !row.about ? true : "?"])),
  );
  if (plain !== "?" || !rows.some((row) => row.about)) return plain;
  const items = meantBy(ccl, code) ?? [];
  return items.length > 0 && items.every((one) => rows.some((row) => covers(ccl, row, one))) ? true : plain;
}

const isPlain = (row: Row): boolean => !row.if && !row.meets && !row.unless;

/** The row covers the thing meant, whatever else is true of it. */
export function covers(ccl: Ccl, row: Row, { code, about, reasons }: Meant): boolean {
  if (!isPlain(row) || placed(row.in, row.except, code) !== true) return false;
  if (!row.about) return true;
  if (about === undefined) return false;
  const { reason } = row.about;
  const isFor = reason === undefined || reasons?.has(reason) === true || controlled(ccl, about, reason) === true;
  return isFor && placed(row.about.codes, row.about.except, about) === true;
}
