// Events for plans: how they turn out, what running trade loses, and tables that agree with the weekly run.
import { describe, expect, test } from "vitest";
import { readTables } from "../../../portfolio/tables.case.ts";
import { networkOf } from "../network/from-portfolio.ts";
import type { LineShock } from "../shock/shock.ts";
import { fateOf, outcomesOf, quantileOf } from "./events.ts";
import { eventLosses, itemsReached, lineWeeks, lossSettings, stopTable } from "./plan-losses.ts";
import { plannedPortfolio } from "./planned.ts";

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
  test("a stop has one, a licence four: refused, and a third each of the delays", () => {
    expect(outcomesOf([shock()])).toEqual([{ chance: 1, refused: true, quantile: 0.5 }]);
    const refusal = { low: 0.1, typical: 0.2, high: 0.6 };
    const found = outcomesOf([shock({ kind: "licence", delay: RANGE, refusal })]);
    expect(found.map(({ chance }) => chance)).toEqual(
      [0.3, 0.7 / 3, 0.7 / 3, 0.7 / 3].map((x) => expect.closeTo(x, 9)),
    );
  });

  test.each([
    [0, 2],
    [0.5, 6],
    [1, 10],
    [0.125, 4],
  ])("quantile %d of 2 … 6 … 10 is %d", (at, weeks) => {
    expect(quantileOf(RANGE, at)).toBeCloseTo(weeks, 9);
  });

  test("trade under a permit loses only what exceeds the usual delay", () => {
    const late = fateOf({ chance: 1, refused: false, quantile: 1 });
    const licence = shock({ kind: "licence", delay: RANGE });
    expect(late(licence, 0).delay).toBe(10);
    expect(late({ ...licence, running: true }, 0).delay).toBe(4);
    expect(fateOf({ chance: 1, refused: true, quantile: 0 })({ ...licence, running: true }, 0).delay).toBe(Infinity);
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
