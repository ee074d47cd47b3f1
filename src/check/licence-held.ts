// Whether a licence the user holds covers a determination: same authority, fitting type, valid on the day, numbered.
import { isWithin as isInEntry } from "../base/control-code.ts";
import { compareDecimals, parseDecimal } from "../base/decimal.ts";
import { parsedValue } from "../base/parsed.ts";
import { valueOf } from "../base/facts.ts";
import { saysNotKnown } from "../base/says-not-known.ts";
import { compareQuantities, parseQuantity } from "../base/unit.ts";
import type { Determination, Requirement } from "../base/verdict.ts";
import { CONTROL_LISTS, type ControlList, type LicenceHeld } from "../base/transaction.ts";
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
  return isForItem(licence, subject) && wouldCover(licence, requirement, subject);
}

/** Whether it covers the requirement, whatever it was granted for. */
function wouldCover(licence: LicenceHeld, requirement: Requirement, subject: Subject): boolean {
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
    fitsIn(licence, subject)
  );
}

/** Whether what it was granted for is the item, as far as that can be told: an item in one's own words is taken for it. */
function isForItem({ granted }: LicenceHeld, subject: Subject): boolean {
  const items = granted?.items ?? [];
  return items.length === 0 || items.some((item) => isOf(item, subject));
}

/** `US-CCL:3A001`, `material:gallium`, `hs:811292`, or words. A code that nobody states is under no entry. */
function isOf(granted: string, { codes, customsCodes, material, contains }: Subject): boolean {
  const at = granted.indexOf(":");
  const [scheme, rest] = [granted.slice(0, Math.max(at, 0)).trim(), granted.slice(at + 1).trim()];
  if (scheme === "material") return valueOf(material) === rest || contains.includes(rest);
  if (scheme === "hs") return customsCodes.some((code) => code?.startsWith(rest.replace(/\D/g, "")) ?? false);
  if (!isControlList(scheme)) return true;
  const entry = readCode(rest);
  return codes.get(scheme)?.some((code) => code !== null && isInEntry(entry, code) === true) ?? false;
}

function isControlList(scheme: string): scheme is ControlList {
  return CONTROL_LISTS.some((list) => list === scheme);
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

/** Licences that would cover an open requirement, were the item under an entry that they were granted for; nobody states its code. */
export function licencesForCodes(
  determination: Pick<Determination, "requirements">,
  subject: Subject,
): readonly { readonly licence: LicenceHeld; readonly lists: readonly ControlList[] }[] {
  const open = (determination.requirements ?? []).filter((requirement) => !isLifted(requirement));
  return (subject.transaction.licencesHeld ?? []).flatMap((licence) => {
    const lists = (licence.granted?.items ?? []).map((item) => item.slice(0, Math.max(item.indexOf(":"), 0)).trim());
    const unstated = [...new Set(lists.filter(isControlList))].filter((list) => !subject.codes.has(list));
    if (unstated.length === 0 || isForItem(licence, subject)) return [];
    return open.some((requirement) => wouldCover(licence, requirement, subject)) ? [{ licence, lists: unstated }] : [];
  });
}

/** `312 kg, 2195.00 USD`; undefined for a licence of which nobody says what is left. */
export function leftText({ left }: LicenceHeld): string | undefined {
  const parts = [
    ...(left?.quantity ? [`${left.quantity.amount} ${left.quantity.unit}`] : []),
    ...(left?.value ? [`${left.value.amount} ${left.value.currency}`] : []),
  ];
  return parts.length === 0 ? undefined : parts.join(", ");
}
