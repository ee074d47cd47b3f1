// Malformed transactions through JSON, schema and check: none may crash, none may clear.
// node bench/fuzz.ts [--lines N] [--seed N] [--cpu-seconds N] [--minutes N]: the last two end the run
// early, with the lines tried till then.
import { parseArgs } from "node:util";
import { isoDate } from "../src/base/date.ts";
import { compileKnowledge } from "../src/operations/knowledge.ts";
import { seeded } from "../src/licences/random.case.ts";
import { readSnapshots, snapshotFolder } from "../src/snapshots.ts";
import { judgeMalformed } from "../test/malformed-judge.ts";
import { malformed } from "../test/malformed.ts";
import { drawTransaction, vocabularyOf } from "../test/oracle/transactions.ts";
import { writeResult } from "./machine.ts";

const { values: flags } = parseArgs({
  options: {
    lines: { type: "string", default: "1000000" },
    seed: { type: "string", default: "9" },
    "cpu-seconds": { type: "string", default: "Infinity" },
    minutes: { type: "string", default: "Infinity" },
  },
});
const LINES = Number(flags.lines);
const CPU_SECONDS = Number(flags["cpu-seconds"]);
const knowledge = compileKnowledge(await readSnapshots(snapshotFolder()));
const words = vocabularyOf(knowledge.register.instruments.flatMap((one) => one.measures));
const days = { on: isoDate("2026-11-21"), known: isoDate("2026-11-21") };
const below = seeded(Number(flags.seed));
const outcomes: Record<string, number> = {};
const examples: string[] = [];
const start = performance.now();
const startCpu = process.cpuUsage();
const cpuSeconds = (): number => {
  const { user, system } = process.cpuUsage(startCpu);
  return (user + system) / 1e6;
};
const minutes = (): number => (performance.now() - start) / 60_000;
let tried = 0;
while (tried < LINES) {
  const text = malformed(drawTransaction(words, below), below);
  let found: string;
  try {
    found = judgeMalformed(knowledge, text, days);
  } catch (error) {
    found = "crashed";
    if (examples.length < 20) examples.push(`${error}: ${text.slice(0, 2000)}`);
  }
  if (found === "cleared" && examples.length < 20) examples.push(text.slice(0, 2000));
  outcomes[found] = (outcomes[found] ?? 0) + 1;
  tried++;
  if (tried % 1_000 !== 0) continue;
  if (tried % 10_000 === 0) process.stderr.write(`\r${tried.toLocaleString("en")} tried`);
  if (cpuSeconds() > CPU_SECONDS || minutes() > Number(flags.minutes)) break;
}
writeResult("fuzz", {
  seed: Number(flags.seed),
  lines: tried,
  goal: { lines: 1_000_000, crashed: 0, cleared: 0 },
  crashed: outcomes["crashed"] ?? 0,
  cleared: outcomes["cleared"] ?? 0,
  outcomes,
  cpuSeconds: Math.round(cpuSeconds()),
  minutes: Number(minutes().toFixed(1)),
  examples,
});
