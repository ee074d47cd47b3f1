// What the stores ask of a database besides Kysely's queries: each kind of database says it in its own way.
import type { Expression, Kysely, SqlBool } from "kysely";
import type { Tables } from "./tables.ts";

/** What is written by one writer at a time; writers of different areas need not wait for each other. */
export const AREAS = ["schema", "decisions", "portfolios", "lists", "alerts", "licences", "readings", "watch"] as const;

export type Area = (typeof AREAS)[number];

export interface Database {
  readonly db: Kysely<Tables>;
  /** How errors name the store; never with a password. */
  readonly location: string;
  /** Runs `work`; what the database throws becomes IoError. */
  readonly guarded: <T>(work: () => Promise<T>) => Promise<T>;
  /** One transaction that excludes other writers of `area` from its start; a failure in it leaves no trace. */
  readonly exclusively: <T>(area: Area | "everything", work: (transaction: Kysely<Tables>) => Promise<T>) => Promise<T>;
  /** One transaction in which nothing changes that others write. */
  readonly frozen: <T>(work: (transaction: Kysely<Tables>) => Promise<T>) => Promise<T>;
  /** After rows with numbers of their own: the next row that is numbered comes after them. */
  readonly numberOn: (transaction: Kysely<Tables>, table: keyof Tables) => Promise<void>;
  /** Whether the text of a column holds `words`, to the letter. */
  readonly contains: (column: string, words: string) => Expression<SqlBool>;
  /** Closing twice is harmless. */
  readonly close: () => Promise<void>;
}
