// Long runs: how far they are, and how they stop.
import { expect, it } from "vitest";
import { isoDate } from "../../base/date.ts";
import { readPortfolioFolder } from "../../formats/index.ts";
import { openApp } from "../../app.ts";
import { operations } from "../../operations/index.ts";

const app = openApp({ store: ":memory:" });
const portfolio = await readPortfolioFolder("examples/meridian-rf");
const day = isoDate("2023-07-04");

it("tells how far the courses of events are, and stops between two of them", async () => {
  const operation = await operations.impactCompany();
  const stop = new AbortController();
  const seen: string[] = [];
  const context = app.context({
    on: day,
    known: day,
    signal: stop.signal,
    progress: (done, total, what) => {
      if (what !== "courses of events") return;
      seen.push(`${done} of ${total ?? "?"}`);
      stop.abort(new Error("enough"));
    },
  });
  const input = operation.input(await app.knowledge()).parse({ portfolio, runs: 5000 });
  await expect(operation.run(context, input)).rejects.toThrow("enough");
  expect(seen).toHaveLength(1);
  expect(seen[0]).toMatch(/^\d+ of 5000$/);
  expect(Number.parseInt(seen[0] ?? "", 10)).toBeLessThan(5000);
});

it.each(["revenue_per_week", "currency"])(
  "names the products that are in no total for want of their %s",
  async (column) => {
    const operation = await operations.impactCompany();
    const products = portfolio.tables.products as NonNullable<typeof portfolio.tables.products>;
    const rows = products.rows.map((row, i) => (i === 0 ? { ...row, cells: { ...row.cells, [column]: "" } } : row));
    const silent = { ...portfolio, tables: { ...portfolio.tables, products: { ...products, rows } } };
    const input = operation.input(await app.knowledge()).parse({ portfolio: silent, runs: 1 });
    const report = await operation.run(app.context({ on: day, known: day }), input);
    expect(report.inNoTotal).toEqual(["GaN power amplifier module 6-18 GHz"]);
  },
);
