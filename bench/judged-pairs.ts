// Pairs of names that we judged by hand, in bench/fixtures: `same`, `different`, or `far` for two names that no one could take
// for one another, so that calling them the same would be a gross error. Of each set one half is for tuning; the other is held
// out: it is counted and never looked at.
import { readFileSync } from "node:fs";
import { compareNames, DEFAULT_THRESHOLD, type NameLexicon } from "../src/screen/index.ts";
import { type Half, isOf, percent } from "./screen-sets.ts";

/** The second set was judged before the screen had seen any of it. */
const FILES = {
  first: new URL("./fixtures/name-pairs.tsv", import.meta.url),
  later: new URL("./fixtures/name-pairs-later.tsv", import.meta.url),
};
export type PairSet = keyof typeof FILES;

export interface JudgedPair {
  readonly judged: "same" | "different" | "far";
  readonly a: string;
  readonly b: string;
}

/** Lines `judged TAB a TAB b`; lines that begin with `#` are comments. */
export function readJudgedPairs(set: PairSet): readonly JudgedPair[] {
  return readFileSync(FILES[set], "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [judged = "", a = "", b = ""] = line.split("\t");
      return { judged: judged as JudgedPair["judged"], a, b };
    });
}

/** Precision, recall and F1 at the default threshold, on one half of the pairs. */
export function judgedPairs(lexicon: NameLexicon, half: Half, set: PairSet): object {
  const pairs = readJudgedPairs(set).filter(({ a, b }) => isOf(half)({ id: `${a}|${b}` }));
  const scored = pairs.map((pair) => ({ ...pair, score: compareNames(pair.a, pair.b, lexicon).score }));
  const called = scored.filter(({ score }) => score >= DEFAULT_THRESHOLD);
  const right = called.filter(({ judged }) => judged === "same").length;
  const same = scored.filter(({ judged }) => judged === "same").length;
  const precision = right / called.length;
  const recall = right / same;
  return {
    pairs: pairs.length,
    same,
    threshold: DEFAULT_THRESHOLD,
    precisionPct: percent(precision),
    recallPct: percent(recall),
    f1Pct: percent((2 * precision * recall) / (precision + recall)),
    grossErrors: called.filter(({ judged }) => judged === "far").length,
  };
}
