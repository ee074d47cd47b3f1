// Lexicon terms as a tree of words: reading a text walks it from each word on, so it costs the text's length, not the
// lexicon's size.
import { tokenise } from "../document/tokens.ts";
import type { LexiconEntry, Token } from "../document/model.ts";

/** Where the words read so far lead to. */
export interface Node {
  next: Map<string, Node> | undefined;
  /** Terms that end here; names apart from cue words, each in the order of the packs. */
  names: Term[] | undefined;
  words: Term[] | undefined;
}

export interface Term {
  readonly entry: LexiconEntry;
  /** For each word: must its first letter be a capital, or all of it? */
  readonly shape: readonly Shape[];
  /** No word of it asks for capitals. */
  readonly free: boolean;
  /** Number of its class and norm: a word is not found again inside its own match. */
  readonly layer: number;
}

type Shape = "any" | "capital" | "acronym";

export function newNode(): Node {
  return { next: undefined, names: undefined, words: undefined };
}

/** Adds one spelling of `entry`. A term of another pack with the same words, class and shape is replaced. */
export function addTerm(root: Node, term: string, entry: LexiconEntry, layer: number, isName: boolean): void {
  if (term === "") return;
  const tokens = tokenise(term, 0, term.length);
  const shape = shapeOf(tokens);
  let node = root;
  for (const { key } of tokens) {
    node.next ??= new Map();
    let child = node.next.get(key);
    if (child === undefined) {
      child = newNode();
      node.next.set(key, child);
    }
    node = child;
  }
  const terms = isName ? (node.names ??= []) : (node.words ??= []);
  const added: Term = { entry, shape, free: shape.every((one) => one === "any"), layer };
  const same = terms.findIndex(
    (one) => one.entry.class === entry.class && one.entry.pack !== entry.pack && one.shape.join() === shape.join(),
  );
  if (same >= 0) terms[same] = added;
  else terms.push(added);
}

const LONGEST_ACRONYM = 5;

/** "US" asks for capitals, "Apple" for a capital first letter, "steel" for nothing; long names for one at their head. */
function shapeOf(tokens: readonly Token[]): readonly Shape[] {
  const first = tokens.find(({ kind, key }) => kind !== "sign" && key !== "'s");
  return tokens.map((token) => {
    if (token.acronym && token.key.length <= LONGEST_ACRONYM) return "acronym";
    return token.capital && token === first ? "capital" : "any";
  });
}

/** Whether the capitals of the text from token `at` on are those the term asks for. */
export function fits({ shape, free }: Term, tokens: readonly Token[], at: number): boolean {
  if (free) return true;
  for (let i = 0; i < shape.length; i++) {
    const wanted = shape[i];
    const token = tokens[at + i];
    if (wanted === "any" || token === undefined) continue;
    if (wanted === "acronym" ? !token.acronym : !token.capital) return false;
  }
  return true;
}
