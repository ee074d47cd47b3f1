// A model as `min c'x + ½ x'Dx, A x = b, l <= x <= u` with D diagonal: the form the methods for squares work on.
// Inequality rows get a slack column whose bounds are the row's limits.
import { type Model, type SparseRows, transpose } from "../model/model.ts";

export interface StandardForm {
  readonly rows: number;
  /** Columns of the model, then one slack for each inequality row. */
  readonly columns: number;
  readonly byColumn: SparseRows;
  readonly cost: Float64Array;
  readonly diagonal: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly right: Float64Array;
  /** 1 to minimise as given, -1 when the model maximises. */
  readonly sign: number;
}

/** The form, or undefined when the quadratic part is not diagonal and convex, or a column must be whole. */
export function standardForm(model: Model): StandardForm | undefined {
  const sign = model.sense === "minimise" ? 1 : -1;
  for (const { i, j, weight } of model.quadratic) if (i !== j || sign * weight < 0) return undefined;
  for (let j = 0; j < model.kind.length; j++) if (model.kind[j] !== 0) return undefined;
  const rows = model.rowNames.length;
  const own = model.columns.length;
  const slackRows: number[] = [];
  for (let row = 0; row < rows; row++) if (model.rowLower[row] !== model.rowUpper[row]) slackRows.push(row);
  const columns = own + slackRows.length;
  const byOwn = transpose(model.rows, own);
  const entries = byOwn.index.length;
  const start = new Int32Array(columns + 1);
  const index = new Int32Array(entries + slackRows.length);
  const value = new Float64Array(entries + slackRows.length);
  start.set(byOwn.start);
  index.set(byOwn.index);
  value.set(byOwn.value);
  const cost = new Float64Array(columns);
  const diagonal = new Float64Array(columns);
  const lower = new Float64Array(columns);
  const upper = new Float64Array(columns);
  const right = new Float64Array(rows);
  for (let j = 0; j < own; j++) cost[j] = sign * (model.cost[j] as number);
  for (const { i, weight } of model.quadratic) diagonal[i] = 2 * sign * weight;
  lower.set(model.lower);
  upper.set(model.upper);
  for (let row = 0; row < rows; row++)
    right[row] = model.rowLower[row] === model.rowUpper[row] ? (model.rowLower[row] as number) : 0;
  for (let k = 0; k < slackRows.length; k++) {
    const row = slackRows[k] as number;
    start[own + k + 1] = entries + k + 1;
    index[entries + k] = row;
    value[entries + k] = -1;
    lower[own + k] = model.rowLower[row] as number;
    upper[own + k] = model.rowUpper[row] as number;
  }
  return { rows, columns, sign, byColumn: { start, index, value }, cost, diagonal, lower, upper, right };
}
