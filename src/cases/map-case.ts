// Loosely keyed case → Transaction: keys are synonyms, values are phrases; nothing here knows a case id.
import type { CountryTable } from "../base/country.ts";
import { findCountry } from "../base/country.ts";
import type { Party } from "../base/party.ts";
import { parsedValue } from "../base/parsed.ts";
import type { Act, Transaction } from "../base/transaction.ts";
import type { LooseCase } from "./case.ts";
import { flatten } from "./flatten.ts";
import { firstStated, readKeys, type Facts } from "./keys.ts";
import { ATTRIBUTE_KEYS, itemOf, itemWords, kindOf } from "./map-item.ts";
import { FACT_KEYS, namedFacts, withFlags } from "./named-facts.ts";
import { actOf } from "./read-act.ts";
import { readContent } from "./read-content.ts";
import { countryOf, place, placesOf } from "./read-country.ts";
import { readDay } from "./read-date.ts";
import { amountOf, quantityOf } from "./read-number.ts";
import { readOwnership, readParty } from "./read-party.ts";
import { ACT_PHRASES, DEMONYMS, endUseIn, KNOWLEDGE_PHRASES, phrase, ROLE_KEYS, UNLISTED } from "./words.ts";

/** Keys that are read as they stand, whatever their case and signs. */
const KEYS = [
  ...ATTRIBUTE_KEYS,
  ...FACT_KEYS,
  ...Object.keys(ROLE_KEYS),
  "exportedFrom",
  "use",
  "product",
  "goods",
  "service",
  "contains",
  "contractorUses",
  "traveller",
  "controlCode",
  "hsCode",
  "ownership",
  "blocked",
  "control",
  "question",
  "via",
  "contractDate",
  "shippedDate",
  "value",
  "quantity",
  "material",
  "element",
  "rareEarth",
  "knowledgeOfListedOwner",
  "screening",
];

/** A case as it is asked: what was read of it, and what was not. */
export interface MappedCase {
  readonly transaction: Transaction;
  /** Keys, and stated words under keys, that say nothing here: whoever asked has to be told. */
  readonly unread: readonly string[];
}

/** Maps a case as a clerk would fill the form. What it cannot read stays unknown, and is named. */
export function mapCase(stated: LooseCase, countries: CountryTable): MappedCase {
  const keys = readKeys(flatten(stated.facts), KEYS);
  const shares = readContent(keys.facts, keys.unread, countries);
  const us = shares.us === undefined ? {} : { [shares.us.key]: shares.us.said };
  const one = { ...stated, facts: withFlags({ ...us, ...keys.facts }) };
  const { facts } = one;
  const act = actOf(facts);
  const words = itemWords(facts, countries);
  const deal = String(facts["act"] ?? "");
  const saidFrom = facts["from"] ?? facts["exportedFrom"] ?? placeIn(deal, "from") ?? placeOfRelease(act, deal);
  const from =
    countryOf(saidFrom, countries) ??
    (saidFrom === undefined ? countryOfParty(facts, ["exporter"], countries) : undefined);
  const saidTo = facts["to"] ?? placeIn(deal, "to");
  const to =
    countryOf(saidTo, countries) ?? (saidTo === undefined ? countryOfParty(facts, RECEIVERS, countries) : undefined);
  const tied = firstStated(facts, ["usControlledContentPct", "usContentPct"]) !== undefined;
  const origin = from === undefined && !tied && isOutbound(act) && act !== "re_export" ? homeOf(one) : undefined;
  const parties = partiesOf(one, act, to, countries);
  const more = namedFacts(facts, words.listedIn);
  const final = countryOf(facts["finalDestination"], countries);
  const on = readDay(one.asOf);
  const endUse = endUseOf(facts);
  const transaction: Transaction = {
    id: one.id,
    ...(on === undefined ? {} : { on }),
    act: tied && from === undefined ? "re_export" : tied && act === "export" && from !== "US" ? "re_export" : act,
    ...kindOf(facts),
    item: itemOf(one, words, shares, countries),
    ...quantityOf(facts["quantity"], words.quantity),
    ...amountOf(facts["value"]),
    // A place that cannot be read was stated all the same: nobody ships from home then.
    ...place("from", from ?? (facts["from"] === null || saidFrom !== undefined ? null : origin)),
    ...place(
      "to",
      to ?? (facts["to"] === null || saidTo !== undefined ? null : isPurchase(act) ? one.jurisdiction : undefined),
    ),
    ...place("finalDestination", final ?? (facts["finalDestination"] === undefined ? undefined : null)),
    ...placesOf("via", facts["via"], countries),
    ...(parties.length > 0 ? { parties } : {}),
    ...endUse,
    ...licences(facts, one),
    ...dayOf("contractDate", facts),
    ...dayOf("shippedDate", facts),
    ...(Object.keys(more).length > 0 ? { facts: more } : {}),
  };
  const unread = [
    ...keys.unread.filter((key) => !shares.keys.includes(key)),
    ...(facts["screening"] != null && !isClean(facts) ? ["screening"] : []),
    ...(deal !== "" && phrase(ACT_PHRASES, deal) === undefined ? ["act"] : []),
    ...(one.asOf !== undefined && on === undefined ? ["asOf"] : []),
    ...(transaction.from === null && saidFrom != null ? ["from"] : []),
    ...(transaction.to === null && saidTo != null ? ["to"] : []),
    ...(firstStated(facts, ["endUse", "use"]) != null && endUse.endUse === undefined ? ["endUse"] : []),
    ...["contractDate", "shippedDate"].filter((key) => facts[key] != null && readDay(facts[key]) === undefined),
  ];
  return { transaction, unread };
}

function dayOf(key: "contractDate" | "shippedDate", facts: Facts): object {
  const day = readDay(facts[key]);
  return day === undefined ? {} : { [key]: day };
}

function endUseOf(facts: Facts): Pick<Transaction, "endUse"> {
  const said = firstStated(facts, ["endUse", "use"]);
  if (said === null) return { endUse: { category: null } };
  const category = endUseIn(String(said ?? ""));
  if (category === undefined) return {};
  const known = facts["endUseKnowledge"];
  const knowledge = known === true ? "knows" : phrase(KNOWLEDGE_PHRASES, known === false ? "no" : String(known ?? ""));
  return { endUse: knowledge === undefined ? { category } : { category, knowledge } };
}

/** "re-exported from Singapore to Japan": the place after a word; a place in lower case is none. */
function placeIn(text: string, word: "from" | "to"): string | undefined {
  return new RegExp(`\\b${word} ([\\p{Lu}][\\p{L}]*(?: [\\p{Lu}][\\p{L}]+)*)`, "u").exec(text)?.[1];
}

/** Who receives the goods; where they sit, the goods go, if no place is stated. */
const RECEIVERS = ["consignee", "ultimateConsignee", "importer", "endUser"];

function countryOfParty(facts: Facts, keys: readonly string[], countries: CountryTable): string | undefined {
  const said = keys.map((key) => (facts[key] as { readonly country?: unknown } | null | undefined)?.country);
  return countryOf(
    said.find((one) => one !== undefined),
    countries,
  );
}

/** Technology is released where the person is to whom it is shown: "to a foreign national in the US". */
function placeOfRelease(act: Act, text: string): string | undefined {
  return act === "deemed_export"
    ? /\bin (?:the )?([\p{Lu}][\p{L}]*(?: [\p{Lu}][\p{L}]+)*)/u.exec(text)?.[1]
    : undefined;
}

function isOutbound(act: Act): boolean {
  return act !== "procure" && act !== "use_in_contract" && act !== "deal" && act !== "invest" && act !== "import";
}

function isPurchase(act: Act): boolean {
  return act === "procure" || act === "use_in_contract";
}

/** Whoever asks about a regime's rules without naming a place of dispatch ships from there. */
function homeOf({ jurisdiction, question, facts }: LooseCase): string | undefined {
  const asksReach = question === "jurisdiction" || question === "classification" || facts["question"] !== undefined;
  return asksReach || jurisdiction === "EU" ? undefined : jurisdiction;
}

function partiesOf(one: LooseCase, act: Act, to: string | undefined, countries: CountryTable): readonly Party[] {
  const { facts } = one;
  const parties: Party[] = [];
  const buying = isPurchase(act);
  for (const [key, role] of Object.entries(ROLE_KEYS)) {
    if (!(key in facts) || (key === "target" && Array.isArray(facts["ownership"]))) continue;
    const at = wordCountry(facts[key], countries) ?? (buying ? one.jurisdiction : to);
    const party = readParty(role, facts[key], at, countries);
    if (party) parties.push(role === "purchaser" ? operatorStatus(party, facts) : party);
  }
  if (
    buying &&
    one.jurisdiction === "US" &&
    /federal|agency|department of|\bDo[DW]\b|pentagon|government/i.test(String(facts["act"] ?? "")) &&
    !parties.some((party) => party.role === "purchaser")
  ) {
    parties.push({ role: "purchaser", country: one.jurisdiction ?? null, categories: ["federal_agency_us"] });
  }
  if (act === "use_in_contract" && !parties.some((party) => party.role === "contractor"))
    parties.push({ role: "contractor", country: one.jurisdiction ?? null });
  const maker = makerCountry(facts);
  if (maker !== undefined && !parties.some(({ role }) => role === "manufacturer"))
    parties.push({ role: "manufacturer", country: maker });
  if (Array.isArray(facts["ownership"]) && typeof facts["target"] === "string") {
    parties.push(readOwnership(facts["ownership"] as never, (facts["blocked"] ?? []) as string[], facts["target"]));
  }
  return isClean(facts) ? screened(parties) : parties;
}

/** Whether a screen of the deal is said to have found nobody. */
function isClean(facts: Facts): boolean {
  return typeof facts["screening"] === "string" && UNLISTED.test(facts["screening"]);
}

/** A clean screen of the deal says of every party that it is on no list, unless the party says otherwise. */
function screened(parties: readonly Party[]): readonly Party[] {
  const all: readonly Party[] = parties.length > 0 ? parties : [{ role: "end_user" }];
  return all.map((party) => (party.listedOn === undefined ? { ...party, unlisted: true as const } : party));
}

/** "Made by one of the listed US companies": where the maker sits, though nobody names it. */
function makerCountry(facts: Facts): string | undefined {
  const text = [facts["item"], facts["product"], facts["goods"]].filter((one) => typeof one === "string").join("; ");
  const word =
    /\b(?:made|produced|manufactured) by [^,;]{0,30}?\b(\p{L}+)[- ](?:compan(?:y|ies)|firms?|makers?)\b/u.exec(
      text,
    )?.[1];
  return DEMONYMS[(word ?? "").toLowerCase()];
}

/** A Chinese buyer is an operator of critical information infrastructure when it says so, not when it does not. */
function operatorStatus(party: Party, facts: Facts): Party {
  const status = facts["ciiOperator"];
  if (status === true) return { ...party, categories: ["critical_information_infrastructure_operator"] };
  if (status === false) return { ...party, categories: ["not_critical_information_infrastructure_operator"] };
  return status === null ? { ...party, categories: null } : party;
}

function wordCountry(value: unknown, countries: CountryTable): string | undefined {
  const text = typeof value === "string" ? value : "";
  const named =
    /\bin ([\p{Lu}][\p{L}]+(?: [\p{Lu}][\p{L}]+)*)\b/u.exec(text)?.[1] ?? /^(US|UK|Chinese|Japanese)\b/.exec(text)?.[1];
  const alias: Readonly<Record<string, string>> = { UK: "GB", Chinese: "CN", Japanese: "JP" };
  return named ? (alias[named] ?? parsedValue(findCountry(countries, named))) : undefined;
}

function licences(facts: Facts, { jurisdiction }: LooseCase): object {
  const held = facts["exporterHolds"] ?? facts["licenceHeld"];
  if (typeof held !== "string" || /^\s*(no\b|none|keine|nein|没有|无|なし|not )/i.test(held)) return {};
  const type = /general bulk/i.test(held)
    ? "general_bulk"
    : /special bulk/i.test(held)
      ? "special_bulk"
      : /general/i.test(held)
        ? "general"
        : "individual";
  const authority =
    jurisdiction === "JP"
      ? "METI"
      : jurisdiction === "CN"
        ? "MOFCOM"
        : jurisdiction === "US"
          ? "BIS"
          : "EU member state authority";
  return { licencesHeld: [{ authority, type }] };
}
