// The tables of a store in the order in which rows can be put, and how each is walked: what a copy goes through.
import { createHash, type Hash } from "node:crypto";
import { sql, type Kysely } from "kysely";
import type { Database } from "./database.ts";
import type { Tables } from "./tables.ts";

export type TableName = Exclude<keyof Tables, "schema_version">;
export type Row = Readonly<Record<string, unknown>>;

interface Table {
  readonly key: readonly string[];
  /** Rows at a time: few where a row may be large. */
  readonly atOnce: number;
  /** `seq` is given by the database. */
  readonly isNumbered?: true;
}

const FEW = 4;
const MANY = 500;

/** Rows name only rows of tables before their own, and in their own table rows before them. */
export const TABLES: Readonly<Record<TableName, Table>> = {
  decision_log: { key: ["seq"], atOnce: 100 },
  portfolio_content: { key: ["sha256"], atOnce: FEW },
  portfolio_version: { key: ["name", "version"], atOnce: MANY },
  list_version: { key: ["list", "version"], atOnce: MANY },
  list_block: { key: ["list", "version", "part"], atOnce: FEW },
  list_attempt: { key: ["list", "at"], atOnce: MANY },
  list_aside: { key: ["list"], atOnce: MANY },
  alert: { key: ["id"], atOnce: MANY },
  alert_entry: { key: ["seq"], atOnce: MANY, isNumbered: true },
  reading: { key: ["id"], atOnce: 20 },
  reading_decision: { key: ["seq"], atOnce: MANY, isNumbered: true },
  licence_balance: { key: ["licence_id"], atOnce: MANY },
  licence_reservation: { key: ["id"], atOnce: MANY },
  licence_entry: { key: ["seq"], atOnce: MANY },
  watch_subscription: { key: ["id"], atOnce: FEW },
  watch_change: { key: ["seq"], atOnce: MANY, isNumbered: true },
  watch_seen: { key: ["change"], atOnce: MANY },
  watch_message: { key: ["seq"], atOnce: 100, isNumbered: true },
};

/** Every row of a table in order of its key, a batch at a time. */
export async function* batchesOf(
  { guarded }: Database,
  db: Kysely<Tables>,
  table: TableName,
): AsyncGenerator<readonly Row[]> {
  const { key, atOnce } = TABLES[table];
  const columns = sql.join(key.map((column) => sql.ref(column)));
  let last: Row | undefined;
  do {
    const after = last === undefined ? sql`` : sql`where (${columns}) > (${sql.join(key.map((one) => last?.[one]))})`;
    const batch = sql<Row>`select * from ${sql.table(table)} ${after} order by ${columns} limit ${sql.lit(atOnce)}`;
    const { rows } = await guarded(() => batch.execute(db));
    if (rows.length === 0) return;
    yield table === "reading" ? rows.map(withoutNul) : rows;
    last = rows.length < atOnce ? undefined : rows.at(-1);
  } while (last !== undefined);
}

/** Words that readings are found by may hold a NUL in a store of long ago; PostgreSQL keeps none. */
function withoutNul(row: Row): Row {
  return { ...row, search: String(row["search"]).replaceAll("\0", " ") };
}

export async function countOf(db: Kysely<Tables>, table: TableName): Promise<number> {
  const { rows } = await sql<{ readonly count: number }>`select count(*) as count from ${sql.table(table)}`.execute(db);
  return Number(rows[0]?.count ?? 0);
}

/** SHA-256 over rows, whichever database they come from. */
export class RowsHash {
  readonly #hash: Hash = createHash("sha256");

  add(rows: readonly Row[]): void {
    for (const row of rows) {
      for (const column of Object.keys(row).sort()) {
        const value = row[column];
        if (value instanceof Uint8Array) this.#hash.update(`${column} ${value.length}\n`).update(value);
        else this.#hash.update(`${column} ${JSON.stringify(value)}\n`);
      }
    }
  }

  digest(): string {
    return this.#hash.digest("hex");
  }
}
