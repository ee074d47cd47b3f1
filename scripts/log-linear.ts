// Log-linear models over named yes-or-no features, fitted by gradient ascent with an L2 penalty: the same weights on every run.
import type { Weights } from "../src/read/clauses/score.ts";

const PENALTY = 1;
const ROUNDS = 400;
/** A feature seen less often is left out. */
const RARE = 3;

/** Features of something that is true or not. */
export interface Sample {
  readonly document: string;
  readonly features: readonly string[];
  readonly isTrue: boolean;
}

/** Who is behind a candidate: its options, and which of them the gold names. */
export interface Choice {
  readonly document: string;
  readonly explicit: boolean;
  readonly options: readonly (readonly string[])[];
  readonly right: readonly boolean[];
}

/** Gradient ascent on the penalised likelihood; `bias` is not penalised. */
export function fit(from: readonly Sample[]): Weights {
  const counts = new Map<string, number>();
  for (const { features } of from) for (const name of features) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].filter(([, count]) => count >= RARE).map(([name]) => name);
  const index = new Map(names.map((name, i) => [name, i]));
  const rows = from.map(({ features }) => features.flatMap((name) => index.get(name) ?? []));
  const weights = new Float64Array(names.length);
  const step = 4 / Math.max(1, from.length);
  for (let round = 0; round < ROUNDS * 4; round++) {
    const slope = weights.map((weight, i) => (names[i] === "bias" ? 0 : -PENALTY * weight));
    rows.forEach((row, i) => {
      let sum = 0;
      for (const j of row) sum += weights[j] ?? 0;
      const error = Number(from[i]?.isTrue) - 1 / (1 + Math.exp(-sum));
      for (const j of row) slope[j] = (slope[j] ?? 0) + error;
    });
    slope.forEach((by, i) => (weights[i] = (weights[i] ?? 0) + step * by));
  }
  return Object.fromEntries(names.map((name, i) => [name, weights[i] ?? 0]));
}

/** A conditional model: the share of the right options among all options of a candidate is made large. */
export function fitChoices(from: readonly Choice[]): Weights {
  const counts = new Map<string, number>();
  for (const { options } of from)
    for (const features of options) for (const name of features) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].filter(([, count]) => count >= RARE).map(([name]) => name);
  const index = new Map(names.map((name, i) => [name, i]));
  const rows = from.map(({ options, right }) => ({
    right,
    options: options.map((features) => features.flatMap((name) => index.get(name) ?? [])),
  }));
  const weights = new Float64Array(names.length);
  const step = 1 / Math.max(1, from.length);
  for (let round = 0; round < ROUNDS; round++) {
    const slope = weights.map((weight) => -PENALTY * weight);
    for (const { options, right } of rows) {
      const raised = options.map((option) => Math.exp(option.reduce((sum, j) => sum + (weights[j] ?? 0), 0)));
      const total = raised.reduce((sum, value) => sum + value, 0);
      const good = raised.reduce((sum, value, i) => sum + (right[i] === true ? value : 0), 0);
      options.forEach((option, i) => {
        const value = raised[i] ?? 0;
        const by = (right[i] === true ? value / good : 0) - value / total;
        for (const j of option) slope[j] = (slope[j] ?? 0) + by;
      });
    }
    slope.forEach((by, i) => (weights[i] = (weights[i] ?? 0) + step * 4 * by));
  }
  return Object.fromEntries(names.map((name, i) => [name, weights[i] ?? 0]));
}
