// The models against each other and against what must hold for any economy.
import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { invert } from "../linear/inverse.ts";
import { identityMinus, matrixOf, timesVector, type Matrix } from "../linear/matrix.ts";
import { simulateArio } from "./ario.ts";
import { ghoshInverse, outputShares, supplyModel } from "./ghosh.ts";
import { inoperabilityInverse, interdependence, recoverOverTime } from "./inoperability.ts";
import { inputCoefficients, leontiefInverse, quantityModel } from "./leontief.ts";
import { tableOf, type CompactSupplyUse } from "../tables/supply-use.ts";
import { extract, solveChanged } from "./low-rank.ts";

/** A balanced economy of `n` industries: output = sales, every industry adds value. */
interface Economy {
  readonly flows: Matrix;
  readonly final: Float64Array;
  readonly output: Float64Array;
}

const economies = fc
  .integer({ min: 2, max: 7 })
  .chain((n) =>
    fc.record({
      flows: fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: n, maxLength: n }), {
        minLength: n,
        maxLength: n,
      }),
      final: fc.array(fc.integer({ min: 80, max: 200 }), { minLength: n, maxLength: n }),
    }),
  )
  .map(({ flows, final }): Economy => ({
    flows: matrixOf(flows),
    final: Float64Array.from(final),
    output: Float64Array.from(flows, (row, i) => row.reduce((sum, value) => sum + value, 0) + final[i]!),
  }));

function inverseOf(found: ReturnType<typeof invert>): Matrix {
  if (found.kind === "singular") throw new Error("singular");
  return found.matrix;
}

function expectClose(ours: ArrayLike<number> | undefined, theirs: ArrayLike<number>, tolerance = 1e-9): void {
  expect(ours).toBeDefined();
  for (let i = 0; i < theirs.length; i++)
    expect(Math.abs(ours![i]! - theirs[i]!)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(theirs[i]!)));
}

test("the quantity model gives back the output of the table", () => {
  fc.assert(
    fc.property(economies, ({ flows, final, output }) => {
      const inverse = inverseOf(leontiefInverse(inputCoefficients(flows, output)));
      expectClose(quantityModel(inverse, final), output);
    }),
  );
});

test("the supply model gives back the output from value added", () => {
  fc.assert(
    fc.property(economies, ({ flows, output }) => {
      const { shares, capped } = outputShares(flows, output);
      expect(capped).toEqual([]);
      const added = output.map((x, j) => {
        let bought = 0;
        for (let i = 0; i < flows.rows; i++) bought += flows.data[i * flows.columns + j]!;
        return x - bought;
      });
      expectClose(supplyModel(inverseOf(ghoshInverse(shares)), added), output);
    }),
  );
});

test("rows that sell more than they make are capped and named", () => {
  const { shares, capped } = outputShares(
    matrixOf([
      [0, 30],
      [5, 5],
    ]),
    [20, 100],
  );
  expect(capped).toEqual([{ industry: 0, rowSum: 1.5 }]);
  expect([...shares.data]).toEqual([0, 1, 0.05, 0.05]);
});

describe("low-rank changes", () => {
  test("equal a fresh inverse of the changed matrix", () => {
    fc.assert(
      fc.property(
        economies,
        fc.nat(),
        fc.nat(),
        fc.double({ min: 0.1, max: 1, noNaN: true }),
        (economy, one, other, degree) => {
          const { flows, final, output } = economy;
          const n = flows.rows;
          const a = inputCoefficients(flows, output);
          const gone = [...new Set([one % n, other % n])];
          const changed = a.data.map((value, at) =>
            gone.includes(Math.floor(at / n)) || gone.includes(at % n) ? value * (1 - degree) : value,
          );
          const rest = final.map((value, i) => (gone.includes(i) ? value * (1 - degree) : value));
          const fresh = timesVector(inverseOf(invert(identityMinus({ ...a, data: changed }))), rest);
          expectClose(extract(a, inverseOf(leontiefInverse(a)), final, gone, degree), fresh);
        },
      ),
    );
  });

  test("a change that leaves no inverse is said", () => {
    const a = matrixOf([
      [0, 0],
      [0, 0],
    ]);
    const inverse = inverseOf(leontiefInverse(a));
    const u = Float64Array.of(-1, 0);
    expect(solveChanged(inverse, [{ u, v: Float64Array.of(1, 0) }], [1, 1])).toBeUndefined();
  });
});

describe("inoperability", () => {
  const flows = matrixOf([
    [20, 30],
    [10, 40],
  ]);
  const aStar = interdependence(inputCoefficients(flows, [100, 100]), [100, 100]);

  test("settles where the static model says", () => {
    const still = timesVector(inverseOf(inoperabilityInverse(aStar)), [0.1, 0]);
    const { inoperability } = recoverOverTime(aStar, [0, 0], [0.5, 0.5], () => [0.1, 0], [1, 1], 200);
    expectClose(inoperability.at(-1), still);
  });

  test("recovers when nothing is missing any more", () => {
    const { inoperability, lostOutput } = recoverOverTime(aStar, [0.4, 0], [0.3, 0.3], () => [0, 0], [10, 10], 100);
    expect(Math.max(...inoperability.at(-1)!)).toBeLessThan(1e-6);
    expect(lostOutput).toBeGreaterThan(0.4 * 10);
  });

  test("refuses a resilience outside 0 … 1", () => {
    expect(() => recoverOverTime(aStar, [0, 0], [0.5, 1.2], () => [0, 0], [1, 1], 1)).toThrow(/industry 2 is 1.2/);
  });
});

describe("ARIO", () => {
  const all = (n: number, value = 1): Float64Array => new Float64Array(n).fill(value);

  test("an undisturbed economy stays as it is", () => {
    fc.assert(
      fc.property(economies, ({ flows, final }) => {
        const path = simulateArio({ flows, finalDemand: final }, () => all(flows.rows), 40);
        for (const share of path.output) expect(share).toBeCloseTo(1, 10);
        expect(Math.max(...path.unserved)).toBeLessThan(1e-6);
      }),
      { numRuns: 20 },
    );
  });

  test("loses output while capacity is gone, comes back, and loses more with smaller stocks", () => {
    const flows = matrixOf([
      [10, 40, 5],
      [5, 10, 40],
      [20, 5, 10],
    ]);
    const finalDemand = [45, 45, 65];
    const economy = { flows, finalDemand };
    const cut = (day: number): Float64Array => Float64Array.of(day < 30 ? 0.2 : 1, 1, 1);
    const lost = (inventoryDays: number): number =>
      simulateArio(economy, cut, 720, { inventoryDays }).lostOutput.reduce((sum, value) => sum + value, 0);
    const path = simulateArio(economy, cut, 720);
    expect(path.output[5]).toBeLessThan(0.8);
    expect(path.output[719]).toBeGreaterThan(0.99);
    expect(lost(5)).toBeGreaterThan(lost(120));
    expect(lost(120)).toBeGreaterThan(0);
    expect(simulateArio(economy, cut, 720)).toEqual(path);
  });

  test("industries of one group stand in for each other", () => {
    const flows = matrixOf([
      [0, 0, 30],
      [0, 0, 30],
      [0, 0, 0],
    ]);
    const economy = { flows, finalDemand: [20, 20, 100] };
    const cut = (): Float64Array => Float64Array.of(0, 1, 1);
    const options = { inventoryDays: 10 };
    const apart = simulateArio(economy, cut, 200, options).lostOutput[2]!;
    const together = simulateArio({ ...economy, groups: [0, 0, 1] }, cut, 200, options).lostOutput[2]!;
    expect(together).toBeLessThan(apart);
  });
});

describe.each(["us-2017", "us-2023"])("ARIO on %s", (id) => {
  const table = tableOf(
    JSON.parse(
      readFileSync(new URL(`../../../../data/economy/${id}.json`, import.meta.url), "utf8"),
    ) as CompactSupplyUse,
  );
  const n = table.output.length;
  const run = (loss: number): readonly number[] => {
    const capacity = new Float64Array(n).fill(1);
    const hit = table.industries.findIndex(({ code }) => code.startsWith("334"));
    capacity[hit] = 1 - loss;
    return [...simulateArio({ flows: table.domestic, finalDemand: table.finalDemand }, () => capacity, 365).output];
  };

  test("rests for a year when nothing is wrong", () => {
    for (const output of run(0)) expect(Math.abs(output - 1)).toBeLessThan(1e-9);
  });

  test("a small loss stays small: rounding and long chains do not blow it up", () => {
    const output = table.output[table.industries.findIndex(({ code }) => code.startsWith("334"))]!;
    const direct = (0.04 * output) / table.output.reduce((sum, value) => sum + value, 0);
    for (const made of run(0.04)) expect(1 - made).toBeLessThan(3 * direct);
  });
});
