// Dense Cholesky factors in one typed array, for the few hundred rows of a concentration model.

/** Factors the lower triangle of `matrix` (order `n`, by rows) in place; tiny pivots are lifted, dependent rows stay inert. */
export function factor(matrix: Float64Array, n: number): void {
  for (let i = 0; i < n; i++) {
    const rowI = i * n;
    const size = matrix[rowI + i] as number;
    for (let j = 0; j <= i; j++) {
      const rowJ = j * n;
      let sum = matrix[rowI + j] as number;
      for (let k = 0; k < j; k++) sum -= (matrix[rowI + k] as number) * (matrix[rowJ + k] as number);
      if (i !== j) matrix[rowI + j] = sum / (matrix[rowJ + j] as number);
      // A pivot lost to rounding belongs to a dependent row: an enormous one sets its unknown to 0.
      else matrix[rowI + i] = sum > 1e-13 * size ? Math.sqrt(sum) : 1e64;
    }
  }
}

/** Solves L L' x = b in place. */
export function solveFactored(matrix: Float64Array, n: number, b: Float64Array): void {
  for (let i = 0; i < n; i++) {
    let sum = b[i] as number;
    for (let k = 0; k < i; k++) sum -= (matrix[i * n + k] as number) * (b[k] as number);
    b[i] = sum / (matrix[i * n + i] as number);
  }
  for (let i = n - 1; i >= 0; i--) {
    const value = (b[i] as number) / (matrix[i * n + i] as number);
    b[i] = value;
    for (let k = 0; k < i; k++) b[k] = (b[k] as number) - (matrix[i * n + k] as number) * value;
  }
}
