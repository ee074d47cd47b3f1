import { beforeAll, describe, expect, test } from "vitest";
import { openApp, type App } from "../../app.ts";
import { readPortfolioFolder } from "../../formats/index.ts";
import type { Diversification } from "../../diversify/index.ts";
import { operations } from "../../operations/index.ts";
import { pages } from "../index.ts";
import { visit, visitHtml } from "../testing.ts";

const DAYS = "on=2026-11-21&known=2026-11-21";
let app: App;

beforeAll(async () => {
  app = openApp({ store: ":memory:" });
  const portfolio = await readPortfolioFolder(new URL("../../../examples/meridian-rf", import.meta.url).pathname);
  await (await operations.portfolioSave()).run(app.context(), { name: "meridian-rf", portfolio });
});

describe("the diversify page", () => {
  test("shows the frontier, a plan with dated steps and its proof", { timeout: 120_000 }, async () => {
    const body = await visitHtml(app, pages, `/diversify?${DAYS}`);
    expect(body).toContain("The cheapest plan on the frontier that halves today");
    for (const heading of [
      "What to do, in order",
      "The price of safety",
      "Where the material comes from",
      "What would change the plan",
      "How sure this is",
    ])
      expect(body).toContain(`<h2>${heading}</h2>`);
    expect(body).toContain("By bloc");
    expect(body).toMatch(/mean of the worst\s+5 % of outcomes from/);
    expect(body).toContain("Cost against exposure");
    expect(body).toMatch(/plans lose \d+ % to \d+ % of\s+their exposure in margin/);
    expect(body).toMatch(/Permits in force cost today&#39;s way|Permits in force cost today's way/);
    expect(body).toMatch(/<time dateTime="2026-11-21">|<time datetime="2026-11-21">/);
    expect(body).toContain("no plan with these stock levels weighs less");
    expect(body).toMatch(/supply\.csv row \d+/);
  });

  test("its twin holds the same plan, proven", { timeout: 120_000 }, async () => {
    const twin = await visit(app, pages, `/diversify.json?${DAYS}`);
    if (twin.kind !== "json") throw new Error(`came back as ${twin.kind}`);
    const answer = twin.value as {
      check: { gap: number; problems: string[] };
      frontier: { cost: number; exposure: number }[];
    };
    expect(answer.check.problems).toEqual([]);
    expect(answer.check.gap).toBeLessThan(1e-9);
    answer.frontier.slice(1).forEach(({ cost, exposure }, i) => {
      expect(cost).toBeGreaterThan(answer.frontier[i]?.cost ?? Infinity);
      expect(exposure).toBeLessThan(answer.frontier[i]?.exposure ?? -Infinity);
    });
  });

  test("puts up to three plans side by side, whichever are asked for", { timeout: 120_000 }, async () => {
    const body = await visitHtml(app, pages, `/diversify?${DAYS}&compare=today&compare=decoupled&compare=safest`);
    const heads = /Plans side by side<\/caption><thead>(.*?)<\/thead>/s.exec(body)?.[1] ?? "";
    expect([...heads.matchAll(/>([^<]+)<\/th>/g)].map(([, text]) => text)).toEqual([
      "Over the horizon",
      "Today",
      "Without CN",
      "Safest within limits",
    ]);
  });

  test("has a memo to print and the workbook, for the same address", { timeout: 120_000 }, async () => {
    const memo = await visitHtml(app, pages, `/diversify/memo?${DAYS}`);
    expect(memo).toContain("Sourcing memo: meridian-rf");
    expect(memo).not.toContain('<form method="get" action="/diversify"');
    const file = await visit(app, pages, `/diversify/plan.xlsx?${DAYS}`);
    expect(file).toMatchObject({ kind: "file", name: "sourcing-plan-meridian-rf.xlsx" });
  });

  test("takes a goal for the tail and an index as a limit", { timeout: 240_000 }, async () => {
    const query = `${DAYS}&goal=tail&target=70&materials=1&originIndex=8000&giveWay=1`;
    const twin = await visit(app, pages, `/diversify.json?${query}`);
    if (twin.kind !== "json") throw new Error(`came back as ${twin.kind}`);
    const answer = twin.value as Diversification;
    expect(answer.chosen?.why).toContain("mean of the worst 5 %");
    expect(answer.check?.problems).toEqual([]);
    const of = (id: string): number => answer.plans.find((plan) => plan.id === id)?.evaluation.tailLoss ?? NaN;
    expect(of("chosen") / of("today")).toBeLessThanOrEqual(0.7 + 1e-9);
    const body = await visitHtml(app, pages, `/diversify?${query}`);
    expect(body).toContain("These limits gave way");
  });

  test("names limits that cannot hold", { timeout: 120_000 }, async () => {
    const body = await visitHtml(app, pages, `/diversify?${DAYS}&origin=20`);
    expect(body).toContain("These limits cannot hold");
    expect(body).toMatch(/at least [\d.]+ % must come from one origin/);
  });
});
