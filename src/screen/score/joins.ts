// Words that one name writes as several and the other as one: "Jin Ping", "Jinping".
import { isHangul } from "../names/hangul-sounds.ts";
import { tokenCost, type ShortForms } from "../names/token-distance.ts";
import { phonesOf } from "../names/phones.ts";
import { maskOf, mayBeOne } from "../names/letter-mask.ts";
import { abjadToken, type Token } from "../names/token.ts";
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
  const most = Math.min(LONGEST_JOINED, wanted + MOST_OTHER);
  let letters = 0;
  const end = Math.min(from + MOST_JOINED, many.length);
  for (let to = from; to < end; to++) {
    const token = many[to] as Token;
    if (used[to] === 1 || token.writing === "native" || token.writing !== writing) return;
    letters += lettersIn(writing, joinable(token));
    if (to === from) continue;
    if (letters > most) return;
    if (letters + MOST_OTHER < wanted) continue;
    let text = "";
    for (let word = from; word <= to; word++) text += joinable(many[word] as Token);
    const cost = text === target.text ? 0 : tokenCost(joinedToken(text, writing), target, shortForms);
    if (cost < joinedLimit(letters)) {
      alignment.takeJoined(from, to + 1, at, cost, isManyA);
      return;
    }
  }
}

/**
 * Whether word `at` of a name together with neighbours makes `target`, a word of `wanted` letters of another. `letters` holds the
 * letters of the name's words by `lettersOfWord`.
 */
export function joinsTo(
  words: readonly Token[],
  count: number,
  letters: Uint16Array,
  at: number,
  target: Token,
  wanted: number,
  shortForms: ShortForms,
): boolean {
  const most = Math.min(LONGEST_JOINED, wanted + MOST_OTHER);
  for (let from = Math.max(0, at - MOST_JOINED + 1); from <= at; from++) {
    let sum = 0;
    for (let to = from; to < Math.min(from + MOST_JOINED, count); to++) {
      sum += letters[to] as number;
      if (sum > most) break;
      if (to < at || to === from || sum + MOST_OTHER < wanted) continue;
      if (isLike(words, from, to, sum, target, shortForms)) return true;
    }
  }
  return false;
}

function isLike(
  words: readonly Token[],
  from: number,
  to: number,
  letters: number,
  target: Token,
  shortForms: ShortForms,
): boolean {
  const { writing } = words[from] as Token;
  let text = "";
  for (let at = from; at <= to; at++) {
    const word = words[at] as Token;
    if (word.writing !== writing) return false;
    text += joinable(word);
  }
  if (text === target.text) return true;
  if (writing === "latin" && target.writing === "latin" && !mayBeOne(maskOf(text), maskOf(target.text), OTHER_LETTERS))
    return false;
  return tokenCost(joinedToken(text, writing), target, shortForms) < joinedLimit(letters);
}

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

/** Not remembered: hardly any two words meet twice. */
const joinedToken = (text: string, writing: Token["writing"]): Token =>
  writing === "abjad"
    ? abjadToken(text, "name")
    : { text, role: "name", writing: "latin", phones: phonesOf(text), common: 0 };

/** The longer the joined word, the less likely it is like another by chance. */
const joinedLimit = (letters: number): number => (letters < 8 ? 0.5 : letters < 11 ? 1.7 : 2.2);

/** The canonical word of a legal form stands for the form. */
export const spelled = ({ text, role }: Token): string => (role === "legal" ? text.slice(1) : text);
