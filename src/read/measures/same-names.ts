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
const COUNTED =
  /^(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|dozens|several|more)\b/i;

/**
 * The parties named, each once: not "Biren" beside "Biren Technology", and a count of them beside their names only if it is of
 * more than those: "140 companies, among them Naura".
 */
export function distinctParties(names: readonly string[]): readonly string[] {
  const all = [...new Set(names)];
  const named = all.filter((one) => !COUNTED.test(one));
  const counts = all.filter((one, i) => COUNTED.test(one) && !all.slice(0, i).some((other) => isSameCount(one, other)));
  const more = named.length === 0 ? counts : counts.filter((one) => countOf(one) > named.length).slice(0, 1);
  return [...named.filter((one) => !named.some((other) => other !== one && isPartOf(one, other))), ...more];
}

/** The number in digits that a count begins with; 0 for one in words. */
function countOf(count: string): number {
  return Number.parseInt(count, 10) || 0;
}

/** "Eleven makers" and "eleven companies": counted twice. */
function isSameCount(a: string, b: string): boolean {
  return wordsOf(a)[0] === wordsOf(b)[0];
}

/** "Biren" of "Biren Technology", "SMIC" of "Semiconductor Manufacturing International Corp". */
function isPartOf(short: string, long: string): boolean {
  const [few, many] = [wordsOf(short), wordsOf(long)];
  if (few.length < many.length && few.every((word) => many.includes(word))) return true;
  return few.length === 1 && many.length > 2 && many.map(([first]) => first).join("") === few[0];
}

function wordsOf(name: string): readonly string[] {
  return name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
