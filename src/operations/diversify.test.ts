// The sample company: diversify and impact give one figure for one plan and one scenario.
import { beforeAll, describe, expect, it } from "vitest";
import { openApp, type App } from "../app.ts";
import { isoDate } from "../base/date.ts";
import { type Diversification, planAsPortfolio } from "../diversify/index.ts";
import { readPortfolioFolder } from "../formats/index.ts";
import type { CompanyImpact } from "../impact/index.ts";
import type { PortfolioInput } from "../portfolio/index.ts";
import { operations } from "./index.ts";

const DAY = isoDate("2026-11-21");
const RATE = 0.88;
const SCENARIO = {
  name: "no exports from China for twenty weeks",
  shocks: [{ where: { country: "CN" }, capacity: 0, weeks: 20 }],
};
let app: App;
let portfolio: PortfolioInput;
let plan: Diversification;

beforeAll(async () => {
  app = openApp({ store: ":memory:" });
  portfolio = await readPortfolioFolder("examples/meridian-rf");
  const operation = await operations.diversify();
  const request = { rates: { USD: RATE }, currency: "EUR", target: { loss: 0.6 }, stockLevels: [0, 8] };
  const input = operation.input(await app.knowledge()).parse({ portfolio, scenario: SCENARIO, request });
  plan = await operation.run(app.context({ on: DAY, known: DAY }), input);
}, 120_000);

/** Lost margin in euros if licences come, are refused, and if everything goes wrong. */
async function lostMargin(of: PortfolioInput): Promise<Record<"granted" | "refused" | "worst", number>> {
  const operation = await operations.impactCompany();
  const input = operation.input(await app.knowledge()).parse({ portfolio: of, scenario: SCENARIO, runs: 1 });
  const report: CompanyImpact = await operation.run(app.context({ on: DAY, known: DAY }), input);
  const sum = (which: "granted" | "refused" | "worst"): number =>
    report.totals.reduce((all, { currency, margin }) => all + margin[which] * (currency === "USD" ? RATE : 1), 0);
  return { granted: sum("granted"), refused: sum("refused"), worst: sum("worst") };
}

describe("diversify beside impact", () => {
  const planned = (id: string): Diversification["plans"][number] => {
    const found = plan.plans.find((one) => one.id === id);
    if (found === undefined) throw new Error(`no plan ${id}`);
    return found;
  };

  it("agrees for today's way of buying", { timeout: 120_000 }, async () => {
    const { impact, byEvent } = planned("today").evaluation;
    const found = await lostMargin(portfolio);
    for (const which of ["granted", "refused", "worst"] as const)
      expect(impact[which] / found[which]).toBeCloseTo(1, 9);
    // With licences as usual nothing but the scenario happens: that is the scenario's own event.
    expect(byEvent.find(({ event }) => event === "user")?.ifItHappens).toBeGreaterThan(0);
  });

  it("agrees for the chosen plan, written into the tables and assessed anew", { timeout: 120_000 }, async () => {
    const tables = planAsPortfolio(portfolio, plan);
    const { impact } = planned("chosen").evaluation;
    const found = await lostMargin(tables);
    for (const which of ["granted", "refused", "worst"] as const)
      expect(impact[which] / found[which]).toBeCloseTo(1, 6);
    expect(impact.granted).toBeLessThan(planned("today").evaluation.impact.granted);
  });

  it("takes what a control in force costs from its own delays and refusals", () => {
    const events = plan.events.filter(({ kind }) => kind === "inForce");
    expect(events.length).toBeGreaterThan(3);
    for (const event of events) {
      expect(event).toMatchObject({ probability: 1, running: true, delayWeeks: expect.anything() });
      expect(event.plannedWeeks?.low).toBeGreaterThanOrEqual(event.delayWeeks?.typical ?? Infinity);
    }
    const { byEvent } = planned("today").evaluation;
    const lost = byEvent.filter(({ event }) => event.startsWith("in-force/"));
    for (const { ifItHappens, expected } of lost) expect(ifItHappens).toBe(expected);
    expect(lost.some(({ expected }) => expected > 0)).toBe(true);
  });

  it("is proven, and every plan keeps what it says it costs", () => {
    expect(plan.check?.problems).toEqual([]);
    expect(plan.check?.gap).toBeLessThan(1e-8);
    for (const { evaluation } of plan.plans) {
      const { total, purchases, qualification, stock, switching } = evaluation.cost;
      expect(purchases + qualification + stock + switching).toBeCloseTo(total, 4);
    }
  });
});
