// The finest items that a code may stand for: the paragraphs that licence lines tell apart, and the rest that none names.
import { isWithin, type ControlCode } from "../../../base/control-code.ts";
import { readCode } from "../../subject.ts";
import type { UsEntry } from "./data.ts";

/** Paragraphs that the entry's lines, or `also`, tell apart under a code, and one that none of them names. */
export function finestUnder(
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
export const UNNAMED = "zz";
