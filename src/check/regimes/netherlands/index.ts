// Netherlands: national ministerial orders on semiconductor equipment, beside the EU regulation.
import type { Regime, RegimeQuestion } from "../../engine.ts";
import { isOnNoNationalList } from "../european-union/index.ts";
import { isOutbound, startsIn } from "../reach.ts";

export const netherlands: Regime = {
  jurisdiction: "NL",
  asksBy: "act_and_departure",
  questions(subject): readonly RegimeQuestion[] {
    if (!isOutbound(subject) || startsIn(subject, ["NL"]) === false) return [];
    return [{ question: "item", authority: "NL Ministry of Foreign Affairs" }];
  },
  covers: isOnNoNationalList,
};
