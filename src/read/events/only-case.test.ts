// What only looks like an event: cases that may come, goods and bills that go somewhere, duties that are raised. The sentences
// are ours.
import { expect, test } from "vitest";
import { read } from "../index.ts";
import { resources } from "../core-resources.case.ts";

const CONTEXT = "The United States put export controls on chips for China in October 2022.\n\n";

function kindsIn(text: string): readonly string[] {
  return read({ text: CONTEXT + text, published: "2025-06-16" }, resources).events.map(({ kind }) => kind);
}

test.each([
  "Rome refused to let 250,000 doses go to Australia.",
  "A Commerce Department employee who visited family in China cannot leave.",
  "Once Parliament and Council agree, the new rules will replace the safeguard.",
  "If Washington and Beijing strike a deal, the duties will fall.",
  "When the two sides agree, quotas will rise.",
  "Before the ruling of any panel the two sides have 60 days for consultations.",
  "After Washington raised duties on Chinese steel, Beijing hit back on Tuesday with a tariff on US coal.",
])("no event: %s", (text) => {
  expect(kindsIn(text)).toEqual([]);
});

test.each([
  ["agreement", "When Washington and Beijing agreed on a truce in May, duties fell."],
  ["protest", "Japan has demanded through diplomatic channels that China scrap the suspension."],
  ["talks", "China cut its duties on US goods. The step came after consultations held in Tokyo on Thursday."],
])("%s: %s", (kind, text) => {
  expect(kindsIn(text)).toContain(kind);
});
