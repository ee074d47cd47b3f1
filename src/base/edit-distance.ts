// How far two spellings lie apart, and whether one may be a slip for the other.

/** Optimal string alignment distance: inserts, deletes, replacements, swaps of neighbours. UTF-16 code units count. */
export function editDistance(a: string, b: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(at(previous, j) + 1, at(current, j - 1) + 1, at(previous, j - 1) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, at(beforePrevious, j - 2) + 1);
      }
      current.push(cost);
    }
    [beforePrevious, previous] = [previous, current];
  }
  return at(previous, b.length);
}

/**
 * Whether `written` may be a slip for `meant`, both normalised: one edit in five to eight letters, two in nine or more. In
 * shorter words one edit makes another word. No element in trade is a slip for one that trade measures name.
 */
export function mayBeSlip(written: string, meant: string): boolean {
  const length = Math.min(written.length, meant.length);
  if (length < SHORTEST || Math.abs(written.length - meant.length) > 2 || written === meant) return false;
  return editDistance(written, meant) <= (length < 9 ? 1 : 2);
}

const SHORTEST = 5;

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
