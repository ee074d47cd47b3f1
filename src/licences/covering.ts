// From the ledger to the facts of a transaction: the licences that are for this item and these parties, with what is left.
// Whether one covers the act is for `check` to say; what does not provably fit is not handed in.
import { isWithin, parseControlCode } from "../base/control-code.ts";
import { parsedValue } from "../base/parsed.ts";
import type { Party } from "../base/party.ts";
import { normaliseText } from "../base/text.ts";
import type { LicenceHeld, Transaction } from "../base/transaction.ts";
import type { Balance, Licence } from "./licence.ts";

/** Roles whose holder a licence that names parties must name. */
const BOUND_ROLES: ReadonlySet<string> = new Set(["purchaser", "ultimate_consignee", "end_user", "recipient"]);

/** The licences of the ledger as facts of the transaction. `material`: the item's material id where it is known. */
export function licencesHeldFor(
  balances: readonly Balance[],
  transaction: Transaction,
  material?: string,
): readonly LicenceHeld[] {
  return balances
    .filter(({ licence, closed }) => closed === undefined && isFor(licence, transaction, material))
    .map(asFact);
}

function isFor(licence: Licence, transaction: Transaction, material: string | undefined): boolean {
  const { items, parties } = licence;
  const fits = items.length === 0 || items.some((entry) => describes(entry, transaction, material));
  if (!fits || parties.length === 0) return fits;
  const bound = (transaction.parties ?? []).filter(({ role }) => role === undefined || BOUND_ROLES.has(role));
  return bound.length > 0 && bound.every((party) => isNamed(party, parties));
}

function describes(entry: string, { item, facts }: Transaction, material: string | undefined): boolean {
  const [scheme = "", ...rest] = entry.split(":");
  const code = rest.join(":");
  if (scheme === "material" && code !== "") return material === code || item.material === code;
  if (scheme === "hs" && code !== "")
    return (item.hs ?? []).some((one) => one.code?.replace(/\D/g, "").startsWith(code.replace(/\D/g, "")) ?? false);
  if ((item.classifications ?? []).some((one) => one.list === scheme && one.code !== null && inside(code, one.code)))
    return true;
  const name = normaliseText(entry);
  const own = [facts?.["item"], item.description].filter((text) => typeof text === "string");
  return own.some((text) => normaliseText(text) === name);
}

function inside(licensed: string, stated: string): boolean {
  const whole = parsedValue(parseControlCode(licensed));
  const code = parsedValue(parseControlCode(stated));
  return whole !== undefined && code !== undefined && isWithin(whole, code) === true;
}

function isNamed({ name, nameLocal, ids }: Party, parties: readonly string[]): boolean {
  const known = new Set(parties.map(normaliseText));
  const own = [name, nameLocal, ...(ids ?? [])].filter((text) => typeof text === "string");
  return own.some((text) => known.has(normaliseText(text)));
}

function asFact({ licence, left }: Balance): LicenceHeld {
  const { authority, type, number, validFrom, validTo, items, quantity, value } = licence;
  const rest = {
    ...(quantity && left.quantity !== undefined ? { quantity: { amount: left.quantity, unit: quantity.unit } } : {}),
    ...(value && left.value !== undefined ? { value: { amount: left.value, currency: value.currency } } : {}),
  };
  return {
    authority,
    type,
    ...(number === undefined ? {} : { number }),
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(validTo === undefined ? {} : { validTo }),
    ...(items.length === 0 ? {} : { granted: { items, ...(value === undefined ? {} : { value }) } }),
    ...(Object.keys(rest).length === 0 ? {} : { left: rest }),
  };
}
