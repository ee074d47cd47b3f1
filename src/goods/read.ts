// From a description to the lexicon entries in it, each with its part in the sentence: the goods themselves, a component
// ("containing …"), or neither ("for …", "without …", the substrate in "GaN on SiC"). One pass, longest match first.
import type { Entry, Lexicon } from "./lexicon.ts";
import { clauses, tokens } from "./tokens.ts";
import { longestMatch } from "./trie.ts";

/** One entry found. `term` is the words as read. */
export interface Mention {
  readonly kind: "material" | "group" | "form" | "family";
  readonly id: string;
  readonly term: string;
  readonly part: "head" | "component";
}

type Mode = "head" | "component" | "purpose";

/** Words that may stand between a negation and what it negates: "without any added gallium". */
const NEGATION_REACH = 2;

/** The mentions in `text` that describe the goods, in order; negated and merely incidental ones are left out. */
export function mentions(lexicon: Lexicon, text: string): readonly Mention[] {
  return clauses(text).flatMap((clause) => mentionsOfClause(lexicon, tokens(clause)));
}

function mentionsOfClause(lexicon: Lexicon, words: readonly string[]): readonly Mention[] {
  const found: Mention[] = [];
  let mode: Mode = "head";
  let substrate = false;
  let negation: { reach: number; listing: boolean } | undefined;
  let lastEnd = -1;
  for (let at = 0; at < words.length;) {
    const match = longestMatch(lexicon.trie, words, at);
    const length = match?.length ?? 1;
    const entry = match?.value;
    if (entry === undefined) {
      if (negation && (negation.listing || negation.reach-- <= 0)) negation = undefined;
    } else if (entry.kind === "connector") {
      switch (entry.role) {
        case "negates":
          negation = { reach: NEGATION_REACH, listing: false };
          break;
        case "negates_adjacent":
          negation = { reach: 0, listing: false };
          break;
        case "negates_previous":
          if (lastEnd === at) found.pop();
          break;
        case "substrate":
          substrate = found.length > 0;
          break;
        case "list":
          break;
        default:
          mode = entry.role;
          if (negation?.listing) negation = undefined;
      }
    } else {
      if (negation) negation = { reach: 0, listing: true };
      else if (substrate && names(entry, lexicon)) substrate = false;
      else if (mode !== "purpose") {
        found.push({ kind: entry.kind, id: entry.id, term: words.slice(at, at + length).join(" "), part: mode });
        lastEnd = at + length;
      }
    }
    at += length;
  }
  return found;
}

/** Whether an entry names a substance, so that it can be a substrate. */
function names(entry: Entry, lexicon: Lexicon): boolean {
  if (entry.kind === "connector" || entry.kind === "family") return false;
  return entry.kind !== "form" || lexicon.forms.get(entry.id)?.kind === "substance";
}
