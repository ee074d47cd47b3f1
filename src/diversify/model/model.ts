// A mathematical programme in columns and sparse rows: what the .lp reader makes, every solver takes and the certificate
// checker reads. Typed arrays, since models have tens of thousands of columns.

/** What values a column may take. A semi-continuous column is 0 or between its bounds. */
export const KIND = { continuous: 0, integer: 1, semiContinuous: 2, semiInteger: 3 } as const;

/** Rows compressed: entries of row r stand at `start[r] … start[r + 1]`. */
export interface SparseRows {
  readonly start: Int32Array;
  readonly index: Int32Array;
  readonly value: Float64Array;
}

/** `weight` · x_i · x_j in the objective, `i <= j`. */
export interface QuadraticTerm {
  readonly i: number;
  readonly j: number;
  readonly weight: number;
}

/**
 * Optimise `constant + cost·x + Σ quadratic` subject to `rowLower <= A x <= rowUpper`, `lower <= x <= upper`; an absent
 * bound is ±Infinity. `kind` holds the codes of KIND.
 */
export interface Model {
  readonly sense: "minimise" | "maximise";
  readonly constant: number;
  readonly columns: readonly string[];
  readonly cost: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly kind: Uint8Array;
  readonly quadratic: readonly QuadraticTerm[];
  readonly rows: SparseRows;
  readonly rowNames: readonly string[];
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
}

/** The value of the objective at `x`, in the model's own sense; summed with compensation (Neumaier), so that digits last. */
export function objectiveAt(model: Model, x: Float64Array): number {
  let sum = model.constant;
  let lost = 0;
  const add = (value: number): void => {
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  };
  for (let j = 0; j < x.length; j++) add((model.cost[j] as number) * (x[j] as number));
  for (const { i, j, weight } of model.quadratic) add(weight * (x[i] as number) * (x[j] as number));
  return sum + lost;
}

/** A·x, one number a row. */
export function activities(rows: SparseRows, x: Float64Array): Float64Array {
  const count = rows.start.length - 1;
  const sums = new Float64Array(count);
  for (let r = 0; r < count; r++) {
    let sum = 0;
    const end = rows.start[r + 1] as number;
    for (let k = rows.start[r] as number; k < end; k++)
      sum += (rows.value[k] as number) * (x[rows.index[k] as number] as number);
    sums[r] = sum;
  }
  return sums;
}

/** The same matrix by columns. */
export function transpose(rows: SparseRows, columns: number): SparseRows {
  const start = new Int32Array(columns + 1);
  for (const column of rows.index) start[column + 1] = (start[column + 1] as number) + 1;
  for (let j = 0; j < columns; j++) start[j + 1] = (start[j + 1] as number) + (start[j] as number);
  const next = start.slice(0, columns);
  const index = new Int32Array(rows.index.length);
  const value = new Float64Array(rows.value.length);
  const count = rows.start.length - 1;
  for (let r = 0; r < count; r++) {
    const end = rows.start[r + 1] as number;
    for (let k = rows.start[r] as number; k < end; k++) {
      const column = rows.index[k] as number;
      const at = next[column] as number;
      next[column] = at + 1;
      index[at] = r;
      value[at] = rows.value[k] as number;
    }
  }
  return { start, index, value };
}

/** True when some column must be whole or may jump to 0. */
export function isDiscrete(model: Model): boolean {
  return model.kind.some((kind) => kind !== KIND.continuous);
}
