import { expect, test } from "vitest";
import { readLp } from "../model/read-lp.ts";
import { certify } from "./certify.ts";
import { checkCertificate } from "../certificate/check.ts";
import { solveByInteriorPoint } from "./interior-point.ts";
import { solveModel } from "./solve-model.ts";

const concentration = (costs: readonly number[], weight: number, upper = "inf"): string =>
  `Minimize\n ${costs.map((cost, i) => `+ ${cost} x${i}`).join(" ")} + [ ${costs.map((_, i) => `+ ${2 * weight} x${i} ^2`).join(" ")} ] / 2\n` +
  `Subject To\n all: ${costs.map((_, i) => `+ x${i}`).join(" ")} = 1\nBounds\n${costs.map((_, i) => ` 0 <= x${i} <= ${upper}`).join("\n")}\nEnd\n`;

/** min c·x + w Σx², Σx = 1, x >= 0: shares (θ - c)/2w above 0, θ found by filling the cheapest first. */
function waterFilled(costs: readonly number[], weight: number): readonly number[] {
  const sorted = costs.toSorted((a, b) => a - b);
  let level = 0;
  for (let k = 1; k <= sorted.length; k++) {
    const candidate = (2 * weight + sorted.slice(0, k).reduce((sum, cost) => sum + cost, 0)) / k;
    if (k === sorted.length || candidate <= (sorted[k] as number)) {
      level = candidate;
      break;
    }
  }
  return costs.map((cost) => Math.max(0, (level - cost) / (2 * weight)));
}

test.each([
  [[1, 1, 1, 1], 1],
  [[1, 1.2, 3, 0.9, 1.1], 0.4],
  [[5, 1, 2, 8], 10],
])("shares under a price on the Herfindahl index are those of water-filling: %j, %j", (costs, weight) => {
  const solved = solveByInteriorPoint(readLp(concentration(costs, weight)));
  const expected = waterFilled(costs, weight);
  expect(solved?.status).toBe("optimal");
  expected.forEach((share, i) => expect(solved?.x?.[i]).toBeCloseTo(share, 8));
});

test("bounds bind: no share above a third", () => {
  const solved = solveByInteriorPoint(readLp(concentration([1, 2, 3, 4], 0.01, String(1 / 3))));
  [1 / 3, 1 / 3, 1 / 3, 0].forEach((share, i) => expect(solved?.x?.[i]).toBeCloseTo(share, 6));
});

test("the bound of a square objective is proven by prices in exact fractions", async () => {
  const model = readLp(concentration([1, 1.2, 3, 0.9, 1.1], 0.4));
  const solution = await solveModel(model, { name: "none", solve: () => Promise.reject(new Error("not needed")) });
  const certificate = certify(model, solution);
  expect(certificate).toBeDefined();
  if (certificate === undefined) return;
  const check = checkCertificate(model, certificate);
  expect(check.problems).toEqual([]);
  expect(check.gap).toBeLessThan(1e-9);
  expect(check.arithmetic).toBe("fractions");
});

test("an infeasible model is left to the general solver", () => {
  expect(
    solveByInteriorPoint(readLp("Minimize\n [ x^2 ]\nSubject To\n a: x >= 3\nBounds\n x <= 1\nEnd")),
  ).toBeUndefined();
});
