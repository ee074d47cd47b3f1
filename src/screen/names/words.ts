// Single words of spaced scripts: the key they have in the dictionary, their meaning there, and the token they make where
// they have none.
import { abjadCodes, plainAbjad } from "./abjad.ts";
import { latinOfCyrillic, latinOfGreek } from "./cyrillic.ts";
import { plainLatin } from "./latin.ts";
import { byStem, foldedName, type Meaning, type NameLexicon } from "./lexicon.ts";
import type { Script } from "./script.ts";
import { isPinyin } from "./pinyin-syllables.ts";
import { slipOf } from "./slips.ts";
import { abjadToken, type Commonness, latinToken, type Role, type Token } from "./token.ts";

/** One word with its script, as `splitWords` cuts it. */
export interface Word {
  readonly text: string;
  readonly script: Script;
}

/** A word with the key that the dictionary has for it. */
export interface KeyedWord extends Word {
  readonly key: string;
}

const MEMO = 100_000;

/** Words in dictionary spelling; one that lacks a space before a word that only firms bear becomes two. */
export function keyWords(words: readonly Word[], lexicon: NameLexicon): readonly KeyedWord[] {
  const keyed: KeyedWord[] = [];
  for (const word of words) {
    const key = keyOf(word);
    const cut = word.script === "latin" && key.length >= 6 ? cutBeforeTail(key, lexicon) : 0;
    if (cut > 0) {
      keyed.push({ text: key.slice(0, cut), script: "latin", key: key.slice(0, cut) });
      keyed.push({ text: key.slice(cut), script: "latin", key: key.slice(cut) });
    } else keyed.push({ ...word, key });
  }
  return keyed;
}

/** The word as dictionary keys have it: its own script, plain. */
function keyOf({ text, script }: Word): string {
  if (script === "latin") return plainLatin(text);
  if (script === "cyrillic") return text.replaceAll("ё", "е");
  return script === "arabic" || script === "hebrew" ? plainAbjad(text) : text;
}

/** Words that end names of firms and no brand: `"tamascompany"` is two words, `"rostelecom"` is one. */
const TAILS = new Set(
  (
    "company corporation limited industries industry industrial shipping trading electronics technology technologies development " +
    "engineering international enterprise enterprises energy services service organization organisation committee institute " +
    "university foundation construction ministry department group ltd llc corp"
  ).split(" "),
);
const LONGEST_TAIL = 13;
const TAIL_ENDS = new Set([...TAILS].map((tail) => tail.slice(-2)));

function cutBeforeTail(key: string, lexicon: NameLexicon): number {
  const known = lexicon.cuts.get(key);
  if (known !== undefined) return known;
  let found = 0;
  if (TAIL_ENDS.has(key.slice(-2)) && wordMeaning(key, lexicon) === undefined)
    for (let cut = Math.max(3, key.length - LONGEST_TAIL); cut <= key.length - 3 && found === 0; cut++) {
      if (TAILS.has(key.slice(cut))) found = cut;
    }
  if (lexicon.cuts.size >= MEMO) lexicon.cuts.clear();
  lexicon.cuts.set(key, found);
  return found;
}

/** Meaning of a single word: itself, by its stem, or without the Arabic article. Remembered. */
export function wordMeaning(word: string, lexicon: NameLexicon): Meaning | undefined {
  const known = lexicon.meanings.get(word);
  if (known !== undefined) return known ?? undefined;
  const bare = word.startsWith("ال") || word.startsWith("لل") ? word.slice(2) : word;
  const meaning =
    lexicon.phrases.get(word) ?? byStem(lexicon, word) ?? lexicon.phrases.get(bare) ?? byStem(lexicon, bare);
  if (lexicon.meanings.size >= MEMO) lexicon.meanings.clear();
  lexicon.meanings.set(word, meaning ?? null);
  return meaning;
}

/** A word that the dictionary does not know: a name, an initial, or a number with letters. Latin ones are remembered. */
export function unknownWord({ text, script, key }: KeyedWord, lexicon: NameLexicon): Token {
  if (script === "arabic" || script === "hebrew") return abjadToken(abjadCodes(key), "name");
  if (script !== "latin") return nameToken(romanise(text, script, lexicon), lexicon);
  const known = lexicon.words.get(key);
  if (known !== undefined) return known;
  const token = nameToken(key, lexicon);
  if (lexicon.words.size >= MEMO) lexicon.words.clear();
  lexicon.words.set(key, token);
  return token;
}

/** A token of plain Latin letters and digits. */
export function nameToken(text: string, lexicon: NameLexicon): Token {
  const latin = text.replace(/[^a-z0-9]/g, "");
  const role: Role = latin.length === 1 ? (latin >= "a" ? "initial" : "number") : "name";
  const token = latinToken(latin, role, commonness(latin, lexicon));
  if (token.common > 0 || role !== "name") return token;
  const near = slipOf(lexicon.slips, latin);
  return near === undefined ? token : { ...token, near: near.text };
}

function romanise(text: string, script: Script, { readers }: NameLexicon): string {
  if (script === "cyrillic") return latinOfCyrillic(text);
  if (script === "greek") return latinOfGreek(text);
  return readers.ascii(text).toLowerCase();
}

/** How common a Latin word is as a name; two syllables of pinyin are a known name. */
export function commonness(word: string, { common, commonFolded }: NameLexicon): Commonness {
  const known = common.get(word);
  if (known !== undefined) return known;
  if (isPinyin(word)) return 1;
  const folded = foldedName(word);
  return (folded === undefined ? undefined : commonFolded.get(folded)) ?? 0;
}

/** The tokens of a meaning; words of a proper name that are concepts elsewhere are so here: `"applied materials"`. */
export function meaningTokens({ text, role }: Meaning, lexicon: NameLexicon): readonly Token[] {
  if (role !== "name") return text.split(" ").map((part) => latinToken(part, role));
  const parts = text.split(" ");
  return parts.map((part) => {
    const concept = parts.length > 1 ? lexicon.phrases.get(part) : undefined;
    if (concept !== undefined && concept.role !== "small") return latinToken(concept.text, concept.role);
    return latinToken(part, "name", commonness(part, lexicon));
  });
}
