// What a case says of the goods: description, codes, measurements, content and make → the item of a transaction.
import type { CountryTable } from "../base/country.ts";
import type { AttributeValue, Classification, ContentShare, Item } from "../base/transaction.ts";
import type { LooseCase } from "./case.ts";
import { firstStated, type Facts } from "./keys.ts";
import { countryOf, place } from "./read-country.ts";
import { readItemWords, readProducedWith, type ItemWords } from "./read-item.ts";
import { codesInWords, LISTS } from "./read-codes.ts";
import { statedMaterial, type ReadContent } from "./read-content.ts";
import { readCodeWords, readNumber } from "./read-number.ts";

/** Numeric facts under the names clerks use → attribute names with units. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  purity: "purityPct",
  purityPct: "purityPct",
  flexuralStrength: "flexuralStrengthMPa",
  flexuralStrengthMPa: "flexuralStrengthMPa",
  density: "densityGcm3",
  densityGcm3: "densityGcm3",
  tpp: "tpp",
  performanceDensity: "performanceDensity",
  interconnectGBs: "interconnectGBs",
  dramBandwidthGBs: "dramBandwidthGBs",
  memoryBandwidthGBs: "dramBandwidthGBs",
};

/** The keys of these facts. */
export const ATTRIBUTE_KEYS: readonly string[] = Object.keys(ATTRIBUTES);

/** Clerks write about goods unless their words say otherwise. */
export function kindOf(facts: Facts): object {
  if (facts["service"] !== undefined) return { kind: "service" };
  const text = String(facts["item"] ?? facts["product"] ?? facts["goods"] ?? "");
  const tangible = facts["contains"] !== undefined || /\bproducts?\b|equipment|goods/i.test(String(facts["act"] ?? ""));
  if (text === "") return tangible ? { kind: "goods" } : {};
  if (/\bsoftware\b|source code/i.test(text)) return { kind: "software" };
  if (/\btechnology\b|technical data|know-how/i.test(text)) return { kind: "technology" };
  return { kind: "goods" };
}

export function itemWords(facts: Facts, countries: CountryTable): ItemWords {
  const text = [facts["item"], facts["product"], facts["service"], facts["contractorUses"], facts["goods"]].find(
    (one) => typeof one === "string",
  );
  return typeof text === "string" ? readItemWords(text, countries) : { item: {}, listedIn: [] };
}

/** The item, from its own words and the fields beside them. */
export function itemOf(
  { facts, jurisdiction }: LooseCase,
  { item }: ItemWords,
  { content, materialOrigins }: ReadContent,
  countries: CountryTable,
): Item {
  const code = codeOf(facts);
  const stated: Classification[] =
    code === undefined
      ? []
      : [
          {
            list: "eccn" in facts ? "US-CCL" : (LISTS[jurisdiction ?? ""] ?? "US-CCL"),
            code: readCodeWords(code),
          },
        ];
  const attributes: Record<string, AttributeValue> = { ...item.attributes };
  for (const [key, name] of Object.entries(ATTRIBUTES))
    if (key in facts) attributes[name] = readNumber(facts[key], name) as AttributeValue;
  const barrel = /barrel (\d+)/i.exec(String(facts["item"] ?? ""))?.[1];
  if (barrel) attributes["barrelLengthIn"] = Number(barrel);
  const produced = facts["producedWith"];
  const hs = firstStated(facts, ["hs", "hsCode"]);
  const worded = stated.length === 0 ? codesInWords(item.description ?? "", jurisdiction) : [];
  const classifications = [...stated, ...worded];
  const material = statedMaterial(facts);
  const shares = [...(item.content ?? []), ...content, ...usShare(facts)];
  const origins = [...(item.materialOrigins ?? []), ...materialOrigins];
  const origin = facts["origin"];
  const maker = facts["manufacturer"];
  return {
    ...item,
    ...(origin === null ? { origin: null } : place("origin", countryOf(origin, countries))),
    ...(typeof maker === "string" || maker === null ? { manufacturer: maker } : {}),
    ...(classifications.length > 0 ? { classifications } : {}),
    ...(Object.keys(attributes).length > 0 ? { attributes } : {}),
    ...(material === undefined ? {} : { material }),
    ...(shares.length > 0 ? { content: shares } : {}),
    ...(origins.length > 0 ? { materialOrigins: origins } : {}),
    ...(typeof produced === "string"
      ? { producedWith: readProducedWith(produced, countries) }
      : facts["fdp"] === false
        ? { producedWith: [] }
        : {}),
    ...(typeof hs === "string" || hs === null ? { hs: [{ code: hs }] } : {}),
  };
}

/** The code as stated under any key for it; words without a code ("該当") give way to a key that has one. */
function codeOf(facts: Facts): unknown {
  const keys = ["eccn", "classification", "controlCode"];
  return (
    keys.map((key) => facts[key]).find((one) => one != null && readCodeWords(one) !== null) ?? firstStated(facts, keys)
  );
}

/** The US share that de minimis rules count. */
function usShare(facts: Facts): readonly ContentShare[] {
  const said = firstStated(facts, ["usControlledContentPct", "usContentPct"]);
  if (said === undefined) return [];
  const pct = readNumber(said);
  const share = typeof pct === "number" && pct >= 0 && pct <= 100 ? pct : null;
  return [{ ofCountry: "US", class: contentClass(facts["contentClass"]), pct: share, basis: "value" }];
}

/** "600-series .a-.x", "3A991", "non-600-series, not AT-only" → the contract's content classes. */
function contentClass(value: unknown): string | null {
  if (typeof value !== "string") return value === undefined ? "controlled" : null;
  const eccn = /\b\d[A-E]\d{3}\b|\bEAR99\b/.exec(value)?.[0];
  if (eccn) return eccn;
  return /\bnon-?600|not 600/i.test(value) || !/600|9x515/i.test(value) ? "controlled" : "600-series";
}
