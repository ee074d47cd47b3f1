// Keys by which whole names, joined words, initials and identifiers are found.
import { foldSounds, MOST_SOUNDS, soundsInto } from "../names/phones.ts";
import type { Token } from "../names/token.ts";
import { LONGEST_JOINED, spelled } from "../score/joins.ts";
import { hashCodes, hashWords, type KeyTableBuilder } from "./key-table.ts";

/** Salt of keys for joined words. */
export const JOINED = 9;
/** Salt of keys for initials of long names. */
export const ACRONYM = 10;
/** Salt of keys for the first of these initials. */
export const ACRONYM_PART = 12;
/** Salt of keys for the beginning of a name's words, by which blends of them are found. */
export const BLEND = 13;
/** Salt of keys for identifiers. */
export const ID = 11;

/** Neighbouring words of a name written as one, by sound, and three of them: "Jin Ping" is found from "Jinping". */
export function addJoinedKeys(
  builder: KeyTableBuilder,
  starts: Uint32Array,
  names: Uint32Array,
  tokens: readonly Token[],
): void {
  for (let name = 0; name + 1 < starts.length; name++) {
    for (let at = starts[name] as number; at + 1 < (starts[name + 1] as number); at++) {
      const first = tokens[names[at] as number] as Token;
      let text = spelled(first);
      for (let other = at + 1; other < Math.min(at + 3, starts[name + 1] as number); other++) {
        const token = tokens[names[other] as number] as Token;
        if (!canJoin(first) || !canJoin(token)) break;
        text += spelled(token);
        if (text.length > LONGEST_JOINED) break;
        builder.add(soundHash(text, JOINED), name);
      }
    }
  }
}

const sounds = new Uint16Array(MOST_SOUNDS);

/** Hash of the key by which a word is found by its sounds: `hashKey(soundKey(phonesOf(text)), salt)` without the strings. */
export function soundHash(text: string, salt: number): number {
  return hashCodes(sounds, foldSounds(sounds, soundsInto(text, sounds)), salt);
}

export const canJoin = ({ role, writing }: Token): boolean => writing === "latin" && role !== "number";

const SPACE = 0x20;

/** Keys of a whole name: its letters without spaces, and its words in alphabetical order. */
export function wholeKeys(words: readonly string[]): readonly number[] {
  if (words.length === 0) return [];
  const whole = hashWords(words, JOINED, 0);
  return words.length === 1 ? [whole] : [whole, hashWords(words.toSorted(), JOINED, SPACE)];
}
