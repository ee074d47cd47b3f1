import { expect, it } from "vitest";
import { dictionary, type DictionaryColumn } from "./columns.ts";
import { isoDate } from "./date.ts";
import type { HsStatement } from "./transaction.ts";
import { caseColumns, transactionAt, type TransactionColumns } from "./transaction-columns.ts";

const hs: DictionaryColumn<HsStatement | null> = {
  kind: "dictionary",
  values: [{ code: "811292", nomenclature: "HS-2022" }, null],
  codes: Int32Array.of(0, 1, -1),
};

const columns: TransactionColumns = {
  length: 3,
  id: ["a", "b", "c"],
  act: dictionary(["export", "export", "import"]),
  on: dictionary([isoDate("2024-12-03"), undefined, undefined]),
  description: dictionary(["gallium metal", undefined, null]),
  material: dictionary<string | null>([undefined, "gallium", undefined]),
  hs,
  classifications: {
    "US-CCL": dictionary<string | null>(["3C001", undefined, null]),
    "CN-DUAL-USE": dictionary(["none", undefined, undefined]),
  },
  attributes: {
    purityPct: { kind: "number", values: Float64Array.of(99.9999, Number.NaN, 0) },
    forged: dictionary<boolean | null>([undefined, null, true]),
    tpp: dictionary([Number.POSITIVE_INFINITY, undefined, undefined]),
  },
  origin: dictionary<string | null>(["CN", "CN", undefined]),
  from: dictionary<string | null>(["CN", "CN", "DE"]),
  to: dictionary<string | null>(["US", null, "CN"]),
  parties: [
    {
      role: "end_user",
      country: dictionary<string | null>(["US", undefined, undefined]),
      unlisted: dictionary<true | null>([true, undefined, undefined]),
    },
    { role: "purchaser", name: dictionary<string | null>([undefined, "Acme", undefined]) },
  ],
  endUse: { kind: "dictionary", values: [{ category: "civil" }], codes: Int32Array.of(0, -1, -1) },
};

it("reads each row back as the transaction it states, nothing more", () => {
  expect([0, 1, 2].map((row) => transactionAt(columns, row))).toEqual([
    {
      id: "a",
      on: "2024-12-03",
      act: "export",
      item: {
        description: "gallium metal",
        hs: [{ code: "811292", nomenclature: "HS-2022" }],
        classifications: [
          { list: "US-CCL", code: "3C001" },
          { list: "CN-DUAL-USE", code: "none" },
        ],
        attributes: { purityPct: 99.9999 },
        origin: "CN",
      },
      from: "CN",
      to: "US",
      parties: [{ role: "end_user", country: "US", unlisted: true }],
      endUse: { category: "civil" },
    },
    {
      id: "b",
      act: "export",
      item: { material: "gallium", hs: null, attributes: { forged: null }, origin: "CN" },
      from: "CN",
      to: null,
      parties: [{ role: "purchaser", name: "Acme" }],
    },
    {
      id: "c",
      act: "import",
      item: {
        description: null,
        classifications: [{ list: "US-CCL", code: null }],
        attributes: { purityPct: 0, forged: true },
      },
      from: "DE",
      to: "CN",
    },
  ]);
});

it("counts every column but the id towards the case", () => {
  expect(caseColumns(columns)).toHaveLength(17);
  expect(caseColumns({ length: 0, id: [], act: dictionary([]) })).toHaveLength(1);
});
