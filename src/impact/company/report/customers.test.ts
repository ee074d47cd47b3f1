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
  revenueAtRisk: { currency: "EUR", low: "0", high: "60" },
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
