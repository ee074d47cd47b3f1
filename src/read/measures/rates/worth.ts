// The sum of trade that an act is on: "tariffs on $200bn of Chinese goods". Two sums of one state are two acts.
import type { SentenceView } from "../../grammar/sentence-view.ts";
import { isAt, keyAt } from "../../grammar/sentence-view.ts";
import { wordSet } from "../../grammar/word-set.ts";
import type { Candidate, Region } from "../candidate.ts";

const OF = wordSet("of in worth");
const ABOUT = wordSet("about around some nearly roughly almost over");

/** The first sum of goods in the region, in units of its currency: "$200bn of", "worth about $18 billion". */
export function worthOf(view: SentenceView, region: Region): number | undefined {
  return view.figures.find(
    ({ kind, firstToken, endToken, value }) =>
      kind === "money" &&
      value !== undefined &&
      firstToken >= region.from &&
      endToken <= region.to &&
      (isAt(view, endToken, OF) ||
        keyAt(view, isAt(view, firstToken - 1, ABOUT) ? firstToken - 2 : firstToken - 1) === "worth"),
  )?.value;
}

/** How far two tellings of one sum may lie apart, as a share of the greater. */
const ROUNDED = 0.05;

/** true: both on one sum of goods; false: on two; undefined: one tells none. */
export function sameWorth({ worth: a }: Candidate, { worth: b }: Candidate): boolean | undefined {
  return a === undefined || b === undefined ? undefined : Math.abs(a - b) <= ROUNDED * Math.max(a, b);
}
