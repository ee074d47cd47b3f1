// Why a determination came out as it did: the measures shown, each as its state and its scope, and what is still waited for.
import type { Explanation } from "../base/explain.ts";
import type { Truth } from "../base/logic.ts";
import type { Outcome } from "../base/verdict.ts";
import { statusPath } from "../register/index.ts";
import type { DraftDetermination, ReadMeasure } from "./draft.ts";
import type { OpenMeasure } from "./missing-facts.ts";
import type { Subject } from "./subject.ts";
import { explainResidual, explainTest } from "./explain-test.ts";

/**
 * Explains an outcome to whoever asks, subject by subject: `shown` first, then what is announced or suspended among `pending`.
 */
export function becauseOf(
  { jurisdiction, question, open }: DraftDetermination,
  outcome: Outcome,
  shown: readonly ReadMeasure[],
  pending: readonly ReadMeasure[],
): (subject: Subject) => Explanation {
  const later = pending.filter((one) => one.state.kind === "upcoming" || one.state.kind === "suspended");
  const measures = [...shown, ...later.filter((one) => !shown.includes(one))];
  const waited = outcome === "indeterminate" ? open : [];
  const truth: Truth =
    outcome === "indeterminate" || outcome === "out_of_coverage" ? "unknown" : shown.some((one) => one.scope === true);
  return (subject) => ({
    label: `${jurisdiction} ${question}: ${outcome}`,
    truth,
    children: [...measures.map((one) => explainMeasure(one, subject)), ...waited.map(explainOpen)],
  });
}

const STATE_WORDS: Readonly<Record<string, string>> = {
  applies: "applies on the day",
  upcoming: "announced, not yet applied",
  suspended: "suspended on the day",
  unknown: "state not verified for the day",
};

function explainOpen({ residual, answer }: OpenMeasure): Explanation {
  return {
    label: "needed before this is settled",
    truth: "unknown",
    op: "all",
    answer,
    children: [explainResidual(residual)],
  };
}

function explainMeasure({ compiled, state, scope, answer }: ReadMeasure, subject: Subject): Explanation {
  const { measure } = compiled;
  const inTime: Truth = state.kind === "applies" ? true : state.kind === "unknown" ? "unknown" : false;
  const status: Explanation = {
    label: STATE_WORDS[state.kind] ?? state.kind,
    truth: inTime,
    ...(inTime === "unknown" ? { path: statusPath(measure.id) } : {}),
  };
  const truth: Truth =
    scope === false || inTime === false ? false : scope === true && inTime === true ? true : "unknown";
  return {
    label: measure.title.en,
    truth,
    op: "all",
    measure: measure.id,
    provision: measure.provision,
    source: measure.basis,
    ...(answer === undefined ? {} : { answer }),
    children: [status, explainTest(compiled.test, subject)],
  };
}
