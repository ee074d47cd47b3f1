// One story for each section beside the register: reading, lists, screening, goods, impact, sourcing, alternatives of a code.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readXlsxFile } from "../../src/formats/index.ts";
import { describeWith, findChromium } from "../services.ts";
import { openBrowser, visit, type Visit } from "./browser.ts";
import { ARTICLE, importList, OWN_LIST } from "./own-data.ts";
import { serve, type Served } from "./serve.ts";

const LONG = 180_000;
const DAYS = "portfolio=sample&on=2026-11-21&known=2026-11-21";

describeWith(findChromium(), "sections in Chromium", (path) => {
  let browser: Browser;
  let app: Served;
  let stay: Visit;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser(path);
    app = await serve(["--sample", "--on", "2026-11-21", "--known", "2026-11-21", "--quiet"]);
    stay = await visit(browser);
    ({ page } = stay);
  }, LONG);
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });
  const open = async (address: string): Promise<void> => {
    const response = await page.goto(`${app.url}${address}${address.includes("?") ? "&" : "?"}${DAYS}`);
    expect(response?.status(), address).toBe(200);
  };
  const main = (): Promise<string> => page.locator("main").innerText();

  test(
    "a text is read, its candidate accepted by key, and the draft names the lines it touches",
    async () => {
      await open("/read");
      await page.getByLabel("Text of the document").fill(ARTICLE);
      await page.getByLabel("Published").fill("2023-07-03");
      await page.getByRole("button", { name: "Read" }).click();
      await page.getByText(/Keys: j and k/).waitFor();
      await page.getByLabel("Decided by").fill("Ann");
      await page.keyboard.type("a");
      expect(await page.getByLabel("Decided by").inputValue(), "letters in a field are no keys").toBe("Anna");
      await page.getByRole("heading", { level: 1 }).click();
      await page.keyboard.press("j");
      await page.keyboard.press("k");
      expect(await page.locator("mark.current").first().innerText()).toMatch(/gallium/);
      await page.keyboard.press("n");
      await page.keyboard.press("e");
      const field = await page.locator("input:focus").getAttribute("name");
      expect(field).toMatch(/^value M1 /);
      await page
        .locator(".candidate-field", { hasText: /^effective/ })
        .getByText("change")
        .click();
      await page.getByLabel("New value of effective").fill("2023-08-02");
      await page.keyboard.press("Enter");
      await page.getByText("2023-08-02").waitFor();
      expect(await main(), "Enter saves the field it was typed in").toMatch(/effective edited\s+2023-08-02/);
      await page.getByRole("heading", { level: 1 }).click();
      await page.keyboard.press("a");
      await page.getByRole("link", { name: "Draft and what it does to me" }).first().click();
      await page.getByRole("heading", { name: "Draft for the register" }).waitFor();
      expect(await main()).toMatch(/lines of sample/);
      expect(await page.locator("main table tbody tr").count()).toBeGreaterThan(0);
    },
    LONG,
  );

  test(
    "a list imported by command is on the page of lists, and finds its party",
    async () => {
      await open("/lists");
      expect(await main()).not.toContain(OWN_LIST);
      await importList(app);
      await open("/lists");
      await page.getByRole("link", { name: OWN_LIST, exact: true }).click();
      await page.getByRole("heading", { level: 1, name: OWN_LIST }).waitFor();
      await open("/screen");
      await page.getByLabel("Name", { exact: true }).fill("Jinhe Rare Metals");
      await page.getByRole("button", { name: "Screen" }).click();
      await page.getByRole("heading", { name: "1 hit for “Jinhe Rare Metals”" }).waitFor();
    },
    LONG,
  );

  test(
    "a portfolio is watched, and what changed is told with line and measure",
    async () => {
      await open("/portfolio/sample");
      await page.getByRole("button", { name: "Watch this" }).click();
      await page.getByRole("heading", { level: 1, name: "portfolio sample" }).waitFor();
      expect(await main()).toMatch(/2026-11-28: Gallium, germanium, antimony/);
      await page.goto(`${app.url}/watch/sample?on=2026-11-28&known=2026-11-28`);
      await page.getByRole("button", { name: "Answer anew as of 2026-11-28" }).click();
      await page.getByRole("heading", { level: 3, name: /answers changed as of 2026-11-28/ }).waitFor();
      await page.getByRole("button", { name: /^Mark \d+ as seen$/ }).click();
      await page.getByRole("link", { name: "Gallium metal 4N", exact: true }).first().click();
      await page.waitForURL(/\/portfolio\/sample\/lines\//);
    },
    LONG,
  );

  test(
    "a description gets candidate control codes",
    async () => {
      await open("/goods/classify");
      await page.getByLabel("What it is").fill("five axis milling machine");
      await page.getByRole("button", { name: "Find candidates" }).click();
      await page.getByRole("heading", { name: "Candidates" }).waitFor();
      expect(await page.locator("main table").first().innerText()).toMatch(/2B\d01/);
    },
    LONG,
  );

  test(
    "a bare control entry is taken apart, and choosing an item settles the goods",
    async () => {
      await open("/check?item.classifications%5BUS-CCL%5D=3B001&from=US&to=DE");
      await page.getByRole("heading", { name: "What 3B001 may stand for" }).waitFor();
      await page.getByRole("link", { name: "3B001.c.1.a", exact: true }).click();
      await page.getByRole("heading", { level: 1, name: /^3B001\.c\.1\.a: United States/ }).waitFor();
      expect(await page.locator("#branches").count()).toBe(0);
      await page.locator("summary", { hasText: "Decision path" }).first().click();
      expect(await page.locator(".explanation li").first().isVisible()).toBe(true);
    },
    LONG,
  );

  test(
    "sliders of the impact redraw without a new page; without script a form does the same",
    async () => {
      await open("/impact/company?stop=gallium%7CCN");
      await page.evaluate(() => document.body.setAttribute("data-same-page", ""));
      const drawn = page.locator("[data-island=impact-company]");
      const before = await drawn.innerText();
      const slider = drawn.getByRole("slider", { name: /Lasts/ });
      await slider.focus();
      await page.keyboard.press("End");
      await expect.poll(() => drawn.innerText()).not.toBe(before);
      const bySlider = await drawn.locator("table").allInnerTexts();
      expect(await page.locator("body[data-same-page]").count()).toBe(1);
      const settings = page.url();

      const plain = await visit(browser, { javaScriptEnabled: false });
      await plain.page.goto(settings);
      expect(await plain.page.locator("[data-island=impact-company] table").allInnerTexts()).toEqual(bySlider);
      await plain.page.getByRole("button", { name: "Draw again" }).click();
      await plain.page.waitForLoadState();
      expect(await plain.page.locator("[data-island=impact-company] table").allInnerTexts()).toEqual(bySlider);
      expect(new URL(plain.page.url()).searchParams.get("stop")).toBe("gallium|CN");
      await plain.close();
    },
    LONG,
  );

  test(
    "a sourcing plan is shown and kept as a workbook",
    async () => {
      await open("/diversify");
      await page.getByRole("heading", { name: "The plan, part by part" }).waitFor();
      const [file] = await Promise.all([
        page.waitForEvent("download", { timeout: 60_000 }),
        page.getByRole("link", { name: /workbook/ }).click(),
      ]);
      expect(file.suggestedFilename()).toBe("sourcing-plan-sample.xlsx");
      const sheets = new Map((await readXlsxFile(await file.path())).map(({ sheet, rows }) => [sheet, rows]));
      expect(sheets.get("plans")?.map(({ cells }) => cells["plan"])).toContain("Today");
      expect(sheets.get("frontier")?.length).toBeGreaterThan(2);
    },
    LONG,
  );

  test("nothing went wrong on the way", () => expect(stay.faults).toEqual([]));
});
