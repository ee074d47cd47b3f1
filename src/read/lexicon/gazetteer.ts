// Lexicon rows compiled, and the names and cue words of a text found by them.
import type { LexiconEntry, Mention, Token } from "../document/model.ts";
import { type Speller, spellerOf } from "../document/spelling.ts";
import { addTerm, fits, newNode, type Term } from "./trie.ts";

/** A row of a pack's `lexicon/*.csv`; `term` may hold several spellings separated by `|`. */
export interface LexiconRow {
  readonly term: string;
  readonly norm: string;
  readonly class: string;
  readonly lang?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly of?: string | undefined;
  readonly codes?: string | undefined;
}

export interface Gazetteer {
  /** Spells the words of a text so that each knows which terms it begins. */
  readonly spell: Speller;
  /** Rows by class, for look-ups such as "who held this office". */
  readonly byClass: ReadonlyMap<string, readonly LexiconEntry[]>;
  /** Body of a country by generic word: `CN.COMMERCE` → `CN.MOFCOM`. */
  readonly bodies: ReadonlyMap<string, string>;
  /** How many layers its terms have; see Term. */
  readonly layers: number;
}

/** Compiles the rows of all packs, in order: a later pack's row replaces an earlier one with the same term and class. */
export function compileGazetteer(
  packs: readonly { readonly id: string; readonly rows: readonly LexiconRow[] }[],
): Gazetteer {
  const root = newNode();
  const byClass = new Map<string, LexiconEntry[]>();
  const bodies = new Map<string, string>();
  const layers = new Map<string, number>();
  for (const pack of packs) {
    for (const row of pack.rows) {
      if (row.class === "body_of") {
        bodies.set(row.term, row.norm);
        continue;
      }
      const entry = entryOf(row, pack.id);
      const name = `${entry.class} ${entry.norm}`;
      const layer = layers.get(name) ?? layers.size;
      layers.set(name, layer);
      const isName = NAME_CLASSES.has(entry.class);
      for (const term of row.term.split("|")) addTerm(root, term.trim(), entry, layer, isName);
      const there = byClass.get(entry.class);
      if (there) there.push(entry);
      else byClass.set(entry.class, [entry]);
    }
  }
  return { spell: spellerOf(root), byClass, bodies, layers: layers.size };
}

/** Every entry has the same members in the same order: reading them stays a plain load however many rows there are. */
function entryOf(row: LexiconRow, pack: string): LexiconEntry {
  return {
    class: row.class,
    norm: row.norm,
    pack,
    of: row.of || undefined,
    codes: row.codes ? row.codes.split(" ") : undefined,
    from: row.from || undefined,
    to: row.to || undefined,
  };
}

/** Name classes share one layer, in which the longest match wins and nothing overlaps. */
const NAME_CLASSES = new Set([
  "country",
  "demonym",
  "capital",
  "bloc",
  "authority",
  "person",
  "office",
  "company",
  "list",
  "programme",
  "statute",
  "goods",
  "place",
  "outlet",
  "organisation",
  "court",
]);

export function isNameClass(name: string): boolean {
  return NAME_CLASSES.has(name);
}

/**
 * All mentions in `tokens`, spelt by the same gazetteer, in order. `on` (publication day) picks among rows with periods. `sentences` that cover the
 * tokens tell each mention its sentence; without them it is -1.
 */
export function findMentions(
  gazetteer: Gazetteer,
  tokens: readonly Token[],
  on: string | undefined,
  sentences: readonly { readonly endToken: number }[] = [],
): { readonly names: readonly Mention[]; readonly words: readonly Mention[] } {
  const names: Mention[] = [];
  const words: Mention[] = [];
  let nameEnd = 0;
  const wordEnd = new Int32Array(gazetteer.layers);
  let sentence = sentences.length === 0 ? -1 : 0;
  const longest: { term: Term; end: number }[] = [];
  for (let at = 0; at < tokens.length; at++) {
    let node = (tokens[at] as Token).lead;
    if (node === undefined) continue;
    while (sentence >= 0 && sentence + 1 < sentences.length && (sentences[sentence]?.endToken ?? 0) <= at) sentence++;
    let name: Term | undefined;
    let end = 0;
    longest.length = 0;
    for (let next = at + 1; node !== undefined; next++) {
      if (node.names !== undefined && at >= nameEnd) {
        const found = firstFitting(node.names, tokens, at, on);
        if (found !== undefined) {
          name = found;
          end = next;
        }
      }
      if (node.words !== undefined)
        for (const term of node.words)
          if (fits(term, tokens, at) && holds(term.entry, on)) longest.push({ term, end: next });
      node = next < tokens.length ? node.next?.get((tokens[next] as Token).key) : undefined;
    }
    if (name !== undefined) {
      names.push(mention(name.entry, tokens, at, end, sentence));
      nameEnd = end;
    }
    // Longest words of each class and norm; one is not found again inside its own match. A word may be of several norms.
    for (let i = longest.length - 1; i >= 0; i--) {
      const { term, end: stop } = longest[i] as { term: Term; end: number };
      if ((wordEnd[term.layer] ?? 0) > at) continue;
      wordEnd[term.layer] = stop;
      words.push(mention(term.entry, tokens, at, stop, sentence));
    }
  }
  return { names, words };
}

function firstFitting(
  terms: readonly Term[],
  tokens: readonly Token[],
  at: number,
  on: string | undefined,
): Term | undefined {
  for (const term of terms) if (fits(term, tokens, at) && holds(term.entry, on)) return term;
  return undefined;
}

function mention(entry: LexiconEntry, tokens: readonly Token[], from: number, end: number, sentence: number): Mention {
  const first = tokens[from] as Token;
  const last = tokens[end - 1] as Token;
  return {
    class: entry.class,
    norm: entry.norm,
    of: entry.of,
    entry,
    start: first.start,
    end: last.end,
    firstToken: first.index,
    endToken: last.index + 1,
    sentence,
  };
}

function holds(entry: LexiconEntry, on: string | undefined): boolean {
  // Office-holders are named long after they left; who held an office on a day is asked elsewhere.
  if (on === undefined || entry.class === "person") return true;
  return (entry.from ?? "") <= on && (entry.to === undefined || on < entry.to);
}

/** Who held an office of an authority on a day, e.g. `holderOf(gazetteer, "US.TREAS", "2023-07-10")`. */
export function holderOf(gazetteer: Gazetteer, authority: string, on: string | undefined): LexiconEntry | undefined {
  const holders = (gazetteer.byClass.get("person") ?? []).filter((one) => one.of?.split(" ").includes(authority));
  if (on === undefined) return holders.length === 1 ? holders[0] : undefined;
  return holders.find((one) => (one.from ?? "") <= on && (one.to === undefined || on < one.to));
}
