// A linear programme as sparse columns, built row by row, and the port of whatever solves it.

export interface LinearProgram {
  readonly columns: number;
  readonly rows: number;
  /** Objective coefficients; minimised unless `maximise`. */
  readonly cost: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  /** By row: coefficients in `[starts[r], starts[r + 1])`. */
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float64Array;
  readonly maximise: boolean;
}

export interface LinearSolution {
  readonly status: "optimal" | "infeasible" | "unbounded" | "not_solved";
  readonly objective: number;
  readonly primal: Float64Array;
  /** What one more unit of a row's right-hand side changes the objective by. */
  readonly dual: Float64Array;
}

/** `interior` for programmes of thousands of rows, where simplex takes minutes. */
export type SolveLinear = (program: LinearProgram, method: "simplex" | "interior") => LinearSolution;

export interface ProgramBuilder {
  /** Adds a column and returns its index. Bounds default to 0 and infinity. */
  column(cost: number, bounds?: { readonly lower?: number; readonly upper?: number }): number;
  /** Adds `lower <= sum <= upper` and returns its index. */
  row(terms: readonly (readonly [column: number, coefficient: number])[], lower: number, upper: number): number;
  build(maximise: boolean): LinearProgram;
}

export function programBuilder(): ProgramBuilder {
  const cost: number[] = [];
  const lower: number[] = [];
  const upper: number[] = [];
  const rowLower: number[] = [];
  const rowUpper: number[] = [];
  const starts: number[] = [0];
  const indices: number[] = [];
  const values: number[] = [];
  return {
    column(price, bounds = {}) {
      cost.push(price);
      lower.push(bounds.lower ?? 0);
      upper.push(bounds.upper ?? Infinity);
      return cost.length - 1;
    },
    row(terms, least, most) {
      for (const [column, coefficient] of terms) {
        if (coefficient === 0) continue;
        indices.push(column);
        values.push(coefficient);
      }
      starts.push(indices.length);
      rowLower.push(least);
      rowUpper.push(most);
      return rowLower.length - 1;
    },
    build: (maximise) => ({
      columns: cost.length,
      rows: rowLower.length,
      cost: Float64Array.from(cost),
      lower: Float64Array.from(lower),
      upper: Float64Array.from(upper),
      rowLower: Float64Array.from(rowLower),
      rowUpper: Float64Array.from(rowUpper),
      starts: Int32Array.from(starts),
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
      maximise,
    }),
  };
}
