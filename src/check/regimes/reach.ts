// Which acts a jurisdiction reaches, three-valued: a place that nobody states is asked for, not assumed away.
import { or, type Truth } from "../../base/logic.ts";
import type { Act } from "../../base/transaction.ts";
import type { Party } from "../../base/party.ts";
import type { Subject } from "../subject.ts";

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
  const { from } = subject;
  return from.kind === "known" ? countries.includes(from.value) : "unknown";
}

/** A stated origin, content share, material origin or means of production points to the country. */
export function statedTie(subject: Subject, country: string): boolean {
  const { item } = subject.transaction;
  return (
    item.origin === country ||
    (item.content ?? []).some((share) => share.ofCountry === country) ||
    (item.materialOrigins ?? []).some((origin) => origin.country === country) ||
    (item.producedWith ?? []).some((one) => one.ofCountry === country)
  );
}

/** A party in one of these roles (any role for none) is in the country; unknown when a purchaser's country is not stated. */
export function partyIn(subject: Subject, roles: readonly string[], country: string): Truth {
  const parties = (subject.transaction.parties ?? []).filter(
    (party) => roles.length === 0 || party.role === undefined || roles.includes(party.role),
  );
  return or(
    parties.map((party: Party): Truth => {
      if (party.country === undefined || party.country === null) return "unknown";
      return party.country === country;
    }),
  );
}
