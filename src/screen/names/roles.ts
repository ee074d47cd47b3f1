// What the parts that words play in a name allow.
import { isPinyin } from "./pinyin-syllables.ts";
import type { Token } from "./token.ts";

/** Words whose absence on one side is noticed. */
export const isContent = ({ role }: Token): boolean =>
  role === "name" || role === "generic" || role === "place" || role === "number";

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
    if (common !== 1 || !isPinyin(text)) continue;
    chinese++;
    if (text.length >= LONGER_THAN_A_SURNAME) long++;
  }
  return names >= WORDS_ENOUGH || (chinese > 0 && chinese < names) || (isFirm && long > 0);
}

const LONGER_THAN_A_SURNAME = 6;
