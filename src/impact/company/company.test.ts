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
