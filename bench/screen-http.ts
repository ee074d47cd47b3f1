// Parties a second over HTTP, one a line in and one answer a line out, with explanations: a server in this process, clients
// in the same one, so both sides share the cores. Needs a built dist: the server's pages are compiled.
//   node bench/screen-http.ts FOLDER-OF-LIST-FILES [PARTIES] [CONNECTIONS]

import { isoDate } from "../src/base/date.ts";

import { cleanFirms, cleanPeople } from "./clean-people.ts";
import { writeResult } from "./machine.ts";
import { ofacNames } from "./official-names.ts";

const load = <Module>(path: string): Promise<Module> =>
  import(new URL(`../dist/${path}`, import.meta.url).href) as Promise<Module>;
const { openApp } = await load<typeof import("../src/app.ts")>("app.js");
const { createServer, listen } = await load<typeof import("../src/server/index.ts")>("server/index.js");

/** Of a quiet machine with two cores. */
const GOAL_PER_SECOND = 8000;

const folder = process.argv[2];
if (folder === undefined) throw new Error("which folder holds the list files? node bench/screen-http.ts FOLDER");
const PARTIES = Number(process.argv[3] ?? 20_000);
const CONNECTIONS = Number(process.argv[4] ?? 2);

const app = openApp({ store: ":memory:", now: () => new Date("2026-11-21T10:00:00Z") });
const { lists } = await app.stores();
const listings = ofacNames(folder, "us_ofac_sdn_2024-05-03.csv", "us_ofac_alt_2021-07.csv");
await lists.save({
  list: "US-OFAC-SDN",
  edition: "2024-05-03",
  asOf: isoDate("2026-11-20"),
  importedAt: "2026-11-20T08:00:00Z",
  listings,
});
const server = await listen(await createServer(app, { pages: [] }), { host: "127.0.0.1", port: 0 });
const people = cleanPeople(PARTIES / 2, 3);
const firms = cleanFirms(PARTIES / 2, 4);
const lines = people.flatMap((name, at) => [
  JSON.stringify({ id: `p${at}`, name, country: "DE" }),
  JSON.stringify({ id: `f${at}`, name: at % 100 === 0 ? listings[at % listings.length]?.names[0]?.text : firms[at] }),
]);

async function run(some: readonly string[]): Promise<number> {
  const response = await fetch(`${server.url}/api/screen`, {
    method: "POST",
    headers: { "content-type": "application/x-ndjson" },
    body: some.join("\n"),
  });
  return (await response.text()).trimEnd().split("\n").length;
}

await run(lines.slice(0, 500));
const cpu = process.cpuUsage();
const started = performance.now();
const size = Math.ceil(lines.length / CONNECTIONS);
const answered = await Promise.all(
  Array.from({ length: CONNECTIONS }, (_, n) => run(lines.slice(n * size, (n + 1) * size))),
);
const seconds = (performance.now() - started) / 1000;
const { user, system } = process.cpuUsage(cpu);
const result = {
  parties: answered.reduce((sum, one) => sum + one, 0),
  connections: CONNECTIONS,
  entries: listings.length,
  partiesPerSecond: Math.round(lines.length / seconds),
  partiesPerCpuSecond: Math.round(lines.length / ((user + system) / 1e6)),
};
writeResult("screen-http", { ...result, goal: { partiesPerSecond: GOAL_PER_SECOND } });
process.stderr.write(`parties a second: goal ${GOAL_PER_SECOND}, ${result.partiesPerSecond}\n`);
await server.close();
