import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dictionary, type NumberColumn } from "../../base/columns.ts";
import { isoDate, type IsoDate } from "../../base/date.ts";
import { transactionAt, type TransactionColumns } from "../../base/transaction-columns.ts";
import type { Act } from "../../base/transaction.ts";
import { compileRegister, type Condition } from "../../register/index.ts";
import { contentOf, rawGoods, rawInstrument, rawMeasure, type Raw } from "../../register/lint/testing.ts";
import { check } from "../check.ts";
import { compileRegister as compileEngine } from "../compile.ts";
import type { Engine, Regime } from "../engine.ts";
import { vouched, WORLD } from "../testing.ts";
import { stateOn } from "../../register/index.ts";
import { readSubject } from "../subject.ts";
import { residualOf } from "../test-tree.ts";
import { affectedRows } from "./affected.ts";
import { indexLines } from "./line-index.ts";
import { needsLooks, planOf } from "./plan.ts";
import { sweep } from "./sweep.ts";
import { SWEPT_OUTCOMES } from "./swept.ts";

const DAYS = { on: isoDate("2024-12-10"), known: isoDate("2026-11-21") };

/** Two questions of one regime, asked of every act that leaves China or a place nobody states. */
const REGIME: Regime = {
  jurisdiction: "CN",
  asksBy: "act_and_departure",
  questions: ({ from }) =>
    from.kind === "known" && from.value !== "CN"
      ? []
      : [
          { question: "item", authority: "MOFCOM" },
          { question: "end_use", authority: "MOFCOM" },
        ],
};

function engineWith(measures: readonly Raw[], regime: Regime = REGIME): Engine {
  const content = contentOf([rawInstrument({ measures: measures.map((one) => rawMeasure(one)) })], {
    coverage: [vouched("item"), vouched("end_use")],
  });
  return compileEngine(
    compileRegister(content, () => "0".repeat(64)),
    WORLD,
    [regime],
  );
}

const places = fc.subarray(["CN", "US", "DE", "JP", "KR"], { minLength: 1 });
const leaf: fc.Arbitrary<Condition> = fc.oneof(
  places.map((to) => ({ to })),
  places.map((not) => ({ to: { not } })),
  places.map((origin) => ({ origin })),
  fc.subarray(["export", "re_export"] as const, { minLength: 1 }).map((act) => ({ act })),
  fc
    .record({ op: fc.constantFrom("gt" as const, "lte" as const), value: fc.constantFrom(50, 99, 99.9) })
    .map(({ op, value }) => ({ attribute: { name: "purityPct", op, value } })),
  fc.constantFrom("gallium", "germanium").map((id) => ({ material: [id] })),
  fc.constant({ goods: true } as const),
  fc.constant({ party: { role: ["end_user"], listedOn: ["US-ENTITY-LIST"] } } as Condition),
  fc.constant({ endUse: { category: ["military"] } } as Condition),
  fc.constant({ kind: ["goods"] } as Condition),
);
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.array(tie("condition"), { minLength: 1, maxLength: 4 }).map((all) => ({ all })),
    fc.array(tie("condition"), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie("condition").map((not) => ({ not })),
  ),
}));
const measure = fc
  .record({
    when: condition,
    question: fc.constantFrom("item", "end_use"),
    effect: fc.constantFrom("licence", "prohibit", "notify"),
    goods: fc.constantFrom(
      [rawGoods({ id: "code", list: "CN-DUAL-USE", code: "3C001.a" })],
      [rawGoods({ id: "hs", hs: [{ nomenclature: "HS-2022", role: "definitive", codes: ["8112"] }] })],
      [rawGoods({ id: "powder", forms: ["powder"], material: ["gallium"] })],
    ),
    from: fc.constantFrom("2024-01-01", "2024-12-10", "2025-06-01"),
    to: fc.constantFrom(undefined, "2024-12-12"),
  })
  .map(({ from, to, ...raw }): Raw => ({
    ...raw,
    time: { announced: "2023-07-03", from, ...(to === undefined ? {} : { to }), events: [] },
  }));

const row = fc.record({
  act: fc.constantFrom<Act>("export", "re_export"),
  on: fc.constantFrom<IsoDate | undefined>(
    isoDate("2024-12-09"),
    isoDate("2024-12-12"),
    isoDate("2025-07-01"),
    undefined,
  ),
  description: fc.constantFrom<string | undefined>("gallium powder", "germanium metal", "copper wafer", undefined),
  material: fc.constantFrom<string | null | undefined>("gallium", null, undefined, undefined),
  hs: fc.constantFrom<string | undefined>("81129290", "8112", "81", "010121", undefined),
  code: fc.constantFrom<string | null | undefined>("3C001.a", "3C001", "none", null, undefined),
  from: fc.constantFrom<string | null | undefined>("CN", "US", null, undefined),
  to: fc.constantFrom<string | null | undefined>("US", "DE", "JP", "KR", null, undefined),
  final: fc.constantFrom<string | null | undefined>("US", null, undefined, undefined, undefined),
  origin: fc.constantFrom<string | null | undefined>("CN", "US", null, undefined),
  purity: fc.constantFrom(50, 99, 99.95, Number.NaN),
  endUse: fc.constantFrom<"civil" | "military" | undefined>("civil", "military", undefined),
  unlisted: fc.constantFrom<true | undefined>(true, undefined),
});
type Row = typeof row extends fc.Arbitrary<infer One> ? One : never;

function columnsOf(rows: readonly Row[], dense: boolean): TransactionColumns {
  const hs = dictionary(rows.map((one) => one.hs));
  const endUse = dictionary(rows.map((one) => one.endUse));
  const purity: NumberColumn = { kind: "number", values: Float64Array.from(rows, (one) => one.purity) };
  const stated = rows.map(({ purity: one }) => (Number.isNaN(one) ? undefined : one));
  return {
    length: rows.length,
    id: rows.map((_one, at) => `R${at}`),
    act: dictionary(rows.map((one) => one.act)),
    on: dictionary(rows.map((one) => one.on)),
    description: dictionary<string | null>(rows.map((one) => one.description)),
    material: dictionary<string | null>(rows.map((one) => one.material)),
    hs: { kind: "dictionary", codes: hs.codes, values: hs.values.map((code) => ({ code, nomenclature: "HS-2022" })) },
    classifications: { "CN-DUAL-USE": dictionary<string | null>(rows.map((one) => one.code)) },
    attributes: { purityPct: dense ? purity : dictionary(stated) },
    from: dictionary<string | null>(rows.map((one) => one.from)),
    to: dictionary<string | null>(rows.map((one) => one.to)),
    ...(dense ? {} : { finalDestination: dictionary<string | null>(rows.map((one) => one.final)) }),
    origin: dictionary<string | null>(rows.map((one) => one.origin)),
    parties: [{ role: "end_user", unlisted: dictionary<true | null>(rows.map((one) => one.unlisted)) }],
    endUse: {
      kind: "dictionary",
      codes: endUse.codes,
      values: endUse.values.map((category) => ({ category, knowledge: "knows" as const })),
    },
  };
}

describe("a swept chunk", () => {
  it("answers every row as the single check does: outcomes, bounds, measures, missing facts, explanation", () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(
        fc.array(measure, { minLength: 1, maxLength: 6 }),
        fc.array(row, { minLength: 1, maxLength: 60 }),
        fc.boolean(),
        (measures, rows, dense) => {
          const engine = engineWith(measures.map((one, at) => ({ ...one, id: `m${at}`, provision: `CN:TEST:${at}` })));
          const columns = columnsOf(rows, dense);
          const swept = sweep(engine, columns, DAYS);
          expect(planOf(engine, columns, DAYS)).toBeDefined();
          for (let at = 0; at < rows.length; at++) {
            const verdict = check(engine, transactionAt(columns, at), DAYS);
            expect(SWEPT_OUTCOMES[swept.outcome[at] ?? -1]).toBe(verdict.outcome);
            expect(swept.verdictAt(at)).toEqual(verdict);
            const reason = swept.reason(swept.reasonOf[at] ?? -1);
            const { overall, completeness, floor, ceiling } = reason;
            expect({ ...overall, completeness, floor, ceiling }).toEqual({
              outcome: verdict.outcome,
              ...(verdict.reviewPolicy === undefined ? {} : { reviewPolicy: verdict.reviewPolicy }),
              completeness: verdict.completeness,
              floor: verdict.floor,
              ceiling: verdict.ceiling,
            });
            expect(reason.answers.map(shape)).toEqual(
              verdict.determinations.map((one) =>
                shape({
                  ...one,
                  applies: (one.requirements ?? []).map((requirement) => requirement.measure),
                  missingFacts: one.missingFacts ?? [],
                }),
              ),
            );
            seen.set(verdict.outcome, (seen.get(verdict.outcome) ?? 0) + 1);
          }
        },
      ),
      { numRuns: 300 },
    );
    expect([...seen.keys()].toSorted()).toEqual([
      "indeterminate",
      "licence_required",
      "no_control_found",
      "obligation",
      "prohibited",
    ]);
  }, 60_000);

  it("answers a row as it does alone, however many others there are", () => {
    const measures = fc.sample(measure, { numRuns: 4, seed: 3 }).map((one, at) => ({
      ...one,
      id: `m${at}`,
      provision: `CN:TEST:${at}`,
      when: at === 0 ? { from: ["CN"] } : one.when,
    }));
    const engine = engineWith(measures);
    const rows = fc.sample(row, { numRuns: 40, seed: 3 });
    const alone = sweep(engine, columnsOf(rows, true), DAYS);
    const times = 1_000;
    const many = sweep(engine, columnsOf(Array.from({ length: times }, () => rows).flat(), true), DAYS);
    for (let at = 0; at < many.length; at++) {
      const one = alone.reason(alone.reasonOf[at % rows.length] ?? -1);
      const other = many.reason(many.reasonOf[at] ?? -1);
      if (at % 997 === 0) expect(other).toEqual(one);
      const same =
        other.overall.outcome === one.overall.outcome && many.outcome[at] === alone.outcome[at % rows.length];
      expect(same && String(other.answers[0]?.may) === String(one.answers[0]?.may), `row ${at}`).toBe(true);
    }
    expect(new Set(many.outcome).size).toBeGreaterThan(1);
  });

  it.each<[string, Raw, Regime | undefined]>([
    ["a regime that asks by more", {}, { ...REGIME, refine: (draft) => draft }],
    [
      "exceptions",
      { exceptions: [{ code: "X", title: "X", provision: "CN:T", when: { always: true }, basis: "official" }] },
      undefined,
    ],
    ["permissions", { effect: "permit", defeats: ["CN:TEST"] }, undefined],
  ])("needs more than lookups with %s", (_name, raw, regime) => {
    const engine = engineWith([raw], regime);
    expect(needsLooks(engine)).toMatch(/\w/);
    expectAsAlone(engine);
  });

  it.each<[string, Condition]>([
    ["groups of countries, which change with the day", { to: ["EU"] }],
    ["several parts of a line", { content: { ofCountry: ["CN"], op: "gt", pct: 10 } }],
  ])("needs more than lookups where a measure reads %s", (_name, when) => expectAsAlone(engineWith([{ when }])));
});

function expectAsAlone(engine: Engine): void {
  const columns = columnsOf(fc.sample(row, { numRuns: 30, seed: 5 }), true);
  expect(planOf(engine, columns, DAYS)).toBeUndefined();
  const { outcome } = sweep(engine, columns, DAYS);
  expect(Array.from(outcome, (code) => SWEPT_OUTCOMES[code])).toEqual(
    columns.id.map((_id, at) => check(engine, transactionAt(columns, at), DAYS).outcome),
  );
}

describe("one changed measure over stored lines", () => {
  it("bears on exactly the rows that reading it anew finds, and no other row's answer changes", () => {
    let most = 0;
    fc.assert(
      fc.property(
        fc.array(measure, { minLength: 2, maxLength: 5 }),
        fc.option(measure, { nil: undefined }),
        fc.array(row, { minLength: 20, maxLength: 80 }),
        (measures, changed, rows) => {
          const named = (some: readonly Raw[]): Engine =>
            engineWith(some.map((one, at) => ({ id: `m${at}`, provision: `CN:TEST:${at}`, ...one })));
          const rest = measures
            .slice(1)
            .map((one, at) => ({ ...one, id: `m${at + 1}`, provision: `CN:TEST:${at + 1}` }));
          const first: Raw = { ...(measures[0] as Raw), id: "m0", provision: "CN:TEST:0" };
          const old = named([first, ...rest]);
          const now = named([...(changed ? [{ ...changed, id: "m0", provision: "CN:TEST:0" }] : []), ...rest]);
          const columns = columnsOf(rows, true);
          const of = (engine: Engine) =>
            engine.questions
              .flatMap((key) => engine.bucketOf(key)?.all ?? [])
              .find((one) => one.measure.provision === "CN:TEST:0");
          const affected = affectedRows(indexLines(WORLD, columns, DAYS), of(old), of(now));
          const wanted = rows.flatMap((_one, at) => {
            const text = (engine: Engine): string => {
              const compiled = of(engine);
              const transaction = transactionAt(columns, at);
              const subject = readSubject(transaction, WORLD, transaction.on ?? DAYS.on, DAYS.known);
              const state = compiled && stateOn(compiled.measure, subject.on, subject.known);
              if (!compiled || !state || ["not_known", "ended", "draft"].includes(state.kind)) return "";
              const residual = residualOf(compiled.test, subject);
              const day = state.kind === "upcoming" ? state.from : "";
              return residual === false
                ? ""
                : JSON.stringify([state.kind, day, residual, compiled.measure.effect, compiled.measure.question]);
            };
            return text(old) === text(now) ? [] : [at];
          });
          expect([...(affected ?? [])].filter((at) => !wanted.includes(at))).toEqual([]);
          const moved = changed?.["question"] !== undefined && changed["question"] !== first["question"];
          if (!moved) expect([...(affected ?? [])]).toEqual(wanted);
          for (let at = 0; at < rows.length; at++) {
            if (wanted.includes(at)) continue;
            const answers = (engine: Engine) =>
              check(engine, transactionAt(columns, at), DAYS).determinations.map(
                ({ outcome, reviewPolicy, floor, ceiling }) => [outcome, reviewPolicy, floor, ceiling],
              );
            expect(answers(now)).toEqual(answers(old));
          }
          most = Math.max(most, wanted.length);
        },
      ),
      { numRuns: 60 },
    );
    expect(most).toBeGreaterThan(5);
  }, 60_000);
});

/** What a determination and a swept answer must have in common, order aside. */
function shape(one: {
  readonly jurisdiction: string;
  readonly question: string;
  readonly outcome: string;
  readonly reviewPolicy?: string;
  readonly floor?: unknown;
  readonly ceiling?: unknown;
  readonly applies: readonly string[];
  readonly missingFacts: readonly (readonly string[])[];
}): object {
  const { jurisdiction, question, outcome, reviewPolicy, floor, ceiling } = one;
  const sets = one.missingFacts.map((set) => set.toSorted().join("+")).toSorted();
  return { jurisdiction, question, outcome, reviewPolicy, floor, ceiling, applies: one.applies.toSorted(), sets };
}
