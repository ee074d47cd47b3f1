// The 50 % rules over a million entities: build the graph from records, spread the listings, look some entities up.
// node bench/ownership.ts [--entities N]
import { parseArgs } from "node:util";
import {
  ownedByListed,
  ownershipColumns,
  ownershipGraph,
  type OwnershipEntity,
  type Stake,
} from "../src/ownership/index.ts";
import { spread, writeResult } from "./machine.ts";
import { createRandom } from "./random.ts";

const { values: flags } = parseArgs({ options: { entities: { type: "string", default: "1000000" } } });
const SIZE = Number(flags.entities);
const RUNS = 5;
const LIST = "US-OFAC-SDN";

const random = createRandom(20_261);
const entities = Array.from({ length: SIZE }, (_, i): OwnershipEntity => {
  const drawn = random.next();
  if (drawn < 0.002) return { id: `E${i}`, listedOn: [LIST] };
  return drawn < 0.95 ? { id: `E${i}`, unlisted: true, complete: random.chance(0.9) } : { id: `E${i}` };
});
/** Up to three holders each, some of them further down: rings are common. One share in twenty is not known. */
const stakes: Stake[] = [];
for (let i = 0; i < SIZE; i++) {
  let left = 10_000;
  for (let holders = random.below(4); holders > 0; holders--) {
    const units = 1 + random.below(left);
    left -= units;
    const pct = random.chance(0.05) ? null : units / 100;
    stakes.push({ owner: `E${random.below(SIZE)}`, owned: `E${i}`, pct });
    if (left <= 0) break;
  }
}

const numberOf = new Map(entities.map(({ id }, i) => [id, i]));
const columns = {
  owner: Int32Array.from(stakes, ({ owner }) => numberOf.get(owner) as number),
  owned: Int32Array.from(stakes, ({ owned }) => numberOf.get(owned) as number),
  pct: Float64Array.from(stakes, ({ pct }) => (pct === null ? Number.NaN : Number(pct))),
};
const seconds = {
  records: [] as number[],
  columns: [] as number[],
  everyEntity: [] as number[],
  cpuColumnsAndEveryEntity: [] as number[],
};
let counted = [0, 0, 0];
for (let run = 0; run < RUNS; run++) {
  const start = performance.now();
  ownershipGraph(entities, stakes);
  const records = performance.now();
  const before = process.cpuUsage();
  const graph = ownershipColumns(entities, columns);
  const built = performance.now();
  const found = ownedByListed(graph, { mode: "ofac", lists: [LIST] });
  const end = performance.now();
  const { user, system } = process.cpuUsage(before);
  seconds.records.push((records - start) / 1000);
  seconds.columns.push((built - records) / 1000);
  seconds.everyEntity.push((end - built) / 1000);
  seconds.cpuColumnsAndEveryEntity.push((user + system) / 1e6);
  counted = [0, 1, 2].map((code) => found.counts.reduce((sum, one) => sum + (one === code ? 1 : 0), 0));
}
writeResult("ownership", {
  entities: SIZE,
  stakes: stakes.length,
  runs: RUNS,
  graphFromRecordsSeconds: spread(seconds.records, 3),
  graphFromColumnsSeconds: spread(seconds.columns, 3),
  everyEntitySeconds: spread(seconds.everyEntity, 3),
  cpuSecondsFromColumnsToAnswers: spread(seconds.cpuColumnsAndEveryEntity, 3),
  counts: { no: counted[0], yes: counted[1], unknown: counted[2] },
  target: { seconds: 1 },
});
