// Mapping suggestions for the headers of other systems and languages (SAP fields, German, French, Chinese …).
import { editDistance } from "../base/edit-distance.ts";
import { normaliseText } from "../base/text.ts";
import type { Column, TableDescription } from "./columns.ts";

export interface MappingSuggestion {
  readonly header: string;
  readonly column: string;
  /** 0-1; 1 is the column's own name, 0.95 a known name of it elsewhere, less is likeness. */
  readonly score: number;
  readonly reason: string;
}

interface Likeness {
  readonly score: number;
  readonly reason: string;
}

/** From here on the header is a known name; then mere likeness to other columns does not count. */
const NAMED = 0.95;
const ENOUGH = 0.6;

/**
 * At most one column for each header and one header for each column, best first. Columns in `taken` are left out.
 * A required column outranks an optional one of the same score: SAP's "Material" is the part's number.
 */
export function suggestMapping(
  headers: readonly string[],
  table: TableDescription,
  taken: ReadonlySet<string> = new Set(),
): readonly MappingSuggestion[] {
  const candidates: (MappingSuggestion & { readonly rank: number })[] = [];
  for (const header of headers) {
    const found = table.columns.map((column) => ({ column, ...likeness(header, column) }));
    const named = found.some(({ score }) => score >= NAMED);
    for (const { column, score, reason } of found) {
      if (taken.has(column.name) || score < (named ? NAMED : ENOUGH)) continue;
      const rank = score >= NAMED && column.required ? score + 0.1 : score;
      candidates.push({ header, column: column.name, score, reason, rank });
    }
  }
  candidates.sort((a, b) => b.rank - a.rank);
  const chosen: MappingSuggestion[] = [];
  const done = new Set<string>();
  for (const { rank: _, ...candidate } of candidates) {
    const [header, column] = [`header ${candidate.header}`, `column ${candidate.column}`];
    if (done.has(header) || done.has(column)) continue;
    done.add(header).add(column);
    chosen.push(candidate);
  }
  return chosen;
}

function likeness(header: string, column: Column): Likeness {
  const asked = normaliseText(header);
  if (asked === "") return { score: 0, reason: "" };
  const own = normaliseText(column.name);
  if (asked === own) return { score: 1, reason: "the column's own name" };
  let best: Likeness = { score: 0, reason: "" };
  for (const name of [own, ...column.aliases.map(normaliseText)]) {
    const score = asked === name ? NAMED : similarity(asked, name);
    if (score > best.score)
      best = { score, reason: score === NAMED ? `"${name}" means ${column.name}` : `like "${name}"` };
  }
  return best;
}

/** Names contained in the header (as whole words, or as signs of a script without spaces), else closeness of spelling. */
function similarity(asked: string, name: string): number {
  if (/\p{Script=Han}/u.test(name)) return name.length >= 2 && asked.includes(name) ? 0.85 : 0;
  if (name.length >= 4 && ` ${asked} `.includes(` ${name} `)) return 0.6 + 0.25 * (name.length / asked.length);
  const longest = Math.max(asked.length, name.length);
  if (longest < 5) return 0;
  const closeness = 1 - editDistance(asked, name) / longest;
  return closeness >= 0.75 ? round(0.8 * closeness) : 0;
}

function round(score: number): number {
  return Math.round(score * 100) / 100;
}
