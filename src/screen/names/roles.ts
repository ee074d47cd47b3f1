// What the parts that words play in a name allow.
import { isPinyin, isSyllable } from "./pinyin-syllables.ts";
import type { Token } from "./token.ts";

/** Words whose absence on one side is noticed. */
export const isContent = ({ role }: Token): boolean =>
  role === "name" || role === "generic" || role === "place" || role === "number";

/** Words that firms bear, and people do not. */
export const isFirmWord = ({ role }: Token): boolean => role === "generic" || role === "legal";

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
  for (let at = 0; at < tokens.length; at++) {
    const { role, common, text } = tokens[at] as Token;
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

/** The words of a name that another does not hold. */
export const onlyIn = (tokens: readonly Token[], others: readonly Token[]): readonly Token[] =>
  tokens.filter(({ text }) => !others.some((other) => other.text === text));

/** Whether the words that only one of two names holds are names that people are known to bear, on both sides. */
export const areTwoNames = (a: readonly Token[], b: readonly Token[]): boolean => areAll(a, b, isKnownName);

/** Whether they are words with a meaning, or numbers, on both sides: Iran is no slip of Iraq. */
export const areTwoMeanings = (a: readonly Token[], b: readonly Token[]): boolean => areAll(a, b, isMeant);

function areAll(a: readonly Token[], b: readonly Token[], is: (token: Token) => boolean): boolean {
  const [left, right] = [onlyIn(a, b), onlyIn(b, a)];
  return left.length > 0 && right.length > 0 && left.every(is) && right.every(is);
}

const isKnownName = ({ role, common }: Token): boolean => role === "name" && common > 0;
const isMeant = ({ role }: Token): boolean => role === "generic" || role === "place" || role === "number";
