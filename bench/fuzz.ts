// Malformed transactions through JSON, schema and check: none may crash, none may clear.
// node bench/fuzz.ts [--lines N] [--seed N]
import { parseArgs } from "node:util";
import { isoDate } from "../src/base/date.ts";
import { compileKnowledge } from "../src/operations/knowledge.ts";
import { seeded } from "../src/licences/random.case.ts";
import { readSnapshots, snapshotFolder } from "../src/snapshots.ts";
import { judgeMalformed } from "../test/malformed-judge.ts";
import { malformed } from "../test/malformed.ts";
import { drawTransaction, vocabularyOf } from "../test/oracle-transactions.ts";
import { writeResult } from "./machine.ts";

const { values: flags } = parseArgs({
  options: { lines: { type: "string", default: "1000000" }, seed: { type: "string", default: "9" } },
});
const LINES = Number(flags.lines);
const knowledge = compileKnowledge(await readSnapshots(snapshotFolder()));
const words = vocabularyOf(knowledge.register.instruments.flatMap((one) => one.measures));
const days = { on: isoDate("2026-11-21"), known: isoDate("2026-11-21") };
const below = seeded(Number(flags.seed));
const outcomes: Record<string, number> = {};
const examples: string[] = [];
const start = performance.now();
for (let n = 0; n < LINES; n++) {
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
  if (n % 10_000 === 0) process.stderr.write(`\r${n.toLocaleString("en")} tried`);
}
writeResult("fuzz", {
  seed: Number(flags.seed),
  lines: LINES,
  crashed: outcomes["crashed"] ?? 0,
  cleared: outcomes["cleared"] ?? 0,
  outcomes,
  minutes: Number(((performance.now() - start) / 60_000).toFixed(1)),
  examples,
});
