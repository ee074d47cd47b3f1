// The verb of which a noun is the subject: the first finite verb group behind its phrase ("controls on five graphite items
// used in steelmaking have been dropped"), over prepositions and participles, never past the next clause.
import { CLAUSE_WORDS, isAdverb, isAuxiliary, NOT } from "./function-words.ts";
import { type SentenceView, timexAt, tokenAt } from "./sentence-view.ts";
import { wordSet } from "./word-set.ts";

export interface Predicate {
  /** First token of the group. */
  readonly first: number;
  /** The main verb; for "is on hold", "are in place" the last word of the group's own. */
  readonly verb: number;
}

const LONGEST_PHRASE = 22;
const LONGEST_GROUP = 6;

/** The predicate of the noun that ends before token `from`; undefined when the clause ends first. */
export function predicateAfter(view: SentenceView, from: number, to: number): Predicate | undefined {
  const stop = Math.min(to, from + LONGEST_PHRASE);
  for (let at = from; at < stop; at++) {
    const { key, joined } = tokenAt(view, at);
    if (key === ";" || key === ":" || key === "—" || key === "–") return undefined;
    // "in place since May": before a day no clause begins.
    if (CLAUSE_WORDS.has(key) && (timexAt(view, at) ?? timexAt(view, at + 1)) === undefined) {
      return undefined;
    }
    if (isAuxiliary(key) && !joined && timexAt(view, at) === undefined) return groupFrom(view, at, to);
    if (INTRANSITIVE.has(key) && !tokenAt(view, at).capital) return { first: at, verb: at };
  }
  return undefined;
}

const INTRANSITIVE = wordSet(
  "expires expire expired lapses lapse lapsed ends end ended begins begin began starts start started takes take took comes come came goes went kicks kick kicked applies applied remains remain remained stays stay stayed runs run ran rises rise rose falls fell doubles double doubled covers cover covered hits hit stands stand stood bites bite dates date",
);

function groupFrom(view: SentenceView, first: number, to: number): Predicate {
  let verb = first;
  for (let at = first + 1; at < Math.min(to, first + LONGEST_GROUP); at++) {
    const { key, kind } = tokenAt(view, at);
    if (kind === "sign" || timexAt(view, at) !== undefined) break;
    if (isAuxiliary(key) || isAdverb(key) || NOT.has(key) || key === "to" || key === "due" || key === "set") {
      verb = at;
      continue;
    }
    // "are on hold", "is in place", "comes to an end"
    verb = /^(?:on|in|under|out|off|back)$/.test(key) ? at + 1 : at;
    break;
  }
  return { first, verb };
}
