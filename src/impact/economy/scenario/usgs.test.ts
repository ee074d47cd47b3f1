// The published figures of USGS OFR 2024-1057 beside the model's: calibrated ones to 1 %, predicted ones as published.
import { expect, test } from "vitest";
import { CLOSURES } from "./closures.ts";
import { runScenario, type EconomyImpact } from "./run.ts";
import { commodities, usModel } from "./testing.ts";

const model = usModel();
const run = (...ids: readonly string[]): EconomyImpact => {
  const outcome = runScenario(model, { cuts: ids.map((commodity) => ({ commodity, share: 1 })) });
  if (outcome.kind === "unavailable") throw new Error(outcome.why);
  return outcome.impact;
};

test.each([
  ["gallium", [1.7, 3.1, 8.2]],
  ["germanium", [0.01, 0.4, 1.1]],
])("%s alone: calibrated within 1 %%", (id, [low, central, high]) => {
  const { gdp } = run(id);
  expect(gdp.basis).toBe("calibrated");
  expect(-gdp.low / 1000 / low!).toBeCloseTo(1, 2);
  expect(-gdp.central / 1000 / central!).toBeCloseTo(1, 2);
  expect(-gdp.high / 1000 / high!).toBeCloseTo(1, 2);
});

test("both: 3.35-3.45 predicted, and the ends within 5 %", () => {
  const { gdp } = run("gallium", "germanium");
  expect(gdp.basis).toBe("predicted");
  expect(-gdp.central).toBeGreaterThan(3350);
  expect(-gdp.central).toBeLessThan(3450);
  expect(Math.abs(-gdp.low / 1700 - 1)).toBeLessThan(0.05);
  expect(Math.abs(-gdp.high / 9000 - 1)).toBeLessThan(0.05);
});

test("more than 40 % of gallium's loss falls on semiconductors, and quantity drives it, not price", () => {
  const { gdp, industries, channels } = run("gallium");
  expect(industries[0]?.code).toBe("334413");
  expect(industries[0]!.change.central / gdp.central).toBeGreaterThan(0.4);
  const cost = channels.find(({ id }) => id === "consumers-cost")!.central;
  expect(cost).toBeLessThan(0);
  expect(cost / gdp.central).toBeLessThan(0.02);
});

test("prices: +150 % and +26 %, calibrated", () => {
  const [gallium, germanium] = run("gallium", "germanium").markets;
  expect(gallium!.price.central).toBeCloseTo(2.5, 6);
  expect(germanium!.price.central).toBeCloseTo(1.26, 6);
  expect([gallium!.basis.price, germanium!.basis.price]).toEqual(["calibrated", "calibrated"]);
});

test("the channels and the industries add up to GDP; the central closure lies within the band", () => {
  const impact = run("gallium", "germanium");
  const channels = impact.channels.reduce((sum, { central }) => sum + central, 0);
  expect(channels).toBeCloseTo(impact.gdp.central, 6);
  const industries = impact.industries.reduce((sum, { change }) => sum + change.central, 0);
  const prices = impact.channels.slice(1, 4).reduce((sum, { central }) => sum + central, 0);
  expect(industries + prices).toBeCloseTo(impact.gdp.central, 0);
  expect(impact.closures.map(({ id }) => id)).toEqual(CLOSURES.map(({ id }) => id));
  expect(impact.band.least).toBeGreaterThanOrEqual(impact.gdp.central);
  expect(impact.band.most).toBeLessThanOrEqual(impact.gdp.central);
});

test("the lower bound is the mildest closure and the upper bound the harshest", () => {
  for (const id of ["gallium", "germanium"]) {
    const { closures, band } = run(id);
    expect(closures.find(({ role }) => role === "lower bound")!.central).toBe(band.least);
    expect(closures.find(({ role }) => role === "upper bound")!.central).toBe(band.most);
  }
});

test("a deeper cut never helps, no cut changes nothing, a rerun has the same bits", () => {
  const gdpAt = (share: number): number => {
    const outcome = runScenario(model, { cuts: [{ commodity: "gallium", share }] });
    return outcome.kind === "impact" ? outcome.impact.gdp.central : Number.NaN;
  };
  const path = Array.from({ length: 11 }, (_, i) => gdpAt(i / 10));
  expect(Math.abs(path[0]!)).toBe(0);
  for (let i = 1; i < path.length; i++) expect(path[i]!).toBeLessThan(path[i - 1]!);
  expect(run("gallium")).toEqual(run("gallium"));
});

test("every mineral has an answer or a reason, and only the two studied ones claim to be calibrated", () => {
  for (const { id } of commodities) {
    const outcome = runScenario(model, { cuts: [{ commodity: id, share: 1 }] });
    if (outcome.kind === "unavailable") expect(outcome.why.length).toBeGreaterThan(10);
    else {
      expect(outcome.impact.gdp.basis).toBe(["gallium", "germanium"].includes(id) ? "calibrated" : "transferred");
      expect(outcome.impact.gdp.central).toBeLessThanOrEqual(0);
      expect(outcome.impact.gdp.high).toBeLessThanOrEqual(outcome.impact.gdp.low);
    }
  }
});
