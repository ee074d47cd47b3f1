// Portfolios that are odd or wrong: an answer in words and finite figures, never a crash or a plan nobody could carry out.
import { describe, expect, test } from "vitest";
import { compileGroups } from "../../base/country-group.ts";
import { isoDate } from "../../base/date.ts";
import { highsSolver } from "../../jobs/highs-solver.ts";
import { readTables } from "../../portfolio/tables.case.ts";
import { buildProblem } from "../problem/problem.ts";
import { withStopCosts } from "../problem/stop-costs.ts";
import type { BuyerProblem, Ruling } from "../problem/types.ts";
import { diversify, type Diversification } from "./diversify.ts";

const PRODUCT = "A | Amp | 100000 | EUR | 40 | 100";

interface Odd {
  readonly supply: readonly string[];
  readonly product?: string;
  readonly standing?: Ruling["standing"];
}

function problemOf({ supply, product = PRODUCT, standing = "undecided" }: Odd): BuyerProblem {
  const { portfolio } = readTables({
    products: ["product_id | name | revenue_per_week | currency | margin_pct | weekly_demand", product],
    parts: ["part_id | name | material", "P | Gallium | gallium"],
    bom: ["parent_id | child_id | quantity", "A | P | 2"],
    suppliers: ["supplier_id | name | country", "S1 | One | CN", "S3 | Three | CA"],
    supply: [
      "part_id | supplier_id | share | price | currency | capacity_per_week | min_order | fixed_qualification_cost | qualification_weeks | lead_time_weeks | contract_min_share | contract_until | material_origin",
      ...supply,
    ],
    inventory: ["part_id | quantity", "P | 400"],
  });
  const controls = [{ jurisdiction: "CN", authority: "MOFCOM", outcome: "indeterminate" as const, provisions: [] }];
  return withStopCosts(
    buildProblem(portfolio, {
      on: isoDate("2026-11-21"),
      rulings: portfolio.supply.map(({ at: { row } }, i) => ({
        row,
        standing,
        controls: i === 0 ? controls : [],
        upcoming: [],
        suspended: [],
      })),
      leaders: [{ material: "gallium", country: "CN" }],
      shocks: { legal: [], stated: [] },
      costs: [],
      groups: compileGroups([]),
    }),
  );
}

const solved = (odd: Odd): Promise<Diversification> => diversify(problemOf(odd), {}, highsSolver);
const ONE = "P | S1 | 1 | 10 | EUR | | | | | 4 | | | CN";
const NEW = "P | S3 | 0 | 10 | EUR | 300 | | 1000 | 8 | 4 | | | CA";

/** Supplier → share in the chosen plan. */
const shares = ({ chosen }: Diversification): Readonly<Record<string, number>> =>
  Object.fromEntries(
    (chosen?.parts[0]?.sources ?? []).map(({ candidate, after }) => [candidate.supplierId, Number(after.toFixed(3))]),
  );

function expectFinite(value: unknown): void {
  if (typeof value === "number") expect(Number.isNaN(value)).toBe(false);
  else if (typeof value === "object" && value !== null) Object.values(value).forEach(expectFinite);
  else if (typeof value === "string") expect(value).not.toMatch(/NaN|undefined|Infinity/);
}

describe("an odd portfolio", () => {
  test.each<[string, Odd]>([
    ["one supplier alone", { supply: [ONE] }],
    ["no prices", { supply: ["P | S1 | 1 | | | | | | | 4 | | | CN"] }],
    ["no demand", { supply: [ONE, NEW], product: "A | Amp | 100000 | EUR | 40 | 0" }],
    ["demand not stated", { supply: [ONE, NEW], product: "A | Amp | 100000 | EUR | 40 |" }],
    ["no revenue", { supply: [ONE, NEW], product: "A | Amp | | | | 100" }],
    ["two currencies", { supply: [ONE, "P | S3 | 0 | 80 | CNY | 300 | | 1000 | 8 | 4 | | | CA"] }],
    ["a currency nobody has a rate for", { supply: [ONE, "P | S3 | 0 | 80 | XAF | 300 | | 1000 | 8 | 4 | | | CA"] }],
    ["a capacity of nothing", { supply: ["P | S1 | 1 | 10 | EUR | 0 | | | | 4 | | | CN", NEW] }],
    ["no shares at all", { supply: [ONE.replace("| 1 |", "| 0 |"), NEW] }],
    ["shares that add up to 30 %", { supply: [ONE.replace("| 1 |", "| 0.3 |"), NEW] }],
    ["shares that add up to 180 %", { supply: [ONE.replace("| 1 |", "| 0.9 |"), NEW.replace("| 0 |", "| 0.9 |")] }],
    ["the same source twice", { supply: [ONE.replace("| 1 |", "| 0.5 |"), ONE.replace("| 1 |", "| 0.5 |")] }],
    ["every source prohibited", { supply: [ONE, NEW], standing: "prohibited" }],
  ])("%s: finite figures, and words", async (_, odd) => {
    const answer = await solved(odd);
    expectFinite(answer);
    if (answer.chosen === null) expect(answer.relax.map(({ text }) => text).join()).not.toBe("");
    else expect(answer.chosen.why).not.toBe("");
  });

  test("a source that asks a fortune to be qualified is left alone", async () => {
    expect(shares(await solved({ supply: [ONE, NEW.replace("1000", "1e12")] }))["S3"] ?? 0).toBe(0);
  });

  test("a new source that sells more at a time than is needed is left alone, and asked about", async () => {
    const answer = await solved({ supply: [ONE, NEW.replace("| 300 | |", "| 300 | 1e9 |")] });
    expect(shares(answer)["S3"]).toBe(0);
    expect(answer.questions.map(({ ask }) => ask).join()).toContain("Its minimum order of 1000000000 is more than");
  });

  test("a new source that cannot deliver within the horizon is left alone, and asked about", async () => {
    const answer = await solved({ supply: [ONE, NEW.replace("| 8 | 4 |", "| 60 | 80 |")] });
    for (const { evaluation } of answer.plans) expect(evaluation.suppliers).toBe(1);
    expect(answer.questions.map(({ ask }) => ask).join()).toContain("only after 140 weeks");
  });

  test("contracts for more than is needed are cut in proportion, and asked about", async () => {
    const supply = [
      "P | S1 | 0.7 | 10 | EUR | 300 | | | | 4 | 0.7 | 2030-01-01 | CN",
      "P | S3 | 0.3 | 10 | EUR | 300 | | | | 4 | 0.6 | 2030-01-01 | CA",
    ];
    const answer = await solved({ supply });
    expect(shares(answer)["S1"]).toBeCloseTo(0.7 / 1.3, 2);
    expect(answer.questions.map(({ ask }) => ask).join()).toContain("Contracts commit 130 % of what is needed");
  });

  test("where no loss can be counted, that is the reason given", async () => {
    const answer = await solved({ supply: [ONE, NEW], product: "A | Amp | | | | 100" });
    expect(answer.chosen?.why).toContain("no product states its revenue and margin");
    expect(answer.chosen?.steps).toEqual([]);
  });

  test.each(["A | Amp | | EUR | 40 | 100", "A | Amp | 1000 | | 40 | 100", "A | Amp | 1000 | EUR | | 100"])(
    "a product of which no loss can be counted is named and asked about: %s",
    async (product) => {
      const answer = await solved({ supply: [ONE, NEW], product });
      expect(answer.noMargin).toEqual([{ productId: "A", name: "Amp" }]);
      expect(answer.questions).toContainEqual(
        expect.objectContaining({ about: "A", ask: expect.stringContaining("earn") }),
      );
    },
  );

  test("of shares that add up to less, the plan counts only what the rows account for", async () => {
    const answer = await solved({ supply: [ONE.replace("| 1 |", "| 0.3 |"), NEW] });
    const today = answer.plans.find(({ id }) => id === "today")?.evaluation.impact.expected ?? 0;
    const whole = (await solved({ supply: [ONE, NEW] })).plans.find(({ id }) => id === "today")?.evaluation.impact
      .expected;
    expect(today / (whole ?? NaN)).toBeLessThan(0.31);
    expect(answer.chosen?.parts[0]?.accountedShare).toBeCloseTo(0.3, 9);
  });
});
