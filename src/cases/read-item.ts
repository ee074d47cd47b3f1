// Item sentences: "router made by Huawei", "magnet made in KR, 0.2% by value Chinese-origin dysprosium" → Item facts.
import { findCountry, type CountryTable } from "../base/country.ts";
import { parsedValue } from "../base/parsed.ts";
import type { ContentShare, Item, MaterialOrigin, ProducedWith } from "../base/transaction.ts";

export interface ItemWords {
  readonly item: Item;
  readonly listedIn: readonly string[];
  readonly quantity?: { readonly amount: string; readonly unit: string };
}

const DEMONYMS: Readonly<Record<string, string>> = {
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
  const maker =
    /(?:made by|manufactured by|from|by) ((?:[\p{Lu}][\p{L}\d&.-]*\s?)+)/u.exec(text)?.[1]?.trim() ??
    /\b([\p{Lu}][\p{L}]+)-made\b/u.exec(text)?.[1];
  const made = /made in ([\p{Lu}][\p{L}]+)/u.exec(text)?.[1];
  const originWord = /\b([\p{L}]+)-origin\b/u.exec(text)?.[1];
  const share = /(\d+(?:\.\d+)?)\s*%[^,;]*?\b([\p{L}]+)-origin ([\p{L} ]+)/u.exec(text);
  const origin = made ? country(made) : share ? undefined : originWord ? country(originWord) : undefined;
  const content: ContentShare[] = [];
  const origins: MaterialOrigin[] = [];
  if (share) {
    const [, pct, from, what] = share;
    const of = country(from ?? "") ?? null;
    content.push({ ofCountry: of, class: (what ?? "").trim(), pct: Number(pct), basis: "value" });
    origins.push({ material: (what ?? "").trim(), country: of });
  }
  const dualUse = /\bdual-use item/i.test(text) && !/\bnot\b/i.test(text);
  const listedIn = [
    ...ANNEXES.filter(([pattern]) => pattern.test(text))
      .slice(0, 1)
      .map(([, id]) => id),
    ...(dualUse ? ["CN:DUAL-USE-LIST"] : []),
    ...(/\bannex i\b/i.test(text) && !/\bnot\b/i.test(text) ? ["EU:2021/821:ANNEX-I"] : []),
  ];
  const offAnnex = /\bnot (?:listed )?(?:on|in) annex i\b/i.test(text);
  const count = /^(\d+) (\p{L}+)/u.exec(text);
  const knownMaker = maker && (/(made|manufactured) by|-made\b/.test(text) || !country(maker)) ? maker : undefined;
  const item: Item = {
    description: text,
    ...(knownMaker ? { manufacturer: knownMaker } : {}),
    ...(origin ? { origin } : {}),
    ...(content.length > 0 ? { content, materialOrigins: origins } : {}),
    ...(offAnnex ? { classifications: [{ list: "EU-ANNEX-I" as const, code: "none" }] } : {}),
  };
  return count ? { item, listedIn, quantity: { amount: count[1] ?? "", unit: "item" } } : { item, listedIn };
}

/** "US-origin 3E992 technology" → what it was produced with. */
export function readProducedWith(text: string, countries: CountryTable): readonly ProducedWith[] {
  if (/^(none|no|nothing)\b/i.test(text)) return [];
  const from = /\b([\p{L}]+)-origin\b/u.exec(text)?.[1] ?? "";
  const of = DEMONYMS[from.toLowerCase()] ?? parsedValue(findCountry(countries, from)) ?? null;
  const what = /software/i.test(text) ? "software" : /equipment|plant|tool/i.test(text) ? "equipment" : "technology";
  const code = /\b\d[A-E]\d{3}(?:\.[a-z0-9.]+)?\b/i.exec(text)?.[0];
  return [{ what, ofCountry: of, code: code ?? null }];
}
