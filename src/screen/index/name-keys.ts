// Keys by which whole names, joined words, initials and identifiers are found.
import { foldSounds, MOST_SOUNDS, soundsInto, soundsOfCodes } from "../names/phones.ts";
import type { Token } from "../names/token.ts";
import { LONGEST_JOINED, spelled } from "../score/joins.ts";
import type { WordColumn } from "./column.ts";
import { hashCodes, hashEnds, hashWords } from "./hash.ts";
import type { KeyTableBuilder } from "./key-table.ts";

/** Salt of keys for joined words. */
export const JOINED = 9;
/** Salt of keys for initials of long names. */
export const ACRONYM = 10;
/** Salt of keys for the first of these initials. */
export const ACRONYM_PART = 12;
/** Salt of keys for the beginning of a name's words, by which blends of them are found. */
export const BLEND = 13;
/** Salts of keys for two thirds of a name's letters. */
const [HEAD, TAIL, ENDS] = [14, 15, 16] as const;
/** Salt of keys for identifiers. */
export const ID = 11;

/** Neighbouring words of a name written as one, by sound, and three of them: "Jin Ping" is found from "Jinping". */
export function addJoinedKeys(
  builder: KeyTableBuilder,
  starts: Uint32Array,
  names: Uint32Array,
  tokens: readonly Token[],
): void {
  const { letters, letterStarts, joins } = spelledTokens(tokens);
  const joined = new Uint16Array(LONGEST_JOINED);
  for (let name = 0; name + 1 < starts.length; name++) {
    const end = starts[name + 1] as number;
    for (let at = starts[name] as number; at + 1 < end; at++) {
      if (joins[names[at] as number] === 0) continue;
      let size = 0;
      for (let other = at; other < Math.min(at + 3, end); other++) {
        const token = names[other] as number;
        if (joins[token] === 0) break;
        const from = letterStarts[token] as number;
        const to = letterStarts[token + 1] as number;
        if (size + to - from > LONGEST_JOINED) break;
        for (let letter = from; letter < to; letter++) joined[size++] = letters[letter] as number;
        if (other > at) builder.add(foldedHash(soundsOfCodes(joined, size, sounds), JOINED), name);
      }
    }
  }
}

/** The letters of all tokens in one array, and which of them are written together with others. */
function spelledTokens(tokens: readonly Token[]): {
  readonly letters: Uint16Array;
  readonly letterStarts: Uint32Array;
  readonly joins: Uint8Array;
} {
  const joins = Uint8Array.from(tokens, (token) => (canJoin(token) ? 1 : 0));
  const letterStarts = new Uint32Array(tokens.length + 1);
  for (let id = 0; id < tokens.length; id++)
    letterStarts[id + 1] = (letterStarts[id] as number) + spelled(tokens[id] as Token).length;
  const letters = new Uint16Array(letterStarts[tokens.length] as number);
  let size = 0;
  for (const token of tokens) {
    const text = spelled(token);
    for (let at = 0; at < text.length; at++) letters[size++] = text.charCodeAt(at);
  }
  return { letters, letterStarts, joins };
}

const sounds = new Uint16Array(MOST_SOUNDS);

/** Hash of the key by which a word is found by its sounds: `hashKey(soundKey(phonesOf(text)), salt)` without the strings. */
export function soundHash(text: string, salt: number): number {
  return foldedHash(soundsInto(text, sounds), salt);
}

/** The same of the first `size` codes of letters. */
export function soundHashOf(letters: Uint16Array, size: number, salt: number): number {
  return foldedHash(soundsOfCodes(letters, size, sounds), salt);
}

/** Hash of the first `size` sounds. */
const foldedHash = (size: number, salt: number): number => hashCodes(sounds, foldSounds(sounds, size), salt);

export const canJoin = ({ role, writing }: Token): boolean => writing === "latin" && role !== "number";

const SPACE = 0x20;

/** Adds keys of a whole name: its letters without spaces, and its words in alphabetical order. */
export function addWholeKeys(words: readonly string[], keys: WordColumn): void {
  if (words.length > 0) keys.push(hashWords(words, JOINED, 0));
  if (words.length > 1) keys.push(hashWords(inAlphabet(words), JOINED, SPACE));
}

/** The words in alphabetical order: put in one by one, as they are few. */
function inAlphabet(words: readonly string[]): readonly string[] {
  const sorted = words.slice();
  for (let at = 1; at < sorted.length; at++) {
    const word = sorted[at] as string;
    let to = at;
    for (; to > 0 && (sorted[to - 1] as string) > word; to--) sorted[to] = sorted[to - 1] as string;
    sorted[to] = word;
  }
  return sorted;
}

/** Names shorter than this have too many neighbours one letter away. */
export const SHORTEST_SLIP = 5;

/**
 * Adds keys of a name's letters (without spaces) of which one at least stays the same whatever letter is changed, left out or added, or
 * whichever two neighbours are exchanged: without the last third, the first, and the middle one. `length` is that of the listed name.
 */
export function addSlipKeys(letters: Uint8Array, length: number, keys: WordColumn): void {
  const first = Math.floor(length / 3);
  const second = Math.floor((2 * length) / 3);
  keys.push(hashEnds(letters, second - 1, 0, HEAD + length * SALTS));
  keys.push(hashEnds(letters, 0, length - first - 1, TAIL + length * SALTS));
  keys.push(hashEnds(letters, first, length - second, ENDS + length * SALTS));
}

const SALTS = 64;
