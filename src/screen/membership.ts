// Which listing belongs to which list of the contract, so that a hit can become a fact of a party: `listedOn`.
import { PARTY_LISTS, type PartyList } from "../base/party.ts";
import type { Listing } from "../base/listing.ts";
import type { ListVersion } from "./party-list.ts";

const CODES: ReadonlySet<string> = new Set(PARTY_LISTS);

/** Lists of the contract that a listing stands for: what it says itself, else the list it is on. Empty when neither is one. */
export function membershipOf({ list, memberOf }: Pick<Listing, "list" | "memberOf">): readonly PartyList[] {
  if (memberOf !== undefined) return memberOf;
  return CODES.has(list) ? [list as PartyList] : [];
}

export interface Membership {
  /** Listings by code of the contract. A code that is absent was not screened: nothing is known about it. */
  readonly byCode: ReadonlyMap<PartyList, readonly Listing[]>;
  /** Codes that no loaded list covers. */
  readonly missing: readonly PartyList[];
}

/** Indexes loaded versions by code of the contract. One pass over the listings. */
export function indexMembership(versions: readonly ListVersion[]): Membership {
  const byCode = new Map<PartyList, Listing[]>();
  const keep = (code: PartyList): Listing[] => {
    const there = byCode.get(code);
    if (there) return there;
    const fresh: Listing[] = [];
    byCode.set(code, fresh);
    return fresh;
  };
  for (const { list, listings } of versions) {
    // An official list that is empty is still loaded.
    if (CODES.has(list)) keep(list as PartyList);
    for (const listing of listings) for (const code of membershipOf(listing)) keep(code).push(listing);
  }
  return { byCode, missing: PARTY_LISTS.filter((code) => !byCode.has(code)) };
}
