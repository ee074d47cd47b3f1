// Names of parties against the parties that register records name: exact after normalisation, nothing fuzzier. A match
// is a fact with its source; no match is no clearance.
import { contains } from "../base/date.ts";
import type { Owner, Party, PartyList } from "../base/party.ts";
import type { Transaction } from "../base/transaction.ts";
import { stateOn } from "./as-of.ts";
import { listedSince, type Days } from "./listed-since.ts";
import type { PartyIndex, RegisterParty } from "./party-index.ts";
import { partyKey } from "./party-key.ts";

export interface PartyMatch {
  readonly role?: string;
  readonly name: string;
  readonly matched: RegisterParty;
}

/** Register parties that a name equals on a day, in whatever country the party is said to be. */
export function matchName(
  { byName }: PartyIndex,
  names: readonly (string | null | undefined)[],
  days: Days,
): readonly RegisterParty[] {
  const found = new Set<RegisterParty>();
  for (const name of names) {
    if (!name) continue;
    for (const entry of byName.get(partyKey(name)) ?? []) {
      if (entry.knownFrom > days.known || !contains({ from: entry.from, to: entry.to }, days.on)) continue;
      found.add(entry);
    }
  }
  return [...found];
}

/** While a listing is suspended, or nobody has verified what became of it, the name alone does not put the party on the list. */
function listingApplies({ kind, measure }: RegisterParty, days: Days): boolean {
  return kind === "target" && stateOn(measure, days.on, days.known).kind === "applies";
}

/** The transaction with what the register knows of its parties, and of their owners, added to what the user states. */
export function withRegisterParties(
  transaction: Transaction,
  index: PartyIndex,
  days: Days,
): { readonly transaction: Transaction; readonly matches: readonly PartyMatch[] } {
  const matches: PartyMatch[] = [];
  const parties = transaction.parties?.map((party) => withRegister(party, index, days, matches));
  return parties ? { transaction: { ...transaction, parties }, matches } : { transaction, matches };
}

function withRegister(stated: Party, index: PartyIndex, days: Days, matches: PartyMatch[]): Party {
  const matched = matchName(index, [stated.name, stated.nameLocal], days);
  const ids = matched.map(({ id }) => id);
  const since = listedSince(stated, index, days, ids);
  const party = withOwners(since === undefined ? stated : { ...stated, listedSince: since }, index, days, matches);
  if (matched.length === 0) return party;
  for (const one of matched.filter(({ kind }) => kind === "target"))
    matches.push({
      name: party.name ?? one.name,
      matched: one,
      ...(party.role === undefined ? {} : { role: party.role }),
    });
  const lists = listsOf(matched, days);
  const { unlisted, ...rest } = party;
  const found = lists.some((list) => party.listedOn?.includes(list) !== true);
  const contradicted = lists.length > 0 || unlisted !== true;
  return {
    ...(contradicted ? rest : party),
    listedOn: [...new Set([...(party.listedOn ?? []), ...lists])],
    ...(found ? { listsFound: true } : {}),
    ids: [...new Set([...(party.ids ?? []), ...ids.map((id) => `register:${id}`)])],
  };
}

/** Lists that the listings matched put a party on. */
function listsOf(matched: readonly RegisterParty[], days: Days): readonly PartyList[] {
  return matched.flatMap((one) => (one.list !== undefined && listingApplies(one, days) ? [one.list] : []));
}

function withOwners(party: Party, index: PartyIndex, days: Days, matches: PartyMatch[]): Party {
  if (!party.owners?.length) return party;
  const owners = party.owners.map((owner): Owner => {
    const above = owner.party ? { party: withRegister(owner.party, index, days, matches) } : {};
    const lists = listsOf(matchName(index, [owner.name], days), days);
    const named = lists.length === 0 ? {} : { listedOn: [...new Set([...(owner.listedOn ?? []), ...lists])] };
    return { ...owner, ...above, ...named };
  });
  return { ...party, owners };
}
