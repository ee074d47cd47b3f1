import { expect, test } from "vitest";
import { highsSolver } from "../../jobs/highs-solver.ts";
import { ModelBuilder, type Term } from "../model/build.ts";
import { solveTail, tailAt, type TailProblem } from "./cvar.ts";
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

test("cutting planes reach the optimum of the full programme on 20 random problems", { timeout: 60_000 }, async () => {
  const random = randomFrom(8);
  for (let i = 0; i < 20; i++) {
    const [sources, scenarios] = [6, 60];
    const problem: TailProblem = {
      cost: Float64Array.from({ length: sources }, () => 5 + 20 * random()),
      upper: Float64Array.from({ length: sources }, () => 0.3 + 0.5 * random()),
      total: 1,
      losses: Float64Array.from({ length: sources * scenarios }, () => (random() < 0.2 ? 100 * random() : 0)),
      probabilities: new Float64Array(scenarios).fill(1 / scenarios),
      tail: 0.1,
      weight: 0.5,
    };
    const solved = await solveTail(problem, highsSolver);
    expect(solved?.objective).toBeCloseTo(await inFull(problem), 6);
    expect(solved?.gap).toBeLessThan(1e-8);
  }
});

test("the tail mean of a plan is the mean of its worst outcomes", () => {
  const problem = { cost: new Float64Array(1), upper: new Float64Array(1), total: 1, weight: 1, tail: 0.5 } as const;
  const { loss, slope } = tailAt(
    { ...problem, losses: Float64Array.from([1, 4, 2, 3]), probabilities: new Float64Array(4).fill(0.25) },
    Float64Array.from([2]),
  );
  expect(loss).toBeCloseTo(7, 12);
  expect(slope[0]).toBeCloseTo(3.5, 12);
});
