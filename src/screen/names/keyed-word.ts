// A word of a spaced script with all that the dictionary says of it before its neighbours are known. Made once a word: names
// share their words.
import { plainAbjad } from "./abjad.ts";
import { faithName, plainLatin } from "./latin.ts";
import { byStem, type FormRole, formRole, type NameLexicon } from "./lexicon.ts";
import { placeOfAdjective } from "./place-adjectives.ts";
import type { Script } from "./script.ts";
import type { Token } from "./token.ts";
import type { Meaning } from "./word-maps.ts";
import type { ScreenIndex } from "../index/screen-index.ts";

/** One word with its script, as `splitWords` cuts it. */
export interface Word {
  readonly text: string;
  /** Latin ones without marks. */
  readonly plain: string;
  readonly script: Script;
  /** What the word tables last asked say of it, and of its second half where it is two words: a memory, never data. */
  keyed?: KeyedWord | undefined;
  tail?: KeyedWord | undefined;
  form?: FormRole | undefined;
  /** What the index last asked takes it for. */
  repairs?: Repairs | undefined;
}

export interface KeyedWord {
  readonly lexicon: NameLexicon;
  readonly text: string;
  readonly script: Script;
  /** The word as dictionary keys have it: its own script, plain. */
  readonly key: string;
  readonly meaning: Meaning | undefined;
  /** Words of the longest dictionary phrase that begins with it. */
  readonly room: number;
  /** Means servant of, so that the next word belongs to it. */
  readonly isServant: boolean;
  /** Second half of a given name that may stand apart, and a word of the faith that may be one after an article. */
  readonly isTail: boolean;
  readonly isFaith: boolean;
  /** Its digits, where it is a number. */
  readonly number: string | undefined;
  /** The number that it is at the end of a name, and at the end of one that is no person's. */
  readonly ending: string | undefined;
  readonly counted: string | undefined;
  /** What it is where it means nothing; filled when first needed. */
  token: Token | undefined;
}

/** Words in dictionary spelling; one that lacks a space before a word that only firms bear becomes two. */
export function keyWords(words: readonly Word[], lexicon: NameLexicon): readonly KeyedWord[] {
  const keyed: KeyedWord[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Word;
    if (word.keyed?.lexicon !== lexicon) keyWord(word, lexicon);
    keyed.push(word.keyed as KeyedWord);
    if (word.tail !== undefined) keyed.push(word.tail);
  }
  return keyed;
}

function keyWord(word: Word, lexicon: NameLexicon): void {
  const key = keyOf(word);
  const cut = word.script === "latin" && key.length >= 6 ? cutBeforeTail(key, lexicon) : 0;
  const [head, tail] = [key.slice(0, cut), key.slice(cut)];
  word.keyed = cut === 0 ? keyedWord(word.text, key, word.script, lexicon) : keyedWord(head, head, "latin", lexicon);
  word.tail = cut === 0 ? undefined : keyedWord(tail, tail, "latin", lexicon);
  word.form = formRole(lexicon, word.plain);
}

/** A word with its key, not remembered. */
export function keyedWord(text: string, key: string, script: Script, lexicon: NameLexicon): KeyedWord {
  const number = isDigit(key.charCodeAt(0)) ? NUMBER.exec(key) : null;
  return {
    lexicon,
    text,
    script,
    key,
    meaning: wordMeaning(key, lexicon) ?? (script === "cyrillic" ? placeOfAdjective(key, lexicon) : undefined),
    room: lexicon.phraseHeads.get(key) ?? 1,
    isServant: isServant(script, key),
    isTail: TAILS.has(key),
    isFaith: FAITH_WORDS.has(key),
    number: number === null ? undefined : String(Number(number[1])).slice(0, MOST_DIGITS),
    ending: ROMAN.get(key),
    counted: COUNTED.get(key),
    token: undefined,
  };
}

/** Roman numerals at the end of a name; those that are also words or titles are left out. */
const ROMAN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    iv: "4",
    vii: "7",
    viii: "8",
    ix: "9",
    xii: "12",
    xiii: "13",
    xiv: "14",
    xv: "15",
    xvi: "16",
    xvii: "17",
    xviii: "18",
  }),
);
/** `SIRIUS STAR II` is a ship beside SIRIUS STAR III; `Robert Smith III` is Robert Smith. */
const COUNTED: ReadonlyMap<string, string> = new Map([
  ["ii", "2"],
  ["iii", "3"],
]);
/** `al-Din`, `ud Din`: of the faith. */
const FAITH_WORDS = new Set(["din", "deen", "dine"]);

const NUMBER = /^(\d+)(?:st|nd|rd|th|go|ya|y|i|й|я|е|го)?$/;
const MOST_DIGITS = 12;
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

function keyOf({ text, script }: Word): string {
  if (script === "latin") return faithName(plainLatin(text));
  if (script === "cyrillic") return text.replaceAll("ё", "е");
  return script === "arabic" || script === "hebrew" ? plainAbjad(text) : text;
}

const SERVANT = /^abd(?:[aeu]l|o[l]|u[rnsz]|a[rl]|ou?l)?$/;
const SERVANT_CYRILLIC = /^абд(?:ул|ель|уль|аль|ал)?$/;

const isServant = (script: Script, key: string): boolean =>
  script === "latin"
    ? key.startsWith("abd") && SERVANT.test(key)
    : script === "cyrillic"
      ? SERVANT_CYRILLIC.test(key)
      : key === "عبد";

/** Second halves of given names that stand apart in one script and not in another: `حمد الله` is Hamdullah. */
const TAILS = new Set("الله اللہ الدين الدین زاده زادہ زاده ullah uddin eddin addin ulla zada zadeh zade".split(" "));

/** Words that end names of firms and no brand: `"tamascompany"` is two words, `"rostelecom"` is one. */
const FIRM_TAILS = new Set(
  (
    "company corporation limited industries industry industrial shipping trading electronics technology technologies development " +
    "engineering international enterprise enterprises energy services service organization organisation committee institute " +
    "university foundation construction ministry department group ltd llc corp"
  ).split(" "),
);
const LONGEST_TAIL = 13;
/** The last two letters of each, as one number. */
const TAIL_ENDS = new Set([...FIRM_TAILS].map(lastTwo));

function lastTwo(word: string): number {
  return word.charCodeAt(word.length - 2) * 0x10000 + word.charCodeAt(word.length - 1);
}

/** Where a space belongs; 0: nowhere. */
function cutBeforeTail(key: string, lexicon: NameLexicon): number {
  if (!TAIL_ENDS.has(lastTwo(key)) || wordMeaning(key, lexicon) !== undefined) return 0;
  for (let cut = Math.max(3, key.length - LONGEST_TAIL); cut <= key.length - 3; cut++)
    if (FIRM_TAILS.has(key.slice(cut))) return cut;
  return 0;
}

const ARABIC = 0x600;
const ARTICLE = /^و?(?:ال|لل)/;

/** Meaning of a single word: itself, by its stem, or without the Arabic article, before which `and` may stand. */
function wordMeaning(word: string, lexicon: NameLexicon): Meaning | undefined {
  const meaning = lexicon.phrases.get(word) ?? byStem(lexicon, word);
  if (meaning !== undefined || word.charCodeAt(0) < ARABIC) return meaning;
  const article = ARTICLE.exec(word);
  if (article === null) return undefined;
  const bare = word.slice(article[0].length);
  return lexicon.phrases.get(bare) ?? byStem(lexicon, bare);
}

/** What a word is taken for, undefined where it stays as it is. */
export interface Repairs {
  /** The index that was asked, by its versions alone, so that words keep no index. */
  readonly versions: ScreenIndex["versions"];
  readonly broken: string | undefined;
  readonly reread: string | undefined;
}
