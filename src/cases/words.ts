// Phrases of trade clerks → closed terms. Each table maps language, in order: the first phrase that fits wins.
import type { PartyCategory, PartyList, PartyRole } from "../base/party.ts";
import type { Act, EndUseCategory, Knowledge } from "../base/transaction.ts";

export type Phrases<T> = readonly (readonly [RegExp, T])[];

/** The first value whose phrase occurs in `text`. */
export function phrase<T>(table: Phrases<T>, text: string): T | undefined {
  return table.find(([pattern]) => pattern.test(text))?.[1];
}

/** All values whose phrases occur in `text`. */
export function phrases<T>(table: Phrases<T>, text: string): readonly T[] {
  return table.filter(([pattern]) => pattern.test(text)).map(([, value]) => value);
}

/** Words for what is of a country. */
export const DEMONYMS: Readonly<Record<string, string>> = {
  chinese: "CN",
  china: "CN",
  us: "US",
  american: "US",
  japanese: "JP",
  korean: "KR",
  german: "DE",
  dutch: "NL",
  taiwanese: "TW",
};

export const ACT_PHRASES: Phrases<Act> = [
  [/\b(intra-EU|within the (EU|Union))\b|innergemeinschaftlich|\bVerbringung\b/i, "export"],
  [/\bre-?(export|sell|sale|sold|ship)|Wiederausfuhr|再出口|转口|再輸出/i, "re_export"],
  [/\btransfer.{0,20}(in-country|within|inside)|in-country transfer/i, "transfer_in_country"],
  [/\btransfer|on-?s(old|elling|ale)|pass(es|ed)? on/i, "re_export"],
  [/\bdeemed|releases? (of )?[^,;]{0,20}\b(technology|source code|technical data)|foreign national/i, "deemed_export"],
  [/\btransit|transship/i, "transit"],
  [/\bbroker/i, "brokering"],
  [/technical (assistance|service)|consult/i, "technical_assistance"],
  [/contractor uses|use in contract/i, "use_in_contract"],
  [/awards? (a |the )?contract/i, "procure"],
  [/\bstakes? in\b|\b(buys?|sells?) shares\b|\bequity\b|joint venture|takeover|\bmerger\b|投资|投資/i, "invest"],
  [/Beschaffung|Einkauf|采购|购买|調達|購入/i, "procure"],
  [/procure|purchas|\bbuys?\b|\bbuying\b|\bbought\b|acquir|obtains?\b|renews?\b|\btenders?\b|\borders\b/i, "procure"],
  [/\bimports?\b|Einfuhr|Import\b|进口|輸入/i, "import"],
  [/invest/i, "invest"],
  [/\bpay(s|ing|ments?)?\b|\bloans?\b|\bdealings?\b|wire transfer|remit/i, "deal"],
  [
    /\bexport(s|ed|ing)?\b|ship|gift|donat|exhibit|\bfair\b|sample|aid\b|\bsells?\b|\bsold\b|\bsends?\b|\bsent\b|suppl|deliver|cooperat/i,
    "export",
  ],
];

export const TRANSFER_KINDS: Phrases<string> = [
  [/gift|donat/i, "gift"],
  [/exhibit|\bfair\b/i, "exhibition"],
  [/sample/i, "sample"],
  [/cooperat/i, "cooperation"],
  [/\baid\b/i, "aid"],
];

export const LIST_PHRASES: Phrases<PartyList> = [
  [/strategic high-tech|SHTC/i, "TW-SHTC"],
  [/METI|japan.{0,12}end[- ]user list|foreign end user list/i, "JP-END-USER-LIST"],
  [/unreliable|不可靠实体/i, "CN-UNRELIABLE-ENTITY-LIST"],
  [/watch[- ]?list|attention list|关注名单/i, "CN-WATCH-LIST"],
  [/(export )?control[- ]list|管控名单/i, "CN-CONTROL-LIST"],
  [/counter-?sanction|anti-foreign sanctions/i, "CN-COUNTER-SANCTIONS"],
  [/\bMIEU\b|military[- ]intelligence (end[- ]user )?list/i, "US-MIEU-LIST"],
  [/\bMEU\b|military end[- ]users? list|list of military end[- ]users/i, "US-MEU-LIST"],
  [/entity list/i, "US-ENTITY-LIST"],
  [/\bSDN\b|\bblocked|specially designated/i, "US-OFAC-SDN"],
  [/denied (persons?|part(y|ies))|\bDPL\b|denial order/i, "US-DPL"],
  [/unverified list|\bUVL\b/i, "US-UVL"],
  [/1260H|chinese military compan/i, "US-1260H"],
  [/UFLPA/i, "US-UFLPA"],
];

/** Forces, ministries of defence and what is theirs. */
const MILITARY =
  /military|armed forces|defen[cs]e forces?|\b(ministry|department) of (national )?defen[cs]e|defen[cs]e (ministry|department)|\bpentagon\b|\barmy\b|\bnavy\b|naval|air force|marine corps|\bmarines\b|\btroops\b|\bsoldiers\b|coast guard|national guard|liberation army|\bPLA\b|militär|Bundeswehr|Streitkräfte|军队|军方|军事|国防部|軍|自衛隊/i;

export const CATEGORY_PHRASES: Phrases<PartyCategory> = [
  [/military[- ]intelligence/i, "military_intelligence_end_user"],
  [/(non-?|not (a )?)military|\bcivil(ian)?\b|commercial|\bzivil|民用|民生|民間/i, "civil"],
  [/defen[cs]e (contractor|compan|manufacturer|industr)|arms (maker|manufacturer)/i, "defence_contractor"],
  [MILITARY, "military_end_user"],
  [
    /\b(not|never|neither) [^.;]{0,45}(operator|\bCII|critical information)|non-?(CII|operator)|ordinary (compan|firm|buyer)/i,
    "not_critical_information_infrastructure_operator",
  ],
  [
    /operator of critical|critical information infrastructure|\bCIIO?\b|关键信息基础设施/i,
    "critical_information_infrastructure_operator",
  ],
  [/consumer|household|private (individual|person|citizen)|natural person/i, "consumer"],
  [/federal (executive )?agency|\bfederal\b/i, "federal_agency_us"],
  [/\bgovernment|\bministr|\bmunicipal|public (body|bodies|authorit)|state organ|政府|国家机关/i, "government_agency"],
  [/universit|research institute|laborator|大学|研究所|研究院|学院/i, "research"],
];

/** Said to be on no list at all. "Not on the Entity List" says so of one list only, and is no such statement. */
export const UNLISTED =
  /\b(unlisted|not listed|non-listed|no lists?|off[- ]list|(not|nor|isn't|never) (named |found )?(on|in) any( \w+){0,3} lists?|screened (clean|clear|without (a )?(hit|match))|no (screening )?(hits?|match(es)?)|clean screening|(auf )?keiner liste|nicht gelistet|ohne treffer|keine treffer)\b|未列入|不在(任何)?(清单|名单)|无匹配|無匹配|該当なし|ヒットなし/i;

/** What takes back that somebody is on no list: some lists only, an old day, a review under way. */
const BOUNDED =
  /\b(only|except|however|pending|under review|partial\w*|as of|so far|listed by|nur|bisher)\b|\?|仅|待/iu;

/** Whether words say, without bounds, that somebody is on no list. */
export function saysUnlisted(text: string): boolean {
  return UNLISTED.test(text) && !BOUNDED.test(text);
}

/** "Not on the Entity List", "removed from the SDN list": the list named after it is not one the party is on. */
export const OFF_ONE_LIST =
  /\b(not|nor|isn't|never|no longer)\b[^.;,]{0,12}\b(on|in|listed)\b|\b(removed|delisted|taken off)\b/i;

export const END_USE_PHRASES: Phrases<EndUseCategory> = [
  [/military[- ]intelligence/i, "military_intelligence"],
  [
    /(non-?|not (for )?(any )?|nicht-?)(military|militärisch)|\bcivil(ian)?\b|\bzivil|民用|民生|非军事|commercial|telecom|consumer (product|electronic)|medical|automotive/i,
    "civil",
  ],
  [/nuclear(?! (power|energy|medicine|plant))|uranium enrich|reprocess/i, "nuclear_explosive"],
  [/missile|rocket|unmanned aerial|cruise|warhead/i, "missile"],
  [/(chemical|biological) (weapon|agent|warfare)|nerve agent/i, "chemical_biological"],
  [/weapons? of mass|\bwmd\b/i, "wmd"],
  [/supercomput/i, "supercomputer"],
  [/advanced.{0,20}(node|fab|chip|semiconductor)|semiconductor fab|先进制程/i, "advanced_semiconductor_fabrication"],
  [/surveil|interception/i, "surveillance"],
  [
    /military|militärisch|Rüstung|军事|军用|軍事|weapon|defen[cs]e (use|purpose|programme|system)|armament|munition|fighter|warship|\btanks?\b/i,
    "military",
  ],
];

/**
 * Nodes from which the EAR calls integrated circuits advanced-node: logic of 16/14 nm or less, DRAM of 18 nm half-pitch or less,
 * NAND of 128 layers or more. Source: 15 CFR 772.1.
 */
function isAdvancedNode(text: string): boolean {
  const nm = Number(
    /(\d+(?:\.\d+)?)\s*nm\b|(\d+(?:\.\d+)?)[- ]nanomet/i.exec(text)?.slice(1).find(Boolean) ?? Number.NaN,
  );
  const layers = Number(/(\d{2,3})[- ]layers?/i.exec(text)?.[1] ?? Number.NaN);
  return nm <= (/dram/i.test(text) ? 18 : 16) || (/nand/i.test(text) && layers >= 128);
}

/** What words say the item is for; undefined where they say none of these. */
export function endUseIn(text: string): EndUseCategory | undefined {
  if (isAdvancedNode(text)) return "advanced_semiconductor_fabrication";
  return phrase(END_USE_PHRASES, text);
}

/** What the exporter knows of it. "Not aware" is read before "aware". */
export const KNOWLEDGE_PHRASES: Phrases<Knowledge> = [
  [/\bno(ne|t|thing)?\b|unaware|ignorant|n't/i, "none"],
  [/inform|notif|\btold by/i, "informed"],
  [/reason to|suspect|grounds|should have known/i, "reasonToKnow"],
  [/\bknow|aware|certain/i, "knows"],
];

/** Keys under which clerks write parties, and the role each means. */
export const ROLE_KEYS: Readonly<Record<string, PartyRole>> = {
  endUser: "end_user",
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
  exporter: "exporter",
  shipper: "exporter",
  broker: "broker",
  carrier: "carrier",
  intermediary: "intermediate_consignee",
  finalConsignee: "ultimate_consignee",
  finalUser: "end_user",
  endCustomer: "end_user",
  counterparty: "target",
  target: "target",
  investor: "investor",
  seller: "seller",
  supplier: "supplier",
  contractor: "contractor",
  bank: "bank",
  importer: "ultimate_consignee",
};

/** Makers that clerks put before the product: "Samsung DRAM", "Hikvision camera". */
export const MAKERS =
  /^(?:the |an? |some )?(Micron|Crucial|Samsung|SK hynix|Kioxia|Western Digital|Seagate|Intel|AMD|NVIDIA|YMTC|CXMT|SMIC|Huawei|HiSilicon|ZTE|Hytera|Hikvision|Dahua|Cisco|Ericsson|Nokia|Lenovo|Dell|Inspur)\b/i;
