import { describe, expect, it } from "vitest";
import { codesInWords } from "./read-codes.ts";

describe("codesInWords", () => {
  it.each([
    ["strategic item, control number 3A001", "KR", "KR", "3A001"],
    ["goods listed as 5A002 on the UK dual-use list", "GB", "UK-SECL", "5A002"],
    ["logic chips 3a001.A.2", "TW", "TW-SHTC", "3A001.a.2"],
    ["pump, ECCN 2B350.i", "DE", "US-CCL", "2B350.i"],
    ["Annex I item, 3A001", "EU", "EU-ANNEX-I", "3A001"],
    ["laptop, EAR99", "US", "US-CCL", "EAR99"],
    ["item on Appended Table 1, row 7(16)", "JP", "JP-ETCO", "7(16)"],
    ["pump not on the dual-use list", "CN", "CN-DUAL-USE", "none"],
    ["goods not on Annex I", "EU", "EU-ANNEX-I", "none"],
    ["item not listed in Annex I", "NL", "EU-ANNEX-I", "none"],
    ["uncontrolled pump", "KR", "KR", "none"],
    ["not a strategic item", "KR", "KR", "none"],
  ])("%s, asked of %s: %s %s", (text, regime, list, code) =>
    expect(codesInWords(text, regime)).toEqual([{ list, code }]),
  );

  it.each([
    "pump, not 3A001",
    "similar to 5A002, class open",
    "lathe",
    "pump not yet listed",
    "sold to a firm not listed on the Entity List",
    "Annex I item (not Annex IV)",
  ])("%s: nothing is said of a code", (text) => expect(codesInWords(text, "US")).toEqual([]));
});
