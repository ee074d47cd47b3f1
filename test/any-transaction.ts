// Arbitrary transactions over the whole shape of the contract, with odd text, huge strings and far-off days.
import * as fc from "fast-check";
import { PARTY_CATEGORIES, PARTY_LISTS, PARTY_ROLES, type Party } from "../src/base/party.ts";
import { ACTS, CONTROL_LISTS, END_USES, ITEM_KINDS, KNOWLEDGE, type Transaction } from "../src/base/transaction.ts";

/** Drops undefined keys, so that absent and undefined are one. */
export function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

const nil = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null | undefined> =>
  fc.option(fc.option(of, { nil: null }), { nil: undefined });
const oddText = fc.oneof(
  fc.string({ unit: "binary", minLength: 1, maxLength: 40 }),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }),
  fc.constantFrom(
    "__proto__",
    "constructor",
    "NaN",
    "‮gallium",
    "镓".repeat(3000),
    "gallium metal ".repeat(2000),
    "(".repeat(500),
    "%".repeat(300),
    "0".repeat(400),
    "\u0000",
    "İ",
    "ﬁ",
    "金属镓 Ga²",
  ),
);
const day = fc.constantFrom(
  "0001-01-01",
  "1900-02-28",
  "1969-12-31",
  "2023-08-01",
  "2024-02-29",
  "2025-11-10",
  "2026-11-28",
  "9999-12-31",
);
const country = fc.constantFrom(
  "CN",
  "US",
  "DE",
  "NL",
  "JP",
  "KR",
  "TW",
  "SG",
  "RU",
  "KP",
  "IR",
  "HK",
  "MO",
  "PR",
  "ZZ",
  "AQ",
);
const share = nil(fc.double({ min: 0, max: 100, noNaN: true }));
const anyOf = <T>(values: readonly T[], max = 3): fc.Arbitrary<T[]> =>
  fc.array(fc.constantFrom(...values), { maxLength: max });

const party: fc.Memo<Party> = fc.memo(
  (depth) =>
    fc.record(
      {
        role: fc.constantFrom(...PARTY_ROLES),
        name: nil(oddText),
        nameLocal: nil(oddText),
        country: nil(country),
        ids: nil(fc.array(oddText, { maxLength: 2 })),
        categories: nil(anyOf(PARTY_CATEGORIES)),
        owners:
          depth > 1
            ? nil(
                fc.array(
                  fc.record({
                    name: nil(oddText),
                    pct: fc.option(fc.double({ min: 0, max: 100, noNaN: true })),
                    listedOn: nil(anyOf(PARTY_LISTS)),
                    party: nil(party(depth - 1)),
                  }),
                  { maxLength: 3 },
                ),
              )
            : fc.constant(undefined),
        ownershipComplete: nil(fc.boolean()),
        listedOn: nil(anyOf(PARTY_LISTS)),
        unlisted: nil(fc.constant(true as const)),
      },
      { requiredKeys: [] },
    ) as fc.Arbitrary<Party>,
);

const item = fc.record(
  {
    description: nil(oddText),
    material: nil(fc.oneof(oddText, fc.constantFrom("gallium", "graphite", "terbium", "tungsten"))),
    form: nil(fc.oneof(oddText, fc.constantFrom("metal", "oxide", "wafer", "sputtering target", "deposition tool"))),
    manufacturer: nil(fc.oneof(oddText, fc.constantFrom("Micron", "Huawei"))),
    classifications: nil(
      fc.array(
        fc.record({
          list: fc.constantFrom(...CONTROL_LISTS),
          code: fc.option(fc.oneof(oddText, fc.constantFrom("none", "EAR99", "3A001", "3A090.a", "3C001.a", "9A610"))),
        }),
        { maxLength: 3 },
      ),
    ),
    hs: nil(
      fc.array(
        fc.record({
          code: fc.option(fc.oneof(oddText, fc.constantFrom("8112929090", "8542", "28"))),
          nomenclature: nil(oddText),
        }),
        { maxLength: 3 },
      ),
    ),
    attributes: nil(
      fc.dictionary(
        fc.oneof(oddText, fc.constantFrom("purityPct", "densityGcm3", "tpp", "model", "terbiumPct")),
        fc.oneof(
          fc.double(),
          fc.constantFrom<number | string | boolean | null>(null, true, "", "NaN", -1, 1e308, 99.95),
        ),
        { maxKeys: 5 },
      ),
    ),
    origin: nil(country),
    materialOrigins: nil(
      fc.array(fc.record({ material: oddText, country: fc.option(country), pct: share }), { maxLength: 2 }),
    ),
    content: nil(
      fc.array(
        fc.record({
          ofCountry: fc.option(country),
          class: nil(oddText),
          pct: fc.option(fc.double({ min: 0, max: 100, noNaN: true })),
        }),
        { maxLength: 3 },
      ),
    ),
    producedWith: nil(
      fc.array(
        fc.record({
          what: fc.constantFrom("technology" as const, "software" as const, "equipment" as const),
          ofCountry: fc.option(country),
          code: nil(oddText),
        }),
        { maxLength: 2 },
      ),
    ),
  },
  { requiredKeys: [] },
);

/** Anything the schema of the contract lets through. */
export const anyTransaction: fc.Arbitrary<Transaction> = fc
  .record(
    {
      id: fc.constant("fuzz"),
      on: fc.option(day, { nil: undefined }),
      known: fc.option(day, { nil: undefined }),
      act: fc.constantFrom(...ACTS),
      kind: nil(fc.constantFrom(...ITEM_KINDS)),
      item,
      quantity: nil(
        fc.record({
          amount: fc.constantFrom("0.5", "5", "0.000000000000000000001", "9".repeat(300)),
          unit: oddText,
        }),
      ),
      value: nil(
        fc.record({
          amount: fc.constantFrom("0.01", "2500.00", "9".repeat(200)),
          currency: fc.constantFrom("USD", "EUR", "XXX"),
        }),
      ),
      from: nil(country),
      to: nil(country),
      finalDestination: nil(country),
      via: nil(fc.array(country, { maxLength: 3 })),
      parties: nil(fc.array(party(3), { maxLength: 3 })),
      endUse: nil(
        fc.record({ category: fc.option(fc.constantFrom(...END_USES)), knowledge: nil(fc.constantFrom(...KNOWLEDGE)) }),
      ),
      licencesHeld: nil(fc.array(fc.record({ authority: oddText, type: oddText, number: oddText }), { maxLength: 2 })),
      contractDate: nil(day),
      shippedDate: nil(day),
      facts: nil(
        fc.dictionary(
          fc.oneof(
            oddText,
            fc.constantFrom("listedIn", "components", "classificationEntry", "transferKind", "annexParametersMet"),
          ),
          fc.oneof(
            fc.jsonValue(),
            fc.constantFrom<unknown>(true, null, ["EU:2021/821:ANNEX-I"], "US:CCL:3A090", [
              { manufacturer: "Micron" },
              null,
            ]),
          ),
          { maxKeys: 3 },
        ),
      ),
    },
    { requiredKeys: ["id", "act", "item"] },
  )
  .map((one) => plain(one) as unknown as Transaction);
