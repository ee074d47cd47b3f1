// A process that does nothing but read the word tables and a packed index and answer queries: start, memory and speed as a
// server has them. Prints one line of JSON. Needs a built dist. Run by screen.ts and screen-million.ts.
//   node bench/screen-packed.ts INDEX QUERIES.json
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { NameWords } from "../src/screen/index.ts";
import { measure, type PackedFigures } from "./screen-speed.ts";

/** The compiled code, as a server runs it: to strip types from the sources takes memory of its own. */
const compiled = async <T>(path: string): Promise<T> =>
  (await import(new URL(`../dist/${path}.js`, import.meta.url).href)) as T;

const [indexFile, queryFile] = process.argv.slice(2);
if (indexFile === undefined || queryFile === undefined)
  throw new Error("node bench/screen-packed.ts INDEX QUERIES.json");
await main(indexFile, queryFile);

async function main(path: string, queries: string): Promise<void> {
  const { openSource } = await compiled<typeof import("../src/packed-index.ts")>("packed-index");
  const { compileNameLexicon, lazyScriptReaders, readPackedIndex, screen } =
    await compiled<typeof import("../src/screen/index.ts")>("screen/index");
  const words = fileURLToPath(new URL("../dist/data/name-words.json", import.meta.url));
  const cpu = process.cpuUsage();
  const from = performance.now();
  const lexicon = compileNameLexicon(
    JSON.parse(readFileSync(words, "utf8")) as NameWords,
    lazyScriptReaders(createRequire(import.meta.url)),
  );
  const source = openSource(path);
  if (source === undefined) throw new Error(`no file ${path}`);
  const read = readPackedIndex(source, "bench", lexicon);
  if (read.kind !== "index") throw new Error(read.reason);
  const readMs = Math.round(performance.now() - from);
  const { user, system } = process.cpuUsage(cpu);
  const resident = (): number => Math.round(process.memoryUsage().rss / 2 ** 20);
  const residentMB = resident();
  const sets = JSON.parse(readFileSync(queries, "utf8")) as Readonly<Record<string, readonly string[]>>;
  const ask = (name: string): boolean => screen(read.index, { name }).hits.length > 0;
  const figures = Object.fromEntries(Object.entries(sets).map(([set, names]) => [set, measure(names, ask)]));
  const result: PackedFigures = {
    readMs,
    readProcessorMs: Math.round((user + system) / 1000),
    residentMB,
    residentAfterMB: resident(),
    sets: figures,
  };
  console.log(JSON.stringify(result));
}
