// The scorer: a log-linear model over named features. Weights are data of a pack, fitted by scripts/fit-reader.ts.
import type { TellingWeights } from "./telling.ts";

/** Weight by feature; features without one weigh nothing. */
export type Weights = Readonly<Record<string, number>>;

/** The models of the reader. `mention`: whether words tell a measure; `imposer`: who is behind it. */
export interface ReaderWeights extends TellingWeights {
  readonly mention: Weights;
  readonly imposer: Weights;
}

/** Without weights only patterns tell. */
export const NO_WEIGHTS: ReaderWeights = { mention: {}, imposer: {}, telling: {}, type: {} };

/** Log-odds that the features are those of a measure. */
export function scoreOf(features: readonly string[], weights: Weights): number {
  const byFeature = tableOf(weights);
  let sum = 0;
  for (const name of features) sum += byFeature.get(name) ?? 0;
  return sum;
}

const known = new WeakMap<Weights, ReadonlyMap<string, number>>();

/** A feature put together at run time would be made a property's name before it is looked up in an object. */
function tableOf(weights: Weights): ReadonlyMap<string, number> {
  const there = known.get(weights);
  if (there !== undefined) return there;
  const table = new Map(Object.entries(weights));
  known.set(weights, table);
  return table;
}
