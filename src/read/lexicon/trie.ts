// Lexicon terms as a tree of words: reading a text walks it from each word on, so it costs the text's length, not the
// lexicon's size. The branch of a first word is opened when a text first says that word.
import { tokenise } from "../document/tokens.ts";
import type { Token } from "../document/model.ts";
import type { LexiconEntry } from "./entry.ts";
import type { Node, Term } from "./node.ts";

/** Terms by first word: each line the words after it, the shape and the number of the row, with tabs between. */
export type Branches = Readonly<Record<string, string>>;

/** What the number of a row stands for. */
export interface Row {
  readonly entry: LexiconEntry;
  readonly layer: number;
  readonly isName: boolean;
}

/** Files one spelling of row `number` under its first word. */
export function fileTerm(branches: Map<string, string[]>, term: string, number: number): void {
  const tokens = tokenise(term, 0, term.length);
  const [first, ...rest] = tokens;
  if (first === undefined) return;
  const line = `${rest.map(({ key }) => key).join(" ")}\t${shapeOf(tokens)}\t${number}`;
  const there = branches.get(first.key);
  if (there === undefined) branches.set(first.key, [line]);
  else there.push(line);
}

/** The tree under one first word. A term of another pack with the same words, class and shape replaces the one before. */
export function openBranch(lines: string, rowAt: (number: number) => Row): Node {
  const root: Node = { next: undefined, names: undefined, words: undefined };
  for (const line of lines.split("\n")) {
    const [words = "", shape = "", number] = line.split("\t");
    let node = root;
    if (words !== "") for (const key of words.split(" ")) node = childOf(node, key);
    const { entry, layer, isName } = rowAt(Number(number));
    const terms = isName ? (node.names ??= []) : (node.words ??= []);
    const added: Term = { entry, shape, free: !/[ac]/.test(shape), layer };
    const same = terms.findIndex(
      (one) => one.shape === shape && one.entry.class === entry.class && one.entry.pack !== entry.pack,
    );
    if (same >= 0) terms[same] = added;
    else terms.push(added);
  }
  return root;
}

function childOf(node: Node, key: string): Node {
  node.next ??= new Map();
  let child = node.next.get(key);
  if (child === undefined) {
    child = { next: undefined, names: undefined, words: undefined };
    node.next.set(key, child);
  }
  return child;
}

const LONGEST_ACRONYM = 5;

/** "US" asks for capitals, "Apple" for a capital first letter, "steel" for nothing; long names for one at their head. */
function shapeOf(tokens: readonly Token[]): string {
  const first = tokens.find(({ kind, key }) => kind !== "sign" && key !== "'s");
  return tokens
    .map((token) => {
      if (token.acronym && token.key.length <= LONGEST_ACRONYM) return "a";
      return token.capital && token === first ? "c" : "-";
    })
    .join("");
}

/** Whether the capitals of the text from token `at` on are those the term asks for. */
export function fits({ shape, free }: Term, tokens: readonly Token[], at: number): boolean {
  if (free) return true;
  for (let i = 0; i < shape.length; i++) {
    const wanted = shape[i];
    const token = tokens[at + i];
    if (wanted === "-" || token === undefined) continue;
    if (wanted === "a" ? !token.acronym : !token.capital) return false;
  }
  return true;
}
