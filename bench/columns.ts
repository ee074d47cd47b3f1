// A million lines in columns against the whole register, one thread, reasons included; beside json-rules-engine and a scan
// without index on the same measures, taking turns in one process. Then the research page's synthetic register.
// node bench/columns.ts [--lines N] [--all-distinct-lines N] [--peer-lines N] [--settings 0.01,0.1,1]
import { isDeepStrictEqual, parseArgs } from "node:util";
import { isoDate } from "../src/base/date.ts";
import { transactionAt, type TransactionColumns } from "../src/base/transaction-columns.ts";
import type { Verdict } from "../src/base/verdict.ts";
import {
  check,
  checkCases,
  checkColumns,
  readSubject,
  verdictAt,
  type CheckedCase,
  type Engine,
} from "../src/check/index.ts";
import { compileKnowledge } from "../src/operations/knowledge.ts";
import { readHsRows, readSnapshots, snapshotFolder } from "../src/snapshots.ts";
import { columnsOf, createPool, drawRows, type LineSetting, type Pool } from "./lines.ts";
import { quantile, writeResult } from "./machine.ts";
import { createJsonRulesPeer, factsOf, firedBy, type JsonRulesPeer } from "./peers/json-rules.ts";
import { withoutIndex } from "./peers/naive.ts";
import { syntheticColumns, syntheticEngine } from "./synthetic.ts";

const { values: flags } = parseArgs({
  options: {
    lines: { type: "string", default: "1000000" },
    "all-distinct-lines": { type: "string", default: "1000000" },
    "peer-lines": { type: "string", default: "600" },
    settings: { type: "string", default: "0.01,0.1,1" },
  },
});
const LINES = Number(flags.lines);
const ALL_DISTINCT_LINES = Number(flags["all-distinct-lines"]);
const PEER_LINES = Number(flags["peer-lines"]);
const SYNTHETIC_CHUNK = 4096;
const SYNTHETIC_CHUNKS = 15;
const SAMPLE = 500;
const DAYS = { on: isoDate("2025-10-15"), known: isoDate("2026-11-21") };

/** Time spent, in seconds: on the clock, and of the processor (which a busy machine disturbs less; all threads count). */
class Stopwatch {
  wall = 0;
  cpu = 0;

  async time(run: () => unknown): Promise<void> {
    const start = performance.now();
    const before = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(before);
    this.wall += (performance.now() - start) / 1000;
    this.cpu += (user + system) / 1_000_000;
  }

  rates(lines: number): object {
    return { lines, linesPerSecond: rate(lines, this.wall), linesPerCpuSecond: rate(lines, this.cpu) };
  }
}

/** Three significant digits. */
function rate(lines: number, seconds: number): number {
  return Number((lines / seconds).toPrecision(3));
}

/** What an index must not change: all but the order of lists and which measures are shown as having come closest. */
function answered(verdict: Verdict): unknown {
  const rest = verdict.determinations.map(({ because: _because, provisions: _provisions, ...answer }) => answer);
  return unordered({ ...verdict, determinations: rest });
}

function unordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => JSON.stringify(unordered(one))).toSorted();
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, unordered(one)]));
}

interface Counts {
  lines: number;
  /** Distinct cases, each checked once. */
  cases: number;
  hits: number;
  open: number;
  reasons: number;
}

/** Reads every answer with its reasons and the rows it stands for, as a user of the result would. */
function tally(cases: Iterable<CheckedCase>, counts: Counts): void {
  for (const { verdict, rows } of cases) {
    const { determinations } = verdict;
    counts.cases++;
    counts.lines += rows.length;
    if (determinations.some((one) => (one.requirements?.length ?? 0) > 0)) counts.hits += rows.length;
    if (determinations.some((one) => one.outcome === "indeterminate")) counts.open += rows.length;
    for (const one of determinations) counts.reasons += (one.because.children?.length ?? 0) * rows.length;
  }
}

async function runSetting(engine: Engine, peer: JsonRulesPeer, setting: LineSetting): Promise<object> {
  const pool = createPool(setting);
  const rows = drawRows(pool, setting);
  const counts: Counts = { lines: 0, cases: 0, hits: 0, open: 0, reasons: 0 };
  const naive = withoutIndex(engine);
  const ours = new Stopwatch();
  const scan = new Stopwatch();
  const jsonRules = new Stopwatch();
  const half = Math.ceil(PEER_LINES / 2);
  const runPeers = async (from: number): Promise<void> => {
    const slice = transactionsOf(columnsOf(pool, rows, from, from + half));
    await scan.time(() => slice.forEach((one) => check(naive, one, DAYS)));
    const facts = slice.map((one) => factsOf(readSubject(one, engine.world, one.on ?? DAYS.on, DAYS.known)));
    await jsonRules.time(async () => {
      for (const one of facts) await firedBy(peer, one);
    });
  };
  await runPeers(0);
  const columns = columnsOf(pool, rows, 0, rows.length);
  await ours.time(() => tally(checkCases(engine, columns, DAYS), counts));
  await runPeers(half);
  return {
    stated: {
      lines: setting.lines,
      distinctShare: setting.distinct,
      controlledShare: setting.controlled,
      unknownShare: setting.unknown,
    },
    found: {
      distinct: counts.cases,
      hitShare: round3(counts.hits / counts.lines),
      openShare: round3(counts.open / counts.lines),
      measuresExplainedPerLine: round3(counts.reasons / counts.lines),
    },
    columns: { ...ours.rates(counts.lines), seconds: round3(ours.wall), peakRssMB: peakRss() },
    naiveScan: scan.rates(2 * half),
    jsonRulesEngine: {
      measures: peer.measures.size,
      ...jsonRules.rates(2 * half),
      hoursForAllLines: round3((setting.lines / (2 * half)) * (jsonRules.wall / 3600)),
    },
    agreement: await agreement(engine, naive, peer, pool, rows),
  };
}

/** Columns ≡ one by one, indexed ≡ scan, and what json-rules-engine makes of the same lines. */
async function agreement(
  engine: Engine,
  naive: Engine,
  peer: JsonRulesPeer,
  pool: Pool,
  rows: Int32Array,
): Promise<object> {
  const columns = columnsOf(pool, rows, 0, Math.min(SAMPLE, rows.length));
  const checked = checkColumns(engine, columns, DAYS);
  const result = {
    lines: columns.length,
    columnsEqualOneByOne: 0,
    indexEqualsScan: 0,
    jsonRulesAgrees: 0,
    jsonRulesDropsUnknown: 0,
    jsonRulesDiffers: 0,
  };
  for (const [row, transaction] of transactionsOf(columns).entries()) {
    const one = check(engine, transaction, DAYS);
    if (isDeepStrictEqual(verdictAt(checked, row), one)) result.columnsEqualOneByOne++;
    if (isDeepStrictEqual(answered(check(naive, transaction, DAYS)), answered(one))) result.indexEqualsScan++;
    const fired = await firedBy(peer, factsOf(readSubject(transaction, engine.world, one.on, one.known)));
    const { certain, open } = itemMeasures(one, peer.measures);
    const same =
      certain.every((id) => fired.has(id)) && [...fired].every((id) => certain.includes(id) || open.includes(id));
    if (!same) result.jsonRulesDiffers++;
    else if (open.some((id) => !fired.has(id))) result.jsonRulesDropsUnknown++;
    else result.jsonRulesAgrees++;
  }
  return result;
}

/** Measures that certainly apply, and those that a missing fact leaves open. */
function itemMeasures(
  verdict: Verdict,
  among: ReadonlySet<string>,
): { readonly certain: readonly string[]; readonly open: readonly string[] } {
  const items = verdict.determinations.filter((one) => one.question === "item");
  const certain = items.flatMap((one) => (one.requirements ?? []).map(({ measure }) => measure));
  const shown = items.flatMap((one) => one.because.children ?? []);
  const open = shown.flatMap(({ truth, measure }) => (truth === "unknown" && measure !== undefined ? [measure] : []));
  return { certain: certain.filter((id) => among.has(id)), open: open.filter((id) => among.has(id)) };
}

async function runSynthetic(measureCount: number, codes: readonly string[]): Promise<object> {
  const { engine, measures } = syntheticEngine(measureCount, codes);
  const days = { on: isoDate("2024-01-01"), known: isoDate("2026-11-21") };
  const counts: Counts = { lines: 0, cases: 0, hits: 0, open: 0, reasons: 0 };
  const ours = new Stopwatch();
  for (let seed = 0; seed <= SYNTHETIC_CHUNKS; seed++) {
    const columns = syntheticColumns(SYNTHETIC_CHUNK, codes, seed);
    const run = (): void => tally(checkCases(engine, columns, days), counts);
    if (seed === 0) run();
    else await ours.time(run);
  }
  const few = transactionsOf(syntheticColumns(300, codes, 99));
  const naive = withoutIndex(engine);
  const scan = new Stopwatch();
  await scan.time(() => few.forEach((one) => check(naive, one, days)));
  const peer = createJsonRulesPeer(measures, { groups: engine.world.groups }, days.on, days.known);
  const facts = few.slice(0, 20).map((one) => factsOf(readSubject(one, engine.world, one.on ?? days.on, days.known)));
  const jsonRules = new Stopwatch();
  await jsonRules.time(async () => {
    for (const one of facts) await firedBy(peer, one);
  });
  const same = few.filter((one) =>
    isDeepStrictEqual(answered(check(naive, one, days)), answered(check(engine, one, days))),
  );
  return {
    measures: measureCount,
    hitShare: round3(counts.hits / counts.lines),
    openShare: round3(counts.open / counts.lines),
    columns: ours.rates(SYNTHETIC_CHUNKS * SYNTHETIC_CHUNK),
    naiveScan: scan.rates(few.length),
    jsonRulesEngine: jsonRules.rates(facts.length),
    indexEqualsScan: `${same.length} of ${few.length}`,
  };
}

/** Time of single checks of distinct lines, after warming up. */
function singleCheck(engine: Engine, columns: TransactionColumns): object {
  const lines = transactionsOf(columns);
  for (const one of lines) check(engine, one, DAYS);
  const times = lines.map((one) => {
    const start = performance.now();
    check(engine, one, DAYS);
    return performance.now() - start;
  });
  return {
    lines: lines.length,
    medianMs: quantile(times, 0.5),
    p90Ms: quantile(times, 0.9),
    p99Ms: quantile(times, 0.99),
    maxMs: quantile(times, 1),
  };
}

function transactionsOf(columns: TransactionColumns): readonly ReturnType<typeof transactionAt>[] {
  return Array.from({ length: columns.length }, (_, row) => transactionAt(columns, row));
}

function round3(value: number): number {
  return Number(value.toFixed(3));
}

function peakRss(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

const folder = snapshotFolder();
const { engine, register } = compileKnowledge(await readSnapshots(folder));
const measures = register.instruments.flatMap((one) => one.measures);
const peer = createJsonRulesPeer(
  measures.filter(
    (one) =>
      one.question === "item" &&
      one.jurisdiction !== "US" &&
      !one.draft &&
      (one.effect === "licence" || one.effect === "prohibit"),
  ),
  engine.world,
  DAYS.on,
  DAYS.known,
);
const settings = flags.settings.split(",").map((distinct): LineSetting => ({
  lines: Number(distinct) === 1 ? ALL_DISTINCT_LINES : LINES,
  distinct: Number(distinct),
  controlled: 0.3,
  unknown: 0.15,
  seed: 20_260,
}));
const results: object[] = [];
for (const setting of settings) results.push(await runSetting(engine, peer, setting));
const single = { lines: 3000, distinct: 1, controlled: 0.3, unknown: 0.15, seed: 5 };
const singlePool = createPool(single);
const codes = (await readHsRows(folder)).map(({ code }) => code).filter((code) => code.length === 6);
writeResult("columns", {
  register: { version: register.version, measures: measures.length },
  threads: 1,
  settings: results,
  singleCheck: singleCheck(engine, columnsOf(singlePool, drawRows(singlePool, single), 0, single.lines)),
  synthetic: await runSynthetic(5000, codes),
});
