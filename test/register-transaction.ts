// Arbitrary transactions over the small vocabulary of the register, where answers differ.
import * as fc from "fast-check";
import type { Party } from "../src/base/party.ts";
import type { Transaction } from "../src/base/transaction.ts";
import { plain } from "./any-transaction.ts";

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

/**
 * Statements that do not contradict each other: a party on a list is not also on none, an agency of the United States is of no
 * other country, an item has one account of what it is. Of two that do, taking one away may rightly leave the milder.
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

function consistentParty(stated: Party): Party {
  const isAgency = stated.categories?.includes("federal_agency_us") ?? false;
  const one: Party = isAgency ? { ...stated, country: "US" } : stated;
  const { unlisted: _contradicted, ...listed } = one;
  const { name: _named, ...unnamed } = one;
  if (one.listedOn?.length) return listed;
  return one.unlisted ? unnamed : one;
}
