import { describe, expect, it } from "vitest";
import { type Answer, isOpen, lowest, QUESTIONS, REVIEW_POLICIES, strictness } from "./verdict.ts";

describe("strictness", () => {
  const ladder: readonly Answer[] = [
    { outcome: "no_control_found" },
    { outcome: "exception_available" },
    { outcome: "obligation" },
    ...REVIEW_POLICIES.map((reviewPolicy): Answer => ({ outcome: "licence_required", reviewPolicy })),
    { outcome: "prohibited" },
  ];

  it.each(["item", "party", "end_use", "procurement"] as const)(
    "orders the answers to %s strictest last",
    (question) => {
      const ranks = ladder.map((answer) => strictness(question, answer));
      expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
      expect(new Set(ranks).size).toBe(ladder.length);
    },
  );

  it("reads a licence without a stated review policy as the mildest licence", () => {
    expect(strictness("item", { outcome: "licence_required" })).toBe(
      strictness("item", { outcome: "licence_required", reviewPolicy: "unstated" }),
    );
  });

  it.each([
    ["jurisdiction", "not_subject", "subject"],
    ["blocking", "not_blocked", "blocked"],
    ["classification", "not_controlled", "controlled"],
  ] as const)("%s: %s is milder than %s", (question, mild, strict) => {
    expect(lowest(question)).toBe(mild);
    expect(strictness(question, { outcome: strict })).toBeGreaterThan(strictness(question, { outcome: mild }));
  });

  it("leaves open answers outside the order of every question", () => {
    for (const question of QUESTIONS) {
      for (const outcome of ["indeterminate", "out_of_coverage"] as const) {
        expect(strictness(question, { outcome })).toBe(-1);
        expect(isOpen(outcome)).toBe(true);
      }
      expect(isOpen(lowest(question))).toBe(false);
    }
  });
});
