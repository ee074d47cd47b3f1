// What users' tables get wrong, row by row: each is named with what was made of it, and the good rows still count.
import { describe, expect, it } from "vitest";
import type { Portfolio } from "../../../portfolio/index.ts";
import { networkOf } from "./from-portfolio.ts";
import { oddRows } from "./odd-rows.ts";

interface Tables {
  readonly products?: readonly object[];
  readonly bom?: readonly object[];
  readonly supply?: readonly object[];
  readonly inventory?: readonly object[];
}

const rowsOf = (file: string, rows: readonly object[]): readonly object[] =>
  rows.map((row, i) => ({ at: { file: `${file}.csv`, row: i + 2 }, extra: {}, ...row }));

/** Ten pumps a week, two magnets each, from A and B. */
function portfolio({ products, bom, supply, inventory }: Tables = {}): Portfolio {
  return {
    products: rowsOf(
      "products",
      products ?? [{ id: "P", name: "Pump", revenuePerWeek: "100", currency: "EUR", marginPct: 20, weeklyDemand: 10 }],
    ),
    parts: rowsOf("parts", [{ id: "M", name: "Magnet", hs: [], classifications: [], attributes: {} }]),
    bom: rowsOf("bom", bom ?? [{ parentId: "P", childId: "M", quantity: 2, unit: "kg" }]),
    suppliers: rowsOf("suppliers", [
      { id: "A", name: "A" },
      { id: "B", name: "B" },
    ]),
    sites: [],
    supply: rowsOf(
      "supply",
      supply ?? [
        { partId: "M", supplierId: "A", share: 0.6 },
        { partId: "M", supplierId: "B", share: 0.4 },
      ],
    ),
    inventory: rowsOf("inventory", inventory ?? [{ partId: "M", quantity: "40", unit: "kg" }]),
    customers: [],
    transactions: [],
    ownership: [],
    licences: [],
  } as unknown as Portfolio;
}

function problems(tables: Tables): string {
  const one = portfolio(tables);
  return [...networkOf(one).problems, ...oddRows(one)].join("\n");
}

const stockOf = (tables: Tables): number => networkOf(portfolio(tables)).stock[1] as number;

describe("a network from tables that are right", () => {
  it("names nothing and counts 40 kg for two weeks", () => {
    expect(problems({})).toBe("");
    const { buffer, use } = networkOf(portfolio());
    expect([use[1], buffer[1]]).toEqual([20, 2]);
  });
});

describe("bad input is named with what was assumed", () => {
  it.each<[string, Tables, RegExp]>([
    ["no products", { products: [] }, /products: no rows/],
    ["no supply", { supply: [] }, /supply: no rows/],
    [
      "a circle",
      {
        bom: [
          { parentId: "P", childId: "M", quantity: 2 },
          { parentId: "M", childId: "P", quantity: 1 },
        ],
      },
      /need each other: a circle; what it adds to the use is left out/,
    ],
    [
      "an item of itself",
      { bom: [{ parentId: "P", childId: "P", quantity: 1 }] },
      /bom\.csv:2: P is listed as an input of itself/,
    ],
    [
      "a quantity of zero",
      { bom: [{ parentId: "P", childId: "M", quantity: 0 }] },
      /bom\.csv:2: quantity 0 of M is not above zero/,
    ],
    [
      "a negative stock",
      { inventory: [{ partId: "M", quantity: "-40", unit: "kg" }] },
      /inventory\.csv:2: a stock of -40 of M is below zero/,
    ],
    [
      "a stock in metres",
      { inventory: [{ partId: "M", quantity: "4", unit: "m" }] },
      /inventory\.csv:2: m of M does not convert into kg/,
    ],
    [
      "shares over 100 %",
      {
        supply: [
          { partId: "M", supplierId: "A", share: 0.9 },
          { partId: "M", supplierId: "B", share: 0.3 },
        ],
      },
      /supply\.csv:2, supply\.csv:3: the shares of M add up to 120 %/,
    ],
    [
      "a missing share",
      {
        supply: [
          { partId: "M", supplierId: "A", share: 0.9 },
          { partId: "M", supplierId: "B" },
        ],
      },
      /supply\.csv:3: no share of M is stated: what the others leave \(10 %\)/,
    ],
    [
      "shares of nothing",
      { supply: [{ partId: "M", supplierId: "A", share: 0 }] },
      /supply\.csv:2: no line of M has a share today/,
    ],
    [
      "alternatives over 100 %",
      {
        bom: [
          { parentId: "P", childId: "M", quantity: 1, group: "g", alternativeShare: 0.8 },
          { parentId: "P", childId: "N", quantity: 1, group: "g", alternativeShare: 0.4 },
        ],
      },
      /bom\.csv:2, bom\.csv:3: the shares of group g of P add up to 120 %/,
    ],
    [
      "alternatives of nothing",
      {
        bom: [
          { parentId: "P", childId: "M", quantity: 1, group: "g", alternativeShare: 0 },
          { parentId: "P", childId: "N", quantity: 1, group: "g", alternativeShare: 0 },
        ],
      },
      /no alternative of group g of P has a share today: the first is taken to be in use/,
    ],
    [
      "a demand of zero",
      { products: [{ id: "P", name: "Pump", weeklyDemand: 0 }] },
      /products\.csv:2: weekly demand 0 of Pump/,
    ],
    [
      "no revenue",
      { products: [{ id: "P", name: "Pump", weeklyDemand: 5 }] },
      /the revenue of Pump is not known: its losses are counted in weeks of demand/,
    ],
    [
      "a negative revenue",
      { products: [{ id: "P", name: "Pump", revenuePerWeek: "-5", currency: "EUR" }] },
      /revenue -5 of Pump is not above zero/,
    ],
    [
      "a revenue without currency",
      { products: [{ id: "P", name: "Pump", revenuePerWeek: "5" }] },
      /has no currency: it is in no total/,
    ],
    [
      "a negative price",
      { supply: [{ partId: "M", supplierId: "A", share: 1, price: "-1" }] },
      /supply\.csv:2: a price of -1 is below zero/,
    ],
    [
      "a capacity of zero",
      { supply: [{ partId: "M", supplierId: "A", share: 1, capacityPerWeek: 0 }] },
      /a capacity of 0 a week is not above zero/,
    ],
  ])("%s", (_, tables, named) => {
    expect(problems(tables)).toMatch(named);
  });

  it("scales what is too much, and takes nothing below zero", () => {
    const { graph } = networkOf(
      portfolio({
        supply: [
          { partId: "M", supplierId: "A", share: 0.9 },
          { partId: "M", supplierId: "B", share: 0.3 },
        ],
      }),
    );
    const shares = [...graph.share].filter((share) => share < 1).toSorted();
    expect(shares).toEqual([expect.closeTo(0.25, 9), expect.closeTo(0.75, 9)]);
    expect(stockOf({ inventory: [{ partId: "M", quantity: "-40", unit: "kg" }] })).toBe(0);
  });

  it("converts what is in another unit of the same kind", () => {
    expect(
      stockOf({
        inventory: [
          { partId: "M", quantity: "4000", unit: "g" },
          { partId: "M", quantity: "0.01", unit: "t" },
        ],
      }),
    ).toBeCloseTo(14, 9);
    const { use } = networkOf(portfolio({ bom: [{ parentId: "P", childId: "M", quantity: 2000, unit: "g" }] }));
    expect(use[1]).toBe(20_000);
  });
});
