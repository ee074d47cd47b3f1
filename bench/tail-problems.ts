// Freshly seeded problems of cost plus tail loss: sources hit by shocks of their countries, by shocks of their own, or all
// a little in every scenario.
import type { TailProblem } from "../src/diversify/index.ts";
import { createRandom } from "./random.ts";

export type TailKind = "countries" | "dense" | "sparse";

const COUNTRIES = 12;

export function tailProblem(seed: number, kind: TailKind, sources: number, scenarios: number): TailProblem {
  const random = createRandom(seed);
  const each = (make: () => number): Float64Array => Float64Array.from({ length: sources }, make);
  const cost = each(() => 5 + 20 * random.next());
  const upper = each(() => (4 + 12 * random.next()) / sources);
  const size = each(() => 50 + 100 * random.next());
  const country = Int32Array.from({ length: sources }, () => Math.floor(COUNTRIES * random.next() ** 2));
  const losses = new Float64Array(sources * scenarios);
  for (let s = 0; s < scenarios; s++) {
    const hit = Float64Array.from({ length: COUNTRIES }, () => (random.chance(0.1) ? random.next() : 0));
    for (let i = 0; i < sources; i++) losses[s * sources + i] = loss(i, hit);
  }
  return {
    cost,
    upper,
    total: 1,
    losses,
    probabilities: new Float64Array(scenarios).fill(1 / scenarios),
    tail: 0.05,
    weight: 0.5,
  };

  function loss(i: number, hit: Float64Array): number {
    if (kind === "dense") return -20 * Math.log(1 - random.next());
    if (kind === "sparse") return random.chance(0.2) ? 100 * random.next() : 0;
    const own = random.chance(0.05) ? random.next() : 0;
    return (size[i] as number) * Math.min(1, (hit[country[i] as number] as number) + own);
  }
}
