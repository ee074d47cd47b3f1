// The compiled lexicon, and the names and cue words of a text found by it.
import type { Mention, Token } from "../document/model.ts";
import type { LexiconEntry } from "./entry.ts";
import { type Speller, spellerOf } from "../document/spelling.ts";
import { type Branches, fileTerm, fits, openBranch, type Row } from "./trie.ts";
import type { Node, Term } from "./node.ts";

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

/** The rows of all packs, compiled to plain data: made once when derisk is built, opened quickly when it starts. */
export interface PackedLexicon {
  readonly rows: readonly PackedRow[];
  /** How many layers the rows have. */
  readonly layers: number;
  readonly branches: Branches;
  /** Body of a country by generic word: `CN.COMMERCE` → `CN.MOFCOM`. */
  readonly bodies: Readonly<Record<string, string>>;
}

interface PackedRow extends Omit<LexiconRow, "term" | "lang"> {
  readonly pack: string;
  /** See Term. */
  readonly layer: number;
}

export interface Gazetteer {
  /** Spells the words of a text so that each knows which terms it begins. */
  readonly spell: Speller;
  /** Those who hold or held an office, in the order of the packs. */
  readonly persons: readonly LexiconEntry[];
  /** Body of a country by generic word: `CN.COMMERCE` → `CN.MOFCOM`. */
  readonly bodies: ReadonlyMap<string, string>;
  /** How many layers its terms have; see Term. */
  readonly layers: number;
}

/** Packs the rows of all packs, in order: a later pack's row replaces an earlier one with the same term and class. */
export function packLexicon(
  packs: readonly { readonly id: string; readonly rows: readonly LexiconRow[] }[],
): PackedLexicon {
  const rows: PackedRow[] = [];
  const branches = new Map<string, string[]>();
  const bodies = new Map<string, string>();
  const layers = new Map<string, number>();
  for (const pack of packs) {
    for (const { term, lang: _lang, ...row } of pack.rows) {
      if (row.class === "body_of") {
        bodies.set(term, row.norm);
        continue;
      }
      for (const spelling of term.split("|")) fileTerm(branches, spelling.trim(), rows.length);
      const name = `${row.class} ${row.norm}`;
      const layer = layers.get(name) ?? layers.size;
      layers.set(name, layer);
      rows.push({ ...row, pack: pack.id, layer });
    }
  }
  return {
    rows,
    layers: layers.size,
    branches: Object.fromEntries([...branches].map(([first, lines]) => [first, lines.join("\n")])),
    bodies: Object.fromEntries(bodies),
  };
}

/** Opens a packed lexicon: each row when a text first says a word that leads to it. */
export function openGazetteer({ rows, layers, branches, bodies }: PackedLexicon): Gazetteer {
  const opened: (Row | undefined)[] = Array.from({ length: rows.length });
  const rowAt = (number: number): Row => (opened[number] ??= openRow(rows[number] as PackedRow));
  return {
    spell: spellerOf(leadsOf(branches, rowAt)),
    persons: rows.flatMap((row, number) => (row.class === "person" ? [rowAt(number).entry] : [])),
    bodies: new Map(Object.entries(bodies)),
    layers,
  };
}

function openRow(row: PackedRow): Row {
  return { entry: entryOf(row), layer: row.layer, isName: NAME_CLASSES.has(row.class) };
}

/** Where a first word leads to; its branch is opened once. */
function leadsOf(branches: Branches, rowAt: (number: number) => Row): (key: string) => Node | undefined {
  const leads = new Map<string, Node>();
  return (key) => {
    const known = leads.get(key);
    if (known !== undefined) return known;
    if (!Object.hasOwn(branches, key)) return undefined;
    const lead = openBranch(branches[key] as string, rowAt);
    leads.set(key, lead);
    return lead;
  };
}

/** Every entry has the same members in the same order: reading them stays a plain load however many rows there are. */
function entryOf(row: PackedRow): LexiconEntry {
  return {
    class: row.class,
    norm: row.norm,
    pack: row.pack,
    of: row.of,
    codes: row.codes ? row.codes.split(" ") : undefined,
    from: row.from,
    to: row.to,
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
  for (let at = 0; at < tokens.length; at++) {
    let node = (tokens[at] as Token).lead;
    if (node === undefined) continue;
    while (sentence >= 0 && sentence + 1 < sentences.length && (sentences[sentence]?.endToken ?? 0) <= at) sentence++;
    let name: Term | undefined;
    let end = 0;
    let found: { term: Term; end: number }[] | undefined;
    for (let next = at + 1; node !== undefined; next++) {
      if (node.names !== undefined && at >= nameEnd) {
        const longer = firstFitting(node.names, tokens, at, on);
        if (longer !== undefined) {
          name = longer;
          end = next;
        }
      }
      if (node.words !== undefined)
        for (const term of node.words)
          if (fits(term, tokens, at) && holds(term.entry, on)) (found ??= []).push({ term, end: next });
      node = next < tokens.length ? node.next?.get((tokens[next] as Token).key) : undefined;
    }
    if (name !== undefined) {
      names.push(mention(name.entry, tokens, at, end, sentence));
      nameEnd = end;
    }
    // Longest words of each class and norm; one is not found again inside its own match. A word may be of several norms.
    if (found === undefined) continue;
    for (let i = found.length - 1; i >= 0; i--) {
      const { term, end: stop } = found[i] as { term: Term; end: number };
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
  const holders = gazetteer.persons.filter((one) => one.of?.split(" ").includes(authority));
  if (on === undefined) return holders.length === 1 ? holders[0] : undefined;
  return holders.find((one) => (one.from ?? "") <= on && (one.to === undefined || on < one.to));
}
