// The word tables put into one file of typed arrays when the data is built, so that nothing is compiled when a screen starts.
import { textSections } from "../index/packed-tables.ts";
import { packSections, type Section } from "../index/sections.ts";
import { TextTable, TextTableBuilder } from "../index/text-table.ts";
import { arabicSpellings } from "./arabic-words.ts";
import { foldedName } from "./folded-name.ts";
import { faithName } from "./latin.ts";
import { type HanReadings, type NameLexicon, readNameLexicon, type SmallTables } from "./lexicon.ts";
import { loanSections } from "./loanwords.ts";
import type { NameWords } from "./name-words.ts";
import { isUnspaced, phraseKey } from "./phrase-key.ts";
import type { ScriptReaders } from "./readers.ts";
import { slipSections } from "./slips.ts";
import { type Meaning, meaningKey } from "./word-maps.ts";
import type { Commonness, Role } from "./token.ts";

const SHORTEST_STEM = 3;
const OWNER = /(?<=[a-z]{3}) s /g;

/** The word tables as bytes for `readNameLexicon`. Pure. */
export function packNameWords(words: NameWords): Uint8Array {
  const simplified = simplifiedSigns(words.hanVariants.pairs);
  const { phrases, stems } = dictionary(words, simplified);
  const brands = new Map<string, Meaning>();
  for (const [english, others] of Object.entries(words.brandWords))
    for (const raw of others) {
      const key = phraseKey(raw, simplified);
      for (const one of [key, ...arabicSpellings(key)])
        if (!brands.has(one)) brands.set(one, phrases.get(english) ?? { text: english, role: "name" });
    }
  const unspaced = [...phrases.keys(), ...brands.keys()].filter(isUnspaced).map((key) => [...key]);
  const common = commonNames(words);
  const meanings = new TextTableBuilder();
  const sections: Record<string, Section> = {};
  const putMeanings = (name: string, table: ReadonlyMap<string, Meaning>): void => {
    Object.assign(sections, textSections(name, TextTable.of(table.keys())));
    sections[`${name}.meanings`] = Uint16Array.from(table.values(), (one) => meanings.numberOf(meaningKey(one)));
  };
  const putNumbers = (name: string, table: ReadonlyMap<string, number>): void => {
    Object.assign(sections, textSections(name, TextTable.of(table.keys())));
    sections[`${name}.numbers`] = Uint8Array.from(table.values());
  };
  putMeanings("phrases", phrases);
  putMeanings("brands", brands);
  putMeanings("stems", stems);
  putNumbers("heads", phraseHeads(phrases));
  putNumbers("common", common);
  putNumbers("folded", foldedNames(common));
  const loans = loanSections(phrases, (one) => meanings.numberOf(meaningKey(one)));
  Object.assign(sections, loans, textSections("meanings", meanings.finish()), slipSections(phrases));
  sections["han"] = json(hanReadings(words, simplified));
  sections["small"] = json({
    longestRun: unspaced.reduce((longest, { length }) => Math.max(longest, length), 1),
    shortForms: shortForms(words.nameWords),
  } satisfies SmallTables);
  return packSections(sections, new Uint8Array(0), undefined);
}

/** The word tables in memory, for tests and benches: the way that a file goes, without the file. */
export function compileNameLexicon(words: NameWords, readers: ScriptReaders): NameLexicon {
  return readNameLexicon(packNameWords(words), readers);
}

const json = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

function simplifiedSigns(pairs: string): ReadonlyMap<string, string> {
  const simplified = new Map<string, string>();
  for (const pair of pairs.split(/\s+/)) {
    const [from, to] = [...pair];
    if (from !== undefined && to !== undefined && from !== to && !simplified.has(from)) simplified.set(from, to);
  }
  return simplified;
}

interface Dictionary {
  readonly phrases: ReadonlyMap<string, Meaning>;
  readonly stems: ReadonlyMap<string, Meaning>;
}

/** Words and phrases with what they mean; of two meanings the first counts. */
function dictionary(words: NameWords, simplified: ReadonlyMap<string, string>): Dictionary {
  const phrases = new Map<string, Meaning>();
  const stems = new Map<string, Meaning>();
  const add = (raw: string, meaning: Meaning): void => {
    const isStem = raw.endsWith("*");
    const key = phraseKey(isStem ? raw.slice(0, -1) : raw, simplified);
    const table = isStem ? stems : phrases;
    // `people s army` is also what is left of `People's Army`, where the mark divides nothing.
    for (const one of [key, key.replace(OWNER, "s ")])
      if (one.length >= (isStem ? SHORTEST_STEM : 1) && !table.has(one)) table.set(one, meaning);
  };
  const addAll = (table: Readonly<Record<string, readonly string[]>>, role: Role): void => {
    for (const [text, names] of Object.entries(table))
      for (const name of names) add(name, { text: role === "legal" ? `=${text}` : text, role });
  };
  addAll(words.legalForms, "legal");
  addAll(words.places.named, "place");
  for (const place of words.places.characters.split(/\s+/)) add(place, { text: "", role: "place" });
  addAll(words.properNames, "name");
  addAll(words.businessWords, "generic");
  for (const word of [...words.nameWords.particles, ...words.nameWords.titles])
    add(word, { text: word, role: "small" });
  addWithHeads(phrases);
  return { phrases, stems };
}

/** Adds the words that others are written together with: `l'enseignement`, `d'industrie`, `والبحث` (and the research). */
function addWithHeads(phrases: Map<string, Meaning>): void {
  const given = [...phrases];
  for (const [key, meaning] of given) {
    if (meaning.role !== "generic") continue;
    const more = ELIDED.test(key) ? [`l${key}`, `d${key}`] : arabicSpellings(key);
    for (const one of more) if (!phrases.has(one)) phrases.set(one, meaning);
  }
}

/** A French or Italian word before which an article or a preposition loses its vowel. */
const ELIDED = /^[aeiouh][a-z]{3,}(?:e|tion|ment|eur|al|es)$/;

/** First word of a phrase of several → words in the longest such phrase. */
function phraseHeads(phrases: ReadonlyMap<string, Meaning>): ReadonlyMap<string, number> {
  const heads = new Map<string, number>();
  for (const key of phrases.keys()) {
    if (isUnspaced(key)) continue;
    const parts = key.split(" ");
    const head = parts[0] ?? "";
    if (parts.length > 1) heads.set(head, Math.max(heads.get(head) ?? 1, parts.length));
  }
  return heads;
}

/** How common names are; of two statements the later counts. */
function commonNames({ nameWords, knownNames }: NameWords): ReadonlyMap<string, Commonness> {
  const common = new Map<string, Commonness>();
  const setAll = (names: string, level: Commonness): void => {
    for (const name of names.split(/\s+/)) common.set(faithName(name), level);
  };
  setAll(nameWords.vocabulary, 2);
  for (const names of Object.values(knownNames)) setAll(names, 1);
  setAll(`${nameWords.common} ${nameWords.commonWords}`, 2);
  setAll(nameWords.veryCommon, 3);
  return common;
}

/** By `foldedName`, the commonest of each. */
function foldedNames(common: ReadonlyMap<string, Commonness>): ReadonlyMap<string, Commonness> {
  const folded = new Map<string, Commonness>();
  for (const [name, level] of common) {
    const key = foldedName(name);
    if (key !== undefined && level > (folded.get(key) ?? 0)) folded.set(key, level);
  }
  return folded;
}

function shortForms({ shortForms: table, spellings, related }: NameWords["nameWords"]): SmallTables["shortForms"] {
  const forms = new Map<string, string[]>();
  const add = (full: string, names: readonly string[]): void => {
    for (const name of names) forms.set(name, [...(forms.get(name) ?? []), full]);
  };
  for (const [full, names] of Object.entries(table)) add(full, [full, ...names]);
  for (const line of [...spellings, ...related]) add(`=${line.split(" ", 1)[0] ?? ""}`, line.split(" "));
  return [...forms];
}

/** Readings are looked up after characters were simplified. */
function hanReadings({ hanReadings: han }: NameWords, simplified: ReadonlyMap<string, string>): HanReadings {
  const simplifiedKeys = (table: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
    Object.fromEntries(Object.entries(table).map(([key, text]) => [phraseKey(key, simplified), text]));
  const readings = (text: string, reading: RegExp): readonly (readonly [string, string])[] =>
    text.split(/\s+/).flatMap((group) => {
      const [said = ""] = reading.exec(group) ?? [];
      return Array.from(group.slice(said.length), (sign) => [simplified.get(sign) ?? sign, said] as const);
    });
  return {
    ...han,
    japaneseSurnames: simplifiedKeys(han.japaneseSurnames),
    japaneseGivenNames: simplifiedKeys(han.japaneseGivenNames),
    sinoKorean: readings(han.sinoKorean, /^./u),
    onReadings: readings(han.onReadings, /^[a-z]+/),
    kunReadings: readings(han.kunReadings, /^[a-z]+/),
    simplified: [...simplified],
  };
}
