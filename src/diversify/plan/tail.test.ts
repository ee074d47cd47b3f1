import { describe, expect, test } from "vitest";
import { tailMean } from "./tail.ts";

const WHOLE = { from: 0, to: 1 } as const;
const event = (probability: number, loss: number): Parameters<typeof tailMean>[0][number][number] => ({
  probability,
  outcomes: [{ ...WHOLE, loss }],
});
/** For certain, and in the hardest `share` of outcomes it loses 100. */
const permit = (share: number): Parameters<typeof tailMean>[0][number][number] => ({
  probability: 1,
  outcomes: [
    { from: 0, to: 1 - share, loss: 0 },
    { from: 1 - share, to: 1, loss: 100 },
  ],
});

describe("the mean of the worst 5 %", () => {
  test.each([
    [0.5, 400, 400],
    [0.05, 300, 300],
    [0.01, 1000, 200],
  ])("when %j loses %j is %j", (probability, loss, expected) => {
    expect(tailMean([[event(probability, loss)]])).toBeCloseTo(expected, 6);
  });

  test("two independent events: 1 % both, 18 % one", () => {
    // 1 % lose 200, the other 4 % of the tail lose 100.
    const found = tailMean([[event(0.1, 100)], [event(0.1, 100)]]);
    expect(found).toBeCloseTo((0.01 * 200 + 0.04 * 100) / 0.05, 6);
  });

  test("permits of one authority go badly together, of two only by chance", () => {
    expect(tailMean([[permit(0.1), permit(0.1)]])).toBeCloseTo(200, 6);
    expect(tailMean([[permit(0.1)], [permit(0.1)]])).toBeCloseTo((0.01 * 200 + 0.04 * 100) / 0.05, 6);
    // The hardest 2 % refuse both, the next 3 % of the tail one.
    expect(tailMean([[permit(0.1), permit(0.02)]])).toBeCloseTo((0.02 * 200 + 0.03 * 100) / 0.05, 6);
  });

  test("events of one authority still happen or not on their own", () => {
    const half = { ...permit(0.1), probability: 0.5 };
    // 2.5 % both, 5 % one: of the tail half lose 200, half 100.
    expect(tailMean([[half, half]])).toBeCloseTo(150, 6);
  });
});
