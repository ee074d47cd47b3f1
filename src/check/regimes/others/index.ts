// Jurisdictions whose lists the register holds only in part: asked so that the answer says so, never left out.
import type { Regime, RegimeQuestion } from "../../regime.ts";
import { isOutbound, startsIn } from "../reach.ts";

const AUTHORITY: Readonly<Record<string, string>> = {
  KR: "MOTIE",
  TW: "International Trade Administration",
  GB: "ECJU",
  CA: "Global Affairs Canada",
  AU: "Defence Export Controls",
};

/** One regime a jurisdiction; exports from it are asked about item, parties and end use. */
export const others: readonly Regime[] = Object.entries(AUTHORITY).map(([jurisdiction, authority]) => ({
  jurisdiction,
  asksBy: "act_and_departure",
  questions(subject): readonly RegimeQuestion[] {
    if (!isOutbound(subject) || startsIn(subject, [jurisdiction]) === false) return [];
    return [
      { question: "item", authority },
      { question: "party", authority },
      { question: "end_use", authority },
    ];
  },
}));
