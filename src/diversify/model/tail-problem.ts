// Cost plus tail loss over scenarios: the problem as numbers, for its solver and for the checker of its proof.

/** Shares of `total` among sources; `losses` holds scenario after scenario one loss a source per unit bought. */
export interface TailProblem {
  readonly cost: Float64Array;
  readonly upper: Float64Array;
  readonly total: number;
  readonly losses: Float64Array;
  readonly probabilities: Float64Array;
  /** Share of the worst outcomes averaged, e.g. 0.05. */
  readonly tail: number;
  /** Weight of the tail mean beside cost, above 0. */
  readonly weight: number;
}
