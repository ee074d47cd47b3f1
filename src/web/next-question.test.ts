import { expect, test } from "vitest";
import type { Determination, Verdict } from "../base/verdict.ts";
import { nextQuestions } from "./next-question.ts";

const open = (jurisdiction: string, question: Determination["question"], missingFacts: string[][]): Determination => ({
  jurisdiction,
  authority: "x",
  question,
  outcome: "indeterminate",
  provisions: [],
  because: { label: "", truth: "unknown" },
  missingFacts,
});
const verdict = (...determinations: Determination[]): Verdict => ({ determinations }) as unknown as Verdict;

test.each([
  [
    "the goods before the parties",
    [open("CN", "party", [["parties[end_user].name"]]), open("CN", "item", [["item.form"]])],
    [],
    {},
    "item.form",
  ],
  [
    "the place of departure first",
    [open("US", "item", [["item.origin"]]), open("CN", "item", [["item.form"]])],
    [],
    { from: "CN" },
    "item.form",
  ],
  ["one fact before two", [open("CN", "item", [["from", "item.form"], ["item.content"]])], [], {}, "item.content"],
  [
    "the cheapest of equals",
    [open("CN", "item", [["item.classifications[CN-DUAL-USE]"], ["item.form"]])],
    [],
    {},
    "item.form",
  ],
  ["what is left of a pair", [open("CN", "item", [["to", "item.form"]])], ["to"], {}, "item.form"],
  [
    "the fact that the reader chose",
    [open("CN", "item", [["to"], ["item.form"]])],
    [],
    { asked: "item.form" },
    "item.form",
  ],
  ["not a fact that settles nothing", [open("CN", "item", [["to"]])], [], { asked: "item.origin" }, "to"],
  ["nothing that was answered", [open("CN", "item", [["to"]])], ["to"], {}, undefined],
  ["no state of a measure", [open("CN", "item", [["register.measure.cn-1.status", "to"]])], [], {}, undefined],
] as const)("asks %s", (_what, determinations, answered, options, fact) => {
  expect(nextQuestions(verdict(...determinations), new Set(answered), options).next?.fact).toBe(fact);
});

test("names the measures to be verified, once, and the other facts by cost", () => {
  const questions = nextQuestions(
    verdict(
      open("CN", "item", [["item.form"], ["register.measure.cn-1.status"]]),
      open("CN", "party", [["parties[end_user].owners"], ["endUse.category"], ["register.measure.cn-1.status"]]),
    ),
    new Set(),
  );
  expect(questions.verify).toEqual(["cn-1"]);
  expect(questions.others).toEqual(["endUse.category", "parties[end_user].owners"]);
});

test("a settled determination asks nothing", () => {
  const settled = { ...open("CN", "item", [["to"]]), outcome: "licence_required" } as const;
  expect(nextQuestions(verdict(settled), new Set())).toEqual({ others: [], verify: [] });
});
