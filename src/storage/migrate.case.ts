// What migrating must do on every database. Each adapter's test runs this suite over its own empty database.
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { IoError } from "../errors.ts";
import type { Database } from "./database.ts";
import { migrate, MIGRATIONS, type Migration } from "./migrate.ts";
import type { SchemaWords } from "./schema-words.ts";

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

/** Registers the suite under `name`; `open` gives a database without tables that the suite closes. */
export function describeMigrate(name: string, words: SchemaWords, open: () => Promise<Database>): void {
  describe(`${name}: migrate`, () => {
    let database: Database;
    beforeEach(async () => {
      database = await open();
    });
    afterEach(() => database.close());
    const run = (migrations?: readonly Migration[]) => migrate(database, words, migrations);
    const versions = () => database.db.selectFrom("schema_version").selectAll().orderBy("version").execute();

    it("runs every step once, in order", async () => {
      await run(INITIAL);
      await run(INITIAL);
      await run([...INITIAL, second]);
      expect(await versions()).toEqual([
        { version: 1, name: "001-initial" },
        { version: 902, name: "902-remarks" },
      ]);
    });

    it("runs a step that was added before ones already done", async () => {
      const between: Migration = { name: "500-between", up: second.up };
      const last: Migration = { name: "901-last", up: async () => {} };
      await run([...INITIAL, last]);
      await run([...INITIAL, between, last]);
      expect((await versions()).map(({ name }) => name)).toEqual(["001-initial", "500-between", "901-last"]);
    });

    it("leaves no half of a step that fails, and takes the next attempt", async () => {
      await expect(run([...INITIAL, broken])).rejects.toThrow("half");
      expect(await versions()).toEqual([{ version: 1, name: "001-initial" }]);
      await run([...INITIAL, second]);
      expect(await versions()).toHaveLength(2);
      await expect(sql`select * from half`.execute(database.db)).rejects.toThrow("half");
    });

    it("does not touch a schema it does not know", async () => {
      await run([...MIGRATIONS, second]);
      await expect(run()).rejects.toThrow(IoError);
    });

    it("numbers its steps by their names", () => {
      const numbers = MIGRATIONS.map(({ name }) => Number(name.slice(0, 3)));
      expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
      expect(numbers.every((number) => number > 0)).toBe(true);
    });
  });
}
