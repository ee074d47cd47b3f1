// Licence exceptions and permissions. One lifts a requirement only when every condition is known to hold, an official
// text grants it and nothing is left for the user to confirm; otherwise it is shown as open, with what is left to establish.
import { contains, type Period } from "../base/date.ts";
import type { Explanation } from "../base/explain.ts";
import type { FactPath } from "../base/facts.ts";
import { cheapestFirst, factCost } from "../base/fact-cost.ts";
import type { ExceptionStatus } from "../base/verdict.ts";
import type { Engine } from "./engine.ts";
import type { CompiledException, CompiledMeasure, ExceptionTerm } from "./compiled-measure.ts";
import { explainTest } from "./explain-test.ts";
import { stateFor } from "./states.ts";
import type { Subject } from "./subject.ts";
import { Derived } from "./trace.ts";
import { atomsOf, residualOf, type Test } from "./test-tree.ts";

/** Status of each exception that could lift `compiled`, own ones first, then permissions that name its provision. */
export function exceptionsFor(
  engine: Engine,
  compiled: CompiledMeasure,
  permits: readonly CompiledMeasure[],
  subject: Subject,
): readonly ExceptionStatus[] {
  const own = compiled.exceptions
    .filter((rule) => rule.period === undefined || isOpenOn(rule, rule.period as Period, subject))
    .filter(({ shownFor }) => shownFor?.(subject) ?? true)
    .map((rule) => (rule.terms ? statusByTerms(rule, rule.terms, subject) : statusOf(rule, subject)))
    .toSorted((a, b) => effort(a) - effort(b));
  const granted = permits
    .filter((permit) => lifts(permit, compiled))
    .flatMap((permit) => permitStatus(engine, permit, subject));
  return [...own, ...granted];
}

const OPEN_ON = new WeakMap<CompiledException, Derived<boolean>>();

/** Noted as a yes or no, so that not every day counts as another. */
function isOpenOn(rule: CompiledException, period: Period, subject: Subject): boolean {
  let open = OPEN_ON.get(rule);
  if (!open) OPEN_ON.set(rule, (open = new Derived(({ on }) => contains(period, on), Boolean)));
  return open.of(subject);
}

/** A permission names the provision of a requirement, or what that is part of. */
export function lifts(permit: CompiledMeasure, compiled: CompiledMeasure): boolean {
  const provisions = [compiled.measure.provision, compiled.measure.id, ...compiled.measure.cites];
  return permit.measure.defeats.some((target) =>
    provisions.some(
      (one) =>
        one === target || one.startsWith(`${target}:`) || one.startsWith(`${target}.`) || one.startsWith(`${target}(`),
    ),
  );
}

function permitStatus(engine: Engine, permit: CompiledMeasure, subject: Subject): readonly ExceptionStatus[] {
  const state = stateFor(engine, permit.measure, subject);
  if (state.kind !== "applies" && state.kind !== "unknown") return [];
  const rule: CompiledException = {
    code: permit.measure.id,
    title: permit.measure.title.en,
    provision: permit.measure.provision,
    test: permit.test,
    conditions: [],
    official: permit.measure.basis === "official" && state.kind === "applies",
  };
  return [statusOf(rule, subject)];
}

/** Available first, then what is open, cheapest first, last what a known fact rules out. */
function effort({ status, open }: ExceptionStatus): number {
  if (status === "available") return -1;
  return status === "not_available" ? Number.POSITIVE_INFINITY : open.reduce((sum, fact) => sum + factCost(fact), 0);
}

/** An exception told term by term: those that fail rule it out, those not known are what is left to establish. */
function statusByTerms(
  { code, provision, title, documents }: CompiledException,
  terms: readonly ExceptionTerm[],
  subject: Subject,
): ExceptionStatus {
  const limit = terms.find((term) => term.limit)?.limit;
  const shared = { code, provision, title, ...(limit === undefined ? {} : { limit }) };
  const read = terms.map((term) => ({ ...term, residual: residualOf(term.test, subject) }));
  const failed = read.filter(({ residual }) => residual === false).map(({ says, fails }) => fails ?? `not so: ${says}`);
  if (failed.length > 0) return { ...shared, status: "not_available", open: [], failed };
  const unknown = read.filter(({ residual }) => residual !== true);
  const asked = new Map<FactPath, Ask>();
  for (const { says, wanted, residual } of unknown) {
    for (const { fact } of atomsOf(residual)) {
      if (!asked.has(fact)) asked.set(fact, { fact, says, ...(wanted === undefined ? {} : { wanted }) });
    }
  }
  const open = cheapestFirst([...asked.keys()].map((fact) => [fact])).flat();
  const papers = documents === undefined ? {} : { documents };
  if (unknown.length > 0) {
    const asks = open.map((fact) => asked.get(fact) as Ask);
    return { ...shared, status: "open", open, conditions: unknown.map(({ says }) => says), asks, ...papers };
  }
  const met = read.map(({ says, test }) => {
    const found = foundIn(explainTest(test, subject));
    return found === undefined ? { says } : { says, found };
  });
  return { ...shared, status: "available", open, met, ...papers };
}

type Ask = NonNullable<ExceptionStatus["asks"]>[number];

/** What the conditions of a term found, one after another. */
function foundIn({ found, children = [] }: Explanation): string | undefined {
  const all = [found, ...children.map(foundIn)].filter((one) => one !== undefined && one !== "");
  return all.length === 0 ? undefined : [...new Set(all)].join(", ");
}

function statusOf(rule: CompiledException, subject: Subject): ExceptionStatus {
  const residual = residualOf(rule.test as Test, subject);
  const shared = { code: rule.code, provision: rule.provision };
  if (residual === false) return { ...shared, status: "not_available", open: [] };
  const open = [...new Set([...atomsOf(residual)].map((atom) => atom.fact))];
  const conditions = rule.official
    ? rule.conditions
    : [...rule.conditions, "no official text of this exception is held"];
  const status = residual === true && conditions.length === 0 ? "available" : "open";
  return conditions.length === 0 ? { ...shared, status, open } : { ...shared, status, open, conditions };
}
