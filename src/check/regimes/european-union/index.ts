// European Union: Regulation (EU) 2021/821, applied by the member state of export.
import type { Truth } from "../../../base/logic.ts";
import { isUnlisted, type Party, type PartyList } from "../../../base/party.ts";
import type { DraftDetermination } from "../../draft.ts";
import type { Regime, RegimeQuestion } from "../../engine.ts";
import { inCountrySet } from "../../subject.ts";
import { asksBlocking, isOutbound, startsWhere } from "../reach.ts";
import { isOnNationalLists } from "./national-lists.ts";

export { isOnNoNationalList, nationalLists } from "./national-lists.ts";

const AUTHORITY: Readonly<Record<string, string>> = {
  DE: "BAFA",
  FR: "SBDU",
  IT: "UAMA",
  NL: "CDIU",
};

const COLLECTIVE = "EU member state authority";
const FROZEN: readonly PartyList[] = ["EU-FSF", "UN-CONSOLIDATED"];

export const europeanUnion: Regime = {
  jurisdiction: "EU",
  questions(subject): readonly RegimeQuestion[] {
    const inUnion = (country: string): Truth => inCountrySet(subject, country, ["EU"]);
    const blocking: readonly RegimeQuestion[] = asksBlocking(subject, inUnion, FROZEN)
      ? [{ question: "blocking", authority: COLLECTIVE }]
      : [];
    if (!isOutbound(subject) || startsWhere(subject, inUnion) === false) return blocking;
    const authority = AUTHORITY[subject.from.kind === "known" ? subject.from.value : ""] ?? COLLECTIVE;
    return [
      { question: "item", authority },
      { question: "party", authority },
      { question: "end_use", authority },
      ...blocking,
    ];
  },
  refine: (draft): DraftDetermination => ({ ...draft, read: draft.read.filter((one) => !isOnNationalLists(one)) }),
  /** No measure of the register asks for the Union's party lists: a screening of every party answers for them. */
  covers({ transaction: { parties } }, question) {
    return question === "party" && parties?.length !== undefined && parties.length > 0 && parties.every(isScreened);
  },
};

function isScreened(party: Party): boolean {
  const { screened } = party;
  return isUnlisted(party) || ["EU-FSF", "UN-CONSOLIDATED"].every((list) => isNotOn(screened, list as PartyList));
}

const isNotOn = (screened: Party["screened"], list: PartyList): boolean => screened?.notFoundOn.includes(list) ?? false;
