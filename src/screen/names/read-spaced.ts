// Names in scripts that put spaces between words: Latin, Cyrillic, Greek, Arabic, Hebrew and, by way of a general table,
// all the others. One form a name; dictionary phrases become their concept.
import anyAscii from "any-ascii";
import { abjadCodes, plainAbjad } from "./abjad.ts";
import { latinOfCyrillic, latinOfGreek } from "./cyrillic.ts";
import { plainLatin } from "./latin.ts";
import { byStem, type Meaning, type NameLexicon } from "./lexicon.ts";
import type { Script } from "./script.ts";
import { abjadToken, latinToken, type Role, type Token } from "./token.ts";

/** One word with its script, as `splitWords` cuts it. */
export interface Word {
  readonly text: string;
  readonly script: Script;
}

const NUMBER = /^(\d+)(?:st|nd|rd|th|go|ya|y|i|й|я|е|го)?$/;
const NUMBER_SIGN = new Set(["no", "nr", "num", "number", "№", "n"]);
const SERVANT = /^abd(?:[aeu]l|o[l]|u[rnsz]|a[rl]|ou?l)?$/;
const ARTICLE = /^(?:a[ldnrstz]|e[ldnrstz]|u[lrdnsz]|ash|esh|ush)$/;
/** Particles that are names of their own in East Asia: small only in longer names. */
const AMBIGUOUS_SMALL = new Set("an du da di la le lo do den in on ad ed as at zu wa to de ben bin".split(" "));
const PATRONYMIC = /(?:ovich|evich|ovych|evych|yovych|ovitch|evitch|ovic|evic|ovna|evna|ivna|ichna|inichna|ilyich|uly|ugli|oglu|ogly|kyzy|qizi|gizi)$/;

/** Tokens of a run of spaced words. `count` is the number of words of the whole name. */
export function readSpaced(words: readonly Word[], lexicon: NameLexicon, count: number): readonly Token[] {
  const keys = words.map(keyOf);
  const tokens: Token[] = [];
  for (let at = 0; at < keys.length; ) {
    const { meaning, length } = longestPhrase(keys, at, lexicon);
    const key = keys[at] ?? "";
    if (meaning && !(length === 1 && meaning.role === "small" && count < 3 && AMBIGUOUS_SMALL.has(key))) {
      for (const part of meaning.text.split(" ")) tokens.push(latinToken(part, meaning.role));
      at += length;
      continue;
    }
    const word = words[at] as Word;
    const next = words[at + 1];
    if (isServant(word, key) && next !== undefined) {
      const skip = word.script === "latin" && ARTICLE.test(keys[at + 1] ?? "") && words[at + 2] !== undefined ? 2 : 1;
      tokens.push(wordToken({ ...word, text: servant(word) + (words[at + skip]?.text ?? "") }, lexicon));
      at += skip + 1;
      continue;
    }
    const number = NUMBER.exec(key);
    if (number) tokens.push(latinToken(String(Number(number[1])).slice(0, 12), "number"));
    else if (!(NUMBER_SIGN.has(key) && NUMBER.test(keys[at + 1] ?? ""))) tokens.push(wordToken(word, lexicon));
    at++;
  }
  return markPatronymic(tokens);
}

const isServant = ({ script }: Word, key: string): boolean =>
  script === "latin" ? SERVANT.test(key) : script === "cyrillic" ? /^абд(?:ул|ель|уль|аль|ал)?$/.test(key) : key === "عبد";
const servant = ({ script, text }: Word): string => (script === "latin" ? "abdul" : script === "cyrillic" ? "абдул" : text);

/** The word as dictionary keys have it: its own script, plain. */
function keyOf({ text, script }: Word): string {
  if (script === "latin") return plainLatin(text);
  return script === "arabic" || script === "hebrew" ? plainAbjad(text) : text;
}

function longestPhrase(keys: readonly string[], at: number, lexicon: NameLexicon): { readonly meaning?: Meaning; readonly length: number } {
  const first = keys[at] ?? "";
  const room = lexicon.phraseHeads.get(first) ?? 1;
  for (let length = Math.min(room, keys.length - at); length > 1; length--) {
    const meaning = lexicon.phrases.get(keys.slice(at, at + length).join(" "));
    if (meaning) return { meaning, length };
  }
  const bare = first.startsWith("ال") ? first.slice(2) : first;
  const meaning = lexicon.phrases.get(first) ?? (bare === first ? undefined : lexicon.phrases.get(bare)) ?? byStem(lexicon, bare);
  return meaning ? { meaning, length: 1 } : { length: 1 };
}

/** A word that the dictionary does not know: a name, an initial, or a number with letters. */
function wordToken({ text, script }: Word, lexicon: NameLexicon): Token {
  if (script === "arabic" || script === "hebrew") return abjadToken(abjadCodes(plainAbjad(text)), "name");
  const latin = romanise(text, script).replace(/[^a-z0-9]/g, "");
  const role: Role = latin.length === 1 ? (latin >= "a" ? "initial" : "number") : "name";
  return latinToken(latin, role, lexicon.common.get(latin) ?? 0);
}

function romanise(text: string, script: Script): string {
  if (script === "latin") return plainLatin(text);
  if (script === "cyrillic") return latinOfCyrillic(text);
  if (script === "greek") return latinOfGreek(text);
  return anyAscii(text).toLowerCase();
}

/** In a name of three or more, one word with a patronymic's ending is one; with two of them, the one that is not first. */
function markPatronymic(tokens: readonly Token[]): readonly Token[] {
  const names = tokens.filter(({ role }) => role === "name");
  if (names.length < 3) return tokens;
  const found = names.filter(({ text, writing }) => writing === "latin" && text.length > 5 && PATRONYMIC.test(text));
  const chosen = found.length > 1 && found[0] === names[0] ? found[1] : found[0];
  if (chosen === undefined || (found.length === 1 && chosen === names[0])) return tokens;
  return tokens.map((token) => (token === chosen ? { ...token, role: "patronymic" } : token));
}
