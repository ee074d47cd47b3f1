// Concentration against 18 years of published indexes, the EU formula by hand, and the reading of markets and uses.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { commodities, marketFile } from "../scenario/testing.ts";
import { decisiveStage, marketOf, usualSource } from "./commodity.ts";
import { herfindahl, supplyRisk, weightedHerfindahl, type Shares } from "./concentration.ts";
import { readUses } from "./uses.ts";

interface History {
  readonly elements: Readonly<
    Record<
      string,
      { readonly hhi: Readonly<Record<string, number>>; readonly shares: Readonly<Record<string, Shares>> }
    >
  >;
}
const history = JSON.parse(
  readFileSync(new URL("../../../../data/minerals/history-1998-2015.json", import.meta.url), "utf8"),
) as History;

/** Years whose printed shares do not sum to 1 or do not belong to the printed index (the collection's own slips). */
const SLIPS = new Set(["Li 2002", "Li 2015", "N 2006", "P 1998", "Cu 2009", "Ba 2001", "Hg 2011", "Bi 2015"]);

describe("Herfindahl-Hirschman index", () => {
  const cases = Object.entries(history.elements).flatMap(([element, { hhi, shares }]) =>
    Object.entries(hhi).map(([year, published]) => ({
      id: `${element} ${year}`,
      element,
      published,
      shares: shares[year]!,
    })),
  );

  test("46 elements, 821 years", () => {
    expect(new Set(cases.map(({ element }) => element)).size).toBe(46);
    expect(cases).toHaveLength(821);
  });

  test("within 1 % of the published index everywhere but in eight slips of print", () => {
    const off = cases.filter(({ published, shares }) => Math.abs(herfindahl(shares) / published - 1) > 0.01);
    expect(new Set(off.map(({ id }) => id))).toEqual(SLIPS);
  });

  test("one producer is 10,000; unnamed other countries add nothing", () => {
    expect(herfindahl([["CN", 1]])).toBe(10_000);
    expect(
      herfindahl([
        ["CN", 0.5],
        ["ZZ", 0.5],
      ]),
    ).toBe(2500);
  });
});

test("the EU's supply risk by hand", () => {
  const global = weightedHerfindahl(
    [
      ["CN", 0.6],
      ["DE", 0.4],
    ],
    () => 5,
    (country) => (country === "DE" ? 0.8 : 1.1),
  );
  expect(global).toBeCloseTo(0.36 * 5 * 1.1 + 0.16 * 5 * 0.8, 12);
  const risk = supplyRisk({ global: 3, toEu: 1, importReliance: 0.8, recycling: 0.1, substitution: 0.95 });
  expect(risk).toBeCloseTo((3 * 0.4 + 1 * 0.6) * 0.9 * 0.95, 12);
});

describe("commodities", () => {
  const byId = (id: string) => commodities.find((one) => one.id === id)!;

  test("every mineral has a source, its figures have sources, and shares stay within 105 % (world totals are rounded)", () => {
    expect(commodities.length).toBeGreaterThanOrEqual(50);
    for (const one of commodities) {
      expect(usualSource(one), one.id).toMatch(/^[A-Z]{2}$/);
      for (const { sources, shares } of one.stages) {
        expect(
          shares.reduce((sum, [, share]) => sum + share, 0),
          one.id,
        ).toBeLessThan(105);
        for (const id of sources) expect(one.sources[id]?.title, `${one.id} ${id}`).toBeTruthy();
      }
    }
  });

  test("germanium is decided at refining, gallium at its primary metal", () => {
    expect(decisiveStage(byId("germanium"))?.stage).toBe("refining");
    expect(decisiveStage(byId("gallium"), marketFile.commodities["gallium"])?.stage).toBe("mining");
  });

  test("a country without a share is no source, and that is said", () => {
    expect(marketOf(byId("gallium"), marketFile, "FR", "central")).toEqual({
      kind: "unavailable",
      why: "FR has no recorded share of the mining of gallium",
    });
  });

  test("high impact means less room everywhere: fewer exports kept, less idle capacity, stiffer curves", () => {
    const [low, high] = (["low", "high"] as const).map((impact) =>
      marketOf(byId("tungsten"), marketFile, "CN", impact),
    );
    if (low?.kind !== "market" || high?.kind !== "market") throw new Error("no market");
    expect(high.market.netExports).toBeGreaterThan(low.market.netExports);
    expect(high.market.suppliers[0]!.capacity).toBeLessThan(low.market.suppliers[0]!.capacity);
    expect(high.demandElasticity).toBeLessThan(low.demandElasticity);
  });
});

describe("uses", () => {
  const rules = [
    { words: ["chip"], industries: ["A", "B"] },
    { words: ["coin"], industries: [] },
  ];

  test("a use's share is split by value added; uses without an industry are named", () => {
    const reading = readUses(
      [
        { use: "chips", sharePct: 60 },
        { use: "coins", sharePct: 30 },
        { use: "tea", sharePct: 10 },
      ],
      rules,
      ["A", "B"],
      [30, 10],
    );
    expect(reading.industries.map(({ code, share }) => [code, share])).toEqual([
      ["A", 0.45],
      ["B", 0.15],
    ]);
    expect(reading.yardstick).toBeCloseTo(24, 12);
    expect(reading.unread.map(({ use }) => use)).toEqual(["coins", "tea"]);
  });

  test("every published use of every mineral has a rule", () => {
    const unread = commodities.flatMap(({ id, endUses }) =>
      endUses
        .filter(({ use }) => !marketFile.industriesOfUses.some(({ words }) => words.some((word) => use.includes(word))))
        .map(({ use }) => `${id} ${use}`),
    );
    expect(unread).toEqual([]);
  });
});
