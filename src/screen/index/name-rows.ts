// Readings of listed names while an index is built, a row each: their words as token numbers, their letters, and the keys of the
// whole name. A name that stands on several lists is read once and its rows are copied.
import { acronymParts, acronymsOf, initialsOf } from "../names/acronym.ts";
import { formRoles, type NameLexicon } from "../names/lexicon.ts";
import { type NameForm, READINGS } from "../names/name-form.ts";
import { readName } from "../names/read-name.ts";
import type { Token } from "../names/token.ts";
import { lettersIn, writeLetters } from "../score/letters.ts";
import { byteColumn, wordColumn } from "./column.ts";
import { hashKey } from "./hash.ts";
import { KeyTableBuilder } from "./key-table.ts";
import { ACRONYM, ACRONYM_PART, addJoinedKeys, addSlipKeys, BLEND, SHORTEST_SLIP, wholeKeys } from "./name-keys.ts";
import { TextTableBuilder } from "./text-table.ts";
import { blendHeads } from "./whole-names.ts";

export class NameRows {
  readonly tokens: Token[] = [];
  readonly listing = wordColumn();
  readonly at = wordColumn();
  readonly reading = byteColumn();
  readonly isWeak = byteColumn();
  /** Words of row n: `words[starts[n] … starts[n + 1]]`; letters likewise. */
  readonly starts = wordColumn();
  readonly words = wordColumn();
  readonly letterStarts = wordColumn();
  readonly letters = byteColumn();
  readonly keys = new KeyTableBuilder();
  private readonly lexicon: NameLexicon;
  private readonly idOf = new Map<string, number>();
  /** The texts that were read, the first row of each, and the row after its last one. A Map would take twice the time. */
  private readonly texts = new TextTableBuilder();
  private readonly textRows = wordColumn();
  private readonly textEnds = wordColumn();
  /** Row n says the same as row `sources[n]`, which was read. */
  private readonly sources = wordColumn();
  /** Keys of row n are those from `keyStarts[n]` on. */
  private readonly keyStarts = wordColumn();

  constructor(lexicon: NameLexicon) {
    this.lexicon = lexicon;
    this.starts.push(0);
    this.letterStarts.push(0);
    this.keyStarts.push(0);
  }

  get length(): number {
    return this.listing.length;
  }

  /** Adds the readings of name `at` of an entry. */
  add(listing: number, at: number, text: string, isWeak: boolean): void {
    const from = this.length;
    const met = this.texts.size;
    const number = this.texts.numberOf(text);
    if (number === met) {
      for (const form of readListed(text, this.lexicon)) this.read(form);
      this.textRows.push(from);
      this.textEnds.push(this.reading.length);
    } else {
      const end = this.textEnds.items[number] as number;
      for (let row = this.textRows.items[number] as number; row < end; row++) this.copy(row);
    }
    for (let row = from; row < this.reading.length; row++) {
      this.listing.push(listing);
      this.at.push(at);
      this.isWeak.push(isWeak ? 1 : 0);
    }
  }

  /** Adds the keys of neighbouring words; to be called once, last. */
  addJoinedKeys(): void {
    addJoinedKeys(this.keys, this.starts.finish(), this.words.finish(), this.sources.finish(), this.tokens);
  }

  private read({ reading, tokens, words }: NameForm): void {
    const row = this.reading.push(READINGS.indexOf(reading));
    this.sources.push(row);
    for (let at = 0; at < tokens.length; at++) this.words.push(this.tokenId(tokens[at] as Token));
    if (words !== undefined) {
      this.letters.reserve(lettersIn(words));
      const from = this.letters.length;
      this.letters.length = writeLetters(words, this.letters.items, from);
      this.addSlipKeys(from, row);
      for (const key of wholeKeys(words)) this.keys.add(key, row);
      this.addShortKeys(words, row);
    }
    this.close();
  }

  private copy(from: number): void {
    const row = this.reading.push(this.reading.items[from] as number);
    this.sources.push(from);
    this.words.repeat(this.starts.items[from] as number, this.starts.items[from + 1] as number);
    this.letters.repeat(this.letterStarts.items[from] as number, this.letterStarts.items[from + 1] as number);
    this.keys.repeat(this.keyStarts.items[from] as number, this.keyStarts.items[from + 1] as number, row);
    this.close();
  }

  private close(): void {
    this.starts.push(this.words.length);
    this.letterStarts.push(this.letters.length);
    this.keyStarts.push(this.keys.size);
  }

  private tokenId(token: Token): number {
    let id = this.idOf.get(token.text);
    if (id === undefined) {
      id = this.tokens.push(token) - 1;
      this.idOf.set(token.text, id);
    }
    return id;
  }

  private addSlipKeys(from: number, row: number): void {
    const letters = this.letters.items.subarray(from, this.letters.length);
    if (letters.length < SHORTEST_SLIP) return;
    const keys: number[] = [];
    addSlipKeys(letters, letters.length, keys);
    for (const key of keys) this.keys.add(key, row);
  }

  /** Keys by which a listed name is found from its acronym, the beginning of that, or a blend of its words. */
  private addShortKeys(words: readonly string[], row: number): void {
    const roles = formRoles(this.lexicon, words);
    const initials = initialsOf(words, roles);
    const whole = acronymsOf(initials);
    for (const short of whole) this.keys.add(hashKey(short, ACRONYM), row);
    for (const short of acronymParts(initials, whole)) this.keys.add(hashKey(short, ACRONYM_PART), row);
    for (const head of blendHeads(words, roles)) this.keys.add(hashKey(head, BLEND), row);
  }
}

/** Letters that systems limited to ASCII leave out. */
const MARKED = /[\u0080-\u024f\u1e00-\u1eff]/g;
const MANY_MARKED = 2;

/** The forms of a listed name; one with several marked letters also as systems write it that drop them. */
function readListed(text: string, lexicon: NameLexicon): readonly NameForm[] {
  const forms = readName(text, lexicon);
  if ((text.match(MARKED)?.length ?? 0) < MANY_MARKED) return forms;
  return [...forms, ...readName(text.replace(MARKED, ""), lexicon)];
}
