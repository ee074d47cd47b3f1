import { beforeAll, describe, expect, test } from "vitest";
import type { Assessment } from "../../assess/index.ts";
import { operations } from "../../operations/index.ts";
import { openDesk, ON, type Desk } from "../desk.case.ts";

let desk: Desk;
let report: Assessment;
let html: string;
beforeAll(async () => {
  desk = await openDesk();
  const assess = await operations.portfolioAssess();
  const assessed = await assess.run(desk.app.context({ on: ON }), { name: "sample" });
  if (assessed.kind === "not_found") throw new Error("no sample");
  report = assessed.report;
  html = await desk.html(`/?on=${ON}`);
});

const text = (markup: string): string => markup.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");

describe("today", () => {
  test("counts every line once, by standing and kind", () => {
    const numbers = [...html.matchAll(/lines\?standing=\w+&amp;kind=\w+[^>]*>(\d+)</g)].map(([, count]) =>
      Number(count),
    );
    expect(numbers.reduce((sum, one) => sum + one, 0)).toBe(report.lines.length);
  });

  test("says for each permit who applies and which documents are handed in by whom", () => {
    const permits = html.slice(html.indexOf('id="permits"'), html.indexOf('id="undecided"'));
    const needing = report.lines.filter((line) => line.standing === "licence_required" && !line.past);
    expect(needing.length).toBeGreaterThan(0);
    for (const line of needing) expect(permits, line.id).toContain(line.id);
    expect(text(permits)).toContain("Who applies exporter in China, through provincial commerce authority");
    expect(text(permits)).toContain("end-user and end-use certificate, from end user");
  });

  test("asks the questions that settle most first, and marks those for counsel", () => {
    const shown = report.questions.slice(0, 10);
    for (const { ask } of shown) expect(text(html)).toContain(ask.replaceAll("&", "&amp;").replaceAll("<", "&lt;"));
    expect(html.includes("Counsel first")).toBe(shown.some(({ caution }) => caution !== undefined));
  });

  test("gives a range while a fact about a customer is missing, with its name in both scripts", () => {
    expect(text(html)).toContain("Lingnan Datacentre Services Co., Ltd. 岭南数据中心服务有限公司");
    expect(text(html)).toMatch(/USD 0 to USD 94,500/);
  });

  test("every origin in the chart stands in its table", () => {
    const table = text(html.slice(html.indexOf("The same as a table")));
    for (const { material, hhi } of report.concentration) {
      expect(html).toContain(`>${material}</text>`);
      expect(table).toContain(material);
      expect(table).toContain(hhi.cautious.toLocaleString("en-GB"));
    }
  });

  test("the twins are the report and its lines", async () => {
    expect(await desk.get(`/?on=${ON}`, "json")).toEqual({ kind: "json", value: report });
    const csv = await desk.get(`/?on=${ON}`, "csv");
    expect(csv.kind === "csv" && csv.rows).toHaveLength(report.lines.length + 1);
    expect(html).toContain(`href="/index.csv?on=${ON}"`);
  });

  test("links keep the day", () => {
    const links = [...html.matchAll(/href="(\/(?!assets)[^"#]*)"/g)].map(([, href]) => href);
    expect(links.length).toBeGreaterThan(50);
    expect(links.filter((href) => !href?.includes(`on=${ON}`))).toEqual(["/"]);
  });

  test("compares with an earlier day", async () => {
    const since = await desk.html(`/?on=${ON}&since=2026-11-07`);
    expect(text(since)).toMatch(/\d+ answers changed since 2026-11-07/);
  });
});

test("a portfolio that is not kept is said so, with the way to bring one", async () => {
  const answer = await desk.get("/?portfolio=nobody");
  expect(answer).toMatchObject({ kind: "html", status: 404 });
  expect(answer.kind === "html" && answer.body).toContain("/portfolio/new");
});

describe("pages below", () => {
  const line = "M-GA-4N/S-CN-01/SITE-CN-01-A";

  test("a line shows its determination, the facts behind it and what depends on it", async () => {
    const page = await desk.html(`/portfolio/sample/lines/${encodeURIComponent(line)}?on=${ON}`);
    expect(text(page)).toContain("Licence for gallium items");
    expect(text(page)).toContain("广西联丰镓业有限公司");
    expect(page).toContain("/portfolio/sample/products/P-AMP-6G18");
    expect(text(page)).toMatch(/Origin of the material gallium:CN stated/);
    expect(page).toContain("Decision path");
  });

  test("recording a line keeps its facts whole, also those that no address could carry", async () => {
    const path = `/portfolio/sample/lines/${encodeURIComponent(line)}?on=${ON}`;
    const answer = await desk.post(path, { decision: "line-1" });
    expect(answer).toEqual({ kind: "redirect", to: `/decisions/line-1?on=${ON}` });
    const receipt = await desk.get("/decisions/line-1/receipt", "json");
    const kept = report.lines.find(({ id }) => id === line)?.transaction;
    expect(receipt).toMatchObject({ value: { transaction: kept } });
  });

  test("filters leave what fits", async () => {
    const answer = await desk.get(
      `/portfolio/sample/lines?on=${ON}&standing=undecided&kind=supply&text=graphite`,
      "json",
    );
    const lines = answer.kind === "json" ? (answer.value as Assessment["lines"]) : [];
    expect(lines.length).toBeGreaterThan(0);
    expect(
      lines.every((one) => one.standing === "undecided" && one.kind === "supply" && /graphite/i.test(one.itemName)),
    ).toBe(true);
  });

  test("a product's chart and table name the same parts", async () => {
    const page = await desk.html(`/portfolio/sample/products/P-BAT-24?on=${ON}`);
    const chart = page.slice(page.indexOf("<svg viewBox"), page.indexOf("</figure>"));
    const table = page.slice(page.indexOf("</figure>"));
    const hits = report.products.find(({ productId }) => productId === "P-BAT-24")?.hits ?? [];
    expect(hits.length).toBeGreaterThan(0);
    for (const { partName, path } of hits) {
      expect(chart).toContain(`<title>${partName}</title>`);
      expect(table).toContain(partName);
      expect(text(table)).toContain(path.toReversed().join(" › "));
    }
    expect(chart).toContain("EUR\u00a0421,300");
  });

  test.each([
    ["parts/M-GA-4N", ["Gallium metal 4N", "811292 HS-2022", "P-AMP-6G18"]],
    [
      "suppliers/S-CN-03",
      [
        "苏州清源外延科技有限公司",
        "Qingyuan Microelectronics Group Co., Ltd. 55 %, stated on US-ENTITY-LIST",
        "GaAs substrate",
      ],
    ],
    [
      "customers/CU-CN-02",
      ["岭南数据中心服务有限公司", "Critical information infrastructure not known", "Between USD 0 (certain)"],
    ],
  ])("%s shows what is stated and its lines", async (path, said) => {
    const page = text(await desk.html(`/portfolio/sample/${path}?on=${ON}`));
    for (const words of said) expect(page).toContain(words);
  });

  test.each([
    "/portfolio/sample/parts/none",
    "/portfolio/sample/suppliers/none",
    "/portfolio/nobody/lines",
    "/portfolio/sample/lines/none",
    "/portfolio/sample/products/none",
    "/portfolio/sample/customers/none",
    "/portfolio/sample/tables/none",
    "/decisions/none",
  ])("%s is not found", async (path) => {
    expect(await desk.get(`${path}?on=${ON}`)).toMatchObject({ kind: "not_found" });
  });
});
