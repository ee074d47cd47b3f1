// `derisk check --jsonl` in process, from bytes to bytes, beside what JSON alone takes to read the same lines and to write the same
// verdicts: whole verdicts, and brief ones.
// node bench/json-lines.ts [--lines N]
import { parseArgs } from "node:util";
import { transactionAt } from "../src/base/transaction-columns.ts";
import { main } from "../src/cli/main.ts";
import { columnsOf, createPool, drawRows } from "./lines.ts";
import { writeResult } from "./machine.ts";

const { values: flags } = parseArgs({ options: { lines: { type: "string", default: "4000" } } });
const LINES = Number(flags.lines);
const CHUNK = 65_536;

function linesOf(distinct: number): readonly string[] {
  const setting = { lines: LINES, distinct, controlled: 0.05, unknown: 0.3, seed: 20_264 };
  const pool = createPool(setting);
  const columns = columnsOf(pool, drawRows(pool, setting), 0, LINES);
  return Array.from({ length: LINES }, (_, row) => {
    const { id, ...said } = transactionAt(columns, row);
    return JSON.stringify({ id, ...said });
  });
}

async function answered(lines: readonly string[], brief: readonly string[] = []): Promise<string> {
  const bytes = new TextEncoder().encode(`${lines.join("\n")}\n`);
  async function* stdin(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
  }
  const written: string[] = [];
  const stream = { write: (text: string) => written.push(text) };
  const exit = await main(["check", "--jsonl", ...brief, "--on", "2026-01-06", "--known", "2026-11-21"], {
    stdin: stdin(),
    stdout: stream,
    stderr: process.stderr,
    signal: new AbortController().signal,
    env: {},
  });
  if (exit !== 0) throw new Error(`exit code ${exit}`);
  return written.join("");
}

async function cpuSeconds(run: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** One way of writing verdicts, beside JSON alone on the same lines and verdicts. */
async function measured(lines: readonly string[], brief: readonly string[]): Promise<object> {
  let text = "";
  const whole = await cpuSeconds(async () => {
    text = await answered(lines, brief);
  });
  const verdicts = text
    .trimEnd()
    .split("\n")
    .map((one): unknown => JSON.parse(one));
  const json = await cpuSeconds(() => {
    for (let at = 0; at < lines.length; at++) {
      JSON.parse(lines[at] as string);
      JSON.stringify(verdicts[at]);
    }
  });
  const perSecond = (seconds: number): number => Math.round(LINES / seconds);
  process.stderr.write(
    `  ${brief.join() || "whole verdicts"}: ${perSecond(whole)} lines a CPU second; goal: JSON of the same lines and verdicts, ${perSecond(json)}\n`,
  );
  return {
    meanVerdictBytes: Math.round(text.length / LINES),
    linesPerCpuSecond: perSecond(whole),
    jsonAlone: perSecond(json),
    timesJsonAlone: Number((whole / json).toFixed(2)),
  };
}

await answered(linesOf(0.1).slice(0, 500));
const shares = [];
for (const distinct of [1, 0.5, 0.05]) {
  const lines = linesOf(distinct);
  process.stderr.write(`${distinct * 100} % distinct\n`);
  shares.push({ distinct, whole: await measured(lines, []), brief: await measured(lines, ["--brief"]) });
}
writeResult("json-lines", {
  lines: LINES,
  register: "real",
  goal: { linesPerSecond: 300_000, timesJsonAlone: 1 },
  shares,
});
