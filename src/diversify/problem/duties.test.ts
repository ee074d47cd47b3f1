import { expect, test } from "vitest";
import { TABLES } from "../../../test/assess-portfolio.ts";
import { compileGroups } from "../../base/country-group.ts";
import { isoDate } from "../../base/date.ts";
import { readTables } from "../../portfolio/tables.case.ts";
import { buildProblem } from "./problem.ts";
import type { DiversifyRequest } from "./types.ts";

const { portfolio } = readTables(TABLES);
const world = {
  on: isoDate("2026-11-21"),
  rulings: [],
  leaders: [],
  shocks: { legal: [], stated: [] },
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
