// Dense matrices as one array by rows, and the few products the models need.

export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  /** Row after row. */
  readonly data: Float64Array;
}

/** A matrix of zeros. */
export function zeros(rows: number, columns: number): Matrix {
  return { rows, columns, data: new Float64Array(rows * columns) };
}

/** A matrix from rows of numbers. Throws RangeError when a row has another length than the first. */
export function matrixOf(rows: readonly (readonly number[])[]): Matrix {
  const columns = rows[0]?.length ?? 0;
  const matrix = zeros(rows.length, columns);
  rows.forEach((row, i) => {
    if (row.length !== columns) throw new RangeError(`row ${i + 1} has ${row.length} numbers, the first ${columns}`);
    matrix.data.set(row, i * columns);
  });
  return matrix;
}

/** I − M for a square M. */
export function identityMinus(m: Matrix): Matrix {
  const data = m.data.map((value) => -value);
  for (let i = 0; i < m.rows; i++) data[i * m.columns + i]! += 1;
  return { ...m, data };
}

/** M·x. */
export function timesVector(m: Matrix, x: ArrayLike<number>): Float64Array {
  const out = new Float64Array(m.rows);
  for (let i = 0; i < m.rows; i++) {
    let sum = 0;
    for (let j = 0, at = i * m.columns; j < m.columns; j++, at++) sum += m.data[at]! * x[j]!;
    out[i] = sum;
  }
  return out;
}

/** x'·M; rows whose factor is zero cost nothing, so a sparse x is cheap. */
export function vectorTimes(x: ArrayLike<number>, m: Matrix): Float64Array {
  const out = new Float64Array(m.columns);
  for (let i = 0; i < m.rows; i++) {
    const factor = x[i]!;
    if (factor === 0) continue;
    for (let j = 0, at = i * m.columns; j < m.columns; j++, at++) out[j]! += factor * m.data[at]!;
  }
  return out;
}

/** A·B; zeros of A cost nothing, as market-share matrices are mostly zeros. */
export function times(a: Matrix, b: Matrix): Matrix {
  const out = zeros(a.rows, b.columns);
  for (let i = 0; i < a.rows; i++) {
    const row = out.data.subarray(i * b.columns, (i + 1) * b.columns);
    for (let k = 0; k < a.columns; k++) {
      const factor = a.data[i * a.columns + k]!;
      if (factor === 0) continue;
      for (let j = 0, at = k * b.columns; j < b.columns; j++, at++) row[j]! += factor * b.data[at]!;
    }
  }
  return out;
}

/** The sum of each row. */
export function rowSums(m: Matrix): Float64Array {
  return timesVector(m, new Float64Array(m.columns).fill(1));
}

/** The sum of each column. */
export function columnSums(m: Matrix): Float64Array {
  return vectorTimes(new Float64Array(m.rows).fill(1), m);
}
