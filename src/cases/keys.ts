// The keys of a case as clerks write them ("ECCN", "ship_to", "country of origin") → the ones that are read. Case, spaces
// and signs do not count; a key that means nothing here is kept as it stands.
type Facts = Readonly<Record<string, unknown>>;

/** Key as read: other words for it, without case and signs. */
const SYNONYMS: Readonly<Record<string, string>> = {
  act: "action activity transaction transactionType movement operation typeOfTransaction",
  from: "shipFrom shipsFrom shippedFrom exportFrom exportCountry exportingCountry countryOfExport exporterCountry departureCountry dispatchCountry countryOfDispatch countryOfDeparture",
  to: "shipTo shipsTo shippedTo exportTo deliverTo destinationCountry countryOfDestination importCountry importingCountry consigneeCountry",
  finalDestination: "ultimateDestination endDestination finalCountry countryOfFinalDestination",
  origin: "originCountry countryOfOrigin itemOrigin goodsOrigin madeIn manufacturedIn producedIn",
  manufacturer: "maker brand producer madeBy manufacturedBy",
  item: "itemDescription goodsDescription productDescription description commodity cargo",
  eccn: "eccnCode eccnNumber usEccn itemEccn cclCode",
  classification: "classificationCode controlListCode controlListEntry controlNumber exportControlCode",
  hs: "hsNumber hsHeading tariffCode customsCode commodityCode",
  endUse: "intendedUse intendedEndUse statedEndUse finalUse purpose",
  endUseKnowledge: "knowledge exporterKnowledge awareness",
  buyer: "buyerType",
  endUser: "endUserType",
  ciiOperator: "isCiiOperator ciioStatus operatorOfCriticalInformationInfrastructure",
  tpp: "totalProcessingPerformance",
  performanceDensity: "perfDensity",
  interconnectGBs: "interconnect interconnectBandwidth interconnectBandwidthGBs",
  dramBandwidthGBs: "dramBandwidth totalDramBandwidthGBs",
  memoryBandwidthGBs: "memoryBandwidth",
  purity: "purityPercent",
  usContentPct:
    "usContent usContentPercent usContentShare usOriginContentPct usOriginContent usOriginContentPercent americanContentPct",
  usControlledContentPct: "controlledUsContentPct usControlledContent usControlledContentPercent controlledContentPct",
  contentClass: "usContentClass classOfContent",
  producedWith: "madeWith producedUsing madeUsing productionTechnology",
  exporterHolds: "licencesHeld licensesHeld licenceType licenseType",
  licenceHeld: "licenseHeld",
  customsCodeCorrelatesToDualUse: "correlatesToDualUse correlationTableHit hsCorrelatesToDualUse",
};

const bare = (key: string): string => key.toLowerCase().replace(/[^\p{L}\d]/gu, "");

const READ_AS: ReadonlyMap<string, string> = new Map(
  Object.entries(SYNONYMS).flatMap(([key, others]) => [key, ...others.split(" ")].map((one) => [bare(one), key])),
);

/** The facts under the keys that are read. Of two keys with one meaning, the key itself wins, then the first. */
export function readKeys(facts: Facts, read: readonly string[]): Facts {
  const names = new Map([...read.map((key): [string, string] => [bare(key), key]), ...READ_AS]);
  const found: Record<string, unknown> = { ...facts };
  for (const [key, value] of Object.entries(facts)) {
    const name = names.get(bare(key));
    if (name !== undefined && !(name in found)) found[name] = value;
  }
  return found;
}

/** "30 %", "35 MPa", "1.75": the number that a clerk writes as text; anything else is left as it is. */
export function readNumber(value: unknown): unknown {
  if (typeof value !== "string") return value;
  const digits = /^\s*(\d+(?:[.,]\d+)?)\s*(?:%|percent|per cent|pct|MPa|g\/cm(?:3|³)|GB\/s)?\s*$/i.exec(value)?.[1];
  return digits === undefined ? value : Number(digits.replace(",", "."));
}
