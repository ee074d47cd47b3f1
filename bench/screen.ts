// Speed of screening on one thread: queries a second and latency over the SDN, UN and UK lists, for listed names with slips
// and for clean people and firms; start from a packed index; and beside it, on the same names in the same run, a plain
// Jaro-Winkler scan, minisearch and fuse.js.
//   node bench/screen.ts FOLDER-OF-LIST-FILES
import Fuse from "fuse.js";
import MiniSearch from "minisearch";
import { buildIndex, jaroWinkler, packIndex, readPackedIndex, screen } from "../src/screen/index.ts";
import { cleanFirms, cleanPeople } from "./clean-people.ts";
import { quantile, writeResult } from "./machine.ts";
import { loadNameLexicon } from "./name-lexicon.ts";
import { ofacNames, ukNames, unNames } from "./official-names.ts";
import { perturb, SLIPS } from "./perturb.ts";
import { createRandom } from "./random.ts";

const folder = process.argv[2];
if (folder === undefined) throw new Error("which folder holds the list files? node bench/screen.ts FOLDER");
const QUERIES = Number(process.argv[3] ?? 20_000);

const started = performance.now();
const lexicon = await loadNameLexicon();
const sdn = ofacNames(folder, "us_ofac_sdn_2024-05-03.csv", "us_ofac_alt_2021-07.csv");
const un = unNames(folder, "un_consolidated_2026-02.xml");
const uk = ukNames(folder, "uk_fcdo_subjects.2026-05.csv", "uk_fcdo_subject_names.2026-05.csv").map(
  ({ listing }) => listing,
);
const read = performance.now();
const index = buildIndex(
  [
    { list: "US-OFAC-SDN", edition: "2024-05-03", listings: sdn },
    { list: "UN-CONSOLIDATED", edition: "2026-02-27", listings: un },
    { list: "UK-SANCTIONS-LIST", edition: "2026-05-13", listings: uk },
  ],
  lexicon,
);
const built = performance.now();

const random = createRandom(11);
const slips = Array.from({ length: QUERIES }, () => {
  const name = index.listings.get(random.below(index.listings.length)).names[0]?.text ?? "";
  return perturb(name, random.pick(SLIPS), random) ?? name;
});
const sets = {
  "listed names with a slip": slips,
  "clean people": cleanPeople(QUERIES, 1),
  "clean firms": cleanFirms(QUERIES, 2),
};

interface Figures {
  readonly perSecond: number;
  /** By processor time of this process, for machines that are busy with other work. */
  readonly perProcessorSecond: number;
  readonly p50ms: number;
  readonly p99ms: number;
  readonly withHits: number;
}

function measure(names: readonly string[]): Figures {
  for (const name of names.slice(0, 2000)) screen(index, { name });
  const times: number[] = [];
  let withHits = 0;
  const cpu = process.cpuUsage();
  const from = performance.now();
  for (const name of names) {
    const start = performance.now();
    if (screen(index, { name }).hits.length > 0) withHits++;
    times.push(performance.now() - start);
  }
  const wall = performance.now() - from;
  const { user } = process.cpuUsage(cpu);
  return {
    perSecond: Math.round((names.length / wall) * 1000),
    perProcessorSecond: Math.round((names.length / user) * 1e6),
    p50ms: quantile(times, 0.5),
    p99ms: quantile(times, 0.99),
    withHits,
  };
}

const listed = [...sdn, ...un, ...uk].flatMap(({ id, names: all }) =>
  all.map(({ text }, at) => ({ id: `${id}#${at}`, text: text.toLowerCase() })),
);

/** How many queries a second another way of searching the same names answers; it only ranks, it does not explain. */
function peer(
  names: readonly string[],
  find: (name: string) => unknown,
): { perSecond: number; perProcessorSecond: number } {
  const cpu = process.cpuUsage();
  const from = performance.now();
  for (const name of names) find(name.toLowerCase());
  const wall = performance.now() - from;
  const { user } = process.cpuUsage(cpu);
  return {
    perSecond: Number(((names.length / wall) * 1000).toFixed(1)),
    perProcessorSecond: Number(((names.length / user) * 1e6).toFixed(1)),
  };
}

function scanAll(name: string): number {
  let best = 0;
  for (const { text } of listed) best = Math.max(best, jaroWinkler(name, text));
  return best;
}

function peers(names: readonly string[]): object {
  const mini = new MiniSearch<{ id: string; text: string }>({ fields: ["text"] });
  mini.addAll(listed);
  const fuse = new Fuse(listed, { keys: ["text"], threshold: 0.3, includeScore: true });
  return {
    jaroWinklerScan: peer(names.slice(0, 40), scanAll),
    minisearchFuzzy: peer(names.slice(0, 400), (name) => mini.search(name, { fuzzy: 0.2 }).slice(0, 10)),
    fuse: peer(names.slice(0, 20), (name) => fuse.search(name, { limit: 10 })),
  };
}

function packed(): object {
  const bytes = packIndex(index, "bench");
  const from = performance.now();
  const cpu = process.cpuUsage();
  const read = readPackedIndex(bytes, "bench", lexicon);
  const { user } = process.cpuUsage(cpu);
  if (read.kind !== "index") throw new Error(read.reason);
  return {
    megabytes: Number((bytes.length / 1e6).toFixed(1)),
    readMs: Math.round(performance.now() - from),
    readProcessorMs: Math.round(user / 1000),
  };
}

/** What we aim at on a quiet core, over about 40,000 entities. */
const GOAL = { perSecond: 20_000, p99ms: 0.4, readPackedMs: 150, readFilesAndBuildMs: 2000, residentMB: 120 };

writeResult("screen", {
  goal: GOAL,
  listings: index.listings.length,
  names: index.nameListing.length,
  tokens: index.table.tokens.length,
  readFilesMs: Math.round(read - started),
  buildMs: Math.round(built - read),
  residentMB: Math.round(process.memoryUsage().rss / 2 ** 20),
  packed: packed(),
  queries: Object.fromEntries(Object.entries(sets).map(([name, queries]) => [name, measure(queries)])),
  peersOnListedNamesWithASlip: peers(slips),
});
