// Stores moved as a whole: everything arrives, or nothing does.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newDatabase, newSchema, POSTGRES, runSql } from "../../test/postgres-server.ts";
import { describeWith } from "../../test/services.ts";
import { InputError, IoError, UsageError } from "../errors.ts";
import { grants, seeded, takeSome, traffic } from "../licences/random.case.ts";
import { alert, decide } from "./alerts.case.ts";
import { countOf, type TableName, TABLES } from "./copy-tables.ts";
import { copyStore, type CopyOptions } from "./copy.ts";
import { listing, listSave } from "./lists.case.ts";
import { openDatabase } from "./open-database.ts";
import { openStores } from "./open.ts";
import { storedReading } from "./readings.case.ts";
import { decision, entryOf, RECORDED_AT, release, withdrawal } from "./sample.case.ts";
import { change, held, subscription } from "./watch.case.ts";

let folder: string;
let files = 0;
const newFile = (): string => join(folder, `store-${(files += 1)}.db`);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "derisk-copy-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const options: CopyOptions = { signal: new AbortController().signal, progress: () => {} };

/** A store with rows in every table. */
async function fill(location: string): Promise<void> {
  const { decisions, portfolios, lists, alerts, licences, readings, watch, close } = await openStores(location);
  await decisions.appendAll(Array.from({ length: 250 }, (_, n) => decision(`D${n}`, { note: "许可证 №1 \u2028 🜍" })));
  await decisions.appendAll([release("R1", "D1"), withdrawal("W1", "D1", "R1")]);
  for (const state of ["first", "second"])
    await portfolios.save({ name: "acme", snapshot: { state, text: "\0" }, savedAt: RECORDED_AT });
  await portfolios.restore({ name: "acme", version: 1, savedAt: RECORDED_AT });
  const rows = Array.from({ length: 40 }, (_, n) => listing(String(n)));
  await lists.save(listSave(rows));
  await lists.save(listSave([...rows.slice(1), listing("新", "晶圆")]));
  await lists.recordAttempt({ list: "TEST", at: RECORDED_AT, outcome: "failed", code: "x", message: "y" });
  await lists.save(listSave([listing("a")], { list: "OTHER" }));
  await lists.remove("OTHER", RECORDED_AT);
  const one = alert("Someone", "1");
  await alerts.put([one]);
  await alerts.append(decide(one));
  await licences.applyAll(grants(3, seeded(7)));
  await licences.applyAll(takeSome(traffic("A", 3, seeded(1)), 60));
  await readings.save(storedReading("a", { text: "with \0 in it" }));
  await readings.decide([{ reading: "a", candidate: "m1", verdict: "accept", by: "A. Lee", at: RECORDED_AT } as never]);
  await watch.add(subscription("s"), held(1));
  await watch.advance("s", held(2), [change("c1", "s", 2)], { id: "m1", body: "{}" } as never);
  await watch.markSeen("s", { by: "A. Lee", at: RECORDED_AT } as never);
  await close();
}

const NAMES = Object.keys(TABLES) as readonly TableName[];

async function counts(location: string): Promise<Readonly<Record<string, number>>> {
  const database = await openDatabase(location);
  const all: [string, number][] = [];
  for (const table of NAMES) all.push([table, await countOf(database.db, table)]);
  await database.close();
  return Object.fromEntries(all);
}

describe("the tables that are copied", () => {
  it("are all there are", async () => {
    const database = await openDatabase(newFile());
    const there = (await database.db.introspection.getTables()).map(({ name }) => name);
    expect(there.filter((name) => name !== "schema_version").sort()).toEqual(NAMES.toSorted());
    await database.close();
  });
});

function describeCopy(name: string, newPlace: () => Promise<string>): void {
  describe(`copying ${name}`, () => {
    let from: string;
    beforeAll(async () => {
      from = newFile();
      await fill(from);
    });

    it("brings every row of every table, and back again", async () => {
      const before = await counts(from);
      expect(Object.values(before).filter((count) => count === 0)).toEqual([]);
      const [to, back] = [await newPlace(), newFile()];
      const there = await copyStore(from, to, options);
      expect(there.chain).toMatchObject({ kind: "intact", count: 252 });
      expect(await counts(to)).toEqual(before);
      const again = await copyStore(to, back, options);
      expect(again.tables).toEqual(there.tables);
      expect(await counts(back)).toEqual(before);
    });

    it("gives a store that goes on where the other one was", async () => {
      const to = await newPlace();
      await copyStore(from, to, options);
      const stores = await openStores(to);
      expect(entryOf(await stores.decisions.append(decision("NEXT"))).seq).toBe(253);
      const one = alert("Someone", "1");
      await stores.alerts.append(decide(one, "B. Lee"));
      const log = (await stores.alerts.entries([one.id])).get(one.id);
      expect(log?.map(({ by }) => by)).toEqual(["A. Lee", "B. Lee"]);
      expect(await stores.watch.advance("s", held(3), [change("c2", "s", 3)])).toBe("advanced");
      expect((await stores.watch.changes()).items.map(({ id }) => id)).toEqual(["c2", "c1"]);
      expect(await stores.lists.verify("TEST")).toBe(2);
      await stores.close();
    });

    it("refuses a target that holds anything, and leaves it as it was", async () => {
      const to = await newPlace();
      const stores = await openStores(to);
      await stores.alerts.put([alert("Mine", "2")]);
      await stores.close();
      const before = await counts(to);
      await expect(copyStore(from, to, options)).rejects.toThrow(InputError);
      expect(await counts(to)).toEqual(before);
    });

    it("leaves nothing when it is stopped on the way", async () => {
      const to = await newPlace();
      const stop = new AbortController();
      const progress = (done: number): void => (done > 100 ? stop.abort() : undefined);
      await expect(copyStore(from, to, { signal: stop.signal, progress })).rejects.toThrow("aborted");
      expect(new Set(Object.values(await counts(to)))).toEqual(new Set([0]));
      await copyStore(from, to, options);
    });

    it("says that a chain is broken, there as here", async () => {
      const [broken, to] = [newFile(), await newPlace()];
      await copyStore(from, broken, options);
      const db = new DatabaseSync(broken);
      db.exec("drop trigger decision_log_no_update; update decision_log set body = body || ' ' where seq = 7");
      db.close();
      expect((await copyStore(broken, to, options)).chain).toMatchObject({ kind: "broken", breaks: [{ seq: 7 }] });
    });
  });
}

describeCopy("to a file", async () => newFile());

describe("a copy", () => {
  it.each([
    ["of nothing", () => [join(folder, "nowhere.db"), newFile()], InputError],
    ["onto itself", () => [join(folder, "one.db"), join(folder, "one.db")], UsageError],
    ["into memory", () => [":memory:", newFile()], InputError],
    [
      "to a server that is not there",
      () => [files === 0 ? "" : join(folder, "store-1.db"), "postgres://localhost:1/d"],
      IoError,
    ],
  ])("%s is refused", async (_name, places, error) => {
    const [from = "", to = ""] = places();
    await expect(copyStore(from, to, options)).rejects.toThrow(error);
  });
});

describeWith(POSTGRES, "PostgreSQL", () => {
  let database: string;
  beforeAll(async () => {
    database = await newDatabase();
  });
  describeCopy("to PostgreSQL", () => newSchema(database));

  it("names the table whose text it cannot keep, and keeps nothing", async () => {
    const [from, to] = [newFile(), await newSchema(database)];
    const stores = await openStores(from);
    await stores.decisions.append(decision("D1"));
    await stores.portfolios.save({ name: "a\0b", snapshot: {}, savedAt: RECORDED_AT });
    await stores.close();
    await expect(copyStore(from, to, options)).rejects.toThrow("portfolio_version holds text with a NUL");
    expect(await runSql(to, "select count(*) as count from decision_log")).toEqual([{ count: "0" }]);
  });
});
