// What a store takes a second, in a file and on a server, one after the other in one process: decisions recorded one by one
// and by eight at once, versions of a portfolio saved and read. Give the address of an empty database as a superuser has it.
// node bench/stores.ts postgres://USER@HOST/DATABASE [--seconds N]
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { decision } from "../src/storage/sample.case.ts";
import { openStores, type Stores } from "../src/storage/index.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seconds: { type: "string", default: "5" } },
});
const MILLISECONDS = Number(values.seconds) * 1000;
const AT = "2026-11-21T09:30:00.000Z";

let ids = 0;
const TASKS: readonly (readonly [name: string, width: number, task: (stores: Stores) => Promise<unknown>])[] = [
  ["decisions, one by one", 1, ({ decisions }) => decisions.append(decision(`D-${process.pid}-${(ids += 1)}`))],
  ["decisions, eight at once", 8, ({ decisions }) => decisions.append(decision(`D-${process.pid}-${(ids += 1)}`))],
  [
    "portfolio of 100 kB saved",
    1,
    ({ portfolios }) =>
      portfolios.save({ name: "bench", snapshot: { n: (ids += 1), text: "x".repeat(100_000) }, savedAt: AT }),
  ],
  ["portfolio of 100 kB read", 1, ({ portfolios }) => portfolios.load("bench")],
];

/** How often a second `task` is done by `width` callers who each wait for theirs. */
async function rate(stores: Stores, width: number, task: (stores: Stores) => Promise<unknown>): Promise<number> {
  const start = performance.now();
  let done = 0;
  const caller = async (): Promise<void> => {
    while (performance.now() - start < MILLISECONDS) {
      await task(stores);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: width }, caller));
  return (done / (performance.now() - start)) * 1000;
}

const folder = mkdtempSync(join(tmpdir(), "derisk-stores-"));
const places = [["file", join(folder, "store.sqlite")] as const, ...positionals.map((one) => ["server", one] as const)];
for (const [kind, location] of places) {
  const opening = performance.now();
  const stores = await openStores(location);
  console.log(`${kind}: opened in ${Math.round(performance.now() - opening)} ms`);
  for (const [name, width, task] of TASKS)
    console.log(`${kind}: ${name}: ${Math.round(await rate(stores, width, task))} a second`);
  await stores.close();
}
rmSync(folder, { recursive: true });
