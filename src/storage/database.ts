// What the stores ask of a database besides Kysely's queries: each kind of database says it in its own way.
import type { Expression, Kysely, SqlBool } from "kysely";
import type { Tables } from "./tables.ts";

/** What is written by one writer at a time; writers of different areas need not wait for each other. */
export type Area = "schema" | "decisions" | "portfolios" | "lists" | "alerts" | "licences" | "readings" | "watch";

export interface Database {
  readonly db: Kysely<Tables>;
  /** How errors name the store; never with a password. */
  readonly location: string;
  /** Runs `work`; what the database throws becomes IoError. */
  readonly guarded: <T>(work: () => Promise<T>) => Promise<T>;
  /** One transaction that excludes other writers of `area` from its start; a failure in it leaves no trace. */
  readonly exclusively: <T>(area: Area, work: (transaction: Kysely<Tables>) => Promise<T>) => Promise<T>;
  /** Whether the text of a column holds `words`, to the letter. */
  readonly contains: (column: string, words: string) => Expression<SqlBool>;
  /** Closing twice is harmless. */
  readonly close: () => Promise<void>;
}
