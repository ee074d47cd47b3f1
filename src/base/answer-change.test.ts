import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerChanged } from "./answer-change.ts";
import { isoDate } from "./date.ts";
import { REVIEW_POLICIES, type Determination, type Requirement, type Verdict } from "./verdict.ts";

const requirement: Requirement = {
  measure: "cn-2023-gallium/permit",
  title: "Gallium export permit",
  effect: "licence",
  reviewPolicy: "case_by_case",
  authority: "MOFCOM",
  applicant: "exporter",
  licenceTypes: ["single", "general"],
  exceptions: [{ code: "TEMPORARY", status: "open", open: ["facts.transferKind"] }],
  documents: [
    [{ name: "End-user certificate", lpco: "C602", providedBy: "end_user" }],
    [{ name: "Contract", providedBy: "seller" }],
  ],
  timeLimit: { days: 45, kind: "working", from: "acceptance", verified: true },
  provision: "CN:MOFCOM:2023-23",
  basis: "official",
};

const item: Determination = {
  jurisdiction: "CN",
  authority: "MOFCOM",
  question: "item",
  outcome: "licence_required",
  reviewPolicy: "case_by_case",
  provisions: ["CN:MOFCOM:2023-23"],
  because: { label: "gallium permit", truth: true },
  requirements: [requirement],
};

const endUse: Determination = {
  jurisdiction: "CN",
  authority: "MOFCOM",
  question: "end_use",
  outcome: "no_control_found",
  provisions: [],
  because: { label: "military end use", truth: false },
};

function verdict(determinations: readonly Determination[], fields: Partial<Verdict> = {}): Verdict {
  return {
    id: "T1",
    on: isoDate("2026-11-21"),
    known: isoDate("2026-11-21"),
    determinations,
    outcome: "licence_required",
    reviewPolicy: "case_by_case",
    completeness: "complete",
    floor: { outcome: "licence_required", reviewPolicy: "case_by_case" },
    ceiling: { outcome: "licence_required", reviewPolicy: "case_by_case" },
    missingFacts: [],
    warnings: [],
    mayProceed: false,
    coverage: [],
    register: { version: "1", sha256: "aa" },
    engine: "0.1.0",
    ...fields,
  };
}

const base = verdict([item, endUse]);
const itemKey = { jurisdiction: "CN", authority: "MOFCOM", question: "item" };

function withRequirement(fields: Partial<Requirement>): Verdict {
  return verdict([{ ...item, requirements: [{ ...requirement, ...fields }] }, endUse]);
}

function withItem(fields: Partial<Determination>): Verdict {
  return verdict([{ ...item, ...fields }, endUse]);
}

describe("answerChanged finds", () => {
  it.each<[string, Verdict, string, Partial<ReturnType<typeof answerChanged>[number]>]>([
    [
      "a stricter outcome",
      withItem({ outcome: "prohibited" }),
      "outcome",
      { after: ["prohibited"], direction: "stricter" },
    ],
    ["a looser outcome", withItem({ outcome: "no_control_found" }), "outcome", { direction: "looser" }],
    ["an outcome that opens", withItem({ outcome: "out_of_coverage" }), "outcome", { direction: "unsettled" }],
    ["a stricter review policy", withItem({ reviewPolicy: "denial" }), "review_policy", { direction: "stricter" }],
    ["a requirement's own review policy", withRequirement({ reviewPolicy: "denial" }), "review_policy", {}],
    [
      "another authority of a requirement",
      withRequirement({ authority: "SASTIND" }),
      "authority",
      { after: ["MOFCOM", "SASTIND"] },
    ],
    [
      "a licence type less",
      withRequirement({ licenceTypes: ["single"] }),
      "licence_types",
      { before: ["general", "single"], after: ["single"] },
    ],
    [
      "an exception that closes",
      withRequirement({ exceptions: [{ code: "TEMPORARY", status: "not_available", open: [] }] }),
      "exceptions",
      { after: ["TEMPORARY: not_available"] },
    ],
    [
      "another open condition of an exception",
      withRequirement({ exceptions: [{ code: "TEMPORARY", status: "open", open: ["value"] }] }),
      "exceptions",
      {},
    ],
    [
      "a document that both alternatives need",
      withRequirement({ documents: [[...(requirement.documents?.flat() ?? [])]] }),
      "documents",
      { after: ["Contract from seller and End-user certificate [C602] from end_user"] },
    ],
    [
      "another provider of a document",
      withRequirement({ documents: [[{ name: "Contract", providedBy: "purchaser" }]] }),
      "documents",
      {},
    ],
    ["no documents any more", withRequirement({ documents: [] }), "documents", { after: [] }],
    [
      "a time limit",
      withRequirement({ timeLimit: { days: 60, kind: "working", from: "acceptance", verified: true } }),
      "time_limit",
      { after: ["60 working days from acceptance"] },
    ],
    [
      "a time limit no longer confirmed",
      withRequirement({ timeLimit: { days: 45, kind: "working", from: "acceptance", verified: false } }),
      "time_limit",
      {},
    ],
    [
      "a suspension",
      withItem({ suspended: [{ measure: "m", until: isoDate("2026-11-28") }] }),
      "horizon",
      { after: ["m: suspended until 2026-11-28"] },
    ],
    [
      "a measure announced",
      withItem({ upcoming: [{ measure: "m", from: isoDate("2027-01-01") }] }),
      "horizon",
      { after: ["m: applies from 2027-01-01"] },
    ],
    [
      "a measure past its horizon",
      withItem({ missingFacts: [["register.measure.cn.m.status", "to"]] }),
      "horizon",
      { after: ["cn.m: state unknown"] },
    ],
    [
      "a horizon named only in the explanation",
      withItem({
        because: {
          label: "all",
          truth: "unknown",
          children: [{ label: "status", truth: "unknown", path: "register.measure.m.status" }],
        },
      }),
      "horizon",
      { after: ["m: state unknown"] },
    ],
  ])("%s", (_name, after, aspect, fields) => {
    expect(answerChanged(base, after)).toEqual([
      expect.objectContaining({ aspect, determination: itemKey, ...fields }),
    ]);
  });

  it("other bounds of an indeterminate answer", () => {
    const open = (ceiling: "licence_required" | "prohibited"): Verdict =>
      withItem({ outcome: "indeterminate", floor: { outcome: "no_control_found" }, ceiling: { outcome: ceiling } });
    expect(answerChanged(open("licence_required"), open("prohibited"))).toEqual([
      {
        aspect: "outcome",
        determination: itemKey,
        before: ["indeterminate (no_control_found to licence_required)"],
        after: ["indeterminate (no_control_found to prohibited)"],
        direction: "stricter",
      },
    ]);
  });

  it("the overall outcome and conflicts, without a determination", () => {
    const conflictsWith = [{ measure: "cn-blocking", says: "forbids compliance", with: "us-fdp" }];
    const changes = answerChanged(base, verdict([item, endUse], { outcome: "prohibited", conflictsWith }));
    expect(changes).toEqual([
      { aspect: "outcome", before: ["licence_required"], after: ["prohibited"], direction: "stricter" },
      { aspect: "conflicts", before: [], after: ["cn-blocking with us-fdp: forbids compliance"] },
    ]);
  });

  it("another authority as such, not as one answer gone and one new", () => {
    expect(answerChanged(base, withItem({ authority: "SASTIND" }))).toEqual([
      {
        aspect: "authority",
        determination: { ...itemKey, authority: "SASTIND" },
        before: ["MOFCOM"],
        after: ["MOFCOM", "SASTIND"],
      },
    ]);
  });

  it("a determination that is gone or new, even a clear one", () => {
    const endUseKey = { ...itemKey, question: "end_use" };
    const gone = { aspect: "outcome", determination: endUseKey, before: ["no_control_found"], after: [] };
    expect(answerChanged(base, verdict([item]))).toEqual([gone]);
    expect(answerChanged(verdict([item]), base)).toEqual([{ ...gone, before: [], after: ["no_control_found"] }]);
  });

  it("does not guess between two new authorities", () => {
    const after = verdict([{ ...item, authority: "A" }, { ...item, authority: "B" }, endUse]);
    expect(answerChanged(base, after).map(({ before, after }) => [before, after])).toEqual([
      [["licence_required"], []],
      [[], ["licence_required"]],
      [[], ["licence_required"]],
    ]);
  });
});

describe("answerChanged passes over", () => {
  it.each<[string, Verdict]>([
    [
      "wording, provisions and explanation",
      withItem({ provisions: [], reason: "else", because: { label: "else", truth: true } }),
    ],
    ["a missing fact other than a measure's state", withItem({ missingFacts: [["item.material"]] })],
    ["a state that is known", withItem({ because: { label: "s", truth: true, path: "register.measure.m.status" } })],
    [
      "a measure past its horizon that does not concern the item",
      withItem({
        because: {
          label: "all",
          truth: true,
          children: [
            {
              label: "near miss",
              truth: false,
              children: [
                { label: "status", truth: "unknown", path: "register.measure.m.status" },
                { label: "scope", truth: false },
              ],
            },
          ],
        },
      }),
    ],
    ["the measure that asks for the same", withRequirement({ measure: "successor", provision: "CN:MOFCOM:2026-1" })],
    ["the order of determinations", verdict([endUse, item])],
    [
      "the order of documents and licence types",
      withRequirement({ licenceTypes: ["general", "single"], documents: [...(requirement.documents ?? [])].reverse() }),
    ],
    ["a requirement said twice", withItem({ requirements: [requirement, requirement] })],
    [
      "register, engine and days",
      verdict([item, endUse], { engine: "9", on: isoDate("2027-01-01"), register: { version: "2", sha256: "bb" } }),
    ],
  ])("%s", (_name, after) => {
    expect(answerChanged(base, after)).toEqual([]);
  });
});

const arbitraryVerdict = fc
  .uniqueArray(
    fc.record({
      jurisdiction: fc.constantFrom("CN", "US"),
      authority: fc.constantFrom("MOFCOM", "BIS", "OFAC"),
      question: fc.constantFrom("item", "party", "end_use"),
      outcome: fc.constantFrom("no_control_found", "licence_required", "prohibited", "indeterminate"),
      reviewPolicy: fc.constantFrom(...REVIEW_POLICIES),
    }),
    { selector: (one) => `${one.jurisdiction}/${one.authority}/${one.question}` },
  )
  .map((some) => verdict(some.map((one) => ({ ...item, ...one }) as Determination)));

describe("answerChanged as a relation", () => {
  it("sees no change from a verdict to itself", () => {
    fc.assert(
      fc.property(arbitraryVerdict, (one) => {
        expect(answerChanged(one, structuredClone(one))).toEqual([]);
      }),
    );
  });

  it("sees the mirror image backwards", () => {
    const sides = (changes: ReturnType<typeof answerChanged>, flip: boolean): readonly string[] =>
      changes
        .map((one) => JSON.stringify(flip ? [one.aspect, one.after, one.before] : [one.aspect, one.before, one.after]))
        .sort();
    fc.assert(
      fc.property(arbitraryVerdict, arbitraryVerdict, (a, b) => {
        expect(sides(answerChanged(b, a), true)).toEqual(sides(answerChanged(a, b), false));
      }),
    );
  });

  it("misses no outcome that differs", () => {
    fc.assert(
      fc.property(arbitraryVerdict, arbitraryVerdict, (a, b) => {
        const answers = (one: Verdict): readonly string[] =>
          one.determinations
            .map((d) => [d.jurisdiction, d.authority, d.question, d.outcome, d.reviewPolicy].join("/"))
            .sort();
        const differs = JSON.stringify(answers(a)) !== JSON.stringify(answers(b));
        expect(answerChanged(a, b).length > 0).toBe(differs);
      }),
    );
  });
});
