import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import * as fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { receiptOf, verifyChain } from "../decisions/index.ts";
import { IoError } from "../errors.ts";
import { openSqlite } from "./open.ts";
import { decision, entryOf, RECORDED_AT, release } from "./sample.case.ts";
import { sha256 } from "./sha256.ts";
import { describeStore } from "./store.case.ts";

let folder: string;
let files = 0;
const newPath = (): string => join(folder, `store-${(files += 1)}`, "derisk.db");

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "derisk-store-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

describeStore("SQLite store", () => openSqlite(newPath()));

/** Runs SQL on the file behind the store's back, with its append-only triggers out of the way. */
function tamper(path: string, statement: string, ...values: (string | number | Uint8Array)[]): void {
  const db = new DatabaseSync(path, { enableForeignKeyConstraints: false });
  db.exec(
    "drop trigger decision_log_no_update; drop trigger decision_log_no_delete; pragma ignore_check_constraints = 1",
  );
  expect(db.prepare(statement).run(...values).changes).toBe(1);
  db.close();
}

async function fill(path: string): Promise<void> {
  const stores = await openSqlite(path);
  await stores.decisions.appendAll([decision("D1"), decision("D2"), release("R1", "D1")]);
  await stores.portfolios.save({ name: "acme", snapshot: { parts: ["wafer"] }, savedAt: RECORDED_AT });
  await stores.close();
}

describe("an SQLite file", () => {
  let path: string;
  beforeEach(async () => {
    path = newPath();
    await fill(path);
  });

  it("keeps everything across reopening", async () => {
    const stores = await openSqlite(path);
    expect(await verifyChain(stores.decisions.records(), sha256)).toMatchObject({ kind: "intact", count: 3 });
    expect(await stores.portfolios.load("acme")).toMatchObject({ snapshot: { parts: ["wafer"] } });
    expect(entryOf(await stores.decisions.append(decision("D3"))).seq).toBe(4);
    await stores.close();
  });

  it.each(["update decision_log set body = body || ' '", "delete from decision_log"])("refuses to %s", (statement) => {
    const db = new DatabaseSync(path);
    expect(() => db.exec(statement)).toThrow("append-only");
    db.close();
  });

  it.each([
    ["body", "update decision_log set body = replace(body, '\"US\"', '\"DE\"') where seq = 2"],
    ["body, by one byte", "update decision_log set body = body || ' ' where seq = 2"],
    ["body, with text that is not UTF-8", "update decision_log set body = body || cast(x'ff' as text) where seq = 2"],
    ["hash", "update decision_log set hash = replace(hash, substr(hash, 1, 1), 'g') where seq = 2"],
    ["previous_hash", "update decision_log set previous_hash = 'x' where seq = 2"],
    ["id", "update decision_log set id = 'D9' where seq = 2"],
    ["decision_id", "update decision_log set decision_id = 'D2' where seq = 3"],
    ["transaction_id", "update decision_log set transaction_id = 'T2' where seq = 2"],
    ["transaction_id, to nothing", "update decision_log set transaction_id = null where seq = 2"],
    ["kind", "update decision_log set kind = 'decision' where seq = 3"],
    ["recorded_at", "update decision_log set recorded_at = '2020-01-01T00:00:00Z' where seq = 2"],
    ["seq", "update decision_log set seq = -5 where seq = 2"],
    ["seq, past its neighbour", "update decision_log set seq = 9 where seq = 2"],
    ["a whole row", "delete from decision_log where seq = 2"],
  ])("shows tampering with %s", async (_column, statement) => {
    tamper(path, statement);
    const stores = await openSqlite(path);
    expect(await verifyChain(stores.decisions.records(), sha256)).toMatchObject({ kind: "broken" });
    await stores.close();
  });

  it("shows a cut-off end against a receipt", async () => {
    const before = await openSqlite(path);
    const last = entryOf(await before.decisions.append(decision("D3")));
    await before.close();
    tamper(path, "delete from decision_log where seq = 4");
    const stores = await openSqlite(path);
    const anchors = last.kind === "decision" ? [receiptOf(last, sha256)] : [];
    expect(await verifyChain(stores.decisions.records(), sha256)).toMatchObject({ kind: "intact" });
    expect(await verifyChain(stores.decisions.records(), sha256, anchors)).toMatchObject({
      kind: "broken",
      breaks: [{ seq: 4, code: "anchor" }],
    });
    await stores.close();
  });

  it("does not hand out a changed decision or portfolio", async () => {
    tamper(path, "update decision_log set body = replace(body, '\"US\"', '\"DE\"') where seq = 2");
    const db = new DatabaseSync(path);
    db.exec("update portfolio_content set body = '{}'");
    db.close();
    const stores = await openSqlite(path);
    expect(await stores.decisions.get("D1")).toMatchObject({ id: "D1" });
    await expect(stores.decisions.get("D2")).rejects.toThrow(/record 2 .* was changed/);
    await expect(stores.decisions.list()).rejects.toThrow(IoError);
    await expect(stores.decisions.append(release("R2", "D2"))).rejects.toThrow(IoError);
    await expect(stores.portfolios.load("acme")).rejects.toThrow(/"acme" version 1 was changed/);
    await stores.close();
  });

  it("shows any byte of a record that rots on the disk", async () => {
    const before = await openSqlite(path);
    const bodies: Buffer[] = [];
    for await (const record of before.decisions.records()) bodies.push(Buffer.from(record.body, "utf8"));
    await before.close();
    const file = readFileSync(path);
    const places = bodies.flatMap((body) => Array.from(body, (_, index) => file.indexOf(body) + index));
    expect(Math.min(...places)).toBeGreaterThan(0);
    const rotten = newPath();
    mkdirSync(dirname(rotten));
    const byte = fc.record({ place: fc.constantFrom(...places), bit: fc.nat({ max: 7 }) });
    await fc.assert(
      fc.asyncProperty(byte, async ({ place, bit }) => {
        const copy = Buffer.from(file);
        copy[place] = (copy[place] ?? 0) ^ (1 << bit);
        writeFileSync(rotten, copy);
        const stores = await openSqlite(rotten);
        const report = await verifyChain(stores.decisions.records(), sha256);
        await stores.close();
        expect(report).toMatchObject({ kind: "broken", breaks: [{ code: "altered" }] });
      }),
      { numRuns: 60 },
    );
  });

  it("says what to do when it is from a newer derisk", async () => {
    const db = new DatabaseSync(path);
    db.exec("insert into schema_version values (99, '099-later')");
    db.close();
    await expect(openSqlite(path)).rejects.toMatchObject({ code: "io", hint: expect.stringContaining("newer") });
  });
});

describe("opening", () => {
  it("says what to do about a file that is no database", async () => {
    const path = join(folder, "notes.db");
    writeFileSync(path, "just some notes, long enough to be read as a header of a database file\n".repeat(20));
    await expect(openSqlite(path)).rejects.toMatchObject({
      code: "io",
      hint: expect.stringContaining("not an SQLite"),
    });
    expect(statSync(path).size).toBeGreaterThan(1000);
  });

  it("says what to do about a folder in place of the file", async () => {
    await expect(openSqlite(folder)).rejects.toMatchObject({
      code: "io",
      hint: expect.stringContaining("cannot be opened"),
    });
  });
});
