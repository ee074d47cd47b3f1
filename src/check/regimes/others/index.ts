// Jurisdictions whose lists the register holds only in part: asked so that the answer says so, never left out.
import type { Regime, RegimeQuestion } from "../../regime.ts";
import type { Subject } from "../../subject.ts";
import { endsIn, isOutbound, namesListed, startsIn } from "../reach.ts";

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
  ...(jurisdiction === "GB" ? {} : { asksBy: "act_and_departure" as const }),
  questions(subject): readonly RegimeQuestion[] {
    const blocking =
      jurisdiction === "GB" && asksBlocking(subject) ? [{ question: "blocking" as const, authority: "OFSI" }] : [];
    if (!isOutbound(subject) || startsIn(subject, [jurisdiction]) === false) return blocking;
    return [
      { question: "item", authority },
      { question: "party", authority },
      { question: "end_use", authority },
      ...blocking,
    ];
  },
}));

/** A person on the lists of the United Kingdom or the United Nations is named, and the act touches the country. */
function asksBlocking(subject: Subject): boolean {
  const { parties } = subject.transaction;
  if (!namesListed(parties, ["UK-SANCTIONS-LIST", "UN-CONSOLIDATED"])) return false;
  return (
    startsIn(subject, ["GB"]) !== false ||
    endsIn(subject, ["GB"]) === true ||
    (parties ?? []).some(({ country }) => country === "GB")
  );
}
