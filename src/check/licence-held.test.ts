import { describe, expect, it } from "vitest";
import type { LicenceHeld, Transaction } from "../base/transaction.ts";
import type { Determination } from "../base/verdict.ts";
import { coveringLicence, leftText } from "./licence-held.ts";
import { subjectOf } from "./testing.ts";

const PERMIT: Determination = {
  jurisdiction: "CN",
  authority: "MOFCOM",
  question: "item",
  outcome: "licence_required",
  provisions: [],
  because: { label: "permit", truth: true },
  requirements: [
    {
      measure: "m",
      title: "Permit",
      effect: "licence",
      authority: "MOFCOM",
      licenceTypes: ["individual"],
      provision: "CN:MOFCOM:2023-23",
      basis: "official",
    },
  ],
};
const HELD = {
  authority: "MOFCOM",
  type: "individual",
  number: "42",
  validFrom: "2024-01-01",
  validTo: "2025-01-01",
} as LicenceHeld;
const kg = (amount: string) => ({ amount, unit: "kg" });
const usd = (amount: string) => ({ amount, currency: "USD" });

describe("a licence of which a ledger says what is left", () => {
  it.each<[string, LicenceHeld["left"], Partial<Transaction>, boolean]>([
    ["nothing is said", undefined, {}, true],
    ["the act fits exactly", { quantity: kg("312") }, { quantity: kg("312.000") }, true],
    ["the act is a gram too much", { quantity: kg("312") }, { quantity: { amount: "312001", unit: "g" } }, false],
    ["the act fits in another unit", { quantity: kg("312") }, { quantity: { amount: "0.312", unit: "t" } }, true],
    ["the act's quantity is not stated", { quantity: kg("312") }, {}, false],
    ["the act's quantity is stated as not known", { quantity: kg("312") }, { quantity: null }, false],
    [
      "the act is counted in something else",
      { quantity: kg("312") },
      { quantity: { amount: "1", unit: "pcs" } },
      false,
    ],
    ["nothing is left", { quantity: kg("0") }, { quantity: kg("0.1") }, false],
    ["the value fits", { value: usd("100.00") }, { value: usd("100") }, true],
    ["the value does not", { value: usd("100.00") }, { value: usd("100.01") }, false],
    ["the value is in another currency", { value: usd("100.00") }, { value: { amount: "1", currency: "EUR" } }, false],
    ["one of two bounds fails", { quantity: kg("1"), value: usd("1") }, { quantity: kg("1"), value: usd("2") }, false],
  ])("where %s", (_name, left, stated, expected) => {
    const licence = left === undefined ? HELD : { ...HELD, left };
    expect(coveringLicence(PERMIT, subjectOf({ ...stated, licencesHeld: [licence] }))).toBe(expected);
  });

  it.each<[string, string, boolean]>([
    ["MOFCOM (Ministry of Commerce, China)", "individual licence", true],
    ["MOFCOM", "general licence", false],
    ["BIS", "individual", false],
  ])("of %s, %s: %s", (authority, type, expected) => {
    expect(coveringLicence(PERMIT, subjectOf({ licencesHeld: [{ ...HELD, authority, type }] }))).toBe(expected);
  });

  it("is told in words", () => {
    expect(leftText({ ...HELD, left: { quantity: kg("312"), value: usd("9.50") } })).toBe("312 kg, 9.50 USD");
    expect(leftText(HELD)).toBeUndefined();
  });
});

describe("a licence as it is written", () => {
  const coded = (code: string): Partial<Transaction> => ({
    item: { classifications: [{ list: "CN-DUAL-USE", code }] },
  });
  const hs = (code: string): Partial<Transaction> => ({ item: { hs: [{ code }] } });
  const granted = (...items: readonly string[]): Partial<LicenceHeld> => ({ granted: { items } });
  it.each<[string, Partial<LicenceHeld>, Partial<Transaction>, boolean]>([
    ["as granted", {}, {}, true],
    ["with a blank for its number", { number: " " }, {}, false],
    ["whose number is not known", { number: "n/a" }, {}, false],
    ["for the entry", granted("CN-DUAL-USE:3C001"), coded("3C001.a"), true],
    ["for another entry", granted("CN-DUAL-USE:3C002"), coded("3C001.a"), false],
    ["for another entry or this one", granted("CN-DUAL-USE:3C002", "CN-DUAL-USE:3C001.a"), coded("3C001.a"), true],
    ["for an entry, of an item whose code nobody states", granted("CN-DUAL-USE:3C002"), {}, false],
    ["for a paragraph, of an item in its entry", granted("CN-DUAL-USE:3C001.a"), coded("3C001"), false],
    ["for the material", granted("material:gallium"), { item: { material: "gallium" } }, true],
    ["for another material", granted("material:germanium"), { item: { material: "gallium" } }, false],
    ["for a material, of an item whose nobody states", granted("material:gallium"), coded("3C001.a"), false],
    ["for a customs code", granted("hs:8112.92"), hs("8112929010"), true],
    ["for another customs code", granted("hs:8112.99"), hs("8112929010"), false],
    ["for an item of one's own", granted("our alloy"), coded("3C001.a"), true],
  ])("%s: %j", (_, more, stated, expected) => {
    const subject = subjectOf({ ...stated, licencesHeld: [{ ...HELD, ...more }] });
    expect(coveringLicence(PERMIT, subject)).toBe(expected);
  });
});
