// The tail of what a plan may lose. Permits of one authority go well or badly together; whether an event happens at all, and
// other authorities, are independent. The distribution is kept on a grid and convolved event by event.
import type { EventOutcome } from "../../impact/index.ts";
import type { BuyerProblem } from "../problem/types.ts";
import type { PlanLosses } from "./loss-model.ts";

/** Share of the outcomes that counts as the worst. */
const TAIL = 0.05;
/** Bins of the distribution: fine enough that its tail is right to a thousandth. */
const BINS = 4000;

/** An event's chance, and what it loses as its authority gets harder; slices from 0 to 1 in order. */
export interface TailEvent {
  readonly probability: number;
  readonly outcomes: readonly (EventOutcome & { readonly loss: number })[];
}

/** Mean of the worst 5 % of a plan's outcomes (conditional value at risk). */
export function tailOf({ events }: BuyerProblem, losses: PlanLosses["byEvent"]): number {
  const groups = Map.groupBy(events.entries(), ([k, { authority }]) => authority ?? k);
  return tailMean(
    [...groups.values()].map((group) =>
      group.map(([k, { probability, outcomes }]) => ({
        probability,
        outcomes: outcomes.map((outcome, o) => ({ ...outcome, loss: losses[k]?.[o] ?? 0 })),
      })),
    ),
  );
}

/**
 * Mean of the worst share TAIL of the sum of losses, by convolution on a grid; losses are rounded up. `groups`: events of one
 * group turn out equally hard, groups are independent.
 */
export function tailMean(groups: readonly (readonly TailEvent[])[]): number {
  const all = groups.flat();
  const most = all.reduce((sum, { outcomes }) => sum + Math.max(0, ...outcomes.map(({ loss }) => loss)), 0);
  if (most === 0) return 0;
  const step = most / BINS;
  const shiftOf = (loss: number): number => Math.ceil(loss / step - 1e-9);
  let chances = new Float64Array(BINS + all.length + 1);
  chances[0] = 1;
  for (const group of groups) {
    const hit = group.filter(({ probability, outcomes }) => probability > 0 && outcomes.some(({ loss }) => loss > 0));
    if (hit.length === 0) continue;
    const next = new Float64Array(chances.length);
    for (const [from, to] of slicesOf(hit)) {
      let part = chances.map((chance) => chance * (to - from));
      for (const { probability, outcomes } of hit) {
        const loss = outcomes.find((one) => one.from <= (from + to) / 2 && (from + to) / 2 < one.to)?.loss ?? 0;
        if (loss > 0) part = shifted(part, shiftOf(loss), probability);
      }
      for (let b = 0; b < next.length; b++) next[b] = (next[b] as number) + (part[b] as number);
    }
    chances = next;
  }
  let left = TAIL;
  let sum = 0;
  for (let b = chances.length - 1; b >= 0 && left > 0; b--) {
    const taken = Math.min(left, chances[b] as number);
    sum += taken * b * step;
    left -= taken;
  }
  return Math.min(most, sum / TAIL);
}

/** The slices of all events laid over each other. */
function slicesOf(events: readonly TailEvent[]): readonly (readonly [from: number, to: number])[] {
  const ends = [...new Set([0, 1, ...events.flatMap(({ outcomes }) => outcomes.map(({ to }) => to))])].toSorted(
    (a, b) => a - b,
  );
  return ends.slice(1).map((to, k) => [ends[k] as number, to]);
}

/** The distribution after something that adds `shift` bins with a chance. */
function shifted(chances: Float64Array, shift: number, probability: number): Float64Array<ArrayBuffer> {
  const next = new Float64Array(chances.length);
  for (let b = 0; b < next.length; b++) {
    const moved = b >= shift ? (chances[b - shift] as number) : 0;
    next[b] = (1 - probability) * (chances[b] as number) + probability * moved;
  }
  return next;
}
