// Lines in columns in the vocabulary of the register, on days when answers change.
import * as fc from "fast-check";
import { dictionary, type DictionaryColumn } from "../../base/columns.ts";
import { isoDate, type IsoDate } from "../../base/date.ts";
import type { Party } from "../../base/party.ts";
import type { TransactionColumns } from "../../base/transaction-columns.ts";
import type { Act, Transaction } from "../../base/transaction.ts";

const place = fc.constantFrom<string | null | undefined>(
  "CN",
  "US",
  "PR",
  "JP",
  "NL",
  "DE",
  "KR",
  "RU",
  "IR",
  null,
  undefined,
);
export const registerLine = fc.record({
  act: fc.constantFrom<Act>(
    "export",
    "export",
    "export",
    "re_export",
    "import",
    "procure",
    "deal",
    "invest",
    "deemed_export",
  ),
  on: fc.constantFrom<IsoDate | undefined>(
    ...["2019-03-01", "2023-08-01", "2024-12-03", "2025-10-09", "2026-11-21"].map((day) => isoDate(day)),
    undefined,
  ),
  kind: fc.constantFrom<"goods" | "technology" | "software" | null | undefined>(
    "goods",
    "technology",
    "software",
    null,
    undefined,
  ),
  description: fc.constantFrom<string | null | undefined>(
    "gallium metal ingots",
    "immersion lithography system",
    "NdFeB magnets",
    "high bandwidth memory HBM3E",
    "cotton t-shirts",
    null,
    undefined,
  ),
  material: fc.constantFrom<string | null | undefined>("antimony", "tungsten", null, undefined, undefined),
  form: fc.constantFrom<string | null | undefined>("powder", "wafer", null, undefined),
  manufacturer: fc.constantFrom<string | null | undefined>("Nexperia", "Meridian", null, undefined),
  hs: fc.constantFrom<string | undefined>("811292", "848620", "85", "610910", undefined),
  us: fc.constantFrom<string | null | undefined>(
    "3A090",
    "3B001.f.1",
    "EAR99",
    "9A610.x",
    "none",
    "nonsense",
    null,
    undefined,
  ),
  cn: fc.constantFrom<string | null | undefined>("3C001", "none", null, undefined),
  from: place,
  to: place,
  final: fc.constantFrom<string | null | undefined>("IR", null, undefined, undefined, undefined),
  origin: place,
  purity: fc.constantFrom(50, 99.9, 99.9999, Number.NaN),
  tungsten: fc.constantFrom<number | string | null | undefined>(98, "97", "much", null, undefined),
  name: fc.constantFrom<string | undefined>("Meridian Labs", "Oriole Trading", undefined),
  country: place,
  listedOn: fc.constantFrom<readonly ["US-ENTITY-LIST" | "US-OFAC-SDN" | "EU-FSF"] | undefined>(
    ["US-ENTITY-LIST"],
    ["US-OFAC-SDN"],
    ["EU-FSF"],
    undefined,
    undefined,
  ),
  unlisted: fc.constantFrom<true | null | undefined>(true, null, undefined),
  category: fc.constantFrom<readonly ["civil" | "military_end_user" | "government_agency"] | undefined>(
    ["civil"],
    ["military_end_user"],
    ["government_agency"],
    undefined,
  ),
  endUse: fc.constantFrom<"civil" | "military" | "wmd" | "unknown" | undefined>(
    "civil",
    "military",
    "wmd",
    "unknown",
    undefined,
  ),
});
export type RegisterLine = typeof registerLine extends fc.Arbitrary<infer One> ? One : never;

/** A column of values that are no plain cells, each told apart by its text. */
function coded<Value>(cells: readonly (Value | undefined)[]): DictionaryColumn<Value> {
  const texts = dictionary(cells.map((one) => (one === undefined ? undefined : JSON.stringify(one))));
  return { ...texts, values: texts.values.map((text) => JSON.parse(text as string) as Value) };
}

export function columnsOf(rows: readonly RegisterLine[]): TransactionColumns {
  const plain = <T extends string | number | boolean | null>(
    of: (one: RegisterLine) => T | undefined,
  ): DictionaryColumn<T> => dictionary(rows.map(of));
  const hs = rows.map(({ hs: code }) => (code === undefined ? undefined : { code, nomenclature: "HS-2022" as const }));
  const endUse = rows.map(({ endUse: category }): (Transaction["endUse"] & object) | undefined =>
    category === undefined ? undefined : { category, knowledge: "knows" },
  );
  return {
    length: rows.length,
    id: rows.map((_one, at) => `R${at}`),
    act: plain(({ act }) => act),
    on: plain(({ on }) => on),
    kind: plain(({ kind }) => kind),
    description: plain(({ description }) => description),
    material: plain(({ material }) => material),
    form: plain(({ form }) => form),
    manufacturer: plain(({ manufacturer }) => manufacturer),
    hs: coded(hs),
    classifications: { "US-CCL": plain(({ us }) => us), "CN-DUAL-USE": plain(({ cn }) => cn) },
    attributes: {
      purityPct: { kind: "number", values: Float64Array.from(rows, ({ purity }) => purity) },
      tungstenPct: plain(({ tungsten }) => tungsten),
    },
    from: plain(({ from }) => from),
    to: plain(({ to }) => to),
    finalDestination: plain(({ final }) => final),
    origin: plain(({ origin }) => origin),
    parties: [
      {
        role: "end_user",
        name: plain(({ name }) => name),
        country: plain(({ country }) => country),
        listedOn: coded<NonNullable<Party["listedOn"]>>(rows.map(({ listedOn }) => listedOn)),
        unlisted: plain(({ unlisted }) => unlisted),
        categories: coded<NonNullable<Party["categories"]>>(rows.map(({ category }) => category)),
      },
    ],
    endUse: coded(endUse),
  };
}
