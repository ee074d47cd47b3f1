import { describe, expect, it } from "vitest";
import { loadKnowledge } from "../../test/knowledge.ts";
import { readItemWords, readProducedWith } from "./read-item.ts";

const { countries } = await loadKnowledge();
const read = (text: string): ReturnType<typeof readItemWords> => readItemWords(text, countries);

describe("makers", () => {
  it.each([
    ["router made by Huawei", "Huawei"],
    ["cameras manufactured by Dahua", "Dahua"],
    ["YMTC-made NAND", "YMTC"],
    ["router from Huawei", "Huawei"],
    ["Samsung SSD", "Samsung"],
  ])("%s → %s", (text, maker) => expect(read(text).item.manufacturer).toBe(maker));

  it.each(["router from Germany", "gallium metal", "magnet made in Korea", "server SSD"])("%s: no maker", (text) =>
    expect(read(text).item.manufacturer).toBeUndefined(),
  );
});

describe("origins", () => {
  it.each([
    ["magnet made in KR", "KR"],
    ["magnet made in Japan", "JP"],
    ["Chinese-origin dysprosium metal", "CN"],
    ["China-origin dual-use item", "CN"],
    ["dysprosium metal of Chinese origin", "CN"],
    ["magnet originating in China", "CN"],
    ["US-origin etcher", "US"],
    ["wafer manufactured in Taiwan", "TW"],
  ])("%s → %s", (text, origin) => expect(read(text).item.origin).toBe(origin));

  it("the origin of an ingredient is not that of the item", () => {
    expect(read("NdFeB magnet, 0.3% by value of Chinese-origin dysprosium").item.origin).toBeUndefined();
    expect(read("magnet made in KR, 0.2% by value Chinese-origin dysprosium").item.origin).toBe("KR");
  });
});

describe("shares of origin by value", () => {
  it.each([
    ["magnet made in KR, 0.2% by value Chinese-origin dysprosium", "CN", "dysprosium", 0.2],
    ["magnet made in KR, 0.05 % Chinese-origin terbium", "CN", "terbium", 0.05],
    ["magnet made in KR, 0.2% Chinese-origin dysprosium by value", "CN", "dysprosium", 0.2],
    ["magnet made in Japan, 1.5 % of its value is terbium from China", "CN", "terbium", 1.5],
    ["sputtering target made in DE; yttrium of Chinese origin 0.1 % of value", "CN", "yttrium", 0.1],
    ["magnet made in KR, 0.2% by value US-origin dysprosium", "US", "dysprosium", 0.2],
  ])("%s", (text, ofCountry, material, pct) => {
    expect(read(text).item.content).toEqual([{ ofCountry, class: material, pct, basis: "value" }]);
    expect(read(text).item.materialOrigins).toEqual([{ material, country: ofCountry }]);
  });

  it.each(["artificial graphite, purity 99.95%", "gallium metal 99.9999 %", "30% off list price gallium"])(
    "%s: no share of origin",
    (text) => expect(read(text).item.content).toBeUndefined(),
  );
});

describe("measurements", () => {
  it("reads purity, strength and density with their units", () => {
    expect(
      read("synthetic graphite, purity 99.95%, flexural strength 35 MPa, density 1.75 g/cm3").item.attributes,
    ).toEqual({
      purityPct: 99.95,
      flexuralStrengthMPa: 35,
      densityGcm3: 1.75,
    });
    expect(read("99.9 % pure graphite").item.attributes).toEqual({ purityPct: 99.9 });
    expect(read("ASML NXT:2050i system").item.attributes).toEqual({ model: "NXT:2050i" });
    expect(read("ASML NXT 1980Di").item.attributes).toEqual({ model: "NXT:1980Di" });
  });

  it("leaves other numbers alone", () =>
    expect(read("gallium, 35 drums, density high").item.attributes).toBeUndefined());
});

describe("listings", () => {
  it.each([
    ["advanced immersion DUV system in the ministerial order", ["NL:MINISTERIAL-ORDER:2023-09-01"]],
    ["tool in the 2024 extension of the ministerial order", ["NL:MINISTERIAL-ORDER:2024-09-07"]],
    ["wafer metrology tool in the 2025 extension", ["NL:MINISTERIAL-ORDER:2025-04-01"]],
    ["one of the 23 added semiconductor tools", ["JP:METI-ORDER:2023-07-23"]],
    ["any dual-use item", ["CN:DUAL-USE-LIST"]],
    ["Annex I item", ["EU:2021/821:ANNEX-I"]],
    ["not a dual-use item", []],
    ["goods not on Annex I", []],
    ["gallium metal", []],
  ])("%s", (text, listedIn) => expect(read(text).listedIn).toEqual(listedIn));
});

describe("readProducedWith", () => {
  it.each([
    ["US-origin 3E992 technology", [{ what: "technology", ofCountry: "US", code: "3E992" }]],
    ["Chinese-origin software", [{ what: "software", ofCountry: "CN", code: null }]],
    ["US-origin 3B001 equipment", [{ what: "equipment", ofCountry: "US", code: "3B001" }]],
    ["none", []],
    ["technology of a place nobody names", [{ what: "technology", ofCountry: null, code: null }]],
  ])("%s", (text, used) => expect(readProducedWith(text, countries)).toEqual(used));
});
