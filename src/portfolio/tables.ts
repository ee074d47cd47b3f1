// The eleven tables of a portfolio, described once: parsing, mapping suggestions and the data-model page all read this.
import type { TableDescription } from "./columns.ts";
import { customers, licences, ownership, transactions } from "./tables-dealings.ts";
import { bom, inventory, parts, products } from "./tables-goods.ts";
import { sites, suppliers, supply } from "./tables-sources.ts";
import type { TableName } from "./types.ts";

/** Every table of the contract, in its order. */
export const TABLES: Readonly<Record<TableName, TableDescription>> = {
  products,
  parts,
  bom,
  suppliers,
  sites,
  supply,
  inventory,
  customers,
  transactions,
  ownership,
  licences,
};

export const TABLE_NAMES: readonly TableName[] = Object.values(TABLES).map((table) => table.name);
