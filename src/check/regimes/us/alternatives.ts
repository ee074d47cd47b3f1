// What a stated code leaves open, made into cases: the paragraphs under it, and the items a technology can be about. Where
// some line of the entry controls every case to the destination, the answer needs neither, and nobody is asked.
import { isWithin, type ControlCode } from "../../../base/control-code.ts";
import { and } from "../../../base/logic.ts";
import type { ItemCase } from "../../branches.ts";
import { readCode, type Subject } from "../../subject.ts";
import type { UsCcl, UsEntry, UsRow } from "./data.ts";
import { controlledFor, LIST, RELATED, within } from "./scope.ts";

/** One finest item that a code may stand for. */
export interface Alternative {
  readonly code: ControlCode;
  /** The item that the technology or software is about, where lines of the entry turn on it. */
  readonly about?: ControlCode;
}

/** The finest items that `code` may stand for; undefined when the tables cannot say what a technology may be about. */
export function alternativesOf(ccl: UsCcl, code: ControlCode): readonly Alternative[] | undefined {
  const entry = ccl.entries[code.split(".")[0] as string];
  if (entry === undefined) return undefined;
  const own = finestUnder(code, entry);
  if (!entry.rows.some((row) => row.about)) return own.map((one) => ({ code: one }));
  const about = entry.related?.flatMap((related) => {
    const named = entry.rows.flatMap((row) => [...(row.about?.codes ?? []), ...(row.about?.except ?? [])]);
    return finestUnder(related as ControlCode, ccl.entries[related], [...named, ...(entry.unrelated ?? [])]);
  });
  const left = entry.unrelated?.map(readCode) ?? [];
  const others = about?.filter((one) => within(left, one) !== true);
  return others && own.flatMap((one) => others.map((other) => ({ code: one, about: other })));
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
  if (row.if || row.meets) return false;
  if (!isInside(row.in, row.except, code)) return false;
  if (!row.about) return true;
  if (about === undefined) return false;
  const reason = row.about.reason === undefined ? true : controlledFor(ccl, about, row.about.reason);
  return reason === true && isInside(row.about.codes, row.about.except, about);
}

function isInside(parts: readonly string[] | undefined, except: readonly string[] = [], code: ControlCode): boolean {
  const inside = parts ? within(parts.map(readCode), code) : true;
  const outside = within(except.map(readCode), code);
  return and([inside, outside === "unknown" ? outside : !outside]) === true;
}
