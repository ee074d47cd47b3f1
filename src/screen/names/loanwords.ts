// English words of firm names spelled by the sounds of another script: 트레이딩 and トレーディング are trading. Instead of a list of
// such spellings, the dictionary's own words are turned into sounds and compared consonant by consonant.
import { textSections, textTable } from "../index/packed-tables.ts";
import type { Section, SectionOf } from "../index/sections.ts";
import { TextTable, TextTableBuilder } from "../index/text-table.ts";
import { abjadConsonantKeys } from "./abjad.ts";
import { abjadDistance } from "./abjad-distance.ts";
import { consonantKey, phonesOf } from "./phones.ts";
import type { Meaning, Meanings } from "./word-maps.ts";

const ENGLISH_WORD = /^[a-z]{5,16}$/;
const FEWEST_CONSONANTS = 3;

/** What English letters sound like where they are not read one by one. */
const SPOKEN: readonly (readonly [RegExp, string])[] = [
  [/tech/g, "tek"],
  [/ch(?=[emr])/g, "k"],
  [/[ts]ions?\b|ssion/g, "Sn"],
  [/tures?\b/g, "Cr"],
  [/[ctx]ial/g, "Sl"],
  [/qu/g, "k"],
  [/g(?=[eiy])/g, "J"],
  [/ng\b|ng(?=s\b)/g, "n"],
];

function spoken(word: string): string {
  let sounds = word;
  for (const [letters, sound] of SPOKEN) sounds = sounds.replace(letters, sound);
  return phonesOf(sounds);
}

/** An r before a consonant or at the end, which many languages do not hear. */
const SILENT_R = /r(?![aeiouyr])/g;

/**
 * Sounds of the words for trades, places of work and legal forms as sections of the packed word tables: by consonant key, the words
 * that sound so, each with its sounds and what it means (`meaningNumber`).
 */
export function loanSections(
  phrases: ReadonlyMap<string, Meaning>,
  meaningNumber: (meaning: Meaning) => number,
): Readonly<Record<string, Section>> {
  const words = new Map<string, { readonly sounds: string; readonly meaning: Meaning }[]>();
  for (const [word, meaning] of phrases) {
    if (!ENGLISH_WORD.test(word) || (meaning.role !== "generic" && meaning.role !== "legal")) continue;
    const sounds = spoken(word);
    const heard = sounds.replace(/v/g, "b");
    for (const key of new Set(
      [sounds, heard, sounds.replace(SILENT_R, ""), heard.replace(SILENT_R, "")].map(consonantKey),
    )) {
      if (key.length < FEWEST_CONSONANTS || (key.length === FEWEST_CONSONANTS && !mayBeShort(word, meaning))) continue;
      const there = words.get(key);
      if (there === undefined) words.set(key, [{ sounds, meaning }]);
      else there.push({ sounds, meaning });
    }
  }
  const entries = [...words.values()].flat();
  const starts = [0];
  for (const { length } of words.values()) starts.push((starts.at(-1) ?? 0) + length);
  const sounds = new TextTableBuilder();
  return {
    ...textSections("loans", TextTable.of(words.keys())),
    "loans.words": Uint32Array.from(starts),
    "loans.meanings": Uint16Array.from(entries, ({ meaning }) => meaningNumber(meaning)),
    "loans.sounds": Uint16Array.from(entries, (entry) => sounds.numberOf(entry.sounds)),
    ...textSections("sounds", sounds.finish()),
  };
}

/** Three consonants are those of words of many languages: only a concept's own word is heard in them. */
const mayBeShort = (word: string, { text }: Meaning): boolean => {
  const own = text.startsWith("=") ? text.slice(1) : text;
  return word.startsWith(own.slice(0, SAME_BEGINNING));
};
const SAME_BEGINNING = 3;

/** Every consonant must agree; vowels and an r that is not heard may differ. */
const MOST_PER_SOUND = 0.08;
const MOST_AT_ALL = 0.15;
/** Three consonants are those of many words. */
const MOST_OF_SHORT = 0.2;
/** Of two words that sound alike a firm's name rather holds a legal form: corporation, cooperation. */
const FOR_A_FORM = 0.3;

/** Words of the dictionary by how they sound. */
export class LoanWords {
  private readonly keys: TextTable;
  private readonly starts: Uint32Array;
  private readonly sounds: TextTable;
  private readonly soundsOf: Uint16Array;
  private readonly meanings: Meanings;
  private readonly meaningsOf: Uint16Array;

  /** `section` gives what `loanSections` made; `meanings` are those that its numbers stand for. */
  constructor(section: SectionOf, meanings: Meanings) {
    this.keys = textTable(section, "loans");
    this.starts = section("loans.words");
    this.sounds = textTable(section, "sounds");
    this.soundsOf = section("loans.sounds");
    this.meanings = meanings;
    this.meaningsOf = section("loans.meanings");
  }

  /** Meaning of the word of `fewest` consonants or more that is spelled with these codes (`hangulLoanCodes`, `kanaLoanCodes`, `latinLoanCodes`). */
  meaningOf(codes: string, fewest = FEWEST_CONSONANTS): Meaning | undefined {
    let best: Meaning | undefined;
    let least = Infinity;
    for (const key of abjadConsonantKeys(codes)) {
      const number = key.length < fewest ? -1 : this.keys.numberOf(key);
      if (number < 0) continue;
      const end = this.starts[number + 1] as number;
      for (let at = this.starts[number] as number; at < end; at++) {
        const sounds = this.sounds.at(this.soundsOf[at] as number);
        const meaning = this.meanings.at(this.meaningsOf[at] as number);
        const distance = abjadDistance(codes, sounds) - (meaning.role === "legal" ? FOR_A_FORM : 0);
        const most = key.length > FEWEST_CONSONANTS ? MOST_AT_ALL + MOST_PER_SOUND * sounds.length : MOST_OF_SHORT;
        if (distance > most || distance >= least) continue;
        least = distance;
        best = meaning;
      }
    }
    return best;
  }
}
