import { expect, test } from "vitest";
import { highsSolver } from "../../jobs/highs-solver.ts";
import { ModelBuilder, type Term } from "../model/build.ts";
import type { TailProblem } from "../model/tail-problem.ts";
import { checkTail } from "../certificate/tail.ts";
import { solveTail } from "./cvar.ts";
import { edgeOf, lossesAt, tailAt } from "./tail.ts";
import { randomFrom } from "./testing.ts";

/** The whole programme of Rockafellar and Uryasev: one row a scenario. */
async function inFull({ cost, upper, total, losses, probabilities, tail, weight }: TailProblem): Promise<number> {
  const builder = new ModelBuilder();
  const columns = Array.from(cost, (one, i) => builder.addColumn(`x${i}`, { cost: one, upper: upper[i] as number }));
  const level = builder.addColumn("level", { cost: weight, lower: -Infinity });
  builder.addRow(
    "total",
    columns.map((column): Term => ({ column, value: 1 })),
    total,
    total,
  );
  probabilities.forEach((probability, s) => {
    const over = builder.addColumn(`z${s}`, { cost: (weight * probability) / tail });
    const terms = columns.map((column, i): Term => ({ column, value: -(losses[s * cost.length + i] as number) }));
    builder.addRow(`s${s}`, [...terms, { column: level, value: 1 }, { column: over, value: 1 }], 0, Infinity);
  });
  return (await highsSolver.solve(builder.model())).objective;
}

/** Sources hit now and then; probabilities all alike or not. */
function randomTail(random: () => number, sources: number, scenarios: number, even: boolean): TailProblem {
  const chances = Float64Array.from({ length: scenarios }, () => (even ? 1 : 0.2 + random()));
  const sum = chances.reduce((whole, one) => whole + one, 0);
  return {
    cost: Float64Array.from({ length: sources }, () => 5 + 20 * random()),
    upper: Float64Array.from({ length: sources }, () => (2 + 4 * random()) / sources),
    total: 1,
    losses: Float64Array.from({ length: sources * scenarios }, () => (random() < 0.2 ? 100 * random() : 0)),
    probabilities: chances.map((one) => one / sum),
    tail: 0.1,
    weight: 0.5,
  };
}

test(
  "the optimum is that of the full programme, and its proof holds in exact fractions",
  { timeout: 60_000 },
  async () => {
    const random = randomFrom(8);
    for (let i = 0; i < 24; i++) {
      // The last ones have more scenarios than get rows of their own.
      const problem = i < 20 ? randomTail(random, 6, 60, i % 2 === 0) : randomTail(random, 12, 900, i % 2 === 0);
      const solved = await solveTail(problem, highsSolver);
      expect(solved).toBeDefined();
      if (solved === undefined) continue;
      expect(solved.objective).toBeCloseTo(await inFull(problem), 6);
      expect(solved.gap).toBeLessThan(1e-9);
      const check = checkTail(problem, solved.x, solved.weights);
      expect(check.gap).toBeLessThan(1e-9);
      expect(check.violation).toBeLessThan(1e-9);
      // Other shares prove less, and never too much.
      const other = checkTail(problem, solved.x, problem.probabilities);
      expect(other.bound).toBeLessThan(solved.objective - 1e-6);
    }
  },
);

test("the edge and mean of a tail are those of sorting", () => {
  const random = randomFrom(21);
  for (let i = 0; i < 300; i++) {
    const problem = randomTail(random, 1, 1 + Math.floor(40 * random()), random() < 0.5);
    const losses = problem.probabilities.map(() => Math.floor(8 * random()));
    const order = [...losses.keys()].toSorted((a, b) => (losses[b] as number) - (losses[a] as number));
    let left = problem.tail;
    let mean = 0;
    for (const s of order) {
      const part = Math.min(left, problem.probabilities[s] as number);
      mean += (part * (losses[s] as number)) / problem.tail;
      left -= part;
    }
    expect(tailAt(problem, losses)).toBeCloseTo(mean, 9);
    const edge = edgeOf(problem, losses);
    const above = losses.reduce((sum, loss, s) => (loss > edge ? sum + (problem.probabilities[s] as number) : sum), 0);
    expect(above).toBeLessThanOrEqual(problem.tail + 1e-12);
  }
});

test("the tail mean of a plan is the mean of its worst outcomes", () => {
  const problem = {
    cost: new Float64Array(1),
    upper: new Float64Array(1),
    total: 1,
    weight: 1,
    tail: 0.5,
    losses: Float64Array.from([1, 4, 2, 3]),
    probabilities: new Float64Array(4).fill(0.25),
  };
  expect(tailAt(problem, lossesAt(problem, Float64Array.from([2])))).toBeCloseTo(7, 12);
});
