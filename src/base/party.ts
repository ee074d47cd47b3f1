// A party as a user describes it, and the official lists it may be on.
import type { IsoDate } from "./date.ts";
import { saysNotKnown } from "./says-not-known.ts";

export const PARTY_ROLES = [
  "exporter",
  "seller",
  "purchaser",
  "intermediate_consignee",
  "ultimate_consignee",
  "end_user",
  "forwarder",
  "broker",
  "manufacturer",
  "supplier",
  "contractor",
  "bank",
  "carrier",
  "recipient",
  "investor",
  "target",
] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];

export const PARTY_CATEGORIES = [
  "military_end_user",
  "military_intelligence_end_user",
  "government_agency",
  "federal_agency_us",
  "critical_information_infrastructure_operator",
  "not_critical_information_infrastructure_operator",
  "defence_contractor",
  "consumer",
  "research",
  "civil",
  "permanent_resident",
] as const;
export type PartyCategory = (typeof PARTY_CATEGORIES)[number];

export const PARTY_LISTS = [
  "US-ENTITY-LIST",
  "US-MEU-LIST",
  "US-MIEU-LIST",
  "US-OFAC-SDN",
  "US-OFAC-NON-SDN",
  "US-DPL",
  "US-UVL",
  "US-UFLPA",
  "US-1260H",
  "CN-CONTROL-LIST",
  "CN-WATCH-LIST",
  "CN-UNRELIABLE-ENTITY-LIST",
  "CN-COUNTER-SANCTIONS",
  "JP-END-USER-LIST",
  "EU-FSF",
  "UK-SANCTIONS-LIST",
  "UN-CONSOLIDATED",
  "TW-SHTC",
] as const;
export type PartyList = (typeof PARTY_LISTS)[number];

/** Lists are named after who issues them: `US` of US-ENTITY-LIST, `UN` of UN-CONSOLIDATED. */
export function issuerOf(list: PartyList): string {
  return list.slice(0, list.indexOf("-"));
}

/** A party of a transaction. Absent and null fields are unknown; `unlisted: true` is a statement, not an absence. */
export interface Party {
  readonly role?: PartyRole;
  readonly name?: string | null;
  readonly nameLocal?: string | null;
  readonly country?: string | null;
  /** `scheme:value`, e.g. `LEI:5299000J2N45DDNE4Y28`. */
  readonly ids?: readonly string[] | null;
  readonly categories?: readonly PartyCategory[] | null;
  readonly owners?: readonly Owner[] | null;
  /** The user states that `owners` names every owner. */
  readonly ownershipComplete?: boolean | null;
  readonly listedOn?: readonly PartyList[] | null;
  /** Some of `listedOn` were found by name and not stated: of the other lists nothing is said. */
  readonly listsFound?: true;
  /** The user states that the party was screened and is on no list. */
  readonly unlisted?: true | null;
  /** The day of that screening; absent: the day on which the question is asked. */
  readonly unlistedOn?: IsoDate | null;
  /** Listings of the register that a statement on the party's lists, made before them, says nothing of. */
  readonly listedSince?: ListedSince;
  /** What a screen against the lists held found; absent: no list is loaded, or nobody looked. */
  readonly screened?: ScreenedParty;
}

/**
 * Whether the statement that no list names a party counts. Of one stated to be on a list, or whose name is stated as not known, it
 * says nothing: the one contradicts it, and the other cannot have been looked up.
 */
export function isUnlisted({ unlisted, listedOn, name, nameLocal, ids }: Party): boolean {
  if (unlisted !== true || (listedOn?.length ?? 0) > 0) return false;
  const isNamed = name === undefined || (name !== null && !saysNotKnown(name));
  return isNamed || (nameLocal ?? "") !== "" || (ids?.length ?? 0) > 0;
}

/** Parties of the register (their ids), and the lists that these were put on. */
export interface ListedSince {
  readonly parties: readonly string[];
  readonly lists: readonly PartyList[];
}

/** The outcome of a screen as facts: what was found, and on which lists nothing was. Never a clearance. */
export interface ScreenedParty {
  /** Lists as they stood on this day. */
  readonly on: IsoDate;
  /** Lists that are loaded and fresh and hold no entry that is or may be the party. */
  readonly notFoundOn: readonly PartyList[];
  /** Lists that are missing or stale. */
  readonly notHeld: readonly PartyList[];
  /** Entries that may be the party: nobody has decided yet, or a decision no longer holds. */
  readonly open: readonly PartyHit[];
  /** Entries that a person said are the party. */
  readonly confirmed: readonly PartyHit[];
}

/** An entry that is or may be a party, with what it brings in the issuer's words. */
export interface PartyHit {
  /** Id of the alert to decide. */
  readonly alert: string;
  readonly list: string;
  readonly listing: string;
  readonly name: string;
  readonly score: number;
  /** Lists of the contract that the entry stands for. */
  readonly codes: readonly PartyList[];
  /** Measures of the register that ask about these lists. */
  readonly measures: readonly string[];
  readonly provision?: string;
  readonly requirement?: string;
  readonly reviewPolicy?: string;
  readonly from?: IsoDate;
  /** The first day on which the entry no longer holds. */
  readonly to?: IsoDate;
}

/** A holder of `pct` percent of a party (null: a holder whose share is not known). */
export interface Owner {
  readonly name?: string | null;
  readonly pct: number | null;
  readonly listedOn?: readonly PartyList[] | null;
  readonly party?: Party | null;
  /** As of a party: a screen of the holder's name. */
  readonly screened?: ScreenedParty;
}
