// European Union: Regulation (EU) 2021/821, applied by the member state of export.
import type { Truth } from "../../../base/logic.ts";
import type { Party, PartyList } from "../../../base/party.ts";
import type { Regime, RegimeQuestion } from "../../regime.ts";
import { inCountrySet, type Subject } from "../../subject.ts";
import { isOutbound, namesListed } from "../reach.ts";

const AUTHORITY: Readonly<Record<string, string>> = {
  DE: "BAFA",
  FR: "SBDU",
  IT: "UAMA",
  NL: "CDIU",
};

const COLLECTIVE = "EU member state authority";

export const europeanUnion: Regime = {
  jurisdiction: "EU",
  questions(subject): readonly RegimeQuestion[] {
    const blocking = asksBlocking(subject) ? [{ question: "blocking" as const, authority: COLLECTIVE }] : [];
    if (!isOutbound(subject) || startsInUnion(subject) === false) return blocking;
    const authority = AUTHORITY[subject.from.kind === "known" ? subject.from.value : ""] ?? COLLECTIVE;
    return [
      { question: "item", authority },
      { question: "party", authority },
      { question: "end_use", authority },
      ...blocking,
    ];
  },
  /** No measure of the register asks for the Union's party lists: a screening of every party answers for them. */
  covers({ transaction: { parties } }, question) {
    return question === "party" && parties?.length !== undefined && parties.length > 0 && parties.every(isScreened);
  },
};

/** A listed person is named, and the act touches the Union. */
function asksBlocking(subject: Subject): boolean {
  const { parties } = subject.transaction;
  if (!namesListed(parties, ["EU-FSF", "UN-CONSOLIDATED"])) return false;
  const inUnion = (country: string | null | undefined): boolean =>
    country != null && inCountrySet(subject, country, ["EU"]) === true;
  return (
    startsInUnion(subject) !== false ||
    inUnion(subject.transaction.to) ||
    (parties ?? []).some(({ country }) => inUnion(country))
  );
}

function isScreened({ unlisted, screened }: Party): boolean {
  return unlisted === true || ["EU-FSF", "UN-CONSOLIDATED"].every((list) => isNotOn(screened, list as PartyList));
}

const isNotOn = (screened: Party["screened"], list: PartyList): boolean => screened?.notFoundOn.includes(list) ?? false;

function startsInUnion(subject: Subject): Truth {
  return subject.from.kind === "known" ? inCountrySet(subject, subject.from.value, ["EU"]) : "unknown";
}
