// Every journey in a real browser: with a pointer under axe's eyes, by keyboard alone, with script off, and on a phone.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { describeWith, findChromium } from "../services.ts";
import { expectSound, openBrowser, visit, type Visit } from "./browser.ts";
import { keyboard, pointer } from "./hand.ts";
import { JOURNEYS, type Look } from "./journeys.ts";
import { serve, type Served } from "./serve.ts";

const SAMPLE = ["--sample", "--on", "2026-11-21", "--known", "2026-11-21", "--quiet"];
const LONG = 180_000;

const narrowEnough =
  ({ page }: Visit): Look =>
  async () => {
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), page.url()).toBe(true);
  };

const WAYS = [
  {
    way: "with a pointer",
    hand: pointer,
    options: {},
    look:
      ({ page }: Visit): Look =>
      () =>
        expectSound(page),
  },
  { way: "by keyboard", hand: keyboard, options: {}, look: narrowEnough },
  { way: "with script off", hand: pointer, options: { javaScriptEnabled: false }, look: narrowEnough },
  {
    way: "on a phone in the dark",
    hand: pointer,
    options: { viewport: { width: 360, height: 740 }, colorScheme: "dark" as const },
    look:
      ({ page }: Visit): Look =>
      () =>
        expectSound(page),
  },
] as const;

describeWith(findChromium(), "journeys in Chromium", (path) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser(path);
  });
  afterAll(() => browser.close());

  // A server each: what one journey saves must not help or hinder another.
  for (const { way, hand, options, look } of WAYS) {
    let app: Served;
    test(
      `${way}: the app starts`,
      async () => {
        app = await serve(SAMPLE);
        expect(app.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
      },
      LONG,
    );
    test.each(Object.entries(JOURNEYS))(
      `${way}: %s`,
      async (_name, journey) => {
        const stay = await visit(browser, options);
        await journey(hand(stay.page), `${app.url}/?portfolio=sample&on=2026-11-21&known=2026-11-21`, look(stay));
        expect(stay.faults).toEqual([]);
        await stay.close();
      },
      LONG,
    );
    test(`${way}: the app stops`, () => app.stop(), LONG);
  }
});
