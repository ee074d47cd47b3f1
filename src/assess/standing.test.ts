import { describe, expect, it } from "vitest";
import type { Outcome, Question, Verdict } from "../base/verdict.ts";
import { countStandings, isHit, standingOf, worse } from "./standing.ts";

const verdict = (outcome: Outcome, ...determinations: readonly (readonly [Question, Outcome])[]): Verdict =>
  ({
    outcome,
    determinations: determinations.map(([question, one]) => ({ question, outcome: one })),
  }) as unknown as Verdict;

describe("standingOf", () => {
  it.each<[string, Verdict, string]>([
    ["a prohibition", verdict("prohibited", ["item", "indeterminate"]), "prohibited"],
    ["a licence", verdict("licence_required", ["item", "licence_required"]), "licence_required"],
    ["a duty", verdict("obligation", ["item", "obligation"]), "obligation"],
    ["an open item", verdict("indeterminate", ["item", "indeterminate"], ["party", "no_control_found"]), "undecided"],
    ["an open purchase", verdict("indeterminate", ["procurement", "indeterminate"]), "undecided"],
    [
      "parties that nobody screened",
      verdict("indeterminate", ["item", "no_control_found"], ["party", "indeterminate"]),
      "no_control_found",
    ],
    [
      "a list not held",
      verdict("indeterminate", ["item", "out_of_coverage"], ["party", "indeterminate"]),
      "out_of_coverage",
    ],
    [
      "one list held and one not",
      verdict("indeterminate", ["item", "no_control_found"], ["item", "out_of_coverage"]),
      "out_of_coverage",
    ],
    ["nothing asked", verdict("indeterminate"), "out_of_coverage"],
    ["an exception", verdict("exception_available", ["item", "exception_available"]), "exception_available"],
    [
      "an exception beside something open",
      verdict("exception_available", ["item", "exception_available"], ["item", "indeterminate"]),
      "undecided",
    ],
  ])("%s", (_name, one, standing) => expect(standingOf(one)).toBe(standing));
});

it("orders, counts and picks hits", () => {
  expect(worse("obligation", "prohibited")).toBe("prohibited");
  expect(worse("undecided", "no_control_found")).toBe("undecided");
  expect(countStandings([{ standing: "undecided" }, { standing: "undecided" }])).toMatchObject({
    undecided: 2,
    prohibited: 0,
  });
  expect(
    (["prohibited", "licence_required", "undecided", "obligation", "out_of_coverage"] as const).filter(isHit),
  ).toEqual(["prohibited", "licence_required", "undecided"]);
});
