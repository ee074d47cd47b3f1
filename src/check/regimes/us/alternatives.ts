// What a stated code leaves open, made into cases: the paragraphs under it, and the items a technology can be about. Where
// some line of the entry controls every case to the destination, the answer needs neither, and nobody is asked.
import type { ControlCode } from "../../../base/control-code.ts";
import { and, not, or, type Truth } from "../../../base/logic.ts";
import { readCode } from "../../subject.ts";
import type { UsCcl, UsEntry, UsRow } from "./data.ts";
import { entryCalled, OUTSIDE, within } from "./codes.ts";
import { finestUnder } from "./paragraphs.ts";

/** One finest item that a code may stand for. */
export interface Alternative {
  readonly code: ControlCode;
  /** The item that the technology or software is about, where lines of the entry turn on it. */
  readonly about?: ControlCode;
  /** The reasons for which that item is controlled, where lines of the entry turn on one that its code leaves open. */
  readonly aboutReasons?: readonly string[];
}

/** Stands for every item that no line about technology or software names. */
export const OTHER_ITEM = "other" as ControlCode;

/** The finest items that `code` may stand for; undefined when its entry is not on the list. */
export function alternativesOf(ccl: UsCcl, code: ControlCode): readonly Alternative[] | undefined {
  const entry = ccl.entries[entryCalled(code)];
  if (entry === undefined) return undefined;
  const own = finestUnder(code, entry);
  if (!entry.rows.some((row) => row.about)) return own.map((one) => ({ code: one }));
  const others = relatedItems(ccl, entry).flatMap((other) => byReasons(ccl, entry, other));
  return own.flatMap((one) => others.map((other) => ({ code: one, ...other })));
}

/** What a technology of the entry may be about: what its heading lets it, else what its lines name and anything else. */
function relatedItems(ccl: UsCcl, { rows, related, unrelated = [] }: UsEntry): readonly ControlCode[] {
  const about = rows.flatMap((row) => row.about ?? []);
  const named = about.flatMap(({ codes = [], except = [] }) => [...codes, ...except]);
  const under = (code: string): readonly ControlCode[] =>
    finestUnder(readCode(code), ccl.entries[entryCalled(code)], [...named, ...unrelated]);
  if (related) {
    const left = unrelated.map(readCode);
    return related.flatMap(under).filter((one) => within(left, one) !== true);
  }
  return [...new Set([...named.flatMap(under), OTHER_ITEM])];
}

/**
 * A related item, once for each set of reasons for which it may be controlled: lines say "for items controlled for MT
 * reasons", and of some items only their properties, which the entry of the technology does not tell, say whether they are.
 */
function byReasons(
  ccl: UsCcl,
  { rows }: UsEntry,
  about: ControlCode,
): readonly Pick<Alternative, "about" | "aboutReasons">[] {
  const asked = new Set(
    rows.flatMap((row) =>
      row.about?.reason !== undefined && isInside(row.about.codes, row.about.except, about) !== false
        ? [row.about.reason]
        : [],
    ),
  );
  const certain = [...asked].filter((reason) => controlledFor(ccl, about, reason) === true);
  const open = [...asked].filter((reason) => controlledFor(ccl, about, reason) === "unknown");
  if (open.length === 0) return [{ about }];
  const sets = open.reduce<readonly (readonly string[])[]>(
    (found, reason) => found.flatMap((set) => [[...set, reason], set]),
    [certain],
  );
  return sets.map((aboutReasons) => ({ about, aboutReasons }));
}

/** Whether a line surely covers an alternative: by its paragraphs and what it is about, without any further condition. */
export function surelyCovers(ccl: UsCcl, row: UsRow, { code, about, aboutReasons }: Alternative): boolean {
  if (row.if || row.meets || row.unless) return false;
  if (isInside(row.in, row.except, code) !== true) return false;
  if (!row.about) return true;
  if (about === undefined) return false;
  const reason =
    row.about.reason === undefined ||
    aboutReasons?.includes(row.about.reason) ||
    controlledFor(ccl, about, row.about.reason) === true;
  return reason && isInside(row.about.codes, row.about.except, about) === true;
}

function isInside(parts: readonly string[] | undefined, except: readonly string[] = [], code: ControlCode): Truth {
  return and([parts ? within(parts.map(readCode), code) : true, not(within(except.map(readCode), code))]);
}

const CONTROLLED = new WeakMap<UsCcl, Map<string, Truth>>();

/**
 * Whether items of `code` are controlled for `reason` somewhere: unknown of a code that the list does not have. A row that depends on more than the code leaves it open,
 * save where a technology is covered by one row of the reason or another whatever it is about.
 */
export function controlledFor(ccl: UsCcl, code: ControlCode, reason: string): Truth {
  const known = CONTROLLED.get(ccl) ?? new Map<string, Truth>();
  CONTROLLED.set(ccl, known);
  const key = `${code} ${reason}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  // Entries that name each other in turn leave it open.
  known.set(key, "unknown");
  const found = readControlled(ccl, code, reason);
  known.set(key, found);
  return found;
}

function readControlled(ccl: UsCcl, code: ControlCode, reason: string): Truth {
  const entry = ccl.entries[entryCalled(code)];
  if (entry === undefined || entry.status !== undefined) return OUTSIDE.includes(code) ? false : "unknown";
  const rows = entry.rows.filter((row) => row.reason === reason);
  const byRow = or(
    rows.map((row): Truth => {
      const depends: Truth = row.if || row.meets || row.about || row.unless ? "unknown" : true;
      return and([isInside(row.in, row.except, code), depends]);
    }),
  );
  if (byRow !== "unknown" || !rows.some((row) => row.about)) return byRow;
  const alternatives = alternativesOf(ccl, code) ?? [];
  const all = alternatives.length > 0 && alternatives.every((one) => rows.some((row) => surelyCovers(ccl, row, one)));
  return all ? true : byRow;
}
