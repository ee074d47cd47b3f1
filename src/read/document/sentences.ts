// Paragraphs to sentences: a full stop ends one unless it belongs to an abbreviation, an initial or a number.
import { isDigit, isLetter } from "./tokens.ts";
import { isSpace, type Range } from "./span.ts";

/** Lower case, without the dot. Words that end a sentence only before a capital that cannot be a name are not here. */
const ABBREVIATIONS = new Set(
  (
    "mr mrs ms dr prof sen rep gov gen lt col sgt capt cmdr st jr sr inc corp co ltd llc plc bros dept univ assn no nos art arts " +
    "sec para paras ch fig vs etc al eg ie cf approx est min max jan feb mar apr jun jul aug sept sep oct nov dec mon tue " +
    "tues wed thu thur thurs fri sat sun ph.d fed reg stat vol pp ed eds supp app cl reg hon rev adm messrs km sq ft"
  ).split(" "),
);

/** After these a following capital does start a new sentence. */
const MAY_END = new Set("inc corp co ltd llc plc etc jr sr al".split(" "));

const CLOSERS = new Set([0x22, 0x27, 0x201d, 0x2019, 0x29, 0x5d, 0xbb, 0x300d]);
const OPENERS = new Set([0x22, 0x27, 0x201c, 0x2018, 0x28, 0x5b, 0xab, 0x300c]);

/** Longest sentence looked at whole; a longer one is cut at a space so that no later stage meets a line of megabytes. */
export const LONGEST_SENTENCE = 4000;

/** Sentences of `[start, end)` in order, white space between them left out. */
export function splitSentences(text: string, { start, end }: Range): readonly Range[] {
  const sentences: Range[] = [];
  let from = skipSpace(text, start, end);
  let at = from;
  while (at < end) {
    const code = text.charCodeAt(at);
    const isHanStop = code === 0x3002 || code === 0xff01 || code === 0xff1f || code === 0xff1b;
    if (
      isHanStop ||
      ((code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026) && endsHere(text, at, end))
    ) {
      let stop = at + 1;
      while (stop < end && (CLOSERS.has(text.charCodeAt(stop)) || text.charCodeAt(stop) === 0x2e)) stop++;
      sentences.push({ start: from, end: stop });
      from = skipSpace(text, stop, end);
      at = from;
    } else if (at - from >= LONGEST_SENTENCE && (isSpace(code) || at - from >= LONGEST_SENTENCE + 200)) {
      sentences.push({ start: from, end: at });
      from = skipSpace(text, at, end);
      at = from;
    } else at++;
  }
  if (from < end) {
    let stop = end;
    while (stop > from && isSpace(text.charCodeAt(stop - 1))) stop--;
    if (stop > from) sentences.push({ start: from, end: stop });
  }
  return sentences;
}

function endsHere(text: string, at: number, end: number): boolean {
  let next = at + 1;
  while (next < end && CLOSERS.has(text.charCodeAt(next))) next++;
  if (next >= end) return true;
  if (!isSpace(text.charCodeAt(next))) return false;
  const follows = skipSpace(text, next, end);
  if (follows >= end) return true;
  const first = text.charCodeAt(OPENERS.has(text.charCodeAt(follows)) ? follows + 1 : follows);
  const startsSentence = isUpper(text, first) || isDigit(first) || first === 0x24 || first > 0x2e80;
  if (text.charCodeAt(at) !== 0x2e) return startsSentence;
  if (!startsSentence) return false;
  const word = wordBefore(text, at);
  if (word === "") return true;
  const key = word.toLowerCase();
  if (key.length === 1 && isUpperText(word)) return false;
  // U.S., U.K., a.m.: an abbreviation of lone letters ends a sentence only before a plain sentence opener.
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return isSentenceOpener(text, follows, end);
  if (ABBREVIATIONS.has(key)) {
    if ((key === "no" || key === "nos" || key === "art" || key === "sec" || key === "may") && !isDigit(first))
      return key === "no";
    return MAY_END.has(key) && isSentenceOpener(text, follows, end);
  }
  return true;
}

const SENTENCE_OPENERS = new Set(
  "the a an it its this that these those he she they we i but and in on at for with as if when while after before however meanwhile also there his her their under since until last yesterday".split(
    " ",
  ),
);

function isSentenceOpener(text: string, from: number, end: number): boolean {
  const start = OPENERS.has(text.charCodeAt(from)) ? from + 1 : from;
  let stop = start;
  while (stop < end && stop - start < 20 && isLetter(text.charCodeAt(stop))) stop++;
  return SENTENCE_OPENERS.has(text.slice(start, stop).toLowerCase());
}

function wordBefore(text: string, at: number): string {
  let from = at;
  while (from > 0 && at - from < 20 && (isLetter(text.charCodeAt(from - 1)) || text.charCodeAt(from - 1) === 0x2e))
    from--;
  return text.slice(from, at);
}

function isUpper(text: string, code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90;
  const letter = String.fromCharCode(code);
  return letter !== letter.toLowerCase();
}

function isUpperText(word: string): boolean {
  return word !== word.toLowerCase();
}

function skipSpace(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  return at;
}
