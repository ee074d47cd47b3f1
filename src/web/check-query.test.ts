import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PARTY_CATEGORIES, PARTY_LISTS, PARTY_ROLES } from "../base/party.ts";
import { ACTS, CONTROL_LISTS, END_USES, type Transaction } from "../base/transaction.ts";
import { factsOf, queryOf, transactionOf } from "./check-query.ts";

const read = (text: string): object => transactionOf(factsOf(new URLSearchParams(text)), "t");

describe("transactionOf", () => {
  test.each([
    ["", { act: "export", item: {} }],
    ["item.description=gallium+metal&from=CN&to=us", { from: "CN", to: "us", item: { description: "gallium metal" } }],
    [
      "item.hs=811292+HS-2022;8112929010+CHN-2023",
      {
        item: {
          hs: [
            { code: "811292", nomenclature: "HS-2022" },
            { code: "8112929010", nomenclature: "CHN-2023" },
          ],
        },
      },
    ],
    [
      "item.attributes.purityPct=99.95&item.attributes.shielded=yes",
      { item: { attributes: { purityPct: 99.95, shielded: true } } },
    ],
    ["item.producedWith=none", { item: { producedWith: [] } }],
    [
      "item.content=US:12;CN",
      {
        item: {
          content: [
            { ofCountry: "US", pct: 12 },
            { ofCountry: "CN", pct: null },
          ],
        },
      },
    ],
    ["parties[end_user].listedOn=none", { parties: [{ role: "end_user", unlisted: true }] }],
    [
      "parties[supplier].owners=Huaxin=51@US-ENTITY-LIST;Staff=?",
      {
        parties: [
          {
            role: "supplier",
            owners: [
              { name: "Huaxin", pct: 51, listedOn: ["US-ENTITY-LIST"] },
              { name: "Staff", pct: null },
            ],
          },
        ],
      },
    ],
    ["endUse.category=civil", { endUse: { category: "civil" } }],
    [
      "quantity=50+kg&value=2195.00+USD",
      { quantity: { amount: "50", unit: "kg" }, value: { amount: "2195.00", currency: "USD" } },
    ],
    ["on=2026-01-01&ask=to&portfolio=x&to=", { act: "export", item: {} }],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual({ id: "t", act: "export", item: {}, ...expected });
  });
});

const word = fc.stringMatching(/^[a-zA-Z\u4e00-\u4fff][a-zA-Z0-9 \u4e00-\u4fff&<>'"+%]{0,12}[a-z]$/);
const country = fc.constantFrom("CN", "US", "DE", "JP");
const maybe = <T>(one: fc.Arbitrary<T>, key: string): fc.Arbitrary<object> =>
  fc.option(one, { nil: undefined }).map((value) => (value === undefined ? {} : { [key]: value }));
const merged = (...parts: readonly fc.Arbitrary<object>[]): fc.Arbitrary<object> =>
  fc.tuple(...parts).map((all) => Object.assign({}, ...all) as object);

const items = merged(
  maybe(word, "description"),
  maybe(word, "form"),
  maybe(country, "origin"),
  maybe(
    fc.array(fc.record({ code: fc.stringMatching(/^\d{6}$/), nomenclature: fc.constantFrom("HS-2022", "CHN-2023") }), {
      minLength: 1,
      maxLength: 3,
    }),
    "hs",
  ),
  maybe(
    fc.uniqueArray(
      fc.record({ list: fc.constantFrom(...CONTROL_LISTS), code: fc.stringMatching(/^[0-9][A-E]\d{3}(\.[a-z])?$/) }),
      { selector: ({ list }) => list, minLength: 1 },
    ),
    "classifications",
  ),
  maybe(
    fc.dictionary(
      fc.constantFrom("purityPct", "densityGcm3", "grade"),
      fc.oneof(fc.integer(), fc.boolean(), fc.constant("technical")),
      { minKeys: 1 },
    ),
    "attributes",
  ),
  maybe(
    fc.array(fc.record({ ofCountry: country, pct: fc.integer({ min: 0, max: 100 }) }), { maxLength: 2 }),
    "content",
  ),
  maybe(
    fc.array(fc.record({ what: fc.constantFrom("technology", "equipment"), ofCountry: country }), { maxLength: 2 }),
    "producedWith",
  ),
);
const parties = fc.uniqueArray(
  merged(
    fc.constantFrom(...PARTY_ROLES).map((role) => ({ role })),
    word.map((name) => ({ name })),
    maybe(country, "country"),
    maybe(fc.uniqueArray(fc.constantFrom(...PARTY_CATEGORIES), { minLength: 1, maxLength: 3 }), "categories"),
    fc.oneof(
      maybe(fc.uniqueArray(fc.constantFrom(...PARTY_LISTS), { minLength: 1, maxLength: 2 }), "listedOn"),
      fc.constant({ unlisted: true }),
    ),
    maybe(fc.boolean(), "ownershipComplete"),
  ) as fc.Arbitrary<{ role: string }>,
  { selector: ({ role }) => role, minLength: 1, maxLength: 3 },
);
const transactions = merged(
  fc.constantFrom(...ACTS).map((act) => ({ id: "t", act })),
  items.map((item) => ({ item })),
  maybe(country, "from"),
  maybe(country, "to"),
  maybe(parties, "parties"),
  maybe(
    fc.constantFrom(...END_USES).map((category) => ({ category })),
    "endUse",
  ),
  maybe(fc.record({ amount: fc.constantFrom("5", "2195.00"), unit: fc.constantFrom("kg", "pcs") }), "quantity"),
) as fc.Arbitrary<Transaction>;

test("a transaction survives its address, whatever its names are", () => {
  fc.assert(
    fc.property(transactions, (transaction) => {
      const { query, leftOut } = queryOf(transaction);
      const back = transactionOf(factsOf(new URLSearchParams(query.toString())), "t") as unknown as Transaction;
      const sorted = (one: Transaction): Transaction => ({
        ...one,
        ...(one.parties ? { parties: one.parties.toSorted((a, b) => (a.role ?? "").localeCompare(b.role ?? "")) } : {}),
      });
      expect(sorted(back)).toEqual(sorted(transaction));
      expect(leftOut).toEqual([]);
    }),
  );
});

test("what an address cannot carry is named", () => {
  const { leftOut } = queryOf({
    id: "t",
    act: "export",
    item: {},
    parties: [
      { role: "supplier", name: "A", owners: [{ name: "B", pct: 50, party: { name: "B", owners: [{ pct: 50 }] } }] },
    ],
    licencesHeld: [{ authority: "BIS", type: "individual" }],
    facts: { components: [{ description: "x" }], microPurchase: true },
  });
  expect(leftOut).toEqual(["parties[supplier].owners", "facts.components", "licencesHeld"]);
});
