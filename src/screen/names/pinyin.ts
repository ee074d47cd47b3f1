// Pinyin of Chinese characters, without tones: each as it is mostly read, but in words that read otherwise, as far as those are
// likelier than single characters. Tables and the way words are chosen are those of pinyin-pro.
import type { NameWords } from "./name-words.ts";

/** What is known of the reading of characters, see data/lexicon/screening/pinyin.yaml. */
export interface PinyinTable {
  /** By UTF-16 unit the place of the syllable among `syllables`, 0 for none; by character where it takes two units. */
  readonly signs: Uint16Array;
  readonly longSigns: ReadonlyMap<string, number>;
  readonly syllables: readonly string[];
  readonly words: ReadonlyMap<string, PinyinWord>;
  readonly surnames: ReadonlyMap<string, PinyinWord>;
}

interface PinyinWord {
  readonly syllables: readonly string[];
  readonly likelihood: number;
}

/** How likely a text is to hold a word, a counting word, a single character; a surname where one may stand is taken in any case. */
const LIKELIHOOD = { word: 2e-8, counted: 1e-12, sign: 1e-13, surname: 1 } as const;
/** Characters in the longest word. */
const LONGEST = 5;
const UNITS = 0x10000;

/** The tables as they are looked up. */
export function pinyinTable(given: NameWords["pinyin"]): PinyinTable {
  const signs = new Uint16Array(UNITS);
  const longSigns = new Map<string, number>();
  const syllables: string[] = [""];
  for (const group of given.signs.split(" ")) {
    const [syllable = ""] = /^[a-z]+/.exec(group) ?? [];
    if (syllables.at(-1) !== syllable) syllables.push(syllable);
    for (const sign of group.slice(syllable.length)) {
      if (sign.length > 1) longSigns.set(sign, syllables.length - 1);
      else signs[sign.charCodeAt(0)] = syllables.length - 1;
    }
  }
  const words = new Map<string, PinyinWord>();
  const surnames = new Map<string, PinyinWord>();
  const table: PinyinTable = { signs, longSigns, syllables, words, surnames };
  const addAll = (to: Map<string, PinyinWord>, texts: string, likelihood: number): void => {
    for (const text of texts.split(" ")) {
      const [word = "", said] = text.split(":").toReversed();
      to.set(word, {
        syllables: said === undefined ? Array.from(word, (sign) => signPinyin(table, sign)) : said.split("-"),
        likelihood,
      });
    }
  };
  addAll(words, given.counted, LIKELIHOOD.counted);
  addAll(words, given.words, LIKELIHOOD.word);
  addAll(surnames, given.surnames, LIKELIHOOD.surname);
  return table;
}

/** A syllable for each character, "" for signs without one; with `isPerson` the beginning is read as a surname where it is one. */
export function readPinyin(table: PinyinTable, run: string, isPerson = false): readonly string[] {
  const signs = [...run];
  const words = likeliestWords(table, signs, isPerson);
  const read: string[] = [];
  for (let at = 0; at < signs.length; at = read.length) {
    const word = words[at];
    if (word === undefined) read.push(pinyinAt(table, signs, at));
    else read.push(...word.syllables);
  }
  return read;
}

/** The likeliest way to read a text from a place on: it begins with a word, or with a single character. */
interface Way {
  /** Divided by LARGE as often as `tiny` says; the less tiny, the likelier. */
  readonly likelihood: number;
  readonly tiny: number;
  readonly word: PinyinWord | undefined;
}

const END: Way = { likelihood: 1, tiny: 0, word: undefined };
const LARGE = 1e300;

/** By place the word that is to be read there. A person's name holds no words but at its beginning. */
function likeliestWords(
  { words, surnames }: PinyinTable,
  signs: readonly string[],
  isPerson: boolean,
): readonly (PinyinWord | undefined)[] {
  const best: Way[] = [];
  for (let at = signs.length - 1; at >= 0; at--) {
    let way: Way | undefined;
    const longest = isPerson && at > 0 ? 0 : Math.min(LONGEST, signs.length - at);
    for (let size = longest; size > 0; size--) {
      const text = signs.slice(at, at + size).join("");
      const word = (isPerson ? surnames.get(text) : undefined) ?? words.get(text);
      if (word === undefined) continue;
      const { likelihood, tiny } = best[at + size] ?? END;
      // A longer surname before a shorter one, and either before all else.
      const isFirst = word.likelihood === LIKELIHOOD.surname ? size * size : 0;
      way = likelier(way, wayOf(word.likelihood * likelihood, tiny - 10 * isFirst, word));
    }
    const rest = best[at + 1] ?? END;
    best[at] = likelier(way, wayOf(LIKELIHOOD.sign * rest.likelihood, 0, undefined));
  }
  return best.map(({ word }) => word);
}

const wayOf = (likelihood: number, tiny: number, word: PinyinWord | undefined): Way =>
  likelihood < 1 / LARGE ? { likelihood: likelihood * LARGE, tiny: tiny + 1, word } : { likelihood, tiny, word };

/** Of two that are as likely, the one with the shorter word. */
function likelier(a: Way | undefined, b: Way): Way {
  if (a === undefined || a.tiny > b.tiny) return b;
  return a.tiny < b.tiny || a.likelihood > b.likelihood ? a : b;
}

/** A character by itself: `了` is liao where no other stands before it, and a sign of repetition is read as what it repeats. */
function pinyinAt(table: PinyinTable, signs: readonly string[], at: number): string {
  const sign = signs[at] as string;
  const before = signs[at - 1];
  if (sign === "了" && (before === undefined || !isRead(table, before))) return "liao";
  if (sign === "々") return before !== undefined && isRead(table, before) ? signPinyin(table, before) : "tong";
  return signPinyin(table, sign);
}

const placeOf = ({ signs, longSigns }: PinyinTable, sign: string): number =>
  (sign.length > 1 ? longSigns.get(sign) : signs[sign.charCodeAt(0)]) ?? 0;

const isRead = (table: PinyinTable, sign: string): boolean => placeOf(table, sign) > 0;

/** Letters among the characters stand for themselves. */
const signPinyin = (table: PinyinTable, sign: string): string =>
  table.syllables[placeOf(table, sign)] || (/^[a-z]$/.test(sign) ? sign : "");
