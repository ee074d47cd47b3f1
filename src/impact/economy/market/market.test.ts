// Markets: what must hold at every cut, and answers known by hand.
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { armington } from "./armington.ts";
import { gsim } from "./gsim.ts";
import { clearMarket, demandElasticityFor, demandOf, type Market } from "./partial-equilibrium.ts";

const germanium = {
  suppliers: [
    { country: "BE", quantity: 4, capacity: 10 },
    { country: "CA", quantity: 20, capacity: 30 },
    { country: "RU", quantity: 6, capacity: 20 },
  ],
  netExports: 44,
  supplyElasticity: 3,
};

const markets: fc.Arbitrary<Market> = fc.record({
  suppliers: fc.array(
    fc
      .record({
        quantity: fc.double({ min: 0, max: 100, noNaN: true }),
        room: fc.double({ min: 1, max: 3, noNaN: true }),
      })
      .map(({ quantity, room }) => ({ country: "XX", quantity, capacity: quantity * room })),
    { maxLength: 5 },
  ),
  netExports: fc.double({ min: 1, max: 500, noNaN: true }),
  supplyElasticity: fc.double({ min: 0, max: 4, noNaN: true }),
  demandElasticity: fc.double({ min: 0.05, max: 3, noNaN: true }),
});
const cuts = fc.double({ min: 0, max: 1, noNaN: true });

describe("partial equilibrium", () => {
  test("supply equals demand at the price found", () => {
    fc.assert(
      fc.property(markets, cuts, (market, cut) => {
        const { suppliers, remaining, quantity, by } = clearMarket(market, cut);
        const supplied = suppliers.reduce((sum, { after }) => sum + after, remaining);
        fc.pre(by === "price");
        expect(Math.abs(supplied - demandOf(market) * quantity)).toBeLessThan(1e-7 * demandOf(market));
      }),
    );
  });

  test("a deeper cut never lowers the price nor leaves more metal", () => {
    fc.assert(
      fc.property(markets, cuts, cuts, (market, one, other) => {
        const [small, large] = [clearMarket(market, Math.min(one, other)), clearMarket(market, Math.max(one, other))];
        expect(large.price).toBeGreaterThanOrEqual(small.price - 1e-9);
        expect(large.quantity).toBeLessThanOrEqual(small.quantity + 1e-9);
      }),
    );
  });

  test("nothing cut, nothing changed", () => {
    expect(clearMarket({ ...germanium, demandElasticity: 0.5 }, 0)).toMatchObject({ price: 1, quantity: 1 });
  });

  test("the elasticity that explains +26 % gives +26 %", () => {
    const demandElasticity = demandElasticityFor(germanium, 1.26);
    // ln(74 / (4·1.26³ + 30 + 6·1.26³)) / ln 1.26
    expect(demandElasticity).toBeCloseTo(1.696, 3);
    const { price, quantity, suppliers } = clearMarket({ ...germanium, demandElasticity: demandElasticity! }, 1);
    expect(price).toBeCloseTo(1.26, 9);
    expect(quantity).toBeCloseTo((10 * 1.26 ** 3 + 30) / 74, 9);
    expect(suppliers.map(({ atCapacity }) => atCapacity)).toEqual([false, true, false]);
  });

  test("a price that supply alone would explain has no elasticity", () => {
    expect(demandElasticityFor({ ...germanium, netExports: 5 }, 2)).toBeUndefined();
  });

  test("buyers that cannot do without are rationed", () => {
    const { by, quantity, price } = clearMarket({ ...germanium, demandElasticity: 0.001 }, 1);
    expect(by).toBe("rationed");
    expect(price).toBeCloseTo(1000, 6);
    expect(quantity).toBeCloseTo(60 / 74, 9);
  });
});

describe("Armington", () => {
  const source = (country: string, share: number, tariffFactor = 1, supplyElasticity = Infinity) => ({
    country,
    share,
    tariffFactor,
    supplyElasticity,
  });

  test("a tariff on a small-price-taking source: the CES index by hand", () => {
    const { priceIndex, sources } = armington([source("CN", 0.4, 1.25), source("DE", 0.6)], 3, 1);
    const index = (0.4 * 1.25 ** -2 + 0.6) ** -0.5;
    expect(priceIndex).toBeCloseTo(index, 9);
    expect(sources[0]!.quantity).toBeCloseTo(index ** 2 * 1.25 ** -3, 9);
    expect(sources[1]!.quantity).toBeCloseTo(index ** 2, 9);
  });

  test("a source that cannot sell elsewhere bears part of the tariff", () => {
    const [hit] = armington([source("CN", 0.4, 1.25, 1), source("DE", 0.6, 1, 1)], 3, 1).sources;
    expect(hit!.producerPrice).toBeLessThan(1);
    expect(hit!.buyerPrice).toBeGreaterThan(1);
    expect(hit!.quantity).toBeCloseTo(hit!.producerPrice, 6);
  });

  test("says what is wrong", () => {
    expect(() => armington([source("CN", 0.4)], 3, 1)).toThrow(/sum to 0.4/);
    expect(() => armington([source("CN", 1)], 1, 1)).toThrow(/substitution/);
  });
});

describe("GSIM", () => {
  const base = {
    exporters: ["CN", "DE", "US"],
    importers: ["CN", "DE", "US"],
    trade: [
      [0, 40, 60],
      [30, 0, 50],
      [20, 10, 0],
    ],
    before: [
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ],
    substitution: 5,
    demandElasticity: -1.25,
    supplyElasticity: 1.5,
  };

  test("no change of tariffs changes nothing", () => {
    const result = gsim({ ...base, after: base.before });
    expect(result!.flows.flat().every((change) => Math.abs(change) < 1e-12)).toBe(true);
  });

  test("a US tariff on China: China's price and flow fall, Germany's sales to the US rise, every market clears", () => {
    const result = gsim({
      ...base,
      after: [
        [0, 0, 0.25],
        [0, 0, 0],
        [0, 0, 0],
      ],
    })!;
    expect(result.exporters[0]!.price).toBeLessThan(0);
    expect(result.flows[0]![2]).toBeLessThan(0);
    expect(result.flows[1]![2]).toBeGreaterThan(0);
    expect(result.importers[2]!.revenue).toBeGreaterThan(0);
    base.trade.forEach((row, r) => {
      const sold =
        row.reduce((sum, value, v) => sum + value * result.flows[r]![v]!, 0) / row.reduce((a, b) => a + b, 0);
      expect(sold).toBeCloseTo(result.exporters[r]!.quantity, 9);
    });
  });

  test("tables of another shape are refused by name", () => {
    expect(() => gsim({ ...base, after: [[0]] })).toThrow(/after must have 3 rows of 3/);
  });
});
