// Amounts of a table whose other amounts say how decimals are written in it.
import { expect, test } from "vitest";
import { readTables } from "./tables.case.ts";

test.each<[string, readonly string[], readonly (string | undefined)[]]>([
  ["points alone", ["1.234 | 10.50"], ["1.234"]],
  ["a comma in another column", ["1.234 | 10,50"], [undefined]],
  ["a comma in another row", ["1.234 | 10", "2,5 | 10"], [undefined, "2.5"]],
  ["points and commas", ["1.234 | 1.234,50"], [undefined]],
  ["four digits after the point", ["1.2345 | 10,50"], ["1.2345"]],
  ["groups of thousands in English", ["1.234 | 1,234.50"], ["1.234"]],
])("%s", (_name, cells, quantities) => {
  const { portfolio, problems } = readTables({
    parts: ["part_id | name", "A | Gallium"],
    transactions: [
      "transaction_id | date | act | part_or_product_id | quantity | value | unit | currency",
      ...cells.map((two, i) => `T${i} | 2026-01-02 | export | A | ${two} | kg | EUR`),
    ],
  });
  expect(portfolio.transactions.map(({ quantity }) => quantity)).toEqual(quantities);
  const unread = quantities.filter((one) => one === undefined).length;
  expect(problems.filter(({ code }) => code === "number_ambiguous")).toHaveLength(unread);
});
