// Log-linear models with several classes: each feature speaks for and against classes. The weights are data of a pack,
// fitted by scripts/fit-claims.ts.
import type { Weights } from "../clauses/score.ts";
import type { Stance } from "./claim.ts";

/** By feature, how much it speaks for each class. */
export type ClassWeights = Readonly<Record<string, Weights>>;

/** How words are meant: the stance they take, and the frames they use. */
export interface MeaningWeights {
  readonly stance: ClassWeights;
  readonly frames: ClassWeights;
}

/** The models of claims: how they are meant, and whether what is said is a claim at all. */
export interface ClaimWeights extends MeaningWeights {
  readonly worth: Weights;
}

/** Without weights every word that somebody says is a neutral claim. */
export const NO_CLAIM_WEIGHTS: ClaimWeights = { stance: {}, frames: {}, worth: {} };

export interface Meaning {
  /** The likeliest; `neutral` when nothing speaks for another. */
  readonly stance: Stance;
  /** Those more likely used than not, likeliest first. */
  readonly frames: readonly string[];
}

/** Log-odds from which a frame counts as used: naming one too many costs less than missing it. */
const USED = -0.5;

/** What the features of a claim say of how it is meant. */
export function meaningBy(features: readonly string[], weights: MeaningWeights): Meaning {
  const { stances, frames, byFeature } = rowsOf(weights);
  const sums = new Float64Array(stances.length + frames.length);
  for (const name of features) {
    const row = byFeature.get(name);
    if (row === undefined) continue;
    const { classes, worth } = row;
    for (let i = 0; i < classes.length; i++) {
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
  };
}

/** The classes a feature speaks for or against, by number, and how much. */
interface Row {
  readonly classes: Uint8Array;
  readonly worth: Float64Array;
}

/** Both tables side by side, with a number for each class instead of its name: one look for each feature. */
interface Rows {
  readonly stances: readonly Stance[];
  readonly frames: readonly string[];
  readonly byFeature: ReadonlyMap<string, Row>;
}

const known = new WeakMap<MeaningWeights, Rows>();

function rowsOf(weights: MeaningWeights): Rows {
  const there = known.get(weights);
  if (there !== undefined) return there;
  const stances = classesOf(weights.stance) as readonly Stance[];
  const frames = classesOf(weights.frames);
  const names = new Set([...Object.keys(weights.stance), ...Object.keys(weights.frames)]);
  const byFeature = new Map(
    [...names].map((name): [string, Row] => {
      const all = [
        ...stances.map((kind) => weights.stance[name]?.[kind] ?? 0),
        ...frames.map((kind) => weights.frames[name]?.[kind] ?? 0),
      ];
      const classes = Uint8Array.from([...all.keys()].filter((i) => all[i] !== 0));
      return [name, { classes, worth: Float64Array.from(classes, (i) => all[i] ?? 0) }];
    }),
  );
  const rows = { stances, frames, byFeature };
  known.set(weights, rows);
  return rows;
}

const classesOf = (weights: ClassWeights): readonly string[] => [
  ...new Set(Object.values(weights).flatMap((row) => Object.keys(row))),
];
