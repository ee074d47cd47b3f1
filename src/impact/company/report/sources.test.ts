// Every figure of the sample company's report names rows of its files, or figures that do.
import { expect, test } from "vitest";
import { openApp } from "../../../app.ts";
import { isoDate } from "../../../base/date.ts";
import { readPortfolioFolder } from "../../../formats/index.ts";
import { operations } from "../../../operations/index.ts";

const app = openApp({ store: ":memory:", now: () => new Date("2023-07-04T10:00:00Z") });
const context = app.context({ on: isoDate("2023-07-04"), known: isoDate("2023-07-04") });
const portfolio = await readPortfolioFolder("examples/meridian-rf");
const operation = await operations.impactCompany();
const report = await operation.run(context, { portfolio, runs: 20 } as Parameters<typeof operation.run>[1]);

test("each figure rests on rows, or on figures that do", () => {
  const { figures } = report.inputs;
  const known = new Set(figures.map(({ figure }) => figure));
  const expected = [
    ...report.products.map(({ productId }) => `products.${productId}`),
    ...report.totals.map(({ currency }) => `totals.${currency}`),
    ...report.customers.map(({ customerId }) => `customers.${customerId}`),
    ...report.exposures.map(({ siteId }) => `exposures.${siteId}`),
  ];
  for (const figure of expected) expect(known).toContain(figure);
  for (const { figure, rows, of } of figures) {
    expect([figure, rows.length + of.length > 0]).toEqual([figure, true]);
    for (const one of of) expect(known).toContain(one);
    for (const row of rows) expect(row).toMatch(/^[\w-]+\.csv:\d+$/);
  }
});

test("a product rests on its own row and on the supply lines below it", () => {
  const source = report.inputs.figures.find(({ figure }) => figure.startsWith("products."));
  expect(source?.rows.some((row) => row.startsWith("products.csv"))).toBe(true);
  expect(source?.rows.some((row) => row.startsWith("supply.csv"))).toBe(true);
});
