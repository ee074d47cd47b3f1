// A file of an input-output table as it is given, and what reading it comes to.
import type { EconomyTable } from "./table.ts";

export interface TableFile {
  readonly name: string;
  readonly text: string;
}

export interface TableFault {
  readonly file: string;
  /** From 1; absent when the whole file is meant. */
  readonly line?: number;
  readonly message: string;
  readonly fix: string;
}

export type TableReading =
  | { readonly kind: "table"; readonly table: EconomyTable }
  | { readonly kind: "faults"; readonly faults: readonly TableFault[] };
