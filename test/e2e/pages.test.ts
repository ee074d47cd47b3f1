// Every kind of page, found by following links: sound for axe in light and dark, wide and narrow; how much it weighs.
import type { Browser, Page, Response } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pages as appPages } from "../../src/web/index.ts";
import { describeWith, findChromium } from "../services.ts";
import { expectSound, openBrowser, visit } from "./browser.ts";
import { bringReadings, importList, loadLicences, recordDecision, watchSample } from "./own-data.ts";
import { serve, type Served } from "./serve.ts";

const LONG = 240_000;
const DAYS = "on=2026-11-21&known=2026-11-21";
const START = `/?portfolio=sample&${DAYS}`;
const MOST_SCRIPT = 100_000;

/** Patterns of the app's pages, fixed addresses before those that any word fits. */
const KINDS = appPages
  .map(({ path }) => path)
  .toSorted((a, b) => a.split(":").length - b.split(":").length || b.length - a.length);
/** Not met by links alone: files, and a step that only files with unknown headers lead to. */
const NOT_LINKED = [
  "/diversify/plan.xlsx",
  "/diversify/strategic-materials/assessment.md",
  "/decisions/:id/receipt",
  "/watch/:id/feed.atom",
  "/watch/:id/ahead.ics",
  "/portfolio/:name/mapping",
];
/** A story of 2023 is older than what the page shows unasked. */
const STORIES = `/stories?since=2023-01-01&${DAYS}`;

/** The page that answers an address: `/measures/x` is of the kind `/measures/:id`. */
function kindOf(path: string): string {
  const fits = (kind: string): boolean => {
    const [wanted, given] = [kind.split("/"), path.split("/")];
    return wanted.length === given.length && wanted.every((part, i) => part.startsWith(":") || part === given[i]);
  };
  return KINDS.find(fits) ?? path;
}

/** The first address met of each kind, with what the page names as its twins. */
async function findPages(page: Page, origin: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const queue = [origin + STORIES, origin + START];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const { pathname } = new URL(next);
    if (
      found.has(kindOf(pathname)) ||
      /\.(json|csv|xlsx|md|atom|ics)$/.test(pathname) ||
      /^\/(api|assets|mcp)/.test(pathname)
    )
      continue;
    const response = await page.goto(next);
    expect(response?.status(), next).toBe(200);
    found.set(kindOf(pathname), next);
    const links = await page.$$eval("a[href]", (all) =>
      all.map((one) => new URL(one.getAttribute("href") ?? "", document.baseURI).href),
    );
    queue.push(...links.filter((link) => link.startsWith(`${origin}/`)));
  }
  return found;
}

describeWith(findChromium(), "pages in Chromium", (path) => {
  let browser: Browser;
  let app: Served;
  let pages: ReadonlyMap<string, string> = new Map();
  beforeAll(async () => {
    browser = await openBrowser(path);
    app = await serve(["--sample", "--on", "2026-11-21", "--known", "2026-11-21", "--quiet"]);
    await importList(app);
    loadLicences(app);
    watchSample(app);
    const { page, close } = await visit(browser);
    await bringReadings(page, app.url, DAYS);
    await recordDecision(page, app.url, DAYS);
    pages = await findPages(page, app.url);
    await close();
  }, LONG);
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  test("links lead to every page of the app", () => {
    const expected = KINDS.filter((kind) => !NOT_LINKED.includes(kind));
    expect(expected.filter((kind) => !pages.has(kind))).toEqual([]);
  });

  test.each([
    ["light", 1280],
    ["dark", 360],
  ] as const)(
    "%s, %i px: each is accessible and nothing is cut",
    async (colorScheme, width) => {
      const { page, faults, close } = await visit(browser, { colorScheme, viewport: { width, height: 900 } });
      for (const address of pages.values()) {
        await page.goto(address);
        await expectSound(page);
      }
      expect(faults).toEqual([]);
      await close();
    },
    LONG,
  );

  test(
    "each keeps the day in its links, has a source line, and its twins answer",
    async () => {
      const { page, close } = await visit(browser);
      for (const [kind, address] of pages) {
        await page.goto(address);
        const own = await page.$$eval("main a[href^='/'], nav a[href^='/']", (all) =>
          all.map((one) => one.getAttribute("href") ?? ""),
        );
        const unpinned = own.filter(
          (href) => !/[?&]on=|#|\/tables\/\w+\.csv$|\/receipt\.json$|\/feed\.atom$/.test(href),
        );
        expect({ kind, unpinned }).toEqual({ kind, unpinned: [] });
        expect(await page.locator("body").innerText(), kind).toMatch(/Source: derisk register/);
        const twins = await page.$$eval(".twins a[href]", (all) => all.map((one) => (one as HTMLAnchorElement).href));
        for (const twin of twins) {
          const response = await page.request.get(twin);
          expect([twin, response.status()]).toEqual([twin, 200]);
          expect(response.headers()["content-type"], twin).toMatch(/^(application\/json|text\/csv)/);
        }
      }
      await close();
    },
    LONG,
  );

  test(
    "an ordinary page carries less than 100 KB of script; weights and times are reported",
    async () => {
      const rows: { kind: string; script: number; bytes: number; ms: number }[] = [];
      for (const [kind, address] of pages) {
        const { page, close } = await visit(browser);
        const answers: Response[] = [];
        page.on("response", (response) => answers.push(response));
        await page.goto(address);
        let script = 0;
        let bytes = 0;
        for (const response of answers) {
          const size = (await response.body().catch(() => Buffer.alloc(0))).length;
          bytes += size;
          if (response.request().resourceType() === "script") script += size;
        }
        const started = performance.now();
        await page.request.get(address);
        rows.push({ kind, script, bytes, ms: Math.round(performance.now() - started) });
        await close();
      }
      console.table(rows);
      expect(rows.filter(({ script }) => script >= MOST_SCRIPT)).toEqual([]);
      expect(rows.every(({ bytes }) => bytes > 0)).toBe(true);
    },
    LONG,
  );
});
