import { expect, test } from "vitest";
import { TABLES } from "../../../test/assess-portfolio.ts";
import { compileGroups } from "../../base/country-group.ts";
import { isoDate } from "../../base/date.ts";
import { readTables } from "../../portfolio/tables.case.ts";
import { networkOf, type LineCost } from "../../impact/index.ts";
import { buildProblem } from "./problem.ts";
import type { DiversifyRequest } from "./types.ts";

const { portfolio } = readTables(TABLES);
const world = {
  on: isoDate("2026-11-21"),
  rulings: [],
  leaders: [],
  shocks: { legal: [], stated: [] },
  costs: [] as readonly LineCost[],
  groups: compileGroups([]),
};
const assumed = (request: DiversifyRequest): readonly string[] =>
  buildProblem(portfolio, world, request)
    .assumptions.filter(({ code }) => code === "duty")
    .map(({ about }) => about);

test("a duty that nobody stated is an assumption, and one that is stated is not", () => {
  const open = assumed({});
  expect(open).toContain("goods from CN");
  expect(assumed({ dutyPct: { CN: 5 } })).toEqual(open.filter((about) => about !== "goods from CN"));
});

test("what a measure adds is in the landed price; what may be due widens the range and is asked for", () => {
  const [part] = buildProblem(portfolio, world, {}).parts;
  const [one] = part?.candidates ?? [];
  if (one === undefined) throw new Error("no source");
  const cost = (open: boolean, low: number, high: number): LineCost => ({
    line: networkOf(portfolio).lines.findIndex(({ row }) => row === one.at.row),
    from: 26,
    to: 52,
    because: { kind: "measure", id: "m", title: "duty", provision: "XX:1" },
    what: "goods",
    open,
    inForce: false,
    missingFacts: open ? ["item.hs"] : [],
    perUnit: { currency: "EUR", low, high },
    rate: "10 to 20 %",
  });
  const found = buildProblem(
    portfolio,
    { ...world, costs: [cost(false, 10, 20), cost(true, 8, 8)] },
    { currency: "EUR" },
  );
  const dear = found.parts.flatMap(({ candidates }) => candidates).find(({ at }) => at.row === one.at.row);
  // Half the horizon at 15 on average; the open one adds nothing but its range.
  expect(dear?.duty).toBeCloseTo(7.5, 9);
  expect(found.assumptions.find(({ code }) => code === "additional_duty")).toMatchObject({ low: 5, high: 14 });
  expect(found.questions.map(({ ask }) => ask).join(" ")).toContain("item.hs would settle it");
});
