// What people come to do, each from the first page on. A journey knows no more than what the pages say.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import type { Hand } from "./hand.ts";

/** Called wherever a person would stop and read. */
export type Look = () => Promise<void>;
export type Journey = (hand: Hand, url: string, look: Look) => Promise<void>;

async function sees({ page }: Hand, ...texts: readonly (string | RegExp)[]): Promise<void> {
  for (const text of texts) {
    await shown(page, String(text), page.locator("main").getByText(text).locator("visible=true").first());
  }
}

async function standsAt({ page }: Hand, heading: string | RegExp): Promise<void> {
  await shown(page, `heading ${String(heading)}`, page.getByRole("heading", { level: 1, name: heading }));
}

/** Waits, and says what is there instead when nothing comes. */
async function shown(page: Page, what: string, wanted: Locator): Promise<void> {
  try {
    await wanted.waitFor();
  } catch (cause) {
    const there = (await page.locator("main").innerText()).slice(0, 1200);
    throw new Error(`${what} is not on ${page.url()}, which says:\n${there}`, { cause });
  }
}

/** From nothing to the first answer: what waits, and why this one line is on hold. */
export const newcomer: Journey = async (hand, url, look) => {
  await hand.page.goto(url);
  await standsAt(hand, "What needs you on 2026-11-21");
  await sees(hand, "Three things to try", "Needs a permit", "Licence required");
  await look();
  await hand.follow("Gallium metal 4N");
  await standsAt(hand, "Gallium metal 4N");
  await sees(
    hand,
    /China →/,
    "Hold",
    "Licence for gallium items",
    /exporter in China/,
    /end-user and end-use certificate/,
  );
  await hand.unfold(/^Decision path/);
  await sees(hand, /CN:MOFCOM:2023-23/);
  await look();
};

/** A shipment that cannot be decided, until two of its questions are answered. */
export const shipment: Journey = async (hand, url, look) => {
  await hand.page.goto(url);
  await hand.follow("Check a shipment");
  await standsAt(hand, /artificial graphite/i);
  await sees(hand, "Undecided: facts missing", "Next question");
  await look();
  await hand.fill(/density/i, "1.95");
  await hand.press("Answer");
  await sees(hand, "Undecided: facts missing", /1\.95/);
  await hand.fill(/flexural strength|purity/i, "1.5");
  await hand.press("Answer");
  await sees(hand, /1\.5/, "Licence determination", "Hold");
  await look();
};

const FILES: Readonly<Record<string, string>> = {
  "parts.csv":
    "Part No.;Name;Desc.;HS Code;Material;Form;Country of origin\n" +
    "GA-1;Gallium ingot;Gallium metal 99.99 %;811292;gallium;metal;CN\n" +
    "ST-1;Steel bolt;Steel bolt M8;731815;steel;;DE\n",
  "suppliers.csv":
    "supplier_id,name,name_local,country\nS-1,Jinhe Rare Metals,晋河稀有金属,CN\nS-2,Schrauben <b>GmbH</b>,,DE\n",
  "sites.csv": "site_id,supplier_id,country,city\nOWN-1,,DE,Jena\nSITE-1,S-1,CN,Taiyuan\nSITE-2,S-2,DE,Kassel\n",
  "supply.csv":
    "part_id,supplier_id,site_id,share,price,currency\nGA-1,S-11,SITE-1,1,300,USD\nST-1,S-2,SITE-2,1,0.2,EUR\n",
  "inventory.csv": "part_id,site_id,quantity,unit\nGA-1,OWN-1,5,kg\nST-1,OWN-1,500,pcs\n",
};

/** Files with headers nobody has seen and a supplier mistyped: brought, mapped, mended, assessed. */
export const brokenFiles: Journey = async (hand, url, look) => {
  const folder = await mkdtemp(join(tmpdir(), "derisk-files-"));
  try {
    for (const [name, text] of Object.entries(FILES)) await writeFile(join(folder, name), text);
    await hand.page.goto(url);
    await hand.follow("Portfolio");
    await hand.follow("Bring a portfolio");
    await look();
    await hand.giveFiles(
      /drop them here/,
      Object.keys(FILES).map((name) => join(folder, name)),
    );
    await hand.fill("Name of the portfolio", "mine");
    await hand.press("Read the files");
    await standsAt(hand, "Which header means what?");
    await look();
    await hand.choose("parts: Desc. means", "description");
    await hand.press("Save the mapping");
    await standsAt(hand, /^1 row is left out/);
    await sees(hand, /S-11 is not in suppliers/);
    await look();
    await hand.fill("supply row 2: supplier_id", "S-1");
    await hand.press("Save and read again");
    await sees(hand, /No row is left out any more/);
    await hand.follow("See today's answers");
    await sees(hand, "Licence for gallium items", "Gallium ingot");
    await look();
    await hand.follow("Gallium ingot");
    await sees(hand, "晋河稀有金属", /exporter in China/);
    await look();
  } finally {
    await rm(folder, { recursive: true });
  }
};

/** From the headline of 2023 through ban and suspension to what others did about it. */
export const gallium: Journey = async (hand, url, look) => {
  await hand.page.goto(url);
  await hand.follow("Follow the gallium measure");
  await standsAt(hand, "Export licences for gallium and germanium items");
  await sees(hand, /was answered by/, "Janet Yellen", /disputed/);
  await look();
  await hand.follow("Licence for gallium items");
  await standsAt(hand, "Licence for gallium items");
  await sees(hand, "since 2023-08-01", /exporter in China/);
  await look();
  await hand.follow(/^Gallium, germanium, antimony and superhard items in principle not licensed/);
  await sees(hand, /Suspended/i, "2024-12-03", "2025-11-09", "2026-11-28");
  await hand.fill(/^Earlier day/, "2025-01-15");
  await hand.press("Compare");
  await sees(hand, /2025-01-15/);
  await look();
  await hand.follow("Timeline");
  await hand.fill("Material", "gallium");
  await hand.press("Filter");
  await sees(hand, "Export licences for gallium and germanium items");
  await look();
};

export const JOURNEYS: Readonly<Record<string, Journey>> = {
  "a newcomer to the first answer": newcomer,
  "a shipment checked with two questions answered": shipment,
  "broken files brought, mapped, mended and assessed": brokenFiles,
  "the gallium measure through its history and reactions": gallium,
};
