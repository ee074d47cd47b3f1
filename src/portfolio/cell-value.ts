// What reading a cell gives.
import type { AttributeValue, HsStatement } from "../base/transaction.ts";
import type { Fault } from "./problem.ts";

export type CellValue =
  | string
  | number
  | boolean
  | readonly string[]
  | readonly HsStatement[]
  | Readonly<Record<string, AttributeValue>>;

/** A list keeps its readable entries beside the faults of the others, so both can be present. */
export interface CellReading {
  readonly value?: CellValue;
  readonly faults: readonly Fault[];
}
