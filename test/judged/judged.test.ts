// Deals whose answer was worked out from the legal texts before the engine was asked: outcome, review policy where the text
// gives one, and the provision that has to be cited. One JSON object a line in canonical.jsonl, in the shape of the judge's cases.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isoDate } from "../../src/base/date.ts";
import type { Transaction } from "../../src/base/transaction.ts";
import type { Determination, Outcome, Question } from "../../src/base/verdict.ts";
import { mapCase, type LooseCase } from "../../src/cases/index.ts";
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

/** A case in a clerk's words, with its answer beside it. */
type ClerksCase = LooseCase & Asked & { readonly unread?: readonly string[] };

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
const linesOf = <T>(file: string): readonly T[] =>
  readFileSync(new URL(file, import.meta.url), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as T);
const cases = linesOf<JudgedCase>("canonical.jsonl");

type Asked = Pick<JudgedCase, "jurisdiction" | "question" | "expected">;

function stated({ id, on, known, transaction }: JudgedCase): Transaction {
  return schema.parse({ ...transaction, id, on, ...(known === undefined ? {} : { known }) });
}

function answersTo({ jurisdiction, question }: Asked, transaction: Transaction): readonly Determination[] {
  const { determinations } = checkTransaction(knowledge, transaction, { on: TODAY, known: TODAY });
  const from = jurisdiction === "EU" ? [jurisdiction, transaction.from] : [jurisdiction];
  return determinations.filter((one) => from.includes(one.jurisdiction) && one.question === question);
}

/** `US:EAR:744.11(a)` lies in `US:EAR:744.11`, `US:EAR:744.110` does not. */
const within = (found: string, wanted: string): boolean =>
  found.startsWith(wanted) && (found.length === wanted.length || ".:([#/ ,".includes(found[wanted.length] ?? ""));

function expectAnswer(one: Asked, transaction: Transaction): void {
  const { outcome, reviewPolicy, provisions, missingFacts, alsoAccept = [] } = one.expected;
  const answers = answersTo(one, transaction);
  const accepted: readonly Outcome[] = [outcome, ...alsoAccept.filter((other) => typeof other === "string")];
  const found = answers.find((answer) => accepted.includes(answer.outcome));
  expect(found, answers.map((answer) => answer.outcome).join()).toBeDefined();
  if (reviewPolicy !== undefined) expect(found?.reviewPolicy ?? "unstated").toBe(reviewPolicy);
  const isCited = found?.provisions.some((cited) => provisions.some((wanted) => within(cited, wanted)));
  expect(isCited, found?.provisions.join()).toBe(true);
  if (missingFacts === undefined) return;
  const asked = (found?.missingFacts ?? []).flat();
  expect(
    asked.some((fact) => missingFacts.some((wanted) => within(fact, wanted))),
    asked.join(),
  ).toBe(true);
}

describe("answers worked out beforehand", () => {
  it.each(cases.map((one) => [one.id, one] as const))("%s", (_id, one) => expectAnswer(one, stated(one)));

  it("each case stands once", () => {
    const ids = cases.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

// The same deals under the headings and in the words of clerks, ERP exports and other languages.
describe("the same answers to loosely keyed cases", () => {
  const byId = new Map(cases.map((one) => [one.id, one]));
  const loose = linesOf<LooseCase>("loose.jsonl");

  it.each(loose.map((one) => [one.id, JSON.stringify(one.facts), one] as const))("%s %s", (id, _facts, one) =>
    expectAnswer(byId.get(id) as JudgedCase, mapCase(one, knowledge.countries).transaction),
  );
});

// Questions in the words of clerks, each with its own answer; what is not read of them is named.
describe("what clerks ask", () => {
  it.each(linesOf<ClerksCase>("clerks.jsonl").map((one) => [one.id, JSON.stringify(one.facts), one] as const))(
    "%s %s",
    (_id, _facts, one) => {
      const { transaction, unread } = mapCase(one, knowledge.countries);
      expect(unread).toEqual(one.unread ?? []);
      expectAnswer(one, transaction);
    },
  );
});
