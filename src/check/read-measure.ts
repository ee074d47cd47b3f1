// One candidate measure as read for a subject: its state on the day, its scope, what it would answer, what it flags.
import type { Truth } from "../base/logic.ts";
import type { Answer, RedFlag } from "../base/verdict.ts";
import { answerOf } from "./answer-of.ts";
import type { CompiledMeasure, Engine } from "./compile.ts";
import type { ReadMeasure } from "./draft.ts";
import { exceptionsFor } from "./exceptions.ts";
import { requirementOf } from "./requirement.ts";
import { idleOn, stateFor } from "./states.ts";
import type { Subject } from "./subject.ts";
import { exclusionsOf, residualOf, truthOf, type Residual } from "./test-tree.ts";

/**
 * Reads listed candidates, all but those not public, drafts or ended. `permits` may lift what they require. Subjects that none
 * of them reaches get the same list.
 */
export function readMeasures(
  engine: Engine,
  listed: readonly CompiledMeasure[],
  permits: readonly CompiledMeasure[],
  subject: Subject,
): readonly ReadMeasure[] {
  const idle = idleOn(engine, listed, subject);
  let read: ReadMeasure[] | undefined;
  for (let at = 0; at < idle.length; at++) {
    const one = idle[at] as ReadMeasure;
    const residual = residualOf(one.compiled.test, subject);
    if (residual !== false) (read ??= idle.slice(0, at)).push(reaching(engine, one, residual, permits, subject));
    else read?.push(one);
  }
  return read ?? idle;
}

/** A measure that reaches the act, or may. */
function reaching(
  engine: Engine,
  { compiled, state }: ReadMeasure,
  residual: Exclude<Residual, false>,
  permits: readonly CompiledMeasure[],
  subject: Subject,
): ReadMeasure {
  const scope: Truth = residual === true ? true : "unknown";
  const base = answerOf(compiled.measure);
  if (!base) return { compiled, state, scope, residual };
  const exceptions = exceptionsFor(engine, compiled, permits, subject);
  const lifted = exceptions.some((one) => one.status === "available");
  const answer: Answer = lifted ? { outcome: "exception_available" } : base;
  return { compiled, state, scope, residual, answer, requirement: requirementOf(compiled.measure, exceptions) };
}

/** Provisions by which an official text, in force on the day, puts the item outside the measure's goods. */
export function exclusions({ compiled, state }: ReadMeasure, subject: Subject): readonly string[] {
  if (!compiled.goods || (state.kind !== "applies" && state.kind !== "unknown")) return [];
  if (!compiled.measure.goods.some((entry) => entry.notForms)) return [];
  return [...new Set(exclusionsOf(compiled.goods, subject))];
}

/**
 * The measure's goods are this item, whatever its conditions on place and time say: the register knows the item. Only an
 * official text counts, since what the press says of a list clears nothing, and only one on acts of this kind: a rule for exports
 * says nothing of brokering.
 */
export function describes({ compiled }: ReadMeasure, subject: Subject): boolean {
  const { goods, measure, test } = compiled;
  if (goods === undefined || measure.basis !== "official") return false;
  const parts = test.op === "all" ? test.children : [test];
  const isOnAct = parts.every((one) => one.op !== "atom" || one.reads !== "act" || truthOf(one, subject) !== false);
  return isOnAct && truthOf(goods, subject) === true;
}

/** Applies on the day, with every condition known to hold. */
export function appliesNow(engine: Engine, compiled: CompiledMeasure, subject: Subject): boolean {
  return stateFor(engine, compiled.measure, subject).kind === "applies" && truthOf(compiled.test, subject) === true;
}

/** Red flags of a measure whose conditions are known to hold. */
export function flagsOf({ compiled, state }: ReadMeasure, subject: Subject): readonly RedFlag[] {
  if (state.kind !== "applies" && state.kind !== "unknown") return [];
  return compiled.redFlags
    .filter(({ test }) => truthOf(test, subject) === true)
    .map(({ code, text, resolution }) => (resolution === undefined ? { code, text } : { code, text, resolution }));
}
