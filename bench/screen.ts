// Speed of screening on one thread: queries a second and latency over the SDN list (and UN and UK lists where they are
// there), for listed names with slips and for clean people; a plain Jaro-Winkler scan of the same names beside it.
//   node bench/screen.ts FOLDER-OF-LIST-FILES
import { buildIndex, jaroWinkler, screen } from "../src/screen/index.ts";
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

/** Every listed name against the query, as the simplest tools do. */
function scanAll(names: readonly string[]): Pick<Figures, "perSecond"> {
  const listed = [...sdn, ...un, ...uk].flatMap(({ names: all }) => all.map(({ text }) => text.toLowerCase()));
  const from = performance.now();
  for (const name of names) {
    let best = 0;
    for (const other of listed) best = Math.max(best, jaroWinkler(name.toLowerCase(), other));
  }
  return { perSecond: Number(((names.length / (performance.now() - from)) * 1000).toFixed(1)) };
}

writeResult("screen", {
  listings: index.listings.length,
  names: index.nameListing.length,
  tokens: index.table.tokens.length,
  readFilesMs: Math.round(read - started),
  buildMs: Math.round(built - read),
  residentMB: Math.round(process.memoryUsage().rss / 2 ** 20),
  queries: Object.fromEntries(Object.entries(sets).map(([name, queries]) => [name, measure(queries)])),
  jaroWinklerScan: scanAll(slips.slice(0, 40)),
});
