import { beforeAll, expect, test } from "vitest";
import { openApp, type App } from "../../app.ts";
import { readPortfolioFolder } from "../../formats/index.ts";
import { operations } from "../../operations/index.ts";
import { pages } from "../index.ts";
import { visit, visitHtml } from "../testing.ts";

const PATH = "/diversify/strategic-materials";
const DAYS = "on=2026-11-21&known=2026-11-21";
let app: App;

beforeAll(async () => {
  app = openApp({ store: ":memory:" });
  const portfolio = await readPortfolioFolder(new URL("../../../examples/meridian-rf", import.meta.url).pathname);
  await (await operations.portfolioSave()).run(app.context(), { name: "meridian-rf", portfolio });
});

test("shows each material with its entry, and what is not listed", { timeout: 60_000 }, async () => {
  const body = await visitHtml(app, pages, `${PATH}?${DAYS}`);
  expect(body).toContain("Annex I (f): gallium");
  expect(body).toMatch(/Not listed in Annex I, section 1 under this name: .*antimony/);
  expect(body).toContain("The Official Journal was not at hand");
});

test("is a table and a document too", { timeout: 60_000 }, async () => {
  const table = await visit(app, pages, `${PATH}.csv?${DAYS}`);
  if (table.kind !== "csv") throw new Error(`came back as ${table.kind}`);
  expect(table.rows[0]).toContain("certainty");
  expect(table.rows.map(([material]) => material)).toContain("germanium");
  const file = await visit(app, pages, `${PATH}/assessment.md?${DAYS}`);
  if (file.kind !== "file") throw new Error(`came back as ${file.kind}`);
  expect(new TextDecoder().decode(file.bytes)).toContain("company risk assessment, 2026-11-21");
});
