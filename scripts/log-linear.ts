// Log-linear models over named yes-or-no features, fitted by gradient ascent with an L2 penalty: the same weights on every run.
import type { Weights } from "../src/read/lexicon/weights.ts";

const ROUNDS = 400;
/** A feature seen less often is left out. */
const RARE = 3;

/** Features of something that is true or not. */
export interface Sample {
  readonly document: string;
  readonly features: readonly string[];
  readonly isTrue: boolean;
}

/** Something of one class among several, or of several at once. */
export interface Labelled {
  readonly document: string;
  readonly features: readonly string[];
  readonly labels: readonly string[];
}

/** What is believed before anything is seen. */
export interface Belief {
  /** How firmly weights are held to what is expected of them. */
  readonly penalty: number;
  /** The weight expected of a feature for a label. */
  readonly expected: (feature: string, label: string) => number;
}

/** A multinomial model: each sample has one label, and the sums of its features' rows tell which. */
export function fitClasses(from: readonly Labelled[], belief: Belief): Readonly<Record<string, Weights>> {
  return fitRows(from, belief, (sums, errors, right) => {
    const most = Math.max(...sums);
    let total = 0;
    for (const sum of sums) total += Math.exp(sum - most);
    for (const [i, sum] of sums.entries()) errors[i] = (right[i] === 1 ? 1 : 0) - Math.exp(sum - most) / total;
  });
}

/** As many yes-or-no models as there are labels, over the same features. */
export function fitLabels(from: readonly Labelled[], belief: Belief): Readonly<Record<string, Weights>> {
  return fitRows(from, belief, (sums, errors, right) => {
    for (const [i, sum] of sums.entries()) errors[i] = (right[i] === 1 ? 1 : 0) - 1 / (1 + Math.exp(-sum));
  });
}

type Errors = (sums: Float64Array, errors: Float64Array, right: Uint8Array) => void;

/** Gradient ascent with a step of its own for each weight, which shrinks as its slopes add up. */
function fitRows(
  from: readonly Labelled[],
  { penalty, expected }: Belief,
  errorsOf: Errors,
): Readonly<Record<string, Weights>> {
  const labels = [...new Set(from.flatMap((one) => one.labels))].sort();
  const counts = new Map<string, number>();
  for (const { features } of from) for (const name of features) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts]
    .filter(([name, count]) => count >= RARE || labels.some((label) => expected(name, label) !== 0))
    .map(([name]) => name);
  const index = new Map(names.map((name, i) => [name, i * labels.length]));
  const rows = from.map(({ features, labels: own }) => ({
    features: features.flatMap((name) => index.get(name) ?? []),
    right: Uint8Array.from(labels, (label) => Number(own.includes(label))),
  }));
  const prior = Float64Array.from(names.flatMap((name) => labels.map((label) => expected(name, label))));
  const weights = prior.slice();
  const past = new Float64Array(weights.length).fill(1e-6);
  const [sums, errors] = [new Float64Array(labels.length), new Float64Array(labels.length)];
  for (let round = 0; round < ROUNDS; round++) {
    const slope = weights.map((weight, i) =>
      names[Math.floor(i / labels.length)] === "bias" ? 0 : -penalty * (weight - prior[i]!),
    );
    for (const { features, right } of rows) {
      sums.fill(0);
      for (const at of features) for (let i = 0; i < labels.length; i++) sums[i]! += weights[at + i]!;
      errorsOf(sums, errors, right);
      for (const at of features) for (let i = 0; i < labels.length; i++) slope[at + i]! += errors[i]!;
    }
    for (let i = 0; i < weights.length; i++) {
      past[i]! += slope[i]! ** 2;
      weights[i]! += (0.5 * slope[i]!) / Math.sqrt(past[i]!);
    }
  }
  return Object.fromEntries(
    names.map((name, i) => [
      name,
      Object.fromEntries(labels.map((label, j) => [label, weights[i * labels.length + j] ?? 0])),
    ]),
  );
}
