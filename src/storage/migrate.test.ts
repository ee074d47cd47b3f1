import { Kysely, sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { IoError } from "../errors.ts";
import { migrate, MIGRATIONS, type Migration } from "./migrate.ts";
import { nodeSqliteDialect } from "./node-sqlite.ts";
import type { Tables } from "./tables.ts";

let db: Kysely<Tables>;
beforeEach(() => {
  db = new Kysely<Tables>({ dialect: nodeSqliteDialect(":memory:") });
});
afterEach(() => db.destroy());

const versions = () => db.selectFrom("schema_version").selectAll().orderBy("version").execute();

const second: Migration = {
  name: "002-remarks",
  up: async (step) => {
    await sql`create table remark (text text)`.execute(step);
  },
};

const broken: Migration = {
  name: "002-broken",
  up: async (step) => {
    await sql`create table half (text text)`.execute(step);
    await sql`create table half (text text)`.execute(step);
  },
};

describe("migrate", () => {
  it("runs every step once, in order", async () => {
    await migrate(db);
    await migrate(db);
    await migrate(db, [...MIGRATIONS, second]);
    expect(await versions()).toEqual([
      { version: 1, name: "001-initial" },
      { version: 2, name: "002-remarks" },
    ]);
  });

  it("leaves no half of a step that fails, and takes the next attempt", async () => {
    await expect(migrate(db, [...MIGRATIONS, broken])).rejects.toThrow("half");
    expect(await versions()).toEqual([{ version: 1, name: "001-initial" }]);
    await migrate(db, [...MIGRATIONS, second]);
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
    expect(numbers).toEqual(MIGRATIONS.map((_, index) => index + 1));
  });
});
