// Every kind of condition: what it says of a stated fact, of one stated as not known, and of one nobody mentions.
import { describe, expect, it } from "vitest";
import type { Truth } from "../base/logic.ts";
import type { Transaction } from "../base/transaction.ts";
import type { Condition } from "../register/index.ts";
import { compare } from "./read-values.ts";
import { readingOf } from "./testing.ts";

type Row = readonly [name: string, condition: Condition, stated: Partial<Transaction>, truth: Truth, missing?: string];

const table = (rows: readonly Row[]): void => {
  for (const [name, condition, stated, truth, missing] of rows) {
    it(name, () => {
      const reading = readingOf(condition, stated);
      expect(reading.truth).toBe(truth);
      expect(reading.missing).toBe(missing);
    });
  }
};

describe("places and acts", () => {
  table([
    ["act", { act: ["export"] }, {}, true],
    ["another act", { act: ["import"] }, {}, false],
    ["from", { from: ["CN"] }, { from: "CN" }, true],
    ["from elsewhere", { from: ["CN"] }, { from: "US" }, false],
    ["from nowhere stated", { from: ["CN"] }, {}, "unknown", "from"],
    ["from not known", { from: ["CN"] }, { from: null }, "unknown", "from"],
    ["to outside", { to: { not: ["CN"] } }, { to: "US" }, true],
    ["to inside", { to: { not: ["CN"] } }, { to: "CN" }, false],
    ["to a member", { to: ["EU"] }, { to: "DE" }, true],
    ["to a former member", { to: ["EU"] }, { to: "GB" }, false],
    ["to a group known in part", { to: ["US:X"] }, { to: "DE" }, "unknown", "to"],
    ["outside a group known in part", { to: { not: ["US:X"] } }, { to: "DE" }, "unknown", "to"],
    ["final destination wins", { to: ["US"] }, { to: "HK", finalDestination: "US" }, true],
    [
      "final destination not known",
      { to: ["US"] },
      { to: "US", finalDestination: null },
      "unknown",
      "finalDestination",
    ],
    ["origin", { origin: ["CN"] }, { item: { origin: "CN" } }, true],
    ["origin not said", { origin: ["CN"] }, {}, "unknown", "item.origin"],
    ["kind", { kind: ["technology"] }, { kind: "technology" }, true],
    ["kind of something with a customs code", { kind: ["technology"] }, { item: { hs: [{ code: "8112" }] } }, false],
    [
      "kind not known in spite of a customs code",
      { kind: ["technology"] },
      { kind: null, item: { hs: [{ code: "8112" }] } },
      "unknown",
      "kind",
    ],
    ["kind not said", { kind: ["goods"] }, {}, "unknown", "kind"],
  ]);
});

describe("value, quantity, dates, licences, named facts", () => {
  table([
    [
      "value at the limit",
      { value: { op: "lte", amount: "2500", currency: "USD" } },
      { value: { amount: "2500.00", currency: "USD" } },
      true,
    ],
    [
      "value a cent above",
      { value: { op: "lte", amount: "2500", currency: "USD" } },
      { value: { amount: "2500.01", currency: "USD" } },
      false,
    ],
    [
      "value in another currency",
      { value: { op: "lte", amount: "2500", currency: "USD" } },
      { value: { amount: "1", currency: "EUR" } },
      "unknown",
      "value.USD",
    ],
    ["no value", { value: { op: "lte", amount: "2500", currency: "USD" } }, {}, "unknown", "value"],
    [
      "quantity in the same unit",
      { quantity: { op: "gt", amount: "3", unit: "item" } },
      { quantity: { amount: "4", unit: "item" } },
      true,
    ],
    [
      "quantity converted",
      { quantity: { op: "gte", amount: "1", unit: "kg" } },
      { quantity: { amount: "999.9", unit: "g" } },
      false,
    ],
    [
      "quantity in a unit of another kind",
      { quantity: { op: "gte", amount: "1", unit: "kg" } },
      { quantity: { amount: "3", unit: "m" } },
      "unknown",
      "quantity.unit",
    ],
    ["no quantity", { quantity: { op: "gte", amount: "1", unit: "kg" } }, {}, "unknown", "quantity"],
    ["contract before", { contractDate: { before: "2025-01-01" } }, { contractDate: "2024-12-31" as never }, true],
    ["contract on the day", { contractDate: { before: "2025-01-01" } }, { contractDate: "2025-01-01" as never }, false],
    ["no contract day", { shippedDate: { before: "2025-01-01" } }, {}, "unknown", "shippedDate"],
    [
      "licence held",
      { licence: { authority: "METI", type: ["general_bulk"] } },
      { licencesHeld: [{ authority: "METI", type: "general_bulk" }] },
      true,
    ],
    [
      "another licence",
      { licence: { authority: "METI", type: ["general_bulk"] } },
      { licencesHeld: [{ authority: "METI", type: "individual" }] },
      false,
    ],
    ["licences not said", { licence: { authority: "METI", type: ["general_bulk"] } }, {}, "unknown", "licencesHeld"],
    ["fact", { fact: { name: "inBaggage", in: [true] } }, { facts: { inBaggage: true } }, true],
    ["fact of another value", { fact: { name: "inBaggage", in: [true] } }, { facts: { inBaggage: "yes" } }, false],
    [
      "fact not known",
      { fact: { name: "inBaggage", in: [true] } },
      { facts: { inBaggage: null } },
      "unknown",
      "facts.inBaggage",
    ],
    ["fact not said", { fact: { name: "inBaggage", in: [true] } }, {}, "unknown", "facts.inBaggage"],
    ["named in an annex", { listedIn: ["X:1"] }, { facts: { listedIn: ["X:1:A"] } }, true],
    ["named in another", { listedIn: ["X:1"] }, { facts: { listedIn: "X:10" } }, false],
    ["nobody says it is named", { listedIn: ["X:1"] }, {}, false],
    [
      "not known whether it is named",
      { listedIn: ["X:1"] },
      { facts: { listedIn: null } },
      "unknown",
      "facts.listedIn",
    ],
  ]);
});

describe("content and production", () => {
  const us = (op: "gt" | "lte", pct: number): Condition => ({
    content: { ofCountry: ["US"], class: ["controlled"], op, pct },
  });
  const made = (
    pct: number | null,
    ofCountry: string | null = "US",
    of: string | null = "controlled",
  ): Partial<Transaction> => ({
    item: { content: [{ ofCountry, class: of, pct }] },
  });
  table([
    ["above", us("gt", 25), made(25.1), true],
    ["at the level", us("gt", 25), made(25), false],
    ["of another country", us("gt", 25), made(90, "JP"), false],
    ["of another class", us("gt", 25), made(90, "US", "3A991"), false],
    ["of an unknown country", us("gt", 25), made(90, null), "unknown", "item.content.class"],
    ["of an unknown class", us("gt", 25), made(90, "US", null), "unknown", "item.content.class"],
    ["of an unknown share", us("gt", 25), made(null), "unknown", "item.content.pct"],
    [
      "shares add up",
      us("gt", 25),
      {
        item: {
          content: [
            { ofCountry: "US", class: "controlled", pct: 20 },
            { ofCountry: "US", class: "controlled", pct: 6 },
          ],
        },
      },
      true,
    ],
    [
      "certainly above, whatever is unknown",
      us("gt", 25),
      {
        item: {
          content: [
            { ofCountry: "US", class: "controlled", pct: 30 },
            { ofCountry: null, class: "controlled", pct: 6 },
          ],
        },
      },
      true,
    ],
    [
      "below, but something is unknown",
      us("lte", 25),
      {
        item: {
          content: [
            { ofCountry: "US", class: "controlled", pct: 20 },
            { ofCountry: null, class: "controlled", pct: 6 },
          ],
        },
      },
      "unknown",
      "item.content.class",
    ],
    ["no content of any kind", us("gt", 25), { item: { content: [] } }, false],
    ["content not said", us("gt", 25), {}, "unknown", "item.content"],
    [
      "produced with it",
      { producedWith: { ofCountry: ["US"], code: ["3E992"] } },
      { item: { producedWith: [{ what: "technology", ofCountry: "US", code: "3E992" }] } },
      true,
    ],
    [
      "produced with a paragraph of it",
      { producedWith: { ofCountry: ["US"], code: ["3E001"] } },
      { item: { producedWith: [{ what: "technology", ofCountry: "US", code: "3E001.a" }] } },
      true,
    ],
    [
      "produced with another code",
      { producedWith: { ofCountry: ["US"], code: ["3E001"] } },
      { item: { producedWith: [{ what: "technology", ofCountry: "US", code: "3E0011" }] } },
      false,
    ],
    [
      "produced with something uncoded",
      { producedWith: { ofCountry: ["US"], code: ["3E001"] } },
      { item: { producedWith: [{ what: "technology", ofCountry: "US" }] } },
      "unknown",
      "item.producedWith",
    ],
    ["produced with nothing", { producedWith: { ofCountry: ["US"] } }, { item: { producedWith: [] } }, false],
    ["production not said", { producedWith: { ofCountry: ["US"] } }, {}, "unknown", "item.producedWith"],
    [
      "material from there",
      { materialOrigin: { material: ["gallium"], country: ["CN"] } },
      { item: { materialOrigins: [{ material: "gallium", country: "CN" }] } },
      true,
    ],
    [
      "material from somewhere",
      { materialOrigin: { material: ["gallium"], country: ["CN"] } },
      { item: { materialOrigins: [{ material: "gallium", country: null }] } },
      "unknown",
      "item.materialOrigins",
    ],
  ]);
});

describe("goods", () => {
  const code = (list: "US-CCL", ...codes: readonly (string | null)[]): Partial<Transaction> => ({
    item: { classifications: codes.map((one) => ({ list, code: one })) },
  });
  const a001: Condition = { code: { list: "US-CCL", in: ["3A001.b"], except: ["3A001.b.12"] } };
  table([
    ["material", { material: ["gallium"] }, { item: { material: "Gallium" } }, true],
    ["material in the description", { material: ["gallium"] }, { item: { description: "gallium powder" } }, true],
    [
      "material stated beside another in the description",
      { material: ["gallium"] },
      { item: { description: "gallium powder", material: "copper" } },
      true,
    ],
    [
      "material stated as not known against the description",
      { material: ["gallium"] },
      { item: { description: "gallium powder", material: null } },
      "unknown",
      "item.material",
    ],
    ["material not in the lexicon", { material: ["gallium"] }, { item: { material: "unobtainium" } }, false],
    ["no material", { material: ["gallium"] }, { item: { description: "thing" } }, "unknown", "item.material"],
    ["form", { form: ["powder"] }, { item: { form: "powder" } }, true],
    ["form that the lexicon does not know", { form: ["powder"] }, { item: { form: "blobs" } }, "unknown", "item.form"],
    [
      "form not known",
      { form: ["powder"] },
      { item: { description: "gallium powder", form: null } },
      "unknown",
      "item.form",
    ],
    ["code inside", a001, code("US-CCL", "3A001.b.2"), true],
    ["code excepted", a001, code("US-CCL", "3A001.b.12.a"), false],
    ["code coarser", a001, code("US-CCL", "3A001"), "unknown", "item.classifications[US-CCL].paragraph"],
    ["code that may be excepted", a001, code("US-CCL", "3A001.b"), "unknown", "item.classifications[US-CCL].paragraph"],
    ["code outside", a001, code("US-CCL", "3A002"), false],
    ["stated to be on no list", a001, code("US-CCL", "EAR99"), false],
    ["code not known", a001, code("US-CCL", null), "unknown", "item.classifications[US-CCL].code"],
    ["a code that cannot be read", a001, code("US-CCL", "__proto__"), false],
    ["never classified", a001, {}, "unknown", "item.classifications[US-CCL]"],
    ["classification not known", a001, { item: { classifications: null } }, "unknown", "item.classifications[US-CCL]"],
    ["any code stated", { code: { list: "US-CCL", in: ["*"] } }, code("US-CCL", "3A002"), true],
    ["any code, none stated", { code: { list: "US-CCL", in: ["*"] } }, code("US-CCL", "none"), false],
    ["any code, silence", { code: { list: "US-CCL", in: ["*"] } }, {}, false],
    ["statement of no code, silence", { code: { list: "US-CCL", in: ["none"] } }, {}, false],
    ["statement of no code", { code: { list: "US-CCL", in: ["none"] } }, code("US-CCL", "none"), true],
    [
      "attribute above",
      { attribute: { name: "purityPct", op: "gt", value: 99.9 } },
      { item: { attributes: { purityPct: 99.95 } } },
      true,
    ],
    [
      "attribute at the limit",
      { attribute: { name: "purityPct", op: "gt", value: 99.9 } },
      { item: { attributes: { purityPct: 99.9 } } },
      false,
    ],
    [
      "attribute in another unit",
      { attribute: { name: "densityGcm3", op: "gt", value: 1.73 } },
      { item: { attributes: { densityKgm3: 1750 } } },
      true,
    ],
    [
      "attribute as text",
      { attribute: { name: "purityPct", op: "gt", value: 99.9 } },
      { item: { attributes: { purityPct: "99.95" } } },
      true,
    ],
    [
      "attribute that is no number",
      { attribute: { name: "purityPct", op: "gt", value: 99.9 } },
      { item: { attributes: { purityPct: "high" } } },
      "unknown",
    ],
    [
      "attribute not known",
      { attribute: { name: "purityPct", op: "gt", value: 99.9 } },
      { item: { attributes: { purityPct: null } } },
      "unknown",
      "item.attributes.purityPct",
    ],
    ["maker", { manufacturer: ["Micron"] }, { item: { manufacturer: "Micron Technology, Inc." } }, true],
    [
      "maker of a component",
      { manufacturer: ["Micron"] },
      { facts: { components: [{ manufacturer: "Micron", description: "DRAM" }] } },
      true,
    ],
    ["maker in the description", { manufacturer: ["Micron"] }, { item: { description: "Micron SSD" } }, true],
    [
      "a name inside another word",
      { manufacturer: ["Micron"] },
      { item: { description: "submicron filter" } },
      "unknown",
      "item.manufacturer",
    ],
    ["another maker", { manufacturer: ["Micron"] }, { item: { manufacturer: "Micronics" } }, false],
    [
      "maker not known in spite of the description",
      { manufacturer: ["Micron"] },
      { item: { description: "Micron SSD", manufacturer: null } },
      "unknown",
      "item.manufacturer",
    ],
  ]);
});

describe("parties", () => {
  const military: Condition = { party: { role: ["end_user"], category: ["military_end_user"] } };
  const listed: Condition = { party: { listedOn: ["US-ENTITY-LIST"] } };
  const owned = (pct: number): Condition => ({
    party: { role: ["end_user"], owned: { listedOn: ["US-ENTITY-LIST"], pct, mode: "bis" } },
  });
  table([
    ["category", military, { parties: [{ role: "end_user", categories: ["military_end_user"] }] }, true],
    ["a category that rules it out", military, { parties: [{ role: "end_user", categories: ["civil"] }] }, false],
    [
      "a category that does not",
      military,
      { parties: [{ role: "end_user", categories: ["research"] }] },
      "unknown",
      "parties[end_user].categories",
    ],
    [
      "categories not known",
      military,
      { parties: [{ role: "end_user", categories: null }] },
      "unknown",
      "parties[end_user].categories",
    ],
    [
      "nobody in the role",
      military,
      { parties: [{ role: "seller", categories: ["civil"] }] },
      "unknown",
      "parties[end_user].categories",
    ],
    ["no parties", military, {}, "unknown", "parties[end_user].categories"],
    ["a party without a role counts for each", military, { parties: [{ categories: ["military_end_user"] }] }, true],
    [
      "one of two",
      military,
      {
        parties: [
          { role: "end_user", categories: ["civil"] },
          { role: "end_user", categories: ["military_end_user"] },
        ],
      },
      true,
    ],
    [
      "one of two not known",
      military,
      { parties: [{ role: "end_user", categories: ["civil"] }, { role: "end_user" }] },
      "unknown",
      "parties[end_user].categories",
    ],
    ["on the list", listed, { parties: [{ role: "seller", listedOn: ["US-ENTITY-LIST"] }] }, true],
    ["stated to be on none", listed, { parties: [{ role: "seller", unlisted: true }] }, false],
    [
      "an empty list is no screening",
      listed,
      { parties: [{ role: "seller", listedOn: [] }] },
      "unknown",
      "parties[seller].listedOn",
    ],
    [
      "a list stated against a clean screening",
      listed,
      { parties: [{ role: "seller", unlisted: true, listedOn: ["US-ENTITY-LIST"] }] },
      true,
    ],
    [
      "in another country, whatever else",
      { party: { country: ["CN"], category: ["military_end_user"] } },
      { parties: [{ role: "end_user", country: "JP" }] },
      false,
    ],
    [
      "country not known",
      { party: { country: ["CN"], category: ["civil"] } },
      { parties: [{ role: "end_user", categories: ["civil"] }] },
      "unknown",
      "parties[end_user].country",
    ],
    [
      "named by a match",
      { party: { named: ["acme"] } },
      { parties: [{ role: "end_user", ids: ["register:acme"] }] },
      true,
    ],
    [
      "name not matched is no clearance",
      { party: { named: ["acme"] } },
      { parties: [{ role: "end_user", name: "Other" }] },
      "unknown",
      "parties[end_user].name",
    ],
    [
      "owned by half",
      owned(50),
      { parties: [{ role: "end_user", owners: [{ pct: 50, listedOn: ["US-ENTITY-LIST"] }] }] },
      true,
    ],
    [
      "owners not said",
      owned(50),
      { parties: [{ role: "end_user", unlisted: true }] },
      "unknown",
      "parties[end_user].owners",
    ],
    [
      "a share not known",
      owned(50),
      { parties: [{ role: "end_user", owners: [{ pct: null, listedOn: ["US-ENTITY-LIST"] }] }] },
      "unknown",
      "parties[end_user].owners.pct",
    ],
    [
      "any listed holder",
      owned(0),
      { parties: [{ role: "end_user", owners: [{ pct: 1, listedOn: ["US-ENTITY-LIST"] }] }] },
      true,
    ],
    ["end use", { endUse: { category: ["military"] } }, { endUse: { category: "military" } }, true],
    ["another end use", { endUse: { category: ["military"] } }, { endUse: { category: "civil" } }, false],
    [
      "end use called unknown",
      { endUse: { category: ["military"] } },
      { endUse: { category: "unknown" } },
      "unknown",
      "endUse.category",
    ],
    [
      "known by the exporter",
      { endUse: { category: ["military"], knowledge: ["knows", "informed"] } },
      { endUse: { category: "military", knowledge: "none" } },
      false,
    ],
    [
      "knowledge not said",
      { endUse: { category: ["military"], knowledge: ["knows"] } },
      { endUse: { category: "military" } },
      "unknown",
      "endUse.knowledge",
    ],
  ]);
});

describe("compare", () => {
  it.each([
    [5, "gt", 5, false],
    [5, "gte", 5, true],
    [4.9, "lt", 5, true],
    [5, "lte", 5, true],
    ["7", "gt", 5, true],
    ["", "gt", 5, "unknown"],
    ["abc", "gt", 5, "unknown"],
    [Number.NaN, "gt", 5, "unknown"],
    [true, "gt", 5, "unknown"],
    ["a", "eq", "a", true],
    [true, "eq", true, true],
    [1, "eq", true, "unknown"],
  ] as const)("%j %s %j → %s", (stated, op, wanted, truth) => expect(compare(stated, op, wanted)).toBe(truth));
});
