// The order of rows in which normal equations factor with little fill: those that share columns with few others first.
import type { SparseRows } from "../model/model.ts";
import type { StandardForm } from "./standard-form.ts";

export interface RowOrder {
  /** New place of each row. */
  readonly place: Int32Array;
  /** For each place, the first place it shares a column with (its own when none stands before). */
  readonly first: Int32Array;
}

export function orderRows({ start, index }: SparseRows, columns: number, rows: number): RowOrder {
  const meets = new Uint8Array(rows * rows);
  const degree = new Int32Array(rows);
  for (let j = 0; j < columns; j++) {
    const to = start[j + 1] as number;
    for (let p = start[j] as number; p < to; p++)
      for (let q = start[j] as number; q < p; q++) {
        const a = index[p] as number;
        const b = index[q] as number;
        if (meets[a * rows + b] === 1) continue;
        meets[a * rows + b] = 1;
        meets[b * rows + a] = 1;
        degree[a] = (degree[a] as number) + 1;
        degree[b] = (degree[b] as number) + 1;
      }
  }
  const order = Int32Array.from(degree.keys()).sort((a, b) => (degree[a] as number) - (degree[b] as number) || a - b);
  const place = new Int32Array(rows);
  for (let at = 0; at < rows; at++) place[order[at] as number] = at;
  const first = new Int32Array(rows);
  for (let at = 0; at < rows; at++) {
    const own = (order[at] as number) * rows;
    let from = 0;
    while (from < at && meets[own + (order[from] as number)] === 0) from++;
    first[at] = from;
  }
  return { place, first };
}

/** The form with its rows at their new places. */
export function placed(form: StandardForm, place: Int32Array): StandardForm {
  const { byColumn, right } = form;
  const moved = new Float64Array(right.length);
  for (let row = 0; row < right.length; row++) moved[place[row] as number] = right[row] as number;
  const index = new Int32Array(byColumn.index.length);
  for (let k = 0; k < index.length; k++) index[k] = place[byColumn.index[k] as number] as number;
  return { ...form, right: moved, byColumn: { ...byColumn, index } };
}
