// Jurisdictions whose lists the register holds only in part: asked so that the answer says so, never left out.
import type { PartyList } from "../../../base/party.ts";
import type { Regime, RegimeQuestion } from "../../engine.ts";
import { asksBlocking, isOutbound, startsIn } from "../reach.ts";

const AUTHORITY: Readonly<Record<string, string>> = {
  KR: "MOTIE",
  TW: "International Trade Administration",
  GB: "ECJU",
  CA: "Global Affairs Canada",
  AU: "Defence Export Controls",
};

/** Lists whose persons' assets the United Kingdom freezes. */
const FROZEN: readonly PartyList[] = ["UK-SANCTIONS-LIST", "UN-CONSOLIDATED"];

/** One regime a jurisdiction; exports from it are asked about item, parties and end use. */
export const others: readonly Regime[] = Object.entries(AUTHORITY).map(([jurisdiction, authority]) => ({
  jurisdiction,
  ...(jurisdiction === "GB" ? {} : { asksBy: "act_and_departure" as const }),
  questions(subject): readonly RegimeQuestion[] {
    const blocking: readonly RegimeQuestion[] =
      jurisdiction === "GB" && asksBlocking(subject, (country) => country === "GB", FROZEN)
        ? [{ question: "blocking", authority: "OFSI" }]
        : [];
    if (!isOutbound(subject) || startsIn(subject, [jurisdiction]) === false) return blocking;
    return [
      { question: "item", authority },
      { question: "party", authority },
      { question: "end_use", authority },
      ...blocking,
    ];
  },
}));
