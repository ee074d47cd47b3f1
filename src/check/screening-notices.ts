// What a screen of the parties found, as warnings of a verdict: alerts to decide, confirmed listings with their terms, and on
// which lists nothing was found. Never that a party is clear.
import type { IsoDate } from "../base/date.ts";
import type { Party, PartyHit, ScreenedParty } from "../base/party.ts";
import type { Notice } from "../base/verdict.ts";
import { isOldStatement } from "./old-screens.ts";

/** Warnings about the parties and, one tier up after the other, their owners. */
export function screeningNotices(parties: readonly Party[]): readonly Notice[] {
  return parties.flatMap((party) => noticesOf(party, party.name ?? party.nameLocal ?? party.role ?? "a party"));
}

function noticesOf({ screened, owners }: Pick<Party, "screened" | "owners">, who: string): readonly Notice[] {
  const above = (owners ?? []).flatMap((owner) => {
    const name = `${owner.name ?? owner.party?.name ?? "an owner"} (owner of ${who})`;
    const of = owner.screened ? noticesOf({ screened: owner.screened }, name) : [];
    return [...of, ...(owner.party ? noticesOf({ owners: owner.party.owners ?? null }, name) : [])];
  });
  if (screened === undefined) return above;
  return [
    ...screened.open.map((hit) => openNotice(hit, who)),
    ...screened.confirmed.map((hit) => confirmedNotice(hit, who)),
    heldNotice(screened, who),
    ...above,
  ];
}

/** Warnings about parties whose lists were stated too long ago, or before the register held a listing that may be theirs. */
export function statementNotices(parties: readonly Party[], day: IsoDate): readonly Notice[] {
  return parties.flatMap((party) => {
    const who = party.name ?? party.nameLocal ?? party.role ?? "a party";
    const { unlistedOn, listedSince } = party;
    if (unlistedOn != null && isOldStatement(party, day))
      return {
        code: "party_screening_out_of_date",
        params: { party: who, on: unlistedOn },
        text: `${who} was screened on ${unlistedOn}: too long ago to go by. Screen it again.`,
      };
    if (listedSince === undefined) return [];
    const listings = listedSince.parties.slice(0, 3).join(", ");
    const more = listedSince.parties.length > 3 ? ` and ${listedSince.parties.length - 3} more` : "";
    return {
      code: "party_listed_since",
      params: { party: who, listings: listedSince.parties.length },
      text: `What is stated of the lists of ${who} says nothing of listings published later, or assumed by the scenario, that may be it (${listings}${more}): compare its name with them, or screen it again.`,
    };
  });
}

const percent = (score: number): string => `${Math.round(score * 100)} %`;

function openNotice({ alert, list, listing, name, score }: PartyHit, who: string): Notice {
  return {
    code: "party_alert_open",
    params: { party: who, alert, list, listing, score },
    text: `${who} may be "${name}" (${list} ${listing}, ${percent(score)}): alert ${alert} is to be decided first.`,
  };
}

function confirmedNotice(hit: PartyHit, who: string): Notice {
  const { alert, list, listing, name, measures, provision, requirement, reviewPolicy, from, to } = hit;
  const terms = [
    provision,
    requirement,
    reviewPolicy && `review policy: ${reviewPolicy}`,
    from && `from ${from}`,
    to && `to ${to} (exclusive)`,
  ].filter(Boolean);
  const stated = terms.length === 0 ? "" : ` The list says: ${terms.join("; ")}.`;
  const none =
    measures.length === 0 ? " The register holds no measure for this list: nothing here decides what follows." : "";
  return {
    code: "party_listed",
    params: { party: who, alert, list, listing, measures: measures.join(" ") },
    text: `${who} is "${name}" (${list} ${listing}), as decided in alert ${alert}.${stated}${none}`,
  };
}

function heldNotice({ on, notFoundOn, notHeld, open, confirmed }: ScreenedParty, who: string): Notice {
  const none = open.length === 0 && confirmed.length === 0;
  const held = notFoundOn.length === 0 ? "no official list that is fresh" : notFoundOn.join(", ");
  const rest = notHeld.length === 0 ? "" : ` Missing or stale, so not looked into: ${notHeld.join(", ")}.`;
  return {
    code: "party_screened",
    params: { party: who, on, lists: notFoundOn.length, missing: notHeld.length },
    text: `${who} is ${none ? "" : "otherwise "}not on the lists held as of ${on} (${held}).${rest}`,
  };
}
