// A dense inverse for the few dozen rows of a master programme.

/** Inverts `matrix` (order `size`, by rows, spoilt on the way) into `inverse`, with row exchanges; false when singular. */
export function invert(matrix: Float64Array, inverse: Float64Array, size: number): boolean {
  inverse.fill(0);
  for (let k = 0; k < size; k++) inverse[k * size + k] = 1;
  for (let k = 0; k < size; k++) {
    let best = k;
    for (let r = k + 1; r < size; r++)
      if (Math.abs(matrix[r * size + k] as number) > Math.abs(matrix[best * size + k] as number)) best = r;
    const pivot = matrix[best * size + k] as number;
    if (Math.abs(pivot) < 1e-12) return false;
    if (best !== k) {
      exchange(matrix, k * size, best * size, size);
      exchange(inverse, k * size, best * size, size);
    }
    const own = k * size;
    for (let c = 0; c < size; c++) {
      matrix[own + c] = (matrix[own + c] as number) / pivot;
      inverse[own + c] = (inverse[own + c] as number) / pivot;
    }
    for (let r = 0; r < size; r++) {
      const at = r * size;
      const factor = matrix[at + k] as number;
      if (r === k || factor === 0) continue;
      for (let c = k; c < size; c++) matrix[at + c] = (matrix[at + c] as number) - factor * (matrix[own + c] as number);
      for (let c = 0; c < size; c++)
        inverse[at + c] = (inverse[at + c] as number) - factor * (inverse[own + c] as number);
    }
  }
  return true;
}

function exchange(values: Float64Array, a: number, b: number, count: number): void {
  for (let c = 0; c < count; c++) {
    const kept = values[a + c] as number;
    values[a + c] = values[b + c] as number;
    values[b + c] = kept;
  }
}
