// Replays the recorded history of OFAC's SDN list through the list store: every snapshot by its difference, held against a
// whole save of the same rows, by row hash; who was listed on each day against the record; time and size. Run:
// node bench/list-history.ts FOLDER, where FOLDER holds the base CSV and the differences as JSON lines.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compileCountries, type CountryTable } from "../src/base/country.ts";
import { isoDate } from "../src/base/date.ts";
import type { Listing } from "../src/base/listing.ts";
import { importList, type ListStore } from "../src/screen/index.ts";
import { usOfac } from "../src/screen/lists/us-ofac/importer.ts";
import { readSnapshots, snapshotFolder } from "../src/snapshots.ts";
import { openMemory, openSqlite } from "../src/storage/index.ts";
import { idOf, rowsOf } from "../src/storage/list-rows.ts";
import { spread, writeResult } from "./machine.ts";

/** Name, type, programme and remarks, as the record keeps them. */
type Row = readonly [name: string, type: string, programme: string, remarks: string];

interface Snapshot {
  readonly date: string;
  readonly commit: string;
  /** Rows after the change. */
  readonly snapshot: number;
  readonly base?: boolean;
  readonly added?: Readonly<Record<string, Row>>;
  readonly removed?: readonly string[];
  readonly changed?: Readonly<Record<string, Row>>;
}

const LIST = "US-OFAC-SDN";
const [folder] = process.argv.slice(2);
if (folder === undefined || !existsSync(folder)) {
  console.error("Give the folder of the history: node bench/list-history.ts FOLDER");
  process.exit(folder === undefined ? 2 : 0);
}
const files = readdirSync(folder);
const read = (end: string): string =>
  readFileSync(join(folder, files.find((file) => file.endsWith(end)) ?? ""), "utf8");
const lines = read(".jsonl").trim().split("\n");
const snapshots = lines.map((line) => JSON.parse(line) as Snapshot);
const { countries: rows } = await readSnapshots(snapshotFolder());
const countries = compileCountries(rows);

const started = process.cpuUsage();
const base = await listingsOf(read(".csv"), countries);
const place = mkdtempSync(join(tmpdir(), "derisk-history-"));
const path = join(place, "history.sqlite");
const stores = await openSqlite(path);
const memory = await openMemory();
const result = await replay(stores.lists, memory.lists);
const used = process.cpuUsage(started);
await stores.close();
await memory.close();
const bytes = readdirSync(place).reduce((sum, file) => sum + statSync(join(place, file)).size, 0);
const cold = await coldReads(path, result.expected);
rmSync(place, { recursive: true });

writeResult("list-history", {
  snapshots: snapshots.length,
  versions: result.versions,
  verified: result.verified,
  wholeEqualsDelta: result.equal,
  events: result.events,
  membershipRight: result.right,
  saveDeltaMs: spread(result.times, 2),
  coldLoadMs: cold,
  storeMB: Number((bytes / 1e6).toFixed(2)),
  cpuSeconds: Number(((used.user + used.system) / 1e6).toFixed(1)),
});
process.exitCode =
  result.equal === snapshots.length && result.verified === result.versions && result.right === result.events ? 0 : 1;

async function replay(store: ListStore, other: ListStore) {
  const state = new Map(base.map((listing) => [listing.id, listing]));
  const times: number[] = [];
  /** On each day, who came and who went: what the store must answer. */
  const expected: { readonly day: string; readonly id: string; readonly listed: boolean }[] = [];
  let newest = "";
  let equal = 0;
  for (const [at, snapshot] of snapshots.entries()) {
    const day = isoDate(snapshot.date.slice(0, 10));
    const head = { list: LIST, edition: snapshot.commit, asOf: day, importedAt: `${snapshot.date.slice(0, 19)}Z` };
    if (at === 0) {
      const saved = await store.save({ ...head, listings: base });
      await other.save({ ...head, listings: base });
      newest = saved.kind === "conflict" ? "" : saved.head.id;
    } else {
      const put = await listingsOfRows({ ...snapshot.added, ...snapshot.changed });
      for (const listing of put) state.set(listing.id, listing);
      for (const id of snapshot.removed ?? []) state.delete(id);
      const before = process.cpuUsage();
      const saved = await store.saveDelta({ ...head, base: newest, put, gone: snapshot.removed ?? [] });
      const spent = process.cpuUsage(before);
      times.push((spent.user + spent.system) / 1000);
      if (saved.kind === "conflict") throw new Error(`conflict at ${snapshot.commit}`);
      newest = saved.head.id;
      for (const id of Object.keys(snapshot.added ?? {})) expected.push({ day, id, listed: true });
      for (const id of snapshot.removed ?? []) expected.push({ day, id, listed: false });
    }
    const whole = await other.save({ ...head, list: `${LIST} whole`, listings: state.values() });
    const wholeId = whole.kind === "conflict" ? "" : whole.head.id;
    if (state.size === snapshot.snapshot && wholeId === newest && newest === idOf(rowsOf(state.values()))) equal += 1;
    else console.error(`${snapshot.commit}: ${state.size} rows, ${snapshot.snapshot} recorded; ${newest} ${wholeId}`);
  }
  const right = await membership(store, expected);
  const verified = await store.verify(LIST);
  const versions = (await store.states())[0]?.versions ?? 0;
  return { times, equal, events: expected.length, right, verified, versions, expected };
}

/** How many of the events the store tells rightly: for each, the last event of that entry on that day counts. */
async function membership(
  store: ListStore,
  expected: readonly { readonly day: string; readonly id: string; readonly listed: boolean }[],
): Promise<number> {
  const last = new Map(expected.map((event) => [`${event.day} ${event.id}`, event.listed]));
  let right = 0;
  let day = "";
  let ids = new Set<string>();
  for (const event of expected) {
    if (event.day !== day) {
      day = event.day;
      ids = new Set((await store.load(LIST, { on: isoDate(day) }))?.listings.map(({ id }) => id));
    }
    if (ids.has(event.id) === last.get(`${event.day} ${event.id}`)) right += 1;
  }
  return right;
}

/** Opening the store anew and asking for a day, 20 days spread over the history. */
async function coldReads(file: string, events: readonly { readonly day: string }[]) {
  const times: number[] = [];
  for (let n = 0; n < 20; n++) {
    const day = events[Math.floor((events.length / 20) * n)]?.day ?? "2024-01-01";
    const opened = await openSqlite(file);
    const before = process.cpuUsage();
    await opened.lists.load(LIST, { on: isoDate(day) });
    const spent = process.cpuUsage(before);
    times.push((spent.user + spent.system) / 1000);
    await opened.close();
  }
  return spread(times, 1);
}

async function listingsOfRows(entries: Readonly<Record<string, Row>>): Promise<readonly Listing[]> {
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const csv = Object.entries(entries).map(([id, [name, type, programme, remarks]]) =>
    [
      id,
      quoted(name),
      quoted(type),
      quoted(programme),
      ...Array.from({ length: 7 }, () => "-0- "),
      quoted(remarks),
    ].join(","),
  );
  return csv.length === 0 ? [] : listingsOf(csv.join("\n"), countries);
}

async function listingsOf(csv: string, table: CountryTable): Promise<readonly Listing[]> {
  async function* bytesOfText(): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode(csv);
  }
  const imported = await importList(usOfac, [{ name: "SDN.CSV", bytes: bytesOfText() }], { countries: table });
  return imported.lists[0]?.listings ?? [];
}
