// Documents a second of the whole reader on one thread, beside chrono-node (dates alone) and compromise (names and nouns
// alone) on the same texts, turn by turn in one process; the compiled command's cold start, and its memory over a stream
// of documents, when dist is there. Goals are printed beside the figures.
//   node bench/read.ts            the two seed articles when they lie beside this repository, else its fresh texts
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readReaderPacks } from "../scripts/reader-packs.ts";
import { compileReader, read } from "../src/read/index.ts";
import { writeResult } from "./machine.ts";
import { type ProcessRun, runProcess, spreadOf } from "./process.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SEEDS = join(ROOT, "../shared/seeds");
const FRESH = join(ROOT, "src/read/fixtures/fresh");
const DAY = "2023-07-10";
const GOALS = { documentsPerSecond: 300, residentMegabytes: 200, coldStartMs: 500 };
/** Short turns, one reader after the other: what else the machine does falls on all of them. */
const TURNS = 100;
const STREAMED = 2000;

const textsOf = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(".txt"))
        .map((name) => readFileSync(join(folder, name), "utf8"))
    : [];

const seeds = textsOf(SEEDS);
const texts = seeds.length > 0 ? seeds : textsOf(FRESH);
const characters = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
const resources = compileReader(readReaderPacks(join(ROOT, "data/lexicon/reader")));

interface Reader {
  readonly name: string;
  readonly run: (text: string) => unknown;
  /** Rounds over all texts in one turn. */
  readonly rounds: number;
  readonly turns: number;
}
const [chrono, { default: nlp }] = await Promise.all([import("chrono-node"), import("compromise")]);
const readers: readonly Reader[] = [
  { name: "derisk", run: (text) => read({ text, published: DAY }, resources), rounds: 5, turns: TURNS },
  {
    name: "chrono-node (dates)",
    run: (text) => chrono.parse(text, new Date(`${DAY}T12:00:00Z`)),
    rounds: 20,
    turns: TURNS,
  },
  {
    name: "compromise (names, nouns)",
    run: (text) => {
      const document = nlp(text);
      return [document.topics().out("array"), document.nouns().out("array"), document.sentences().out("array")];
    },
    rounds: 1,
    turns: 10,
  },
];

/** Processor seconds for one document in one turn. */
interface Cost {
  /** Of the process: with the threads on which V8 compiles and collects garbage. */
  readonly process: number;
  /** Of the one thread that reads, by its own clock. */
  readonly thread: number;
}

function turnOf({ run, rounds }: Reader): Cost {
  const before = { process: process.cpuUsage(), thread: process.threadCpuUsage() };
  for (let i = 0; i < rounds; i++) for (const text of texts) run(text);
  const each = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1e6 / (rounds * texts.length);
  return { process: each(process.cpuUsage(before.process)), thread: each(process.threadCpuUsage(before.thread)) };
}

const costs = new Map<string, Cost[]>(readers.map(({ name }) => [name, []]));
for (const reader of readers) for (let i = 0; i < Math.min(100, reader.turns); i++) turnOf(reader);
for (let turn = 0; turn < TURNS; turn++)
  for (const reader of readers) if (turn < reader.turns) costs.get(reader.name)?.push(turnOf(reader));

/** Documents a second. Without `best`: the median over all turns, as busy as the machine was; with it: the least disturbed turn. */
const rates = Object.fromEntries(
  [...costs].map(([name, turns]) => {
    const process = turns.map((cost) => cost.process).toSorted((a, b) => a - b);
    const thread = turns.map((cost) => cost.thread).toSorted((a, b) => a - b);
    const rate = (seconds: number | undefined): number => Math.round(1 / (seconds ?? Number.NaN));
    return [
      name,
      {
        documentsPerCpuSecond: rate(process[process.length >> 1]),
        best: rate(process[0]),
        documentsPerThreadSecond: rate(thread[thread.length >> 1]),
        bestOfThread: rate(thread[0]),
      },
    ];
  }),
);
console.table(rates);

const starts: ProcessRun[] = [];
let stream: ProcessRun | undefined;
if (existsSync(join(ROOT, "dist/cli/commands/read.js"))) {
  const file = join(FRESH, "F01.txt");
  for (let i = 0; i < 10; i++) starts.push(runProcess(["bin/derisk.mjs", "read", file, "--published", DAY, "--json"]));
  const folder = mkdtempSync(join(tmpdir(), "derisk-read-"));
  const lines = Array.from({ length: STREAMED }, (_, i) =>
    JSON.stringify({ id: String(i), text: texts[i % texts.length], published: DAY }),
  );
  writeFileSync(join(folder, "documents.jsonl"), `${lines.join("\n")}\n`);
  stream = runProcess(["bin/derisk.mjs", "read", "--jsonl", join(folder, "documents.jsonl")]);
  rmSync(folder, { recursive: true });
} else console.log("dist holds no read command: build first to measure cold start and memory");

const reached = rates["derisk"];
const medianOf = (pick: (run: ProcessRun) => number): number | undefined =>
  starts.map(pick).toSorted((a, b) => a - b)[starts.length >> 1];
const coldStart = medianOf(({ wallMs }) => wallMs);
const coldCpu = medianOf(({ cpuMs }) => cpuMs);
const streamed = stream && Math.round(STREAMED / (stream.cpuMs / 1000));
console.log(
  `documents a CPU second: ${reached?.documentsPerCpuSecond} (best turn ${reached?.best}), on its one thread ` +
    `${reached?.documentsPerThreadSecond} (best turn ${reached?.bestOfThread}); goal ${GOALS.documentsPerSecond}`,
);
if (stream !== undefined)
  console.log(
    `resident memory over ${STREAMED} documents: ${Math.round(stream.memoryMB)} MB; goal under ${GOALS.residentMegabytes}; ` +
      `${streamed} documents a CPU second, start and compiling included`,
  );
if (coldStart !== undefined && coldCpu !== undefined)
  console.log(
    `cold start: ${Math.round(coldStart)} ms, ${Math.round(coldCpu)} ms of processor time; goal under ${GOALS.coldStartMs}`,
  );
writeResult("read", {
  texts: seeds.length > 0 ? "seed articles" : "fresh texts",
  meanCharacters: Math.round(characters),
  rates,
  ...(starts.length === 0 ? {} : { coldStart: spreadOf(starts) }),
  ...(stream === undefined
    ? {}
    : {
        stream: {
          documents: STREAMED,
          documentsPerCpuSecond: streamed,
          residentMegabytes: Math.round(stream.memoryMB),
        },
      }),
  goals: GOALS,
});
