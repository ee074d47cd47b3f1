// Cholesky factors in one typed array for the few hundred rows of a concentration model. What stands left of a row's first
// entry stays 0, so rows with few neighbours are put first and cost next to nothing.

/** Factors the lower triangle of `matrix` (order `n`, by rows) in place; tiny pivots are lifted, dependent rows stay inert. */
export function factor(matrix: Float64Array, n: number, first: Int32Array): void {
  for (let i = 0; i < n; i++) {
    const rowI = i * n;
    const firstI = first[i] as number;
    const size = matrix[rowI + i] as number;
    for (let j = firstI; j < i; j++) {
      const rowJ = j * n;
      const firstJ = first[j] as number;
      let sum = matrix[rowI + j] as number;
      for (let k = firstI > firstJ ? firstI : firstJ; k < j; k++)
        sum -= (matrix[rowI + k] as number) * (matrix[rowJ + k] as number);
      matrix[rowI + j] = sum / (matrix[rowJ + j] as number);
    }
    let own = size;
    for (let k = firstI; k < i; k++) own -= (matrix[rowI + k] as number) * (matrix[rowI + k] as number);
    // A pivot lost to rounding belongs to a dependent row: an enormous one sets its unknown to 0.
    matrix[rowI + i] = own > 1e-13 * size ? Math.sqrt(own) : 1e64;
  }
}

/** Solves L L' x = b in place. */
export function solveFactored(matrix: Float64Array, n: number, first: Int32Array, b: Float64Array): void {
  for (let i = 0; i < n; i++) {
    let sum = b[i] as number;
    for (let k = first[i] as number; k < i; k++) sum -= (matrix[i * n + k] as number) * (b[k] as number);
    b[i] = sum / (matrix[i * n + i] as number);
  }
  for (let i = n - 1; i >= 0; i--) {
    const value = (b[i] as number) / (matrix[i * n + i] as number);
    b[i] = value;
    for (let k = first[i] as number; k < i; k++) b[k] = (b[k] as number) - (matrix[i * n + k] as number) * value;
  }
}
