// Deals whose answer was worked out from the legal texts before the engine was asked: outcome, review policy where the text
// gives one, and the provision that has to be cited. One JSON object a line in canonical.jsonl, in the shape of the judge's cases.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isoDate } from "../../src/base/date.ts";
import type { Determination, Outcome, Question } from "../../src/base/verdict.ts";
import { checkTransaction } from "../../src/operations/check.ts";
import { transactionSchema } from "../../src/operations/transaction-schema.ts";
import { loadKnowledge } from "../knowledge.ts";

interface Wanted {
  readonly outcome: Outcome;
  readonly reviewPolicy?: string;
  readonly provisions: readonly string[];
  readonly missingFacts?: readonly string[];
  readonly alsoAccept?: readonly (Outcome | { readonly question: Question; readonly outcome: Outcome })[];
}

interface JudgedCase {
  readonly id: string;
  readonly jurisdiction: string;
  readonly question: Question;
  readonly on: string;
  readonly known?: string;
  readonly transaction: object;
  readonly expected: Wanted;
}

const TODAY = isoDate("2026-11-22");
const knowledge = await loadKnowledge();
const schema = transactionSchema(knowledge.countries);
const cases = readFileSync(new URL("canonical.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as JudgedCase);

function answersTo({ id, jurisdiction, question, on, known, transaction }: JudgedCase): readonly Determination[] {
  const stated = schema.parse({ ...transaction, id, on, ...(known === undefined ? {} : { known }) });
  const { determinations } = checkTransaction(knowledge, stated, { on: TODAY, known: TODAY });
  return determinations.filter((one) => one.jurisdiction === jurisdiction && one.question === question);
}

/** `US:EAR:744.11(a)` lies in `US:EAR:744.11`, `US:EAR:744.110` does not. */
const within = (found: string, wanted: string): boolean =>
  found.startsWith(wanted) && (found.length === wanted.length || ".:([#/ ,".includes(found[wanted.length] ?? ""));

describe("answers worked out beforehand", () => {
  it.each(cases.map((one) => [one.id, one] as const))("%s", (_id, one) => {
    const { outcome, reviewPolicy, provisions, missingFacts, alsoAccept = [] } = one.expected;
    const answers = answersTo(one);
    const accepted: readonly Outcome[] = [outcome, ...alsoAccept.filter((other) => typeof other === "string")];
    const found = answers.find((answer) => accepted.includes(answer.outcome));
    expect(found, answers.map((answer) => answer.outcome).join()).toBeDefined();
    if (reviewPolicy !== undefined) expect(found?.reviewPolicy ?? "unstated").toBe(reviewPolicy);
    expect(
      found?.provisions.some((cited) => provisions.some((wanted) => within(cited, wanted))),
      `${found?.provisions.join()}`,
    ).toBe(true);
    if (missingFacts === undefined) return;
    const asked = (found?.missingFacts ?? []).flat();
    expect(
      asked.some((fact) => missingFacts.some((wanted) => within(fact, wanted))),
      asked.join(),
    ).toBe(true);
  });

  it("each case stands once", () => {
    const ids = cases.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
