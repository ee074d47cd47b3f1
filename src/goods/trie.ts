// A map of word sequences to entries, walked word by word: reading a text costs its length, not the lexicon's size.

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  value?: T;
}

/** Word sequences to values; see `createTrie`. */
export interface Trie<T> {
  readonly root: Node<T>;
}

/** A match of `length` words. */
export interface TrieMatch<T> {
  readonly value: T;
  readonly length: number;
}

/** An empty trie. */
export function createTrie<T>(): Trie<T> {
  return { root: { next: new Map() } };
}

/** Adds a sequence; returns the value already there, if any, and leaves it. */
export function addSequence<T>(trie: Trie<T>, words: readonly string[], value: T): T | undefined {
  let node = trie.root;
  for (const word of words) {
    let child = node.next.get(word);
    if (child === undefined) {
      child = { next: new Map() };
      node.next.set(word, child);
    }
    node = child;
  }
  if (node.value !== undefined) return node.value;
  node.value = value;
  return undefined;
}

/** The longest sequence that starts at `from`. */
export function longestMatch<T>(
  trie: Trie<T>,
  words: readonly { readonly key: string }[],
  from: number,
): TrieMatch<T> | undefined {
  let node: Node<T> | undefined = trie.root;
  let found: TrieMatch<T> | undefined;
  for (let i = from; i < words.length; i++) {
    node = node.next.get(words[i]?.key as string);
    if (node === undefined) break;
    if (node.value !== undefined) found = { value: node.value, length: i - from + 1 };
  }
  return found;
}
