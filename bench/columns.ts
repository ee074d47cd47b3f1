// A million lines in columns against the whole register, one thread, reasons included; beside json-rules-engine and a scan
// without index on the same measures, taking turns in one process. Then the research page's synthetic register.
// node bench/columns.ts [--lines N] [--peer-lines N] [--settings 0.01,0.1,1]
import { isDeepStrictEqual, parseArgs } from "node:util";
import { isoDate } from "../src/base/date.ts";
import { transactionAt, type TransactionColumns } from "../src/base/transaction-columns.ts";
import type { Verdict } from "../src/base/verdict.ts";
import { check, checkColumns, createVerdictCache, readSubject, verdictAt, type Engine } from "../src/check/index.ts";
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
    "peer-lines": { type: "string", default: "600" },
    settings: { type: "string", default: "0.01,0.1,1" },
  },
});
const LINES = Number(flags.lines);
const PEER_LINES = Number(flags["peer-lines"]);
const CHUNK = 4096;
const CACHE = 16_384;
const ROUNDS = 3;
const SAMPLE = 500;
const DAYS = { on: isoDate("2025-10-15"), known: isoDate("2026-11-21") };

/** Seconds that `run` takes. */
async function seconds(run: () => unknown): Promise<number> {
  const start = performance.now();
  await run();
  return (performance.now() - start) / 1000;
}

const perSecond = (lines: number, taken: number): number => Math.round(lines / taken);

/** What an index must not change: everything but which measures are shown as having come closest. */
function answered(verdict: Verdict): unknown {
  return { ...verdict, determinations: verdict.determinations.map(({ because: _b, provisions: _p, ...rest }) => rest) };
}

interface Counts {
  lines: number;
  checked: number;
  hits: number;
  open: number;
  reasons: number;
}

/** Reads every row's answer and its reasons, as a user of the result would. */
function tally(checked: ReturnType<typeof checkColumns>, counts: Counts): void {
  const hit = checked.verdicts.map((one) => one.determinations.some((each) => (each.requirements?.length ?? 0) > 0));
  for (const group of checked.verdictOf) {
    const verdict = checked.verdicts[group];
    counts.lines++;
    if (hit[group]) counts.hits++;
    if (verdict?.completeness === "incomplete") counts.open++;
    counts.reasons += verdict?.determinations.length ?? 0;
  }
}

async function runSetting(engine: Engine, peer: JsonRulesPeer, setting: LineSetting): Promise<object> {
  const pool = createPool(setting);
  const rows = drawRows(pool, setting);
  let checks = 0;
  const options = {
    cache: createVerdictCache(CACHE),
    prepare: <T>(transaction: T): T => {
      checks++;
      return transaction;
    },
  };
  const counts: Counts = { lines: 0, checked: 0, hits: 0, open: 0, reasons: 0 };
  const naive = withoutIndex(engine);
  const taken = { columns: 0, naive: 0, jsonRules: 0 };
  const share = Math.ceil(rows.length / ROUNDS / CHUNK) * CHUNK;
  const peerShare = Math.ceil(PEER_LINES / ROUNDS);
  for (let round = 0; round < ROUNDS; round++) {
    const end = Math.min(rows.length, (round + 1) * share);
    for (let from = round * share; from < end; from += CHUNK) {
      const columns = columnsOf(pool, rows, from, Math.min(end, from + CHUNK));
      taken.columns += await seconds(() => tally(checkColumns(engine, columns, DAYS, options), counts));
    }
    const slice = transactionsOf(columnsOf(pool, rows, round * peerShare, (round + 1) * peerShare));
    taken.naive += await seconds(() => slice.forEach((one) => check(naive, one, DAYS)));
    const facts = slice.map((one) => factsOf(readSubject(one, engine.world, one.on ?? DAYS.on, DAYS.known)));
    taken.jsonRules += await seconds(async () => {
      for (const one of facts) await firedBy(peer, one);
    });
  }
  return {
    stated: {
      lines: setting.lines,
      distinctShare: setting.distinct,
      controlledShare: setting.controlled,
      unknownShare: setting.unknown,
    },
    found: {
      distinct: pool.size,
      hitShare: round3(counts.hits / counts.lines),
      openShare: round3(counts.open / counts.lines),
      determinations: counts.reasons,
      checks,
    },
    columns: {
      lines: counts.lines,
      seconds: Number(taken.columns.toFixed(2)),
      linesPerSecond: perSecond(counts.lines, taken.columns),
      peakRssMB: peakRss(),
    },
    naiveScan: { lines: ROUNDS * peerShare, linesPerSecond: perSecond(ROUNDS * peerShare, taken.naive) },
    jsonRulesEngine: {
      lines: ROUNDS * peerShare,
      measures: peer.measures.size,
      linesPerSecond: perSecond(ROUNDS * peerShare, taken.jsonRules),
      hoursForAll: round3(setting.lines / perSecond(ROUNDS * peerShare, taken.jsonRules) / 3600),
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
  const counts: Counts = { lines: 0, checked: 0, hits: 0, open: 0, reasons: 0 };
  let taken = 0;
  for (let seed = 1; seed <= 16; seed++) {
    const columns = syntheticColumns(CHUNK, codes, seed);
    const spent = await seconds(() => tally(checkColumns(engine, columns, days), counts));
    if (seed > 1) taken += spent;
  }
  const few = transactionsOf(syntheticColumns(300, codes, 99));
  const naive = withoutIndex(engine);
  const naiveTaken = await seconds(() => few.forEach((one) => check(naive, one, days)));
  const peer = createJsonRulesPeer(measures, { groups: engine.world.groups }, days.on, days.known);
  const facts = few.slice(0, 20).map((one) => factsOf(readSubject(one, engine.world, one.on ?? days.on, days.known)));
  const peerTaken = await seconds(async () => {
    for (const one of facts) await firedBy(peer, one);
  });
  const same = few.filter((one) =>
    isDeepStrictEqual(answered(check(naive, one, days)), answered(check(engine, one, days))),
  );
  return {
    measures: measureCount,
    lines: counts.lines,
    hitShare: round3(counts.hits / counts.lines),
    openShare: round3(counts.open / counts.lines),
    columnsLinesPerSecond: perSecond(15 * CHUNK, taken),
    naiveScanLinesPerSecond: perSecond(few.length, naiveTaken),
    jsonRulesEngineLinesPerSecond: Number((facts.length / peerTaken).toFixed(1)),
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
  lines: LINES,
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
  chunk: CHUNK,
  cachedVerdicts: CACHE,
  settings: results,
  singleCheck: singleCheck(engine, columnsOf(singlePool, drawRows(singlePool, single), 0, single.lines)),
  synthetic: await runSynthetic(5000, codes),
});
