// What the best response promises: merged periods change nothing, coarser ones only bound, and nobody does better.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileGraph, type Member } from "../network/graph.ts";
import type { SourceLine, SupplyNetwork } from "../network/supply-network.ts";
import { simulate } from "../simulate/simulate.ts";
import { bestResponse } from "./best-response.ts";
import { highsSolver } from "./highs.ts";
import { periodsOf } from "./periods.ts";

const WEEKS = 16;
const solve = await highsSolver();

/** Two products over two parts, the second part with two lines; stocks, room, delays and a stop drawn at random. */
const drawn = fc.record({
  stocks: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 4, maxLength: 4 }),
  room: fc.array(fc.integer({ min: 10, max: 25 }), { minLength: 3, maxLength: 3 }),
  delay: fc.integer({ min: 0, max: 12 }),
  stop: fc.tuple(fc.nat(2), fc.integer({ min: 0, max: 10 }), fc.integer({ min: 1, max: 16 })),
  share: fc.integer({ min: 1, max: 9 }),
});

function caseOf({ stocks, room, delay, stop, share }: typeof drawn extends fc.Arbitrary<infer T> ? T : never): {
  readonly network: SupplyNetwork;
  readonly left: Float64Array;
} {
  const member = (node: number, rest: Partial<Member> = {}): Member => ({
    node,
    quantity: 1,
    share: 1,
    delay: 0,
    ready: 0,
    ...rest,
  });
  const first = share / 10;
  const graph = compileGraph([
    [[member(2)], [member(3)]],
    [[member(3, { quantity: 2 })]],
    [[member(4)]],
    [[member(5, { share: first, delay }), member(6, { share: 1 - first, delay })]],
    [],
    [],
    [],
  ]);
  const use = Float64Array.of(10, 5, 10, 20, 10, 20 * first, 20 * (1 - first));
  const line = (node: number): SourceLine => ({
    node,
    partId: "p",
    supplierId: `S${node}`,
    supplierName: `S${node}`,
    hs: [],
    row: node,
    file: "supply.csv",
  });
  const left = new Float64Array(3 * WEEKS).fill(1);
  const [hit, from, to] = stop;
  left.fill(0, hit * WEEKS + Math.min(from, WEEKS), hit * WEEKS + Math.min(WEEKS, from + to));
  return {
    left,
    network: {
      graph,
      nodes: [],
      lines: [line(4), line(5), line(6)],
      products: [
        { node: 0, id: "a", name: "a", demand: 10 },
        { node: 1, id: "b", name: "b", demand: 5 },
      ],
      use,
      stock: Float64Array.of(...(stocks as [number, number, number, number]), 0, 0, 0),
      capacity: Float64Array.from([
        Infinity,
        Infinity,
        Infinity,
        Infinity,
        ...room.map((one, i) => (use[4 + i] as number) * (one / 10)),
      ]),
      buffer: new Float64Array(7),
      stockAssumed: new Uint8Array(7),
      capacityAssumed: new Uint8Array(7),
      assumptions: [],
      problems: [],
    },
  };
}

describe("bestResponse over periods", () => {
  const worth = Float64Array.of(3, 2);
  it("serves the same with weeks merged where nothing changes as with every week on its own", () => {
    fc.assert(
      fc.property(drawn, (values) => {
        const { network, left } = caseOf(values);
        const merged = bestResponse(network, left, WEEKS, worth, solve);
        // A line that only seems to change keeps every week apart: the same programme, week by week.
        const apart = bestResponse(
          { ...network, lines: [...network.lines, { ...(network.lines[0] as SourceLine), node: -1 }] },
          Float64Array.from([...left, ...Array.from({ length: WEEKS }, (_, week) => week)]),
          WEEKS,
          worth,
          solve,
        );
        expect(apart.periods).toBe(WEEKS);
        expect(merged.exact).toBe(true);
        expect(merged.served).toBeCloseTo(apart.served, 5);
      }),
      { numRuns: 40 },
    );
  });

  it("bounds it where periods are merged further, and serves at least what the weekly model does", () => {
    fc.assert(
      fc.property(drawn, (values) => {
        const { network, left } = caseOf(values);
        const best = bestResponse(network, left, WEEKS, worth, solve);
        const coarse = bestResponse(network, left, WEEKS, worth, solve, { mostPeriods: 1 });
        expect(coarse.exact).toBe(best.periods === 1);
        expect(coarse.served).toBeGreaterThanOrEqual(best.served - 1e-6);
        const { lost } = simulate(network, left, { weeks: WEEKS, refill: 8 });
        const reached = network.products.reduce(
          (sum, { demand }, i) =>
            sum +
            (worth[i] as number) *
              demand *
              lost.subarray(i * WEEKS, (i + 1) * WEEKS).reduce((all, one) => all + 1 - one, 0),
          0,
        );
        expect(best.served).toBeGreaterThanOrEqual(reached - 1e-6);
      }),
      { numRuns: 200 },
    );
  });

  it("turns where a stop begins, ends, and where an alternative is ready", () => {
    const { network, left } = caseOf({ stocks: [0, 0, 0, 0], room: [10, 10, 10], delay: 7, stop: [0, 3, 2], share: 5 });
    expect(periodsOf(network, left, WEEKS)).toEqual({ starts: [0, 3, 5, 7, 16], exact: true });
    expect(periodsOf(network, left, WEEKS, 2)).toEqual({ starts: [0, 7, 16], exact: false });
  });
});
