// What a column of a portfolio table can be. The descriptions in tables.ts drive parsing, mapping suggestions and docs.
import type { TableName } from "./types.ts";

export type ColumnKind =
  | { readonly kind: "id" }
  /** The id of a record in one of `tables`. */
  | { readonly kind: "reference"; readonly tables: readonly TableName[] }
  | { readonly kind: "text" }
  | { readonly kind: "country" }
  | { readonly kind: "currency" }
  | { readonly kind: "date" }
  /** A non-negative exact decimal (`positive`: nor zero). */
  | { readonly kind: "decimal"; readonly positive?: true }
  /** A non-negative number that only enters estimates. */
  | { readonly kind: "number" }
  /** A part of a whole, stored as 0-1. */
  | { readonly kind: "share" }
  /** A percentage, stored as 0-100 (`signed`: a margin may be negative). */
  | { readonly kind: "percent"; readonly signed?: boolean }
  | { readonly kind: "json" }
  | { readonly kind: "choice"; readonly values: readonly string[] }
  /** Several of `values` (any text without them), separated by `;`. */
  | { readonly kind: "list"; readonly values?: readonly string[] }
  /** yes, no or unknown. */
  | { readonly kind: "answer" }
  /** HS codes separated by `;`, checked against the nomenclature in the column `nomenclature`. */
  | { readonly kind: "hs"; readonly nomenclature: string }
  | { readonly kind: "lei" };

export interface Column {
  readonly name: string;
  readonly type: ColumnKind;
  /** A row without a readable value here is rejected; elsewhere only the cell is set aside. */
  readonly required: boolean;
  /** Bounds what the row allows (a licence's quantity, a site's owner): without a value that can be read the row is rejected. */
  readonly bounds?: true;
  /** One sentence for the data-model page. */
  readonly about: string;
  /** Headers of other systems and languages that mean this column. */
  readonly aliases: readonly string[];
}

export interface TableDescription {
  readonly name: TableName;
  /** The column whose values must be unique; tables of relations have none. */
  readonly key?: string;
  readonly about: string;
  /** What cannot be answered when the table is missing. */
  readonly without: string;
  readonly columns: readonly Column[];
}

const TEXT: ColumnKind = { kind: "text" };

/** A column that every row needs. */
export function required(name: string, type: ColumnKind, about: string, aliases: readonly string[] = []): Column {
  return { name, required: true, type, about, aliases };
}

/** A column that may be empty: empty is unknown. */
export function optional(name: string, type: ColumnKind, about: string, aliases: readonly string[] = []): Column {
  return { name, required: false, type, about, aliases };
}

/** A column that may be empty where the row sets no such bound; see `Column.bounds`. */
export function bound(name: string, type: ColumnKind, about: string, aliases: readonly string[] = []): Column {
  return { ...optional(name, type, about, aliases), bounds: true };
}

/** A plain text column that may be empty. */
export function text(name: string, about: string, aliases: readonly string[] = []): Column {
  return optional(name, TEXT, about, aliases);
}
