// In which order the words of two names stand, and where the order says who is whose son.
import type { Token } from "../names/token.ts";
import type { Alignment } from "./alignment.ts";

/** Whether two pairs of words stand the other way round in one name than in the other. */
export function isOutOfOrder({ size, a, b }: Alignment): boolean {
  for (let x = 0; x < size; x++)
    for (let y = x + 1; y < size; y++) {
      if ((a[x] as number) < (a[y] as number) !== (b[x] as number) < (b[y] as number)) return true;
    }
  return false;
}

const SON_OF = new Set(["bin", "ibn", "ben", "bn", "binti", "bint", "binte"]);
const isSonOf = ({ role, text }: Token): boolean => role === "small" && SON_OF.has(text);

/** Whether the names on both sides of a word for son have changed places in the other name, which has such a word too. */
export function isFatherForSon(a: readonly Token[], b: readonly Token[], { size, a: inA, b: inB }: Alignment): boolean {
  if (!b.some(isSonOf)) return false;
  const partner = (word: number): number => {
    for (let at = 0; at < size; at++) if (inA[at] === word) return inB[at] as number;
    return NOWHERE;
  };
  return a.some((token, at) => {
    if (!isSonOf(token)) return false;
    const [son, father] = [partner(at - 1), partner(at + 1)];
    return son !== NOWHERE && father !== NOWHERE && b.slice(father, son).some(isSonOf);
  });
}

const NOWHERE = -1;
