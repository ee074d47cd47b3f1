// Licence exceptions and permissions. One lifts a requirement only when every condition is known to hold, an official
// text grants it and nothing is left for the user to confirm; otherwise it is shown as open.
import { contains, type Period } from "../base/date.ts";
import type { ExceptionStatus } from "../base/verdict.ts";
import { stateOn } from "../register/index.ts";
import type { CompiledException, CompiledMeasure } from "./compile.ts";
import type { Subject } from "./subject.ts";
import { atomsOf, residualOf, type Test } from "./test-tree.ts";

/** Status of each exception that could lift `compiled`, own ones first, then permissions that name its provision. */
export function exceptionsFor(
  compiled: CompiledMeasure,
  permits: readonly CompiledMeasure[],
  subject: Subject,
): readonly ExceptionStatus[] {
  const own = compiled.exceptions
    .filter((rule) => rule.period === undefined || contains(rule.period as Period, subject.on))
    .map((rule) => statusOf(rule, subject));
  const granted = permits
    .filter((permit) => lifts(permit, compiled))
    .flatMap((permit) => permitStatus(permit, subject));
  return [...own, ...granted];
}

function lifts(permit: CompiledMeasure, compiled: CompiledMeasure): boolean {
  const provisions = [compiled.measure.provision, compiled.measure.id, ...compiled.measure.cites];
  return permit.measure.defeats.some((target) =>
    provisions.some(
      (one) =>
        one === target || one.startsWith(`${target}:`) || one.startsWith(`${target}.`) || one.startsWith(`${target}(`),
    ),
  );
}

function permitStatus(permit: CompiledMeasure, subject: Subject): readonly ExceptionStatus[] {
  const state = stateOn(permit.measure, subject.on, subject.known);
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
