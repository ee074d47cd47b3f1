// A real Chromium, headless and quiet, and what the journeys ask of every page they see.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { expect } from "vitest";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--lang=en-US",
];

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** A fresh profile each time; playwright makes and removes its folder. */
export function openBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: FLAGS });
}

export interface Visit {
  readonly page: Page;
  /** What went wrong on the way: script errors, refused styles, failed requests. */
  readonly faults: string[];
  close(): Promise<void>;
}

/** A page in a profile of its own that keeps account of faults and lets nothing leave this machine. */
export async function visit(browser: Browser, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en-GB", ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  // The first plan or simulation of a portfolio takes seconds of its own, more on a busy machine.
  page.setDefaultNavigationTimeout(60_000);
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(`script: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()}`);
  });
  await context.route(
    (url) => !["127.0.0.1", "localhost"].includes(url.hostname) && url.protocol.startsWith("http"),
    async (route) => {
      faults.push(`request to ${route.request().url()}`);
      await route.abort();
    },
  );
  return { page, faults, close: () => context.close() };
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[];
  }[];
}

/** What axe finds against WCAG 2.2 A and AA and its own good practice, one line a rule and place. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResult>("axe.run(document, { resultTypes: ['violations'] })");
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary = "" }) =>
        `${id}: ${help} at ${target.join(" ")} (${failureSummary.replaceAll("\n", " ")})`,
    ),
  );
}

/** No finding of axe, nothing wider than the window, a title and one main heading. */
export async function expectSound(page: Page): Promise<void> {
  const where = page.url();
  expect(await axeFindings(page), where).toEqual([]);
  const shape = await page.evaluate(() => ({
    over: document.documentElement.scrollWidth - window.innerWidth,
    headings: document.querySelectorAll("h1").length,
    title: document.title !== "",
    language: document.documentElement.lang,
  }));
  expect(shape, where).toEqual({ over: 0, headings: 1, title: true, language: "en" });
}
