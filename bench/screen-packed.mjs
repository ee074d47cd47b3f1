// A process that does nothing but read the word tables and a packed index and answer queries: start, memory and speed as a
// server has them, and what is done for a query. Prints one line of JSON. Plain JavaScript over a built dist, since to strip
// types takes memory of its own. Run by screen.ts and screen-million.ts.
//   node bench/screen-packed.mjs INDEX QUERIES.json
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openSource } from "../dist/packed-index.js";
import { operationsOf, readPackedIndex, screen } from "../dist/screen/index.js";
import { loadNameLexicon } from "../dist/snapshots.js";
import { keepHeapSmall } from "../dist/cli/small-heap.js";
import { timed } from "./timed.mjs";

const [indexFile, queryFile] = process.argv.slice(2);
keepHeapSmall();
const cpu = process.cpuUsage();
const from = performance.now();
const lexicon = await loadNameLexicon(fileURLToPath(new URL("../dist/data", import.meta.url)));
const read = readPackedIndex(openSource(indexFile), "bench", lexicon);
if (read.kind !== "index") throw new Error(read.reason);
const { index } = read;
const readMs = Math.round(performance.now() - from);
const { user, system } = process.cpuUsage(cpu);
const resident = () => Math.round(process.memoryUsage().rss / 2 ** 20);
const residentMB = resident();
const sets = {};
const operations = {};
for (const [set, names] of Object.entries(JSON.parse(readFileSync(queryFile, "utf8")))) {
  const before = operationsOf(index);
  sets[set] = timed(names, (name) => screen(index, { name }).hits.length > 0);
  const after = operationsOf(index);
  operations[set] = Object.fromEntries(
    Object.entries(after).map(([what, count]) => [what, Number(((count - before[what]) / names.length).toFixed(2))]),
  );
}
console.log(
  JSON.stringify({
    readMs,
    readProcessorMs: Math.round((user + system) / 1000),
    residentMB,
    residentAfterMB: resident(),
    operations,
    sets,
  }),
);
