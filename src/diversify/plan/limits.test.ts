// Limits on small cases that can be worked out by hand, and against a fine grid on random ones.
import { describe, expect, test } from "vitest";
import { highsSolver } from "../../jobs/highs-solver.ts";
import type { BuyerProblem, Limits } from "../problem/types.ts";
import { randomFrom } from "../solve/testing.ts";
import { diversify, type Diversification } from "./diversify.ts";
import { brokenLimits, indexOf, sharesBy } from "./limits.ts";
import { capsOf } from "./part-model.ts";
import { PartSolver } from "./part-solver.ts";
import { cutProblems } from "./prove.ts";
import { leastIndex } from "./tangent.ts";
import { smallProblem, type SourceDraft } from "./testing.ts";

const THREE: readonly SourceDraft[] = [
  { id: "a", origin: "CN", landed: 10, share: 1 },
  { id: "b", origin: "JP", landed: 11 },
  { id: "c", origin: "CA", landed: 13 },
];

/** The cheapest way to buy within `limits`. */
async function cheapest(
  sources: readonly SourceDraft[],
  limits: Limits,
  changes: Partial<BuyerProblem> = {},
): Promise<Diversification> {
  return diversify(smallProblem(sources, { limits, ...changes }), { target: { loss: 1 } }, highsSolver);
}

const sharesOf = (answer: Diversification): readonly number[] =>
  answer.chosen?.parts[0]?.sources.map(({ after }) => after) ?? [];

describe("an index as a limit", () => {
  test("two sources at 10 and 11: shares are the roots of s² + (1 - s)² = 0.6", async () => {
    const answer = await cheapest(THREE.slice(0, 2), { index: { origin: 6000 } });
    const share = (1 + Math.sqrt(2 * 0.6 - 1)) / 2;
    expect(sharesOf(answer)[0]).toBeCloseTo(share, 6);
    expect(answer.plans.find(({ id }) => id === "chosen")?.evaluation.cost.total).toBeCloseTo(
      10 * (10 * share + 11 * (1 - share)),
      5,
    );
    expect(answer.check?.problems).toEqual([]);
    expect(answer.check?.gap).toBeLessThan(1e-8);
  });

  test("three sources: prices and shares stand on one line, as the multiplier wants it", async () => {
    const answer = await cheapest(THREE, { index: { origin: 4500 } });
    const [a = 0, b = 0, c = 0] = sharesOf(answer);
    expect(indexOf([a, b, c])).toBeCloseTo(4500, 2);
    // price + 2 μ share is the same for all that are used.
    expect((11 - 10) / (a - b)).toBeCloseTo((13 - 11) / (b - c), 3);
    expect(answer.chosen?.binding.some(({ text }) => text.includes("index by origin binds"))).toBe(true);
  });

  test("the price of a limit is what a looser one saves", async () => {
    const at = async (index: number): Promise<Diversification> => cheapest(THREE, { index: { origin: index } });
    const cost = (answer: Diversification): number =>
      answer.plans.find(({ id }) => id === "chosen")?.evaluation.cost.total ?? Number.NaN;
    const [tight, loose] = [await at(4500), await at(4510)];
    const price = tight.chosen?.binding.find(({ about }) => about === "index/origin")?.perUnit ?? 0;
    expect(price).toBeGreaterThan(0);
    expect(((cost(tight) - cost(loose)) * 10) / price).toBeCloseTo(1, 1);
  });

  test.each(["supplier", "bloc"] as const)("holds by %s too", async (by) => {
    const limits: Limits = { index: { [by]: 5200 } };
    const problem = smallProblem(THREE, { limits });
    const answer = await diversify(problem, { target: { loss: 1 } }, highsSolver);
    const [part] = problem.parts;
    if (part === undefined) throw new Error("no part");
    const amounts = Float64Array.from(sharesOf(answer), (share) => share * 10);
    expect(indexOf(sharesBy(problem, part, amounts, by).values())).toBeLessThan(5200 * (1 + 1e-7));
    // JP and CA are one bloc: the dearest source is not needed then.
    expect(sharesOf(answer)[2] ?? 0).toBeCloseTo(by === "bloc" ? 0 : (sharesOf(answer)[2] ?? 0), 9);
    expect(answer.check?.problems).toEqual([]);
  });

  test("an unknown origin is the leading producer's: it diversifies nothing", async () => {
    const same = THREE.map((one) => ({ ...one, origin: "CN" }));
    const answer = await cheapest(same, { index: { origin: 6000 } });
    expect(answer.chosen).toBeNull();
    expect(answer.relax).toMatchObject([{ limit: "originIndex" }]);
    expect(answer.relax[0]?.to).toBeCloseTo(10_000, 2);
    expect(answer.relax[0]?.text).toContain("cannot be below 10000");
  });

  test("60 random parts with switches: as cheap as a fine grid finds, within the limit, proven", async () => {
    const random = randomFrom(5);
    const whole = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
    let bound = 0;
    for (let i = 0; i < 60; i++) {
      const sources = [0, 1, 2].map((s): SourceDraft => ({
        id: `s${s}`,
        origin: ["CN", "JP", "DE"][s] as string,
        landed: whole(5, 20),
        capacity: whole(5, 10),
        minimum: random() < 0.5 ? whole(1, 3) : 0,
        qualificationCost: random() < 0.5 ? whole(1, 20) : 0,
      }));
      const limit = whole(4200, 7000);
      const problem = smallProblem(sources, { limits: { index: { origin: limit } } });
      const [part] = problem.parts;
      if (part === undefined) continue;
      const own = new PartSolver(problem, part, 0, highsSolver);
      const found = await own.solve({ cost: 1, loss: 0 });
      const best = onGrid(problem, limit);
      if (found === undefined) {
        expect(best, JSON.stringify(sources)).toBe(Infinity);
        continue;
      }
      expect(brokenLimits(problem, part, found)).toEqual([]);
      expect(found.cost, JSON.stringify({ sources, limit })).toBeLessThanOrEqual(best + 1e-6);
      if (best < Infinity) expect(best - found.cost).toBeLessThan(0.6);
      if (indexOf(sharesBy(problem, part, found.amounts, "origin").values()) > limit * 0.9999) bound++;
    }
    expect(bound).toBeGreaterThan(20);
  });
});

/** Least cost over shares in steps of half a percent. */
function onGrid(problem: BuyerProblem, limit: number): number {
  const [part] = problem.parts;
  if (part === undefined) return Infinity;
  const [a, b, c] = part.candidates;
  const caps = capsOf(problem, part, 2);
  if (a === undefined || b === undefined || c === undefined) return Infinity;
  const STEPS = 200;
  let best = Infinity;
  for (let i = 0; i <= STEPS; i++)
    for (let j = 0; i + j <= STEPS; j++) {
      const amounts = [i, j, STEPS - i - j].map((step) => (10 * step) / STEPS);
      if (indexOf(amounts.map((amount) => amount / 10)) > limit) continue;
      const fits = amounts.every((amount, s) => {
        const least = part.candidates[s]?.minimum ?? 0;
        return amount === 0 || (amount >= least && amount <= (caps[s] as number));
      });
      if (!fits) continue;
      const cost = amounts.reduce((sum, amount, s) => {
        const one = part.candidates[s];
        return sum + (amount > 0 ? (one?.qualificationCost ?? 0) + amount * (one?.landed ?? 0) : 0);
      }, 0);
      best = Math.min(best, cost);
    }
  return best;
}

describe("the proof of an index", () => {
  test("refuses a tangent that cuts off plans within the limit", async () => {
    const problem = smallProblem(THREE, { limits: { index: { origin: 5000 } } });
    const answer = await diversify(problem, { target: { loss: 1 } }, highsSolver);
    expect(answer.check?.problems).toEqual([]);
    const { ModelBuilder } = await import("../model/build.ts");
    const builder = new ModelBuilder();
    const a = builder.addColumn("buy[a]", {});
    const b = builder.addColumn("more[b]", {});
    const terms = [
      { column: a, value: 1.4 },
      { column: b, value: 0.2 },
    ];
    builder.addRow("index[P/origin/0]", terms, -Infinity, 10 * (0.5 + 0.7 ** 2 + 0.1 ** 2));
    builder.addRow("index[P/origin/1]", terms, -Infinity, 9.9);
    expect(cutProblems(problem, builder.model())).toEqual(["index[P/origin/1]: cuts off plans within the limit"]);
  });
});

describe("other limits, by hand", () => {
  test("a share of a bloc: JP and CA together at most half", async () => {
    const answer = await cheapest([{ ...(THREE[0] as SourceDraft), capacity: 4 }, ...THREE.slice(1), DE], {
      blocShare: 0.5,
    });
    expect(sharesOf(answer).map((share) => Number(share.toFixed(6)))).toEqual([0.4, 0.5, 0, 0.1]);
  });

  test("a share of a supplier counts all its sites", async () => {
    const twoSites = [...THREE.slice(0, 2), { id: "a", origin: "CN", landed: 10.5 }];
    const answer = await cheapest(twoSites, { supplierShare: 0.6 });
    const [first = 0, b = 0, second = 0] = sharesOf(answer);
    expect([first + second, b].map((share) => Number(share.toFixed(6)))).toEqual([0.6, 0.4]);
    expect(answer.check?.problems).toEqual([]);
  });

  test.each([
    // Without CN only JP is left with 4 a week of 10 weeks: 8 weeks need 8, JP brings 3.2; stock has none.
    [1, 3, true],
    [2, 3, false],
  ] as const)("survives the loss of %i origins for %i weeks: %s", async (countries, weeks, holds) => {
    const answer = await cheapest(
      [
        { id: "a", origin: "CN", landed: 10, share: 1 },
        { id: "b", origin: "JP", landed: 11, qualificationCost: 5 },
        { id: "c", origin: "CA", landed: 13, qualificationCost: 9 },
      ],
      { survive: { countries, weeks } },
    );
    // One lost: the cheaper of the two is qualified and buys nothing. Two lost: CN and JP, so that all three are needed.
    const plan = answer.plans.find(({ id }) => id === "cheapest")?.evaluation;
    expect(plan?.cost.qualification).toBe(holds ? 5 : 14);
    expect(plan?.cost.purchases).toBeCloseTo(100, 9);
    expect(answer.check?.problems).toEqual([]);
    expect(answer.check?.gap).toBeLessThan(1e-9);
  });

  test("a source that costs nothing to qualify must still be opened to stand by", async () => {
    const answer = await cheapest(
      [
        { id: "a", origin: "CN", landed: 10, share: 1 },
        { id: "b", origin: "JP", landed: 11 },
      ],
      { survive: { countries: 1, weeks: 3 } },
    );
    expect(answer.check?.problems).toEqual([]);
    expect(sharesOf(answer)).toEqual([1, 0]);
  });

  test("a source that the rules of the house would not let grow is opened all the same when survival needs it", async () => {
    const answer = await cheapest(
      [
        { id: "a", origin: "CN", landed: 10, share: 0.5, capacity: 5 },
        { id: "b", origin: "JP", landed: 10, share: 0.5, capacity: 5 },
        { id: "c", origin: "CA", landed: 12, qualificationCost: 7, hits: [true, false] },
      ],
      { survive: { countries: 1, weeks: 8 } },
      { scope: "exposure" },
    );
    expect(answer.relax).toEqual([]);
    expect(answer.check?.problems).toEqual([]);
    expect(answer.plans.find(({ id }) => id === "cheapest")?.evaluation.cost.qualification).toBe(7);
  });

  test("stock instead of a source, where it is the cheaper way to survive", async () => {
    const sources = [
      { id: "a", origin: "CN", landed: 10, share: 1 },
      { id: "b", origin: "JP", landed: 11, qualificationCost: 500 },
    ];
    const limits: Limits = { survive: { countries: 1, weeks: 3 } };
    const answer = await cheapest(sources, limits, { stockLevels: [0, 4], carryingRate: 0.2 });
    // Four weeks of one unit at 10, 20 % a year, ten weeks of it.
    expect(answer.chosen?.parts[0]?.stockWeeks).toBe(4);
    expect(answer.plans.find(({ id }) => id === "chosen")?.evaluation.cost.stock).toBeCloseTo(
      0.2 * 10 * 4 * (10 / 52),
      9,
    );
  });

  test("at most and at least so many sources", async () => {
    const small = THREE.map((one) => ({ ...one, capacity: 6 }));
    expect(sharesOf(await cheapest(small, { maxSuppliers: 2 })).filter((share) => share > 0)).toHaveLength(2);
    const three = sharesOf(await cheapest(small, { minSuppliers: 3 }));
    expect(three.every((share) => share >= 0.02 - 1e-9)).toBe(true);
    const none = await cheapest(small, { maxSuppliers: 1 });
    expect(none.relax).toMatchObject([{ limit: "maxSuppliers", to: 2 }]);
    const four = await cheapest(small, { minSuppliers: 4 });
    expect(four.relax).toMatchObject([{ limit: "minSuppliers", to: 3 }]);
  });

  test("a source too slow is not used, and the least lead time is named when it is needed", async () => {
    const slow = THREE.map((one, i) => ({ ...one, capacity: 6, leadTimeWeeks: [20, 4, 8][i] as number }));
    expect(sharesOf(await cheapest(slow, { leadTimeWeeks: 8 }))[0]).toBe(0);
    expect((await cheapest(slow, { leadTimeWeeks: 5 })).relax).toMatchObject([{ limit: "leadTimeWeeks", to: 8 }]);
  });

  test("no order below its minimum, not even of a source in use", async () => {
    const answer = await cheapest(
      [
        { id: "a", origin: "CN", landed: 10, share: 0.4, minimum: 4 },
        { id: "b", origin: "JP", landed: 11, share: 0.6, capacity: 8 },
      ],
      { originShare: 0.9 },
    );
    const [a = 0] = sharesOf(answer);
    expect(a === 0 || a >= 0.4 - 1e-9).toBe(true);
  });
});

const DE: SourceDraft = { id: "d", origin: "DE", landed: 20 };

describe("limits that cannot hold", () => {
  const half = THREE.map((one, i) => ({ ...one, capacity: [10, 3, 2][i] as number }));

  test("the smallest set of limits is named, not every limit", async () => {
    // CN must carry half. The lead time is fine; share and index by origin both stand in the way.
    const answer = await cheapest(half, { originShare: 0.4, leadTimeWeeks: 8, index: { origin: 3000 } });
    expect(answer.chosen).toBeNull();
    expect(answer.relax.map(({ limit }) => limit).toSorted()).toEqual(["originIndex", "originShare"]);
    const share = answer.relax.find(({ limit }) => limit === "originShare")?.to ?? 0;
    expect(share).toBeCloseTo(0.5, 5);
    expect(answer.relax.find(({ limit }) => limit === "originIndex")?.to).toBeCloseTo(3800, 0);
  });

  test("they give way for the part when asked to, and the plan keeps what was named", async () => {
    const limits: Limits = { originShare: 0.4 };
    const problem = smallProblem(half, { limits });
    const answer = await diversify(problem, { target: { loss: 1 }, giveWay: true }, highsSolver);
    expect(answer.relax).toMatchObject([{ limit: "originShare" }]);
    expect(sharesOf(answer)[0]).toBeCloseTo(0.5, 5);
    expect(answer.check?.problems).toEqual([]);
  });

  test("a limit of its own for one part", async () => {
    const answer = await cheapest(half, { originShare: 0.4, byPart: { P: { originShare: 0.7 } } });
    expect(sharesOf(answer)[0]).toBeCloseTo(0.7, 9);
  });

  test("shares by origin can be kept to parts of a traced material", async () => {
    const problem = smallProblem(half, { limits: { originShare: 0.4, parts: "materials" } });
    const without = {
      ...problem,
      parts: problem.parts.map((part) => {
        const { material, ...rest } = part;
        return material === undefined ? part : rest;
      }),
    };
    expect((await diversify(without, { target: { loss: 1 } }, highsSolver)).relax).toEqual([]);
  });
});

test.each([
  [[1, 1], 5000],
  [[0.6, 1, 1], 10_000 / 3],
  [[0.2, 0.2, 1], 10_000 * (0.04 + 0.04 + 0.36)],
  [[0.3, 0.3], Infinity],
])("groups of sizes %j spread a need to an index of %d at best", (sizes, least) => {
  expect(leastIndex(sizes)).toBeCloseTo(least, 6);
});
