import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { and, not, or, type Truth } from "../base/logic.ts";
import { explainResidual, explainTest } from "./explain-test.ts";
import { subjectOf } from "./testing.ts";
import { atomsOf, exclusionsOf, residualOf, truthOf, type Residual, type Test } from "./test-tree.ts";

const subject = subjectOf({});
const atom = (name: string, truth: Truth): Test => ({
  op: "atom",
  label: name,
  read: () => (truth === "unknown" ? { truth, missing: `fact.${name}` } : { truth }),
});
const [yes, no, open] = [atom("yes", true), atom("no", false), atom("open", "unknown")];

describe("truthOf", () => {
  it.each<[string, Test, Truth]>([
    ["all of nothing", { op: "all", children: [] }, true],
    ["any of nothing", { op: "any", children: [] }, false],
    ["a false child decides all", { op: "all", children: [open, no] }, false],
    ["an open child leaves all open", { op: "all", children: [yes, open] }, "unknown"],
    ["a true child decides any", { op: "any", children: [open, yes] }, true],
    ["an open child leaves any open", { op: "any", children: [no, open] }, "unknown"],
    ["not of open", { op: "not", child: open }, "unknown"],
    ["not of true", { op: "not", child: yes }, false],
  ])("%s", (_name, test, truth) => expect(truthOf(test, subject)).toBe(truth));
});

/** Random trees over eight atoms; atoms of one name have one truth. */
const names = ["a", "b", "c", "d", "e", "f", "g", "h"];
const tree = (truths: ReadonlyMap<string, Truth>): fc.Arbitrary<Test> =>
  fc.letrec<{ test: Test }>((tie) => ({
    test: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(...names).map((name) => atom(name, truths.get(name) ?? "unknown")),
      fc.record({
        op: fc.constantFrom("all" as const, "any" as const),
        children: fc.array(tie("test"), { maxLength: 4 }),
      }),
      fc.record({ op: fc.constant("not" as const), child: tie("test") }),
    ),
  })).test;
const cases = fc
  .array(fc.constantFrom<Truth>(true, false, "unknown"), { minLength: 8, maxLength: 8 })
  .chain((values) => {
    const truths = new Map(names.map((name, i) => [name, values[i] as Truth]));
    return tree(truths).map((test) => ({ truths, test }));
  });

function filledIn(residual: Residual, assigned: ReadonlyMap<string, boolean>): Truth {
  if (typeof residual === "boolean") return residual;
  if (residual.op === "atom") return assigned.get(residual.key) ?? "unknown";
  if (residual.op === "not") return not(filledIn(residual.child, assigned));
  const truths = residual.children.map((child) => filledIn(child, assigned));
  return residual.op === "all" ? and(truths) : or(truths);
}

describe("the readings of a tree", () => {
  it("agree: truth, explanation and residual", () => {
    fc.assert(
      fc.property(cases, ({ test }) => {
        const truth = truthOf(test, subject);
        expect(explainTest(test, subject).truth).toBe(truth);
        const residual = residualOf(test, subject);
        expect(typeof residual === "boolean" ? residual : "unknown").toBe(truth);
        expect(explainResidual(residual).truth).toBe(truth);
      }),
      { numRuns: 1000 },
    );
  });

  it("a residual keeps what the unknown may still decide: filling it in is filling in the tree", () => {
    fc.assert(
      fc.property(cases, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), ({ truths, test }, fill) => {
        const filled = new Map(
          names.map((name, i) => [
            name,
            truths.get(name) === "unknown" ? (fill[i] as boolean) : (truths.get(name) as Truth),
          ]),
        );
        const replay = (one: Test): Test => {
          if (one.op === "atom") return atom(one.label, filled.get(one.label) as Truth);
          return one.op === "not"
            ? { op: "not", child: replay(one.child) }
            : { ...one, children: one.children.map(replay) };
        };
        const residual = residualOf(test, subject);
        const assigned = new Map(
          [...atomsOf(residual)].map(({ key }) => [key, filled.get(key.split("|")[1] as string) as boolean]),
        );
        expect(filledIn(residual, assigned)).toBe(truthOf(replay(test), subject));
      }),
      { numRuns: 1000 },
    );
  });

  it("names the facts that are missing, and no others", () => {
    const facts = [
      ...atomsOf(
        residualOf(
          { op: "all", children: [yes, open, { op: "any", children: [no, atom("other", "unknown")] }] },
          subject,
        ),
      ),
    ].map(({ fact }) => fact);
    expect(facts).toEqual(["fact.open", "fact.other"]);
  });
});

describe("exclusionsOf", () => {
  const excluded: Test = { op: "atom", label: "form", read: () => ({ truth: false, excludedBy: "CN:FAQ" }) };
  it("is found where the rest of the entry may hold", () => {
    expect(exclusionsOf({ op: "all", children: [yes, excluded] }, subject)).toEqual(["CN:FAQ"]);
    expect(exclusionsOf({ op: "any", children: [no, { op: "all", children: [open, excluded] }] }, subject)).toEqual([
      "CN:FAQ",
    ]);
  });
  it("is not where something else is false already, nor under a negation", () => {
    expect(exclusionsOf({ op: "all", children: [no, excluded] }, subject)).toEqual([]);
    expect(exclusionsOf({ op: "not", child: excluded }, subject)).toEqual([]);
  });
});
