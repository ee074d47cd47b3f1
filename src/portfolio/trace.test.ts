import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { materialOriginShares, purchaseShares } from "./origin.ts";
import { sumRevenue, weeklyRevenue } from "./revenue.ts";
import { readTables } from "./tables.case.ts";
import { productsAbove, productsStopped } from "./trace.ts";
import type { Portfolio } from "./types.ts";

const PRODUCTS = [
  "product_id | name | revenue_per_week | currency",
  "P | Pump | 1000.10 | EUR",
  "Q | Quilt | 0.20 | EUR",
  "R | Rope | | EUR",
];
const PARTS = ["part_id | name | material", ..."ABCDEFG".split("").map((id) => `${id} | part ${id} | gallium`)];

function withBom(...bom: string[]): Portfolio {
  const header = "parent_id | child_id | quantity | unit | group | alternative_share | qualification_weeks";
  return readTables({ products: PRODUCTS, parts: PARTS, bom: [header, ...bom] }).portfolio;
}

describe("products above a part", () => {
  test("quantities multiply along a path and add up over paths", () => {
    const portfolio = withBom("P | A | 2", "P | B | 3", "A | C | 5", "B | C | 7", "Q | D | 1");
    const [use, ...others] = productsAbove(portfolio, "C");
    expect(others).toEqual([]);
    expect(use).toMatchObject({ productId: "P", quantity: 2 * 5 + 3 * 7, indispensable: true, alternatives: [] });
    expect(use?.paths.map((path) => path.map(({ childId }) => childId).join(">"))).toEqual(["A>C", "B>C"]);
  });

  test("an alternative counts by its share and makes the part dispensable", () => {
    const portfolio = withBom("P | A | 1", "A | B | 4 | | g | 0.75", "A | C | 4 | | g | 0.25 | 12");
    const [use] = productsAbove(portfolio, "B");
    expect(use).toMatchObject({ quantity: 3, indispensable: false });
    expect(use?.alternatives.map(({ childId, qualificationWeeks }) => [childId, qualificationWeeks])).toEqual([
      ["C", 12],
    ]);
  });

  test("alternatives without shares divide what the others leave", () => {
    const portfolio = withBom("P | A | 1 | | g | 0.5", "P | B | 1 | | g |", "P | C | 1 | | g |");
    expect(productsAbove(portfolio, "B")[0]?.quantity).toBe(0.25);
  });

  test("groups of the same name under two parents are two groups", () => {
    const portfolio = withBom("P | A | 1", "P | B | 1", "A | C | 1 | | g | 1", "B | D | 1 | | g | 1");
    expect(productsStopped(portfolio, new Set(["C"]))).toEqual(["P"]);
  });

  test("losing every alternative stops the product, losing all but one does not", () => {
    const portfolio = withBom("P | A | 1 | | g | 0.5", "P | B | 1 | | g | 0.5", "Q | A | 1");
    expect(productsStopped(portfolio, new Set(["A"]))).toEqual(["Q"]);
    expect(productsStopped(portfolio, new Set(["A", "B"]))).toEqual(["P", "Q"]);
  });

  test("an unknown quantity keeps the link and makes the amount unknown", () => {
    const [use] = productsAbove(withBom("P | A | | ", "A | B | 2"), "B");
    expect(use).toMatchObject({ productId: "P", quantity: undefined, indispensable: true });
  });

  test("a circle ends, keeps the link and makes the amount unknown", () => {
    const portfolio = withBom("P | A | 1", "A | B | 1", "B | A | 1", "B | C | 1");
    expect(productsAbove(portfolio, "C")).toMatchObject([{ productId: "P", quantity: undefined, indispensable: true }]);
    expect(productsStopped(portfolio, new Set(["C"]))).toEqual(["P"]);
  });

  test("a product that is itself the item, and one that is built into another", () => {
    const portfolio = readTables({
      products: PRODUCTS,
      parts: [...PARTS, "P | Pump |"],
      bom: ["parent_id | child_id | quantity", "Q | P | 2", "P | A | 1"],
    }).portfolio;
    expect(productsAbove(portfolio, "P").map(({ productId, quantity }) => [productId, quantity])).toEqual([
      ["P", 1],
      ["Q", 2],
    ]);
    expect(productsAbove(portfolio, "A").map(({ productId, quantity }) => [productId, quantity])).toEqual([
      ["P", 1],
      ["Q", 2],
    ]);
  });

  test("the number of paths is bounded, their quantity is not", () => {
    const lines = "ABCDEF"
      .split("")
      .flatMap((id, i, all) => (i === 0 ? [] : [`${all[i - 1]} | ${id} | 1`, `${all[i - 1]} | ${id} | 1`]));
    const [use] = productsAbove(withBom("P | A | 1", ...lines), "F", { maxPaths: 3 });
    expect(use?.paths).toHaveLength(3);
    expect(use?.quantity).toBe(2 ** 5);
  });
});

test("losing more never stops less, and indispensable is what stops alone (any graph, circles included)", () => {
  const node = fc.constantFrom(..."ABCDEFG");
  const line = fc.record({
    parent: fc.constantFrom(..."PQABCDEFG"),
    child: node,
    group: fc.constantFrom("", "g", "h"),
  });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 14 }), fc.subarray([..."ABCDEFG"]), node, (lines, lost, more) => {
      const portfolio = withBom(...lines.map(({ parent, child, group }) => `${parent} | ${child} | 1 | | ${group}`));
      const fewer = productsStopped(portfolio, new Set(lost));
      const all = new Set(productsStopped(portfolio, new Set([...lost, more])));
      expect(fewer.every((id) => all.has(id))).toBe(true);
      const alone = productsAbove(portfolio, more)
        .filter((use) => use.indispensable)
        .map((use) => use.productId);
      expect(new Set(alone)).toEqual(new Set(productsStopped(portfolio, new Set([more]))));
    }),
  );
});

describe("origin of the material", () => {
  const SUPPLIERS = ["supplier_id | name | country", "S1 | One | JP", "S2 | Two | CN", "S3 | Three | CA"];
  function origins(part: string, supply: readonly string[], bom: readonly string[] = []): unknown {
    const header = "part_id | supplier_id | share | material_origin";
    const { portfolio } = readTables({
      parts: [...PARTS, "X | no gallium | steel"],
      suppliers: SUPPLIERS,
      supply: [header, ...supply],
      bom: ["parent_id | child_id | quantity | unit | group | alternative_share", ...bom],
    });
    return Object.fromEntries(
      materialOriginShares(portfolio, part).shares.map(({ country, share }) => [country ?? "?", share]),
    );
  }

  test.each<[string, readonly string[], readonly string[], unknown]>([
    [
      "the origin counts, not the seller's country",
      ["A | S1 | 0.7 | CN", "A | S3 | 0.3 | CA"],
      [],
      { CN: 0.7, CA: 0.3 },
    ],
    ["an untraced line is unknown", ["A | S2 | 0.6 |", "A | S3 | 0.4 | CA"], [], { "?": 0.6, CA: 0.4 }],
    ["purchases that no line accounts for are unknown", ["A | S3 | 0.4 | CA"], [], { "?": 0.6, CA: 0.4 }],
    [
      "lines without a share divide the rest",
      ["A | S3 | 0.4 | CA", "A | S1 | | CN", "A | S2 | | CN"],
      [],
      { CN: 0.6, CA: 0.4 },
    ],
    ["shares above one are scaled down", ["A | S1 | 0.9 | CN", "A | S3 | 0.9 | CA"], [], { CN: 0.5, CA: 0.5 }],
    ["a source that is only qualified has no share", ["A | S1 | 1 | CN", "A | S3 | 0 | CA"], [], { CN: 1 }],
    [
      "a made part is traced below, by quantity",
      ["B | S1 | 1 | CN", "C | S3 | 1 | CA"],
      ["A | B | 3 | kg", "A | C | 1 | kg", "A | X | 9 | kg"],
      { CN: 0.75, CA: 0.25 },
    ],
    [
      "alternatives are weighed by use, whatever their units",
      ["B | S1 | 1 | CN", "C | S3 | 1 | CA"],
      ["A | B | 3 | kg | g | 0.2", "A | C | 1 | pcs | g | 0.8"],
      { CN: 0.2, CA: 0.8 },
    ],
    [
      "amounts of different units side by side cannot be weighed",
      ["B | S1 | 1 | CN", "C | S3 | 1 | CA"],
      ["A | B | 3 | kg", "A | C | 1 | pcs"],
      { "?": 1 },
    ],
    [
      "material in a part below a part of another kind is found",
      ["B | S1 | 1 | CN"],
      ["A | X | 1", "X | B | 1"],
      { CN: 1 },
    ],
    ["a part below that nobody supplies is unknown", [], ["A | B | 1"], { "?": 1 }],
    ["a circle ends as unknown", [], ["A | B | 1", "B | A | 1"], { "?": 1 }],
    ["nothing bought, nothing built: no shares", [], [], {}],
  ])("%s", (_, supply, bom, expected) => {
    expect(origins("A", supply, bom)).toEqual(expected);
  });

  test("shares always sum to one", () => {
    const line = fc.tuple(
      fc.constantFrom("S1", "S2", "S3"),
      fc.constantFrom("", "0", "0.2", "0.5", "0.9", "1"),
      fc.constantFrom("", "CN", "CA"),
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
        const header = "part_id | supplier_id | share | material_origin";
        const supply = [header, ...lines.map(([supplier, share, origin]) => `A | ${supplier} | ${share} | ${origin}`)];
        const { portfolio } = readTables({ parts: PARTS, suppliers: SUPPLIERS, supply });
        const { shares, unknown } = materialOriginShares(portfolio, "A");
        expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 6);
        expect(unknown).toBe(shares.find(({ country }) => country === null)?.share ?? 0);
        for (const share of purchaseShares(portfolio.supply).values()) expect(share).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

test("revenue is added exactly, within a currency, and what is not known is named", () => {
  const portfolio = withBom();
  expect(sumRevenue(weeklyRevenue(portfolio))).toEqual({
    perWeek: [{ currency: "EUR", amount: "1000.30" }],
    unknown: ["R"],
  });
  expect(weeklyRevenue(portfolio, ["Q", "Q", "none"]).map(({ productId }) => productId)).toEqual(["Q"]);
});
