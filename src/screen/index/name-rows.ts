// Readings of listed names while an index is built, a row each: their words as token numbers, their letters, and the keys of the
// whole name; and who bears each. Lists have most of their names in common: what reads the same is one row.
import { acronymParts, acronymsOf, initialsOf } from "../names/acronym.ts";
import type { FormRole, NameLexicon } from "../names/lexicon.ts";
import { type NameForm, READINGS } from "../names/name-form.ts";
import { readName } from "../names/read-name.ts";
import type { Token } from "../names/token.ts";
import { lettersIn, writeLetters } from "../score/letters.ts";
import { type ByteColumn, byteColumn, type WordColumn, wordColumn } from "./column.ts";
import { Bearers } from "./bearers.ts";
import { addUnit, endHash, hashKey, startHash } from "./hash.ts";
import { KeyTableBuilder } from "./key-table.ts";
import { ACRONYM, ACRONYM_PART, addJoinedKeys, addSlipKeys, BLEND, addWholeKeys, SHORTEST_SLIP } from "./name-keys.ts";
import { TextTableBuilder } from "./text-table.ts";
import { blendHeads } from "./whole-names.ts";

/** So much room is made at once for each listed name; many stand on several lists, and make no row of their own. */
const WORDS_A_NAME = 3;
const LETTERS_A_NAME = 16;
const KEYS_A_NAME = 8;

export class NameRows {
  readonly tokens: Token[] = [];
  readonly bearers = new Bearers();
  readonly reading = byteColumn();
  /** Words of row n: `words[starts[n] … starts[n + 1]]`; letters likewise. */
  readonly starts = wordColumn();
  readonly words: WordColumn;
  readonly letterStarts = wordColumn();
  readonly letters: ByteColumn;
  readonly keys: KeyTableBuilder;
  private readonly lexicon: NameLexicon;
  private readonly idOf = new Map<string, number>();
  /** The texts that were read; rows of text n are `textRows[textStarts[n] … textStarts[n + 1]]`. */
  private readonly texts = new TextTableBuilder();
  private readonly textStarts = wordColumn();
  private readonly textRows = wordColumn();
  /** Rows by a hash of all that is in them. */
  private readonly rowOf = new Map<number, number>();

  /** For about so many names. */
  constructor(lexicon: NameLexicon, names: number) {
    this.lexicon = lexicon;
    this.words = wordColumn(names * WORDS_A_NAME);
    this.letters = byteColumn(names * LETTERS_A_NAME);
    this.keys = new KeyTableBuilder(names * KEYS_A_NAME);
    this.starts.push(0);
    this.letterStarts.push(0);
    this.textStarts.push(0);
  }

  get length(): number {
    return this.reading.length;
  }

  /** Adds the readings of name `at` of an entry. */
  add(listing: number, at: number, text: string, isWeak: boolean): void {
    const met = this.texts.size;
    const number = this.texts.numberOf(text);
    if (number === met) {
      for (const form of readListed(text, this.lexicon)) this.textRows.push(this.read(form));
      this.textStarts.push(this.textRows.length);
    }
    const end = this.textStarts.items[number + 1] as number;
    for (let place = this.textStarts.items[number] as number; place < end; place++)
      this.bearers.add(this.textRows.items[place] as number, listing, at, isWeak);
  }

  /** Adds the keys of neighbouring words; to be called once, last. */
  addJoinedKeys(): void {
    addJoinedKeys(this.keys, this.starts.finish(), this.words.finish(), this.tokens);
  }

  /** The row of a form. */
  private read({ reading, tokens, words = NO_WORDS, roles = NO_ROLES }: NameForm): number {
    const from = this.words.length;
    const letters = this.letters.length;
    const place = READINGS.indexOf(reading);
    for (let at = 0; at < tokens.length; at++) this.words.push(this.tokenId(tokens[at] as Token));
    this.letters.reserve(lettersIn(words));
    this.letters.length = writeLetters(words, this.letters.items, letters);
    const hash = this.hashFrom(from, place, words);
    const same = this.rowOf.get(hash);
    if (same !== undefined && this.isSame(same, from, letters, place)) {
      this.words.length = from;
      this.letters.length = letters;
      return same;
    }
    const row = this.reading.push(place);
    this.rowOf.set(hash, row);
    if (words.length > 0) {
      this.addNameKeys(letters, words, row);
      this.addShortKeys(words, roles, row);
    }
    this.starts.push(this.words.length);
    this.letterStarts.push(this.letters.length);
    return row;
  }

  /** Hash of the reading, the words from a place on, and where their letters part. */
  private hashFrom(from: number, reading: number, words: readonly string[]): number {
    let hash = addUnit(startHash(SALT), reading);
    for (let at = from; at < this.words.length; at++) hash = addUnit(hash, this.words.items[at] as number);
    for (const { length } of words) hash = addUnit(hash, length);
    return endHash(hash);
  }

  /** Whether a row has this reading and the words and letters from these places on. */
  private isSame(row: number, words: number, letters: number, reading: number): boolean {
    return (
      this.reading.items[row] === reading &&
      this.words.endsAs(words, this.starts.items[row] as number, this.starts.items[row + 1] as number) &&
      this.letters.endsAs(letters, this.letterStarts.items[row] as number, this.letterStarts.items[row + 1] as number)
    );
  }

  private tokenId(token: Token): number {
    let id = this.idOf.get(token.text);
    if (id === undefined) {
      id = this.tokens.push(token) - 1;
      this.idOf.set(token.text, id);
    }
    return id;
  }

  /** Keys by which a listed name is found as a whole, as it is and one letter off; its letters begin at `from`. */
  private addNameKeys(from: number, words: readonly string[], row: number): void {
    const letters = this.letters.items.subarray(from, this.letters.length);
    keys.length = 0;
    if (letters.length >= SHORTEST_SLIP) addSlipKeys(letters, letters.length, keys);
    addWholeKeys(words, keys);
    for (const key of keys.finish()) this.keys.add(key, row);
  }

  /** Keys by which a listed name is found from its acronym, the beginning of that, or a blend of its words. */
  private addShortKeys(words: readonly string[], roles: readonly FormRole[], row: number): void {
    const initials = initialsOf(words, roles);
    const whole = acronymsOf(initials);
    for (const short of whole) this.keys.add(hashKey(short, ACRONYM), row);
    for (const short of acronymParts(initials, whole)) this.keys.add(hashKey(short, ACRONYM_PART), row);
    for (const head of blendHeads(words, roles)) this.keys.add(hashKey(head, BLEND), row);
  }
}

const NO_WORDS: readonly string[] = [];
const NO_ROLES: readonly FormRole[] = [];
const SALT = 18;
const keys = wordColumn(64);

/** Letters that systems limited to ASCII leave out. */
const MARKED = /[\u0080-\u024f\u1e00-\u1eff]/g;
const MANY_MARKED = 2;

/** The forms of a listed name; one with several marked letters also as systems write it that drop them. */
function readListed(text: string, lexicon: NameLexicon): readonly NameForm[] {
  const forms = readName(text, lexicon);
  if ((text.match(MARKED)?.length ?? 0) < MANY_MARKED) return forms;
  return [...forms, ...readName(text.replace(MARKED, ""), lexicon)];
}
