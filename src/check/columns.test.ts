import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dictionary, type DictionaryColumn } from "../base/columns.ts";
import { compileGroups } from "../base/country-group.ts";
import { isoDate } from "../base/date.ts";
import type { PartyCategory } from "../base/party.ts";
import type { HsStatement, Transaction } from "../base/transaction.ts";
import { transactionAt, type TransactionColumns } from "../base/transaction-columns.ts";
import { compileLexicon } from "../goods/index.ts";
import { compileRegister } from "../register/index.ts";
import { contentOf, rawGoods, rawInstrument, rawMeasure } from "../register/lint/testing.ts";
import { check } from "./check.ts";
import { checkCases, checkColumns, createVerdictCache, verdictAt } from "./columns.ts";
import { compileRegister as compileEngine } from "./compile.ts";
import { regimes } from "./regimes/index.ts";

const days = { on: isoDate("2024-12-10"), known: isoDate("2026-11-21") };

/** One measure for each kind of column: goods with a threshold, a code, customs codes, parties, end use. */
const register = compileRegister(
  contentOf([
    rawInstrument({
      measures: [
        rawMeasure({
          goods: [
            rawGoods({ list: "CN-DUAL-USE", code: "3C001.a" }),
            rawGoods({
              id: "powder",
              forms: ["powder"],
              thresholds: [{ attribute: "purityPct", op: "gt", value: 99.9, unit: "%" }],
            }),
          ],
        }),
        rawMeasure({
          id: "codes",
          provision: "CN:TEST:2",
          when: { all: [{ from: ["CN"] }, { to: ["US", "JP"] }, { goods: true }] },
          effect: "prohibit",
          goods: [
            {
              id: "codes",
              description: { en: "Coded goods" },
              hs: [{ nomenclature: "HS-2022", role: "definitive", codes: ["8542"] }],
            },
          ],
        }),
        rawMeasure({
          id: "military",
          provision: "CN:TEST:3",
          question: "party",
          effect: "prohibit",
          goods: [],
          when: { all: [{ from: ["CN"] }, { party: { role: ["end_user"], category: ["military_end_user"] } }] },
        }),
        rawMeasure({
          id: "use",
          provision: "CN:TEST:4",
          question: "end_use",
          goods: [],
          when: { endUse: { category: ["military"] } },
        }),
      ],
    }),
  ]),
  () => "0".repeat(64),
);
const lexicon = compileLexicon({
  materials: [
    { id: "gallium", terms: ["gallium"] },
    { id: "germanium", terms: ["germanium"] },
  ],
  groups: [],
  forms: [{ id: "powder", kind: "shape", terms: ["powder"] }],
  families: [],
  connectors: [],
});
const engine = compileEngine(register, { lexicon, groups: compileGroups([]) }, regimes());

const maybe = <T>(...values: readonly T[]): fc.Arbitrary<T | undefined> => fc.constantFrom(undefined, ...values);

const row = fc.record({
  act: fc.constantFrom("export" as const, "procure" as const, "import" as const),
  on: maybe(isoDate("2023-07-03"), isoDate("2025-01-01")),
  description: maybe("gallium powder", "germanium", null),
  material: maybe("gallium", null),
  form: maybe("powder"),
  hs: fc.integer({ min: -1, max: 4 }),
  code: maybe("3C001.a", "none", null),
  purity: fc.constantFrom(Number.NaN, 99, 99.95),
  from: maybe("CN", "DE", null),
  to: maybe("US", "CN", null),
  category: fc.integer({ min: -1, max: 2 }),
  endUse: fc.integer({ min: -1, max: 1 }),
});
type Row = typeof row extends fc.Arbitrary<infer T> ? T : never;

const HS: readonly (HsStatement | null)[] = [
  { code: "854231", nomenclature: "HS-2022" },
  { code: "8112" },
  null,
  { code: "85" },
  { code: "8" },
];
const CATEGORIES: readonly (readonly PartyCategory[] | null)[] = [["civil"], ["military_end_user"], null];
const END_USES: readonly NonNullable<Transaction["endUse"]>[] = [{ category: "military" }, { category: null }];

function columnsOf(rows: readonly Row[], prefix = "row"): TransactionColumns {
  const coded = <T>(values: readonly T[], codes: readonly number[]): DictionaryColumn<T> => ({
    kind: "dictionary",
    values,
    codes: Int32Array.from(codes),
  });
  return {
    length: rows.length,
    id: rows.map((_, i) => `${prefix}-${i}`),
    act: dictionary(rows.map((one) => one.act)),
    on: dictionary(rows.map((one) => one.on)),
    description: dictionary(rows.map((one) => one.description)),
    material: dictionary(rows.map((one) => one.material)),
    form: dictionary<string | null>(rows.map((one) => one.form)),
    hs: coded(
      HS,
      rows.map((one) => one.hs),
    ),
    classifications: { "CN-DUAL-USE": dictionary(rows.map((one) => one.code)) },
    attributes: { purityPct: { kind: "number", values: Float64Array.from(rows, (one) => one.purity) } },
    from: dictionary(rows.map((one) => one.from)),
    to: dictionary(rows.map((one) => one.to)),
    parties: [
      {
        role: "end_user",
        categories: coded(
          CATEGORIES,
          rows.map((one) => one.category),
        ),
      },
    ],
    endUse: coded(
      END_USES,
      rows.map((one) => one.endUse),
    ),
  };
}

describe("checkColumns", () => {
  it("answers each row as check does, whatever earlier chunks left in the cache", () => {
    const cache = createVerdictCache(20);
    fc.assert(
      fc.property(fc.array(row, { maxLength: 25 }), fc.string({ maxLength: 3 }), (rows, prefix) => {
        const columns = columnsOf(rows, prefix);
        const checked = checkColumns(engine, columns, days, { cache });
        const one = rows.map((_, i) => check(engine, transactionAt(columns, i), days));
        expect(rows.map((_, i) => verdictAt(checked, i))).toEqual(one);
        expect(cache.size).toBeLessThanOrEqual(20);
      }),
      { numRuns: 200 },
    );
  });

  it("hands out each distinct case once, with the rows that say it", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 25 }), (rows) => {
        const columns = columnsOf([...rows, ...rows]);
        const cases = [...checkCases(engine, columns, days)];
        const found = cases.flatMap(({ verdict, rows: members }) =>
          [...members].map((at) => [at, { id: columns.id[at], ...verdict }] as const),
        );
        const expected = columns.id.map((_, at) => [at, check(engine, transactionAt(columns, at), days)] as const);
        expect(found.toSorted(([a], [b]) => a - b)).toEqual(expected);
        expect(cases.length).toBeLessThanOrEqual(rows.length);
      }),
    );
  });

  it("answers as a scan of every measure would, so that the index leaves none out", () => {
    const scan: typeof engine = {
      ...engine,
      bucketOf(key) {
        const bucket = engine.bucketOf(key);
        return bucket && { ...bucket, always: bucket.all, byKey: new Map() };
      },
    };
    const answered = (transaction: Transaction, by: typeof engine): unknown => {
      const verdict = check(by, transaction, days);
      // Which measures came closest without applying depends on which were looked at.
      return {
        ...verdict,
        determinations: verdict.determinations.map((one) => ({ ...one, because: 0, provisions: 0 })),
      };
    };
    fc.assert(
      fc.property(row, (one) => {
        const transaction = transactionAt(columnsOf([one]), 0);
        expect(answered(transaction, engine)).toEqual(answered(transaction, scan));
      }),
      { numRuns: 500 },
    );
  });

  it("reaches more than one outcome, so that equality says something", () => {
    const rows = fc.sample(row, { numRuns: 400, seed: 7 });
    const { verdicts } = checkColumns(engine, columnsOf(rows), days);
    expect(new Set(verdicts.map((one) => one.outcome)).size).toBeGreaterThanOrEqual(3);
  });

  it("checks rows that say the same once, also across chunks", () => {
    const [sample] = fc.sample(row, { numRuns: 1, seed: 1 }) as [Row];
    let checked = 0;
    const options = {
      cache: createVerdictCache(),
      prepare: (transaction: Transaction): Transaction => {
        checked++;
        return transaction;
      },
    };
    const first = checkColumns(engine, columnsOf([sample, sample, sample]), days, options);
    const second = checkColumns(engine, columnsOf([sample], "later"), days, options);
    expect(checked).toBe(1);
    expect(first.verdicts).toHaveLength(1);
    expect(second.verdicts[0]).toBe(first.verdicts[0]);
    expect(verdictAt(second, 0).id).toBe("later-0");
  });

  it("checks what `prepare` makes of a row, told the day the row is judged on", () => {
    const base = fc.sample(row, { numRuns: 1, seed: 1 })[0] as Row;
    const columns = columnsOf([{ ...base, on: isoDate("2025-01-01") }]);
    const seen: string[] = [];
    const { verdicts } = checkColumns(engine, columns, days, {
      prepare: (transaction, { on }) => {
        seen.push(on);
        return { ...transaction, act: "export", from: "CN", to: "US", item: { hs: [{ code: "854231" }] } };
      },
    });
    expect(seen).toEqual(["2025-01-01"]);
    expect(verdicts[0]?.outcome).toBe("prohibited");
  });
});

describe("createVerdictCache", () => {
  const verdict = (
    outcome: "prohibited" | "indeterminate",
  ): Parameters<ReturnType<typeof createVerdictCache>["set"]>[1] => ({
    ...check(engine, { id: "", act: "export", item: {} }, days),
    outcome,
  });

  it("keeps what is asked for and drops what is not", () => {
    const cache = createVerdictCache(4);
    cache.set("kept", verdict("prohibited"));
    for (let i = 0; i < 50; i++) {
      cache.set(`passing ${i}`, verdict("indeterminate"));
      expect(cache.get("kept")?.outcome).toBe("prohibited");
      expect(cache.size).toBeLessThanOrEqual(4);
    }
    expect(cache.get("passing 0")).toBeUndefined();
  });
});
