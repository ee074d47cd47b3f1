// Lexicon rows compiled to one map of word sequences: reading a text costs its length, not the lexicon's size.
import { tokenise } from "../document/tokens.ts";
import type { LexiconEntry, Mention, Token } from "../document/model.ts";

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

interface Node {
  next: Map<string, Node> | undefined;
  terms: Term[] | undefined;
}

interface Term {
  readonly entry: LexiconEntry;
  /** For each word: must its first letter be a capital, or all of it? */
  readonly shape: readonly ("any" | "capital" | "acronym")[];
}

export interface Gazetteer {
  readonly root: Node;
  /** Rows by class, for look-ups such as "who held this office". */
  readonly byClass: ReadonlyMap<string, readonly LexiconEntry[]>;
  /** Body of a country by generic word: `CN.COMMERCE` → `CN.MOFCOM`. */
  readonly bodies: ReadonlyMap<string, string>;
}

/** Compiles the rows of all packs, in order: a later pack's row replaces an earlier one with the same term and class. */
export function compileGazetteer(
  packs: readonly { readonly id: string; readonly rows: readonly LexiconRow[] }[],
): Gazetteer {
  const root: Node = { next: undefined, terms: undefined };
  const byClass = new Map<string, LexiconEntry[]>();
  const bodies = new Map<string, string>();
  for (const pack of packs) {
    for (const row of pack.rows) {
      const entry: LexiconEntry = {
        class: row.class,
        norm: row.norm,
        pack: pack.id,
        ...(row.of ? { of: row.of } : {}),
        ...(row.codes ? { codes: row.codes.split(" ") } : {}),
        ...(row.from ? { from: row.from } : {}),
        ...(row.to ? { to: row.to } : {}),
      };
      if (row.class === "body_of") {
        bodies.set(row.term, row.norm);
        continue;
      }
      for (const term of row.term.split("|")) addTerm(root, term.trim(), entry);
      const there = byClass.get(entry.class);
      if (there) there.push(entry);
      else byClass.set(entry.class, [entry]);
    }
  }
  return { root, byClass, bodies };
}

function addTerm(root: Node, term: string, entry: LexiconEntry): void {
  if (term === "") return;
  const tokens = tokenise(term, 0, term.length, 0);
  const shape = shapeOf(tokens);
  let node = root;
  for (const { key } of tokens) {
    node.next ??= new Map();
    let child = node.next.get(key);
    if (child === undefined) {
      child = { next: undefined, terms: undefined };
      node.next.set(key, child);
    }
    node = child;
  }
  const same = node.terms?.findIndex(
    (one) => one.entry.class === entry.class && one.entry.pack !== entry.pack && one.shape.join() === shape.join(),
  );
  if (node.terms === undefined) node.terms = [{ entry, shape }];
  else if (same !== undefined && same >= 0) node.terms[same] = { entry, shape };
  else node.terms.push({ entry, shape });
}

/** "US" asks for capitals, "Apple" for a capital first letter, "steel" for nothing; long names for one at their head. */
function shapeOf(tokens: readonly Token[]): Term["shape"] {
  const words = tokens.filter(({ kind, key }) => kind !== "sign" && key !== "'s");
  return tokens.map((token) => {
    if (token.acronym && token.key.length <= LONGEST_ACRONYM) return "acronym";
    return token.capital && token === words[0] ? "capital" : "any";
  });
}

const LONGEST_ACRONYM = 5;

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

/** All mentions in `tokens`. `on` (publication day) picks among rows with periods. */
export function findMentions(
  gazetteer: Gazetteer,
  tokens: readonly Token[],
  on: string | undefined,
): { readonly names: readonly Mention[]; readonly words: readonly Mention[] } {
  const names: Mention[] = [];
  const words: Mention[] = [];
  let nameEnd = 0;
  const wordEnd = new Map<string, number>();
  for (let at = 0; at < tokens.length; at++) {
    const first = tokens[at] as Token;
    if (first.kind === "sign" && first.key !== "$") continue;
    let node: Node | undefined = gazetteer.root;
    let name: { terms: readonly Term[]; end: number } | undefined;
    const found: { term: Term; end: number }[] = [];
    for (let i = at; i < tokens.length; i++) {
      const token = tokens[i] as Token;
      node = node.next?.get(token.key) ?? undefined;
      if (node === undefined) break;
      if (node.terms === undefined) continue;
      const fitting = node.terms.filter((term) => fits(term, tokens, at) && holds(term.entry, on));
      const nameTerms = fitting.filter(({ entry }) => NAME_CLASSES.has(entry.class));
      if (nameTerms.length > 0 && at >= nameEnd) name = { terms: nameTerms, end: i + 1 };
      for (const term of fitting) if (!NAME_CLASSES.has(term.entry.class)) found.push({ term, end: i + 1 });
    }
    if (name !== undefined) {
      const [term] = name.terms;
      if (term !== undefined) names.push(mention(term.entry, tokens, at, name.end));
      nameEnd = name.end;
    }
    // Longest words of each class and norm; one is not found again inside its own match. A word may be of several norms.
    for (let i = found.length - 1; i >= 0; i--) {
      const { term, end } = found[i] as { term: Term; end: number };
      const layer = `${term.entry.class} ${term.entry.norm}`;
      if ((wordEnd.get(layer) ?? 0) > at) continue;
      wordEnd.set(layer, end);
      words.push(mention(term.entry, tokens, at, end));
    }
  }
  return { names, words };
}

function mention(entry: LexiconEntry, tokens: readonly Token[], from: number, end: number): Mention {
  return {
    class: entry.class,
    norm: entry.norm,
    of: entry.of,
    entry,
    start: tokens[from]?.start ?? 0,
    end: tokens[end - 1]?.end ?? 0,
    firstToken: tokens[from]?.index ?? from,
    endToken: (tokens[end - 1]?.index ?? end - 1) + 1,
    sentence: -1,
  };
}

function fits({ shape }: Term, tokens: readonly Token[], at: number): boolean {
  for (let i = 0; i < shape.length; i++) {
    const wanted = shape[i];
    const token = tokens[at + i];
    if (wanted === "any" || token === undefined) continue;
    if (wanted === "acronym" ? !token.acronym : !token.capital) return false;
  }
  return true;
}

function holds(entry: LexiconEntry, on: string | undefined): boolean {
  // Office-holders are named long after they left; who held an office on a day is asked elsewhere.
  if (entry.class === "person") return true;
  return on === undefined || ((entry.from ?? "") <= on && (entry.to === undefined || on < entry.to));
}

/** Who held an office of an authority on a day, e.g. `holderOf(gazetteer, "US.TREAS", "2023-07-10")`. */
export function holderOf(gazetteer: Gazetteer, authority: string, on: string | undefined): LexiconEntry | undefined {
  const holders = (gazetteer.byClass.get("person") ?? []).filter((one) => one.of?.split(" ").includes(authority));
  if (on === undefined) return holders.length === 1 ? holders[0] : undefined;
  return holders.find((one) => (one.from ?? "") <= on && (one.to === undefined || on < one.to));
}
