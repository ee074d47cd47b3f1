// The word tables for names as they are looked up: legal forms, business concepts, places, particles, readings. Views over one
// packed file, so that a screen starts without compiling them.
import { RegisterError } from "../../errors.ts";
import { keyTable, textTable } from "../index/packed-tables.ts";
import { bytesSource, type SectionOf, sectionsOf, unpackSections } from "../index/sections.ts";
import { LoanWords } from "./loanwords.ts";
import type { NameWords } from "./name-words.ts";
import type { ScriptReaders } from "./readers.ts";
import { Slips } from "./slips.ts";
import type { Commonness } from "./token.ts";
import { type Meaning, MeaningMap, Meanings, NumberMap } from "./word-maps.ts";

export interface NameLexicon {
  readonly readers: ScriptReaders;
  /** Tells these word tables from others: what was built with others is built anew. */
  readonly stamp: string;
  /** Words joined by one space → meaning; for Han and Hangul runs of characters. */
  readonly phrases: MeaningMap;
  /** Chinese words that a firm either translates or spells in pinyin. */
  readonly brands: MeaningMap;
  /** Beginnings of words that mean one thing. */
  readonly stems: MeaningMap;
  /** Latin dictionary words of five letters or more, found from spellings one slip away. */
  readonly slips: Slips;
  /** Characters in the longest Han, kana or Hangul phrase. */
  readonly longestRun: number;
  /** First word of a phrase of several → words in the longest such phrase. */
  readonly phraseHeads: NumberMap<number>;
  readonly common: NumberMap<Commonness>;
  /** The same by `foldedName`, for other spellings and feminine forms of names that are known. */
  readonly commonFolded: NumberMap<Commonness>;
  /** Short form → the given names it may stand for. */
  readonly shortForms: ReadonlyMap<string, readonly string[]>;
  /** English words by their sounds. */
  readonly loanWords: LoanWords;
  /** Readings of Han characters, unpacked when first asked for. */
  readonly han: HanTables;
}

/** What is known of Han characters, as the packed file holds it. */
export type HanReadings = Omit<NameWords["hanReadings"], CharacterTable> & {
  readonly [table in CharacterTable]: readonly (readonly [character: string, reading: string])[];
} & {
  readonly simplified: readonly (readonly [character: string, simplified: string])[];
};

/** What each character is read as: by Koreans in Hangul, by Japanese in two ways. */
type CharacterTable = "sinoKorean" | "onReadings" | "kunReadings";

export type HanTables = Omit<HanReadings, CharacterTable | "simplified"> & {
  readonly [table in CharacterTable]: ReadonlyMap<string, string>;
} & {
  readonly compound: ReadonlySet<string>;
  readonly simplified: ReadonlyMap<string, string>;
};

/** What is small enough to be unpacked at once. */
export interface SmallTables {
  readonly longestRun: number;
  readonly shortForms: readonly (readonly [form: string, names: readonly string[]])[];
}

/** Word tables from the bytes that `packNameWords` made, which must not change. Throws RegisterError where they are no such bytes. */
export function readNameLexicon(packed: Uint8Array, readers: ScriptReaders): NameLexicon {
  const unpacked = unpackSections(bytesSource(packed));
  if (unpacked.kind === "unusable")
    throw new RegisterError(
      `the compiled word tables for names cannot be used (${unpacked.reason})`,
      "Run `npm run build`, or reinstall derisk.",
    );
  const section = sectionsOf(unpacked);
  const small = fromJson<SmallTables>(section("small"));
  const meanings = new Meanings(textTable(section, "meanings"));
  const meant = (name: string): MeaningMap =>
    new MeaningMap(textTable(section, name), section(`${name}.meanings`), meanings);
  const phrases = meant("phrases");
  let han: HanTables | undefined;
  return {
    readers,
    stamp: unpacked.sum.toString(16),
    phrases,
    brands: meant("brands"),
    stems: meant("stems"),
    slips: new Slips(phrases, keyTable(section, "slips")),
    longestRun: small.longestRun,
    phraseHeads: numberMap(section, "heads"),
    common: numberMap(section, "common"),
    commonFolded: numberMap(section, "folded"),
    shortForms: new Map(small.shortForms),
    loanWords: new LoanWords(section, meanings),
    get han() {
      return (han ??= hanTables(fromJson(section("han"))));
    },
  };
}

const numberMap = <T extends number>(section: SectionOf, name: string): NumberMap<T> =>
  new NumberMap<T>(textTable(section, name), section(`${name}.numbers`));

const fromJson = <T>(bytes: Uint8Array): T => JSON.parse(new TextDecoder().decode(bytes)) as T;

function hanTables(readings: HanReadings): HanTables {
  return {
    ...readings,
    compound: new Set(readings.compoundSurnames),
    sinoKorean: new Map(readings.sinoKorean),
    onReadings: new Map(readings.onReadings),
    kunReadings: new Map(readings.kunReadings),
    simplified: new Map(readings.simplified),
  };
}

/** Whether a word says whose name it is, or else what it does instead. */
export type FormRole = "small" | "legal" | "telling";

export function formRole({ phrases }: NameLexicon, word: string): FormRole {
  const role = phrases.get(word)?.role;
  return role === "small" || role === "legal" ? role : "telling";
}

/** The same of all words of a name. */
export const formRoles = (lexicon: NameLexicon, words: readonly string[]): readonly FormRole[] =>
  words.map((word) => formRole(lexicon, word));

const SHORTEST_STEM = 3;
/** A short stem takes endings, not whole words: `газовой` is gas, `газпромбанк` is a bank's name. */
const SHORT_STEM = 4;
const LONGEST_ENDING = 5;

/** Meaning of a word, or of a part of one, by stem: the longest stem that it begins with. */
export function byStem({ stems }: NameLexicon, word: string, from = 0, to = word.length): Meaning | undefined {
  const least = Math.max(SHORTEST_STEM, Math.min(SHORT_STEM + 1, to - from - LONGEST_ENDING));
  const stem = stems.texts.prefixOf(word, least, from, to);
  return stem < 0 ? undefined : stems.at(stem);
}
