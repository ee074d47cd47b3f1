// The models of measures: log-linear over named yes-or-no features, brought to the maximum of the likelihood with an L2
// penalty by accelerated gradient ascent whose step cannot overshoot. The same weights on every run.
import type { Weights } from "../src/read/lexicon/weights.ts";
import type { Sample } from "./log-linear.ts";

const PENALTY = 2;
const ROUNDS = 400;
/** A feature seen less often is left out. */
const RARE = 3;

/** Who is behind a candidate: its options, and which of them the gold names. */
export interface Choice {
  readonly document: string;
  readonly explicit: boolean;
  readonly options: readonly (readonly string[])[];
  readonly right: readonly boolean[];
}

/** The maximum of the penalised likelihood; `bias` is not penalised. */
export function fitTruth(from: readonly Sample[], penalty = PENALTY): Weights {
  const names = namesOf(from.map(({ features }) => features));
  const index = new Map(names.map((name, i) => [name, i]));
  const rows = from.map(({ features }) => Int32Array.from(features.flatMap((name) => index.get(name) ?? [])));
  const penalties = Float64Array.from(names, (name) => (name === "bias" ? 0 : penalty));
  const weights = ascend(penalties, steepest(rows, names.length) / 4, (at, slope) => {
    rows.forEach((row, i) => {
      const error = Number(from[i]?.isTrue) - 1 / (1 + Math.exp(-sumOf(row, at)));
      for (const j of row) slope[j] = (slope[j] ?? 0) + error;
    });
  });
  return Object.fromEntries(names.map((name, i) => [name, weights[i] ?? 0]));
}

/** A conditional model: the share of the right options among all options of a candidate is made large. */
export function fitChoices(from: readonly Choice[], penalty = PENALTY): Weights {
  const names = namesOf(from.flatMap(({ options }) => options));
  const index = new Map(names.map((name, i) => [name, i]));
  const rows = from.map(({ options, right }) => ({
    right,
    options: options.map((features) => Int32Array.from(features.flatMap((name) => index.get(name) ?? []))),
  }));
  const penalties = new Float64Array(names.length).fill(penalty);
  const steepness = steepest(
    rows.flatMap(({ options }) => options),
    names.length,
  );
  const weights = ascend(penalties, steepness, (at, slope) => {
    for (const { options, right } of rows) {
      const raised = options.map((option) => Math.exp(sumOf(option, at)));
      const total = raised.reduce((sum, value) => sum + value, 0);
      const good = raised.reduce((sum, value, i) => sum + (right[i] === true ? value : 0), 0);
      options.forEach((option, i) => {
        const value = raised[i] ?? 0;
        const by = (right[i] === true ? value / good : 0) - value / total;
        for (const j of option) slope[j] = (slope[j] ?? 0) + by;
      });
    }
  });
  return Object.fromEntries(names.map((name, i) => [name, weights[i] ?? 0]));
}

/** Weights below it change nothing that shows. */
const LIGHTEST = 0.03;

/** Weights as they are kept: two places, in the order of their names. */
export function roundedOf(weights: Weights): Weights {
  return Object.fromEntries(
    Object.entries(weights)
      .filter(([, weight]) => Math.abs(weight) >= LIGHTEST)
      .map(([name, weight]): [string, number] => [name, Math.round(weight * 100) / 100])
      .sort(([a], [b]) => a.localeCompare(b)),
  );
}

function namesOf(all: readonly (readonly string[])[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const features of all) for (const name of features) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= RARE).map(([name]) => name);
}

function sumOf(row: Int32Array, weights: Float64Array): number {
  let sum = 0;
  for (const j of row) sum += weights[j] ?? 0;
  return sum;
}

/** Nesterov's accelerated ascent with a step that cannot overshoot. */
function ascend(
  penalties: Float64Array,
  steepness: number,
  addSlope: (at: Float64Array, slope: Float64Array) => void,
): Float64Array {
  const size = penalties.length;
  const step = 1 / (steepness + penalties.reduce((most, one) => Math.max(most, one), PENALTY));
  let [here, before] = [new Float64Array(size), new Float64Array(size)];
  for (let round = 0; round < ROUNDS; round++) {
    const [was, momentum] = [before, round / (round + 3)];
    const ahead = here.map((weight, i) => weight + momentum * (weight - (was[i] ?? 0)));
    const slope = ahead.map((weight, i) => -(penalties[i] ?? 0) * weight);
    addSlope(ahead, slope);
    [here, before] = [ahead.map((weight, i) => weight + step * (slope[i] ?? 0)), here];
  }
  return here;
}

/** The largest eigenvalue of the rows' inner products, by power iteration: how steep the likelihood can turn. */
function steepest(rows: readonly Int32Array[], size: number): number {
  let vector = new Float64Array(size).fill(1);
  let length = 1;
  for (let round = 0; round < 30; round++) {
    const next = new Float64Array(size);
    for (const row of rows) {
      const sum = sumOf(row, vector);
      for (const j of row) next[j] = (next[j] ?? 0) + sum;
    }
    length = Math.hypot(...next);
    vector = next.map((value) => value / length);
  }
  return length;
}
