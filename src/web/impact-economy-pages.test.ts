// The pages on economies with the shipped data: what they say, twins, bad addresses, every target, clean markup.
import { afterAll, describe, expect, test } from "vitest";
import { openApp } from "../app.ts";
import type { ImpactEconomyReport, ImpactMinerals, ImpactOverTime } from "../operations/index.ts";
import type { PageResponse } from "./page.ts";
import { impactBacktestsPage } from "./pages/impact-economy-backtests.tsx";
import { impactMineralsPage } from "./pages/impact-economy-minerals.tsx";
import { impactStudyPage } from "./pages/impact-economy-study.tsx";
import { impactTimePage } from "./pages/impact-economy-time.tsx";
import { impactEconomyPage } from "./pages/impact-economy.tsx";
import { htmlFaults, linksIn, visit, visitHtml } from "./testing.ts";

const pages = [impactEconomyPage, impactTimePage, impactMineralsPage, impactStudyPage, impactBacktestsPage];
const app = openApp({ store: ":memory:", now: () => new Date("2026-11-21T10:00:00Z") });
afterAll(() => app.close());
const html = (address: string): Promise<string> => visitHtml(app, pages, address);
const json = async <T>(address: string): Promise<T> => {
  const response: PageResponse = await visit(app, pages, address);
  if (response.kind !== "json") throw new Error(`${address} came back as ${response.kind}`);
  return response.value as T;
};

describe("/impact/economy", () => {
  test("says the answer, its range, its basis and that it is no forecast, without script", async () => {
    const page = await html("/impact/economy?commodity=gallium&cut=100");
    expect(page).toContain("−3.10 bn USD");
    expect(page).toContain("−1.70 bn USD");
    expect(page).toContain("Calibrated: the total was fitted");
    expect(page).toMatch(/<input type="range" name="cut"[^>]*value="100"/);
    expect(page).toContain("Nothing replaces an input");
    expect(page).toContain("Natural Earth");
  });

  test("the twins carry the same figures", async () => {
    const report = await json<ImpactEconomyReport>("/impact/economy.json?commodity=gallium&cut=50");
    if (report.gdp.kind !== "impact") throw new Error("no figure");
    const csv = await visit(app, pages, "/impact/economy.csv?commodity=gallium&cut=50");
    if (csv.kind !== "csv") throw new Error("no csv");
    expect(csv.rows).toHaveLength(report.gdp.industries.length + 1);
    expect(Number(csv.rows[1]?.[3])).toBe(report.gdp.industries[0]?.change.central);
    expect(report.gdp.gdp.basis).toBe("predicted");
    expect(report.trace?.every(({ source }) => source.length > 3)).toBe(true);
  });

  test("a target without a shipped table says so and shows what is known", async () => {
    for (const target of ["EU", "JP", "KR"]) {
      const page = await html(`/impact/economy?commodity=gallium&target=${target}`);
      expect(page).toContain("GDP is not available");
      expect(page).toContain("--format icio");
      expect(page).toContain("Semiconductor and related device manufacturing");
      expect(page).not.toContain('<strong class="big">');
    }
  });

  test.each([
    ["cut=900", 400],
    ["cut=abc", 400],
    ["target=FR", 400],
    ["source=QQ", 400],
  ])("%s is refused by field", async (query, status) => {
    const response = await visit(app, pages, `/impact/economy?${query}`);
    expect(response).toMatchObject({ kind: "html", status });
  });

  test("two minerals: the scarcer one decides where both are used", async () => {
    const page = await html("/impact/economy?commodity=gallium&also=germanium");
    expect(page).toContain("−3.43 bn USD");
    expect(page).toContain("Predicted: ");
  });
});

test("minerals: concentration, reliance, the EU's assessment; not available where it is not", async () => {
  const { minerals } = await json<ImpactMinerals>("/impact/economy/minerals.json?target=JP");
  expect(minerals.length).toBeGreaterThanOrEqual(50);
  expect(minerals.every(({ importReliance }) => importReliance.every(({ kind }) => kind === "not_available"))).toBe(
    true,
  );
  const page = await html("/impact/economy/minerals?target=EU");
  expect(page).toContain("98 %");
  expect(page).toContain("critical");
});

test("the study: every figure beside ours, calibrated or predicted, and what is not public", async () => {
  const page = await html("/impact/economy/study");
  for (const text of ["calibrated", "predicted", "What is not public", "elasticities of supply and demand"])
    expect(page).toContain(text);
});

test("back-tests link the register's measures and cite sources", async () => {
  const page = await html("/impact/economy/backtests");
  for (const id of [
    "cn-mofcom-2023-23-gallium",
    "cn-mofcom-2023-39-natural-flake",
    "cn-mofcom-2025-18",
    "cn-nexperia-export-stop",
  ])
    expect(page).toContain(`/measures/${id}`);
  expect(page).toContain("confidence high");
});

test("links keep the pinned day; markup is clean", async () => {
  for (const address of [
    "/impact/economy",
    "/impact/economy/minerals?target=KR",
    "/impact/economy/study",
    "/impact/economy/time?weeks=8&cut_days=21",
    "/impact/economy/backtests",
  ]) {
    const pinned = `${address}${address.includes("?") ? "&" : "?"}on=2025-01-02`;
    const page = await html(pinned);
    expect(htmlFaults(page), address).toEqual([]);
    const inside = linksIn(page).filter((link) => link.startsWith("/impact/") && !/\.(?:json|csv)/.test(link));
    expect(
      inside.filter((link) => !link.includes("on=2025-01-02") && link.replaceAll("&amp;", "&") !== address),
      address,
    ).toEqual([]);
  }
});

describe("/impact/economy/time", () => {
  const address = "/impact/economy/time?commodity=germanium&weeks=8&cut_days=21&inventory_days=30";

  test("draws both paths, shows every week and every assumption, and keeps what was asked", async () => {
    const page = await html(address);
    expect(page).toContain('<path d="M');
    expect(page).toContain("Stocks and rationing (ARIO)");
    expect(page).toContain("Dynamic inoperability");
    expect(page).toMatch(/name="cut_days"[^>]*value="21"/);
    expect(page).toContain("21 days (yours)");
    expect(page).toContain("S. Hallegatte 2014");
    expect(page).toContain("inputs behind every figure");
  });

  test("the twins carry the same weeks", async () => {
    const path = await json<ImpactOverTime>(address.replace("?", ".json?"));
    const csv = await visit(app, pages, address.replace("?", ".csv?"));
    if (csv.kind !== "csv") throw new Error("no csv");
    expect(csv.rows).toHaveLength(path.weeks.length + 1);
    expect(Number(csv.rows[1]?.[2])).toBe(path.weeks[0]?.change.ario.central);
    expect(path.assumptions.filter(({ isSet }) => isSet).map(({ id }) => id)).toEqual(["cut_days", "inventory_days"]);
  });

  test("a value out of its range is refused in its words, with the form still there", async () => {
    const response = await visit(app, pages, "/impact/economy/time?commodity=germanium&weeks=8&heterogeneity=7");
    expect(response).toMatchObject({ kind: "html", status: 400 });
    const page = await html("/impact/economy/time?commodity=germanium&weeks=8&heterogeneity=7");
    expect(page).toContain("must be between 0.05 and 1 ratio");
    expect(page).toMatch(/name="heterogeneity"[^>]*value="7"/);
  });
});
