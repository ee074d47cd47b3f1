// What a stated code leaves open, made into cases: the paragraphs under it, and the items a technology can be about. Where
// some line of the entry controls every case to the destination, the answer needs neither, and nobody is asked.
import { isWithin, type ControlCode } from "../../../base/control-code.ts";
import { and, not, or, type Truth } from "../../../base/logic.ts";
import type { ItemCase } from "../../branches.ts";
import { readCode, type Subject } from "../../subject.ts";
import type { UsCcl, UsEntry, UsRow } from "./data.ts";
import { entryCalled, LIST, RELATED, within } from "./codes.ts";

/** One finest item that a code may stand for. */
export interface Alternative {
  readonly code: ControlCode;
  /** The item that the technology or software is about, where lines of the entry turn on it. */
  readonly about?: ControlCode;
}

/** Stands for every item that no line about technology or software names. */
export const OTHER_ITEM = "other" as ControlCode;

/** The finest items that `code` may stand for; undefined when the tables cannot say what a technology may be about. */
export function alternativesOf(ccl: UsCcl, code: ControlCode): readonly Alternative[] | undefined {
  const entry = ccl.entries[entryCalled(code)];
  if (entry === undefined) return undefined;
  const own = finestUnder(code, entry);
  if (!entry.rows.some((row) => row.about)) return own.map((one) => ({ code: one }));
  const others = relatedItems(ccl, entry);
  return others && own.flatMap((one) => others.map((other) => ({ code: one, about: other })));
}

/** What a technology of the entry may be about: what its heading lets it, else what its lines name and anything else. */
function relatedItems(ccl: UsCcl, { rows, related, unrelated = [] }: UsEntry): readonly ControlCode[] | undefined {
  const about = rows.flatMap((row) => row.about ?? []);
  const named = about.flatMap(({ codes = [], except = [] }) => [...codes, ...except]);
  const under = (code: string): readonly ControlCode[] =>
    finestUnder(readCode(code), ccl.entries[entryCalled(code)], [...named, ...unrelated]);
  if (related) {
    const left = unrelated.map(readCode);
    return related.flatMap(under).filter((one) => within(left, one) !== true);
  }
  if (about.some(({ codes, except }) => codes === undefined && except === undefined)) return undefined;
  return [...new Set([...named.flatMap(under), OTHER_ITEM])];
}

/** The finest items that the one stated code of a deal may stand for, each as the deal that says so. */
export function itemCases(ccl: UsCcl, { codes, transaction }: Subject): readonly ItemCase[] {
  const stated = codes.get(LIST) ?? [];
  const [code] = stated;
  if (stated.length !== 1 || code === null || code === undefined) return [];
  const isSaid = transaction.facts?.[RELATED] !== undefined;
  const alternatives = alternativesOf(ccl, code) ?? [];
  const distinct = new Map(alternatives.map((one) => [isSaid ? one.code : `${one.code} ${one.about}`, one]));
  return [...distinct.values()].map(({ code: finest, about }) => ({
    code: shown(finest),
    ...(about === undefined || isSaid ? {} : { about: shown(about) }),
    transaction: {
      ...transaction,
      item: {
        ...transaction.item,
        classifications: (transaction.item?.classifications ?? []).map((one) =>
          one.list === LIST ? { ...one, code: finest } : one,
        ),
      },
      ...(about === undefined || isSaid ? {} : { facts: { ...transaction.facts, [RELATED]: about } }),
    },
  }));
}

/** "3A001, any other paragraph" for the rest that no line names. */
function shown(code: ControlCode): string {
  if (code === OTHER_ITEM) return "any other item";
  return code.endsWith(`.${UNNAMED}`) ? `${code.slice(0, -UNNAMED.length - 1)}, any other paragraph` : code;
}

/** Paragraphs that the entry's lines, or `also`, tell apart under a code, and one that none of them names. */
function finestUnder(
  code: ControlCode,
  entry: UsEntry | undefined,
  also: readonly string[] = [],
): readonly ControlCode[] {
  const rows = entry?.rows ?? [];
  const named = [...rows.flatMap((row) => [...(row.in ?? []), ...(row.except ?? [])]), ...also]
    .map(readCode)
    .filter((one) => one !== code && isWithin(code, one) === true);
  if (named.length === 0) return [code];
  const finest = named.filter((one) => !named.some((other) => other !== one && isWithin(one, other) === true));
  const parents = [...new Set([code, ...named.filter((one) => !finest.includes(one))])];
  return [...new Set([...finest, ...parents.flatMap((parent) => unnamedUnder(parent, named, entry))])];
}

/** The paragraphs directly under `parent` that are not named; one for all of them where the list of items is not held. */
function unnamedUnder(
  parent: ControlCode,
  named: readonly ControlCode[],
  entry: UsEntry | undefined,
): readonly ControlCode[] {
  const parts = entry?.parts?.[parent];
  if (!parts) return [readCode(`${parent}.${UNNAMED}`)];
  return parts.map(readCode).filter((part) => !named.some((one) => isWithin(part, one) === true));
}

/** Stands for every paragraph that no line names. */
const UNNAMED = "zz";

/** Whether a line surely covers an alternative: by its paragraphs and what it is about, without any further condition. */
export function surelyCovers(ccl: UsCcl, row: UsRow, { code, about }: Alternative): boolean {
  if (row.if || row.meets || row.unless) return false;
  if (isInside(row.in, row.except, code) !== true) return false;
  if (!row.about) return true;
  if (about === undefined) return false;
  const reason = row.about.reason === undefined ? true : controlledFor(ccl, about, row.about.reason);
  return reason === true && isInside(row.about.codes, row.about.except, about) === true;
}

function isInside(parts: readonly string[] | undefined, except: readonly string[] = [], code: ControlCode): Truth {
  return and([parts ? within(parts.map(readCode), code) : true, not(within(except.map(readCode), code))]);
}

const CONTROLLED = new WeakMap<UsCcl, Map<string, Truth>>();

/**
 * Whether items of `code` are controlled for `reason` somewhere. A row that depends on more than the code leaves it open,
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
  const rows = ccl.entries[entryCalled(code)]?.rows.filter((row) => row.reason === reason) ?? [];
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
