// Concentration against 18 years of published indexes, the EU formula by hand, and the reading of markets and uses.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { commodities, marketFile } from "../scenario/testing.ts";
import { decisiveStage, marketOf, usualSource } from "./commodity.ts";
import { herfindahl, supplyRisk, weightedHerfindahl } from "./concentration.ts";
import type { History } from "./history.ts";
import { readUses } from "./uses.ts";

const history = JSON.parse(
  readFileSync(new URL("../../../../data/minerals/history-1998-2015.json", import.meta.url), "utf8"),
) as History;

/**
 * Four years for which the collection states two indexes: one in its summary, one in the year's own table. The squares of
 * the shares (in %), largest first with the rest summed, give the year's own; why the summary's cannot be right stands
 * beside it.
 */
const CONTRADICTIONS: readonly {
  readonly id: string;
  readonly summary: number;
  readonly yearTable: number;
  readonly squares: readonly number[];
  readonly why: string;
  /** The same number in the summary, one year on or back. */
  readonly sameAs?: string;
}[] = [
  {
    id: "Li 2015",
    summary: 5008.442424,
    yearTable: 5790.19908,
    squares: [5636.27, 74.61, 58.69, 20.62],
    why: "Australia's 75.08 % squared is 5,636 alone",
  },
  {
    id: "P 1998",
    summary: 1735.650525,
    yearTable: 1512.902111,
    squares: [779.44, 288.63, 263.47, 101.71, 26.31, 53.34],
    why: "the producers make up the whole of 46,206 thousand tonnes, so none is missing",
  },
  {
    id: "Hg 2011",
    summary: 5678.337555,
    yearTable: 5907.863739,
    squares: [5802.4, 37.48, 33.24, 20.62, 14.12],
    why: "China's 76.17 % squared is 5,802 alone; the summary repeats 2012",
    sameAs: "2012",
  },
  {
    id: "Bi 2015",
    summary: 5576.75445,
    yearTable: 5725.488642,
    squares: [5302.1, 377.04, 46.19, 0.16],
    why: "the summary repeats 2014",
    sameAs: "2014",
  },
];

describe("Herfindahl-Hirschman index", () => {
  const cases = Object.entries(history.elements).flatMap(([element, { hhi, shares }]) =>
    Object.entries(hhi).map(([year, published]) => ({
      id: `${element} ${year}`,
      element,
      published,
      shares: shares[year]!,
    })),
  );

  test("46 elements, 824 years", () => {
    expect(new Set(cases.map(({ element }) => element)).size).toBe(46);
    expect(cases).toHaveLength(824);
  });

  test("within 1 % of the summary's index in all but the four years in which the collection contradicts itself", () => {
    const off = cases.filter(({ published, shares }) => Math.abs(herfindahl(shares) / published - 1) > 0.01);
    expect(off.map(({ id }) => id).toSorted()).toEqual(CONTRADICTIONS.map(({ id }) => id).toSorted());
  });

  test.each(CONTRADICTIONS)("$id: $why", ({ id, summary, yearTable, squares, sameAs }) => {
    const [element = "", year = ""] = id.split(" ");
    const { hhi, shares, yearTable: stated } = history.elements[element]!;
    expect(hhi[year]).toBe(summary);
    expect(stated?.[year]).toBe(yearTable);
    expect(squares.reduce((sum, one) => sum + one, 0)).toBeCloseTo(yearTable, 0);
    expect(Math.abs(herfindahl(shares[year]!) / yearTable - 1)).toBeLessThan(0.001);
    if (sameAs !== undefined) expect(hhi[sameAs]).toBe(summary);
  });

  test("what was put right on the way in is said: tables under another element's name, a total ten times too large", () => {
    expect(history.corrected).toEqual([
      "1998: the second table under P is that of S",
      "2001: the second table under Ba is that of Ta",
      "2006: the second table under N is that of K",
      "2009: the world total of Cu is ten times the sum of its producers",
    ]);
    // 5,394,400 t of 16,000,000 t, not of the 160,000,000 t printed.
    expect(history.elements["Cu"]?.shares["2009"]?.find(([country]) => country === "Chile")?.[1]).toBeCloseTo(
      5_394_400 / 16_000_000,
      4,
    );
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
