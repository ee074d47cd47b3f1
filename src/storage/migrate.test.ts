import { Kysely, sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { IoError } from "../errors.ts";
import { migrate, MIGRATIONS, type Migration } from "./migrate.ts";
import { nodeSqliteDialect } from "./node-sqlite.ts";
import type { Tables } from "./tables.ts";

let db: Kysely<Tables>;
beforeEach(async () => {
  db = new Kysely<Tables>({ dialect: await nodeSqliteDialect(":memory:") });
});
afterEach(() => db.destroy());

const versions = () => db.selectFrom("schema_version").selectAll().orderBy("version").execute();

const INITIAL = MIGRATIONS.slice(0, 1);

const second: Migration = {
  name: "902-remarks",
  up: async (step) => {
    await sql`create table remark (text text)`.execute(step);
  },
};

const broken: Migration = {
  name: "902-broken",
  up: async (step) => {
    await sql`create table half (text text)`.execute(step);
    await sql`create table half (text text)`.execute(step);
  },
};

describe("migrate", () => {
  it("runs every step once, in order", async () => {
    await migrate(db, INITIAL);
    await migrate(db, INITIAL);
    await migrate(db, [...INITIAL, second]);
    expect(await versions()).toEqual([
      { version: 1, name: "001-initial" },
      { version: 902, name: "902-remarks" },
    ]);
  });

  it("runs a step that was added before ones already done", async () => {
    const between: Migration = { name: "500-between", up: second.up };
    const last: Migration = { name: "901-last", up: async () => {} };
    await migrate(db, [...INITIAL, last]);
    await migrate(db, [...INITIAL, between, last]);
    expect((await versions()).map(({ name }) => name)).toEqual(["001-initial", "500-between", "901-last"]);
  });

  it("leaves no half of a step that fails, and takes the next attempt", async () => {
    await expect(migrate(db, [...INITIAL, broken])).rejects.toThrow("half");
    expect(await versions()).toEqual([{ version: 1, name: "001-initial" }]);
    await migrate(db, [...INITIAL, second]);
    expect(await versions()).toHaveLength(2);
    const tables = await sql<{ name: string }>`select name from sqlite_schema where name = 'half'`.execute(db);
    expect(tables.rows).toEqual([]);
  });

  it("does not touch a schema it does not know", async () => {
    await migrate(db, [...MIGRATIONS, second]);
    await expect(migrate(db)).rejects.toThrow(IoError);
  });

  it("numbers its steps by their names", () => {
    const numbers = MIGRATIONS.map(({ name }) => Number(name.slice(0, 3)));
    expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
    expect(numbers.every((number) => number > 0)).toBe(true);
  });
});
