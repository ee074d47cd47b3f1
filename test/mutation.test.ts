// What happens when facts are taken away: a decisive one leaves the question open and is asked for by name; one about
// parties or end use leaves the item answer alone; none makes an answer more lenient. And nothing stated breaks the check.
import { describe, expect, it } from "vitest";
import { isOpen, strictness, type Determination, type Verdict } from "../src/base/verdict.ts";
import { BASE_TRANSACTIONS, statedFacts, withFact, type BaseTransaction } from "./base-transactions.ts";
import { judge, loadKnowledge, pinned } from "./knowledge.ts";

const knowledge = await loadKnowledge();

function verdictOf(base: BaseTransaction, stated = base.stated): Verdict {
  return judge(knowledge, stated, pinned(base.on, base.known ?? base.on));
}

/** The regime's determination of the base's question, or undefined when the regime does not ask it. */
function answerOf(base: BaseTransaction, stated = base.stated): Determination | undefined {
  return verdictOf(base, stated).determinations.find(
    (one) => one.jurisdiction === base.jurisdiction && one.question === base.question,
  );
}

/** A question that a regime does not ask finds no control. */
const text = (one: Determination | undefined): string =>
  one ? `${one.outcome} ${one.reviewPolicy ?? ""}` : "no_control_found ";
/** Contracts: a path is named by itself or by a field inside it. */
const names = (found: string, wanted: string): boolean =>
  found.startsWith(wanted) && (found.length === wanted.length || ".[".includes(found[wanted.length] ?? ""));

const cases = BASE_TRANSACTIONS.map((base) => [base.name, base] as const);

describe.each(cases)("%s", (_name, base) => {
  it("has a settled answer to begin with", () => {
    const answer = answerOf(base);
    expect(answer && isOpen(answer.outcome), text(answer)).toBe(false);
  });

  it.each(statedFacts(base).map((fact) => [fact.path.join("."), fact] as const))(
    "without %s: open and asked for where the fact decides",
    (_path, { path, fact, others }) => {
      const settled = text(answerOf(base));
      const decisive = others.some((other) => text(answerOf(base, withFact(base.stated, path, other))) !== settled);
      const without = answerOf(base, withFact(base.stated, path, null));
      if (!decisive) {
        expect([settled, "indeterminate "], `${fact} decides nothing`).toContain(text(without));
        return;
      }
      expect(text(without), `${fact} decides`).toBe("indeterminate ");
      const asked = without?.missingFacts?.flat() ?? [];
      expect(
        asked.some((one) => names(one, fact)),
        `${fact} among ${asked.join(", ")}`,
      ).toBe(true);
    },
  );

  it("without parties, owners and end use: the same item answer, incomplete, never released", () => {
    if (base.question !== "item") return;
    const removals = [
      withFact(base.stated, ["parties"], undefined),
      withFact(base.stated, ["parties"], null),
      withFact(base.stated, ["endUse"], undefined),
      withFact(base.stated, ["endUse"], null),
      withFact(withFact(base.stated, ["parties"], undefined), ["endUse"], undefined),
    ];
    for (const stated of removals) {
      expect(text(answerOf(base, stated))).toBe(text(answerOf(base)));
      const verdict = verdictOf(base, stated);
      expect(verdict.mayProceed).toBe(false);
      expect(verdict.completeness).toBe("incomplete");
    }
  });
});

describe("the base transactions", () => {
  it("hold decisive facts of many kinds, so that the tests above say something", () => {
    const kinds = new Set<string>();
    for (const base of BASE_TRANSACTIONS) {
      const settled = text(answerOf(base));
      for (const { path, fact, others } of statedFacts(base)) {
        if (others.some((other) => text(answerOf(base, withFact(base.stated, path, other))) !== settled))
          kinds.add(fact);
      }
    }
    expect([...kinds].toSorted()).toEqual(
      expect.arrayContaining([
        "from",
        "to",
        "finalDestination",
        "item.material",
        "item.form",
        "item.origin",
        "item.manufacturer",
        "item.content",
        "parties[purchaser].categories",
        "item.attributes.densityGcm3",
        "item.classifications[US-CCL]",
      ]),
    );
    expect(strictness("item", { outcome: "prohibited" })).toBeGreaterThan(0);
  });
});
