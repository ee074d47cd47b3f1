// Arbitrary transactions: over the whole shape of the contract, with odd text, huge strings and far-off days; and over the
// small vocabulary of the register, where answers differ.
import * as fc from "fast-check";
import { PARTY_CATEGORIES, PARTY_LISTS, PARTY_ROLES, type Party } from "../src/base/party.ts";
import { ACTS, CONTROL_LISTS, END_USES, ITEM_KINDS, KNOWLEDGE, type Transaction } from "../src/base/transaction.ts";

/**
 * Statements that do not contradict each other: a party on a list is not also on none, an item has one account of what it
 * is. Of two that do, taking one away may rightly leave the milder.
 */
function consistent(stated: Transaction): Transaction {
  const { description, material, form, classifications, ...rest } = stated.item;
  const coded = classifications?.some(({ list, code }) => list === "CN-DUAL-USE" && code !== null && code !== "none");
  const said = material !== undefined || form !== undefined ? { material, form } : { description };
  const codes = classifications && [...new Map(classifications.map((one) => [one.list, one])).values()];
  return plain({
    ...stated,
    // What leaves its own country, or a place nobody states, is no re-export.
    act: stated.act === "re_export" && stated.from !== "KR" && stated.from !== "DE" ? "export" : stated.act,
    item: { ...rest, classifications: codes, ...(coded ? {} : said) },
    ...(stated.parties && { parties: stated.parties.map(consistentParty) }),
  } as Transaction);
}

function consistentParty(one: Party): Party {
  const { unlisted: _contradicted, ...listed } = one;
  const { name: _named, ...unnamed } = one;
  if (one.listedOn?.length) return listed;
  return one.unlisted ? unnamed : one;
}

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
          amount: fc.constantFrom("0", "-1", "5", "0.000000000000000000001", "9".repeat(300)),
          unit: oddText,
        }),
      ),
      value: nil(
        fc.record({
          amount: fc.constantFrom("0", "-0.01", "2500.00", "9".repeat(200)),
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

const words = fc.constantFrom(
  "gallium metal",
  "graphite",
  "NdFeB magnet containing dysprosium",
  "Micron 7450 SSD",
  "germanium wafer",
  "phosphor containing gallium oxide",
  "holmium metal",
  "technology for refining gallium",
  "machine tool",
);

/** Transactions in the vocabulary of the register, on days when answers change; rich in settled answers. */
export const registerTransaction: fc.Arbitrary<Transaction> = fc
  .record({
    id: fc.constant("t"),
    on: fc.constantFrom(
      "2023-07-03",
      "2023-08-15",
      "2024-12-15",
      "2025-10-20",
      "2025-12-01",
      "2026-07-15",
      "2026-11-28",
    ),
    known: fc.constantFrom("2026-11-21", "2025-10-31", undefined),
    act: fc.constantFrom(
      "export",
      "export",
      "export",
      "re_export",
      "procure",
      "import",
      "deal",
      "technical_assistance",
    ),
    kind: fc.constantFrom(undefined, undefined, "goods", "technology", "software", null),
    item: fc.record({
      description: fc.option(words, { nil: undefined }),
      material: fc.constantFrom(
        undefined,
        undefined,
        "gallium",
        "germanium",
        "graphite",
        "dysprosium",
        "tungsten",
        "copper",
        null,
      ),
      form: fc.constantFrom(undefined, undefined, "metal", "oxide", "artificial graphite", "phosphor", "wafer", null),
      manufacturer: fc.constantFrom(undefined, undefined, "Micron", "Huawei", "Kioxia", null),
      classifications: fc.option(
        fc.array(
          fc.record({
            list: fc.constantFrom("CN-DUAL-USE", "US-CCL", "EU-ANNEX-I", "JP-ETCO"),
            code: fc.constantFrom("none", "EAR99", "3C001.a", "3A001.a.2", "3A090.a", "5A992", null),
          }),
          { maxLength: 4 },
        ),
        { nil: undefined },
      ),
      hs: fc.constantFrom(undefined, undefined, [{ code: "8112929090" }], [{ code: "854231" }], null),
      attributes: fc.option(
        fc.record(
          {
            purityPct: fc.constantFrom(99.95, 99, null),
            flexuralStrengthMPa: fc.constantFrom(35, 10),
            densityGcm3: fc.constantFrom(1.75, 1.6, null),
          },
          { requiredKeys: [] },
        ),
        { nil: undefined },
      ),
      origin: fc.constantFrom(undefined, undefined, "CN", "US", "KR", null),
      materialOrigins: fc.constantFrom(undefined, undefined, [{ material: "dysprosium", country: "CN" }], [], null),
      content: fc.constantFrom(
        undefined,
        undefined,
        [{ ofCountry: "CN", class: "dysprosium", pct: 0.2 }],
        [{ ofCountry: "US", class: "controlled", pct: 20 }],
        [],
        null,
      ),
      producedWith: fc.constantFrom(
        undefined,
        undefined,
        [],
        [{ what: "technology", ofCountry: "US", code: "3E992" }],
        [{ what: "technology", ofCountry: "CN" }],
        null,
      ),
    }),
    from: fc.constantFrom("CN", "CN", "US", "US", "DE", "NL", "JP", "KR", null, undefined),
    to: fc.constantFrom("US", "CN", "DE", "JP", "KR", "RU", null, undefined),
    finalDestination: fc.constantFrom(undefined, undefined, undefined, "CN", "US", null),
    parties: fc.option(
      fc.array(
        fc.record({
          role: fc.constantFrom("end_user", "end_user", "purchaser", "ultimate_consignee", "seller", "target"),
          name: fc.constantFrom(
            undefined,
            "Northwind",
            "MP Materials Corp.",
            "Hengli Petrochemical (Dalian) Refining Co., Ltd.",
          ),
          country: fc.constantFrom("CN", "US", "JP", undefined, null),
          categories: fc.constantFrom(
            undefined,
            ["civil"],
            ["military_end_user"],
            ["critical_information_infrastructure_operator"],
            ["federal_agency_us"],
            ["consumer"],
            null,
          ),
          listedOn: fc.constantFrom(
            undefined,
            undefined,
            ["US-ENTITY-LIST"],
            ["CN-CONTROL-LIST"],
            ["US-OFAC-SDN"],
            [],
            null,
          ),
          unlisted: fc.constantFrom(undefined, true, true, null),
          ownershipComplete: fc.constantFrom(undefined, true, null),
          owners: fc.constantFrom(
            undefined,
            [],
            [{ pct: 60, listedOn: ["US-ENTITY-LIST"] }],
            [{ pct: null, listedOn: ["US-OFAC-SDN"] }],
            [{ pct: 100, listedOn: [] }],
            null,
          ),
        }),
        { minLength: 1, maxLength: 2 },
      ),
      { nil: undefined },
    ),
    endUse: fc.constantFrom(
      undefined,
      { category: "civil" },
      { category: "civil", knowledge: "knows" },
      { category: "military" },
      { category: null },
      null,
    ),
    licencesHeld: fc.constantFrom(
      undefined,
      undefined,
      [{ authority: "MOFCOM", type: "individual", number: "1", validFrom: "2020-01-01", validTo: "2030-01-01" }],
      null,
    ),
    facts: fc.constantFrom<unknown>(
      undefined,
      undefined,
      { listedIn: "JP:METI-ORDER:2023-07-23" },
      { annexParametersMet: true },
      { substantialOrEssentialComponent: true },
      { foreignDirectProduct: false },
    ),
  })
  .map((one) => consistent(plain(one) as unknown as Transaction));
