import { describe, expect, test } from "vitest";
import { highsSolver } from "../../jobs/highs-solver.ts";
import { randomFrom } from "../solve/testing.ts";
import { diversify } from "./diversify.ts";
import { evaluate } from "./evaluate.ts";
import { lossModel } from "./loss-model.ts";
import { breakpoints, choicesAt, joinFrontiers, reachLoss } from "./frontier.ts";
import { lowerHull, partFrontier } from "./part-frontier.ts";
import type { PartChoice } from "./part-choice.ts";
import { unitLosses } from "./part-model.ts";
import { smallProblem, type SourceDraft } from "./testing.ts";
import { todaysChoice } from "./today.ts";
import type { BuyerProblem } from "../problem/types.ts";

/** Cost and loss of every whole-unit plan, by trying them all. */
function enumerated(problem: BuyerProblem): readonly { cost: number; loss: number }[] {
  const [part] = problem.parts;
  if (part === undefined) return [];
  const losses = unitLosses(problem, part, 0);
  const plans: { cost: number; loss: number }[] = [];
  const place = (i: number, left: number, cost: number, loss: number): void => {
    const one = part.candidates[i];
    if (one === undefined) {
      if (left === 0) plans.push({ cost, loss });
      return;
    }
    place(i + 1, left, cost, loss);
    for (let amount = Math.max(1, one.minimum); amount <= Math.min(left, one.capacity); amount++)
      place(
        i + 1,
        left - amount,
        cost + one.qualificationCost + amount * one.landed,
        loss + amount * (losses[i] as number),
      );
  };
  place(0, 10, 0, 0);
  return plans;
}

const hullOf = (plans: readonly { cost: number; loss: number }[]): readonly string[] =>
  lowerHull(
    plans.map((plan): PartChoice => ({ ...plan, stockWeeks: 0, amounts: new Float64Array(), open: new Uint8Array() })),
  ).map(({ cost, loss }) => `${cost.toFixed(6)} ${loss.toFixed(6)}`);

describe("frontier of a part", () => {
  test("has exactly the supported points that enumeration finds, on 100 random parts", async () => {
    const random = randomFrom(11);
    const whole = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
    let points = 0;
    for (let i = 0; i < 100; i++) {
      const sources = Array.from({ length: whole(2, 4) }, (_, s): SourceDraft => ({
        id: `s${s}`,
        origin: ["CN", "JP", "CA"][whole(0, 2)] as string,
        landed: whole(5, 20),
        capacity: whole(4, 10),
        minimum: random() < 0.4 ? whole(1, 4) : 0,
        qualificationCost: random() < 0.5 ? whole(1, 30) : 0,
        hits: [random() < 0.5, random() < 0.5],
      }));
      const problem = smallProblem(sources);
      const [part] = problem.parts;
      if (part === undefined) continue;
      const { choices } = await partFrontier(problem, part, highsSolver);
      const found = choices.map(({ cost, loss }) => `${cost.toFixed(6)} ${loss.toFixed(6)}`);
      expect(found, JSON.stringify(sources)).toEqual(hullOf(enumerated(problem)));
      points += found.length;
    }
    expect(points).toBeGreaterThan(150);
  });
});

const TWO: readonly SourceDraft[] = [
  { id: "cheap", origin: "CN", landed: 10, share: 1, hits: [true, false] },
  { id: "safe", origin: "CA", landed: 15, qualificationCost: 40 },
];

describe("a plan", () => {
  test("costs and loses what its rows say", async () => {
    const problem = smallProblem(TWO);
    const [part] = problem.parts;
    if (part === undefined) throw new Error("no part");
    const frontier = joinFrontiers([await partFrontier(problem, part, highsSolver)]);
    // All cheap: 10 × 10; half a chance of four weeks without it at 100 a week. All safe: 10 × 15 + 40.
    expect(breakpoints(frontier)).toEqual([
      { cost: 100, loss: 200 },
      { cost: 190, loss: 0 },
    ]);
    expect(reachLoss(frontier, 100)).toEqual({ count: 1, share: 0 });
    expect(evaluate(problem, choicesAt(frontier, 0), lossModel(problem)).tailLoss).toBeCloseTo(400, 6);
    expect(evaluate(problem, [todaysChoice(problem, part)], lossModel(problem)).concentration[0]?.byOrigin).toBe(
      10_000,
    );
  });

  test("comes with a proof that checks, steps in order and the reason against cheaper ones", async () => {
    const answer = await diversify(smallProblem(TWO), { target: { loss: 0.5 } }, highsSolver);
    expect(answer.check?.problems).toEqual([]);
    expect(answer.check?.gap).toBeLessThan(1e-9);
    expect(answer.chosen?.steps.map(({ kind }) => kind)).toEqual(["qualify", "firstDelivery", "shift", "shift"]);
    expect(answer.chosen?.steps.map(({ day }) => day)).toEqual([
      "2026-11-21",
      "2026-12-19",
      "2027-01-02",
      "2027-01-02",
    ]);
    expect(answer.chosen?.whyNotCheaper).toContain("saves 90 EUR");
    expect(answer.plans.map(({ id }) => id)).toContain("decoupled");
  });

  test("limits that cannot hold are named with the least that must give", async () => {
    const problem = smallProblem(
      TWO.map((one) => ({ ...one, capacity: one.id === "safe" ? 3 : 10 })),
      { limits: { originShare: 0.65 } },
    );
    const answer = await diversify(problem, {}, highsSolver);
    expect(answer.chosen).toBeNull();
    expect(answer.relax).toMatchObject([{ partId: "P", limit: "originShare" }]);
    expect(answer.relax[0]?.to).toBeCloseTo(0.7, 6);
  });

  test("counts origins of one bloc together, and one in no bloc alone", () => {
    const draft = (id: string, origin: string, share: number): SourceDraft => ({ id, origin, landed: 10, share });
    const problem = smallProblem([draft("a", "JP", 0.3), draft("b", "CA", 0.3), draft("c", "CN", 0.4)]);
    const [found] = evaluate(
      problem,
      problem.parts.map((part) => todaysChoice(problem, part)),
      lossModel(problem),
    ).concentration;
    expect(found).toMatchObject({ byOrigin: 900 + 900 + 1600, byBloc: 3600 + 1600, bySupplier: 3400 });
    expect(found?.blocs.map(({ bloc }) => bloc)).toEqual(["G7", "CN"]);
  });

  test("survives the loss of any origin when asked to", async () => {
    const answer = await diversify(
      smallProblem(TWO, { limits: { survive: { countries: 1, weeks: 8 } } }),
      { target: { loss: 1 } },
      highsSolver,
    );
    expect(answer.chosen?.parts[0]?.sources.find(({ candidate }) => candidate.id === "safe")).toBeDefined();
    expect(answer.plans.find(({ id }) => id === "cheapest")?.evaluation.cost.qualification).toBe(40);
  });

  test("in the scope of exposure starts from today and pays for nothing else", async () => {
    const cheaper: SourceDraft = { id: "cheaper", origin: "CN", landed: 1, share: 0.1, hits: [true, false] };
    const answer = await diversify(
      smallProblem([{ ...TWO[0], share: 0.9 } as SourceDraft, cheaper, TWO[1] as SourceDraft], { scope: "exposure" }),
      {},
      highsSolver,
    );
    const [today, cheapest] = answer.plans;
    expect(cheapest?.evaluation.cost.total).toBeCloseTo(today?.evaluation.cost.total ?? 0, 9);
  });
});

describe("a goal for the tail", () => {
  const tailAt = async (tail: number, sources = TWO): Promise<{ today: number; chosen: number; why: string }> => {
    const answer = await diversify(smallProblem(sources), { target: { tail } }, highsSolver);
    const of = (name: string): number => answer.plans.find(({ id }) => id === name)?.evaluation.tailLoss ?? NaN;
    return { today: of("today"), chosen: of("chosen"), why: answer.chosen?.why ?? "" };
  };

  test("is met to the point where a step divides, and not beyond", async () => {
    const open: readonly SourceDraft[] = [
      { id: "cheap", origin: "CN", landed: 10, share: 0.8, capacity: 8, hits: [true, false] },
      { id: "safe", origin: "CA", landed: 15, share: 0.2, capacity: 8 },
    ];
    const { today, chosen } = await tailAt(0.6, open);
    expect(today).toBeCloseTo(320, 6);
    expect(chosen / today).toBeLessThanOrEqual(0.6);
    expect(chosen / today).toBeGreaterThan(0.599);
  });

  test("takes a whole step where it does not", async () => {
    expect(await tailAt(0.6)).toMatchObject({ today: 400, chosen: 0 });
  });

  test("out of reach is said", async () => {
    const none = TWO.map((one) => ({ ...one, hits: [true, false] }));
    const { today, chosen, why } = await tailAt(0.1, none);
    expect(chosen).toBe(today);
    expect(why).toContain("no plan on the frontier");
  });
});
