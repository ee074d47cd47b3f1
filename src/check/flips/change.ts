// Changes of a deal that are shown as ways to another answer, and how each reads and applies. Which ones, and why, is written
// down in docs/decisions/015-what-would-change-an-answer.md: what the parties to a deal may lawfully arrange differently (when,
// how much, where to, with whom, under which licence), and what they can establish and state. What the item is, where it comes
// from, what it is for and who somebody is are facts, and never offered for change.
import type { IsoDate } from "../../base/date.ts";
import type { FactPath } from "../../base/facts.ts";
import type { Party } from "../../base/party.ts";
import type { LicenceHeld, NamedFact, Transaction } from "../../base/transaction.ts";
import type { Candidate } from "./search.ts";

/** `establish`: a fact not known yet, shown as it would have to turn out; `item`: what the item turns out to be instead. */
export type ChangeKind =
  | "date"
  | "quantity"
  | "value"
  | "destination"
  | "party"
  | "end_use"
  | "licence"
  | "item"
  | "establish";

export interface Change extends Candidate {
  readonly fact: FactPath;
  readonly kind: ChangeKind;
  /** As stated now; absent where nothing is. */
  readonly from?: string;
  readonly says: string;
  readonly apply: (transaction: Transaction) => Transaction;
}

export function dateChange(on: IsoDate, to: IsoDate): Change {
  const says = `Act on ${to} or later, as far as is known today`;
  return { fact: "on", kind: "date", from: on, to, says, apply: (one) => ({ ...one, on: to }) };
}

export function quantityChange({ quantity }: Transaction, amount: string, unit: string, why: string): Change {
  const from = quantity ? { from: `${quantity.amount} ${quantity.unit}` } : {};
  const to = `${amount} ${unit}`;
  const says = `A quantity of at most ${to}: ${why}`;
  return {
    fact: "quantity",
    kind: "quantity",
    ...from,
    to,
    says,
    apply: (one) => ({ ...one, quantity: { amount, unit } }),
  };
}

export function valueChange({ value }: Transaction, amount: string, currency: string, why: string): Change {
  const from = value ? { from: `${value.amount} ${value.currency}` } : {};
  const to = `${amount} ${currency}`;
  const says = `An order worth at most ${to}: ${why}`;
  return { fact: "value", kind: "value", ...from, to, says, apply: (one) => ({ ...one, value: { amount, currency } }) };
}

/** A sale to another country; parties stated elsewhere stay as they are. */
export function destinationChange({ to: from }: Transaction, to: string): Change {
  return {
    fact: "to",
    kind: "destination",
    ...(from ? { from } : {}),
    to,
    says: `Another sale, to ${to}, where the goods stay`,
    apply: (one) => ({ ...one, to, finalDestination: to }),
  };
}

/** Another party in the place of one, on no list. */
export function partyChange(party: Party, at: number): Change {
  const { role } = party;
  const fact = `parties[${role ?? at}]`;
  const other: Party = { ...(role === undefined ? {} : { role }), name: "another party", unlisted: true };
  return {
    fact,
    kind: "party",
    from: party.name ?? role ?? "party",
    to: "another party, on no list",
    says: "A sale to somebody else, screened and on no list, for whom the goods are in fact meant",
    apply: (one) => ({ ...one, parties: (one.parties ?? []).map((old, index) => (index === at ? other : old)) }),
  };
}

export function licenceChange(licence: LicenceHeld): Change {
  const type = /licence/.test(licence.type) ? licence.type : `${licence.type} licence`;
  const to = `${type} of ${licence.authority}`;
  return {
    fact: `licencesHeld[${licence.authority}]`,
    kind: "licence",
    to,
    says: `Apply for the ${to}; a licence granted for the item, the parties and the day covers the act`,
    apply: (one) => ({ ...one, licencesHeld: [...(one.licencesHeld ?? []), licence] }),
  };
}

/** A named fact as it would have to turn out. */
export function factChange(transaction: Transaction, name: string, value: NamedFact, says: string): Change {
  const now = transaction.facts?.[name];
  return {
    fact: `facts.${name}`,
    kind: "establish",
    ...(now === undefined || now === null ? {} : { from: JSON.stringify(now) }),
    to: JSON.stringify(value),
    says,
    apply: (one) => ({ ...one, facts: { ...one.facts, [name]: merged(one.facts?.[name], value) } }),
  };
}

/** Lists of codes grow; everything else is replaced. */
function merged(before: NamedFact | undefined, value: NamedFact): NamedFact {
  return Array.isArray(before) && Array.isArray(value) ? [...new Set([...before, ...value])] : value;
}

export function endUseChange(
  { endUse }: Transaction,
  category: NonNullable<Transaction["endUse"]>["category"],
  says: string,
): Change {
  return {
    fact: "endUse.category",
    kind: "end_use",
    ...(endUse?.category ? { from: endUse.category } : {}),
    to: String(category),
    says,
    apply: (one) => ({ ...one, endUse: { ...one.endUse, category } }),
  };
}

/** Every party named and on no list. */
export function screenedChange(): Change {
  return {
    fact: "parties.unlisted",
    kind: "establish",
    to: "on no list",
    says: "Name the parties and screen them: each turns out to be on no list",
    apply: (one) => ({ ...one, parties: screened(one.parties ?? []) }),
  };
}

function screened(parties: readonly Party[]): readonly Party[] {
  const all: readonly Party[] = parties.length > 0 ? parties : [{ role: "end_user", name: "end user" }];
  return all.map((party) => ((party.listedOn?.length ?? 0) > 0 ? party : { ...party, unlisted: true }));
}

export function listedChange(list: NonNullable<Party["listedOn"]>[number]): Change {
  return {
    fact: "parties.listedOn",
    kind: "party",
    to: list,
    says: `A party turns out to be on ${list}`,
    apply: (one) => ({ ...one, parties: [...(one.parties ?? []), { role: "end_user", listedOn: [list] }] }),
  };
}
