// The band of a tariff: known answers at its ends, and what every band must keep to.
import { expect, test } from "vitest";
import { ELASTICITIES, tariffBands, type Elasticity } from "./tariff-bands.ts";

const fixed = (substitution: number, demand: number, supply: number): readonly Elasticity[] =>
  ELASTICITIES.map((one) => {
    const value = { substitution, demand, supply }[one.id];
    return { ...one, low: value, central: value, high: value };
  });

test("one source with flat supply: buyers pay the whole duty and buy less by the elasticity of demand", () => {
  const { priceIndex, sources } = tariffBands([{ country: "CN", value: 7, before: 0, after: 0.25 }], fixed(4, 1, 1e12));
  expect(priceIndex.central).toBeCloseTo(1.25, 6);
  expect(sources[0]?.quantity.central).toBeCloseTo(1 / 1.25, 6);
  expect(sources[0]?.producerPrice.central).toBeCloseTo(1, 6);
});

test("no change of rates moves nothing, whatever the elasticities", () => {
  const { priceIndex, sources } = tariffBands(
    [
      { country: "CN", value: 3, before: 0.1, after: 0.1 },
      { country: "JP", value: 1, before: 0, after: 0 },
    ],
    ELASTICITIES,
  );
  expect([priceIndex.low, priceIndex.high]).toEqual([expect.closeTo(1, 9), expect.closeTo(1, 9)]);
  for (const { quantity } of sources) expect(quantity.low).toBeCloseTo(1, 9);
});

test("the taxed source loses, the other gains, and the central answer lies within its band", () => {
  const { priceIndex, sources } = tariffBands(
    [
      { country: "CN", value: 60, before: 0, after: 0.5 },
      { country: "JP", value: 40, before: 0, after: 0 },
    ],
    ELASTICITIES,
  );
  const [cn, jp] = sources;
  expect(cn?.quantity.high).toBeLessThan(1);
  expect(cn?.producerPrice.high).toBeLessThan(1);
  expect(jp?.quantity.central).toBeGreaterThan(1);
  for (const band of [priceIndex, ...sources.flatMap((one) => [one.buyerPrice, one.producerPrice, one.quantity])]) {
    expect(band.low).toBeLessThanOrEqual(band.central);
    expect(band.central).toBeLessThanOrEqual(band.high);
  }
});

test("sources without value are refused", () => {
  expect(() => tariffBands([{ country: "CN", value: 0, before: 0, after: 1 }], ELASTICITIES)).toThrow(RangeError);
});
