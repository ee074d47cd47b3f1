// From a description to the lexicon entries in it, each with its part in the sentence: the goods themselves, a component
// ("containing …"), or neither ("for …", "without …", the substrate in "GaN on SiC"). One pass, longest match first.
import type { ConnectorRole, Entry, Lexicon } from "./lexicon-data.ts";
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

/** What the words say of the goods, and the materials they say are absent. */
export interface Mentions {
  readonly goods: readonly Mention[];
  readonly absent: ReadonlySet<string>;
}

/** What the words read so far mean for the next ones. */
interface Reader {
  mode: "head" | "component" | "purpose";
  /** The next substance only carries the goods. */
  substrate: boolean;
  /** Words that may still stand between a negation and what it negates; -1: no negation. */
  negates: number;
  /** The last mention was negated: "or" carries the negation on, a comma leaves the next material out. */
  negated: boolean;
}

/** "without any added gallium": two words may stand between. */
const NEGATION_REACH = 2;

/** The mentions in `text` that describe the goods, in order; negated and merely incidental ones are left out. */
export function mentions(lexicon: Lexicon, text: string): Mentions {
  const goods: Mention[] = [];
  const absent = new Set<string>();
  let phrase = 0;
  for (const clause of clauses(text)) phrase = readClause(lexicon, wordsOf(clause), phrase, goods, absent) + 1;
  for (const mention of goods) absent.delete(mention.id);
  return { goods, absent };
}

function readClause(
  lexicon: Lexicon,
  words: readonly Word[],
  firstPhrase: number,
  goods: Mention[],
  absent: Set<string>,
): number {
  const reader: Reader = { mode: "head", substrate: false, negates: -1, negated: false };
  let phrase = firstPhrase;
  let run = { first: goods.length, end: -1 };
  for (let at = 0; at < words.length;) {
    const match = longestMatch(lexicon.trie, words, at);
    const entry = match && isWritten(match.value, words, at) ? match.value : undefined;
    const end = at + (entry && match ? match.length : 1);
    if (entry === undefined) {
      if (words[at]?.key === COMMA) phrase++;
      else passWord(reader);
    } else if (entry.kind !== "connector") {
      const sense = senseOf(reader, entry, lexicon);
      if (sense === "absent") addAbsent(lexicon, entry, absent);
      if (sense === "goods") {
        if (!isListedOn(entry) || run.end !== at) run = { first: goods.length, end };
        else run.end = end;
        const term = written(words.slice(at, end));
        const part = reader.mode === "component" ? "component" : "head";
        goods.push({ kind: entry.kind, id: entry.id, term, part, phrase });
      }
    } else if (entry.role === "negates_previous") {
      if (run.end === at) for (const mention of goods.splice(run.first)) addAbsent(lexicon, mention, absent);
    } else {
      connect(reader, entry.role, goods.length > 0);
      if (entry.role === "list" && run.end === at) run.end = end;
    }
    at = end;
  }
  return phrase;
}

function addAbsent(lexicon: Lexicon, { kind, id }: Pick<Mention, "kind" | "id">, absent: Set<string>): void {
  if (kind === "material") absent.add(id);
  if (kind === "group") for (const member of lexicon.groups.get(id)?.members ?? []) absent.add(member);
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

/** Whether a mention describes the goods, is said to be absent, or neither. */
function senseOf(reader: Reader, entry: Entry, lexicon: Lexicon): "goods" | "absent" | "incidental" {
  const negates = reader.negates >= 0;
  if (negates || (reader.negated && isListedOn(entry))) {
    reader.negates = -1;
    reader.negated = true;
    return negates ? "absent" : "incidental";
  }
  reader.negated = false;
  if (reader.substrate && isSubstance(entry, lexicon)) {
    reader.substrate = false;
    return "incidental";
  }
  return reader.mode === "purpose" ? "incidental" : "goods";
}

/** After a negated one, further materials in a row are left out too ("without gallium, germanium"); other goods are not. */
function isListedOn(entry: Pick<Entry, "kind">): boolean {
  return entry.kind === "material" || entry.kind === "group";
}

function isSubstance(entry: Entry, lexicon: Lexicon): boolean {
  if (entry.kind === "form") return lexicon.forms.get(entry.id)?.kind === "substance";
  return entry.kind === "material" || entry.kind === "group";
}
