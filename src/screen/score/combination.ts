// Names made of general words only, such as "National Petroleum Company": the words are common, their combination is not.
import type { Token } from "../names/token.ts";
import { COMBINATION, GENERIC_WEIGHT } from "./weights.ts";

/** Whether a token tells parties apart by itself: a name of three letters or more that is no misspelled dictionary word. */
const isInformative = ({ role, near, phones, writing }: Token): boolean =>
  role === "name" && near === undefined && (writing === "native" || phones.length > 2);

/** Factor on the weights of a name's words: above 1 only where all are general; one such word alone is never lifted. */
export function combinationScale(tokens: readonly Token[], weights: ArrayLike<number>): number {
  let sum = 0;
  let count = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (isInformative(token)) return 1;
    if (token.role !== "generic" && token.role !== "place" && token.role !== "number" && token.near === undefined)
      continue;
    sum += token.near === undefined ? (weights[at] ?? 0) : GENERIC_WEIGHT;
    count++;
  }
  const floor = COMBINATION[Math.min(count, COMBINATION.length - 1)] ?? 0;
  return sum > 0 && floor > sum ? floor / sum : 1;
}
