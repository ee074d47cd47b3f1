// The paths over time: they begin and end where they must, repeat bit for bit, and answer to each assumption.
import { describe, expect, test } from "vitest";
import { usModel } from "./testing.ts";
import { runOverTime, type EconomyOverTime } from "./over-time.ts";
import { usedAssumptions } from "./time-assumptions.ts";

const model = usModel();

function run(settings: Readonly<Record<string, number>>, days = 140): EconomyOverTime {
  const assumed = usedAssumptions(settings);
  if (assumed.kind === "fault") throw new Error(assumed.message);
  const outcome = runOverTime(model, { cuts: [{ commodity: "gallium", share: 1 }] }, assumed.used, days);
  if (outcome.kind === "unavailable") throw new Error(outcome.why);
  return outcome.path;
}

const SHORT = { cut_days: 56, return_days: 14, inventory_days: 30 };

describe("a cut of eight weeks", () => {
  const path = run(SHORT);

  test("weeks add up to the totals, and the range is a range", () => {
    for (const { id, gdp, firstYear } of path.models) {
      const summed = path.weeks.reduce((total, { change }) => total + change[id].central, 0);
      expect(summed).toBeCloseTo(gdp.central, 6);
      expect(firstYear.central).toBe(gdp.central);
      expect(gdp.high).toBeLessThan(gdp.central);
      expect(gdp.central).toBeLessThan(gdp.low);
    }
  });

  test("the users of the metal lose most, and lose it in the weeks of the cut", () => {
    expect(path.industries[0]?.code).toBe("334413");
    for (const { worst } of path.models) expect(worst.day).toBeLessThan(70);
    const last = path.weeks.at(-1)!;
    for (const { id, worst } of path.models) expect(Math.abs(last.change[id].central)).toBeLessThan(-worst.change / 5);
  });

  test("eight weeks cost less than the year of the equilibrium", () => {
    for (const { gdp } of path.models) expect(gdp.central).toBeGreaterThan(path.equilibrium.central);
  });

  test("repeats bit for bit", () => expect(run(SHORT)).toEqual(path));
});

test("nothing is lost while the stock of the metal lasts", () => {
  const { weeks } = run({ ...SHORT, metal_stock_days: 28 });
  for (const { day, change } of weeks)
    for (const { central } of Object.values(change)) {
      if (day < 28) expect(Math.abs(central)).toBeLessThan(1e-3);
      if (day === 28) expect(central).toBeLessThan(-1);
    }
});

test("a horizon that ends before supply is back says so", () => {
  expect(run({ cut_days: 365 }, 70).notes.join(" ")).toMatch(/ends before supply is back to normal/);
});

test.each([
  [{ stocks: 3 }, "stocks", /no assumption is called "stocks"/],
  [{ heterogeneity: 2 }, "heterogeneity", /heterogeneity is 2, not between 0.05 and 1/],
  [{ cut_days: Number.NaN }, "cut_days", /cut_days is NaN/],
])("refuses %j", (settings, field, message) => {
  const found = usedAssumptions(settings as unknown as Record<string, number>);
  expect(found).toMatchObject({ kind: "fault", field });
  if (found.kind === "fault") expect(found.message).toMatch(message);
});
