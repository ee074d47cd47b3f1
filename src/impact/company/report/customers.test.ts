// Revenue at risk: ranges over the horizon, scenarios in their weeks, and no revenue lost twice.
import { expect, it } from "vitest";
import { isoDate } from "../../../base/date.ts";
import type { Portfolio } from "../../../portfolio/index.ts";
import { customersOf } from "./customers.ts";

const at = { file: "customers.csv", row: 2 };
const portfolio = {
  customers: [
    { id: "A", name: "A", at, extra: {}, country: "CN", ciiOperator: true, revenuePerWeek: "100" },
    { id: "B", name: "B", at, extra: {}, country: "DE", ciiOperator: "unknown", revenuePerWeek: "50" },
  ],
  transactions: [
    {
      id: "t",
      at,
      extra: {},
      date: isoDate("2026-01-01"),
      act: "export",
      itemId: "x",
      currency: "EUR",
      purchaser: "A",
    },
    {
      id: "u",
      at,
      extra: {},
      date: isoDate("2026-01-01"),
      act: "export",
      itemId: "x",
      currency: "EUR",
      purchaser: "B",
    },
  ],
} as unknown as Portfolio;
const exposure = {
  customerId: "A",
  name: "A",
  why: "purchase ban",
  measures: ["m"],
  missingFacts: ["parties[purchaser].categories"],
  currency: "EUR",
  phases: [{ from: isoDate("2026-01-01"), low: "0", high: "60" }],
};
const frame = { name: "s", start: isoDate("2026-01-01"), weeks: 10 };

it("counts a week's range for every week", () => {
  expect(customersOf(portfolio, [exposure], [], frame)[0]?.revenue).toEqual({ currency: "EUR", low: 0, high: 600 });
});

it("takes a scenario's demand in its weeks alone, by customer or country", () => {
  const lost = customersOf(portfolio, [], [{ where: { country: "DE" }, demand: 0.2, from: 4, weeks: 3 }], frame);
  expect(lost).toHaveLength(1);
  expect(lost[0]?.revenue?.low).toBeCloseTo(50 * 0.8 * 3, 9);
});

it("loses a customer's revenue once, whatever the causes", () => {
  const [one] = customersOf(portfolio, [exposure], [{ where: { customer: "A" }, demand: 0.5 }], frame);
  expect(one?.revenue).toEqual({ currency: "EUR", low: 500, high: 600 });
  expect(one?.measures).toEqual(["m", "scenario:s"]);
});

it("follows a market that shuts and opens again, by parts of weeks, as a share of what customers bring", () => {
  // 15 January is week 2, 5 February week 5: three weeks of 20 to 100 out of ten.
  const phases = [
    { from: isoDate("2026-01-01"), low: "0", high: "0" },
    { from: isoDate("2026-01-15"), low: "20", high: "100" },
    { from: isoDate("2026-02-05"), low: "0", high: "0" },
  ];
  const [one] = customersOf(portfolio, [{ ...exposure, phases }], [], frame);
  expect(one?.revenue).toEqual({ currency: "EUR", low: 60, high: 300 });
  expect(one?.share).toEqual({ low: 60 / 1500, high: 300 / 1500 });
  expect(one?.profile.map(({ week, low, high }) => [week, low, high])).toEqual([
    [0, 0, 0],
    [2, 20, 100],
    [5, 0, 0],
  ]);
  expect(one?.ciiOperator).toBe(true);
});

it("puts no figure on a customer whose revenue is not known, and keeps it in the list", () => {
  const { currency: _, ...unknown } = { ...exposure, phases: [] };
  const [one] = customersOf(portfolio, [unknown], [], frame);
  expect(one).toMatchObject({ customerId: "A", profile: [] });
  expect(one?.revenue).toBeUndefined();
});
