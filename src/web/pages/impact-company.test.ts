// The page says what the model says, with and without script, and keeps its settings in the address.
import { beforeAll, expect, test } from "vitest";
import { openApp, type App } from "../../app.ts";
import { readPortfolioFolder } from "../../formats/index.ts";
import type { CompanyImpact } from "../../impact/index.ts";
import { pages } from "../index.ts";
import { htmlFaults, visit, visitHtml } from "../testing.ts";

const DAYS = "on=2023-07-04&known=2023-07-04";
let app: App;
beforeAll(async () => {
  app = openApp({ store: ":memory:", now: () => new Date("2026-11-21T10:00:00Z") });
  const { portfolios } = await app.stores();
  const snapshot = await readPortfolioFolder("examples/meridian-rf");
  await portfolios.save({ name: "sample", snapshot, savedAt: "2026-11-20T08:00:00.000Z" });
});

const page = (query = ""): Promise<string> => visitHtml(app, pages, `/impact/company?${DAYS}${query}`);

test("draws the settings of the address, and hands the script the same", async () => {
  const refused = await page("&duration=52");
  expect(htmlFaults(refused)).toEqual([]);
  expect(refused).toMatch(/<th scope="row" data-head="Product">GaN server power supply 3 kW/);
  const data =
    /data-island="impact-company"><script type="application\/json">(.*?)<\/script>/s.exec(refused)?.[1] ?? "{}";
  expect(JSON.parse(data)).toMatchObject({
    start: "2023-07-04",
    knobs: { cut: 1, duration: 52, stocks: 1, open: false },
  });
  const bridged = await page("&duration=6");
  expect(bridged).toContain("stocks and other sources bridge it");
  const uncut = await page("&duration=52&cut=0");
  expect(uncut).toContain("stocks and other sources bridge it");
});

test("a setting that is no number falls back, and one beyond its range is brought back", async () => {
  const html = await page("&duration=900&stocks=many");
  expect(html).toContain("to the end");
  expect(html).toContain("1.0 × today&#39;s".replace("&#39;", "'"));
});

test("another what-if is another report, and the twins are the report", async () => {
  const stopped = await visit(app, pages, `/impact/company.json?${DAYS}&stop=tungsten%7CCN`);
  const plain = await visit(app, pages, `/impact/company.json?${DAYS}`);
  if (stopped.kind !== "json" || plain.kind !== "json") throw new Error("no twin");
  const [what, law] = [stopped.value as CompanyImpact, plain.value as CompanyImpact];
  expect(what.scenario).toBe("no tungsten from CN");
  expect(law.scenario).toBeUndefined();
  expect(what.shocks.some(({ partId }) => partId === "M-W-PWD")).toBe(true);
  const csv = await visit(app, pages, `/impact/company.csv?${DAYS}`);
  expect(csv.kind === "csv" && csv.rows).toHaveLength(law.products.length + 1);
});

test("takes the reader's own figures from the address, and names what it cannot read", async () => {
  const own = await page(
    "&currency=EUR&fx.USD=0.88/0.92/0.97&licence.cn-gallium-germanium-2023=1/2/3@0&assume.stock_weeks=lots",
  );
  expect(htmlFaults(own)).toEqual([]);
  expect(own).toContain("USD at 0.92");
  expect(own).toContain("1 to 3 weeks, usually 2; refused or not decided 0 % to 0 %");
  expect(own).toContain("(stated)");
  expect(own).toMatch(/assume\.stock_weeks: (&quot;|")lots(&quot;|") is no number of 0 or more/);
  expect(own).not.toContain("No exchange rate is stated");
  const without = await page("&licence.mars=3");
  expect(without).toContain("No exchange rate is stated for EUR, USD");
  expect(without).toMatch(/experience.*mars|Invalid/);
});

test("shows what duties cost, how long licences last, who is lost, and which site exposes most", async () => {
  const html = await visitHtml(app, pages, "/impact/company?on=2025-06-10&known=2025-06-10");
  expect(htmlFaults(html)).toEqual([]);
  for (const heading of [
    "What duties and raised prices cost",
    "Licences held",
    "Customers whose market is shut, or may be",
    "time to survive, time to recover",
    "What a day of stock or a second source is worth",
  ])
    expect(html).toContain(heading);
  expect(html).toContain("operator status unknown");
  expect(html).toContain('href="/measures/us-301-list-1');
});

test("without a portfolio it says what to do", async () => {
  const empty = openApp({ store: ":memory:" });
  const html = await visitHtml(empty, pages, "/impact/company");
  expect(html).toContain("/portfolio/new");
  expect(htmlFaults(html)).toEqual([]);
});
