// A second, slow evaluator of the register, written from the contract and the record shapes alone: it walks every measure of a
// question over the raw transaction with three-valued logic, without compiling, indexing, remembering or sharing a line with
// the engine. Goods words are read by the goods lexicon, which is not what is judged here.
import type { Transaction } from "../../src/base/transaction.ts";
import { strictness, lowest, type Answer, type Question } from "../../src/base/verdict.ts";
import type { Measure } from "../../src/register/index.ts";
import { holds } from "./holds.ts";
import { stateOf } from "./state.ts";
import type { Three } from "./three.ts";
import type { OracleWorld } from "./world.ts";

/** What the measures of one question amount to. */
export interface OracleAnswer {
  readonly floor: Answer;
  /** The strictest answer that an unknown could still lead to; undefined when nothing could raise the floor. */
  readonly ceiling?: Answer;
  /** A requirement applies for certain. */
  readonly isCertain: boolean;
}

/** `more`: requirements that no measure of the register makes, with whether they hold. */
export function oracleAnswer(
  world: OracleWorld,
  jurisdiction: string,
  question: Question,
  line: Transaction,
  on: string,
  known: string,
  more: readonly (readonly [Three, Answer])[] = [],
): OracleAnswer {
  const own = world.measures.filter((m) => issuerOf(m) === jurisdiction && m.question === question && !m.draft);
  const permits = own.filter((m) => m.effect === "permit" || m.effect === "not_subject");
  const certain: Answer[] = [];
  const possible: Answer[] = [];
  for (const [holdsFor, answer] of more) if (holdsFor !== false) (holdsFor === true ? certain : possible).push(answer);
  for (const m of own) {
    if (permits.includes(m)) continue;
    const answer = answerOf(m);
    const state = stateOf(m, on, known);
    if (!answer || (state !== "applies" && state !== "?")) continue;
    const scope = holds(m.when, m, world, line, on, known);
    if (scope === false) continue;
    const lifted = isLifted(m, permits, world, line, on, known);
    const given: Answer = lifted ? { outcome: "exception_available" } : answer;
    (scope === true && state === "applies" ? certain : possible).push(given);
  }
  const top = (some: readonly Answer[]): Answer | undefined =>
    some.reduce<Answer | undefined>(
      (best, one) => (!best || strictness(question, one) > strictness(question, best) ? one : best),
      undefined,
    );
  const floor = top(certain) ?? { outcome: lowest(question) };
  const ceiling = top(possible.filter((one) => strictness(question, one) > strictness(question, floor)));
  return { floor, ...(ceiling ? { ceiling } : {}), isCertain: certain.length > 0 };
}

/** Lists that member states of the Union keep of their own are asked about apart from what the Union itself lists. */
export const NATIONAL_LISTS = "EU:NATIONAL-LISTS";

function issuerOf({ jurisdiction, provision }: Measure): string {
  return provision.startsWith("EU:2021/821:9(") ? NATIONAL_LISTS : jurisdiction;
}

function answerOf({ effect, reviewPolicy }: Measure): Answer | undefined {
  if (effect === "prohibit") return { outcome: "prohibited" };
  if (effect === "licence") return { outcome: "licence_required", reviewPolicy: reviewPolicy ?? "unstated" };
  if (effect === "block") return { outcome: "blocked" };
  if (effect === "subject") return { outcome: "subject" };
  if (effect === "classify") return { outcome: "controlled" };
  if (effect === "permit" || effect === "inform" || effect === "not_subject") return undefined;
  return { outcome: "obligation" };
}

function isLifted(
  m: Measure,
  permits: readonly Measure[],
  world: OracleWorld,
  line: Transaction,
  on: string,
  known: string,
): boolean {
  const own = m.exceptions.some(
    (rule) =>
      rule.basis === "official" &&
      (rule.conditions ?? []).length === 0 &&
      (!rule.period || (rule.period.from <= on && (rule.period.to === undefined || on < rule.period.to))) &&
      holds(rule.when, m, world, line, on, known) === true,
  );
  if (own) return true;
  const names = [m.provision, m.id, ...m.cites];
  return permits.some(
    (permit) =>
      permit.basis === "official" &&
      permit.defeats.some((target) =>
        names.some((one) => one === target || [":", ".", "("].some((mark) => one.startsWith(target + mark))),
      ) &&
      stateOf(permit, on, known) === "applies" &&
      holds(permit.when, permit, world, line, on, known) === true,
  );
}
