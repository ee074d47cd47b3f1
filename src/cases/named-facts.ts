// Facts that the register asks for by name, as keys and as words in what clerks write.
import type { NamedFact } from "../base/transaction.ts";
import { firstStated, type Facts } from "./keys.ts";
import { readFlag, readNumber } from "./read-number.ts";
import { MAKERS, phrase, TRANSFER_KINDS } from "./words.ts";

/** Yes or no, under the names that measures ask for them by. */
const FLAGS = (
  "agriculturalCommodity annexParametersMet asksChinesePartyForSupplyChainData boardOverlap " +
  "cannotRouteOrSeeUserData carriedByUsLinkedShip chipsActRecipient civilTelecommunicationsUse " +
  "consumerCommunicationsDevice controlledByListedParty criticalSystem customsCodeCorrelatesToDualUse " +
  "declinesBecauseOfForeignMeasure designedForDataCentre destinationUnderArmsEmbargo deviceNamedInCaiku2025No19 " +
  "entityListEntryNames740 euForeignSubsidyRequestOnNuctech euImportsAboveHalfOfContract fccAuthorisedBefore " +
  "fiveGNetworkEquipment foodOrMedicine foreignDirectProduct foreignMeasureBarsThirdCountryTrade " +
  "forForeignVesselOrAircraft forMaritimeNuclearPropulsion frontEndFabricatorOrPackager humanitarianShipment " +
  "inBaggage incorporatedIntoMilitaryCommodity informedByAuthority inPart746IndustryTables intraGroup listedInAnnexIV " +
  "madeByUsInvestedEnterpriseInChina makerNamedInCaiku2026No10 medicalDevice microprocessorOf5GflopsAnd32Bit " +
  "microPurchase modelYearFrom2027 modelYearFrom2030 namedInAnnex1Of2025No61 namedInIsInformedLetter namedInSupplement2ToPart744 " +
  "noLicenceForCountriesOfCraft occupiedRegionOfUkraine onlyEuImportsMeetNeed onNationalControlList " +
  "openGeneralLicenceRegistered personalUse portCallOfChineseShip restrictiveMeasuresReachAct " +
  "servesRareEarthProductionAbroad specifiedItemRow16 stateFundedDataCentre substantialOrEssentialComponent " +
  "usedInPerformance usesCoveredTelecommunicationsEquipment usPersonTakesPart vehicleHardwareLink " +
  "vehicleSoftwareLink xinjiangInput"
).split(" ");

/** A number, a place or a word, under the names that measures ask for them by. */
const VALUES = (
  "additionalDutyHeading classificationEntry entityListFootnote investmentSector investmentTarget outboundClass purchasedIn " +
  "purchasingAgency section301ReviewGroup serviceType transferKind travellerCitizenship travellerResidence " +
  "ultimateParentCountry"
).split(" ");

/** Clerks' own keys for some of them. */
const OTHER_KEYS: Readonly<Record<string, string>> = {
  essentialComponent: "substantialOrEssentialComponent",
  fdp: "foreignDirectProduct",
  civilTelecom: "civilTelecommunicationsUse",
  footnote: "entityListFootnote",
};

const FLAG_KEYS: ReadonlySet<string> = new Set([...FLAGS, "essentialComponent", "fdp", "civilTelecom", "ciiOperator"]);

export const FACT_KEYS: readonly string[] = [...FLAGS, ...VALUES, ...Object.keys(OTHER_KEYS)];

/** Yes and no as what they mean: words that are neither leave the fact open. */
export function withFlags(facts: Facts): Facts {
  const flags = Object.keys(facts).filter((key) => FLAG_KEYS.has(key));
  return { ...facts, ...Object.fromEntries(flags.map((key) => [key, readFlag(facts[key])])) };
}

/** What words of a case say beyond the field they stand in. */
const SAID: readonly (readonly [RegExp, string, NamedFact])[] = [
  [/\bforeign[- ](made|produced)\b/i, "foreignMade", true],
  [/\bcivil(ian)? telecom/i, "civilTelecommunicationsUse", true],
  [/unrelated to the contract/i, "usedInPerformance", false],
  [/\bnot (on |in )?annex iv\b/i, "listedInAnnexIV", false],
  [/\b(cannot|can not|unable to) (route|redirect)\b/i, "cannotRouteOrSeeUserData", true],
  [/\bcritical system/i, "criticalSystem", true],
  [/\b46 (?:\p{L}+ )?(US|U\.S\.|American) (compan|firm|maker)/iu, "makerNamedInCaiku2026No10", true],
];

/** A maker of note anywhere in the words, else whoever they say made it. */
function makerIn(text: string): string | undefined {
  const known = text.split(/\s+/).map((_, at, words) => MAKERS.exec(words.slice(at).join(" "))?.[1]);
  return known.find((one) => one !== undefined) ?? /\b(?:made by|from|by) ([\p{Lu}][\p{L}\d&.-]*)/u.exec(text)?.[1];
}

/** "YMTC-made NAND", "chips from SMIC", ["Micron DRAM", …]: components with the makers that the words name. */
function componentsOf(said: unknown): readonly Readonly<Record<string, string>>[] {
  return [said].flat().flatMap((one) => {
    if (typeof one !== "string") return [];
    const made = /\b([\p{Lu}][\p{L}]+)-made ([^,;]+)/u.exec(one);
    const manufacturer = made?.[1] ?? makerIn(one);
    return manufacturer === undefined ? [] : [{ manufacturer, description: made?.[2] ?? one }];
  });
}

/** The one agency whose purchases have rules of their own. */
const DEFENCE = /\b(US |U\.S\. )?Department of (Defen[cs]e|War)\b|\bDo[DW]\b|\bPentagon\b/;

/** The named facts of a case, from its keys and from its words. */
export function namedFacts(facts: Facts, listedIn: readonly string[]): Readonly<Record<string, NamedFact>> {
  const text = Object.values(facts)
    .filter((one) => typeof one === "string")
    .join("; ");
  const named: Record<string, NamedFact> = {};
  for (const [pattern, name, value] of SAID) if (pattern.test(text)) named[name] = value;
  for (const key of FACT_KEYS) if (key in facts) named[OTHER_KEYS[key] ?? key] = facts[key] as NamedFact;
  const footnote = /\bfootnotes? (\d)\b/i.exec(text)?.[1];
  const numbered = readNumber(firstStated(facts, ["entityListFootnote", "footnote"]));
  if (footnote !== undefined) named["entityListFootnote"] = Number(footnote);
  else if (typeof numbered === "number") named["entityListFootnote"] = numbered;
  const agency = [facts["act"], facts["buyer"], facts["purchaser"]].filter((one) => typeof one === "string").join("; ");
  if (DEFENCE.test(agency)) named["purchasingAgency"] = "DoD";
  if (listedIn.length > 0) named["listedIn"] = [...listedIn];
  const transfer = phrase(TRANSFER_KINDS, String(facts["act"] ?? ""));
  if (transfer) named["transferKind"] = transfer;
  const controlled = /^controlled_by_(.+)$/.exec(String(facts["question"] ?? ""))?.[1];
  if (controlled) named["classificationEntry"] = `US:CCL:${controlled}`;
  const components = componentsOf(facts["contains"]);
  if (components.length > 0) named["components"] = components;
  const traveller = String(facts["traveller"] ?? "");
  if (/citizen/i.test(traveller)) named["travellerCitizenship"] = /\bUS|american/i.test(traveller) ? "US" : traveller;
  if (Array.isArray(facts["control"]) && facts["control"].length > 0) named["controlledByListedParty"] = true;
  const service = String(facts["service"] ?? "");
  if (/backhaul|roaming|interconnection/i.test(service)) {
    named["serviceType"] = "backhaul_roaming_interconnection";
    named["usesCoveredTelecommunicationsEquipment"] = true;
  }
  return named;
}
