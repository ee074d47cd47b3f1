// What the parts that words play in a name allow.
import { isPinyin, isSyllable } from "./pinyin-syllables.ts";
import type { Token } from "./token.ts";

/** Words whose absence on one side is noticed. */
export const isContent = ({ role }: Token): boolean =>
  role === "name" || role === "generic" || role === "place" || role === "number";

/** A word in Latin letters that nobody is known to bear. */
export const isUnknownName = ({ role, common, writing }: Token): boolean =>
  role === "name" && common === 0 && writing === "latin";

const WORDS_ENOUGH = 3;

/**
 * Whether one letter may be a slip: a word is no known name, or there are three names. Two known names are two names. A word
 * that is known only for being Chinese syllables is so beside others like it: `Chouka` after `Monir` is nobody's, and `Hesong`
 * before a trade is a firm's.
 */
export function maySlip(tokens: readonly Token[]): boolean {
  let names = 0;
  let chinese = 0;
  let long = 0;
  let isFirm = false;
  for (const { role, common, text } of tokens) {
    if (role === "initial" || (role === "name" && common === 0)) return true;
    if (role === "generic") isFirm = true;
    if (role !== "name" && role !== "patronymic") continue;
    names++;
    if (!isPinyin(text) || (common !== 1 && !isSyllable(text))) continue;
    chinese++;
    if (!isSyllable(text)) long++;
  }
  return names >= WORDS_ENOUGH || (chinese > 0 && chinese < names) || (isFirm && long > 0);
}

/** Whether the words that only one of two names holds are names that people are known to bear, on both sides. */
export function areTwoNames(a: readonly Token[], b: readonly Token[]): boolean {
  const left = a.filter(({ text }) => !b.some((other) => other.text === text));
  const right = b.filter(({ text }) => !a.some((other) => other.text === text));
  return left.length > 0 && right.length > 0 && left.every(isKnownName) && right.every(isKnownName);
}

const isKnownName = ({ role, common }: Token): boolean => role === "name" && common > 0;
