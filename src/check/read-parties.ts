// Conditions on parties and end use. A screening non-match is never a clearance of ownership, and a role that nobody
// states is asked for rather than skipped.
import type { FactPath } from "../base/facts.ts";
import { and, type Truth } from "../base/logic.ts";
import { issuerOf, isUnlisted, type Party, type PartyCategory, type PartyList, type PartyRole } from "../base/party.ts";
import { hasListedOwner, listedShare } from "../ownership/index.ts";
import type { Condition, PartyCondition } from "../register/index.ts";
import { countryWords, isPlain } from "./read-places.ts";
import { inCountrySet, type Subject } from "./subject.ts";
import type { Reading, Test } from "./test-tree.ts";

/** Who in the end receives or acts; if a condition asks about one of these and none is stated, it stays open. */
const FINAL_ROLES: readonly PartyRole[] = ["ultimate_consignee", "end_user", "target", "recipient"];

/** A stated category that cannot hold together with another. */
const EXCLUDES: Readonly<Partial<Record<PartyCategory, readonly PartyCategory[]>>> = {
  civil: ["military_end_user", "military_intelligence_end_user", "defence_contractor"],
  consumer: [
    "military_end_user",
    "military_intelligence_end_user",
    "government_agency",
    "federal_agency_us",
    "critical_information_infrastructure_operator",
    "defence_contractor",
  ],
  not_critical_information_infrastructure_operator: ["critical_information_infrastructure_operator"],
};

/** Who has no owners: people, and the agencies of the state that blocks. */
const WITHOUT_OWNERS: ReadonlySet<PartyCategory> = new Set(["consumer", "permanent_resident", "federal_agency_us"]);

/** `jurisdiction`: whose measure asks, which matters for the parties it names. */
export function partyAtom(condition: PartyCondition, jurisdiction?: string): Test {
  const label = `${condition.role?.join("/") ?? "any party"} ${partyWords(condition)}`;
  const reads = condition.country && !isPlain(condition.country) ? {} : { reads: "parties" as const };
  return { op: "atom", label, ...reads, read: (subject) => readParties(subject, condition, jurisdiction) };
}

function partyWords({ listedOn, category, country, named, owned }: PartyCondition): string {
  const words: string[] = [];
  if (listedOn) words.push(`on ${listedOn.join(" or ")}`);
  if (category) words.push(`is ${category.join(" or ")}`);
  if (country) words.push(`in ${countryWords(country)}`);
  if (named) words.push(`is named by the measure (${named.length})`);
  const bar = owned?.above ? `more than ${owned.pct} %` : `${owned?.pct} % or more`;
  if (owned) words.push(`owned ${bar} by parties on ${owned.listedOn.join(" or ")}`);
  return words.join(" and ");
}

function readParties(subject: Subject, condition: PartyCondition, jurisdiction: string | undefined): Reading {
  const roles = condition.role;
  const parties = (subject.transaction.parties ?? []).filter(
    (party) => !roles || party.role === undefined || roles.includes(party.role),
  );
  let open: Reading | undefined;
  const found: string[] = [];
  for (const party of parties) {
    const reading = readParty(subject, party, condition, jurisdiction);
    if (reading.truth === true) return { ...reading, found: nameOf(party) };
    if (reading.truth === "unknown") open ??= reading;
    else found.push(nameOf(party));
  }
  if (open) return open;
  const finals = roles?.filter((role) => FINAL_ROLES.includes(role)) ?? [];
  const stated = parties.some((party) => party.role === undefined || FINAL_ROLES.includes(party.role));
  const asked =
    finals.length > 0
      ? stated
        ? undefined
        : finals.at(-1)
      : parties.length > 0
        ? undefined
        : (roles?.[0] ?? "end_user");
  if (asked !== undefined && !condition.ifStated)
    return { truth: "unknown", missing: `parties[${asked}].${firstField(condition)}` };
  return { truth: false, found: found.join(", ") };
}

function nameOf(party: Party): string {
  return party.name ?? party.role ?? "party";
}

function firstField({ listedOn, category, owned, named, country }: PartyCondition): string {
  if (listedOn) return "listedOn";
  if (category) return "categories";
  if (owned) return "owners";
  if (named) return "name";
  return country ? "country" : "name";
}

function readParty(
  subject: Subject,
  party: Party,
  condition: PartyCondition,
  jurisdiction: string | undefined,
): Reading {
  const at = `parties[${party.role ?? "any"}]`;
  const truths: Truth[] = [];
  let missing: FactPath | undefined;
  const add = (truth: Truth, path: FactPath): void => {
    truths.push(truth);
    if (truth === "unknown") missing ??= path;
  };
  // Cheap and decisive first: a party elsewhere needs no question about its categories.
  if (condition.country) {
    const { country } = party;
    add(
      country === undefined || country === null ? "unknown" : inCountrySet(subject, country, condition.country),
      `${at}.country`,
    );
  }
  if (condition.listedOn) add(onList(party, condition), `${at}.listedOn`);
  if (condition.named) add(isNamed(party, condition.named, jurisdiction), `${at}.name`);
  if (condition.category) add(hasCategory(party, condition), `${at}.categories`);
  if (condition.owned) {
    const { listedOn, pct, above } = condition.owned;
    if (party.owners === undefined && party.categories?.some((one) => WITHOUT_OWNERS.has(one))) return { truth: false };
    // 0 %: any stated listed holder, its share known or not.
    if (pct === 0) add(hasListedOwner(party, listedOn, 50), `${at}.owners`);
    else {
      // Shares are compared in millionths of a percent.
      const share = listedShare(party, listedOn, above ? pct + 0.000_001 : pct);
      add(share.truth, `${at}.${share.missing ?? "owners"}`);
    }
  }
  const truth = and(truths);
  return truth === "unknown" && missing !== undefined ? { truth, missing } : { truth };
}

function onList(party: Party, { listedOn = [], ifStated }: PartyCondition): Truth {
  if (party.listedOn?.some((list) => listedOn.includes(list))) return true;
  if (party.listedSince?.lists.some((list) => listedOn.includes(list))) return "unknown";
  if (isUnlisted(party)) return false;
  if (ifStated && party.listedOn !== null) return false;
  const isNotOn = (list: PartyList): boolean =>
    party.screened?.notFoundOn.includes(list) === true || saysListsOf(party, issuerOf(list));
  return listedOn.every(isNotOn) ? false : "unknown";
}

/**
 * Who states a list of an issuer says which of that issuer's lists the party is on: there is no other way to say so of a party
 * that is on one and not on another. Lists that a screen or a match of names added are no such statement.
 */
export function saysListsOf({ listedOn, listsFound, screened }: Party, issuer: string): boolean {
  if (listsFound || screened !== undefined) return false;
  return listedOn?.some((list) => issuerOf(list) === issuer) ?? false;
}

/** Whether the register's own name match (handed in as `register:<party id>` in `ids`) is one of these. */
function isNamed(party: Party, named: readonly string[], jurisdiction: string | undefined): Truth {
  if (party.ids?.some((id) => id.startsWith("register:") && named.includes(id.slice("register:".length)))) return true;
  if (party.listedSince?.parties.some((id) => named.includes(id))) return "unknown";
  if (isUnlisted(party)) return false;
  return jurisdiction !== undefined && saysListsOf(party, jurisdiction) ? false : "unknown";
}

function hasCategory({ categories }: Party, { category: wanted = [], ifStated }: PartyCondition): Truth {
  if (categories === null || (categories === undefined && !ifStated)) return "unknown";
  if (categories?.some((category) => wanted.includes(category))) return true;
  if (ifStated) return false;
  const excluded = new Set(categories?.flatMap((category) => EXCLUDES[category] ?? []));
  return wanted.every((category) => excluded.has(category)) ? false : "unknown";
}

type EndUseCondition = Extract<Condition, { readonly endUse: unknown }>["endUse"];

export function endUseAtom({ category: categories, knowledge, ifStated }: EndUseCondition): Test {
  return {
    op: "atom",
    label: `end use is ${categories.join(" or ")}${knowledge ? ` (${knowledge.join("/")})` : ""}`,
    reads: "endUse",
    read({ transaction }): Reading {
      const { endUse } = transaction;
      if (ifStated && endUse === undefined) return { truth: false };
      if (!endUse?.category || endUse.category === "unknown") return { truth: "unknown", missing: "endUse.category" };
      if (!categories.includes(endUse.category)) return { truth: false, found: endUse.category };
      if (!knowledge) return { truth: true, found: endUse.category };
      if (endUse.knowledge === undefined || endUse.knowledge === null)
        return { truth: "unknown", missing: "endUse.knowledge" };
      const found = `${endUse.category}, ${endUse.knowledge}`;
      // Whoever states a use of weapons has learned of it.
      if (endUse.knowledge === "none") return { truth: "unknown", missing: "endUse.knowledge", found };
      return { truth: knowledge.includes(endUse.knowledge), found };
    },
  };
}
