// Japan: Foreign Exchange and Foreign Trade Act with the Export Trade Control Order (METI).
import type { Regime, RegimeQuestion } from "../../engine.ts";
import { isOutbound, startsIn } from "../reach.ts";

export const japan: Regime = {
  jurisdiction: "JP",
  asksBy: "act_and_departure",
  questions(subject): readonly RegimeQuestion[] {
    if (!isOutbound(subject) || startsIn(subject, ["JP"]) === false) return [];
    return [
      { question: "item", authority: "METI" },
      { question: "party", authority: "METI" },
      { question: "end_use", authority: "METI" },
    ];
  },
};
