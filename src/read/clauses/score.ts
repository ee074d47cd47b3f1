// The scorer: a log-linear model over named features. Weights are data of a pack, fitted by scripts/fit-reader.ts.

/** Weight by feature; features without one weigh nothing. */
export type Weights = Readonly<Record<string, number>>;

/** The models of the reader. `mention`: whether words tell a measure; `imposer`: who is behind it. */
export interface ReaderWeights {
  readonly mention: Weights;
  readonly imposer: Weights;
}

/** Log-odds that the features are those of a measure. */
export function scoreOf(features: readonly string[], weights: Weights): number {
  let sum = 0;
  for (const name of features) sum += weights[name] ?? 0;
  return sum;
}
