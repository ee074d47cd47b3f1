// Inverse screening: generated customers against a daily delta of the SDN list. Every sixteenth customer is checked the slow
// way too (a whole screen, filtered), so that the sieve is seen to lose nobody.
//   node bench/screen-delta.ts FOLDER-OF-LIST-FILES [CUSTOMERS]
import { buildIndex, indexDelta, screen, screenDelta } from "../src/screen/index.ts";
import { cleanFirms, cleanPeople } from "./clean-people.ts";
import { writeResult } from "./machine.ts";
import { loadNameLexicon } from "./name-lexicon.ts";
import { ofacNames } from "./official-names.ts";
import { perturb, SLIPS } from "./perturb.ts";
import { createRandom } from "./random.ts";

const folder = process.argv[2];
if (folder === undefined) throw new Error("which folder holds the list files? node bench/screen-delta.ts FOLDER");
const CUSTOMERS = Number(process.argv[3] ?? 1_000_000);
const DELTA = 60;
const EVERY = 40;

const lexicon = await loadNameLexicon();
const listings = ofacNames(folder, "us_ofac_sdn_2024-05-03.csv", "us_ofac_alt_2021-07.csv");
const whole = buildIndex([{ list: "US-OFAC-SDN", edition: "2024-05-03", listings }], lexicon);
const random = createRandom(5);
const added = Array.from({ length: DELTA }, () => listings[random.below(listings.length)] ?? listings[0]).filter(
  (one) => one !== undefined,
);

/** Mostly strangers; one in a thousand bears a listed name with a slip. */
const people = cleanPeople(CUSTOMERS / 2, 3);
const firms = cleanFirms(CUSTOMERS / 2, 4);
const customers = Array.from({ length: CUSTOMERS }, (_, at) => {
  if (at % 1000 === 16) {
    const name = added[random.below(added.length)]?.names[0]?.text ?? "";
    return perturb(name, random.pick(SLIPS), random) ?? name;
  }
  return (at % 2 === 0 ? people[at >> 1] : firms[at >> 1]) ?? "";
});

const cpu = process.cpuUsage();
const started = performance.now();
const delta = indexDelta([{ added, removed: [], changed: [] }], lexicon);
let hits = 0;
const found = new Set<number>();
for (const [at, name] of customers.entries()) {
  const some = delta === undefined ? [] : screenDelta(delta, whole, { name });
  if (some.length > 0) found.add(at);
  hits += some.length;
}
const seconds = (performance.now() - started) / 1000;
const { user, system } = process.cpuUsage(cpu);

const isNew = new Set(added.map(({ id }) => id));
let lost = 0;
let slowly = 0;
for (let at = 0; at < customers.length; at++) {
  if (at % EVERY !== 0 && at % 1000 !== 16) continue;
  slowly++;
  const slow = screen(whole, { name: customers[at] }, { limit: 1000 }).hits.some(({ listing }) => isNew.has(listing));
  if (slow && !found.has(at)) lost++;
}

const result = {
  customers: CUSTOMERS,
  delta: added.length,
  seconds: Math.round(seconds * 10) / 10,
  cpuSeconds: Math.round((user + system) / 1e5) / 10,
  customersPerSecond: Math.round(CUSTOMERS / seconds),
  customersWithHits: found.size,
  hits,
  checkedTheSlowWay: slowly,
  lost,
};
console.log(result);
writeResult("screen-delta", result);
