// From the issuers' files to an index that answers: every official list of a folder read by its importer, every name read and
// indexed, in one process on one thread. Time by the processor, since other work shares the machine; of this thread, and of all.
// Needs a built dist, as users have it: the sources would be stripped of their types within the time.
//   node bench/screen-raw.ts FOLDER-OF-LIST-FILES
import { fileURLToPath } from "node:url";
import { writeResult } from "./machine.ts";
import { officialLists } from "./official-lists.ts";

const load = <Module>(path: string): Promise<Module> =>
  import(new URL(`../dist/${path}`, import.meta.url).href) as Promise<Module>;
const built = await load<typeof import("../src/screen/index.ts")>("screen/index.js");
const { loadNameLexicon } = await load<typeof import("../src/snapshots.ts")>("snapshots.js");
const { buildIndex, screen } = built;

const GOAL_SECONDS = 2;

const folder = process.argv[2];
if (folder === undefined) throw new Error("which folder holds the list files? node bench/screen-raw.ts FOLDER");

const lexicon = await loadNameLexicon(fileURLToPath(new URL("../dist/data", import.meta.url)));
const readAt = clocks();
const versions = await officialLists(folder, built);
const builtAt = clocks();
const index = buildIndex(versions, lexicon);
const doneAt = clocks();
const [asked] = versions.flatMap(({ listings }) => listings.slice(0, 1));
const name = asked?.names[0]?.text ?? "";
if (screen(index, { name }).hits.length === 0) throw new Error(`the index does not find ${name}`);

const ready = seconds(readAt, doneAt);
writeResult("screen-raw", {
  entries: index.listings.length,
  names: index.bearerListing.length,
  files: seconds(readAt, builtAt),
  index: seconds(builtAt, doneAt),
  ready,
  goal: { threadSeconds: GOAL_SECONDS },
});
process.stderr.write(
  `thread seconds from the raw files: goal ${GOAL_SECONDS}, ${ready["threadSeconds"]} (${ready["wallSeconds"]} by the clock)\n`,
);

interface Clocks {
  readonly wall: number;
  readonly thread: number;
  readonly processor: number;
}

function clocks(): Clocks {
  const thread = process.threadCpuUsage();
  const all = process.cpuUsage();
  return {
    wall: performance.now() / 1e3,
    thread: (thread.user + thread.system) / 1e6,
    processor: (all.user + all.system) / 1e6,
  };
}

function seconds(from: Clocks, to: Clocks): Readonly<Record<string, number>> {
  const between = (a: number, b: number): number => Number((b - a).toFixed(2));
  return {
    threadSeconds: between(from.thread, to.thread),
    processorSeconds: between(from.processor, to.processor),
    wallSeconds: between(from.wall, to.wall),
  };
}
