// What a user brings beside a portfolio, brought the way a user would: a list by command, articles and a decision by page.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { derisk } from "../run-cli.ts";
import type { Served } from "./serve.ts";

export const OWN_LIST = "OWN-LIST";
/** The day the pages are asked about: a list of a later day would not stand then. */
const DAY = "2026-11-21";
const LIST = `id,name,aliases,type,country,birth_date,identifiers
X-1,Jinhe Rare Metals Co Ltd,晋河稀有金属;Jinhe RM,organisation,CN,,
X-2,Ivan Petrovich Example,,person,RU,1971-03-05,
`;

/** Imports a list of two parties into the store of the running app. */
export async function importList({ store }: Served): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "derisk-list-"));
  try {
    const file = join(folder, "own.csv");
    await writeFile(file, LIST);
    const { status, stderr } = derisk([
      "lists",
      "import",
      "csv",
      file,
      "--name",
      OWN_LIST,
      "--as-of",
      DAY,
      "--store",
      store,
    ]);
    expect(status, stderr).toBe(0);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Takes the licences of the sample company into the ledger of the running app. */
export function loadLicences({ store }: Served): void {
  const { status, stderr } = derisk(["licences", "load", "examples/meridian-rf", "--store", store]);
  expect(status, stderr).toBe(0);
}

/** Subscribes to the sample company, and tells what changed by the day of the pages. */
export function watchSample({ store }: Served): void {
  for (const [argv, day] of [
    [["add", "sample"], "2025-11-01"],
    [["run", "sample"], DAY],
  ] as const) {
    const { status, stderr } = derisk(["watch", ...argv, "--on", day, "--known", day, "--store", store]);
    expect(status, stderr).toBe(0);
  }
}

export const ARTICLE = `China to require permits for gallium exports

BEIJING, July 3 - China's commerce ministry said on Monday that exporters of gallium and germanium will need a licence from August 1.

The ministry said the controls protect national security. "They are not aimed at any country," a spokesperson said.`;

const ANSWERED = `${ARTICLE}\n\nA White House official said Washington firmly opposes the export controls.`;

/** Two outlets on one measure, one candidate accepted. */
export async function bringReadings(page: Page, origin: string, days: string): Promise<void> {
  for (const [text, outlet] of [
    [ANSWERED, "Other"],
    [ARTICLE, "Agency"],
  ] as const) {
    await page.goto(`${origin}/read?${days}`);
    await page.getByLabel("Text of the document").fill(text);
    await page.getByLabel("Published").fill("2023-07-03");
    await page.getByLabel("Outlet").fill(outlet);
    await page.getByRole("button", { name: "Read" }).click();
    await page.waitForURL(/\/read\/[^?]+/);
  }
  await page.getByLabel("Decided by").fill("Ann");
  await page.getByRole("button", { name: "Accept" }).first().click();
  await page.getByRole("link", { name: "Draft and what it does to me" }).first().waitFor();
}

/** A check recorded as decision. */
export async function recordDecision(page: Page, origin: string, days: string): Promise<void> {
  await page.goto(`${origin}/check?item.description=gallium+metal&from=CN&to=US&${days}`);
  await page.getByLabel("Reviewed by").fill("Ann");
  await page.getByRole("button", { name: "Record" }).click();
  await page.waitForURL(/\/decisions\//);
}
