import { beforeAll, describe, expect, test } from "vitest";
import { openApp, type App } from "../../app.ts";
import { readPortfolioFolder } from "../../formats/index.ts";
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
    expect(body).toContain("The cheapest plan that halves today");
    expect(body).toContain("Cost against expected loss");
    expect(body).toMatch(/<time dateTime="2026-11-21">|<time datetime="2026-11-21">/);
    expect(body).toContain("no plan with these stock levels weighs less");
    expect(body).toMatch(/supply\.csv row \d+/);
  });

  test("its twin holds the same plan, proven", { timeout: 120_000 }, async () => {
    const twin = await visit(app, pages, `/diversify.json?${DAYS}`);
    if (twin.kind !== "json") throw new Error(`came back as ${twin.kind}`);
    const answer = twin.value as {
      check: { gap: number; problems: string[] };
      frontier: { cost: number; loss: number }[];
    };
    expect(answer.check.problems).toEqual([]);
    expect(answer.check.gap).toBeLessThan(1e-9);
    answer.frontier.slice(1).forEach(({ cost, loss }, i) => {
      expect(cost).toBeGreaterThan(answer.frontier[i]?.cost ?? Infinity);
      expect(loss).toBeLessThan(answer.frontier[i]?.loss ?? -Infinity);
    });
  });

  test("names limits that cannot hold", { timeout: 120_000 }, async () => {
    const body = await visitHtml(app, pages, `/diversify?${DAYS}&origin=20`);
    expect(body).toContain("These limits cannot hold");
    expect(body).toMatch(/at least [\d.]+ % must come from one origin/);
  });
});
