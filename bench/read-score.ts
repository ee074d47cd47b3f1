// How well the reader reads: the open gold texts beside this checkout, when they are there, and the fresh texts of
// this repository that were written before the reader. The judge is the open set's own scorer.
//   node bench/read-score.ts [--show ID…]    prints a table; writes bench/results/read-score.json
// Texts looked at while developing and texts held out are reported apart.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readReaderPacks } from "../scripts/reader-packs.ts";
import { compileReader, read, type Reading } from "../src/read/index.ts";
import { writeResult } from "./machine.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SHARED = join(ROOT, "../shared/reader");
const FIXTURES = join(ROOT, "src/read/fixtures");
const SCORER = join(SHARED, "tools/score.mjs");
/** Not looked at while the frames of events, enforcement and claims were written; looked at since (docs/read.md). */
const HELD_OUT = new Set(["O06", "O12", "O18"]);

interface Gold {
  readonly id: string;
  readonly outlet?: string;
  readonly published: { readonly value: string };
}
interface Scorer {
  readonly scoreDoc: (gold: Gold, reading: unknown, text: string) => void;
  readonly report: () => Readonly<Record<string, Readonly<Record<string, number>> | number>>;
}

if (!existsSync(SCORER)) {
  console.error("The open gold set and its scorer (../shared/reader) are not here: nothing to score with.");
  process.exit(0);
}

const resources = compileReader(readReaderPacks(join(ROOT, "data/lexicon/reader")));
const shown = process.argv.includes("--show") ? process.argv.slice(process.argv.indexOf("--show") + 1) : [];

const sets: readonly (readonly [string, string, (id: string) => boolean])[] = [
  ["open, looked at", join(SHARED, "open"), (id) => !HELD_OUT.has(id)],
  ["open, held out", join(SHARED, "open"), (id) => HELD_OUT.has(id)],
  ...freshSets().map((name) => [name, join(FIXTURES, name), () => true] as const),
];

/** `fresh`, `fresh-2` and on, in their order. */
function freshSets(): readonly string[] {
  const numberOf = (name: string): number => Number(name.split("-")[1] ?? 1);
  return readdirSync(FIXTURES)
    .filter((name) => /^fresh(?:-\d+)?$/.test(name))
    .toSorted((a, b) => numberOf(a) - numberOf(b));
}

const reports: Record<string, ReturnType<Scorer["report"]>> = {};
for (const [name, folder, isIn] of sets) {
  if (!existsSync(folder)) continue;
  const scorer = (await import(`file://${SCORER}?${encodeURIComponent(name)}`)) as Scorer;
  for (const [gold, text] of documents(folder, isIn)) {
    const reading = readOne(gold, text);
    if (shown.includes(gold.id)) console.log(JSON.stringify(reading, null, 1));
    scorer.scoreDoc(gold, reading, text);
  }
  reports[name] = scorer.report();
}

const names = Object.keys(reports);
const keys = [...new Set(names.flatMap((name) => Object.keys(reports[name] ?? {})))];
console.log(["".padEnd(26), ...names.map((name) => name.padStart(28))].join(""));
for (const key of keys)
  console.log([key.padEnd(26), ...names.map((name) => cell(reports[name]?.[key]).padStart(28))].join(""));
if (shown.length === 0) {
  const rows = (name: string): Readonly<Record<string, string>> =>
    Object.fromEntries(Object.entries(reports[name] ?? {}).map(([key, value]) => [key, cell(value)]));
  // What fresh-2 scored before anybody had looked at its errors is kept from run to run.
  const kept = firstRun();
  writeResult("read-score", { sets: { ...Object.fromEntries(names.map((name) => [name, rows(name)])), ...kept } });
}

function documents(folder: string, isIn: (id: string) => boolean): readonly (readonly [Gold, string])[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".gold.json") && isIn(file.slice(0, -".gold.json".length)))
    .sort()
    .map((file) => [
      JSON.parse(readFileSync(join(folder, file), "utf8")) as Gold,
      readFileSync(join(folder, file.replace(".gold.json", ".txt")), "utf8"),
    ]);
}

function firstRun(): Readonly<Record<string, unknown>> {
  const file = join(ROOT, "bench/results/read-score.json");
  if (!existsSync(file)) return {};
  const { sets } = JSON.parse(readFileSync(file, "utf8")) as { readonly sets: Readonly<Record<string, unknown>> };
  return Object.fromEntries(Object.entries(sets).filter(([name]) => name.includes("first run")));
}

function readOne({ published, outlet }: Gold, text: string): Reading {
  return read({ text, published: published.value, outlet }, resources);
}

/** F1 with precision and recall, or accuracy with the number of cases. */
function cell(value: Readonly<Record<string, number>> | number | undefined): string {
  if (value === undefined) return "-";
  if (typeof value === "number") return String(value);
  if (value["F1"] !== undefined) return `${two(value["F1"])} (P ${two(value["P"])} R ${two(value["R"])})`;
  if (value["acc"] !== undefined) return `${two(value["acc"])} of ${value["n"]}`;
  return `${value["bad"]} bad of ${value["total"]}`;
}

function two(value: number | undefined): string {
  return (value ?? 0).toFixed(2);
}
