// Lines swept under the register with every regime: each as `check` answers it, all but the explanation.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadKnowledge } from "../../../test/knowledge.ts";
import { dictionary, type DictionaryColumn } from "../../base/columns.ts";
import { isoDate, type IsoDate } from "../../base/date.ts";
import type { Party } from "../../base/party.ts";
import { transactionAt, type TransactionColumns } from "../../base/transaction-columns.ts";
import type { Act, Transaction } from "../../base/transaction.ts";
import { check } from "../check.ts";
import { compileRegister } from "../compile.ts";
import { regimes } from "../regimes/index.ts";
import { sweep } from "./sweep.ts";
import { SWEPT_OUTCOMES } from "./swept.ts";

const { register, world, usEar } = await loadKnowledge();
const newEngine = (): ReturnType<typeof compileRegister> => compileRegister(register, world, regimes({ usEar }));
const DAYS = { on: isoDate("2025-10-15"), known: isoDate("2026-11-21") };

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
const row = fc.record({
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
type Row = typeof row extends fc.Arbitrary<infer One> ? One : never;

/** A column of values that are no plain cells, each told apart by its text. */
function coded<Value>(cells: readonly (Value | undefined)[]): DictionaryColumn<Value> {
  const texts = dictionary(cells.map((one) => (one === undefined ? undefined : JSON.stringify(one))));
  return { ...texts, values: texts.values.map((text) => JSON.parse(text as string) as Value) };
}

function columnsOf(rows: readonly Row[]): TransactionColumns {
  const plain = <T extends string | number | boolean | null>(of: (one: Row) => T | undefined): DictionaryColumn<T> =>
    dictionary(rows.map(of));
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

/** What sweep and check must say alike. */
function told(
  engine: ReturnType<typeof newEngine>,
  columns: TransactionColumns,
): readonly (readonly [string, string])[] {
  const swept = sweep(engine, columns, DAYS);
  return columns.id.map((_id, at) => {
    const verdict = check(engine, transactionAt(columns, at), DAYS);
    const { outcome, reviewPolicy, completeness, floor, ceiling } = verdict;
    const determinations = verdict.determinations.map(({ because: _because, ...said }) => said);
    const { overall, answers, ...bounds } = swept.reason(swept.reasonOf[at] as number);
    const said = answers.map(({ applies, may: _may, missingFacts, ...rest }) => {
      expect(applies).toEqual((rest.requirements ?? []).map(({ measure }) => measure));
      return { ...rest, ...(missingFacts.length === 0 ? {} : { missingFacts }) };
    });
    return [
      text([{ outcome, reviewPolicy }, { completeness, floor, ceiling }, outcome, determinations]),
      text([overall, bounds, SWEPT_OUTCOMES[swept.outcome[at] ?? -1], said]),
    ];
  });
}

/** Equal for equal values, in whatever order their fields are. */
function text(value: unknown): string {
  return JSON.stringify(value, (_key, one: unknown) =>
    typeof one === "object" && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}

describe("lines swept under the register", () => {
  const rows = fc.sample(row, { numRuns: 250, seed: 26 });

  it("are answered as each is alone, all but the explanation", () => {
    const engine = newEngine();
    const seen = new Map<string, number>();
    for (const [alone, swept] of told(engine, columnsOf(rows))) {
      expect(swept).toBe(alone);
      seen.set(swept, (seen.get(swept) ?? 0) + 1);
    }
    expect(seen.size).toBeGreaterThan(100);
    // Another chunk, in another order and with other dictionaries, finds what was kept of the first.
    const further = [...fc.sample(row, { numRuns: 60, seed: 7 }), ...rows.slice(0, 60)].toReversed();
    for (const [alone, swept] of told(engine, columnsOf(further))) expect(swept).toBe(alone);
  }, 240_000);

  it("share an answer only where nothing that it turns on differs", () => {
    const engine = newEngine();
    const [first] = rows as [Row];
    const near = rows
      .slice(0, 30)
      .flatMap((other) => (Object.keys(first) as (keyof Row)[]).map((name) => ({ ...first, [name]: other[name] })));
    const pairs = told(engine, columnsOf(near));
    for (const [alone, swept] of pairs) expect(swept).toBe(alone);
    expect(new Set(pairs.map(([one]) => one)).size).toBeGreaterThan(5);
  }, 240_000);
});
