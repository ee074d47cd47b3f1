// Facts that only a comparison side by side takes into account: gender, place of birth, offices held, days of registration and of death.
// Lists state them too rarely, and in too many words, for a search to be ranked by them.
import type { Part } from "./evidence.ts";
import { parseBirthDate } from "./birth-date.ts";
import { MORE_FACT } from "./weights.ts";

export interface MoreFacts {
  readonly gender?: "male" | "female" | undefined;
  /** Words of places and of offices, see `addressWords`. */
  readonly birthPlace?: ReadonlySet<string> | undefined;
  readonly position?: ReadonlySet<string> | undefined;
  /** Dates of any precision, as dates of birth are. */
  readonly incorporation?: readonly string[] | undefined;
  readonly death?: readonly string[] | undefined;
}

/** Adds a part for each fact that both sides state, and returns their weight (symmetric). */
export function moreFactScore(a: MoreFacts, b: MoreFacts, parts: Part[]): number {
  let sum = 0;
  const add = (kind: Part["kind"], what: string, left: string, right: string, weight: number): void => {
    parts.push({ kind, what, left, right, weight });
    sum += weight;
  };
  if (a.gender !== undefined && b.gender !== undefined)
    if (a.gender === b.gender) add("gender", "agrees", a.gender, b.gender, 0);
    else add("gender", "contradicts", a.gender, b.gender, MORE_FACT.genderContradicts);
  for (const kind of ["birthPlace", "position"] as const) {
    const [left, right] = [a[kind], b[kind]];
    if (left === undefined || right === undefined) continue;
    const isShared = [...left].some((word) => right.has(word));
    const weight = isShared ? MORE_FACT[kind].agrees : MORE_FACT[kind].differs;
    add(kind, isShared ? "agrees" : "differs", shown(left), shown(right), weight);
  }
  for (const kind of ["incorporation", "death"] as const) {
    const [left, right] = [a[kind], b[kind]];
    if (left === undefined || right === undefined) continue;
    const seen = compareDays(left, right);
    if (seen === undefined) continue;
    add(kind, seen === "differs" ? "contradicts" : "agrees", left.join(", "), right.join(", "), MORE_FACT[kind][seen]);
  }
  return sum;
}

/** The best that any two of the dates show; undefined where none can be read. */
function compareDays(a: readonly string[], b: readonly string[]): "day" | "year" | "differs" | undefined {
  let best: "day" | "year" | "differs" | undefined;
  for (const left of a)
    for (const right of b) {
      const [one, other] = [parseBirthDate(left), parseBirthDate(right)];
      if (one === undefined || other === undefined) continue;
      if (one.from > other.to || other.from > one.to) best ??= "differs";
      else if (one.day !== undefined && one.day === other.day && one.month === other.month) return "day";
      else best = "year";
    }
  return best;
}

const MOST_SHOWN = 12;
const shown = (words: ReadonlySet<string>): string => [...words].slice(0, MOST_SHOWN).join(" ");
