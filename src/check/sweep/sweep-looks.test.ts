// Lines swept under the register with every regime: each as `check` answers it, all but the explanation.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadKnowledge } from "../../../test/knowledge.ts";
import { isoDate } from "../../base/date.ts";
import { transactionAt, type TransactionColumns } from "../../base/transaction-columns.ts";
import { check } from "../check.ts";
import { compileRegister } from "../compile.ts";
import { regimes } from "../regimes/index.ts";
import { columnsOf, registerLine, type RegisterLine } from "./register-lines.case.ts";
import { sweep } from "./sweep.ts";
import { SWEPT_OUTCOMES } from "./swept.ts";

const { register, world, usEar } = await loadKnowledge();
const newEngine = (): ReturnType<typeof compileRegister> => compileRegister(register, world, regimes({ usEar }));
const DAYS = { on: isoDate("2025-10-15"), known: isoDate("2026-11-21") };

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
  const rows = fc.sample(registerLine, { numRuns: 250, seed: 26 });

  it("are answered as each is alone, all but the explanation", () => {
    const engine = newEngine();
    const seen = new Map<string, number>();
    for (const [alone, swept] of told(engine, columnsOf(rows))) {
      expect(swept).toBe(alone);
      seen.set(swept, (seen.get(swept) ?? 0) + 1);
    }
    expect(seen.size).toBeGreaterThan(100);
    // Another chunk, in another order and with other dictionaries, finds what was kept of the first.
    const further = [...fc.sample(registerLine, { numRuns: 60, seed: 7 }), ...rows.slice(0, 60)].toReversed();
    for (const [alone, swept] of told(engine, columnsOf(further))) expect(swept).toBe(alone);
  }, 240_000);

  it("share an answer only where nothing that it turns on differs", () => {
    const engine = newEngine();
    const [first] = rows as [RegisterLine];
    const near = rows
      .slice(0, 30)
      .flatMap((other) =>
        (Object.keys(first) as (keyof RegisterLine)[]).map((name) => ({ ...first, [name]: other[name] })),
      );
    const pairs = told(engine, columnsOf(near));
    for (const [alone, swept] of pairs) expect(swept).toBe(alone);
    expect(new Set(pairs.map(([one]) => one)).size).toBeGreaterThan(5);
  }, 240_000);
});
