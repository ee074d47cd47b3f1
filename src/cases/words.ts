// Phrases of trade clerks → closed terms. Each table maps language, in order: the first phrase that fits wins.
import type { PartyCategory, PartyList, PartyRole } from "../base/party.ts";
import type { Act, EndUseCategory } from "../base/transaction.ts";

export type Phrases<T> = readonly (readonly [RegExp, T])[];

/** The first value whose phrase occurs in `text`. */
export function phrase<T>(table: Phrases<T>, text: string): T | undefined {
  return table.find(([pattern]) => pattern.test(text))?.[1];
}

/** All values whose phrases occur in `text`. */
export function phrases<T>(table: Phrases<T>, text: string): readonly T[] {
  return table.filter(([pattern]) => pattern.test(text)).map(([, value]) => value);
}

export const ACT_PHRASES: Phrases<Act> = [
  [/\bre-?export/i, "re_export"],
  [/\btransfer/i, "re_export"],
  [/\bdeemed/i, "deemed_export"],
  [/\btransit|transship/i, "transit"],
  [/\bbroker/i, "brokering"],
  [/technical (assistance|service)|consult/i, "technical_assistance"],
  [/awards? (a )?contract|contractor uses|use in contract/i, "use_in_contract"],
  [/procure|purchas|\bbuys?\b|acquir|obtains?\b|renews?\b/i, "procure"],
  [/\bimports?\b/i, "import"],
  [/invest/i, "invest"],
  [/\bexports?\b|ship|gift|donat|exhibit|sample|aid\b|sells?\b|suppl|deliver|cooperat/i, "export"],
];

export const TRANSFER_KINDS: Phrases<string> = [
  [/gift|donat/i, "gift"],
  [/exhibit/i, "exhibition"],
  [/sample/i, "sample"],
  [/cooperat/i, "cooperation"],
  [/\baid\b/i, "aid"],
];

export const LIST_PHRASES: Phrases<PartyList> = [
  [/unreliable/i, "CN-UNRELIABLE-ENTITY-LIST"],
  [/watch[- ]?list|attention list|关注名单/i, "CN-WATCH-LIST"],
  [/control[- ]list|管控名单/i, "CN-CONTROL-LIST"],
  [/counter-?sanction|anti-foreign sanctions/i, "CN-COUNTER-SANCTIONS"],
  [/military[- ]intelligence/i, "US-MIEU-LIST"],
  [/\bMEU\b|military end[- ]user list/i, "US-MEU-LIST"],
  [/entity list/i, "US-ENTITY-LIST"],
  [/\bSDN\b|blocked|specially designated/i, "US-OFAC-SDN"],
  [/denied persons|\bDPL\b/i, "US-DPL"],
  [/unverified list|\bUVL\b/i, "US-UVL"],
  [/1260H|chinese military compan/i, "US-1260H"],
  [/UFLPA/i, "US-UFLPA"],
  [/METI|japan.{0,12}end[- ]user list|foreign end user list/i, "JP-END-USER-LIST"],
  [/strategic high-tech|SHTC/i, "TW-SHTC"],
];

export const CATEGORY_PHRASES: Phrases<PartyCategory> = [
  [/military[- ]intelligence/i, "military_intelligence_end_user"],
  [/non-?military|\bcivil(ian)?\b|commercial/i, "civil"],
  [/military|defen[cs]e ministry|armed forces|\barmy\b|\bnavy\b|air force/i, "military_end_user"],
  [
    /\bnot (an? )?(designated )?(operator|CII)|non-?CII|ordinary compan/i,
    "not_critical_information_infrastructure_operator",
  ],
  [/operator of critical|critical information infrastructure|\bCII\b/i, "critical_information_infrastructure_operator"],
  [/consumer|household|private individual/i, "consumer"],
  [/federal (executive )?agency|\bfederal\b/i, "federal_agency_us"],
  [/defen[cs]e contractor/i, "defence_contractor"],
  [/universit|research institute|laborator/i, "research"],
];

export const UNLISTED = /\b(unlisted|not listed|no list|off[- ]list)\b/i;

export const END_USE_PHRASES: Phrases<EndUseCategory> = [
  [/military[- ]intelligence/i, "military_intelligence"],
  [/non-?military|\bcivil(ian)?\b|commercial|telecom/i, "civil"],
  [/nuclear/i, "nuclear_explosive"],
  [/missile|rocket|unmanned aerial/i, "missile"],
  [/chemical|biological/i, "chemical_biological"],
  [/weapons? of mass|\bwmd\b/i, "wmd"],
  [/supercomput/i, "supercomputer"],
  [/advanced.{0,20}(node|fab|chip|semiconductor)|semiconductor fab/i, "advanced_semiconductor_fabrication"],
  [/surveil|interception/i, "surveillance"],
  [/military|weapon/i, "military"],
];

/** Keys under which clerks write parties, and the role each means. */
export const ROLE_KEYS: Readonly<Record<string, PartyRole>> = {
  endUser: "end_user",
  end_user: "end_user",
  user: "end_user",
  purchaser: "purchaser",
  buyer: "purchaser",
  customer: "purchaser",
  ultimateConsignee: "ultimate_consignee",
  consignee: "ultimate_consignee",
  recipient: "ultimate_consignee",
  intermediateConsignee: "intermediate_consignee",
  forwarder: "forwarder",
  freightForwarder: "forwarder",
  seller: "seller",
  supplier: "supplier",
  contractor: "contractor",
  bank: "bank",
  importer: "ultimate_consignee",
};
