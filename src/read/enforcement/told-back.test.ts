// How a case came to be told behind the news of what it led to: opened then, found this. Such a case is an act of its own; the
// opening that is itself the news is a measure under investigation.
import { expect, test } from "vitest";
import { read } from "../index.ts";
import { resources } from "../core-resources.case.ts";

const NEWS = "Turkey on Thursday imposed anti-dumping duties of up to 43% on hot-rolled coil from China.\n\n";

function casesIn(text: string): readonly (string | null)[] {
  const { enforcement } = read({ text: NEWS + text, published: "2024-05-16" }, resources);
  return enforcement.filter(({ kind }) => kind === "investigation").map(({ date }) => date?.value ?? null);
}

test.each([
  ["2023-11", "The case, opened last November, covers imports between July 2022 and June 2023."],
  ["2023-06-14", "The review, initiated on June 14, 2023, was extended in March."],
  ["2023-11", "A probe launched in November had found that imports were sold below cost."],
  ["2024-01-08", "The case began on January 8 after an application from the steel association."],
  ["2023-04", "A Section 301 investigation begun in April 2023 had found China's shipbuilding policies unreasonable."],
  [null, "A year-long Section 301 probe has concluded that the plan burdens trade, the trade office said on Tuesday."],
])("%s: %s", (date, text) => {
  expect(casesIn(text)).toEqual([date]);
});

test.each([
  "The investigation period ran from July 2022 to June 2023.",
  "Pipes are the target of another anti-dumping probe, opened by Ankara on Monday.",
  "The case opened a rift between the two countries.",
  "The ministry may open a probe into pipes as well.",
])("no case: %s", (text) => {
  expect(casesIn(text)).toEqual([]);
});

test("what was done lies behind: a month of no year is not one to come", () => {
  const text =
    "India's trade ministry, which opened an inquiry into the Turkish plan in September, said on Thursday the duties would hurt exporters.";
  const { enforcement } = read({ text, published: "2025-12-11" }, resources);
  expect(enforcement.map(({ kind, date }) => [kind, date?.value])).toEqual([["investigation", "2025-09"]]);
});
