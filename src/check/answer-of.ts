// What a measure would answer if it applied: effect → outcome in the closed list.
import type { Answer, Outcome } from "../base/verdict.ts";
import type { Effect, Measure } from "../register/index.ts";

const OUTCOME: Readonly<Record<Effect, Outcome | undefined>> = {
  prohibit: "prohibited",
  licence: "licence_required",
  notify: "obligation",
  register: "obligation",
  attest: "obligation",
  report: "obligation",
  due_diligence: "obligation",
  tariff: "obligation",
  block: "blocked",
  subject: "subject",
  classify: "controlled",
  not_subject: undefined,
  permit: undefined,
  inform: undefined,
};

/** The answer, or undefined for measures that permit or only inform. */
export function answerOf(measure: Measure): Answer | undefined {
  const outcome = OUTCOME[measure.effect];
  if (outcome === undefined) return undefined;
  if (outcome !== "licence_required") return { outcome };
  return { outcome, reviewPolicy: measure.reviewPolicy ?? "unstated" };
}
