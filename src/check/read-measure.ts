// One candidate measure as read for a subject: its state on the day, its scope, what it would answer, what it flags.
import type { Truth } from "../base/logic.ts";
import { textOf } from "../base/text-of.ts";
import type { Answer, ExceptionStatus, RedFlag } from "../base/verdict.ts";
import { answerOf } from "./answer-of.ts";
import type { Engine } from "./engine.ts";
import type { CompiledMeasure } from "./compiled-measure.ts";
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
    // Most reach nobody, and that is found without what would be left of them.
    const residual = truthOf(one.compiled.test, subject) !== false && residualOf(one.compiled.test, subject);
    if (residual !== false) (read ??= idle.slice(0, at)).push(reaching(engine, one, residual, permits, subject));
    else read?.push(one);
  }
  return read ?? idle;
}

/** A measure that reaches the act, or may: where nothing could lift it, the same for all that leave the same of it open. */
function reaching(
  engine: Engine,
  idle: ReadMeasure,
  residual: Exclude<Residual, false>,
  permits: readonly CompiledMeasure[],
  subject: Subject,
): ReadMeasure {
  if (idle.compiled.exceptions.length > 0 || permits.length > 0)
    return readReaching(idle, residual, exceptionsFor(engine, idle.compiled, permits, subject));
  let ways = WAYS.get(idle);
  if (!ways) WAYS.set(idle, (ways = new Map()));
  const key = residual === true ? "" : textOf(residual);
  let read = ways.get(key);
  if (!read) {
    read = { ...readReaching(idle, residual, []), isShared: true };
    if (ways.size >= MOST_WAYS) ways.clear();
    ways.set(key, read);
  }
  return read;
}

/** By what is left open, under what they are where they do not reach. */
const WAYS = new WeakMap<ReadMeasure, Map<string, ReadMeasure>>();
/** Ways of being open that are kept of a measure; all are forgotten when there are more. */
const MOST_WAYS = 64;

function readReaching(
  { compiled, state }: ReadMeasure,
  residual: Exclude<Residual, false>,
  exceptions: readonly ExceptionStatus[],
): ReadMeasure {
  const scope: Truth = residual === true ? true : "unknown";
  const base = answerOf(compiled.measure);
  if (!base) return { compiled, state, scope, residual };
  const lifted = exceptions.some((one) => one.status === "available");
  const answer: Answer = lifted ? { outcome: "exception_available" } : base;
  return { compiled, state, scope, residual, answer, requirement: requirementOf(compiled.measure, exceptions) };
}

/** Provisions by which an official text, in force on the day, puts the item outside the goods of some of the measures. */
export function excludedBy(read: readonly ReadMeasure[], subject: Subject): readonly string[] {
  const provisions: string[] = [];
  for (const { compiled, state } of read) {
    if (!compiled.goods || (state.kind !== "applies" && state.kind !== "unknown")) continue;
    if (!compiled.measure.goods.some((entry) => entry.notForms)) continue;
    provisions.push(...new Set(exclusionsOf(compiled.goods, subject)));
  }
  return provisions;
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

/** Red flags of the measures whose conditions are known to hold. */
export function flagsOf(read: readonly ReadMeasure[], subject: Subject): readonly RedFlag[] {
  const flags: RedFlag[] = [];
  for (const { compiled, state } of read) {
    if (state.kind !== "applies" && state.kind !== "unknown") continue;
    for (const { test, code, text, resolution } of compiled.redFlags) {
      if (truthOf(test, subject) === true)
        flags.push(resolution === undefined ? { code, text } : { code, text, resolution });
    }
  }
  return flags;
}
