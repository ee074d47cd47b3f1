// Whether a licence the user holds covers a determination: same authority, fitting type, valid on the day, numbered.
import { isWithin as isInEntry } from "../base/control-code.ts";
import { compareDecimals, parseDecimal } from "../base/decimal.ts";
import { parsedValue } from "../base/parsed.ts";
import { saysNotKnown } from "../base/says-not-known.ts";
import { compareQuantities, parseQuantity } from "../base/unit.ts";
import type { Determination, Requirement } from "../base/verdict.ts";
import type { ControlList, LicenceHeld } from "../base/transaction.ts";
import { readCode, type Subject } from "./subject.ts";

/**
 * True when every requirement of the determination is a licence that one held covers, or is lifted by an exception. A duty
 * beside the licence (to notify, to register) stays open: nothing the user states shows that it was done.
 */
export function coveringLicence(determination: Pick<Determination, "requirements">, subject: Subject): boolean {
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

/** Licences held that cover an open requirement of the determination. */
export function licencesUsed(
  determination: Pick<Determination, "requirements">,
  subject: Subject,
): readonly LicenceHeld[] {
  const open = (determination.requirements ?? []).filter((requirement) => !isLifted(requirement));
  const held = subject.transaction.licencesHeld ?? [];
  return held.filter((licence) => open.some((requirement) => covers(licence, requirement, subject)));
}

function covers(licence: LicenceHeld, requirement: Requirement, subject: Subject): boolean {
  const { validFrom, validTo } = licence;
  return (
    isSameAuthority(licence, requirement) &&
    (requirement.licenceTypes?.some((type) => type === licence.type || `${type} licence` === licence.type) ?? false) &&
    licence.number !== undefined &&
    !saysNotKnown(licence.number) &&
    validFrom !== undefined &&
    validFrom <= subject.on &&
    validTo !== undefined &&
    subject.on < validTo &&
    !isForOthers(licence, subject) &&
    fitsIn(licence, subject)
  );
}

/** Granted for entries of lists alone, on each of which the item is stated to be under another. */
function isForOthers({ granted }: LicenceHeld, { codes }: Subject): boolean {
  const items = granted?.items ?? [];
  return (
    items.length > 0 &&
    items.every((item) => {
      const at = item.indexOf(":");
      const stated = codes.get(item.slice(0, at) as ControlList);
      const entry = readCode(item.slice(at + 1));
      return stated?.every((code) => code !== null && isInEntry(entry, code) === false) ?? false;
    })
  );
}

/** "MOFCOM (Ministry of Commerce, China)" is MOFCOM. */
function isSameAuthority(licence: LicenceHeld, { authority }: Requirement): boolean {
  return (
    authority !== undefined && (licence.authority === authority || `${licence.authority}`.startsWith(`${authority} (`))
  );
}

/** The act's quantity and value are within what is left; where one of them is not stated, it is not. */
function fitsIn({ left }: LicenceHeld, { transaction }: Subject): boolean {
  const { quantity, value } = transaction;
  if (left?.quantity && !(quantity && isWithin(quantity, left.quantity))) return false;
  if (!left?.value) return true;
  if (!value || value.currency !== left.value.currency) return false;
  return isAtMost(value.amount, left.value.amount);
}

type Measured = { readonly amount: string; readonly unit: string };

function isWithin(stated: Measured, left: Measured): boolean {
  if (stated.unit === left.unit) return isAtMost(stated.amount, left.amount);
  const asked = parsedValue(parseQuantity(stated.amount, stated.unit));
  const bound = parsedValue(parseQuantity(left.amount, left.unit));
  const order = asked && bound ? parsedValue(compareQuantities(asked, bound)) : undefined;
  return order !== undefined && order <= 0;
}

function isAtMost(amount: string, bound: string): boolean {
  const asked = parsedValue(parseDecimal(amount));
  const limit = parsedValue(parseDecimal(bound));
  return asked !== undefined && limit !== undefined && compareDecimals(asked, limit) <= 0;
}

/** `312 kg, 2195.00 USD`; undefined for a licence of which nobody says what is left. */
export function leftText({ left }: LicenceHeld): string | undefined {
  const parts = [
    ...(left?.quantity ? [`${left.quantity.amount} ${left.quantity.unit}`] : []),
    ...(left?.value ? [`${left.value.amount} ${left.value.currency}`] : []),
  ];
  return parts.length === 0 ? undefined : parts.join(", ");
}
