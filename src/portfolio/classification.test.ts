import { expect, test } from "vitest";
import { readTables } from "./tables.case.ts";

test.each([
  ["2024-03-05", "none", { code: "none", date: "2024-03-05" }],
  ["", "none", { code: "none" }],
  ["05/03/2024", "none", { code: null }],
  ["n/a", "EAR99", { code: null }],
  ["05/03/2024", "3A001", { code: "3A001" }],
])("classified on %j as %s", (date, code, expected) => {
  const { portfolio } = readTables({
    parts: [
      "part_id | name | classification_list | classification_code | classified_on",
      `A | Ga | US-CCL | ${code} | ${date}`,
    ],
  });
  expect(portfolio.parts[0]?.classifications).toEqual([{ list: "US-CCL", ...expected }]);
});
