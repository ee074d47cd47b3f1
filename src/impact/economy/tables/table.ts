// What the models need of an input-output table, whoever published it.
import type { Matrix } from "../linear/matrix.ts";

export interface Industry {
  /** The publisher's code, e.g. `334413`; in a table of several regions prefixed with the region: `DEU_C26`. */
  readonly code: string;
  readonly name: string;
  /** The region as the publisher writes it; absent in the table of one country. */
  readonly region?: string;
  /** ISIC revision 4 divisions, where the code does not tell them. */
  readonly divisions?: readonly number[];
}

/** Where a table comes from and what may be done with it. */
export interface TableSource {
  readonly publisher: string;
  readonly title: string;
  readonly licence: string;
  readonly url?: string;
  /** How the figures came here, when not straight from the publisher. */
  readonly route?: string;
  readonly files?: readonly { readonly name: string; readonly sha256: string }[];
}

export interface EconomyTable {
  readonly id: string;
  readonly title: string;
  readonly year: number;
  /** Unit of every figure, e.g. `million USD`. */
  readonly unit: string;
  readonly source: TableSource;
  readonly industries: readonly Industry[];
  /** Flows from industry to industry that the table's own industries made. */
  readonly domestic: Matrix;
  /** The same flows with imports of the like goods added; equal to `domestic` where the table covers the world. */
  readonly gross: Matrix;
  /** Final uses (exports too) of each industry's own output. */
  readonly finalDemand: Float64Array;
  readonly output: Float64Array;
  /** Value added at basic or producers' prices: what GDP is the sum of. */
  readonly valueAdded: Float64Array;
  /** What loading found and what was assumed. */
  readonly findings: readonly TableFinding[];
}

/** One thing about a table that a reader should know; `severe` ones make results unreliable. */
export interface TableFinding {
  readonly code:
    | "row_unbalanced"
    | "column_unbalanced"
    | "gdp_differs"
    | "zero_row"
    | "zero_output"
    | "negative_flow"
    | "negative_value_added"
    | "negative_output"
    | "not_a_number"
    | "cells_clamped"
    | "cells_missing"
    | "left_out";
  readonly severity: "note" | "severe";
  /** Industries (codes) it is about; the largest few. */
  readonly where: readonly string[];
  /** The amount in the table's unit, summed over all places. */
  readonly amount?: number;
  readonly text: string;
  /** What was done about it. */
  readonly assumed?: string;
}
