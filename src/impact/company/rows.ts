// Compressed sparse rows: which entries belong to which key, as two typed arrays. The one store under every model here.

/** `order[start[k] .. start[k + 1])` are the indices whose key is `k`, in their original order. */
export interface Rows {
  readonly start: Int32Array;
  readonly order: Int32Array;
}

/** Counting sort of `keys`, each in `[0, count)`. Stable. O(count + keys). */
export function rowsBy(keys: ArrayLike<number>, count: number): Rows {
  const start = new Int32Array(count + 1);
  for (let i = 0; i < keys.length; i++) start[(keys[i] as number) + 1]!++;
  for (let k = 0; k < count; k++) start[k + 1]! += start[k] as number;
  const next = start.slice(0, count);
  const order = new Int32Array(keys.length);
  for (let i = 0; i < keys.length; i++) order[next[keys[i] as number]!++] = i;
  return { start, order };
}
