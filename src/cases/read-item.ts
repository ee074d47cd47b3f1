// Item sentences: "router made by Huawei", "magnet made in KR, 0.2% by value Chinese-origin dysprosium" → Item facts.
import { findCountry, type CountryTable } from "../base/country.ts";
import { parsedValue } from "../base/parsed.ts";
import type { AttributeValue, Item, ProducedWith } from "../base/transaction.ts";
import { readNumber } from "./read-number.ts";
import { readShare, shareClause } from "./read-share.ts";
import { DEMONYMS, MAKERS } from "./words.ts";

export interface ItemWords {
  readonly item: Item;
  readonly listedIn: readonly string[];
  readonly quantity?: { readonly amount: string; readonly unit: string };
}

/** Where a phrase says an item is named: order or annex, with the day of the order nearest to what is said. */
const ANNEXES: readonly (readonly [RegExp, string])[] = [
  [/(2024|september 2024).{0,20}(extension|order|expan)|extension of 2024/i, "NL:MINISTERIAL-ORDER:2024-09-07"],
  [/(2025|april 2025).{0,20}(extension|order|expan)|extension of 2025/i, "NL:MINISTERIAL-ORDER:2025-04-01"],
  [/ministerial order/i, "NL:MINISTERIAL-ORDER:2023-09-01"],
  [/\b23\b.{0,12}(added|new)?.{0,20}(semiconductor|item|tool)/i, "JP:METI-ORDER:2023-07-23"],
];

/** Reads what the words say of make, origin, content, listing and count; the rest is left to the goods lexicon. */
export function readItemWords(text: string, countries: CountryTable): ItemWords {
  const country = (word: string): string | undefined =>
    DEMONYMS[word.toLowerCase()] ?? parsedValue(findCountry(countries, word));
  const clause = shareClause(text);
  const share = clause === undefined ? undefined : readShare(clause, country);
  const origin = originOf(clause === undefined ? text : text.replace(clause, ""), country);
  const attributes = readMeasurements(text);
  const dualUse = /\bdual-use item/i.test(text) && !/\bnot (an? )?(dual-use|[^,;.]{0,30}\blist)/i.test(text);
  const listedIn = [
    ...ANNEXES.filter(([pattern]) => pattern.test(text))
      .slice(0, 1)
      .map(([, id]) => id),
    ...(dualUse ? ["CN:DUAL-USE-LIST"] : []),
    ...(/\bannex i\b/i.test(text) && !/\bnot [^,;()]{0,12}\bannex i\b/i.test(text) ? ["EU:2021/821:ANNEX-I"] : []),
  ];
  const count = /^(\d+) (\p{L}+)/u.exec(text);
  const maker = makerOf(text, country);
  const item: Item = {
    description: text,
    ...(maker ? { manufacturer: maker } : {}),
    ...(origin ? { origin } : {}),
    ...(share && { content: [share] }),
    ...(share?.class && { materialOrigins: [{ material: share.class, country: share.ofCountry }] }),
    ...(Object.keys(attributes).length > 0 ? { attributes } : {}),
  };
  return count ? { item, listedIn, quantity: { amount: count[1] ?? "", unit: "item" } } : { item, listedIn };
}

/** "made by Hikvision", "YMTC-made", "Samsung DRAM"; a country after "from" is no maker. */
function makerOf(text: string, country: (word: string) => string | undefined): string | undefined {
  const by = /(?:made by|manufactured by|produced by|from|by) ((?:[\p{Lu}][\p{L}\d&.-]*\s?)+)/u.exec(text)?.[1]?.trim();
  const made = /\b([\p{Lu}][\p{L}]+)-made\b/u.exec(text)?.[1];
  const named = [by, made].find((one) => one !== undefined && country(one) === undefined);
  return named ?? MAKERS.exec(text)?.[1];
}

/** "made in KR", "Chinese-origin", "of Chinese origin", "originating in China". */
function originOf(text: string, country: (word: string) => string | undefined): string | undefined {
  const words = [
    /\b(?:made|manufactured|produced|grown|melted) in ([\p{Lu}][\p{L}]+)/u,
    /\boriginat(?:es|ed|ing) (?:in|from) ([\p{Lu}][\p{L}]+)/u,
    /\b([\p{L}]+)[- ]origin\b/u,
    /\borigin:? ([\p{Lu}][\p{L}]+)/u,
  ].flatMap((pattern) => pattern.exec(text)?.[1] ?? []);
  return words.map(country).find((one) => one !== undefined);
}

/** Numbers that a description states with their units, and the model of a lithography tool. */
const MEASUREMENTS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["purityPct", /(?:purity|pure)\D{0,12}(\d+(?:\.\d+)?)\s*%|(\d+(?:\.\d+)?)\s*% pur(?:e|ity)/i],
  ["flexuralStrengthMPa", /flexural strength\D{0,12}(\d+(?:\.\d+)?)\s*MPa/i],
  ["densityGcm3", /density\D{0,12}(\d+(?:\.\d+)?)\s*g\/cm/i],
  ["tpp", /\bTPP\D{0,6}(\d+(?:[.,' ]\d{3})*(?:\.\d+)?)/],
];

function readMeasurements(text: string): Readonly<Record<string, AttributeValue>> {
  const found: Record<string, AttributeValue> = {};
  for (const [name, pattern] of MEASUREMENTS) {
    const match = pattern.exec(text);
    const value = match?.[1] ?? match?.[2];
    if (value !== undefined) found[name] = readNumber(value, name) as AttributeValue;
  }
  const model = /\bNXT:?\s?(\d{4}[A-Z]?i)\b/i.exec(text)?.[1];
  return model === undefined ? found : { ...found, model: `NXT:${model}` };
}

/** "US-origin 3E992 technology", "Chinese magnet technology" → what it was produced with. */
export function readProducedWith(text: string, countries: CountryTable): readonly ProducedWith[] {
  if (/^(none|no|nothing)\b/i.test(text)) return [];
  const words = text.match(/[\p{L}]+/gu) ?? [];
  const from = /\b([\p{L}]+)-origin\b/u.exec(text)?.[1] ?? words.find((word) => word.toLowerCase() in DEMONYMS) ?? "";
  const of = DEMONYMS[from.toLowerCase()] ?? parsedValue(findCountry(countries, from)) ?? null;
  const what = /software/i.test(text)
    ? "software"
    : /equipment|plant|tool|machine/i.test(text)
      ? "equipment"
      : "technology";
  const code = /\b\d[A-E]\d{3}(?:\.[a-z0-9.]+)?\b/i.exec(text)?.[0];
  return [{ what, ofCountry: of, code: code ?? null }];
}
