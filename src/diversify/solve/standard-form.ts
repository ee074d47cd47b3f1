// A model as `min c'x + ½ x'Dx, A x = b, l <= x <= u` with D diagonal: the form the interior-point method works on.
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
  if (model.quadratic.some(({ i, j, weight }) => i !== j || sign * weight < 0) || model.kind.some((kind) => kind !== 0))
    return undefined;
  const rows = model.rowNames.length;
  const own = model.columns.length;
  const slackRows = [...model.rowNames.keys()].filter((row) => model.rowLower[row] !== model.rowUpper[row]);
  const columns = own + slackRows.length;
  const grow = (values: Float64Array, extra: readonly number[]): Float64Array => {
    const grown = new Float64Array(columns);
    grown.set(values);
    grown.set(extra, own);
    return grown;
  };
  const { start, index, value } = transpose(model.rows, own);
  const diagonal = new Float64Array(columns);
  for (const { i, weight } of model.quadratic) diagonal[i] = 2 * sign * weight;
  return {
    rows,
    columns,
    sign,
    diagonal,
    byColumn: {
      start: Int32Array.from([...start, ...slackRows.map((_, k) => index.length + k + 1)]),
      index: Int32Array.from([...index, ...slackRows]),
      value: Float64Array.from([...value, ...slackRows.map(() => -1)]),
    },
    cost: grow(
      model.cost.map((cost) => sign * cost),
      slackRows.map(() => 0),
    ),
    lower: grow(
      model.lower,
      slackRows.map((row) => model.rowLower[row] as number),
    ),
    upper: grow(
      model.upper,
      slackRows.map((row) => model.rowUpper[row] as number),
    ),
    right: model.rowLower.map((low, row) => (low === model.rowUpper[row] ? low : 0)),
  };
}
