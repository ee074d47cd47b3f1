import { describe, expect, it } from "vitest";
import { readCodeWords, readFlag, readNumber } from "./read-number.ts";

describe("numbers", () => {
  it.each<[string, string, unknown]>([
    ["", "30 %", 30],
    ["", "1.75", 1.75],
    ["", "99.9", 99.9],
    ["flexuralStrengthMPa", "35 MPa", 35],
    ["flexuralStrengthMPa", "35 N/mm²", 35],
    ["flexuralStrengthMPa", "0.035 GPa", 35],
    ["densityGcm3", "1,75 g/cm3", 1.75],
    ["densityGcm3", "1750 kg/m³", 1.75],
    ["densityGcm3", "1,750 g/cm3", 1.75],
    ["purityPct", "99,95 %", 99.95],
    ["purityPct", "99.950%", 99.95],
    ["purityPct", "4N", 99.99],
    ["purityPct", "4N5", 99.995],
    ["tpp", "15,832", 15832],
    ["tpp", "15.832", 15832],
    ["tpp", "21 000", 21000],
    ["tpp", "4'800", 4800],
    ["tpp", "4800.5", 4800.5],
    ["dramBandwidthGBs", "4.8 TB/s", 4800],
    ["dramBandwidthGBs", "6500 GB/s", 6500],
    ["", "1.234,56", 1234.56],
    ["", "1,234.56", 1234.56],
    ["", "1,234,567", 1234567],
  ])("%s: %s", (name, text, number) => expect(readNumber(text, name)).toBeCloseTo(number as number, 9));

  it.each(["about 30", "30 apples", "3-4", "", "n/a", "1,2,3", "≥ 99.9 %"])("%s stays as it stands", (text) =>
    expect(readNumber(text)).toBe(text),
  );

  it.each([null, true, 4800])("%s is no text", (value) => expect(readNumber(value)).toBe(value));
});

describe("yes and no", () => {
  it.each(["yes", "Y", "ja", "是", "はい", "TRUE", true])("%s: true", (word) => expect(readFlag(word)).toBe(true));
  it.each(["no", "N", "Nein", "否", "いいえ", "false", false])("%s: false", (word) =>
    expect(readFlag(word)).toBe(false),
  );
  it.each(["unknown", "unbekannt", "not checked", "?", "", null])("%s: stated and not known", (word) =>
    expect(readFlag(word)).toBe(null),
  );
});

describe("codes", () => {
  it.each([
    ["3A001.a.2", "3A001.a.2"],
    ["nicht gelistet", "none"],
    ["非該当", "none"],
    ["None", "none"],
    ["Not on the dual-use list", "none"],
    ["n/a", null],
    ["keine Angabe", null],
    ["none stated", null],
    ["not listed yet, to be checked", null],
    ["none of 3A090.a; 3A090.b not checked", "none of 3A090.a; 3A090.b not checked"],
    [null, null],
  ])("%s", (said, code) => expect(readCodeWords(said)).toBe(code));
});
