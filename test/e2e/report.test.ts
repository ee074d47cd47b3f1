// The report as its reader meets it: a file opened in a browser, on a phone, printed, and the workbook beside it.
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Assessment } from "../../src/assess/index.ts";
import { htmlReport } from "../../src/reports/index.ts";
import { SAMPLE } from "../../src/reports/sample.case.ts";
import { readXlsxFile } from "../../src/formats/index.ts";
import { derisk } from "../run-cli.ts";
import { describeWith, findChromium } from "../services.ts";
import { expectSound, openBrowser, visit } from "./browser.ts";

let folder = "";
let report: Assessment;
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "derisk-report-"));
  const files = ["--html", at("report.html"), "--xlsx", at("report.xlsx"), "--json"];
  const days = ["--on", "2026-11-21", "--known", "2026-11-21", "--since", "2024-12-05"];
  const { status, stdout } = derisk(["assess", "examples/meridian-rf", ...days, ...files]);
  expect(status).toBe(0);
  report = JSON.parse(stdout) as Assessment;
});
afterAll(() => rm(folder, { recursive: true }));

describe("files of a report", () => {
  test("only whole files are there", async () => {
    expect((await readdir(folder)).toSorted()).toEqual(["report.html", "report.xlsx"]);
  });

  test("the workbook says what the JSON says", async () => {
    const sheets = new Map((await readXlsxFile(at("report.xlsx"))).map(({ sheet, rows }) => [sheet, rows]));
    const lines = sheets.get("lines") ?? [];
    expect(
      lines.map(({ cells }) => [
        cells["line"],
        cells["standing"],
        cells["outcome"],
        cells["may_proceed"],
        cells["row"],
      ]),
    ).toEqual(
      report.lines.map(({ id, standing, verdict, at: { row } }) => [
        id,
        standing,
        verdict.outcome,
        String(verdict.mayProceed),
        String(row),
      ]),
    );
    const counted = [
      ["questions", report.questions.length],
      ["customers", report.customers.length],
      ["concentration", report.concentration.length],
      ["dates ahead", report.cliffs.length],
      ["party matches", report.partyMatches.length],
      ["problems", report.problems.length],
      ["changes", report.changes?.flatMap(({ changes }) => changes).length],
    ] as const;
    for (const [sheet, count] of counted) expect([sheet, sheets.get(sheet)?.length]).toEqual([sheet, count]);
    expect(report.changes?.length).toBeGreaterThan(0);
    expect(sheets.get("sources")?.some(({ cells }) => cells["address"]?.startsWith("https://"))).toBe(true);
  });

  test("a file that cannot be written stops with a hint and leaves the others alone", async () => {
    const before = await readFile(at("report.html"));
    const { status, stderr } = derisk(["assess", "examples/meridian-rf", "--html", join(folder, "none", "x.html")]);
    expect([status, stderr.includes("Check that the folder exists")]).toEqual([5, true]);
    expect(await readFile(at("report.html"))).toEqual(before);
  });
});

describeWith(findChromium(), "the report in Chromium", (path) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser(path);
  });
  afterAll(() => browser.close());

  test.each([
    ["light", 1280],
    ["dark", 1280],
    ["light", 360],
    ["dark", 360],
  ] as const)("%s, %i px: accessible, nothing cut, nothing fetched", async (colorScheme, width) => {
    const { page, faults, close } = await visit(browser, { colorScheme, viewport: { width, height: 800 } });
    await page.setContent(htmlReport(SAMPLE));
    await expectSound(page);
    expect(faults).toEqual([]);
    await close();
  });

  test("the whole report fits a phone and fetches nothing", async () => {
    const { page, faults, close } = await visit(browser, { viewport: { width: 360, height: 800 } });
    await page.goto(pathToFileURL(at("report.html")).href);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(await page.locator("tr[id^=line-]").count()).toBe(report.lines.length);
    expect(faults).toEqual([]);
    await close();
  });

  test("it prints: a page holds many lines, none is empty, each names the day and the register", async () => {
    const { page, close } = await visit(browser);
    await page.goto(pathToFileURL(at("report.html")).href);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(10);
    expect(pages).toBeLessThan(report.lines.length / 4);
    await close();
  });

  test("it prints with the day and the register at the head of each page", async () => {
    const { page, close } = await visit(browser);
    await page.goto(pathToFileURL(at("report.html")).href);
    const style = await page.evaluate(() =>
      [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText)).join("\n"),
    );
    expect(style).toContain(`@top-left { content: "derisk assessment, law of ${report.on}, known by ${report.known}"`);
    expect(style).toContain(
      `@top-right { content: "register ${report.register.version} ${report.register.sha256.slice(0, 12)}"`,
    );
    await close();
  });
});
