// Whether two lists of parties or countries name the same: a name in common, or a count that may be any names.
/** true: share one; false: both name some and none is shared; undefined: one names none, or only counts. */
export function namesOverlap(a: readonly string[], b: readonly string[]): boolean | undefined {
  if (a.length === 0 || b.length === 0) return undefined;
  if (a.some((one) => b.includes(one))) return true;
  const [left, right] = [a.some((one) => COUNTED.test(one)), b.some((one) => COUNTED.test(one))];
  // "13 designers" and "two groups" may be counted twice over; a count may be any names.
  if (left && right) return undefined;
  return left || right;
}

/** "28 US firms" may be any names. */
const COUNTED = /^(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|several|more)\b/i;
