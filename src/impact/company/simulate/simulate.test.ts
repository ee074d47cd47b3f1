// The weekly model on chains small enough to count by hand, and the bands' promises.
import { describe, expect, it } from "vitest";
import { compileGraph, type Member } from "../network/graph.ts";
import { exactly } from "../shock/range.ts";
import type { LineShock } from "../shock/shock.ts";
import { bandsOf, type BandModel } from "./bands.ts";
import { granted, pathsOf, refused, worst } from "./paths.ts";
import { simulate } from "./simulate.ts";

const member = (node: number, rest: Partial<Member> = {}): Member => ({
  node,
  quantity: 1,
  share: 1,
  delay: 0,
  ready: 0,
  ...rest,
});

/** Product 0 of part 1 (two in each); the part from lines 2 (share 0.6) and 3 (share 0.4). */
function model(
  rest: { readonly stock?: readonly number[]; readonly capacity?: readonly number[]; readonly delay?: number } = {},
): BandModel {
  const lines = [member(2, { share: 0.6, delay: rest.delay ?? 0 }), member(3, { share: 0.4, delay: rest.delay ?? 0 })];
  return {
    graph: compileGraph([[[member(1, { quantity: 2 })]], [lines], [], []]),
    products: [{ node: 0, demand: 10 }],
    lines: [{ node: 2 }, { node: 3 }],
    use: Float64Array.of(10, 20, 12, 8),
    stock: Float64Array.from(rest.stock ?? [0, 0, 0, 0]),
    capacity: Float64Array.from(rest.capacity ?? [Infinity, Infinity, 12, 8]),
    stockAssumed: Uint8Array.of(0, 1, 0, 0),
    capacityAssumed: Uint8Array.of(0, 0, 0, 0),
  };
}

const because = { kind: "scenario" as const, id: "s", title: "s" };
const shock = (rest: Partial<LineShock>): LineShock => ({
  line: 0,
  kind: "ban",
  from: 0,
  to: 20,
  capacity: 0,
  draw: "a",
  open: false,
  because,
  ...rest,
});
const lostBy = (one: BandModel, shocks: readonly LineShock[], weeks = 20): readonly number[] => [
  ...simulate(one, pathsOf(2, weeks, shocks, 0, refused), { weeks, refill: 8 }).lost,
];

describe("simulate", () => {
  it("loses nothing when nothing happens", () => {
    expect(Math.max(...lostBy(model(), []))).toBe(0);
  });

  it("loses the share of a line that nobody can replace", () => {
    const lost = lostBy(model(), [shock({ from: 3 })]);
    expect(lost.slice(0, 3)).toEqual([0, 0, 0]);
    for (const share of lost.slice(3)) expect(share).toBeCloseTo(0.6, 9);
  });

  it("lives on stock first: 36 units at 12 short a week last three weeks", () => {
    const lost = lostBy(model({ stock: [0, 36, 0, 0] }), [shock({})]);
    expect(lost.slice(0, 3)).toEqual([0, 0, 0]);
    expect(lost[3]).toBeCloseTo(0.6, 9);
  });

  it("moves to the other line after its delay, up to its capacity", () => {
    const lost = lostBy(model({ capacity: [Infinity, Infinity, 12, 16], delay: 5 }), [shock({})]);
    expect(lost[4]).toBeCloseTo(0.6, 9);
    // 16 of 20 units come.
    expect(lost.at(-1)).toBeCloseTo(0.2, 9);
  });

  it("comes back when the measure ends", () => {
    const lost = lostBy(model(), [shock({ to: 6 })]);
    expect(lost[5]).toBeCloseTo(0.6, 9);
    expect(lost.at(-1)).toBe(0);
  });

  it("never loses more for a larger stock", () => {
    const total = (units: number): number =>
      lostBy(model({ stock: [0, units, 0, 0] }), [shock({})]).reduce((sum, one) => sum + one, 0);
    for (let units = 0; units < 200; units += 10) expect(total(units + 10)).toBeLessThanOrEqual(total(units) + 1e-9);
  });
});

describe("pathsOf", () => {
  const licence = shock({ kind: "licence", from: 2, delay: { low: 1, typical: 4.5, high: 8 }, refusal: exactly(0.5) });
  it("holds a licence back for its delay, with parts of weeks", () => {
    expect([...pathsOf(1, 10, [licence], 0, granted)]).toEqual([1, 1, 0, 0, 0, 0, 0.5, 1, 1, 1]);
  });
  it("renews a licence that trade runs under, unless licences are refused", () => {
    const running = { ...licence, running: true } as const;
    expect([...pathsOf(1, 5, [running], 0, granted)]).toEqual([1, 1, 1, 1, 1]);
    expect([...pathsOf(1, 5, [running], 0, refused)]).toEqual([1, 1, 0, 0, 0]);
  });
  it("never lets a refused one through, and an open one only counts at worst", () => {
    expect([...pathsOf(1, 5, [licence], 0, refused)]).toEqual([1, 1, 0, 0, 0]);
    expect([...pathsOf(1, 5, [{ ...licence, open: true }], 0, refused)]).toEqual([1, 1, 1, 1, 1]);
    expect([...pathsOf(1, 5, [{ ...licence, open: true }], 0, worst)]).toEqual([1, 1, 0, 0, 0]);
  });
});

describe("bandsOf", () => {
  const ranges = { stockFactor: exactly(1), capacityFactor: exactly(1), transit: exactly(0), refill: exactly(8) };
  const licence = shock({ kind: "licence", to: 20, delay: { low: 2, typical: 6, high: 10 }, refusal: exactly(0.25) });
  const run = (seed: number, shocks: readonly LineShock[] = [licence]): ReturnType<typeof bandsOf> =>
    bandsOf(model(), shocks, ranges, { runs: 400, seed, weeks: 20 }, [Float64Array.of(1000)]);

  it("gives the same bits for the same seed and others for another", () => {
    expect(run(1)).toStrictEqual(run(1));
    expect(run(1).worth.mean).not.toEqual(run(2).worth.mean);
  });

  it("refuses about as often as the chance says", () => {
    const last = run(3).lost.mean.at(-1) ?? 0;
    expect(last / 0.6).toBeGreaterThan(0.18);
    expect(last / 0.6).toBeLessThan(0.32);
  });

  it("keeps quantiles in order and a further shock from changing the draws of the first", () => {
    const { p10, p50, p90 } = run(4).total;
    expect(p10[0]).toBeLessThanOrEqual(p50[0] ?? 0);
    expect(p50[0]).toBeLessThanOrEqual(p90[0] ?? 0);
    const more = run(4, [licence, shock({ line: 1, kind: "quota", capacity: 1, draw: "b" })]);
    expect(more.total).toStrictEqual(run(4).total);
  });
});
