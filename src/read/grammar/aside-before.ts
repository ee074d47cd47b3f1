// The aside between a verb and its object: "will suspend, from now until 10 November 2026, the controls".
import type { Aside } from "./asides.ts";
import { isAuxiliary, PREPOSITIONS } from "./function-words.ts";
import { keyAt, type SentenceView, timexAt } from "./sentence-view.ts";

/** Tokens of the object before its noun at most, after the comma: "the export". */
const OBJECT = 4;
/** Tokens of an aside at most. */
const LONGEST = 20;

/** The aside that ends right before the object whose noun begins at `noun`, opened by a preposition and without a verb. */
export function asideBefore(view: SentenceView, noun: number): Aside | undefined {
  const first = view.sentence.firstToken;
  let close = noun - 1;
  while (close > noun - OBJECT && keyAt(view, close) !== ",") close--;
  if (keyAt(view, close) !== ",") return undefined;
  for (let at = close - 1; at > Math.max(first, close - LONGEST); at--) {
    const key = keyAt(view, at);
    const isInDay = timexAt(view, at) !== undefined;
    if (key === "," && !isInDay) return PREPOSITIONS.has(keyAt(view, at + 1)) ? { from: at, to: close + 1 } : undefined;
    if (key === ";" || (isAuxiliary(key) && !isInDay)) return undefined;
  }
  return undefined;
}
