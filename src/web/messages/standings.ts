// How a line of a portfolio stands, in words; the same marks and tones as the outcomes behind them.
import { STANDINGS, type Standing } from "../../assess/index.ts";
import { OUTCOMES, type Wording } from "./outcomes.ts";

export const STANDING_WORDS: Readonly<Record<Standing, Wording>> = {
  prohibited: OUTCOMES.prohibited,
  licence_required: OUTCOMES.licence_required,
  obligation: OUTCOMES.obligation,
  undecided: OUTCOMES.undecided,
  out_of_coverage: OUTCOMES.out_of_coverage,
  exception_available: OUTCOMES.exception_available,
  no_control_found: OUTCOMES.no_control_found,
};

/** What each standing asks of the reader. */
export const STANDING_TASKS: Readonly<Record<Standing, string>> = {
  prohibited: "Stop: no licence can be applied for, or none is granted.",
  licence_required: "A permit is needed before anything moves.",
  obligation: "May go once a notice, registration or statement is made.",
  undecided: "A fact is missing that decides it.",
  out_of_coverage: "The register does not hold the list that would answer this: ask counsel or the list itself.",
  exception_available: "An exception fits; its conditions stay yours to keep.",
  no_control_found:
    "Nothing on the item within the coverage of this register. Parties and end use are left aside: alone it is no release.",
};

export function isStanding(text: string | null | undefined): text is Standing {
  return STANDINGS.some((standing) => standing === text);
}
