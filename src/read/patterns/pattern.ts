// A pattern, as it is written and as it is looked for.

export type Element =
  | {
      readonly kind: "one";
      /** Words, and classes in braces: `export`, `{goods}`. */
      readonly names: readonly string[];
      readonly optional: boolean;
      readonly not: boolean;
    }
  | { readonly kind: "gap"; readonly most: number };

export interface Pattern {
  readonly id: string;
  readonly pack: string;
  readonly version: string;
  readonly emits: string;
  readonly set: Readonly<Record<string, string | boolean>>;
  readonly rank: number;
  readonly elements: readonly Element[];
}

/** An element with its names as numbers. */
export type Step =
  | { readonly kind: "one"; readonly ids: ReadonlySet<number>; readonly optional: boolean; readonly not: boolean }
  | { readonly kind: "gap"; readonly most: number };

export interface IndexedPattern {
  readonly pattern: Pattern;
  readonly steps: readonly Step[];
}

/** Lists of numbers laid end to end, so that walking them walks through memory: list `i` is `items` from `starts[i]` to `starts[i + 1]`. */
export interface Lists {
  readonly starts: Int32Array;
  readonly items: Int32Array;
}

/** What is noted of one sentence while patterns are looked for in it: wiped for each, since making it anew takes longer. */
export interface Marks {
  /** By number of the pattern: the token after the last one it was tried at, or that it is hopeless here. */
  readonly tried: Int32Array;
  /** By number of the word or class: 1 when the sentence holds it. */
  readonly present: Uint8Array;
  /** By number of what patterns need: whether the sentence holds any of it, once it was asked. */
  readonly met: Uint8Array;
}

/** Patterns filed under what their first element may be; every word and class that patterns name has a number. */
export interface PatternIndex {
  readonly classes: ReadonlyMap<string, number>;
  readonly words: ReadonlyMap<string, number>;
  /** By number of the pattern. */
  readonly indexed: readonly IndexedPattern[];
  /** Numbers of patterns by number of the word or class that their first element may be. */
  readonly byFirst: Lists;
  /** Numbers of options by number of the pattern, for each element that must be there: a sentence without one cannot match. */
  readonly needs: Lists;
  /** The words and classes that an element which must be there may be; patterns share many. */
  readonly options: Lists;
  readonly patterns: readonly Pattern[];
  readonly marks: Marks;
}

export interface PatternMatch {
  readonly pattern: Pattern;
  readonly firstToken: number;
  readonly endToken: number;
}
