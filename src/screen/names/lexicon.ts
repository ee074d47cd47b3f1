// The word tables for names, compiled for lookup: legal forms, business concepts, places, particles, readings.
import { plainAbjad } from "./abjad.ts";
import type { KeyedWord } from "./keyed-word.ts";
import { faithName, plainLatin } from "./latin.ts";
import { compileLoanWords, type LoanWords } from "./loanwords.ts";
import { cleanName } from "./normalise.ts";
import type { ScriptReaders } from "./readers.ts";
import { compileSlips, type Slips } from "./slips.ts";
import { scriptOf, scriptsOf } from "./script.ts";
import type { Commonness, Role, Token } from "./token.ts";

/** The files of data/lexicon/screening, as data. */
export interface NameWords {
  readonly legalForms: Readonly<Record<string, readonly string[]>>;
  readonly businessWords: Readonly<Record<string, readonly string[]>>;
  /** English word → Chinese words that firms bear for it, translated or spelled. */
  readonly brandWords: Readonly<Record<string, readonly string[]>>;
  readonly places: { readonly characters: string; readonly named: Readonly<Record<string, readonly string[]>> };
  readonly properNames: Readonly<Record<string, readonly string[]>>;
  readonly nameWords: {
    readonly particles: readonly string[];
    readonly titles: readonly string[];
    readonly shortForms: Readonly<Record<string, readonly string[]>>;
    /** Spellings of one given name, a line each. */
    readonly spellings: readonly string[];
    /** Concepts of which one may stand for another. */
    readonly related: readonly string[];
    readonly veryCommon: string;
    readonly common: string;
    readonly commonWords: string;
    /** Words of a language that names are made of. */
    readonly vocabulary: string;
  };
  /** Region → names that many people there bear, separated by spaces. */
  readonly knownNames: Readonly<Record<string, string>>;
  readonly hanReadings: {
    readonly surnames: Readonly<Record<string, readonly string[]>>;
    readonly compoundSurnames: readonly string[];
    readonly cantonese: Readonly<Record<string, string>>;
    readonly japaneseSurnames: Readonly<Record<string, string>>;
    readonly japaneseGivenNames: Readonly<Record<string, string>>;
    /** Hangul syllables with the characters read so behind each, divided by spaces. */
    readonly sinoKorean: string;
  };
  readonly hanVariants: { readonly pairs: string };
}

/** What a word or phrase stands for. `text` may hold several words for a proper name. */
export interface Meaning {
  readonly text: string;
  readonly role: Role;
}

/** The beginning of words that mean one thing. */
interface Stem {
  readonly text: string;
  readonly meaning: Meaning;
}

export interface NameLexicon {
  readonly readers: ScriptReaders;
  /** Words joined by one space → meaning; for Han and Hangul runs of characters. */
  readonly phrases: ReadonlyMap<string, Meaning>;
  /** Single words of `phrases` that say nothing of whose name it is. */
  readonly formWords: ReadonlyMap<string, "small" | "legal">;
  /** Chinese words that a firm either translates or spells in pinyin. */
  readonly brands: ReadonlyMap<string, Meaning>;
  /** By their first three letters, the longest first. */
  readonly stems: ReadonlyMap<string, readonly Stem[]>;
  /** Latin dictionary words of five letters or more, found from spellings one slip away. */
  readonly slips: Slips;
  /** Characters in the longest Han, kana or Hangul phrase. */
  readonly longestRun: number;
  /** First word of a phrase of several → words in the longest such phrase. */
  readonly phraseHeads: ReadonlyMap<string, number>;
  readonly common: ReadonlyMap<string, Commonness>;
  /** The same by `foldedName`, for other spellings and feminine forms of names that are known. */
  readonly commonFolded: ReadonlyMap<string, Commonness>;
  /** Memories of words and meanings already met, never data. */
  readonly keyed: Map<string, readonly KeyedWord[]>;
  readonly words: Map<string, Token>;
  readonly meant: WeakMap<Meaning, readonly Token[]>;
  /** Short form → the given names it may stand for. */
  readonly shortForms: ReadonlyMap<string, readonly string[]>;
  readonly simplified: ReadonlyMap<string, string>;
  /** English words by their sounds, made when first asked for. */
  readonly loanWords: () => LoanWords;
  readonly han: Omit<NameWords["hanReadings"], "sinoKorean"> & {
    readonly compound: ReadonlySet<string>;
    /** Character → the Hangul syllable that Koreans read. */
    readonly sinoKorean: ReadonlyMap<string, string>;
  };
}

/** Compiles the word tables. Pure; about 10 ms, done once. */
export function compileNameLexicon(words: NameWords, readers: ScriptReaders): NameLexicon {
  const simplified = new Map<string, string>();
  for (const pair of words.hanVariants.pairs.split(/\s+/)) {
    const [from, to] = [...pair];
    if (from !== undefined && to !== undefined && from !== to && !simplified.has(from)) simplified.set(from, to);
  }
  const phrases = new Map<string, Meaning>();
  const stems = new Map<string, Meaning>();
  let longestRun = 1;
  const phraseHeads = new Map<string, number>();
  const add = (raw: string, meaning: Meaning): void => {
    const stem = raw.endsWith("*");
    const key = phraseKey(stem ? raw.slice(0, -1) : raw, simplified);
    if (key === "") return;
    if (stem) {
      if (key.length >= 3 && !stems.has(key)) stems.set(key, meaning);
      return;
    }
    if (!phrases.has(key)) phrases.set(key, meaning);
    if (isUnspaced(key)) longestRun = Math.max(longestRun, [...key].length);
    else {
      const parts = key.split(" ");
      const head = parts[0] ?? "";
      if (parts.length > 1) phraseHeads.set(head, Math.max(phraseHeads.get(head) ?? 1, parts.length));
    }
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
  for (const word of words.nameWords.particles) add(word, { text: word, role: "small" });
  for (const word of words.nameWords.titles) add(word, { text: word, role: "small" });
  const brands = new Map<string, Meaning>();
  for (const [english, chinese] of Object.entries(words.brandWords))
    for (const raw of chinese) {
      const key = phraseKey(raw, simplified);
      const meaning = phrases.get(english) ?? { text: english, role: "name" as const };
      if (!brands.has(key)) brands.set(key, meaning);
      longestRun = Math.max(longestRun, key.length);
    }
  const common = new Map<string, Commonness>();
  const { common: usual, commonWords, veryCommon, vocabulary } = words.nameWords;
  const setAll = (names: string, level: Commonness): void => {
    for (const name of names.split(/\s+/)) common.set(faithName(name), level);
  };
  setAll(vocabulary, 2);
  for (const names of Object.values(words.knownNames)) setAll(names, 1);
  setAll(`${usual} ${commonWords}`, 2);
  setAll(veryCommon, 3);
  const commonFolded = new Map<string, Commonness>();
  for (const [name, level] of common) {
    const key = foldedName(name);
    if (key !== undefined && level > (commonFolded.get(key) ?? 0)) commonFolded.set(key, level);
  }
  let loanWords: LoanWords | undefined;
  return {
    readers,
    phrases,
    loanWords: () => (loanWords ??= compileLoanWords(phrases)),
    brands,
    formWords: formWords(phrases),
    stems: stemsByHead(stems),
    slips: compileSlips(phrases),
    longestRun,
    phraseHeads,
    common,
    commonFolded,
    keyed: new Map(),
    words: new Map(),
    meant: new WeakMap(),
    shortForms: shortForms(words.nameWords),
    simplified,
    han: {
      ...words.hanReadings,
      japaneseSurnames: simplifiedKeys(words.hanReadings.japaneseSurnames, simplified),
      japaneseGivenNames: simplifiedKeys(words.hanReadings.japaneseGivenNames, simplified),
      compound: new Set(words.hanReadings.compoundSurnames),
      sinoKorean: readingsBySign(words.hanReadings.sinoKorean, simplified),
    },
  };
}

const SHORTEST_FOLDED = 5;

/** A name as all its usual spellings have it: `Mikhaylova`, `Mikhailov` → one key. Undefined for short ones, which would meet others. */
export function foldedName(name: string): string | undefined {
  if (name.length < SHORTEST_FOLDED) return undefined;
  const end = endOfStem(name);
  let folded = "";
  let last = "";
  for (let at = 0; at < end; at++) {
    let sign = name.charAt(at);
    if (sign === "y" || sign === "j") sign = "i";
    else if (sign === "k" && at + 1 < end && name.charAt(at + 1) === "s") {
      sign = "x";
      at++;
    }
    if (sign !== last) folded += sign;
    last = sign;
  }
  return folded;
}

/** Where a name ends without the endings that women and transcriptions give it: `-ova`, `-ina`, `-skaya`, `-skiy`. */
function endOfStem(name: string): number {
  if (name.endsWith("a")) {
    if (name.endsWith("skaya")) return name.length - 3;
    return name.endsWith("ova") || name.endsWith("eva") || name.endsWith("ina") ? name.length - 1 : name.length;
  }
  const surname = name.lastIndexOf("sk");
  return surname >= 0 && SKY.has(name.slice(surname + 2)) ? surname + 2 : name.length;
}

const SKY = new Set(["iy", "yy", "ii", "ij", "i", "y"]);

function readingsBySign(lines: string, simplified: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const readings = new Map<string, string>();
  for (const line of lines.split(/\s+/)) {
    const [syllable = "", ...signs] = line;
    for (const sign of signs) readings.set(simplified.get(sign) ?? sign, syllable);
  }
  return readings;
}

function shortForms({
  shortForms: table,
  spellings,
  related,
}: NameWords["nameWords"]): ReadonlyMap<string, readonly string[]> {
  const forms = new Map<string, string[]>();
  const add = (full: string, names: readonly string[]): void => {
    for (const name of names) forms.set(name, [...(forms.get(name) ?? []), full]);
  };
  for (const [full, names] of Object.entries(table)) add(full, [full, ...names]);
  for (const line of [...spellings, ...related]) add(`=${line.split(" ", 1)[0] ?? ""}`, line.split(" "));
  return forms;
}

/** Whether a text is written without spaces between words: Han, kana, Hangul. */
export function isUnspaced(text: string): boolean {
  const script = scriptOf(text.codePointAt(0) ?? 0);
  return script === "han" || script === "kana" || script === "hangul";
}

/** Canonical key of a word or phrase: clean, unmarked, simplified, single spaces. */
export function phraseKey(text: string, simplified: ReadonlyMap<string, string>): string {
  const clean = cleanName(text)
    .replace(/[.'’"«»“”&/,()-]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const [script] = scriptsOf(clean);
  if (script === "latin") return plainLatin(clean);
  if (script === "arabic" || script === "hebrew") return plainAbjad(clean);
  if (script === "han") return [...clean].map((sign) => simplified.get(sign) ?? sign).join("");
  return clean;
}

/** A short stem takes endings, not whole words: `газовой` is gas, `газпромбанк` is a bank's name. */
const SHORT_STEM = 4;
const LONGEST_ENDING = 5;

function formWords(phrases: ReadonlyMap<string, Meaning>): ReadonlyMap<string, "small" | "legal"> {
  const words = new Map<string, "small" | "legal">();
  for (const [word, { role }] of phrases)
    if ((role === "small" || role === "legal") && !word.includes(" ")) words.set(word, role);
  return words;
}

const STEM_HEAD = 3;

function stemsByHead(stems: ReadonlyMap<string, Meaning>): ReadonlyMap<string, readonly Stem[]> {
  const all = [...stems].map(([text, meaning]) => ({ text, meaning }));
  all.sort((a, b) => b.text.length - a.text.length);
  return Map.groupBy(all, ({ text }) => text.slice(0, STEM_HEAD));
}

/** Meaning of a word by stem: the longest stem that it begins with. */
export function byStem(lexicon: NameLexicon, word: string): Meaning | undefined {
  if (word.length < STEM_HEAD) return undefined;
  const stems = lexicon.stems.get(word.slice(0, STEM_HEAD));
  if (stems === undefined) return undefined;
  for (const { text, meaning } of stems)
    if ((text.length > SHORT_STEM || word.length - text.length <= LONGEST_ENDING) && word.startsWith(text))
      return meaning;
  return undefined;
}

/** Readings are looked up after characters were simplified. */
function simplifiedKeys(
  table: Readonly<Record<string, string>>,
  simplified: ReadonlyMap<string, string>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(table).map(([key, text]) => [phraseKey(key, simplified), text]));
}
