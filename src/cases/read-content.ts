// Shares of origin under keys of clerks: "chineseRareEarthContentPct", "China origin value share (%)", "deMinimisJP".
import { findCountry, type CountryTable } from "../base/country.ts";
import { parsedValue } from "../base/parsed.ts";
import type { ContentShare, MaterialOrigin } from "../base/transaction.ts";
import { firstStated, type Facts } from "./keys.ts";
import { readNumber } from "./read-number.ts";
import { materialIn } from "./read-share.ts";
import { DEMONYMS } from "./words.ts";

const SHARE = /^(content|share|portion|proportion|percentage|component|components|anteil)$/;
/** Words of such a key that say nothing of where or what. */
const OTHER =
  /^(content|share|portion|proportion|percentage|component|components|anteil|origin|pct|percent|by|of|value|in|the|total|made|raw|material|materials|item|items)$/;

export interface ReadContent {
  readonly content: readonly ContentShare[];
  readonly materialOrigins: readonly MaterialOrigin[];
  /** The US share, which the de minimis rules count. */
  readonly us?: { readonly key: "usContentPct" | "usControlledContentPct"; readonly said: unknown };
  /** The keys that were read so. */
  readonly keys: readonly string[];
}

/** `keys`: those that nothing else reads. The material may stand in the key, in a field of its own or in the item's words. */
export function readContent(facts: Facts, keys: readonly string[], countries: CountryTable): ReadContent {
  const content: ContentShare[] = [];
  const materialOrigins: MaterialOrigin[] = [];
  const read: string[] = [];
  let us: ReadContent["us"];
  const beside = ["material", "element", "rareEarth", "item", "product", "goods"].map((key) =>
    String(facts[key] ?? ""),
  );
  for (const key of keys) {
    const words = wordsOf(key);
    if (!words.some((word) => SHARE.test(word)) || !words.some((word) => placeOf(word, countries) !== undefined))
      continue;
    const ofCountry = words.map((word) => placeOf(word, countries)).find((one) => one !== undefined) ?? null;
    const controlled = words.some((word) => /^(controlled|kontrolliert\p{L}*)$/u.test(word));
    if (ofCountry === "US") {
      us = { key: controlled ? "usControlledContentPct" : "usContentPct", said: facts[key] };
      read.push(key);
      continue;
    }
    const named = materialIn(words.join(" ")) ?? beside.map(materialIn).find((one) => one !== undefined);
    const pct = readNumber(facts[key]);
    content.push({
      ofCountry,
      class: controlled ? "controlled" : (named ?? null),
      pct: typeof pct === "number" && pct >= 0 && pct <= 100 ? pct : null,
      basis: "value",
    });
    if (named !== undefined) materialOrigins.push({ material: named, country: ofCountry });
    read.push(key);
  }
  return { content, materialOrigins, ...(us && { us }), keys: read };
}

/** "chineseRareEarthContentPct" → chinese, rare, earth, content, pct. */
function wordsOf(key: string): readonly string[] {
  return key
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2")
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== "")
    .map((word) => (/^\p{Lu}{2}$/u.test(word) ? word : word.toLowerCase()));
}

/** "chinese", "china", "CN", "cn"; a word that says something else is no place. */
function placeOf(word: string, countries: CountryTable): string | undefined {
  if (OTHER.test(word)) return undefined;
  return DEMONYMS[word.toLowerCase()] ?? parsedValue(findCountry(countries, word));
}

/** What a case says the item is made of, under a key of its own. */
export function statedMaterial(facts: Facts): string | undefined {
  const said = firstStated(facts, ["material", "element", "rareEarth"]);
  return typeof said === "string" ? said : undefined;
}
