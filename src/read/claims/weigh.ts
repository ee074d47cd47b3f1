// Log-linear models with several classes: each feature speaks for and against classes. The weights are data of a pack,
// fitted by scripts/fit-claims.ts.
import type { ClaimWeights, ClassWeights } from "../lexicon/weights.ts";
import type { Stance } from "./claim.ts";

/** Without weights every word that somebody says is a neutral claim. */
export const NO_CLAIM_WEIGHTS: ClaimWeights = { stance: {}, frames: {}, worth: {} };

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
export function meaningBy(features: readonly string[], weights: ClaimWeights): Meaning {
  const { stances, frames, byFeature, starts, classes, worth, sums, counted } = rowsOf(weights);
  sums.fill(0);
  counted.fill(0);
  for (const name of features) {
    const row = byFeature.get(name);
    if (row === undefined || counted[row] === 1) continue;
    counted[row] = 1;
    const end = starts[row + 1] as number;
    for (let i = starts[row] as number; i < end; i++) {
      const kind = classes[i] as number;
      sums[kind] = (sums[kind] as number) + (worth[i] as number);
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

/** All tables side by side, with numbers for features and classes: one look for each feature. */
interface Rows {
  readonly stances: readonly Stance[];
  readonly frames: readonly string[];
  readonly byFeature: ReadonlyMap<string, number>;
  /** Where the row of a feature begins; one more than there are features. */
  readonly starts: Int32Array;
  /** The classes that rows speak for or against, by number, and how much. */
  readonly classes: Uint8Array;
  readonly worth: Float64Array;
  /** Room to reckon in: the sum of each class, and the features that are in it. */
  readonly sums: Float64Array;
  readonly counted: Uint8Array;
}

const known = new WeakMap<ClaimWeights, Rows>();

function rowsOf(weights: ClaimWeights): Rows {
  const there = known.get(weights);
  if (there !== undefined) return there;
  const stances = classesOf(weights.stance) as readonly Stance[];
  const frames = classesOf(weights.frames);
  const names = [...new Set([weights.stance, weights.frames, weights.worth].flatMap((table) => Object.keys(table)))];
  const starts = [0];
  const classes: number[] = [];
  const worth: number[] = [];
  for (const name of names) {
    const row = [
      ...stances.map((kind) => weights.stance[name]?.[kind] ?? 0),
      ...frames.map((kind) => weights.frames[name]?.[kind] ?? 0),
      weights.worth[name] ?? 0,
    ];
    for (const [kind, much] of row.entries())
      if (much !== 0) {
        classes.push(kind);
        worth.push(much);
      }
    starts.push(classes.length);
  }
  const rows = {
    stances,
    frames,
    byFeature: new Map(names.map((name, row) => [name, row])),
    starts: Int32Array.from(starts),
    classes: Uint8Array.from(classes),
    worth: Float64Array.from(worth),
    sums: new Float64Array(stances.length + frames.length + 1),
    counted: new Uint8Array(names.length),
  };
  known.set(weights, rows);
  return rows;
}

const classesOf = (weights: ClassWeights): readonly string[] => [
  ...new Set(Object.values(weights).flatMap((row) => Object.keys(row))),
];
