// Which acts a jurisdiction reaches, three-valued: a place that nobody states is asked for, not assumed away.
import { or, type Truth } from "../../base/logic.ts";
import type { Act } from "../../base/transaction.ts";
import { isUnlisted, type Owner, type Party, type PartyList } from "../../base/party.ts";
import type { Subject } from "../subject.ts";
import { Derived } from "../trace.ts";

const OUTBOUND: readonly Act[] = [
  "export",
  "re_export",
  "transit",
  "brokering",
  "technical_assistance",
  "deemed_export",
  "transfer_in_country",
];
const PURCHASES: readonly Act[] = ["procure", "use_in_contract"];

/** Goods, software, technology or services leave or move. */
export function isOutbound(subject: Subject): boolean {
  return OUTBOUND.includes(subject.act);
}

export function isPurchase(subject: Subject): boolean {
  return PURCHASES.includes(subject.act);
}

/** The act starts in one of these countries. */
export function startsIn(subject: Subject, countries: readonly string[]): Truth {
  return startsWhere(subject, (country) => countries.includes(country));
}

/** The act starts where `isInside` says. */
export function startsWhere({ from }: Subject, isInside: (country: string) => Truth): Truth {
  return from.kind === "known" ? isInside(from.value) : "unknown";
}

/**
 * A stated origin, content share, material origin or means of production points to the country, or is stated as not known
 * and so may. What nobody mentions is no tie: else every act anywhere would be asked about everything.
 */
export function statedTie(subject: Subject, country: string): boolean {
  const { origin, content, materialOrigins, producedWith } = subject.transaction.item;
  const may = (place: string | null): boolean => place === country || place === null;
  return (
    (origin !== undefined && may(origin)) ||
    content === null ||
    materialOrigins === null ||
    producedWith === null ||
    (content ?? []).some((share) => may(share.ofCountry)) ||
    (materialOrigins ?? []).some((one) => may(one.country)) ||
    (producedWith ?? []).some((one) => may(one.ofCountry))
  );
}

/**
 * A party in one of these roles (any role for none) is in the country; unknown when the country of one is not stated, or
 * when nobody in these roles is.
 */
export function partyIn(subject: Subject, roles: readonly string[], country: string): Truth {
  const parties = (subject.transaction.parties ?? []).filter(
    (party) => roles.length === 0 || party.role === undefined || roles.includes(party.role),
  );
  if (parties.length === 0) return "unknown";
  return or(
    parties.map((party: Party): Truth => {
      if (party.country === undefined || party.country === null) return "unknown";
      return party.country === country;
    }),
  );
}

/** The act ends in one of these countries. */
export function endsIn(subject: Subject, countries: readonly string[]): Truth {
  const { to } = subject;
  return to.kind === "known" ? countries.includes(to.value) : "unknown";
}

/** Somebody takes part, and the user says of everybody that no list names them. */
export function areUnlisted(parties: readonly Party[] | null | undefined): boolean {
  return (parties?.length ?? 0) > 0 && (parties?.every(isUnlisted) ?? false);
}

/** One of these lists (known by their array) is named at a party, or at somebody above it among the owners stated. */
export function namesListed(subject: Subject, lists: readonly PartyList[]): boolean {
  let named = NAMED.get(lists);
  if (!named) NAMED.set(lists, (named = ofParties((parties) => areNamed(parties, lists))));
  return named.of(subject);
}

const NAMED = new WeakMap<readonly PartyList[], Derived<boolean>>();

/** Who takes part is not what an answer turns on where only this is asked of them. */
export function ofParties(holds: (parties: readonly Party[]) => boolean): Derived<boolean> {
  return new Derived(({ transaction }) => holds(transaction.parties ?? []), Boolean, { isBroad: true });
}

function areNamed(parties: readonly Party[], lists: readonly PartyList[]): boolean {
  const isOn = (named: Party["listedOn"]): boolean => named?.some((list) => lists.includes(list)) ?? false;
  const holds = ({ listedOn, party }: Owner): boolean => isOn(listedOn) || (party ? areNamed([party], lists) : false);
  return parties.some(({ listedOn, owners }) => isOn(listedOn) || (owners?.some(holds) ?? false));
}

/**
 * Whether a place asks if somebody's assets are frozen: of everything that leaves it or may, since who is on no list may still
 * be owned by those who are; of other acts where somebody on its lists is named and the act ends or somebody is there.
 */
export function asksBlocking(
  subject: Subject,
  isInside: (country: string) => Truth,
  lists: readonly PartyList[],
): boolean {
  const leaves = startsWhere(subject, isInside) !== false;
  if (leaves && isOutbound(subject)) return true;
  if (!namesListed(subject, lists)) return false;
  const { to, parties } = subject.transaction;
  const isThere = (country: string | null | undefined): boolean => country != null && isInside(country) === true;
  return leaves || isThere(to) || (parties?.some(({ country }) => isThere(country)) ?? false);
}

const SANCTIONS: readonly PartyList[] = [
  "US-OFAC-SDN",
  "US-OFAC-NON-SDN",
  "EU-FSF",
  "UK-SANCTIONS-LIST",
  "UN-CONSOLIDATED",
];

/**
 * Somebody in the deal is on a sanctions list, whoever issued it: where no rule held forbids it, it still waits for a person,
 * since lists reach beyond those who issue them.
 */
export function namesSanctioned(subject: Subject): boolean {
  return namesListed(subject, SANCTIONS);
}
