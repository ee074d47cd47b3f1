import { expect, test } from "vitest";
import { highsSolver } from "../../jobs/highs-solver.ts";
import { readLp } from "../model/read-lp.ts";
import { runTask } from "../task.ts";
import { explainInfeasible, explainUnbounded } from "./explain.ts";

const model = (text: string): ReturnType<typeof readLp> => readLp(`${text}\nEnd\n`);

test("one limit that two others contradict is the one to relax", async () => {
  const why = await explainInfeasible(
    model("Minimize\n x + y\nSubject To\n need: x + y >= 10\n a: x <= 3\n b: y <= 4\n c: x + y <= 8\n d: x <= 2"),
    highsSolver,
  );
  // The need at 6 mends all at once; without touching it, three limits would have to give.
  expect(why).toEqual({
    kind: "relax",
    isFewest: true,
    limits: [{ on: "row", name: "need", side: "at least", limit: 10, needed: 6 }],
  });
});

test("fewest limits, not the least sum of shifts", async () => {
  // Two small shifts (a and b by 1 each) or one larger (need by 2 of 30): both sums are small, one limit is fewer.
  const why = await explainInfeasible(
    model("Minimize\n x\nSubject To\n need: x + y >= 30\n a: x <= 14\n b: y <= 14\n top: x + y <= 40"),
    highsSolver,
  );
  expect(why?.kind === "relax" ? why.limits.length : 0).toBe(1);
});

test("whole columns count: no row is wrong in fractions", async () => {
  const why = await explainInfeasible(
    model("Minimize\n x\nSubject To\n even: 2 x - 2 y = 1\nBounds\n x <= 5\n y <= 5\nGeneral\n x y"),
    highsSolver,
  );
  expect(why).toMatchObject({ kind: "relax", limits: [{ name: "even", limit: 1 }] });
});

test("bounds that cross are named as such", async () => {
  const why = await explainInfeasible(model("Minimize\n x\nSubject To\n c: x >= 0\nBounds\n x <= -3"), highsSolver);
  expect(why).toMatchObject({ kind: "relax", limits: [{ on: "column", name: "x", limit: -3, needed: 0 }] });
});

test("an unbounded model names the columns that grow", async () => {
  const why = await explainUnbounded(
    model("Maximize\n x + y - z\nSubject To\n c: x - y <= 4\n d: z <= 3\n e: x + z <= 9"),
    highsSolver,
  );
  expect(why).toEqual({ kind: "grow", columns: [{ name: "y", direction: 1 }] });
});

test("the answer to a model tells unbounded from infeasible", async () => {
  const solve = (text: string): ReturnType<typeof runTask<{ readonly kind: "solve"; readonly model: string }>> =>
    runTask({ kind: "solve", model: `${text}\nEnd\n` }, highsSolver);
  const unbounded = await solve("Maximize\n x\nSubject To\n c: x - y <= 4");
  expect(unbounded).toMatchObject({ status: "unbounded", objective: null, why: { kind: "grow" } });
  const infeasible = await solve("Maximize\n x\nSubject To\n c: x - y <= 4\n d: z >= 2\n e: z <= 1");
  expect(infeasible).toMatchObject({ status: "infeasible", objective: null, why: { kind: "relax" } });
  expect((await solve("Minimize\n x\nSubject To\n c: x >= 4")).why).toBeNull();
});
