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

/** A table of weights with a number for each class instead of its name. */
interface Rows {
  readonly classes: readonly string[];
  readonly byFeature: ReadonlyMap<string, Float64Array>;
}

const known = new WeakMap<ClassWeights, Rows>();

function rowsOf(weights: ClassWeights): Rows {
  const there = known.get(weights);
  if (there !== undefined) return there;
  const classes = [...new Set(Object.values(weights).flatMap((row) => Object.keys(row)))];
  const byFeature = new Map(
    Object.entries(weights).map(([name, row]) => [name, Float64Array.from(classes, (kind) => row[kind] ?? 0)]),
  );
  const rows = { classes, byFeature };
  known.set(weights, rows);
  return rows;
}

/** Each class with the sum of the weights that the features give it. */
function tally(features: readonly string[], weights: ClassWeights): readonly (readonly [string, number])[] {
  const { classes, byFeature } = rowsOf(weights);
  const sums = new Float64Array(classes.length);
  for (const name of features) {
    const row = byFeature.get(name);
    if (row === undefined) continue;
    for (let i = 0; i < row.length; i++) sums[i] = (sums[i] ?? 0) + (row[i] ?? 0);
  }
  return classes.map((kind, i) => [kind, sums[i] ?? 0]);
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
  return tally(features, weights)
    .filter(([, sum]) => sum > USED)
    .toSorted(([, a], [, b]) => b - a)
    .map(([frame]) => frame);
}
