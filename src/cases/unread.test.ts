// What a clerk wrote and nobody reads is told, and nothing is cleared then.
import { describe, expect, it } from "vitest";
import { loadKnowledge } from "../../test/knowledge.ts";
import { isoDate } from "../base/date.ts";
import { conditionNodes } from "../register/index.ts";
import { checkTransaction } from "../operations/check.ts";
import { mapCase } from "./map-case.ts";
import { FACT_KEYS } from "./named-facts.ts";
import { tellUnread } from "./tell-unread.ts";

const knowledge = await loadKnowledge();
const read = (facts: object, asOf = "2026-08-01"): ReturnType<typeof mapCase> =>
  mapCase({ id: "u", jurisdiction: "US", question: "item", asOf, facts: { ...facts } }, knowledge.countries);

describe("what is not read", () => {
  it.each<[object, readonly string[]]>([
    [{ eccn: "EAR99", from: "US", to: "DE" }, []],
    [{ eccn: "EAR99", "Colour of the box": "blue" }, ["Colour of the box"]],
    [{ eccn: "EAR99", to: "Neverland" }, ["to"]],
    [{ eccn: "EAR99", from: "Neverland", to: "DE" }, ["from"]],
    [{ eccn: "EAR99", act: "frobnicate" }, ["act"]],
    [{ eccn: "EAR99", endUse: "something nice" }, ["endUse"]],
    [{ eccn: "EAR99", endUser: "the usual customer" }, ["endUser"]],
    [{ act: "agency buys electronic product", contains: "some chips" }, ["contains"]],
    [{ shipTo: "Japan", to: "KR" }, ["shipTo"]],
    [{ eccn: "EAR99", "order no": 17, Incoterms: "DAP" }, []],
    [{ eccn: "EAR99", shippedDate: "next week" }, ["shippedDate"]],
    [{ eccn: "EAR99", parties: [{ role: "godparent", name: "Acme" }] }, ["parties: godparent"]],
  ])("%j", (facts, unread) => expect(read(facts).unread).toEqual(unread));

  it("a day that cannot be told is named and not taken for today", () =>
    expect(read({ eccn: "EAR99" }, "01/08/2026")).toMatchObject({ unread: ["asOf"], transaction: { id: "u" } }));

  it("never clears, and says what was not read", () => {
    const facts = { eccn: "EAR99", from: "US", to: "DE", endUser: { name: "Acme", listed: false }, endUse: "civil" };
    const days = { on: isoDate("2026-08-01"), known: isoDate("2026-11-22") };
    const verdict = checkTransaction(knowledge, read(facts).transaction, days);
    expect(tellUnread(verdict, [])).toBe(verdict);
    const told = tellUnread({ ...verdict, outcome: "no_control_found", mayProceed: true }, ["note"]);
    expect(told).toMatchObject({ outcome: "indeterminate", completeness: "incomplete", mayProceed: false });
    expect(told.warnings[0]).toMatchObject({ code: "not_read", params: { keys: "note" } });
    expect(tellUnread({ ...verdict, outcome: "prohibited" }, ["note"]).outcome).toBe("prohibited");
  });
});

describe("groups and parts", () => {
  it.each<[object, object]>([
    [
      { item: { description: "gallium metal", origin: "China" } },
      { item: { description: "gallium metal", origin: "CN" } },
    ],
    [
      { endUser: "a fab", endUserCountry: "Japan", endUserListed: "no" },
      { parties: [{ role: "end_user", country: "JP", unlisted: true }] },
    ],
    [{ endUserMilitary: true }, { parties: [{ role: "end_user", categories: ["military_end_user"] }] }],
    [{ endUser: "military end user", endUserKnown: false }, { parties: [{ categories: null, listedOn: null }] }],
    [
      { parties: [{ role: "Purchaser", listed: "Entity List" }] },
      { parties: [{ role: "purchaser", listedOn: ["US-ENTITY-LIST"] }] },
    ],
    [{ buyer: { type: "company", country: "Neverland" } }, { parties: [{ country: null }] }],
    [{ via: "Singapore, Hong Kong" }, { via: ["SG", "HK"] }],
    [
      { value: "USD 2,500", quantity: "3 pcs" },
      { value: { amount: "2500", currency: "USD" }, quantity: { amount: "3" } },
    ],
    [{ shipmentDate: "1 August 2026" }, { shippedDate: "2026-08-01" }],
  ])("%j", (facts, expected) => expect(read(facts).transaction).toMatchObject(expected));

  it.each([
    [{ chineseRareEarthContentPct: 0.2, rareEarth: "dysprosium" }, "CN", "dysprosium", 0.2],
    [{ item: "NdFeB magnet with terbium", "China origin value share (%)": "0,2" }, "CN", "terbium", 0.2],
    [{ item: "magnet", japaneseContentPercent: "more than a bit", material: "gallium" }, "JP", "gallium", null],
  ])("%j is a share of origin", (facts, ofCountry, material, pct) =>
    expect(read(facts).transaction.item.content).toEqual([{ ofCountry, class: material, pct, basis: "value" }]),
  );
});

it.each([
  ["YMTC-made NAND", "YMTC"],
  ["DRAM chips from CXMT", "CXMT"],
  ["a board with SMIC logic chips", "SMIC"],
])("%s is a component made by %s", (contains, manufacturer) =>
  expect(read({ act: "agency buys electronic product", contains }).transaction.facts).toMatchObject({
    components: [{ manufacturer }],
  }),
);

it("a licence that nobody holds is none", () =>
  expect(read({ eccn: "3A001", licenceHeld: "none" }).transaction.licencesHeld).toBeUndefined());

it.each([
  "licence applied for",
  "pending",
  "licence expired in 2025",
  "unknown",
  "individual licence?",
  "申请中的许可证",
  true,
])("a licence of which %j is said is not held, and that is told", (licenceHeld) => {
  const { transaction, unread } = read({ eccn: "3A001", licenceHeld });
  expect([transaction.licencesHeld, unread]).toEqual([undefined, ["licenceHeld"]]);
});

it.each(["individual licence", "general bulk licence", "许可证"])("%j says that one is held", (licenceHeld) => {
  const { transaction, unread } = read({ eccn: "3A001", licenceHeld });
  expect([transaction.licencesHeld?.length, unread]).toEqual([1, []]);
});

it("every fact that a measure asks for by name can be stated under that name", () => {
  const asked = knowledge.register.instruments
    .flatMap(({ measures }) => measures)
    .flatMap((measure) => [measure.when, ...measure.goods.map(({ when }) => when)])
    .flatMap((when) => (when === undefined ? [] : [...conditionNodes(when)]))
    .flatMap((node) => ("fact" in node ? [node.fact.name] : []));
  expect(new Set(asked.filter((name) => !FACT_KEYS.includes(name)))).toEqual(new Set());
});

it.each(["no hits on OFAC only", "no match, pending review", "not listed by EU; listed by US", "no hits as of 2019"])(
  "a screening of which %j is said clears nobody, and that is told",
  (screening) => {
    const { transaction, unread } = read({ eccn: "EAR99", endUser: { name: "Acme" }, screening });
    expect([transaction.parties?.[0]?.unlisted, unread]).toEqual([undefined, ["screening"]]);
  },
);

it("a screening that found nobody speaks for every party", () =>
  expect(read({ eccn: "EAR99", endUser: { name: "Acme" }, screening: "no hits" })).toMatchObject({
    transaction: { parties: [{ unlisted: true }] },
    unread: [],
  }));

it.each(["no hits on OFAC only", "not listed so far", "no match, pending"])(
  "a party of whom %j is said is not cleared",
  (said) => {
    for (const endUser of [said, { name: "Acme", listed: said }])
      expect(read({ eccn: "EAR99", endUser }).transaction.parties?.[0]?.unlisted).toBeUndefined();
  },
);
