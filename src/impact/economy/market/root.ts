// The root of a function that rises: Newton's steps kept inside a bracket that always shrinks.

/** Finds x in [low, high] with f(x) = 0 for an increasing f with f(low) ≤ 0 ≤ f(high). `f` gives value and slope. */
export function risingRoot(
  f: (x: number) => readonly [value: number, slope: number],
  low: number,
  high: number,
  tolerance = 1e-13,
): { readonly x: number; readonly steps: number } {
  let [from, to] = [low, high];
  let x = (low + high) / 2;
  for (let steps = 1; steps <= 200; steps++) {
    const [value, slope] = f(x);
    if (value === 0) return { x, steps };
    if (value < 0) from = x;
    else to = x;
    const newton = x - value / slope;
    const next = newton > from && newton < to ? newton : (from + to) / 2;
    if (Math.abs(next - x) <= tolerance * Math.max(1, Math.abs(x))) return { x: next, steps };
    x = next;
  }
  return { x, steps: 200 };
}
