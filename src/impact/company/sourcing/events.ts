// Events that may or may not happen, each a set of shocks with a few ways to turn out: what a plan is weighed against.
import { spreadShocks } from "../shock/spread.ts";
import { at, meanOf } from "../shock/range.ts";
import type { LineShock } from "../shock/shock.ts";
import type { SupplyNetwork } from "../network/supply-network.ts";
import type { Fate } from "../simulate/paths.ts";

/**
 * One way an event turns out: how hard the authority is, as a slice of 0 (everybody is served at once) to 1. All licences of
 * the event share it: each is refused in the hardest slices, as often as its chance of refusal says, and else comes after the
 * delay that stands as far up its own range.
 */
export interface EventOutcome {
  readonly from: number;
  readonly to: number;
}

export interface SourcingEvent {
  /** Shocks of the lines that the event itself hits; those it reaches through their own suppliers follow from them. */
  readonly shocks: readonly LineShock[];
  readonly outcomes: readonly EventOutcome[];
}

/** Slices of the delays of those that are granted. */
const SLICES = 7;

/** Granted after each of seven equal slices of the delays, or refused; between, where some licences are refused and others not. */
export function outcomesOf(shocks: readonly LineShock[]): readonly EventOutcome[] {
  const licences = shocks.filter(({ kind }) => kind === "licence");
  if (licences.length === 0) return [{ from: 0, to: 1 }];
  const turns = [...new Set(licences.map(grantedShare))].toSorted((a, b) => a - b);
  const [first = 1] = turns;
  const late = Array.from({ length: SLICES + 1 }, (_, k) => (first * k) / SLICES);
  const ends = [...late, ...turns.slice(1), 1];
  return ends.slice(1).flatMap((to, k) => {
    const from = ends[k] as number;
    return to - from > DUST ? [{ from, to }] : [];
  });
}

/** Chance of an outcome, given that its event happens. */
export const chanceOf = ({ from, to }: EventOutcome): number => to - from;

/**
 * What becomes of each shock under an outcome. Trade that runs under a licence asks for the next one ahead: only what
 * exceeds the weeks planned for is lost.
 */
export function fateOf({ from, to }: EventOutcome): Fate {
  const hardness = (from + to) / 2;
  return (shock) => {
    const { kind, delay, running, planned } = shock;
    if (kind !== "licence") return { applies: true, delay: 0 };
    const granted = grantedShare(shock);
    if (hardness >= granted) return { applies: true, delay: Infinity };
    if (delay === undefined) return { applies: true, delay: 0 };
    const weeks = at(delay, hardness / granted);
    return { applies: true, delay: running === true ? Math.max(0, weeks - (planned ?? delay.typical)) : weeks };
  };
}

const grantedShare = ({ refusal }: LineShock): number => 1 - (refusal === undefined ? 0 : meanOf(refusal));

const DUST = 1e-12;

/** The shocks with those they cause elsewhere: suppliers cut off from the same material, sources everybody turns to. */
export function reaching(
  network: SupplyNetwork,
  shocks: readonly LineShock[],
  spread: SpreadValues,
): readonly LineShock[] {
  return [...shocks, ...spreadShocks(network, shocks, spread)];
}

export interface SpreadValues {
  readonly upstreamStock: number;
  readonly contestedExtra: number;
}
