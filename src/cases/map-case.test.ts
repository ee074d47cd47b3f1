import { describe, expect, it } from "vitest";
import { loadKnowledge } from "../../test/knowledge.ts";
import type { Transaction } from "../base/transaction.ts";
import { mapCase } from "./map-case.ts";
import { readOwnership, readParty } from "./read-party.ts";

const { countries } = await loadKnowledge();

const map = (facts: Readonly<Record<string, unknown>>, jurisdiction = "CN", question = "item"): Transaction =>
  mapCase({ id: "c", jurisdiction, question, asOf: "2025-10-20", facts }, countries).transaction;

describe("places", () => {
  it.each([
    [{ from: "CN", to: "DE" }, "CN", "DE"],
    [{ exportedFrom: "China", destination: "Germany" }, "CN", "DE"],
    [{ act: "re-exported from Singapore to Japan" }, "SG", "JP"],
    [{ act: "re-export", to: "JP" }, undefined, "JP"],
    [{ act: "export", to: "KR" }, "CN", "KR"],
    [{ from: null, to: null }, null, null],
  ])("%j", (facts, from, to) => {
    const mapped = map({ item: "gallium metal", ...facts });
    expect(mapped.from).toBe(from);
    expect(mapped.to).toBe(to);
  });

  it("a purchase happens where its rules are asked about", () => {
    expect(map({ act: "procure", buyer: "CII operator", product: "Micron SSD" }, "CN", "procurement").to).toBe("CN");
  });
});

describe("keys as clerks write them", () => {
  it.each<[Readonly<Record<string, unknown>>, object]>([
    [{ ECCN: "3A981" }, { item: { classifications: [{ list: "US-CCL", code: "3A981" }] } }],
    [
      { "ship from": "Japan", ship_to: "South Korea" },
      { from: "JP", to: "KR" },
    ],
    [{ "Country of origin": "China" }, { item: { origin: "CN" } }],
    [{ countryOfOrigin: null }, { item: { origin: null } }],
    [{ "Flexural strength (MPa)": "35 MPa" }, { item: { attributes: { flexuralStrengthMPa: 35 } } }],
    [{ density_g_cm3: 1.75 }, { item: { attributes: { densityGcm3: 1.75 } } }],
    [{ Purity: "99,95 %" }, { item: { attributes: { purityPct: 99.95 } } }],
    [{ "Total Processing Performance": 4800 }, { item: { attributes: { tpp: 4800 } } }],
    [{ "US content": "30 %" }, { item: { content: [{ ofCountry: "US", pct: 30 }] } }],
    [{ usContentPct: 30, contentClass: "EAR99" }, { item: { content: [{ class: "EAR99" }] } }],
    [
      { intendedUse: "missile", exporterKnowledge: "informed by BIS" },
      { endUse: { category: "missile", knowledge: "informed" } },
    ],
    [{ endUse: "missile", knowledge: "not aware of any" }, { endUse: { category: "missile", knowledge: "none" } }],
    [{ Maker: "Micron" }, { item: { manufacturer: "Micron" } }],
    [
      { counterparty: { listed: false, owners: [{ listed: "SDN", share: 50 }] } },
      { act: "deal", parties: [{ role: "target", unlisted: true }] },
    ],
    [{ act: "agency buys electronic product", contains: "YMTC-made NAND" }, { kind: "goods" }],
  ])("%j", (facts, expected) => expect(map(facts, "US")).toMatchObject(expected));

  it.each([
    ["KR", "KR"],
    ["TW", "TW-SHTC"],
    ["GB", "UK-SECL"],
    ["JP", "JP-ETCO"],
  ])("a code asked about in %s is on %s", (jurisdiction, list) => {
    expect(map({ controlCode: "3A001" }, jurisdiction).item.classifications).toEqual([{ list, code: "3A001" }]);
  });

  it("a place that cannot be read is not home", () => expect(map({ from: "Neverland" }, "US").from).toBeNull());

  it("the key itself goes before other words for it", () => {
    expect(map({ shipTo: "Japan", to: "KR" }, "US").to).toBe("KR");
  });
});

describe("facts that clerks leave open", () => {
  it.each([
    [{ eccn: null }, { item: { classifications: [{ list: "US-CCL", code: null }] } }],
    [{ density: null }, { item: { attributes: { densityGcm3: null } } }],
    [{ endUse: null }, { endUse: { category: null } }],
    [{ endUser: null }, { parties: [{ role: "end_user", categories: null, listedOn: null }] }],
    [{ usControlledContentPct: null }, { item: { content: [{ ofCountry: "US", pct: null }] } }],
  ])("%j", (facts, expected) => expect(map({ from: "US", to: "CN", ...facts }, "US")).toMatchObject(expected));

  it("states nothing that nobody stated", () => {
    const { item, parties, endUse, facts, licencesHeld } = map({
      act: "export",
      from: "CN",
      to: "DE",
      item: "gallium metal",
    });
    expect(item).toEqual({ description: "gallium metal" });
    expect([parties, endUse, facts, licencesHeld]).toEqual([undefined, undefined, undefined, undefined]);
  });
});

describe("the buyer's status", () => {
  const buyer = (facts: object): unknown =>
    map({ act: "procure", buyer: "hospital network in China", product: "Micron DRAM", ...facts }, "CN", "procurement")
      .parties?.[0];

  it.each([
    [{ ciiOperator: true }, ["critical_information_infrastructure_operator"]],
    [{ ciiOperator: false }, ["not_critical_information_infrastructure_operator"]],
    [{ ciiOperator: null }, null],
    [{}, undefined],
  ])("%j", (facts, categories) => expect((buyer(facts) as { categories?: unknown }).categories).toEqual(categories));
});

describe("readParty", () => {
  it.each([
    [
      { listed: false, owners: [{ listed: "Entity List", share: 100 }] },
      { unlisted: true, ownershipComplete: true, owners: [{ pct: 100, listedOn: ["US-ENTITY-LIST"] }] },
    ],
    [
      { listed: false, owners: [{ list: "SDN", share: null }] },
      { unlisted: true, owners: [{ pct: null, listedOn: ["US-OFAC-SDN"] }] },
    ],
    [
      { name: "Acme", country: "SG" },
      { name: "Acme", country: "SG" },
    ],
    [{ listed: null }, { listedOn: null }],
    [{ description: "military end user" }, { categories: ["military_end_user"] }],
  ])("%j", (value, expected) => {
    const party = readParty("end_user", value, "CN", countries);
    expect(party).toMatchObject({ role: "end_user", ...expected });
    if (!("ownershipComplete" in expected)) expect(party?.ownershipComplete).toBeUndefined();
  });

  it("takes a proper name for a name and a description for none", () => {
    expect(readParty("end_user", "MP Materials Corp.", "US", countries)?.name).toBe("MP Materials Corp.");
    expect(readParty("end_user", "some hospital", "US", countries)?.name).toBeUndefined();
  });
});

describe("readOwnership", () => {
  it("nests owners, marks the blocked and cuts cycles", () => {
    const target = readOwnership(
      [
        ["X", "A", 50],
        ["A", "B", 50],
        ["B", "A", 50],
      ],
      ["X"],
      "B",
    );
    expect(target).toMatchObject({ role: "target", name: "B", ownershipComplete: true });
    expect(target.owners?.[0]).toMatchObject({
      name: "A",
      pct: 50,
      party: { owners: [{ name: "X", pct: 50, listedOn: ["US-OFAC-SDN"] }] },
    });
  });
});
