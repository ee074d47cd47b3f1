// Loosely keyed case → Transaction: keys are synonyms, values are phrases; nothing here knows a case id.
import type { CountryTable } from "../base/country.ts";
import type { Act, Transaction } from "../base/transaction.ts";
import type { LooseCase } from "./case.ts";
import { flatten } from "./flatten.ts";
import { firstStated, readKeys, type Facts } from "./keys.ts";
import { ATTRIBUTE_KEYS, itemOf, itemWords, kindOf } from "./map-item.ts";
import { FACT_KEYS, namedFacts, withFlags } from "./named-facts.ts";
import { countryOfParty, isClean, partiesOf, RECEIVERS, unreadParties } from "./map-parties.ts";
import { actOf, isOutbound, isPurchase } from "./read-act.ts";
import { readContent } from "./read-content.ts";
import { countryOf, place, placesOf } from "./read-country.ts";
import { readDay } from "./read-date.ts";
import { amountOf, quantityOf } from "./read-number.ts";
import { isLicenceUnread, licences } from "./read-licence.ts";
import { ACT_PHRASES, endUseIn, KNOWLEDGE_PHRASES, phrase, ROLE_KEYS } from "./words.ts";

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
    ...unreadParties(facts),
    ...(facts["contains"] != null && more["components"] === undefined ? ["contains"] : []),
    ...(isLicenceUnread(facts) ? ["licenceHeld"] : []),
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

/** Technology is released where the person is to whom it is shown: "to a foreign national in the US". */
function placeOfRelease(act: Act, text: string): string | undefined {
  return act === "deemed_export"
    ? /\bin (?:the )?([\p{Lu}][\p{L}]*(?: [\p{Lu}][\p{L}]+)*)/u.exec(text)?.[1]
    : undefined;
}

/** Whoever asks about a regime's rules without naming a place of dispatch ships from there. */
function homeOf({ jurisdiction, question, facts }: LooseCase): string | undefined {
  const asksReach = question === "jurisdiction" || question === "classification" || facts["question"] !== undefined;
  return asksReach || jurisdiction === "EU" ? undefined : jurisdiction;
}
