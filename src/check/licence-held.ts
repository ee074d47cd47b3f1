// Whether a licence the user holds covers a determination: same authority, fitting type, valid on the day, numbered.
import type { Determination, Requirement } from "../base/verdict.ts";
import type { LicenceHeld } from "../base/transaction.ts";
import type { Subject } from "./subject.ts";

/** True when every licence requirement of the determination has a licence that covers it. */
export function coveringLicence(determination: Determination, subject: Subject): boolean {
  const needed = (determination.requirements ?? []).filter((requirement) => requirement.effect === "licence");
  const held = subject.transaction.licencesHeld ?? [];
  return (
    needed.length > 0 && needed.every((requirement) => held.some((licence) => covers(licence, requirement, subject)))
  );
}

function covers(licence: LicenceHeld, requirement: Requirement, subject: Subject): boolean {
  const { validFrom, validTo } = licence;
  return (
    licence.authority === requirement.authority &&
    (requirement.licenceTypes?.includes(licence.type) ?? false) &&
    licence.number !== undefined &&
    validFrom !== undefined &&
    validFrom <= subject.on &&
    validTo !== undefined &&
    subject.on < validTo
  );
}
