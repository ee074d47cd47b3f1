import { readFileSync } from "node:fs";
import iso from "i18n-iso-countries";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  compileCountries,
  type CountryCode,
  countryName,
  findCountry,
  isCountry,
  isExportBetween,
  sovereignOf,
  usRowOf,
} from "./country.ts";
import { isoDate } from "./date.ts";
import { parsedValue } from "./parsed.ts";
import { CountryRows } from "./schema.ts";

const rows = CountryRows.parse(
  JSON.parse(readFileSync(new URL("../../data/geo/countries.json", import.meta.url), "utf8")),
);
const table = compileCountries(rows);
const code = (text: string): CountryCode => text as CountryCode;

describe("findCountry", () => {
  it.each([
    ["DE", "DE"],
    ["deu", "DE"],
    ["uk", "GB"],
    ["Korea, South", "KR"],
    ["Korea, North", "KP"],
    ["Burma", "MM"],
    ["Bahamas, The", "BS"],
    ["China (PRC)", "CN"],
    ["People's Republic of China", "CN"],
    ["Hong Kong", "HK"],
    ["Macau", "MO"],
    ["Macao SAR", "MO"],
    ["Türkiye", "TR"],
    ["Turkiye", "TR"],
    ["Cote d'lvoire", "CI"],
    ["St. Kitts and Nevis", "KN"],
    ["Congo (Democratic Republic of the)", "CD"],
    ["Viet Nam", "VN"],
    ["U.S.A.", "US"],
    ["日本", "JP"],
    ["韩国", "KR"],
    ["中国", "CN"],
    ["香港", "HK"],
    ["台灣", "TW"],
    ["德国", "DE"],
    ["European Union", "EU"],
    ["Georgia", "GE"],
    ["Südkorea", "KR"],
    ["Vereinigte Staaten", "US"],
    ["Pays-Bas", "NL"],
    ["ドイツ", "DE"],
    ["Germany (DE)", "DE"],
    ["DE - Deutschland", "DE"],
    ["中国（CN）", "CN"],
    ["HKSAR", "HK"],
    ["China, Hong Kong SAR", "HK"],
    ["Hong Kong (PRC)", "HK"],
    ["Puerto Rico, USA", "PR"],
    ["US - Guam", "GU"],
    ["Korea (Republic of), KR", "KR"],
    ["Россия", "RU"],
    ["Российская Федерация", "RU"],
    ["Weißrussland", "BY"],
    ["Беларусь", "BY"],
    ["Україна", "UA"],
    ["Persia", "IR"],
    ["ایران", "IR"],
    ["Қазақстан", "KZ"],
    ["Česko", "CZ"],
    ["Danmark", "DK"],
    ["Dubai", "AE"],
    ["D.P.R.K.", "KP"],
    ["Taiwan (ROC)", "TW"],
  ])("%s is %s", (text, expected) => {
    expect(parsedValue(findCountry(table, text))).toBe(expected);
  });

  it.each([
    ["Congo", "country_ambiguous"],
    ["Korea", "country_ambiguous"],
    ["Atlantis", "country_unknown"],
    ["Crimea", "country_unknown"],
    ["Georgia, USA", "country_unknown"],
    ["China, Japan", "country_unknown"],
    ["China / United States", "country_unknown"],
    ["Конго", "country_unknown"],
    ["", "country_unknown"],
  ])("%s: %s", (text, reason) => {
    expect(findCountry(table, text)).toMatchObject({ kind: "error", reason });
  });

  it("finds every country by its code, its alpha-3 and its name", () => {
    fc.assert(
      fc.property(fc.constantFrom(...rows), (row) => {
        for (const text of [row.code, row.code.toLowerCase(), row.alpha3, row.name, row.name.toUpperCase()]) {
          expect(parsedValue(findCountry(table, text))).toBe(row.code);
        }
      }),
    );
  });

  it("holds every ISO 3166-1 code with its alpha-3", () => {
    const held = new Map(rows.map((row) => [row.code, row.alpha3]));
    for (const [alpha2, alpha3] of Object.entries(iso.getAlpha2Codes())) expect(held.get(alpha2)).toBe(alpha3);
  });

  it("relates territories only to countries it holds", () => {
    for (const row of rows) {
      for (const related of [row.sovereign, row.usRow?.code]) if (related) expect(isCountry(table, related)).toBe(true);
    }
  });
});

describe("relations", () => {
  it.each([
    ["US", "PR", false],
    ["GU", "VI", false],
    ["CN", "HK", true],
    ["HK", "MO", true],
    ["FR", "GP", false],
    ["FR", "NC", true],
    ["DE", "FR", true],
    ["CH", "LI", true],
  ])("%s to %s is an export: %s", (a, b, expected) => {
    expect(isExportBetween(table, code(a), code(b))).toBe(expected);
    expect(isExportBetween(table, code(b), code(a))).toBe(expected);
  });

  it("knows the sovereign and the name", () => {
    expect(sovereignOf(table, code("HK"))).toBe("CN");
    expect(sovereignOf(table, code("DE"))).toBe("DE");
    expect(countryName(table, "KR")).toBe("South Korea");
    expect(countryName(table, "??")).toBe("??");
    expect([isCountry(table, "EU"), isCountry(table, "DE"), isCountry(table, "??")]).toEqual([false, true, false]);
  });

  it.each([
    ["LI", "2012-01-01", "CH"],
    ["HK", "2020-12-22", "HK"],
    ["HK", "2020-12-23", "CN"],
    ["PR", "2008-09-16", "US"],
    ["MO", "2026-01-01", "MO"],
  ])("the US chart row of %s on %s is %s", (country, on, expected) => {
    expect(usRowOf(table, code(country), isoDate(on))).toBe(expected);
  });
});
