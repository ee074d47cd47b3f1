// Events for plans: how they turn out, what running trade loses, and tables that agree with the weekly run.
import { describe, expect, test } from "vitest";
import { readTables } from "../../../portfolio/tables.case.ts";
import { networkOf } from "../network/from-portfolio.ts";
import type { LineShock } from "../shock/shock.ts";
import { chanceOf, fateOf, outcomesOf } from "./events.ts";
import { eventLosses, itemsReached, lineWeeks, lossSettings, stopTable } from "./plan-losses.ts";
import { plannedPortfolio } from "./planned.ts";
import { simulate } from "../simulate/simulate.ts";

const { portfolio } = readTables({
  products: [
    "product_id | name | revenue_per_week | currency | margin_pct | weekly_demand",
    "A | a | 100 | EUR | 50 | 1",
  ],
  parts: ["part_id | name | material", "P | part | gallium"],
  bom: ["parent_id | child_id | quantity", "A | P | 2"],
  suppliers: ["supplier_id | name | country", "CN | one | CN", "JP | two | JP"],
  supply: [
    "part_id | supplier_id | share | capacity_per_week | lead_time_weeks | material_origin",
    "P | CN | 1 | 2 | 1 | CN",
    "P | JP | 0 | 2 | 1 | JP",
  ],
  inventory: ["part_id | quantity", "P | 4"],
});
const ASSUME = { transit_weeks: 0, contested_extra: 0, stock_weeks: 0 };
const SETTINGS = lossSettings(20, ASSUME);
const network = networkOf(portfolio, ASSUME);
const RANGE = { low: 2, typical: 6, high: 10 };

const shock = (rest: Partial<LineShock> = {}): LineShock => ({
  line: 0,
  kind: "ban",
  from: 0,
  to: 10,
  capacity: 0,
  draw: "d",
  open: false,
  because: { kind: "scenario", id: "s", title: "s" },
  ...rest,
});

describe("the ways an event turns out", () => {
  const refusal = { low: 0.1, typical: 0.2, high: 0.6 };
  const licence = shock({ kind: "licence", delay: RANGE, refusal });
  test("a stop has one, a licence eight: seven equal slices of the delays, and refused", () => {
    expect(outcomesOf([shock()])).toEqual([{ from: 0, to: 1 }]);
    const found = outcomesOf([licence]);
    expect(found.map(chanceOf)).toEqual([...Array<number>(7).fill(0.1), 0.3].map((x) => expect.closeTo(x, 9)));
    const delays = found.map((one) => fateOf(one)(licence, 0).delay);
    expect(delays.slice(0, 7)).toEqual(delays.slice(0, 7).toSorted((a, b) => a - b));
    expect(delays[3]).toBeCloseTo(6, 9);
    expect(delays[7]).toBe(Infinity);
  });
  test("the slices' mean delay is that of the range, to a hundredth of its width", () => {
    const sure = { ...licence, refusal: { low: 0, typical: 0, high: 0 } };
    const skewed = { low: 7, typical: 14, high: 30 };
    const one = { ...sure, delay: skewed };
    const mean = outcomesOf([one]).reduce((sum, slice) => sum + chanceOf(slice) * fateOf(slice)(one, 0).delay, 0);
    expect(Math.abs(mean - (7 + 14 + 30) / 3)).toBeLessThan(0.01 * (30 - 7));
  });
  test("of two licences the one refused more often is refused first", () => {
    const strict = { ...licence, refusal: { low: 0.5, typical: 0.5, high: 0.5 } };
    const found = outcomesOf([licence, strict]);
    const refusedShare = (one: LineShock): number =>
      found.reduce((sum, slice) => sum + (fateOf(slice)(one, 0).delay === Infinity ? chanceOf(slice) : 0), 0);
    expect(refusedShare(licence)).toBeCloseTo(0.3, 9);
    expect(refusedShare(strict)).toBeCloseTo(0.5, 9);
    expect(found.reduce((sum, slice) => sum + chanceOf(slice), 0)).toBeCloseTo(1, 12);
  });
  test("trade under a permit loses only what exceeds the weeks planned for, the usual delay unless stated", () => {
    const slowest = fateOf({ from: 0.7, to: 0.7 });
    const usual = { ...licence, running: true as const };
    expect(slowest(licence, 0).delay).toBe(Infinity);
    const late = fateOf({ from: 0.699, to: 0.6995 });
    expect(late(licence, 0).delay).toBeCloseTo(9.8, 1);
    expect(late(usual, 0).delay).toBeCloseTo(3.8, 1);
    expect(late({ ...usual, planned: 9 }, 0).delay).toBeCloseTo(0.8, 1);
    expect(late({ ...usual, planned: 12 }, 0).delay).toBe(0);
    expect(slowest({ ...usual, planned: 12 }, 0).delay).toBe(Infinity);
  });
});

describe("losses of a plan", () => {
  const event = { shocks: [shock()], outcomes: outcomesOf([shock()]) };

  test("ten weeks out, two of them covered by stock, all bought from there: eight weeks of demand", () => {
    const [[lost] = []] = eventLosses(network, [event], SETTINGS);
    expect(lost?.[0]).toBeCloseTo(8, 9);
    // Where the other source may deliver more although everybody asks it, it helps after its lead time.
    const open = { ...ASSUME, contested_extra: 1 };
    const [[helped] = []] = eventLosses(networkOf(portfolio, open), [event], lossSettings(20, open));
    expect(helped?.[0]).toBeLessThan(8);
    expect(lineWeeks(network, [event], SETTINGS)[0]?.[0]?.[0]).toBe(10);
    const [[sums] = []] = stopTable(network, "P", [0], SETTINGS);
    expect(sums?.[10]).toBeCloseTo(8, 9);
    expect(sums?.[2]).toBeCloseTo(0, 9);
    const [, [more] = []] = stopTable(network, "P", [0, 6], SETTINGS);
    expect(more?.[10]).toBeCloseTo(5, 9);
  });

  test("stopping early, once all is calm, changes nothing", () => {
    const weeks = 40;
    const left = new Float64Array(2 * weeks).fill(1);
    left.fill(0, 3, 12);
    const settings = { weeks, refill: 8 };
    const open = { ...network, stock: network.stock.map((units) => units / 8) };
    const short = simulate(open, left, settings).lost;
    expect(short.some((share) => share > 0)).toBe(true);
    // The other line, which nobody uses any more by then, is held back in the last week: all weeks are worked through.
    left[2 * weeks - 1] = 0;
    expect(simulate(open, left, settings).lost).toEqual(short);
  });
  test("a part that an alternative could replace costs its own share: the other brings no more than today", () => {
    const { portfolio: either } = readTables({
      products: [
        "product_id | name | revenue_per_week | currency | margin_pct | weekly_demand",
        "A | a | 100 | EUR | 50 | 1",
      ],
      parts: ["part_id | name", "P | one", "Q | other"],
      bom: [
        "parent_id | child_id | quantity | group | alternative_share",
        "A | P | 1 | g | 0.7",
        "A | Q | 1 | g | 0.3",
      ],
      suppliers: ["supplier_id | name | country", "S | s | DE"],
      supply: ["part_id | supplier_id | share | capacity_per_week", "P | S | 1 | 9", "Q | S | 1 | 9"],
      inventory: ["part_id | quantity", "P | 0", "Q | 0"],
    });
    const both = networkOf(either, { ...ASSUME, stock_weeks: 0 });
    const lostIn = (part: string): number => stopTable(both, part, [0], SETTINGS)[0]?.[0]?.[10] ?? 0;
    expect(lostIn("P")).toBeCloseTo(7, 6);
    expect(lostIn("Q")).toBeCloseTo(3, 6);
  });
  test("an event reaches the items whose lines it hits", () => {
    expect(itemsReached(network, [event], SETTINGS).map((items) => [...items])).toEqual([["P"]]);
  });

  test("a plan changes shares and stock, and nothing else", () => {
    const plan = {
      shares: new Map([
        [2, 0.3],
        [3, 0.7],
      ]),
      extraStock: new Map([["P", 6]]),
    };
    const planned = plannedPortfolio(portfolio, network, plan);
    expect(planned.supply.map(({ share }) => share)).toEqual([0.3, 0.7]);
    expect(planned.inventory.find(({ partId }) => partId === "P")?.quantity).toBe("10");
    expect({ ...planned, supply: [], inventory: [] }).toEqual({ ...portfolio, supply: [], inventory: [] });
    const [[lost] = []] = eventLosses(networkOf(planned, ASSUME), [event], SETTINGS);
    const [[before] = []] = eventLosses(network, [event], SETTINGS);
    expect(lost?.[0]).toBeLessThan(before?.[0] ?? 0);
  });
});
