import { describe, expect, it } from "vitest";
import { compileRegister } from "./index.ts";
import { contentOf, rawInstrument, rawMeasure, type Raw } from "./lint/testing.ts";
import { isoDate } from "../base/date.ts";
import type { Party } from "../base/party.ts";
import { matchName, withRegisterParties } from "./named-parties.ts";
import { indexParties } from "./party-index.ts";
import { partyKey } from "./party-key.ts";

const DAYS = { on: isoDate("2025-06-01"), known: isoDate("2026-11-21") };

function indexOf(party: Raw, measure: Raw = {}): ReturnType<typeof indexParties> {
  const listed = {
    id: "acme",
    name: "Acme Materials Corp.",
    nameLocal: "艾克美材料公司",
    country: "US",
    kind: "target",
    verified: true,
    list: "CN-CONTROL-LIST",
    ...party,
  };
  const content = contentOf([
    rawInstrument({
      measures: [
        rawMeasure({
          question: "party",
          effect: "prohibit",
          goods: [],
          when: { party: { named: ["acme"] } },
          parties: [listed],
          ...measure,
        }),
      ],
    }),
  ]);
  return indexParties(compileRegister(content, () => "0".repeat(64)));
}
const match = (index: ReturnType<typeof indexParties>, party: Party, days = DAYS): Party | undefined =>
  withRegisterParties({ id: "t", act: "export", item: {}, parties: [party] }, index, days).transaction.parties?.[0];

describe("partyKey", () => {
  it.each([
    ["MP Materials Corp.", "MP MATERIALS CORPORATION"],
    ["Acme Co., Ltd.", "acme"],
    ["Siemens AG", "Siemens"],
    ["Müller GmbH", "MULLER"],
    ["Ａｃｍｅ　Inc", "acme"],
    ["Acme-Materials", "Acme Materials"],
  ])("%s and %s are one", (a, b) => expect(partyKey(a)).toBe(partyKey(b)));

  it.each([
    ["Acme Materials", "Acme Metals"],
    ["Acme", "Acme 2"],
    ["艾克美", "艾克美材料"],
  ])("%s and %s are two", (a, b) => expect(partyKey(a)).not.toBe(partyKey(b)));

  it("a name of legal forms alone stays itself", () => expect(partyKey("Holdings Ltd")).toBe("holdings ltd"));
});

describe("matches", () => {
  const index = indexOf({});

  it.each<[string, Party]>([
    ["its name", { name: "ACME MATERIALS CORPORATION" }],
    ["its own name", { nameLocal: "艾克美材料公司" }],
    ["its name said to be elsewhere", { name: "Acme Materials", country: "SG" }],
  ])("by %s: a target is on its list, and no longer screened clean", (_name, party) => {
    expect(match(index, { ...party, unlisted: true })).toMatchObject({
      listedOn: ["CN-CONTROL-LIST"],
      ids: ["register:acme"],
    });
    expect(match(index, { ...party, unlisted: true })?.unlisted).toBeUndefined();
  });

  it("leaves others as stated", () => {
    const other: Party = { name: "Other", unlisted: true };
    expect(match(index, other)).toBe(other);
    expect(match(index, {})).toEqual({});
  });

  it("adds to what the user states", () => {
    expect(match(index, { name: "Acme Materials", listedOn: ["US-ENTITY-LIST"], ids: ["LEI:1"] })).toMatchObject({
      listedOn: ["US-ENTITY-LIST", "CN-CONTROL-LIST"],
      ids: ["LEI:1", "register:acme"],
    });
  });

  it.each<[string, Raw, Raw]>([
    ["a name from memory", { verified: false }, {}],
    ["a draft", {}, { draft: true }],
    ["a listing not yet begun", { listed: { from: "2025-07-01" } }, {}],
    ["a listing that ended", { listed: { from: "2024-01-01", to: "2025-06-01" } }, {}],
    ["a listing announced later than known", {}, { knownFrom: "2026-11-22" }],
  ])("not by %s", (_name, party, measure) =>
    expect(matchName(indexOf(party, measure), ["Acme Materials"], DAYS)).toEqual([]),
  );

  it("a suspended listing names the party and does not put it on the list", () => {
    const events = [
      { kind: "suspend", from: "2025-05-14", to: "2025-08-12", by: "x", knownFrom: "2025-05-14", basis: "official" },
    ];
    const found = match(indexOf({}, { time: { announced: "2023-07-03", from: "2023-08-01", events } }), {
      name: "Acme Materials",
      unlisted: true,
    });
    expect(found).toMatchObject({ listedOn: [], ids: ["register:acme"], unlisted: true });
  });

  it("a protected party is known and is no hit", () => {
    const stated = {
      id: "t",
      act: "export" as const,
      item: {},
      parties: [{ name: "Acme Materials", unlisted: true as const }],
    };
    const { matches, transaction } = withRegisterParties(stated, indexOf({ kind: "protected" }), DAYS);
    expect(matches).toEqual([]);
    expect(transaction.parties?.[0]).toMatchObject({ unlisted: true, listedOn: [], ids: ["register:acme"] });
  });

  it("an owner by its name is on its list too, whatever is stated of it", () => {
    const above: Party = { name: "Acme Materials", unlisted: true };
    const party: Party = {
      name: "Buyer",
      owners: [
        { name: "ACME Materials Corporation", pct: 60, listedOn: [] },
        { pct: 10, party: { name: "Holding", owners: [{ pct: 90, party: above }] } },
        { name: "Other", pct: 5 },
      ],
    };
    const owners = match(index, party)?.owners;
    expect(owners?.[0]).toMatchObject({ listedOn: ["CN-CONTROL-LIST"] });
    const top = owners?.[1]?.party?.owners?.[0]?.party;
    expect(top).toMatchObject({ listedOn: ["CN-CONTROL-LIST"] });
    expect(top?.unlisted).toBeUndefined();
    expect(owners?.[2]).toEqual({ name: "Other", pct: 5 });
  });
});
