// The replay agrees with the engine on stories and on thousands of random transactions, and sees tampering of many kinds.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isoDate } from "../src/base/date.ts";
import type { Explanation } from "../src/base/explain.ts";
import type { Determination, Verdict } from "../src/base/verdict.ts";
import { checkTransaction } from "../src/operations/check.ts";
import { verifyVerdict } from "../src/proof/index.ts";
import { BASE_TRANSACTIONS } from "./base-transactions.ts";
import { anyTransaction } from "./any-transaction.ts";
import { registerTransaction } from "./register-transaction.ts";
import { judge, loadKnowledge, pinned } from "./knowledge.ts";

const knowledge = await loadKnowledge();
const today = { on: isoDate("2026-11-21"), known: isoDate("2026-11-21") };
const runs = Number(process.env["PROOF_RUNS"] ?? 500);

const texts = (verdict: Verdict): readonly string[] =>
  verifyVerdict(verdict).faults.map(({ at, code, text }) => `${at} ${code}: ${text}`);

describe("verifyVerdict", () => {
  it.each(BASE_TRANSACTIONS.map((base) => [base.name, base] as const))("replays %s", (_name, base) => {
    expect(texts(judge(knowledge, base.stated, pinned(base.on, base.known ?? base.on)))).toEqual([]);
  });

  it("replays random transactions", () => {
    fc.assert(
      fc.property(fc.oneof(registerTransaction, registerTransaction, anyTransaction), (stated) => {
        expect(texts(checkTransaction(knowledge, stated, today))).toEqual([]);
      }),
      { numRuns: runs },
    );
  });
});

const settled = judge(
  knowledge,
  {
    act: "export",
    item: { material: "gallium", form: "metal" },
    from: "CN",
    to: "DE",
    parties: [{ role: "end_user", unlisted: true }],
  },
  pinned("2023-08-15"),
);
const open = judge(
  knowledge,
  { act: "export", item: { material: "gallium" }, from: "CN", to: "US" },
  pinned("2026-11-28", "2026-11-21"),
);
const cleared = judge(
  knowledge,
  {
    act: "export",
    kind: "goods",
    item: { classifications: [{ list: "EU-ANNEX-I", code: "none" }] },
    facts: { customsCodeCorrelatesToDualUse: false, onNationalControlList: false },
    from: "IT",
    to: "BR",
    parties: [{ role: "end_user", unlisted: true, categories: ["civil"], owners: [], ownershipComplete: true }],
    endUse: { category: "civil" },
  },
  pinned("2026-06-01"),
);
const suspended = judge(
  knowledge,
  { act: "export", item: { description: "holmium metal" }, from: "CN", to: "DE" },
  pinned("2025-12-01"),
);
const announced = judge(
  knowledge,
  { act: "export", item: { description: "gallium metal" }, from: "CN", to: "DE" },
  pinned("2023-07-03"),
);

const excepted = judge(
  knowledge,
  {
    act: "export",
    item: { origin: "US", classifications: [{ list: "US-CCL", code: "6B004.b" }] },
    from: "US",
    to: "BR",
    parties: [{ role: "end_user", name: "Buyer", country: "BR", unlisted: true, categories: ["civil"] }],
    endUse: { category: "civil" },
    facts: { licenceExceptionTermsMet: ["GBS"], licenceExceptionRestrictionsChecked: ["GBS"] },
  },
  pinned("2026-08-01"),
);

/** The verdict with its first item determination changed. */
function tampered(verdict: Verdict, change: (item: Determination) => Determination): Verdict {
  const at = verdict.determinations.findIndex(({ question }) => question === "item");
  return { ...verdict, determinations: verdict.determinations.map((one, i) => (i === at ? change(one) : one)) };
}

/** The item's explanation with the first node that `pick` accepts changed; children of the root come first. */
function explained(
  verdict: Verdict,
  pick: (node: Explanation) => boolean,
  change: (node: Explanation) => Explanation,
): Verdict {
  let done = false;
  const visit = (node: Explanation): Explanation => {
    if (!done && pick(node)) {
      done = true;
      return change(node);
    }
    return node.children ? { ...node, children: node.children.map(visit) } : node;
  };
  const result = tampered(verdict, (one) => ({ ...one, because: visit(one.because) }));
  expect(done, "something to tamper with").toBe(true);
  return result;
}

const isLeaf = (node: Explanation): boolean => node.children === undefined;
const without = <T extends object>(of: T, key: keyof T): T => {
  const { [key]: _gone, ...rest } = of;
  return rest as T;
};

describe("tampering", () => {
  it("starts from verdicts that hold", () => {
    for (const verdict of [settled, open, cleared, suspended, announced, excepted]) expect(texts(verdict)).toEqual([]);
    expect(excepted.outcome).toBe("exception_available");
    expect(settled.outcome).toBe("licence_required");
    expect(open.outcome).toBe("indeterminate");
    expect(cleared).toMatchObject({ outcome: "no_control_found", mayProceed: true });
  });

  it.each<[string, Verdict]>([
    [
      "a licence turned into nothing",
      tampered(settled, (one) => without({ ...one, outcome: "no_control_found" }, "reviewPolicy")),
    ],
    [
      "a licence turned into a prohibition",
      tampered(settled, (one) => without({ ...one, outcome: "prohibited" }, "reviewPolicy")),
    ],
    ["a milder review policy", tampered(settled, (one) => ({ ...one, reviewPolicy: "presumption_of_approval" }))],
    ["a requirement struck out", tampered(settled, (one) => without(one, "requirements"))],
    [
      "a requirement's effect softened",
      tampered(settled, (one) => ({
        ...one,
        requirements: one.requirements?.map((r) => ({ ...r, effect: "notify" })) ?? [],
      })),
    ],
    [
      "an available exception of which something is open",
      tampered(excepted, (one) => ({
        ...one,
        requirements:
          one.requirements?.map((r) => ({
            ...r,
            exceptions: r.exceptions?.map((e) => ({ ...e, open: ["facts.licenceExceptionTermsMet"] })) ?? [],
          })) ?? [],
      })),
    ],
    [
      "an exception declared available",
      tampered(settled, (one) => ({
        ...one,
        requirements:
          one.requirements?.map((r) => ({ ...r, exceptions: [{ code: "X", status: "available", open: [] }] })) ?? [],
      })),
    ],
    [
      "a measure's truth flipped",
      explained(
        settled,
        (node) => node.measure !== undefined && node.truth === true,
        (node) => ({ ...node, truth: false }),
      ),
    ],
    [
      "a condition's truth flipped",
      explained(
        settled,
        (node) => isLeaf(node) && node.truth === true,
        (node) => ({ ...node, truth: false }),
      ),
    ],
    [
      "a condition removed with its reason",
      explained(
        settled,
        (node) => node.measure !== undefined,
        (node) => ({ ...node, children: node.children?.slice(0, 1) ?? [] }),
      ),
    ],
    [
      "a measure's answer softened",
      explained(
        settled,
        (node) => node.answer !== undefined,
        (node) => ({ ...node, answer: { outcome: "obligation" } }),
      ),
    ],
    [
      "a measure struck from the explanation",
      tampered(settled, (one) => ({ ...one, because: { ...one.because, children: [] } })),
    ],
    [
      "an open question settled",
      tampered(open, (one) => ({ ...without(without(one, "floor"), "ceiling"), outcome: "no_control_found" })),
    ],
    [
      "an open question's floor lowered",
      tampered(open, (one) => ({ ...one, floor: { outcome: "no_control_found" }, ceiling: { outcome: "obligation" } })),
    ],
    [
      "an open question's ceiling lowered",
      tampered(open, (one) => ({ ...one, ceiling: { outcome: "licence_required", reviewPolicy: "case_by_case" } })),
    ],
    ["the missing facts struck out", tampered(open, (one) => without(one, "missingFacts"))],
    ["other missing facts", tampered(open, (one) => ({ ...one, missingFacts: [["item.description"]] }))],
    [
      "an open question called out of coverage",
      tampered(settled, (one) => without({ ...one, outcome: "out_of_coverage" }, "reviewPolicy")),
    ],
    ["a suspension struck out", tampered(suspended, (one) => without(one, "suspended"))],
    [
      "a suspension of a measure that nobody shows",
      tampered(settled, (one) => ({ ...one, suspended: [{ measure: "cn-mofcom-2023-23-gallium" }] })),
    ],
    [
      "a measure announced that is not shown",
      tampered(announced, (one) => ({ ...one, upcoming: [{ measure: "elsewhere", from: isoDate("2030-01-01") }] })),
    ],
    ["a verdict softened overall", without({ ...settled, outcome: "no_control_found" }, "reviewPolicy")],
    ["an overall floor lowered", { ...settled, floor: { outcome: "no_control_found" } }],
    ["an overall ceiling lowered", { ...open, ceiling: { outcome: "no_control_found" } }],
    ["called complete", { ...open, completeness: "complete" }],
    ["called incomplete", { ...cleared, completeness: "incomplete" }],
    ["released although open", { ...open, mayProceed: true }],
    ["released against a conflict of laws", { ...cleared, conflictsWith: [{ measure: "a", says: "b" }] }],
    ["released on a stale list", { ...cleared, coverage: [{ list: "US-CCL", edition: "1", state: "stale" }] }],
    ["released over a red flag", tampered(cleared, (one) => ({ ...one, redFlags: [{ code: "x", text: "x" }] }))],
    ["the overall missing facts struck out", { ...open, missingFacts: [] }],
    [
      "a determination struck out",
      { ...settled, determinations: settled.determinations.filter(({ question }) => question !== "item") },
    ],
    ["a day that is none", { ...settled, on: "2023-02-30" as never }],
    [
      "released by a register that ended long before",
      { ...cleared, register: { ...cleared.register, lastDay: isoDate("2026-01-01") } },
    ],
    [
      "silent on a register that ended before",
      { ...settled, register: { ...settled.register, lastDay: isoDate("2023-08-14") } },
    ],
    ["a register hash that is none", { ...settled, register: { ...settled.register, sha256: "0" } }],
  ])("sees %s", (_name, verdict) => {
    expect(verifyVerdict(verdict).ok).toBe(false);
  });
});
