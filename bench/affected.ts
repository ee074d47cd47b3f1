// One changed measure over ten million stored lines: the rows it bears on otherwise than before, by goods and
// place; and the same by
// sweeping all lines before and after.
// node bench/affected.ts [--lines N] [--changes N]
import { parseArgs } from "node:util";
import { addDays, isoDate } from "../src/base/date.ts";
import { affectedRows, compileMeasure, indexLines, sweep, type Swept } from "../src/check/index.ts";
import type { Measure } from "../src/register/index.ts";
import { readHsRows, snapshotFolder } from "../src/snapshots.ts";
import { judged } from "./goals.ts";
import { quantile, writeResult } from "./machine.ts";
import { plainRules } from "./peers/plain-rules.ts";
import { createRandom } from "./random.ts";
import { sweepColumns } from "./sweep-lines.ts";
import { registerEngine, syntheticEngine } from "./synthetic.ts";

const { values: flags } = parseArgs({
  options: { lines: { type: "string", default: "10000000" }, changes: { type: "string", default: "50" } },
});
const LINES = Number(flags.lines);
const CHANGES = Number(flags.changes);
const DAYS = { on: isoDate("2024-01-01"), known: isoDate("2026-11-21") };

const codes = (await readHsRows(snapshotFolder())).map(({ code }) => code).filter((code) => code.length === 6);
const { engine, measures } = syntheticEngine(5000, codes);
const columns = sweepColumns(plainRules(measures), codes, {
  lines: LINES,
  distinct: 0.01,
  hits: 0.05,
  unknown: 0.3,
  seed: 3,
});
const start = performance.now();
const index = indexLines(engine.world, columns, DAYS);
const built = performance.now();
const random = createRandom(5);

/** The same measure with another day of application. */
function changed(measure: Measure): Measure {
  const from = addDays(measure.time.from ?? DAYS.on, 30 + random.below(300));
  return { ...measure, time: { ...measure.time, from } };
}

const controlledBy = engine.controlledBy;
const times: number[] = [];
const cpuTimes: number[] = [];
const found: number[] = [];
let last: { readonly old: Measure; readonly now: Measure; readonly rows: Int32Array } | undefined;
for (let at = 0; at < CHANGES; at++) {
  const old = random.pick(measures);
  const now = changed(old);
  const cpu = process.cpuUsage();
  const began = performance.now();
  const rows = affectedRows(index, compileMeasure(old, controlledBy), compileMeasure(now, controlledBy));
  times.push(performance.now() - began);
  const { user, system } = process.cpuUsage(cpu);
  cpuTimes.push((user + system) / 1000);
  if (!rows) throw new Error("the measure cannot be looked up");
  found.push(rows.length);
  if (rows.length > 0) last = { old, now, rows };
}

/** Every row swept with one measure, before and after: rows whose reason differs. */
function rerun(old: Measure, now: Measure): number {
  const sides = [old, now].map((one) => sweep(registerEngine([one]), columns, DAYS) as Swept);
  const text = sides.map((side) =>
    Array.from({ length: side.reasons }, (_, number) => JSON.stringify(side.reason(number).answers)),
  );
  let differ = 0;
  const affected = new Set(last?.rows);
  for (let row = 0; row < LINES; row++) {
    const [a, b] = sides.map((side, at) => text[at]?.[side.reasonOf[row] as number]);
    if (a !== b && !affected.has(row)) throw new Error(`row ${row} changed and was not found`);
    if (a !== b) differ++;
  }
  return differ;
}
const goals = judged(
  [0.5, 0.9].map((share) => ({
    what: `one changed measure over ${LINES.toLocaleString("en")} lines, p${share * 100}`,
    goalMs: 10,
    wallMs: quantile(times, share),
    cpuMs: quantile(cpuTimes, share),
  })),
);
const again = performance.now();
const differ = last ? rerun(last.old, last.now) : 0;
writeResult("affected", {
  lines: LINES,
  measures: 5000,
  changes: CHANGES,
  indexSeconds: Number(((built - start) / 1000).toFixed(2)),
  milliseconds: { median: quantile(times, 0.5), p90: quantile(times, 0.9), max: quantile(times, 1) },
  goals,
  rowsFound: { median: quantile(found, 0.5, 0), max: quantile(found, 1, 0) },
  fullRerun: {
    rowsWhoseAnswerDiffers: differ,
    amongFound: last?.rows.length ?? 0,
    missed: 0,
    seconds: Number(((performance.now() - again) / 1000).toFixed(1)),
  },
});
