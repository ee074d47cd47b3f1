// Screening over a million generated entities (seeded): building the index, its size, and in a process of its own start,
// memory, queries a second and latency. Words are as unequally common as names are: a few are borne by thousands.
//   node --max-old-space-size=8000 bench/screen-million.ts [ENTITIES]
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Listing } from "../src/base/listing.ts";
import { buildIndex, packIndex } from "../src/screen/index.ts";
import { cleanFirms, cleanPeople } from "./clean-people.ts";
import { writeResult } from "./machine.ts";
import { loadNameLexicon } from "./name-lexicon.ts";
import { createRandom, type Random } from "./random.ts";
import { MIX, rareName, screenQueries } from "./screen-queries.ts";
import { measurePacked, printGoals } from "./screen-speed.ts";

const GOAL = { perSecond: 5000, p99ms: 2, residentMB: 600 };
const COUNT = Number(process.argv[2] ?? 1_000_000);
if (!Number.isInteger(COUNT) || COUNT < 1000)
  throw new Error(`"${process.argv[2]}" is no number of entities: give 1000 or more, or nothing for a million`);
const SURNAMES = 60_000;
const QUERIES = 20_000;

const random = createRandom(21);
const surnames = Array.from({ length: SURNAMES }, () => rareName(random));
/** The n-th is borne the less often the higher n is. */
const surname = (from: Random): string => surnames[Math.floor(SURNAMES * from.next() ** 3)] ?? "";

/** Six in ten are people, one entity in four has a second name. */
function* entities(): Generator<Listing> {
  const people = cleanPeople(COUNT, 31);
  const firms = cleanFirms(COUNT, 32);
  for (let at = 0; at < COUNT; at++) {
    const isPerson = random.chance(0.6);
    const name = (): string =>
      isPerson ? `${(people[at] ?? "").split(" ")[0]} ${surname(random)}` : `${surname(random)} ${firms[at]}`;
    yield {
      id: String(at),
      list: "GENERATED",
      kind: isPerson ? "person" : "organisation",
      names: [
        { text: name(), grade: "primary" },
        ...(random.chance(0.25) ? [{ text: name(), grade: "alias" as const }] : []),
      ],
    };
  }
}

const lexicon = await loadNameLexicon();
const listings = [...entities()];
const cpu = process.cpuUsage();
const from = performance.now();
const index = buildIndex([{ list: "GENERATED", edition: "1", listings }], lexicon);
const buildMs = Math.round(performance.now() - from);
const { user, system } = process.cpuUsage(cpu);
const buildResidentMB = Math.round(process.memoryUsage().rss / 2 ** 20);
const beside = mkdtempSync(join(tmpdir(), "derisk-million-"));
try {
  const bytes = packIndex(index, "bench");
  const packed = measurePacked(beside, bytes, screenQueries(listings, QUERIES));
  writeResult("screen-million", {
    goal: GOAL,
    mix: MIX,
    listings: listings.length,
    names: index.bearerListing.length,
    tokens: index.table.tokens.length,
    buildMs,
    buildProcessorMs: Math.round((user + system) / 1000),
    buildResidentMB,
    packedMegabytes: Number((bytes.length / 1e6).toFixed(1)),
    packed,
  });
  printGoals(GOAL, packed);
} finally {
  rmSync(beside, { recursive: true });
}
