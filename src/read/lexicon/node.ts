// The tree of words in which a text is looked up: where the words read so far lead, and the terms that end there.
import type { LexiconEntry } from "./entry.ts";

export interface Term {
  readonly entry: LexiconEntry;
  /** For each word: must its first letter be a capital (`c`), all of it (`a`), or neither (`-`)? */
  readonly shape: string;
  /** No word of it asks for capitals. */
  readonly free: boolean;
  /** Number of its class and norm: a word is not found again inside its own match. */
  readonly layer: number;
}

/** Where the words read so far lead to. */
export interface Node {
  next: Map<string, Node> | undefined;
  /** Terms that end here; names apart from cue words, each in the order of the packs. */
  names: Term[] | undefined;
  words: Term[] | undefined;
}
