// What a run leaves out changes nothing: all nodes for all weeks give the same losses.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { compileGraph, type Member } from "../network/graph.ts";
import { affectedBy } from "./affected.ts";
import { simulate, type SimulationResult } from "./simulate.ts";
import type { SimulationModel } from "./model.ts";

const WEEKS = 30;
const member = (node: number, share = 1, delay = 0): Member => ({ node, quantity: 1, share, delay, ready: 0 });

/** Products 0, 1, 2 of parts 3, 4, 5: 0 of 3 or 4; 1 of 4 and 5; 2 of 5 alone. Parts from lines 6 … 11, two each. */
function modelOf(stock: readonly number[], room: readonly number[], delay: number): SimulationModel {
  const lines = (from: number): Member[] => [member(from, 0.6, delay), member(from + 1, 0.4, delay)];
  const use = [10, 10, 10, 5, 15, 20, 3, 2, 9, 6, 12, 8];
  return {
    graph: compileGraph([
      [[member(3, 0.5, delay), member(4, 0.5, delay)]],
      [[member(4)], [member(5)]],
      [[member(5)]],
      [lines(6)],
      [lines(8)],
      [lines(10)],
      ...Array.from({ length: 6 }, () => []),
    ]),
    products: [0, 1, 2].map((node) => ({ node, demand: 10 })),
    lines: Array.from({ length: 6 }, (_, line) => ({ node: 6 + line })),
    use: Float64Array.from(use),
    stock: Float64Array.from({ length: 12 }, (_, node) => stock[node] ?? 0),
    capacity: Float64Array.from(use, (one, node) => (node < 6 ? Infinity : one * (room[node - 6] ?? 1))),
  };
}

/** What a run that leaves out and stops early says, and one that does neither. */
function bothRuns(
  model: SimulationModel,
  stops: readonly (readonly [line: number, from: number, length: number, share: number])[],
): readonly [some: SimulationResult, all: SimulationResult] {
  const left = new Float64Array(6 * WEEKS).fill(1);
  for (const [line, from, length, share] of stops)
    left.fill(share, line * WEEKS + from, line * WEEKS + Math.min(WEEKS - 1, from + length));
  const whole = left.slice();
  // A hair less of every line in the last week: all is affected to the end, and nobody could tell the difference.
  for (let line = 0; line < 6; line++) whole[(line + 1) * WEEKS - 1] = 1 - 2 ** -53;
  const settings = { weeks: WEEKS, refill: 8 };
  return [simulate(model, left, settings), simulate(model, whole, settings)];
}

test("a part that is asked for nothing while inputs are left over is not taken for calm", () => {
  const model = modelOf([4, 0, 0, 0, 1, 0], [2, 2, 1, 1, 1, 1], 3);
  const [some, all] = bothRuns(model, [
    [2, 0, 1, 0],
    [0, 0, 0, 0],
  ]);
  expect(Math.max(...all.lost.subarray(10))).toBeGreaterThan(0);
  expect(some.lost).toEqual(all.lost);
});

test("leaving out what no event reaches, and stopping once all is calm, changes no loss", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 6, maxLength: 6 }),
      fc.array(fc.constantFrom(1, 1.25, 2), { minLength: 6, maxLength: 6 }),
      fc.integer({ min: 0, max: 6 }),
      fc.array(fc.tuple(fc.nat(5), fc.nat(12), fc.nat(14), fc.constantFrom(0, 0.5)), { minLength: 1, maxLength: 3 }),
      (stock, room, delay, stops) => {
        const model = modelOf(stock, room, delay);
        const [some, all] = bothRuns(model, stops);
        for (let k = 0; k < all.lost.length; k++) expect(some.lost[k]).toBeCloseTo(all.lost[k] as number, 9);
        expect(some.shortFrom).toEqual(all.shortFrom);
      },
    ),
    { numRuns: 300 },
  );
});

test("a stop of a part of one product alone leaves the others' parts out; a shared part brings all in that it goes into", () => {
  const model = modelOf([], [], 0);
  const left = new Float64Array(6 * WEEKS).fill(1).fill(0, 0, 5);
  expect([...affectedBy(model, left, WEEKS).nodes].toSorted((a, b) => a - b)).toEqual([0, 3, 4, 6, 7, 8, 9]);
  expect(affectedBy(model, left, WEEKS).last).toBe(4);
  // Product 1 asks part 4 for ten a week, whatever becomes of product 0, as long as part 4 has enough for both.
  expect(affectedBy(model, left, WEEKS).asked[4]).toBe(10);
  expect([...affectedBy(model, left, WEEKS).shared]).toEqual([4]);
  left.fill(0, 4 * WEEKS, 4 * WEEKS + 5);
  expect(affectedBy(model, left, WEEKS).nodes).toHaveLength(12);
});
