// What is known of words, looked up in tables that lie in a file: nothing is made of an entry before somebody asks for it.
import type { TextTable } from "../index/text-table.ts";
import { type Role, ROLES, type Token } from "./token.ts";

/** What a word or phrase stands for. `text` may hold several words for a proper name. */
export interface Meaning {
  readonly text: string;
  readonly role: Role;
  /** The tokens that it makes: a memory, never data. */
  tokens?: readonly Token[] | undefined;
}

/** The key of a meaning in a table of texts: a sign for its role, and its text. */
export const meaningKey = ({ role, text }: Meaning): string => `${ROLES.indexOf(role)}${text}`;

/** Meanings by number; the same number is always the same object. */
export class Meanings {
  private readonly texts: TextTable;
  private readonly made: Meaning[] = [];

  /** `texts` are `meaningKey`s. */
  constructor(texts: TextTable) {
    this.texts = texts;
  }

  at(number: number): Meaning {
    let meaning = this.made[number];
    if (meaning === undefined) {
      const key = this.texts.at(number);
      this.made[number] = meaning = {
        text: key.slice(1),
        role: ROLES[Number(key.charAt(0))] ?? "name",
        tokens: undefined,
      };
    }
    return meaning;
  }
}

/** Meaning of words and phrases. */
export class MeaningMap {
  readonly texts: TextTable;
  private readonly numbers: Uint16Array;
  private readonly meanings: Meanings;

  /** `numbers` are those of the meanings, by number of the text. */
  constructor(texts: TextTable, numbers: Uint16Array, meanings: Meanings) {
    this.texts = texts;
    this.numbers = numbers;
    this.meanings = meanings;
  }

  get(text: string): Meaning | undefined {
    const number = this.texts.numberOf(text);
    return number < 0 ? undefined : this.at(number);
  }

  has(text: string): boolean {
    return this.texts.has(text);
  }

  /** Meaning of a part of a text. */
  ofPart(text: string, from: number, to: number): Meaning | undefined {
    const number = this.texts.numberOf(text, from, to);
    return number < 0 ? undefined : this.at(number);
  }

  /** Meaning of the longest text that stands at the beginning of a part of another, and how many units it has. */
  longestIn(text: string, from: number, to: number): { readonly meaning: Meaning; readonly units: number } | undefined {
    const number = this.texts.prefixOf(text, 1, from, to);
    return number < 0 ? undefined : { meaning: this.at(number), units: this.texts.lengthOf(number) };
  }

  /** Meaning of the text of this number. */
  at(number: number): Meaning {
    return this.meanings.at(this.numbers[number] as number);
  }

  *[Symbol.iterator](): Generator<readonly [text: string, meaning: Meaning]> {
    for (let number = 0; number < this.texts.size; number++) yield [this.texts.at(number), this.at(number)];
  }
}

/** A small number for each word. */
export class NumberMap<T extends number> {
  private readonly texts: TextTable;
  private readonly numbers: Uint8Array;

  constructor(texts: TextTable, numbers: Uint8Array) {
    this.texts = texts;
    this.numbers = numbers;
  }

  get(text: string): T | undefined {
    const number = this.texts.numberOf(text);
    return number < 0 ? undefined : (this.numbers[number] as T);
  }

  has(text: string): boolean {
    return this.texts.has(text);
  }
}
