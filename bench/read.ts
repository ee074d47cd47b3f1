// Documents a second of the whole reader on one thread, beside chrono-node (dates alone) and compromise (names and nouns
// alone) on the same texts in the same run; memory and cold start of the compiled command when dist is there.
//   node bench/read.ts            the fresh texts of this repository, and the two seed articles when they lie beside it
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as chrono from "chrono-node";
import nlp from "compromise";
import { readReaderPacks } from "../scripts/reader-packs.ts";
import { compileReader, read } from "../src/read/index.ts";
import { writeResult } from "./machine.ts";
import { runProcess, spreadOf } from "./process.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SEEDS = join(ROOT, "../shared/seeds");
const FRESH = join(ROOT, "src/read/fixtures/fresh");
const DAY = "2023-07-10";
const ROUNDS = 5;

const textsOf = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(".txt"))
        .map((name) => readFileSync(join(folder, name), "utf8"))
    : [];

const seeds = textsOf(SEEDS);
const texts = seeds.length > 0 ? seeds : textsOf(FRESH);
const characters = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
const before = process.memoryUsage().rss;
const resources = compileReader(readReaderPacks(join(ROOT, "data/lexicon/reader")));

const readers: Readonly<Record<string, (text: string) => unknown>> = {
  derisk: (text) => read({ text, published: DAY }, resources),
  "chrono-node (dates)": (text) => chrono.parse(text, new Date(`${DAY}T12:00:00Z`)),
  "compromise (names, nouns)": (text) => {
    const document = nlp(text);
    return [document.topics().out("array"), document.nouns().out("array"), document.sentences().out("array")];
  },
};

const rates: Record<string, { documentsPerCpuSecond: number; documentsPerSecond: number }> = {};
for (const [name, run] of Object.entries(readers)) {
  const repeats = name.startsWith("compromise") ? 20 : 200;
  for (let i = 0; i < repeats / 4; i++) for (const text of texts) run(text);
  let bestCpu = Number.POSITIVE_INFINITY;
  let bestWall = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const cpu = process.cpuUsage();
    const wall = performance.now();
    for (let i = 0; i < repeats; i++) for (const text of texts) run(text);
    const { user, system } = process.cpuUsage(cpu);
    bestCpu = Math.min(bestCpu, (user + system) / 1e6);
    bestWall = Math.min(bestWall, (performance.now() - wall) / 1e3);
  }
  const documents = repeats * texts.length;
  rates[name] = {
    documentsPerCpuSecond: Math.round(documents / bestCpu),
    documentsPerSecond: Math.round(documents / bestWall),
  };
  if (name === "derisk")
    console.log(
      `resident memory after reading: ${Math.round(process.memoryUsage().rss / 1e6)} MB (${Math.round(before / 1e6)} MB before)`,
    );
}
console.table(rates);

const cli = join(ROOT, "dist/cli/commands/read.js");
const file = join(FRESH, "F01.txt");
const starts = existsSync(cli)
  ? Array.from({ length: 10 }, () => runProcess(["bin/derisk.mjs", "read", file, "--published", DAY, "--json"]))
  : [];
if (starts.length === 0) console.log("dist holds no read command: build first to measure cold start");
writeResult("read", {
  texts: seeds.length > 0 ? "seed articles" : "fresh texts",
  meanCharacters: Math.round(characters),
  rates,
  residentMegabytes: Math.round(process.memoryUsage().rss / 1e6),
  ...(starts.length === 0 ? {} : { coldStart: spreadOf(starts) }),
  target: { documentsPerSecond: 300, residentMegabytes: 200, coldStartMs: 500 },
});
