// Lines in columns against 5,000 measures with a reason a line, one thread; and the same rules in Zen, Cedar,
// json-rules-engine and our own single check, in the same run. Then the first of the lines as JSON Lines, beside JSON alone.
// One changed measure over stored lines: bench/affected.ts.
// node bench/sweep.ts [--lines N] [--json-lines N]
import { isDeepStrictEqual, parseArgs } from "node:util";
import { isoDate } from "../src/base/date.ts";
import { transactionAt } from "../src/base/transaction-columns.ts";
import { check, sweep, SWEPT_OUTCOMES, type Swept } from "../src/check/index.ts";
import { readSubject } from "../src/check/index.ts";
import { readHsRows, snapshotFolder } from "../src/snapshots.ts";
import { writeResult } from "./machine.ts";
import { createCedarPeer } from "./peers/cedar.ts";
import { createJsonRulesPeer, factsOf, firedBy } from "./peers/json-rules.ts";
import { plainLine, plainRules } from "./peers/plain-rules.ts";
import { createZenPeer } from "./peers/zen.ts";
import { jsonAlone, lineAnswerer, linesOf } from "./sweep-json.ts";
import { sweepColumns } from "./sweep-lines.ts";
import { syntheticEngine } from "./synthetic.ts";

const { values: flags } = parseArgs({
  options: { lines: { type: "string", default: "4000000" }, "json-lines": { type: "string", default: "200000" } },
});
const LINES = Number(flags.lines);
const JSON_LINES = Math.min(LINES, Number(flags["json-lines"]));
const SETTING = { lines: LINES, distinct: 0.5, hits: 0.05, unknown: 0.3, seed: 20_264 };
const DAYS = { on: isoDate("2024-01-01"), known: isoDate("2026-11-21") };
const ROUNDS = 3;
const PEER_LINES = { single: 3000, zen: 150, cedar: 60, jsonRules: 12 };

const codes = (await readHsRows(snapshotFolder())).map(({ code }) => code).filter((code) => code.length === 6);
const { engine, measures } = syntheticEngine(5000, codes);
const rules = plainRules(measures);
const columns = sweepColumns(rules, codes, SETTING);

interface Time {
  readonly wall: number;
  readonly cpu: number;
}

async function timed(run: () => unknown): Promise<Time> {
  const start = performance.now();
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return { wall: (performance.now() - start) / 1000, cpu: (user + system) / 1e6 };
}

const per = (lines: number, { wall, cpu }: Time): object => ({
  lines,
  linesPerSecond: Number((lines / wall).toPrecision(3)),
  linesPerCpuSecond: Number((lines / cpu).toPrecision(3)),
});

/** Reads every line's outcome and the measures behind it, as a user of the result would. */
function tally(swept: Swept): { readonly hits: number; readonly open: number; readonly measures: number } {
  const found = { hits: 0, open: 0, measures: 0 };
  const openCode = SWEPT_OUTCOMES.indexOf("indeterminate");
  for (let row = 0; row < swept.length; row++) {
    const [answer] = swept.reason(swept.reasonOf[row] as number).answers;
    const named = (answer?.applies.length ?? 0) + (answer?.may.length ?? 0);
    if (named > 0) found.hits++;
    if (named > 0 && swept.outcome[row] === openCode && (answer?.applies.length ?? 0) === 0) found.open++;
    found.measures += named;
  }
  return found;
}

const rounds: Time[] = [];
let counts = { hits: 0, open: 0, measures: 0 };
let swept: Swept | undefined;
for (let round = 0; round < ROUNDS; round++) {
  const time = await timed(() => {
    swept = sweep(engine, columns, DAYS);
    counts = tally(swept);
  });
  rounds.push(time);
}
const best = rounds.toSorted((a, b) => a.cpu - b.cpu)[0] as Time;

const sample = Array.from({ length: PEER_LINES.single }, (_, at) =>
  transactionAt(columns, Math.floor((at * LINES) / PEER_LINES.single)),
);
const rowOf = (at: number): number => Math.floor((at * LINES) / PEER_LINES.single);
const single = await timed(() => sample.forEach((one) => check(engine, one, DAYS)));
const zen = await createZenPeer(rules);
const zenTime = await timed(() => sample.slice(0, PEER_LINES.zen).forEach((one) => zen(plainLine(one))));
const cedar = createCedarPeer(rules);
const cedarTime = await timed(() => sample.slice(0, PEER_LINES.cedar).forEach((one) => cedar(plainLine(one))));
const jsonRules = createJsonRulesPeer(measures, { groups: engine.world.groups }, DAYS.on, DAYS.known);
const facts = sample
  .slice(0, PEER_LINES.jsonRules)
  .map((one) => factsOf(readSubject(one, engine.world, one.on ?? DAYS.on, DAYS.known)));
const jsonTime = await timed(async () => {
  for (const one of facts) await firedBy(jsonRules, one);
});

/** What each makes of the same lines: certain measures must match; ours adds those a missing number leaves open. */
const agreement = { sweepEqualsSingleCheck: 0, zenAgrees: 0, zenDropsUnknown: 0, cedarAgrees: 0, cedarDropsUnknown: 0 };
for (const [at, one] of sample.entries()) {
  const row = rowOf(at);
  if (at < 500 && swept && isDeepStrictEqual(swept.verdictAt(row), check(engine, one, DAYS))) {
    const [answer] = swept.reason(swept.reasonOf[row] as number).answers;
    const [item] = check(engine, one, DAYS).determinations;
    const same =
      answer?.outcome === item?.outcome &&
      isDeepStrictEqual(
        [...(answer?.applies ?? [])].sort(),
        (item?.requirements ?? []).map(({ measure }) => measure).sort(),
      );
    if (same) agreement.sweepEqualsSingleCheck++;
  }
  const [answer] = swept?.reason(swept.reasonOf[row] as number).answers ?? [];
  const certain = [...(answer?.applies ?? [])].sort();
  for (const [name, peer, lines] of [
    ["zen", zen, PEER_LINES.zen],
    ["cedar", cedar, PEER_LINES.cedar],
  ] as const) {
    if (at >= lines) continue;
    const matched = [...peer(plainLine(one))].sort();
    if (!isDeepStrictEqual(matched, certain)) continue;
    if ((answer?.may.length ?? 0) > 0) agreement[`${name}DropsUnknown`]++;
    else agreement[`${name}Agrees`]++;
  }
}

const texts = linesOf(columns, JSON_LINES);
const answerLines = lineAnswerer(engine, DAYS);
let answers: readonly string[] = [];
const jsonRounds: { readonly ours: Time; readonly json: Time }[] = [];
for (let round = 0; round < ROUNDS; round++) {
  const ours = await timed(() => (answers = answerLines(texts)));
  const values = answers.map((one): unknown => JSON.parse(one));
  jsonRounds.push({ ours, json: await timed(() => jsonAlone(texts, values)) });
}
const jsonBest = jsonRounds.toSorted((a, b) => a.ours.cpu - b.ours.cpu)[0] as { ours: Time; json: Time };
const meanBytes = (some: readonly string[]): number =>
  Math.round(some.reduce((sum, { length }) => sum + length, 0) / some.length);

const million = (lines: number, seconds: number): string => (lines / seconds / 1e6).toFixed(2);
process.stderr.write(
  `swept: ${million(LINES, best.wall)} M lines/s, ${million(LINES, best.cpu)} M a CPU second; goal 3 M lines/s\n` +
    `as JSON lines: ${million(JSON_LINES, jsonBest.ours.cpu)} M a CPU second; goal: JSON alone, ${million(JSON_LINES, jsonBest.json.cpu)} M\n`,
);
writeResult("sweep", {
  measures: 5000,
  setting: { ...SETTING, distinctShare: SETTING.distinct },
  found: {
    hitShare: Number((counts.hits / LINES).toFixed(4)),
    openShareOfHits: Number((counts.open / counts.hits).toFixed(3)),
    reasons: swept?.reasons,
  },
  threads: 1,
  sweep: { ...per(LINES, best), rounds: rounds.map((one) => per(LINES, one)) },
  singleCheck: per(sample.length, single),
  zen: per(PEER_LINES.zen, zenTime),
  cedar: per(PEER_LINES.cedar, cedarTime),
  jsonRulesEngine: per(facts.length, jsonTime),
  agreement: { sampleForSweep: 500, sampleForZen: PEER_LINES.zen, sampleForCedar: PEER_LINES.cedar, ...agreement },
  jsonLines: {
    meanBytes: { line: meanBytes(texts), answer: meanBytes(answers) },
    sweep: per(JSON_LINES, jsonBest.ours),
    jsonAlone: per(JSON_LINES, jsonBest.json),
    timesJsonAlone: Number((jsonBest.ours.cpu / jsonBest.json.cpu).toFixed(2)),
  },
  target: { linesPerSecond: 3_000_000, jsonLinesPerSecond: 300_000, timesJsonAlone: 1 },
});
