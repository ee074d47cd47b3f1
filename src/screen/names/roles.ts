// What the parts that words play in a name allow.
import type { Token } from "./token.ts";

/** Words whose absence on one side is noticed. */
export const isContent = ({ role }: Token): boolean =>
  role === "name" || role === "generic" || role === "place" || role === "number";

const WORDS_ENOUGH = 3;

/** Whether one letter may be a slip: a word is no known name, or there are three names. Two known names are two names. */
export function maySlip(tokens: readonly Token[]): boolean {
  let names = 0;
  for (const { role, common } of tokens) {
    if (role === "initial" || (role === "name" && common === 0)) return true;
    if (role === "name" || role === "patronymic") names++;
  }
  return names >= WORDS_ENOUGH;
}
