// Lines in columns swept against the whole register with every regime, reasons included, beside the single check of the same
// lines one by one in the same run; and whether both say the same, line for line, all but the explanation.
// node bench/sweep-register.ts [--lines N] [--compared N] [--controlled 0.02]
import { isDeepStrictEqual, parseArgs } from "node:util";
import { isoDate } from "../src/base/date.ts";
import { transactionAt } from "../src/base/transaction-columns.ts";
import type { Verdict } from "../src/base/verdict.ts";
import { check, sweep, SWEPT_OUTCOMES, type Reason } from "../src/check/index.ts";
import { compileKnowledge } from "../src/operations/knowledge.ts";
import { readSnapshots, snapshotFolder } from "../src/snapshots.ts";
import { columnsOf, createPool, drawRows } from "./lines.ts";
import { writeResult } from "./machine.ts";

const { values: flags } = parseArgs({
  options: {
    lines: { type: "string", default: "1000000" },
    compared: { type: "string", default: "20000" },
    controlled: { type: "string", default: "0.02" },
  },
});
const LINES = Number(flags.lines);
const COMPARED = Math.min(LINES, Number(flags.compared));
const DAYS = { on: isoDate("2025-10-15"), known: isoDate("2026-11-21") };
const setting = { lines: LINES, distinct: 0.5, controlled: Number(flags.controlled), unknown: 0.15, seed: 20_264 };

const { engine, register } = compileKnowledge(await readSnapshots(snapshotFolder()));
const pool = createPool(setting);
const columns = columnsOf(pool, drawRows(pool, setting), 0, LINES);
const sample = Array.from({ length: COMPARED }, (_, at) => Math.floor((at * LINES) / COMPARED));

function timed<Result>(run: () => Result): { readonly result: Result; readonly cpu: number } {
  const before = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(before);
  return { result, cpu: (user + system) / 1e6 };
}

/** Whether a swept line says what its verdict says. */
function isSame({ overall, answers, ...bounds }: Reason, outcome: number, verdict: Verdict): boolean {
  const said = answers.map(({ applies: _applies, may: _may, missingFacts, ...rest }) =>
    missingFacts.length === 0 ? rest : { ...rest, missingFacts },
  );
  const { reviewPolicy, completeness, floor, ceiling } = verdict;
  const wanted = {
    overall: reviewPolicy === undefined ? { outcome: verdict.outcome } : { outcome: verdict.outcome, reviewPolicy },
    said: verdict.determinations.map(({ because: _because, ...rest }) => rest),
    completeness,
    floor,
    ceiling,
  };
  return SWEPT_OUTCOMES[outcome] === verdict.outcome && isDeepStrictEqual({ overall, said, ...bounds }, wanted);
}

const first = timed(() => sweep(engine, columns, DAYS));
const again = timed(() => sweep(engine, columns, DAYS));
// Warm, so that what both share counts for neither.
for (const row of sample.slice(0, 2_000)) check(engine, transactionAt(columns, row), DAYS);
const single = timed(() => sample.map((row) => check(engine, transactionAt(columns, row), DAYS)));
const swept = again.result;
const alike = single.result.filter((verdict, at) => {
  const row = sample[at] as number;
  return isSame(swept.reason(swept.reasonOf[row] as number), swept.outcome[row] as number, verdict);
}).length;
const hits = single.result.filter(({ determinations }) =>
  determinations.some(({ requirements }) => (requirements?.length ?? 0) > 0),
).length;

const rate = (lines: number, cpu: number): number => Number((lines / cpu).toPrecision(3));
const timesSingle = Number(((LINES / first.cpu) * (single.cpu / COMPARED)).toPrecision(3));
process.stderr.write(
  `swept against the register: ${rate(LINES, first.cpu)} lines a CPU second, ${rate(LINES, again.cpu)} when swept again; ` +
    `one by one ${rate(COMPARED, single.cpu)}; ${alike} of ${COMPARED} lines alike (goal: all)\n`,
);
writeResult("sweep-register", {
  register: { version: register.version, measures: register.instruments.flatMap((one) => one.measures).length },
  setting: { ...setting, hitShare: Number((hits / COMPARED).toFixed(3)) },
  threads: 1,
  reasons: swept.reasons,
  linesPerCpuSecond: {
    swept: rate(LINES, first.cpu),
    sweptAgain: rate(LINES, again.cpu),
    oneByOne: rate(COMPARED, single.cpu),
  },
  timesOneByOne: timesSingle,
  agreement: { compared: COMPARED, alike },
});
