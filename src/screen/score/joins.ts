// Words that one name writes as several and the other as one: "Jin Ping", "Jinping".
import { soundsIn, strangeCodes, unheardSounds } from "../names/abjad-distance.ts";
import { isHangul } from "../names/hangul-sounds.ts";
import { joinedCost, mayBeJoined, tokenCost, type ShortForms } from "../names/token-distance.ts";
import { maskOf, mayBeOne } from "../names/letter-mask.ts";
import { abjadToken, createToken, type Token } from "../names/token.ts";
import type { Alignment } from "./alignment.ts";

/** Neighbouring words of `many` that letter by letter make one word of `one`: taken before all else. */
export function exactJoins(
  many: readonly Token[],
  one: readonly Token[],
  alignment: Alignment,
  isManyA: boolean,
): void {
  if (many.length < 2 || many.length === one.length) return;
  const usedMany = isManyA ? alignment.usedA : alignment.usedB;
  const usedOne = isManyA ? alignment.usedB : alignment.usedA;
  for (let at = 0; at < one.length; at++) {
    const target = one[at] as Token;
    if (target.role !== "name" || target.text.length < 5 || target.writing !== "latin") continue;
    for (let from = 0; from + 1 < many.length && usedOne[at] === 0; from++) {
      let length = 0;
      for (let to = from; to < many.length; to++) {
        const { text, role } = many[to] as Token;
        if (usedMany[to] === 1 || role !== "name" || !target.text.startsWith(text, length)) break;
        length += text.length;
        if (length < target.text.length) continue;
        if (to > from) alignment.takeJoined(from, to + 1, at, 0, isManyA);
        break;
      }
    }
  }
}

/** Letters of words that may have lost a space between them. */
export const LONGEST_JOINED = 28;
const SHORTEST_JOINED = 3;
const MOST_JOINED = 3;
/** Letters by which the word and what is joined may differ. */
const MOST_OTHER = 3;
/** Different letters that two spellings of one sound have at most. */
const OTHER_LETTERS = 7;

/** Free neighbouring words of `many` that together make one free word of `one`. */
export function joinAlike(
  many: readonly Token[],
  one: readonly Token[],
  alignment: Alignment,
  isManyA: boolean,
  shortForms: ShortForms,
): void {
  if ((isManyA ? alignment.freeA : alignment.freeB) < 2) return;
  const usedOne = isManyA ? alignment.usedB : alignment.usedA;
  for (let at = 0; at < one.length; at++) {
    const target = one[at] as Token;
    if (
      usedOne[at] === 1 ||
      target.text.length < SHORTEST_JOINED ||
      target.writing === "native" ||
      (target.role !== "name" && target.role !== "place")
    )
      continue;
    for (let from = 0; from + 1 < many.length && usedOne[at] === 0; from++)
      joinFrom(many, from, target, at, alignment, isManyA, shortForms);
  }
}

/** Takes the fewest words from `from` on that together are like `target`. */
function joinFrom(
  many: readonly Token[],
  from: number,
  target: Token,
  at: number,
  alignment: Alignment,
  isManyA: boolean,
  shortForms: ShortForms,
): void {
  const used = isManyA ? alignment.usedA : alignment.usedB;
  const { writing } = many[from] as Token;
  const wanted = lettersIn(target.writing, target.writing === "abjad" ? target.phones : target.text);
  const longest = Math.min(LONGEST_JOINED, wanted + MOST_OTHER);
  let letters = 0;
  const end = Math.min(from + MOST_JOINED, many.length);
  for (let to = from; to < end; to++) {
    const token = many[to] as Token;
    if (used[to] === 1 || token.writing === "native" || token.writing !== writing) return;
    letters += lettersIn(writing, joinable(token));
    if (to === from) continue;
    if (letters > longest) return;
    if (letters + MOST_OTHER < wanted) continue;
    const most = joinedLimit(letters, many[from] as Token);
    const cost = costOfJoined(many, from, to, writing, target, shortForms, most);
    if (cost < most) {
      alignment.takeJoined(from, to + 1, at, cost, isManyA);
      return;
    }
  }
}

/** The words of a name, with what is known of each: its letters as bits, and how many it has when joined (`lettersOfWord`). */
export interface JoinedWords {
  readonly tokens: readonly Token[];
  readonly count: number;
  readonly masks: ArrayLike<number>;
  readonly letters: ArrayLike<number>;
}

/** Whether word `at` of a name together with neighbours makes `target`, a word of another with these letters, `wanted` in all. */
export function joinsTo(
  words: JoinedWords,
  at: number,
  target: Token,
  mask: number,
  wanted: number,
  shortForms: ShortForms,
): boolean {
  const { letters, masks } = words;
  const most = Math.min(LONGEST_JOINED, wanted + MOST_OTHER);
  for (let from = Math.max(0, at - MOST_JOINED + 1); from <= at; from++) {
    const end = Math.min(from + MOST_JOINED, words.count);
    let sum = 0;
    let joined = 0;
    for (let to = from; to < end; to++) {
      sum += letters[to] as number;
      if (sum > most) break;
      joined |= masks[to] as number;
      if (to < at || to === from || sum + MOST_OTHER < wanted || !mayBeOne(joined, mask, OTHER_LETTERS)) continue;
      if (isLike(words, from, to, joined, sum, target, mask, shortForms)) return true;
    }
  }
  return false;
}

function isLike(
  { tokens }: JoinedWords,
  from: number,
  to: number,
  mask: number,
  letters: number,
  target: Token,
  wanted: number,
  shortForms: ShortForms,
): boolean {
  const { writing } = tokens[from] as Token;
  let strange = 0;
  for (let at = from; at <= to; at++) {
    const word = tokens[at] as Token;
    if (word.writing !== writing) return false;
    if (writing === "abjad" && target.writing === "latin") strange += strangeIn(word, wanted);
  }
  if (writing === "latin" && target.writing === "abjad") strange = strangeIn(target, mask);
  if (strange > (letters < LONG_JOINED ? 0 : MOST_STRANGE)) return false;
  const most = joinedLimit(letters, tokens[from] as Token);
  if (writing === "latin" && target.writing === "latin" && !mayBeJoined(mask, target, wanted, shortForms, most))
    return false;
  return costOfJoined(tokens, from, to, writing, target, shortForms, most) < most;
}

const spelling = new Uint16Array(LONGEST_JOINED + 1);

/** Cost of words `from … to` written as one for the target; costs of `most` and above are not told apart. */
function costOfJoined(
  many: readonly Token[],
  from: number,
  to: number,
  writing: Token["writing"],
  target: Token,
  shortForms: ShortForms,
  most: number,
): number {
  if (writing === "latin" && target.writing === "latin") {
    let size = 0;
    for (let at = from; at <= to; at++) {
      const { text, role } = many[at] as Token;
      for (let sign = role === "legal" ? 1 : 0; sign < text.length; sign++) spelling[size++] = text.charCodeAt(sign);
    }
    return joinedCost(spelling, size, target, shortForms, most);
  }
  let text = "";
  let phones = "";
  for (let at = from; at <= to; at++) {
    text += joinable(many[at] as Token);
    phones += (many[at] as Token).phones;
  }
  return text === target.text ? 0 : tokenCost(joinedToken(text, phones, writing), target, shortForms);
}

/** Consonants beyond which a word in an abjad and Latin letters are no one word, however long; a shorter one may hold none: it costs more than `joinedLimit`. */
const MOST_STRANGE = 1;
const strangeIn = ({ phones }: Token, letters: number): number =>
  isHangul(phones) ? 0 : strangeCodes(phones, soundsIn(letters));

const OF_TWO_LETTERS = maskOf("v");

/**
 * Whether a word of an abjad and a Latin one with these letters may be joined to neighbours so that either name writes as one what the
 * other writes as several; `size` and `letters` are how many letters they have when joined, `mask` is the Latin word's `foldedMask`.
 */
export function mayJoinAcross({ phones }: Token, size: number, mask: number, letters: number): boolean {
  if (isHangul(phones)) return true;
  const isSeveralLatin =
    letters < size + MOST_OTHER && unheardSounds(phones, mask & ~OF_TWO_LETTERS) <= mostStrange(size);
  return (
    isSeveralLatin || (size < letters + MOST_OTHER && strangeCodes(phones, soundsIn(mask)) <= mostStrange(letters))
  );
}

/** … among words that are joined to be like one of so many letters. */
const mostStrange = (letters: number): number => (letters + MOST_OTHER < LONG_JOINED ? 0 : MOST_STRANGE);

/** Letters that a word has when it is joined to others; too many for a word that never is. */
export const lettersOfWord = (token: Token): number =>
  token.writing === "native"
    ? LONGEST_JOINED + 1
    : Math.min(LONGEST_JOINED + 1, lettersIn(token.writing, joinable(token)));

const joinable = (token: Token): string => (token.writing === "abjad" ? token.phones : spelled(token));

const LETTERS_A_SYLLABLE = 3;
const LETTERS_A_CONSONANT = 1.6;

/** Letters that a word has in Latin spelling, about. */
const lettersIn = (writing: Token["writing"], text: string): number =>
  writing !== "abjad"
    ? text.length
    : isHangul(text)
      ? text.length * LETTERS_A_SYLLABLE
      : Math.round(text.length * LETTERS_A_CONSONANT);

/** Not remembered: hardly any two words meet twice. Letters that meet where words do make no new sound: `mohammad javad`. */
const joinedToken = (text: string, phones: string, writing: Token["writing"]): Token =>
  writing === "abjad" ? abjadToken(text, "name") : createToken(text, "name", writing, phones, 0, undefined);

/** The longer the joined word, the less likely it is like another by chance; `Abu Bakr` is one word as often as two, `Abubakar`. */
function joinedLimit(letters: number, first: Token): number {
  if (letters < SHORT_JOINED) return FATHER_OF.has(first.text) ? OF_FATHER : 0.5;
  return letters < LONG_JOINED ? 1.7 : 2.2;
}

const SHORT_JOINED = 8;
const FATHER_OF = new Set(["abu", "abou", "abo", "bu"]);
const OF_FATHER = 1.3;
const LONG_JOINED = 11;

/** The canonical word of a legal form stands for the form. */
export const spelled = ({ text, role }: Token): string => (role === "legal" ? text.slice(1) : text);
