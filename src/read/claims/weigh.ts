// Log-linear models with several classes: each feature speaks for and against classes. The weights are data of a pack,
// fitted by scripts/fit-claims.ts.
import type { ClaimWeights, ClassWeights } from "../lexicon/weights.ts";
import type { Stance } from "./claim.ts";

export interface Meaning {
  /** The likeliest; `neutral` when nothing speaks for another. */
  readonly stance: Stance;
  /** Those more likely used than not, likeliest first. */
  readonly frames: readonly string[];
  /** What the same features speak for its being a claim at all, in log-odds. */
  readonly worth: number;
}

/** Log-odds from which a frame counts as used: naming one too many costs less than missing it. */
const USED = -0.8;

/** What the features of a claim say of how it is meant; one that is told twice holds once. */
export function meaningBy(features: readonly string[], table: ClaimTable): Meaning {
  const { stances, frames, byFeature, starts, classes, weights, sums, counted } = table;
  sums.fill(0);
  counted.fill(0);
  for (const name of features) {
    const row = byFeature.get(name);
    if (row === undefined || counted[row] === 1) continue;
    counted[row] = 1;
    const end = starts[row + 1] as number;
    for (let i = starts[row] as number; i < end; i++) {
      const kind = classes[i] as number;
      sums[kind] = (sums[kind] as number) + (weights[i] as number);
    }
  }
  let likeliest = 0;
  for (let i = 1; i < stances.length; i++) if ((sums[i] ?? 0) > (sums[likeliest] ?? 0)) likeliest = i;
  const used: [frame: string, sum: number][] = [];
  for (const [i, frame] of frames.entries()) {
    const sum = sums[stances.length + i] ?? 0;
    if (sum > USED) used.push([frame, sum]);
  }
  return {
    stance: stances[likeliest] ?? "neutral",
    frames: used.sort(([, a], [, b]) => b - a).map(([frame]) => frame),
    worth: sums[stances.length + frames.length] ?? 0,
  };
}

/** What features speak for its being a claim at all, in log-odds; one that is told twice counts twice. */
export function worthBy(
  features: readonly string[],
  { stances, frames, byFeature, starts, classes, weights }: ClaimTable,
): number {
  const worth = stances.length + frames.length;
  let sum = 0;
  for (const name of features) {
    const row = byFeature.get(name);
    if (row === undefined) continue;
    // Worth is the last class of a row.
    const last = (starts[row + 1] as number) - 1;
    if (last >= (starts[row] as number) && classes[last] === worth) sum += weights[last] as number;
  }
  return sum;
}

/** All tables of the weights side by side as plain data, with numbers for features and classes: made when derisk is built. */
export interface PackedClaims {
  readonly stances: readonly Stance[];
  readonly frames: readonly string[];
  readonly features: readonly string[];
  /** Where the row of a feature begins; one more than there are features. */
  readonly starts: readonly number[];
  /** The classes that rows speak for or against, by number (stances, frames, worth), and how much. */
  readonly classes: readonly number[];
  readonly weights: readonly number[];
}

/** The same, opened: one look for each feature. */
export interface ClaimTable {
  readonly stances: readonly Stance[];
  readonly frames: readonly string[];
  readonly byFeature: ReadonlyMap<string, number>;
  readonly starts: Int32Array;
  readonly classes: Uint8Array;
  readonly weights: Float64Array;
  /** Room to reckon in: the sum of each class, and the features that are in it. */
  readonly sums: Float64Array;
  readonly counted: Uint8Array;
}

/** Lays the tables side by side. */
export function packClaims({ stance, frames, worth }: ClaimWeights): PackedClaims {
  const stances = classesOf(stance) as readonly Stance[];
  const frameNames = classesOf(frames);
  const features = [...new Set([stance, frames, worth].flatMap((table) => Object.keys(table)))];
  const starts = [0];
  const classes: number[] = [];
  const weights: number[] = [];
  for (const name of features) {
    const row = [
      ...stances.map((kind) => stance[name]?.[kind] ?? 0),
      ...frameNames.map((kind) => frames[name]?.[kind] ?? 0),
      worth[name] ?? 0,
    ];
    for (const [kind, much] of row.entries())
      if (much !== 0) {
        classes.push(kind);
        weights.push(much);
      }
    starts.push(classes.length);
  }
  return { stances, frames: frameNames, features, starts, classes, weights };
}

/** Opens what was packed. */
export function openClaims({ stances, frames, features, starts, classes, weights }: PackedClaims): ClaimTable {
  const byFeature = new Map<string, number>();
  for (let row = 0; row < features.length; row++) byFeature.set(features[row] as string, row);
  return {
    stances,
    frames,
    byFeature,
    starts: Int32Array.from(starts),
    classes: Uint8Array.from(classes),
    weights: Float64Array.from(weights),
    sums: new Float64Array(stances.length + frames.length + 1),
    counted: new Uint8Array(features.length),
  };
}

/** The weights as a table at once. */
export function claimTable(weights: ClaimWeights): ClaimTable {
  return openClaims(packClaims(weights));
}

/** Without weights every word that somebody says is a neutral claim. */
export const NO_CLAIM_WEIGHTS: ClaimWeights = { stance: {}, frames: {}, worth: {} };

const classesOf = (weights: ClassWeights): readonly string[] => [
  ...new Set(Object.values(weights).flatMap((row) => Object.keys(row))),
];
