// A process that does nothing but read a packed index and answer queries: start, memory and speed as a server has them. Prints
// one line of JSON. Run by screen.ts and screen-million.ts.
//   node bench/screen-packed.ts INDEX QUERIES.json
import { readFileSync } from "node:fs";
import { readPackedIndex, screen } from "../src/screen/index.ts";
import { loadNameLexicon } from "./name-lexicon.ts";
import { measure, type PackedFigures } from "./screen-speed.ts";

const [indexFile, queryFile] = process.argv.slice(2);
if (indexFile === undefined || queryFile === undefined)
  throw new Error("node bench/screen-packed.ts INDEX QUERIES.json");
await main(indexFile, queryFile);

async function main(path: string, queries: string): Promise<void> {
  const lexicon = await loadNameLexicon();
  const cpu = process.cpuUsage();
  const from = performance.now();
  const read = readPackedIndex(readFileSync(path), "bench", lexicon);
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
