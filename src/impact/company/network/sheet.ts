// What the rows of a portfolio are read with: the unit of each item, and where to name rows that do not fit.
import type { FromRow } from "../../../portfolio/index.ts";

export interface Sheet {
  /** Unit by item. */
  readonly units: ReadonlyMap<string, string>;
  /** Rows that contradict themselves, in words, with what was assumed. */
  readonly problems: string[];
}

/** `supply.csv:12`. */
export function rowOf({ at }: Pick<FromRow, "at">): string {
  return `${at.file}:${at.row}`;
}
