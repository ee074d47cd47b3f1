// What a requirement asks of whom, as the register states it.
import type { ExceptionStatus, Requirement } from "../base/verdict.ts";
import type { Measure } from "../register/index.ts";

/** The requirement a measure makes, with the status of its exceptions. */
export function requirementOf(measure: Measure, exceptions: readonly ExceptionStatus[]): Requirement {
  const { licence } = measure;
  return {
    measure: measure.id,
    title: measure.title.en,
    effect: measure.effect,
    ...(measure.reviewPolicy === undefined ? {} : { reviewPolicy: measure.reviewPolicy }),
    authority: licence?.authority ?? measure.authority,
    ...(licence === undefined ? {} : { applicant: licence.applicant }),
    ...(licence?.channel === undefined ? {} : { channel: licence.channel }),
    ...(licence?.types === undefined ? {} : { licenceTypes: licence.types }),
    ...(exceptions.length === 0 ? {} : { exceptions }),
    ...(measure.documents === undefined ? {} : { documents: measure.documents }),
    ...(measure.timeLimit === undefined ? {} : { timeLimit: measure.timeLimit }),
    provision: measure.provision,
    basis: measure.basis,
  };
}
