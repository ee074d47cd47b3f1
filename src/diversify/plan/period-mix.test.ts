import { expect, test } from "vitest";
import { addDays } from "../../base/date.ts";
import { periodMix } from "./period-mix.ts";
import { smallProblem } from "./testing.ts";

const SOURCES = [
  { id: "old", origin: "CN", landed: 10, share: 0.5, hits: [true, true] },
  { id: "new", origin: "CA", landed: 15 },
  { id: "kept", origin: "DE", landed: 9, share: 0.5 },
];
const problem = smallProblem(SOURCES);
const [part] = problem.parts;
/** Half from the new source, which is qualified after four weeks and delivers after two more. */
const choice = {
  cost: 0,
  loss: 0,
  stockWeeks: 0,
  amounts: Float64Array.of(0, 5, 5),
  open: Uint8Array.of(0, 1, 1),
};
const sharesIn = (from: number, to: number, plan = choice): readonly number[] => {
  if (part === undefined) throw new Error("no part");
  const days = { from: addDays(problem.on, 7 * from), to: addDays(problem.on, 7 * to) };
  return periodMix(problem, part, plan, { cost: 1, loss: 1 }, days).shares;
};

test("until a new source delivers, today's mix goes on, though another could carry more for less", () => {
  expect(sharesIn(0, 4)).toEqual([0.5, 0, 0.5]);
});

test("once it delivers the plan's mix stands, and between the two they share the time", () => {
  expect(sharesIn(6, 10)).toEqual([0, 0.5, 0.5]);
  const [old = 0, fresh = 0, kept = 0] = sharesIn(5, 7);
  expect(kept).toBeCloseTo(0.5, 9);
  expect(old + fresh).toBeCloseTo(0.5, 9);
  expect(fresh).toBeGreaterThan(0);
});
