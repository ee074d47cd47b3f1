import { describe, expect, it } from "vitest";
import { isoDate } from "../base/date.ts";
import type { Transaction } from "../base/transaction.ts";
import { licencesHeldFor } from "./covering.ts";
import type { Balance, Licence } from "./licence.ts";

const LICENCE: Licence = {
  id: "L1",
  authority: "MOFCOM",
  type: "individual",
  number: "42",
  items: [],
  quantity: { amount: "500", unit: "kg" },
  parties: [],
  validTo: isoDate("2027-01-01"),
};
const held = (fields: Partial<Licence>, balance: Partial<Balance> = {}): readonly Balance[] => [
  { licence: { ...LICENCE, ...fields }, reserved: {}, used: {}, left: { quantity: "312" }, ...balance },
];
const act = (fields: Partial<Transaction> = {}): Transaction => ({ id: "T", act: "export", item: {}, ...fields });
const item = (of: Transaction["item"]): Transaction => act({ item: of });
const endUser = (name: string | null): Transaction => act({ parties: [{ role: "end_user", name }] });

describe("licencesHeldFor", () => {
  it.each<[string, Partial<Licence>, Transaction, boolean]>([
    ["names nothing", {}, act(), true],
    ["a material, stated", { items: ["material:gallium"] }, item({ material: "gallium" }), true],
    ["another material", { items: ["material:gallium"] }, item({ material: "germanium" }), false],
    [
      "a code and what is below it",
      { items: ["CN-DUAL-USE:3C001"] },
      item({ classifications: [{ list: "CN-DUAL-USE", code: "3C001.a" }] }),
      true,
    ],
    [
      "a code below what is stated",
      { items: ["CN-DUAL-USE:3C001.a"] },
      item({ classifications: [{ list: "CN-DUAL-USE", code: "3C001" }] }),
      false,
    ],
    [
      "a code of another list",
      { items: ["CN-DUAL-USE:3C001"] },
      item({ classifications: [{ list: "US-CCL", code: "3C001.a" }] }),
      false,
    ],
    ["a customs code", { items: ["hs:8112.92"] }, item({ hs: [{ code: "81129290" }] }), true],
    ["a name in other letters", { items: ["Gallium  Metal"] }, item({ description: "gallium metal" }), true],
    ["the user's own item id", { items: ["P-7"] }, act({ facts: { item: "P-7" } }), true],
    ["an item nobody states", { items: ["P-7"] }, act(), false],
    ["the end user", { parties: ["Meridian RF GmbH"] }, endUser("MERIDIAN RF GMBH"), true],
    ["another end user", { parties: ["Meridian RF GmbH"] }, endUser("Someone else"), false],
    ["parties nobody states", { parties: ["Meridian RF GmbH"] }, act(), false],
    ["an end user nobody names", { parties: ["Meridian RF GmbH"] }, endUser(null), false],
  ])("a licence that names %s", (_name, fields, transaction, expected) => {
    expect(licencesHeldFor(held(fields), transaction)).toHaveLength(expected ? 1 : 0);
  });

  it("hands in what is left, and nothing of a closed licence", () => {
    expect(licencesHeldFor(held({}), act())).toMatchObject([
      { authority: "MOFCOM", number: "42", validTo: "2027-01-01", left: { quantity: { amount: "312", unit: "kg" } } },
    ]);
    expect(licencesHeldFor(held({}, { closed: isoDate("2026-01-01") }), act())).toEqual([]);
  });
});
