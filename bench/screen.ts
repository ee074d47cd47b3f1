// Speed and memory of screening on one core, over every official list of a folder: reading the files and building the index,
// the packed index in a process of its own, queries a second and latency by kind of query; and beside it, on the same names in
// the same run, a plain Jaro-Winkler scan, minisearch and fuse.js. Prints the goals beside the figures.
//   node bench/screen.ts FOLDER-OF-LIST-FILES [QUERIES]
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import Fuse from "fuse.js";
import MiniSearch from "minisearch";
import { buildIndex, jaroWinkler, packIndex, type ScreenIndex } from "../src/screen/index.ts";
import { writeResult } from "./machine.ts";
import { loadNameLexicon } from "./name-lexicon.ts";
import { officialLists } from "./official-lists.ts";
import { MIX, screenQueries } from "./screen-queries.ts";
import { measure, measurePacked, type PackedFigures, printGoals } from "./screen-speed.ts";

/** What we aim at on a quiet core, over about 40,000 entities. */
const GOAL = { perSecond: 20_000, p99ms: 0.4, readPackedMs: 150, readFilesAndBuildMs: 2000, residentMB: 120 };

const folder = process.argv[2];
if (folder === undefined) throw new Error("which folder holds the list files? node bench/screen.ts FOLDER");
const lexicon = await loadNameLexicon();
const reading = stopwatch();
const versions = await officialLists(folder);
const read = reading();
const building = stopwatch();
const index = buildIndex(versions, lexicon);
const built = building();
const listings = versions.flatMap((version) => version.listings);
const queries = screenQueries(listings, Number(process.argv[3] ?? 20_000));

const packed = packedFigures(index, queries);

writeResult("screen", {
  goal: GOAL,
  mix: MIX,
  listings: index.listings.length,
  names: index.bearerListing.length,
  tokens: index.table.tokens.length,
  readFiles: read,
  build: built,
  packed,
  peersOnTheMix: peers(queries["mix"] ?? []),
});

printGoals(GOAL, packed);

function stopwatch(): () => { readonly ms: number; readonly processorMs: number } {
  const cpu = process.cpuUsage();
  const from = performance.now();
  return () => {
    const { user, system } = process.cpuUsage(cpu);
    return { ms: Math.round(performance.now() - from), processorMs: Math.round((user + system) / 1000) };
  };
}

/** The figures of a process that only holds the packed index. */
function packedFigures(
  whole: ScreenIndex,
  sets: Readonly<Record<string, readonly string[]>>,
): PackedFigures & { readonly megabytes: number; readonly zippedMegabytes: number } {
  const beside = mkdtempSync(join(tmpdir(), "derisk-screen-"));
  try {
    const bytes = packIndex(whole, "bench");
    const zipped = gzipSync(bytes, { level: 6 }).length;
    return {
      megabytes: megabytes(bytes.length),
      zippedMegabytes: megabytes(zipped),
      ...measurePacked(beside, bytes, sets),
    };
  } finally {
    rmSync(beside, { recursive: true });
  }
}

function megabytes(bytes: number): number {
  return Number((bytes / 1e6).toFixed(1));
}

/** Other ways of searching the same names; they only rank, they do not explain. */
function peers(names: readonly string[]): object {
  const listed = listings.flatMap(({ id, names: all }) =>
    all.map(({ text }, at) => ({ id: `${id}#${at}`, text: text.toLowerCase() })),
  );
  const mini = new MiniSearch<{ id: number; text: string }>({ fields: ["text"] });
  mini.addAll(listed.map(({ text }, id) => ({ id, text })));
  const fuse = new Fuse(listed, { keys: ["text"], threshold: 0.3, includeScore: true });
  const scan = (name: string): boolean => listed.some(({ text }) => jaroWinkler(name, text) === 2);
  return {
    jaroWinklerScan: measure(names.slice(0, 30), (name) => scan(name.toLowerCase())),
    minisearchFuzzy: measure(names.slice(0, 300), (name) => mini.search(name.toLowerCase(), { fuzzy: 0.2 }).length > 0),
    fuse: measure(names.slice(0, 20), (name) => fuse.search(name.toLowerCase(), { limit: 10 }).length > 0),
  };
}
