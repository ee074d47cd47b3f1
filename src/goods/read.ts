// From a description to the lexicon entries in it, each with its part in the sentence: the goods themselves, a component
// ("containing …"), or neither ("for …", "without …", the substrate in "GaN on SiC"). One pass, longest match first.
import type { ConnectorRole, Entry, Lexicon } from "./lexicon.ts";
import { clauses, COMMA, type Word, wordsOf, written } from "./tokens.ts";
import { longestMatch } from "./trie.ts";

/** One entry found. `term` is the words as written; `phrase` counts the parts between commas and clause ends. */
export interface Mention {
  readonly kind: "material" | "group" | "form" | "family";
  readonly id: string;
  readonly term: string;
  readonly part: "head" | "component";
  readonly phrase: number;
}

/** What the words read so far mean for the next ones. */
interface Reader {
  mode: "head" | "component" | "purpose";
  /** The next substance only carries the goods. */
  substrate: boolean;
  /** Words that may still stand between a negation and what it negates; -1: no negation. */
  negates: number;
  /** The last mention was negated: a comma or "or" carries the negation on. */
  negated: boolean;
}

/** "without any added gallium": two words may stand between. */
const NEGATION_REACH = 2;

/** The mentions in `text` that describe the goods, in order; negated and merely incidental ones are left out. */
export function mentions(lexicon: Lexicon, text: string): readonly Mention[] {
  const found: Mention[] = [];
  let phrase = 0;
  for (const clause of clauses(text)) {
    phrase = readClause(lexicon, wordsOf(clause), phrase, found) + 1;
  }
  return found;
}

function readClause(lexicon: Lexicon, words: readonly Word[], firstPhrase: number, found: Mention[]): number {
  const reader: Reader = { mode: "head", substrate: false, negates: -1, negated: false };
  let phrase = firstPhrase;
  let lastEnd = -1;
  for (let at = 0; at < words.length;) {
    const match = longestMatch(lexicon.trie, words, at);
    const entry = match && isWritten(match.value, words, at) ? match.value : undefined;
    const end = at + (entry && match ? match.length : 1);
    if (entry === undefined) {
      if (words[at]?.key === COMMA) phrase++;
      else passWord(reader);
    } else if (entry.kind === "connector") {
      if (entry.role !== "negates_previous") connect(reader, entry.role, found.length > 0);
      else if (lastEnd === at) found.pop();
    } else if (describesGoods(reader, entry, lexicon)) {
      const term = written(words.slice(at, end));
      found.push({
        kind: entry.kind,
        id: entry.id,
        term,
        part: reader.mode === "component" ? "component" : "head",
        phrase,
      });
      lastEnd = end;
    }
    at = end;
  }
  return phrase;
}

/** A symbol such as Tb counts only as written, so that 4 TB is no terbium. */
function isWritten(entry: Entry, words: readonly Word[], at: number): boolean {
  return entry.kind === "connector" || entry.symbol === undefined || words[at]?.raw.replace(/s$/, "") === entry.symbol;
}

/** An unknown word uses up a negation's reach and ends a negated list. */
function passWord(reader: Reader): void {
  if (reader.negates >= 0) reader.negates--;
  reader.negated = false;
}

function connect(reader: Reader, role: Exclude<ConnectorRole, "negates_previous">, anything: boolean): void {
  switch (role) {
    case "negates":
      reader.negates = NEGATION_REACH;
      return;
    case "negates_adjacent":
      reader.negates = 0;
      return;
    case "substrate":
      reader.substrate = anything;
      return;
    case "list":
      if (reader.negated) reader.negates = 0;
      return;
    default:
      reader.mode = role;
      reader.negated = false;
  }
}

function describesGoods(reader: Reader, entry: Entry, lexicon: Lexicon): boolean {
  if (reader.negates >= 0 || (reader.negated && isListedOn(entry))) {
    reader.negates = -1;
    reader.negated = true;
    return false;
  }
  reader.negated = false;
  if (reader.substrate && isSubstance(entry, lexicon)) {
    reader.substrate = false;
    return false;
  }
  return reader.mode !== "purpose";
}

/** After a negated one, further materials in a row are negated too ("without gallium, germanium"); other goods are not. */
function isListedOn(entry: Entry): boolean {
  return entry.kind === "material" || entry.kind === "group";
}

function isSubstance(entry: Entry, lexicon: Lexicon): boolean {
  if (entry.kind === "form") return lexicon.forms.get(entry.id)?.kind === "substance";
  return entry.kind === "material" || entry.kind === "group";
}
