// One check at a time, in process and warm: the canonical cases under the real register, and drawn lines under 5,000 synthetic
// measures. Each is asked several times, other cases between; the median of its times stands for it, so that what else the
// machine does counts little. Every time taken is shown too. Of the synthetic lines also: how the times lie by what a line comes to,
// and lines that nobody has asked about, each asked once.
// node bench/single-check.ts [--rounds N] [--canonical FILE]
import { existsSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { isoDate } from "../src/base/date.ts";
import type { Transaction } from "../src/base/transaction.ts";
import { transactionAt } from "../src/base/transaction-columns.ts";
import type { Verdict } from "../src/base/verdict.ts";
import { check } from "../src/check/index.ts";
import { checkTransaction } from "../src/operations/check.ts";
import { compileKnowledge } from "../src/operations/knowledge.ts";
import { transactionSchema } from "../src/operations/transaction-schema.ts";
import { readHsRows, readSnapshots, snapshotFolder } from "../src/snapshots.ts";
import { quantile, writeResult } from "./machine.ts";
import { syntheticColumns, syntheticEngine } from "./synthetic.ts";

const SHARED = new URL("../../shared/cases/check-open.canonical.jsonl", import.meta.url).pathname;
const { values: flags } = parseArgs({
  options: { rounds: { type: "string", default: "9" }, canonical: { type: "string", default: SHARED } },
});
const ROUNDS = Number(flags.rounds);
/** The engine's compiler settles after some fifteen. */
const WARM_ROUNDS = 20;
const GOAL = 50;
const DAYS = { on: isoDate("2026-11-21"), known: isoDate("2026-11-21") };

/** Microseconds. */
function measured(name: string, cases: readonly Transaction[], run: (one: Transaction) => unknown): object {
  const times = cases.map((): number[] => []);
  const all: number[] = [];
  for (let round = -WARM_ROUNDS; round < ROUNDS; round++) {
    for (const [at, one] of cases.entries()) {
      const start = process.hrtime.bigint();
      run(one);
      const took = Number(process.hrtime.bigint() - start) / 1000;
      if (round < 0) continue;
      times[at]?.push(took);
      all.push(took);
    }
  }
  const typical = times.map((some) => quantile(some, 0.5, 1));
  const found = { p50: quantile(typical, 0.5, 1), p99: quantile(typical, 0.99, 1), max: quantile(typical, 1, 1) };
  process.stderr.write(`${name}: p50 ${found.p50} µs, p99 ${found.p99} µs; goal p99 < ${GOAL} µs\n`);
  const every = { p50: quantile(all, 0.5, 1), p99: quantile(all, 0.99, 1) };
  return { cases: cases.length, rounds: ROUNDS, microseconds: found, everyTime: every, met: found.p99 < GOAL };
}

/** Lines of other seeds, each asked once. Collections and whatever else runs meanwhile fall on some of them: the shares tell how many. */
function askedOnce(cases: readonly Transaction[], run: (one: Transaction) => unknown): object {
  const times = cases.map((one) => {
    const start = process.hrtime.bigint();
    run(one);
    return Number(process.hrtime.bigint() - start) / 1000;
  });
  const within = times.filter((time) => time < GOAL).length / times.length;
  const found = { p50: quantile(times, 0.5, 1), p90: quantile(times, 0.9, 1), p99: quantile(times, 0.99, 1) };
  process.stderr.write(
    `lines asked once: p50 ${found.p50} µs, p99 ${found.p99} µs; ${(within * 100).toFixed(1)} % < ${GOAL} µs\n`,
  );
  return { cases: cases.length, microseconds: found, shareWithinGoal: Number(within.toFixed(4)) };
}

const result: Record<string, unknown> = { goal: { p99Microseconds: GOAL } };
if (existsSync(flags.canonical)) {
  const knowledge = compileKnowledge(await readSnapshots(snapshotFolder()));
  const schema = transactionSchema(knowledge.countries);
  const cases = readFileSync(flags.canonical, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const { on, transaction } = JSON.parse(line) as { readonly on: string; readonly transaction: object };
      return schema.parse({ on, ...transaction });
    });
  result["canonical"] = measured("canonical cases", cases, (one) => checkTransaction(knowledge, one, DAYS));
} else process.stderr.write("no canonical cases at hand: give --canonical FILE\n");

const codes = (await readHsRows(snapshotFolder())).map(({ code }) => code).filter((code) => code.length === 6);
const { engine } = syntheticEngine(5000, codes);
const linesOf = (count: number, seed: number): readonly Transaction[] => {
  const columns = syntheticColumns(count, codes, seed);
  return Array.from({ length: count }, (_, row) => transactionAt(columns, row));
};
const lines = linesOf(3000, 11);
const run = (one: Transaction): Verdict => check(engine, one, DAYS);
result["synthetic"] = measured("5,000 synthetic measures", lines, run);
const byKind = Map.groupBy([...lines, ...linesOf(30_000, 12)], (one) => run(one).determinations[0]?.outcome ?? "none");
result["syntheticByKind"] = Object.fromEntries(
  [...byKind].map(([kind, some]) => [kind, measured(kind, some.slice(0, 1000), run)]),
);
result["syntheticAskedOnce"] = askedOnce(linesOf(20_000, 13), run);
writeResult("single-check", result);
