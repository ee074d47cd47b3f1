// Each closure against what defines it.
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { highsSolver } from "../../company/lp/highs.ts";
import { inputCoefficients, leontiefInverse } from "../models/leontief.ts";
import { matrixOf, vectorTimes } from "../linear/matrix.ts";
import type { EconomyTable } from "../tables/table.ts";
import { idleByRounds, rationByRounds } from "./by-rounds.ts";
import { essentialInputs, stopWithoutInputs } from "./fixed-proportions.ts";
import { mostValueAdded, planningFigures } from "./most-value-added.ts";
import { deviation, rationInverse, rationRow } from "./ration.ts";
import { suppliersIdle } from "./suppliers-idle.ts";

describe("rationing one good", () => {
  const rows = fc.array(fc.double({ min: 1, max: 100, noNaN: true }), { minLength: 2, maxLength: 8 });

  test("shares the shortage in proportion, which no other allocation beats", () => {
    fc.assert(
      fc.property(rows, fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(), fc.nat(), (usual, kept, a, b) => {
        const total = usual.reduce((sum, value) => sum + value, 0);
        const rationed = rationRow(usual, total * kept);
        expect(rationed.reduce((sum, value) => sum + value, 0)).toBeCloseTo(total * kept, 6);
        // Move some from one buyer to another: never nearer to the usual deliveries.
        const other = Float64Array.from(rationed);
        const moved = other[a % usual.length]! / 10;
        other[a % usual.length]! -= moved;
        other[b % usual.length]! += moved;
        expect(deviation(other, usual)).toBeGreaterThanOrEqual(deviation(rationed, usual) - 1e-9);
      }),
    );
  });

  test("leaves negative cells alone", () => expect([...rationRow([10, -4, 30], 16)]).toEqual([5, -4, 15]));

  test("hands on no more than there is: a row over its output is capped and named", () => {
    const found = rationInverse(
      matrixOf([
        [0, 30],
        [0, 0],
      ]),
      [20, 100],
    );
    if (found.kind === "singular") throw new Error("singular");
    expect(found.capped).toEqual([{ industry: 0, rowSum: 1.5 }]);
    expect(found.inverse.data[1]).toBe(1);
  });
});

test("nothing replaces an input: the scarcest essential good decides, along the chain, imports softening it", () => {
  const gross = matrixOf([
    [0, 20, 0],
    [0, 0, 20],
    [0, 1, 0],
  ]);
  const domestic = matrixOf([
    [0, 10, 0],
    [0, 0, 20],
    [0, 1, 0],
  ]);
  const essential = essentialInputs(gross, domestic, [100, 100, 100], 0.02, () => true);
  expect(essential.suppliers).toEqual([[], [0], [1]]);
  expect([...stopWithoutInputs(essential, [0.4, 0, 0.05])]).toEqual([0.4, 0.2, 0.2]);
  expect(essentialInputs(gross, domestic, [100, 100, 100], 0.02, (i) => i > 0).suppliers).toEqual([[], [], [1]]);
});

test("suppliers idle: the hit industry loses exactly its loss, its suppliers what they sold to it", () => {
  const solved = leontiefInverse(
    inputCoefficients(
      matrixOf([
        [10, 20],
        [5, 10],
      ]),
      [100, 100],
    ),
  );
  if (solved.kind === "singular") throw new Error("singular");
  const lost = suppliersIdle(solved.matrix, [1], [50])!;
  expect(lost[1]).toBeCloseTo(50, 9);
  // x₀ = a₀₀·x₀ + a₀₁·50.
  expect(lost[0]).toBeCloseTo(10 / 0.9, 9);
});

describe("round by round", () => {
  const flows = matrixOf([
    [10, 30, 5],
    [20, 5, 10],
    [5, 15, 20],
  ]);
  const output = [100, 90, 80];
  const never = (): never => {
    throw new Error("has not settled");
  };

  test("rationing is what the inverse gives", () => {
    const solved = rationInverse(flows, output);
    if (solved.kind === "singular") throw new Error("singular");
    const direct = Float64Array.of(0, 9, 2);
    const expected = vectorTimes(direct, solved.inverse);
    rationByRounds(flows, output, direct, never).forEach((lost, j) => expect(lost).toBeCloseTo(expected[j]!, 9));
  });

  test("idle suppliers are what the inverse gives", () => {
    const solved = leontiefInverse(inputCoefficients(flows, output));
    if (solved.kind === "singular") throw new Error("singular");
    const expected = suppliersIdle(solved.matrix, [1], [9])!;
    idleByRounds(flows, output, Float64Array.of(0, 9, 0), never).forEach((lost, j) =>
      expect(lost).toBeCloseTo(expected[j]!, 9),
    );
  });
});

describe("most value added", () => {
  const table = (finalDemand: readonly number[], flows: readonly (readonly number[])[]): EconomyTable => {
    const domestic = matrixOf(flows);
    const output = Float64Array.from(flows, (row, i) => row.reduce((sum, value) => sum + value, 0) + finalDemand[i]!);
    const valueAdded = output.map((x, j) => x - flows.reduce((sum, row) => sum + row[j]!, 0));
    return {
      id: "t",
      title: "t",
      year: 2020,
      unit: "m",
      source: { publisher: "", title: "", licence: "" },
      industries: flows.map((_, i) => ({ code: `${i}`, name: `${i}` })),
      domestic,
      gross: domestic,
      finalDemand: Float64Array.from(finalDemand),
      output,
      valueAdded,
      findings: [],
    };
  };

  test("final uses give way first: no industry but the hit one loses, and that is optimal without a solver", () => {
    const found = mostValueAdded(
      planningFigures(
        table(
          [60, 60],
          [
            [0, 40],
            [0, 0],
          ],
        ),
      ),
      [0.5, 0],
    );
    expect(found).toEqual({ lostOutput: Float64Array.of(50, 0), by: "bound" });
  });

  test("a good without final uses stops its buyer: the solver finds it, and without one there is no answer", async () => {
    const figures = planningFigures(
      table(
        [0, 100],
        [
          [0, 40],
          [0, 0],
        ],
      ),
    );
    expect(mostValueAdded(figures, [0.5, 0])).toBeUndefined();
    const found = mostValueAdded(figures, [0.5, 0], await highsSolver());
    expect(found?.by).toBe("solver");
    expect([...found!.lostOutput]).toEqual([20, 50]);
  });
});
