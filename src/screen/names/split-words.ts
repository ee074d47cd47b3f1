// The words of a name with their scripts. Most names are plain Latin, which one pass over the letters cuts.
import type { Word } from "./keyed-word.ts";
import { internedWord, otherWord } from "./interned-word.ts";
import { cleanName, isMarkedLatin, LONGEST_NAME } from "./normalise.ts";
import { type Script, scriptOf } from "./script.ts";

/** Marks inside a word that do not divide it: `O'Neill`, `Isma'il`, `Qa`ida`. */
const JOINERS = /(?<=\p{L})['’ʼʻ`´‘ʿʾ](?=\p{L})/gu;
const MAY_JOIN = /['’ʼʻ`´‘ʿʾ]/;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const ASCII_WORD = /[a-z0-9]+/g;
const ASCII = /^\p{ASCII}*$/u;

/** The words of a name with their scripts; a word of several scripts is cut where the script changes. */
export function splitWords(name: string): readonly Word[] {
  if (name === lastName) return lastWords;
  lastName = name;
  return (lastWords = splitLatin(name) ?? splitOther(name));
}

/** The name cut last, which is often asked for again, and its words. */
let lastName = "";
let lastWords: readonly Word[] = [];

/** The words of a name with signs that are to be cleaned first, or of other scripts. */
function splitOther(name: string): readonly Word[] {
  const read = cleanName(name);
  const clean = MAY_JOIN.test(read) ? read.replace(JOINERS, "") : read;
  const words: Word[] = [];
  if (ASCII.test(clean)) for (const text of clean.match(ASCII_WORD) ?? []) words.push(otherWord(text, "latin"));
  else for (const text of clean.match(WORD) ?? []) cutByScript(text, words);
  return words;
}

/** The words of a name of plain signs, digits and Latin letters, some with marks; undefined where anything else is in it. */
function splitLatin(name: string): readonly Word[] | undefined {
  const end = Math.min(name.length, LONGEST_NAME);
  const words: Word[] = [];
  let size = 0;
  for (let at = 0; at < end; at++) {
    const code = name.charCodeAt(at);
    if (code < 0x20 || (code > 0x7e && !isMarkedLatin(code))) return undefined;
    if (isLetter(code) || (code >= 48 && code <= 57)) codes[size++] = small[code] as number;
    else if (size > 0 && !joins(name, at)) {
      words.push(internedWord(codes, size));
      size = 0;
    }
  }
  if (size > 0) words.push(internedWord(codes, size));
  return words;
}

const APOSTROPHE = 0x27;
const BACKTICK = 0x60;
const [TIMES, DIVIDED] = [0xd7, 0xf7];
/** Letters of the word that is being read. */
const codes = new Uint16Array(LONGEST_NAME);

/** By code of a plain sign or a marked Latin letter, the code of the small one. */
const small = Uint16Array.from({ length: 0x180 }, (_, code) => String.fromCharCode(code).toLowerCase().charCodeAt(0));

const isLetter = (code: number): boolean =>
  code < 0x80 ? (code | 0x20) >= 97 && (code | 0x20) <= 122 : isMarkedLatin(code) && code !== TIMES && code !== DIVIDED;

/** Whether a mark stands between two letters and does not divide them. */
function joins(name: string, at: number): boolean {
  const code = name.charCodeAt(at);
  if (code !== APOSTROPHE && code !== BACKTICK) return false;
  return isLetter(name.charCodeAt(at - 1)) && isLetter(name.charCodeAt(at + 1));
}

/** Adds the words that a run of letters and digits makes to those before it. */
function cutByScript(word: string, into: Word[]): void {
  const only = onlyScript(word);
  if (only !== undefined) {
    into.push(otherWord(word, only));
    return;
  }
  const words: { text: string; script: Script }[] = [];
  for (const sign of word) {
    const script = scriptOf(sign.codePointAt(0) ?? 0);
    const last = words.at(-1);
    if (last && (script === "none" || last.script === "none" || together(last.script, script))) {
      last.text += sign;
      if (last.script === "none") last.script = script;
    } else words.push({ text: sign, script });
  }
  for (const { text, script } of words)
    into.push(script === "none" ? otherWord(decimal(text), "latin") : otherWord(text, script));
}

/** The script that all signs of a word are of, as most are. */
function onlyScript(word: string): Script | undefined {
  const script = scriptOf(word.charCodeAt(0));
  if (script === "none") return undefined;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if ((code >= 0xd800 && code < 0xe000) || scriptOf(code) !== script) return undefined;
  }
  return script;
}

const together = (a: Script, b: Script): boolean =>
  a === b || (isUnspacedScript(a) && isUnspacedScript(b) && a !== "hangul" && b !== "hangul");
export const isUnspacedScript = (script: Script): boolean =>
  script === "han" || script === "kana" || script === "hangul";

/** Digits of any script as ASCII digits. */
function decimal(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/g, (sign) => String((sign.charCodeAt(0) % 16) % 10));
}
