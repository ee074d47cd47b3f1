import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Kysely, sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { nodeSqliteDialect } from "./node-sqlite.ts";

interface Numbers {
  readonly number: { readonly value: number; readonly text: string | null };
}

let folder: string;
let db: Kysely<Numbers>;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "derisk-sqlite-"));
  db = new Kysely<Numbers>({ dialect: await nodeSqliteDialect(join(folder, "numbers.db")) });
  await sql`create table number (value integer not null primary key, text text)`.execute(db);
});
afterEach(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true });
});

describe("nodeSqliteDialect", () => {
  it.each([
    ["keeps a journal that readers do not block", "journal_mode", "wal"],
    ["waits for the disk at every commit", "synchronous", 2],
    ["enforces foreign keys", "foreign_keys", 1],
    ["waits for other writers", "busy_timeout", 10_000],
  ])("%s", async (_name, pragma, value) => {
    const { rows } = await sql<Record<string, unknown>>`pragma ${sql.raw(pragma)}`.execute(db);
    expect(Object.values(rows[0] ?? {})).toEqual([value]);
  });

  it("tells statements that return rows from those that do not", async () => {
    const inserted = await db.insertInto("number").values({ value: 1, text: null }).executeTakeFirstOrThrow();
    expect(inserted.numInsertedOrUpdatedRows).toBe(1n);
    const returned = await db.insertInto("number").values({ value: 2, text: "二" }).returning("value").execute();
    expect(returned).toEqual([{ value: 2 }]);
    expect(await db.selectFrom("number").selectAll().execute()).toEqual([
      { value: 1, text: null },
      { value: 2, text: "二" },
    ]);
  });

  it("streams", async () => {
    await db
      .insertInto("number")
      .values([1, 2, 3].map((value) => ({ value, text: null })))
      .execute();
    const seen: number[] = [];
    for await (const row of db.selectFrom("number").select("value").orderBy("value").stream()) seen.push(row.value);
    expect(seen).toEqual([1, 2, 3]);
  });

  it("undoes a transaction that fails", async () => {
    const failing = db.transaction().execute(async (step) => {
      await step.insertInto("number").values({ value: 1, text: null }).execute();
      throw new Error("changed my mind");
    });
    await expect(failing).rejects.toThrow("changed my mind");
    expect(await db.selectFrom("number").selectAll().execute()).toEqual([]);
  });
});
