// One changed measure of the real register, with every regime, over stored lines: the lines answered otherwise, found by goods and
// place, beside a sweep of all lines under the changed register; and whether both find the same.
// node bench/affected-register.ts [--lines N] [--changes N]
import { parseArgs } from "node:util";
import { isoDate } from "../src/base/date.ts";
import { affectedLines, indexLines, sweep, type Swept } from "../src/check/index.ts";
import { compileKnowledge, withRegister } from "../src/operations/knowledge.ts";
import type { Measure, Register } from "../src/register/index.ts";
import { readSnapshots, snapshotFolder } from "../src/snapshots.ts";
import { columnsOf, createPool, drawRows } from "./lines.ts";
import { quantile, writeResult } from "./machine.ts";
import { createRandom } from "./random.ts";

const { values: flags } = parseArgs({
  options: { lines: { type: "string", default: "1000000" }, changes: { type: "string", default: "12" } },
});
const LINES = Number(flags.lines);
const DAYS = { on: isoDate("2026-01-06"), known: isoDate("2026-11-21") };
const setting = { lines: LINES, distinct: 0.01, controlled: 0.05, unknown: 0.15, seed: 20_264 };

const knowledge = compileKnowledge(await readSnapshots(snapshotFolder()));
const pool = createPool(setting);
const columns = columnsOf(pool, drawRows(pool, setting), 0, LINES);

function timed<Result>(run: () => Result): { readonly result: Result; readonly ms: number } {
  const before = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(before);
  return { result, ms: (user + system) / 1000 };
}

/** The register with one measure from next year on only. */
function postponed({ id }: Measure): Register {
  const instruments = knowledge.register.instruments.map((instrument) => ({
    ...instrument,
    measures: instrument.measures.map((one) =>
      one.id === id ? { ...one, time: { ...one.time, from: isoDate("2027-01-01") } } : one,
    ),
  }));
  return { ...knowledge.register, instruments };
}

const { result: index, ms: indexMs } = timed(() => indexLines(knowledge.engine.world, columns, DAYS));
const swept = sweep(knowledge.engine, columns, DAYS);

/** Rows whose answers differ, all but what is cited where no rule applies. */
function differing(now: Swept): readonly number[] {
  const texts = [swept, now].map((side) => {
    const known = new Map<number, string>();
    return (row: number): string => {
      const number = side.reasonOf[row] as number;
      const before = known.get(number);
      if (before !== undefined) return before;
      const { answers, ...overall } = side.reason(number);
      const text = JSON.stringify([overall, answers.map((one) => ({ ...one, provisions: [] }))]);
      known.set(number, text);
      return text;
    };
  });
  return Array.from({ length: LINES }, (_, row) => row).filter((row) => texts[0]?.(row) !== texts[1]?.(row));
}

const random = createRandom(4);
const measures = knowledge.register.instruments.flatMap((one) => one.measures.filter(({ draft }) => !draft));
const found: { readonly measure: string; readonly rows: number; readonly ms: number; readonly sweepMs: number }[] = [];
for (let at = 0; at < Number(flags.changes); at++) {
  const measure = random.pick(measures);
  const register = postponed(measure);
  const { result: rows, ms } = timed(() =>
    affectedLines(index, knowledge.engine, withRegister(knowledge, register).engine, measure.id),
  );
  const { result: again, ms: sweepMs } = timed(() => sweep(withRegister(knowledge, register).engine, columns, DAYS));
  const wanted = differing(again);
  if (rows.length !== wanted.length || wanted.some((row, place) => rows[place] !== row))
    throw new Error(`${measure.id}: ${rows.length} rows found, ${wanted.length} differ`);
  found.push({ measure: measure.id, rows: rows.length, ms: Math.round(ms), sweepMs: Math.round(sweepMs) });
  process.stderr.write(
    `${measure.id}: ${rows.length} rows in ${ms.toFixed(0)} ms; all swept in ${sweepMs.toFixed(0)} ms\n`,
  );
}
writeResult("affected-register", {
  lines: LINES,
  register: "real",
  indexMs: Math.round(indexMs),
  goal: "the same rows as a sweep of all lines",
  cpuMilliseconds: {
    byIndex: {
      median: quantile(
        found.map(({ ms }) => ms),
        0.5,
        0,
      ),
      p90: quantile(
        found.map(({ ms }) => ms),
        0.9,
        0,
      ),
    },
    sweep: {
      median: quantile(
        found.map(({ sweepMs }) => sweepMs),
        0.5,
        0,
      ),
    },
  },
  missed: 0,
  changes: found,
});
