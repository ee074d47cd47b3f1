// A process that does nothing but read the word tables and a packed index and answer queries: start, memory and speed as a
// server has them, and what is done for a query. Prints one line of JSON. Plain JavaScript over a built dist, since to strip
// types takes memory of its own; names are read as they are asked, so that no more than a piece of a file is held of them. Run by
// screen.ts and screen-million.ts.
//   node bench/screen-packed.mjs INDEX NAMES..., files of names in JSON, one a line, called as their sets are
import { closeSync, openSync, readSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { openSource } from "../dist/packed-index.js";
import { operationsOf, readPackedIndex, screen } from "../dist/screen/index.js";
import { loadNameLexicon } from "../dist/snapshots.js";
import { keepHeapSmall } from "../dist/cli/small-heap.js";
import { timed } from "./timed.mjs";

const LINE_FEED = 10;
const [indexFile, ...nameFiles] = process.argv.slice(2);
keepHeapSmall();
const cpu = process.cpuUsage();
const from = performance.now();
const lexicon = await loadNameLexicon(fileURLToPath(new URL("../dist/data", import.meta.url)));
const read = readPackedIndex(openSource(indexFile), "bench", lexicon);
if (read.kind !== "index") throw new Error(read.reason);
const { index } = read;
const readMs = Math.round(performance.now() - from);
const { user, system } = process.cpuUsage(cpu);
const megabytes = (bytes) => Math.round(bytes / 2 ** 20);
const resident = () => megabytes(process.memoryUsage.rss());
const residentMB = resident();
const sets = {};
const operations = {};
for (const file of nameFiles) {
  const set = basename(file);
  const count = linesOf(file);
  const before = operationsOf(index);
  const times = timed(namesIn(file), count, (name) => screen(index, { name }).hits.length > 0);
  sets[set] = { ...times, residentMB: resident() };
  const after = operationsOf(index);
  operations[set] = Object.fromEntries(
    Object.entries(after).map(([what, sum]) => [what, Number(((sum - before[what]) / count).toFixed(2))]),
  );
}
const residentMostMB = megabytes(process.resourceUsage().maxRSS * 1024);
for (const one of Object.values(sets)) one.times = [...one.times];
console.log(
  JSON.stringify({
    readMs,
    readProcessorMs: Math.round((user + system) / 1000),
    residentMB,
    residentMostMB,
    operations,
    sets,
  }),
);

function* namesIn(file) {
  let rest = Buffer.alloc(0);
  for (const piece of piecesOf(file)) {
    const bytes = Buffer.concat([rest, piece]);
    let start = 0;
    for (let end; (end = bytes.indexOf(LINE_FEED, start)) >= 0; start = end + 1)
      yield JSON.parse(bytes.toString("utf8", start, end));
    rest = Buffer.from(bytes.subarray(start));
  }
}

function linesOf(file) {
  let lines = 0;
  for (const piece of piecesOf(file)) for (const byte of piece) if (byte === LINE_FEED) lines++;
  return lines;
}

/** The bytes of a file, a piece at a time, each valid until the next. */
function* piecesOf(file) {
  const piece = Buffer.alloc(1 << 16);
  const open = openSync(file, "r");
  for (let size; (size = readSync(open, piece)) > 0;) yield piece.subarray(0, size);
  closeSync(open);
}
