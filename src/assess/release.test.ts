import { expect, it } from "vitest";
import type { Outcome, Verdict } from "../base/verdict.ts";
import { openQuestions, releaseOf, releaseText } from "./release.ts";

const verdict = (outcome: Outcome, mayProceed: boolean, open: number, unsaid: readonly string[] = []): Verdict =>
  ({
    outcome,
    mayProceed,
    determinations: [
      { question: "item", outcome: "no_control_found" },
      ...Array.from({ length: open }, () => ({ outcome: "indeterminate", missingFacts: [["item.form"]] })),
    ],
    missingFacts: [...(open === 0 ? [] : [["item.form"]]), ...unsaid.map((fact) => [fact])],
  }) as unknown as Verdict;

it.each<[string, boolean, Verdict, string]>([
  ["free to go", false, verdict("no_control_found", true, 0), "may proceed"],
  ["a licence that is held", false, verdict("licence_required", true, 0), "may proceed"],
  ["a party that nobody screened", false, verdict("indeterminate", false, 1), "on hold: 1 question open"],
  ["several open", false, verdict("indeterminate", false, 3), "on hold: 3 questions open"],
  [
    "a use that nobody states",
    false,
    verdict("indeterminate", false, 1, ["endUse.category"]),
    "on hold: 2 questions open",
  ],
  ["a licence to get", false, verdict("licence_required", false, 0), "on hold: licence to obtain"],
  ["both", false, verdict("licence_required", false, 2), "on hold: licence to obtain, 2 questions open"],
  ["a ban", false, verdict("prohibited", false, 0), "on hold: prohibited"],
  [
    "a doubt alone",
    false,
    verdict("no_control_found", false, 0),
    "on hold: parties not screened, or a warning to look at",
  ],
  ["what is over", true, verdict("no_control_found", true, 0), "past: judged by the law of its day"],
])("%s", (_name, past, of, text) => {
  const said = { release: releaseOf(past, of), openQuestions: openQuestions(of), verdict: of };
  expect(releaseText(said)).toBe(text);
});
