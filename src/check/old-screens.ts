// Screenings of so long ago that they clear nobody: lists of parties change by the week.
import type { IsoDate } from "../base/date.ts";
import { isOutOfDate } from "../base/out-of-date.ts";
import { PARTY_LISTS, type Owner, type Party, type ScreenedParty } from "../base/party.ts";
import type { Transaction } from "../base/transaction.ts";

interface Days {
  readonly on: IsoDate;
  readonly known: IsoDate;
}

/**
 * The transaction without what screenings say that are too old on its day, or on the day by which things are known, whichever is
 * earlier: the statement `unlisted` of an old `unlistedOn`, and the lists on which an old screen found nothing. What it found stays.
 */
export function withoutOldScreens(transaction: Transaction, { on, known }: Days): Transaction {
  const { parties } = transaction;
  const day = on < known ? on : known;
  if (!parties?.some((party) => isDated(party))) return transaction;
  return { ...transaction, parties: parties.map((party) => currentParty(party, day)) };
}

function isDated({ unlistedOn, screened, owners }: Party): boolean {
  return unlistedOn != null || screened !== undefined || (owners?.some(isOwnerDated) ?? false);
}

function isOwnerDated({ screened, party }: Owner): boolean {
  return screened !== undefined || (party ? isDated(party) : false);
}

function currentParty(party: Party, day: IsoDate): Party {
  const { owners } = party;
  const above = owners ? { owners: owners.map((owner) => currentOwner(owner, day)) } : {};
  const { unlisted, ...rest } = { ...party, ...above, ...currentScreen(party.screened, day) };
  return unlisted === undefined || isOldStatement(party, day) ? rest : { ...rest, unlisted };
}

function currentOwner(owner: Owner, day: IsoDate): Owner {
  const above = owner.party ? { party: currentParty(owner.party, day) } : {};
  return { ...owner, ...above, ...currentScreen(owner.screened, day) };
}

function currentScreen(screened: ScreenedParty | undefined, day: IsoDate): { readonly screened?: ScreenedParty } {
  if (screened === undefined || !isOutOfDate(screened.on, day)) return {};
  return { screened: { ...screened, notFoundOn: [], notHeld: PARTY_LISTS } };
}

/** Whether the party is stated to be on no list by a screening that is too old on a day. */
export function isOldStatement({ unlistedOn }: Party, day: IsoDate): boolean {
  return unlistedOn != null && isOutOfDate(unlistedOn, day);
}
