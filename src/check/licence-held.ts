// Whether a licence the user holds covers a determination: same authority, fitting type, valid on the day, numbered.
import type { Determination, Requirement } from "../base/verdict.ts";
import type { LicenceHeld } from "../base/transaction.ts";
import type { Subject } from "./subject.ts";

/**
 * True when every requirement of the determination is a licence that one held covers, or is lifted by an exception. A duty
 * beside the licence (to notify, to register) stays open: nothing the user states shows that it was done.
 */
export function coveringLicence(determination: Determination, subject: Subject): boolean {
  const open = (determination.requirements ?? []).filter((requirement) => !isLifted(requirement));
  const held = subject.transaction.licencesHeld ?? [];
  return (
    open.length > 0 &&
    open.every(
      (requirement) =>
        requirement.effect === "licence" && held.some((licence) => covers(licence, requirement, subject)),
    )
  );
}

function isLifted({ exceptions = [] }: Requirement): boolean {
  return exceptions.some(({ status }) => status === "available");
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
