// Log-linear models with several classes: each feature speaks for and against classes. The weights are data of a pack,
// fitted by scripts/fit-claims.ts.
import type { Weights } from "../clauses/score.ts";
import type { Stance } from "./claim.ts";

/** By feature, how much it speaks for each class. */
export type ClassWeights = Readonly<Record<string, Weights>>;

/** The models of claims: how they are meant, which of the frames they use, and whether what is said is a claim at all. */
export interface ClaimWeights {
  readonly stance: ClassWeights;
  readonly frames: ClassWeights;
  readonly worth: Weights;
}

/** Without weights every word that somebody says is a neutral claim. */
export const NO_CLAIM_WEIGHTS: ClaimWeights = { stance: {}, frames: {}, worth: {} };

/** Sum of the weights of each class that a feature speaks of. */
function tally(features: readonly string[], weights: ClassWeights): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const name of features) {
    const row = weights[name];
    if (row === undefined) continue;
    for (const kind in row) sums.set(kind, (sums.get(kind) ?? 0) + (row[kind] ?? 0));
  }
  return sums;
}

/** The likeliest stance; `neutral` when nothing speaks for another. */
export function stanceBy(features: readonly string[], weights: ClassWeights): Stance {
  let best: Stance = "neutral";
  let most = Number.NEGATIVE_INFINITY;
  for (const [kind, sum] of tally(features, weights))
    if (sum > most) {
      most = sum;
      best = kind as Stance;
    }
  return best;
}

/** Log-odds from which a frame counts as used: naming one too many costs less than missing it. */
const USED = -0.5;

/** The frames more likely used than not, likeliest first. */
export function framesBy(features: readonly string[], weights: ClassWeights): readonly string[] {
  return [...tally(features, weights)]
    .filter(([, sum]) => sum > USED)
    .toSorted(([, a], [, b]) => b - a)
    .map(([frame]) => frame);
}
