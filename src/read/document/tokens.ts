// Text to tokens in one pass over its code units; no regular expression walks the text, so a hostile line costs its length.
import { isSpace } from "./span.ts";
import type { Token } from "./model.ts";
import { plainSpeller, type Speller } from "./spelling.ts";

/** Longer words are cut: no lexicon term comes near, and a line of ten million letters stays cheap. */
const LONGEST_WORD = 80;

/** Tokens of `text` between two offsets, numbered from 0. */
export function tokenise(text: string, start: number, end: number, speller?: Speller): Token[] {
  const tokens: Token[] = [];
  addTokens(text, start, end, tokens, speller);
  return tokens;
}

/** Adds the tokens of `text` between two offsets to `tokens`, numbered on; returns what they hint at together. */
export function addTokens(
  text: string,
  start: number,
  end: number,
  tokens: Token[],
  speller: Speller = plainSpeller,
): number {
  const before = tokens.length;
  let hinted = 0;
  let at = start;
  let joined = false;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      at++;
      joined = false;
      continue;
    }
    const from = at;
    let kind: Token["kind"];
    if (isHan(code)) {
      kind = "word";
      at++;
    } else if (isDigit(code)) {
      kind = "number";
      at = endOfNumber(text, at, end);
      // "5G", "3A090", "H20" style words that open with a digit.
      if (at < end && isLetter(text.charCodeAt(at)) && !isHan(text.charCodeAt(at))) {
        const stop = endOfWord(text, at, end);
        if (!isUnit(text.slice(at, stop)) || /^[2-6]g$/i.test(text.slice(from, stop))) {
          kind = "word";
          at = stop;
        }
      }
    } else if (isLetter(code)) {
      kind = "word";
      at = endOfWord(text, at, end);
    } else if (
      isApostrophe(code) &&
      from > start &&
      isLetter(text.charCodeAt(from - 1)) &&
      isPossessive(text, at, end)
    ) {
      kind = "word";
      at += 2;
    } else {
      kind = "sign";
      at += code >= 0xd800 && code <= 0xdbff && at + 1 < end ? 2 : 1;
      if (
        isHyphen(code) &&
        tokens.length > before &&
        from === tokens[tokens.length - 1]?.end &&
        at < end &&
        !isSpace(text.charCodeAt(at))
      ) {
        joined = true;
        continue;
      }
    }
    const { key, capital, acronym, lead, word, hints } = speller(text, from, at, kind);
    hinted |= hints;
    tokens.push({ index: tokens.length, start: from, end: at, key, kind, capital, acronym, joined, lead, word });
    joined = false;
  }
  return hinted;
}

/** The keys of a lexicon term, cut exactly as texts are cut. */
export function keysOf(term: string): readonly string[] {
  return tokenise(term, 0, term.length).map(({ key }) => key);
}

function endOfWord(text: string, from: number, end: number): number {
  let at = from;
  const limit = Math.min(end, from + LONGEST_WORD);
  while (at < limit) {
    const code = text.charCodeAt(at);
    // Most signs of most words, asked about first.
    if (code >= 97 && code <= 122) {
      at++;
      continue;
    }
    if (isHan(code) && at > from) break;
    if (isLetter(code) || isDigit(code)) {
      at++;
      continue;
    }
    const next = at + 1 < end ? text.charCodeAt(at + 1) : 0;
    // U.S., e.g., Sept., S. Korea: a dot after a lone letter, or between lone letters, belongs to the abbreviation.
    if (code === 0x2e && isLoneLetter(text, at - 1, from) && (at - from <= 1 || text.charCodeAt(at - 2) === 0x2e)) {
      if (at - from === 1 && !isLetter(next) && !(isSpace(next) && isUpperAt(text, from))) break;
      if (
        at - from === 1 &&
        isLetter(next) &&
        isLetter(text.charCodeAt(at + 2)) &&
        text.charCodeAt(at + 2) !== 0x2e &&
        text.charCodeAt(at + 3) !== 0x2e
      ) {
        at++;
        break;
      }
      at++;
      continue;
    }
    if (isApostrophe(code) && isLetter(next) && at > from) {
      // don't, isn't, O'Brien stay whole; 's is a token of its own.
      if (isPossessive(text, at, end)) break;
      at++;
      continue;
    }
    if (code === 0x26 && at - from === 1 && isUpperAt(text, from) && isLetter(next)) {
      at++;
      continue;
    }
    break;
  }
  return Math.max(at, from + 1);
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x02bc;
}

function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011;
}

function endOfNumber(text: string, from: number, end: number): number {
  let at = from;
  const limit = Math.min(end, from + LONGEST_WORD);
  while (at < limit) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) at++;
    else if ((code === 0x2e || code === 0x2c) && at + 1 < end && isDigit(text.charCodeAt(at + 1))) at++;
    else break;
  }
  return at;
}

function isPossessive(text: string, at: number, end: number): boolean {
  const letter = text.charCodeAt(at + 1) | 32;
  return at + 1 < end && letter === 0x73 && !(at + 2 < end && isLetter(text.charCodeAt(at + 2)));
}

function isLoneLetter(text: string, at: number, from: number): boolean {
  return at >= from && isLetter(text.charCodeAt(at)) && (at === from || text.charCodeAt(at - 1) === 0x2e);
}

/** Units written against their number (10kg, 5pc, 2bn): number and unit are two tokens. Ordinals stay with the number. */
function isUnit(letters: string): boolean {
  return /^(?:bn|billion|mn|m|tn|trn|k|kg|g|t|pc|nm|mm|cm|km|st|nd|rd|th|am|pm|min|x)$/i.test(letters);
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

export function isLetter(code: number): boolean {
  if (code < 128) return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code < 0x250) return code !== 0xd7 && code !== 0xf7;
  if (code < 0x2000) return true;
  return code >= 0x2c00 && !(code >= 0x2e00 && code <= 0x303f) && !(code >= 0xd800 && code <= 0xf8ff) && code < 0xfe00
    ? true
    : code >= 0xfe70 && code < 0xfeff;
}

/** Han and kana: each sign is a token. */
export function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || (code >= 0x3040 && code <= 0x30ff);
}

function isUpperAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 65 && code <= 90;
}
