// Two ways to use a page: with a pointer, and with nothing but the keyboard. A journey is written once for both.
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

export interface Hand {
  readonly page: Page;
  /** Follows the first link of that name. */
  follow(name: string | RegExp): Promise<void>;
  press(button: string | RegExp): Promise<void>;
  fill(label: string | RegExp, text: string): Promise<void>;
  choose(label: string | RegExp, option: string): Promise<void>;
  /** Opens a part of the page that is folded away. */
  unfold(summary: string | RegExp): Promise<void>;
  giveFiles(label: string | RegExp, paths: readonly string[]): Promise<void>;
}

const link = (page: Page, name: string | RegExp): Locator => page.getByRole("link", { name }).first();
const button = (page: Page, name: string | RegExp): Locator => page.getByRole("button", { name }).first();
const labelled = (page: Page, label: string | RegExp): Locator =>
  page.getByLabel(label).locator("visible=true").first();
const folded = (page: Page, text: string | RegExp): Locator =>
  page.locator("summary").filter({ hasText: text }).first();

/** Every link and button of the journeys leads to a page: without script there is nothing else for them to do. */
async function arrive(page: Page, act: () => Promise<void>): Promise<void> {
  const loaded = page.waitForEvent("load");
  await act();
  await loaded;
}

/** A pointer; files are dropped from outside the browser. */
export function pointer(page: Page): Hand {
  return {
    page,
    follow: async (name) => arrive(page, () => link(page, name).click()),
    press: async (name) => arrive(page, () => button(page, name).click()),
    fill: async (label, text) => labelled(page, label).fill(text),
    choose: async (label, option) => void (await labelled(page, label).selectOption(option)),
    unfold: async (text) => folded(page, text).click(),
    giveFiles: async (label, paths) => drop(page, labelled(page, label), paths),
  };
}

/** Drops files on an element as the desktop does; no script of the page is needed for it. */
async function drop(page: Page, target: Locator, paths: readonly string[]): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error("nothing to drop on");
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  const session = await page.context().newCDPSession(page);
  for (const type of ["dragEnter", "dragOver", "drop"] as const) {
    await session.send("Input.dispatchDragEvent", { type, ...at, data });
  }
  await session.detach();
}

/** Tab, Enter, Space and letters. Each thing used must be reachable and must show that it has the focus. */
export function keyboard(page: Page): Hand {
  const reach = async (target: Locator): Promise<void> => tabTo(page, target);
  return {
    page,
    async follow(name) {
      await reach(link(page, name));
      await arrive(page, () => page.keyboard.press("Enter"));
    },
    async press(name) {
      await reach(button(page, name));
      await arrive(page, () => page.keyboard.press("Enter"));
    },
    async fill(label, text) {
      const target = labelled(page, label);
      await reach(target);
      if ((await target.getAttribute("type")) === "date") await page.keyboard.type(dateKeys(text));
      else {
        await page.keyboard.press("ControlOrMeta+a");
        await page.keyboard.type(text);
      }
      expect(await target.inputValue()).toBe(text);
    },
    async choose(label, option) {
      const target = labelled(page, label);
      await reach(target);
      await page.keyboard.type(option);
      expect(await target.inputValue()).toBe(option);
    },
    async unfold(text) {
      await reach(folded(page, text));
      await page.keyboard.press("Enter");
    },
    async giveFiles(label, paths) {
      const target = labelled(page, label);
      await reach(target);
      // The file dialog belongs to the desktop: what matters is that Enter would open it.
      await target.setInputFiles([...paths]);
    },
  };
}

/** A date field takes month, day and year in the order of the browser's language (`--lang=en-US`). */
function dateKeys(day: string): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return month + date + year;
}

const MOST_STOPS = 600;

async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  const element = await target.elementHandle();
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    await page.keyboard.press("Tab");
    const reached = await page.evaluate((wanted) => document.activeElement === wanted, element);
    if (!reached) continue;
    const shown = await target.evaluate((one) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      return (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none";
    });
    expect(shown, `the focus shows on ${await target.innerText().catch(() => "a field")}`).toBe(true);
    return;
  }
  throw new Error(`not reached in ${MOST_STOPS} stops: ${String(target)} on ${page.url()}`);
}
