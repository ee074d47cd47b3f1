// Loosely keyed case → Transaction: keys are synonyms, values are phrases; nothing here knows a case id.
import type { CountryTable } from "../base/country.ts";
import { findCountry } from "../base/country.ts";
import { isIsoDate } from "../base/date.ts";
import type { Party } from "../base/party.ts";
import { parsedValue } from "../base/parsed.ts";
import type { Act, NamedFact, Transaction } from "../base/transaction.ts";
import type { LooseCase } from "./case.ts";
import { firstStated, readKeys } from "./keys.ts";
import { ATTRIBUTE_KEYS, itemOf, itemWords, kindOf } from "./map-item.ts";
import { countryOf, place } from "./read-country.ts";
import type { ItemWords } from "./read-item.ts";
import { readOwnership, readParty } from "./read-party.ts";
import { actOf } from "./read-act.ts";
import { readFlag } from "./read-number.ts";
import { END_USE_PHRASES, KNOWLEDGE_PHRASES, phrase, ROLE_KEYS, TRANSFER_KINDS } from "./words.ts";

type Facts = Readonly<Record<string, unknown>>;

const FACT_KEYS: Readonly<Record<string, string>> = {
  boardOverlap: "boardOverlap",
  essentialComponent: "substantialOrEssentialComponent",
  customsCodeCorrelatesToDualUse: "customsCodeCorrelatesToDualUse",
  inBaggage: "inBaggage",
  personalUse: "personalUse",
  microPurchase: "microPurchase",
  purchasedIn: "purchasedIn",
  fdp: "foreignDirectProduct",
};

/** Those that a place or a name answers; all others are answered by yes or no. */
const NOT_FLAGS: ReadonlySet<string> = new Set(["purchasedIn"]);

/** Keys that are read as they stand, whatever their case and signs. */
const KEYS = [
  ...ATTRIBUTE_KEYS,
  ...Object.keys(FACT_KEYS),
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
];

/** Maps a case as a clerk would fill the form. What it cannot read stays unknown. */
export function mapCase(stated: LooseCase, countries: CountryTable): Transaction {
  const one = { ...stated, facts: withFlags(readKeys(stated.facts, KEYS)) };
  const { facts } = one;
  const act = actOf(facts);
  const words = itemWords(facts, countries);
  const deal = String(facts["act"] ?? "");
  const saidFrom = facts["from"] ?? facts["exportedFrom"] ?? placeIn(deal, "from");
  const from = countryOf(saidFrom, countries);
  const to = countryOf(facts["to"] ?? placeIn(deal, "to"), countries);
  const tied = firstStated(facts, ["usControlledContentPct", "usContentPct"]) !== undefined;
  const origin = from === undefined && !tied && isOutbound(act) && act !== "re_export" ? homeOf(one) : undefined;
  const parties = partiesOf(one, act, to, countries);
  const more = namedFacts(facts, words);
  const final = countryOf(facts["finalDestination"], countries);
  return {
    id: one.id,
    ...(isIsoDate(one.asOf) ? { on: one.asOf } : {}),
    act: tied && from === undefined ? "re_export" : tied && act === "export" && from !== "US" ? "re_export" : act,
    ...kindOf(facts),
    item: itemOf(one, words, countries),
    ...(words.quantity ? { quantity: words.quantity } : {}),
    // A place that cannot be read was stated all the same: nobody ships from home then.
    ...place("from", from ?? (facts["from"] === null || saidFrom !== undefined ? null : origin)),
    ...place("to", facts["to"] === null ? null : (to ?? (isPurchase(act) ? one.jurisdiction : undefined))),
    ...place("finalDestination", final),
    ...(parties.length > 0 ? { parties } : {}),
    ...endUseOf(facts),
    ...licences(facts, one),
    ...(Object.keys(more).length > 0 ? { facts: more } : {}),
  };
}

/** Yes and no as what they mean: words that are neither leave the fact open. */
function withFlags(facts: Facts): Facts {
  const flags = ["ciiOperator", ...Object.keys(FACT_KEYS)].filter((key) => key in facts && !NOT_FLAGS.has(key));
  return { ...facts, ...Object.fromEntries(flags.map((key) => [key, readFlag(facts[key])])) };
}

function endUseOf(facts: Facts): object {
  const said = firstStated(facts, ["endUse", "use"]);
  if (said === null) return { endUse: { category: null } };
  const category = phrase(END_USE_PHRASES, String(said ?? ""));
  if (category === undefined) return {};
  const knowledge = phrase(KNOWLEDGE_PHRASES, String(facts["endUseKnowledge"] ?? ""));
  return { endUse: knowledge === undefined ? { category } : { category, knowledge } };
}

/** "re-exported from Singapore to Japan": the place after a word; a place in lower case is none. */
function placeIn(text: string, word: "from" | "to"): string | undefined {
  return new RegExp(`\\b${word} ([\\p{Lu}][\\p{L}]*(?: [\\p{Lu}][\\p{L}]+)*)`, "u").exec(text)?.[1];
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
    const party = readParty(role, facts[key], at);
    if (party) parties.push(role === "purchaser" ? operatorStatus(party, facts) : party);
  }
  if (
    buying &&
    /federal|agency/i.test(String(facts["act"] ?? "")) &&
    !parties.some((party) => party.role === "purchaser")
  ) {
    parties.push({ role: "purchaser", country: one.jurisdiction ?? null, categories: ["federal_agency_us"] });
  }
  if (act === "use_in_contract") parties.push({ role: "contractor", country: one.jurisdiction ?? null });
  if (Array.isArray(facts["ownership"]) && typeof facts["target"] === "string") {
    parties.push(readOwnership(facts["ownership"] as never, (facts["blocked"] ?? []) as string[], facts["target"]));
  }
  return parties;
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
  if (typeof held !== "string") return {};
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

function namedFacts(facts: Facts, words: ItemWords): Record<string, NamedFact> {
  const named: Record<string, NamedFact> = {};
  for (const [key, name] of Object.entries(FACT_KEYS)) if (key in facts) named[name] = facts[key] as NamedFact;
  if (/\bforeign[- ](made|produced)\b/i.test(String(facts["item"] ?? ""))) named["foreignMade"] = true;
  if (words.listedIn.length > 0) named["listedIn"] = [...words.listedIn];
  const transfer = phrase(TRANSFER_KINDS, String(facts["act"] ?? ""));
  if (transfer) named["transferKind"] = transfer;
  const controlled = /^controlled_by_(.+)$/.exec(String(facts["question"] ?? ""))?.[1];
  if (controlled) named["classificationEntry"] = `US:CCL:${controlled}`;
  const maker = /\b([\p{Lu}][\p{L}]+)-made ([^,;]+)/u.exec(String(facts["contains"] ?? ""));
  if (maker) named["components"] = [{ manufacturer: maker[1] ?? "", description: maker[2] ?? "" }];
  const traveller = String(facts["traveller"] ?? "");
  if (/citizen/i.test(traveller)) named["travellerCitizenship"] = /\bUS|american/i.test(traveller) ? "US" : traveller;
  if (Array.isArray(facts["control"]) && facts["control"].length > 0) named["controlledByListedParty"] = true;
  if (/unrelated to the contract/i.test(String(facts["contractorUses"] ?? ""))) named["usedInPerformance"] = false;
  const service = String(facts["service"] ?? "");
  if (/backhaul|roaming|interconnection/i.test(service)) {
    named["serviceType"] = "backhaul_roaming_interconnection";
    named["usesCoveredTelecommunicationsEquipment"] = true;
  }
  return named;
}
