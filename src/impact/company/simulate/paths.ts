// Shocks → how much of today's capacity each line has in each week, for one course of events.
import type { LineShock } from "../shock/shock.ts";

/** How one shock turns out: whether it applies, and the weeks its licence takes (Infinity: refused). */
export type Fate = (
  shock: LineShock,
  index: number,
) => {
  readonly applies: boolean;
  readonly delay: number;
  /** What is left while it holds, where that is not the shock's own `capacity`. */
  readonly capacity?: number;
};

/** `left[line × weeks + week]`: share of the capacity, 1 where nothing happens. Several shocks of a line: the least. */
export function pathsOf(
  lines: number,
  weeks: number,
  shocks: readonly LineShock[],
  transit: number,
  fate: Fate,
  into: Float64Array = new Float64Array(lines * weeks),
): Float64Array {
  into.fill(1);
  for (const [index, shock] of shocks.entries()) {
    if (shock.kind === "price") continue;
    const { applies, delay, capacity = shock.capacity } = fate(shock, index);
    if (!applies) continue;
    const begins = shock.from + transit;
    const ends = Math.min(shock.to, shock.kind === "licence" ? shock.from + delay : Infinity) + transit;
    const last = Math.min(weeks, Math.ceil(ends));
    for (let week = Math.max(0, Math.floor(begins)); week < last; week++) {
      const covered = Math.min(week + 1, ends) - Math.max(week, begins);
      const left = 1 - (1 - capacity) * Math.min(1, Math.max(0, covered));
      const at = shock.line * weeks + week;
      if (left < (into[at] as number)) into[at] = left;
    }
  }
  return into;
}

/** Licences come after the typical delay, those held are renewed; nothing open applies. */
export const granted: Fate = (shock) => ({ applies: !shock.open && !shock.running, delay: shock.delay?.typical ?? 0 });

/** Every licence is refused or not renewed. */
export const refused: Fate = (shock) => ({ applies: !shock.open, delay: Infinity });

/** Everything open applies too, and is refused. */
export const worst: Fate = () => ({ applies: true, delay: Infinity });
