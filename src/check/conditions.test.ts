// Conditions on places, acts and the deal: what each says of a stated fact, of one stated as not known, and of silence.
import { describe, expect, it } from "vitest";
import type { Transaction } from "../base/transaction.ts";
import type { Condition } from "../register/index.ts";
import { table } from "./conditions.case.ts";
import { compare } from "./read-values.ts";

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
    ["fact of another value", { fact: { name: "inBaggage", in: [true] } }, { facts: { inBaggage: false } }, false],
    [
      "fact of another type, which says nothing",
      { fact: { name: "inBaggage", in: [true] } },
      { facts: { inBaggage: "yes" } },
      "unknown",
      "facts.inBaggage",
    ],
    [
      "a party on another list of the same issuer",
      { party: { listedOn: ["US-ENTITY-LIST"] } },
      { parties: [{ role: "end_user", listedOn: ["US-UVL"] }] },
      false,
    ],
    [
      "a party on a list of another issuer",
      { party: { listedOn: ["US-ENTITY-LIST"] } },
      { parties: [{ role: "end_user", listedOn: ["CN-WATCH-LIST"] }] },
      "unknown",
      "parties[end_user].listedOn",
    ],
    [
      "a party on another list by its name alone",
      { party: { listedOn: ["US-ENTITY-LIST"] } },
      { parties: [{ role: "end_user", listedOn: ["US-UVL"], listsFound: true }] },
      "unknown",
      "parties[end_user].listedOn",
    ],
    [
      "a category that counts when said, not said",
      { party: { category: ["military_end_user"], ifStated: true } },
      { parties: [{ role: "end_user" }] },
      false,
    ],
    [
      "a category that counts when said, not known",
      { party: { category: ["military_end_user"], ifStated: true } },
      { parties: [{ role: "end_user", categories: null }] },
      "unknown",
      "parties[end_user].categories",
    ],
    ["a use that counts when said, not said", { endUse: { category: ["military"], ifStated: true } }, {}, false],
    [
      "a use that counts when said, not known",
      { endUse: { category: ["military"], ifStated: true } },
      { endUse: { category: null } },
      "unknown",
      "endUse.category",
    ],
    [
      "a maker that counts when said, not said",
      { manufacturer: ["Micron"], ifStated: true },
      { item: { description: "SSD" } },
      false,
    ],
    [
      "fact not known",
      { fact: { name: "inBaggage", in: [true] } },
      { facts: { inBaggage: null } },
      "unknown",
      "facts.inBaggage",
    ],
    ["fact not said", { fact: { name: "inBaggage", in: [true] } }, {}, "unknown", "facts.inBaggage"],
    [
      "a private buyer, of whose owners nothing is said",
      { party: { owned: { listedOn: ["EU-FSF"], pct: 50, mode: "ofac" } } },
      { parties: [{ role: "end_user", categories: ["consumer"] }] },
      false,
    ],
    ["fact that counts when said, not said", { fact: { name: "onShip", in: [true], ifStated: true } }, {}, false],
    [
      "fact that counts when said, not known",
      { fact: { name: "onShip", in: [true], ifStated: true } },
      { facts: { onShip: null } },
      "unknown",
      "facts.onShip",
    ],
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
