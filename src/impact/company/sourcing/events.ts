// Events that may or may not happen, each a set of shocks with a few ways to turn out: what a plan is weighed against.
import { spreadShocks } from "../shock/spread.ts";
import type { Range } from "../shock/range.ts";
import type { LineShock } from "../shock/shock.ts";
import type { SupplyNetwork } from "../network/supply-network.ts";
import type { Fate } from "../simulate/paths.ts";

/** One way an event turns out. `refused`: no licence comes; else each takes the delay at this quantile of its range. */
export interface EventOutcome {
  /** Given that the event happens, 0-1. */
  readonly chance: number;
  readonly refused: boolean;
  readonly quantile: number;
}

export interface SourcingEvent {
  /** Shocks of the lines that the event itself hits; those it reaches through their own suppliers follow from them. */
  readonly shocks: readonly LineShock[];
  readonly outcomes: readonly EventOutcome[];
}

/** Middles of the three equal thirds of a distribution. */
const THIRDS = [1 / 6, 1 / 2, 5 / 6] as const;

/** Refused with the mean chance of the licences asked for, else late by a third each; one outcome where none is. */
export function outcomesOf(shocks: readonly LineShock[]): readonly EventOutcome[] {
  const licences = shocks.filter(({ kind }) => kind === "licence");
  if (licences.length === 0) return [{ chance: 1, refused: true, quantile: 0.5 }];
  const means = licences.map(({ refusal }) => (refusal === undefined ? 0 : meanOf(refusal)));
  const refusal = means.reduce((sum, one) => sum + one, 0) / means.length;
  const late = THIRDS.map((quantile) => ({ chance: (1 - refusal) / THIRDS.length, refused: false, quantile }));
  return [{ chance: refusal, refused: true, quantile: 0.5 }, ...late].filter(({ chance }) => chance > 0);
}

/**
 * What becomes of each shock under an outcome. Trade that runs under a licence asks for the next one in time: only what
 * exceeds the typical delay is lost.
 */
export function fateOf({ refused, quantile }: EventOutcome): Fate {
  return ({ kind, delay, running }) => {
    if (kind !== "licence") return { applies: true, delay: 0 };
    if (refused) return { applies: true, delay: Infinity };
    if (delay === undefined) return { applies: true, delay: 0 };
    const weeks = quantileOf(delay, quantile);
    return { applies: true, delay: running === true ? Math.max(0, weeks - delay.typical) : weeks };
  };
}

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

/** Of a triangular distribution, by inversion. */
export function quantileOf({ low, typical, high }: Range, at: number): number {
  const width = high - low;
  if (width <= 0) return typical;
  const turn = (typical - low) / width;
  return at < turn
    ? low + Math.sqrt(at * width * (typical - low))
    : high - Math.sqrt((1 - at) * width * (high - typical));
}

const meanOf = ({ low, typical, high }: Range): number => (low + typical + high) / 3;
