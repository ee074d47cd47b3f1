// The sample company in July 2023, and what users get wrong.
import { beforeAll, describe, expect, it } from "vitest";
import { openApp, type App } from "../app.ts";
import { isoDate } from "../base/date.ts";
import { readPortfolioFolder } from "../formats/index.ts";
import type { CompanyImpact } from "../impact/index.ts";
import type { PortfolioInput } from "../portfolio/index.ts";
import { operations } from "./index.ts";

const DAY = isoDate("2023-07-04");
let app: App;
let portfolio: PortfolioInput;
beforeAll(async () => {
  app = openApp({ store: ":memory:" });
  portfolio = await readPortfolioFolder("examples/meridian-rf");
});

async function impact(rest: object = {}): Promise<CompanyImpact> {
  const operation = await operations.impactCompany();
  const input = operation.input(await app.knowledge()).parse({ portfolio, runs: 60, ...rest });
  return operation.run(app.context({ on: DAY, known: DAY }), input);
}

describe("impact-company on the permits of August 2023", () => {
  it("tells the story: wafers and germanium wait for permits, stocks bridge the usual delay, refusal stops power supplies", async () => {
    const report = await impact();
    const measure = report.measures.find(({ id }) => id === "cn-mofcom-2023-23-gallium");
    expect(measure).toMatchObject({ from: "2023-08-01", authority: "MOFCOM" });
    const direct = report.shocks.filter(({ open, country }) => !open && country === "CN");
    expect(direct.map(({ partId }) => partId)).toContain("M-GAN-EPI150");
    for (const { experience, delay } of direct) {
      expect(experience).toBe("cn-gallium-germanium-2023");
      expect(delay?.typical).toBe(14);
    }
    const supply = report.products.find(({ productId }) => productId === "P-PSU-3K");
    expect(supply?.granted.shortFrom).toBeNull();
    expect(supply?.refused.shortFrom).toBeGreaterThan(10);
    expect(supply?.path.map(({ id }) => id)).toEqual([
      "cn-mofcom-2023-23-gallium",
      "M-GAN-EPI150/S-CN-03/SITE-CN-03-B",
      "M-GAN-EPI150",
      "A-SW-650",
      "P-PSU-3K",
    ]);
    for (const { revenue } of report.totals) {
      expect(revenue.granted).toBeLessThanOrEqual(revenue.refused);
      expect(revenue.refused).toBeLessThanOrEqual(revenue.worst);
    }
  });

  it("says what the barred supplier loses, as a range while operator status is unknown", async () => {
    const { customers } = await impact();
    const known = customers.find(({ customerId }) => customerId === "CU-CN-01");
    const unknown = customers.find(({ customerId }) => customerId === "CU-CN-02");
    expect(known?.revenue?.low).toBeGreaterThan(0);
    expect(known?.revenue?.low).toBe(known?.revenue?.high);
    expect(unknown?.revenue?.low).toBe(0);
    expect(unknown?.revenue?.high).toBeGreaterThan(0);
  });

  it("puts the loss in its weeks: nothing before the purchase ban, then all of a known operator's, up to all of another's", async () => {
    const operation = await operations.impactCompany();
    const input = operation.input(await app.knowledge()).parse({ portfolio, runs: 20, weeks: 10 });
    const days = { on: isoDate("2023-05-07"), known: isoDate("2023-05-22") };
    const { customers } = await operation.run(app.context(days), input);
    const known = customers.find(({ customerId }) => customerId === "CU-CN-01");
    // 118,000 USD a week from 21 May, two weeks on: eight of ten weeks.
    expect(known?.profile.map(({ from, low, high }) => [from, low, high])).toEqual([
      ["2023-05-07", 0, 0],
      ["2023-05-21", 118_000, 118_000],
    ]);
    expect(known?.revenue).toEqual({ currency: "USD", low: 8 * 118_000, high: 8 * 118_000 });
    expect(known?.endUses).toEqual([{ endUse: "civil", share: 1, low: 1, high: 1 }]);
    const unknown = customers.find(({ customerId }) => customerId === "CU-CN-02");
    expect(unknown?.ciiOperator).toBe("unknown");
    expect(unknown?.profile[1]).toMatchObject({ low: 0, high: 94_500 });
    expect(known?.share?.low).toBeGreaterThan(0);
    expect(known?.share?.low).toBeLessThan(1);
  });

  it("is bit-identical on rerun, and names every assumption with the rows it fills", async () => {
    const [one, other] = [await impact(), await impact()];
    expect(JSON.stringify(one)).toBe(JSON.stringify(other));
    for (const { low, value, high, rows, why } of one.assumptions) {
      expect(low <= value && value <= high).toBe(true);
      expect(rows.length).toBeGreaterThan(0);
      expect(why).not.toBe("");
    }
    expect(one.assumptions.find(({ id }) => id === "stock_weeks")?.rows.every((row) => /\.csv:\d+$/.test(row))).toBe(
      true,
    );
    expect(one.notices.join("\n")).toContain("need each other: a circle");
  });

  it("takes the user's own value for an assumption and a scenario's shocks", async () => {
    const bare = await impact({
      assume: { stock_weeks: 0 },
      scenario: { name: "cut", shocks: [{ where: { country: "CN" } }] },
    });
    const stocked = await impact({
      assume: { stock_weeks: 20 },
      scenario: { name: "cut", shocks: [{ where: { country: "CN" } }] },
    });
    expect(bare.assumptions.find(({ id }) => id === "stock_weeks")).toMatchObject({ value: 0, why: "stated by you" });
    const lost = (report: CompanyImpact): number => report.totals[0]?.revenue.refused ?? 0;
    expect(lost(bare)).toBeGreaterThan(lost(stocked));
    expect(bare.scenario).toBe("cut");
  });

  it.each([
    [{ name: "x", shocks: [{ where: { country: "CN" }, capacity: 3 }] }, /shocks\.0\.capacity/],
    [{ name: "x", shocks: [{ where: { planet: "Mars" } }] }, /shocks\.0\.where/],
    [{ name: "x", horizonWeeks: 0 }, /horizonWeeks/],
  ])("refuses a scenario that does not fit: %j", async (scenario, message) => {
    await expect(impact({ scenario })).rejects.toThrow(message);
  });
});
