// A party on an official list, as every list importer writes it and the screen reads it. What a list does not say is absent.
import type { IsoDate } from "./date.ts";
import type { PartyList } from "./party.ts";

export const LISTING_KINDS = ["person", "organisation", "vessel", "aircraft", "wallet", "address"] as const;
export type ListingKind = (typeof LISTING_KINDS)[number];

/**
 * How far the issuer stands behind a name: `primary` heads the entry, `alias` is given as good, `weak` as low quality,
 * `former` is no longer used, `local` is the name in its original script.
 */
export const NAME_GRADES = ["primary", "alias", "weak", "former", "local"] as const;
export type NameGrade = (typeof NAME_GRADES)[number];

export interface ListedName {
  readonly text: string;
  readonly grade: NameGrade;
}

/** `city` and `country` (ISO 3166-1 alpha-2) only where the list gives them apart from the text. */
export interface ListedAddress {
  readonly text: string;
  readonly city?: string;
  readonly country?: string;
}

export const LISTING_LINKS = [
  "linked_to",
  "owned_by",
  "owner_of",
  "acts_for",
  "subsidiary_of",
  "parent_of",
  "relative_of",
] as const;

/** Another party that the entry points to: by its id on the same list, by name, or both. */
export interface ListingLink {
  readonly relation: (typeof LISTING_LINKS)[number];
  readonly id?: string;
  readonly name?: string;
  /** Percent held, where the list gives it. */
  readonly pct?: number;
}

/** What the entry brings with it, in the issuer's words: nothing here is our reading of the law. */
export interface ListingTerms {
  /** The rule that names the party: `EAR § 744.11`, `EO 14024 Directive 3`. */
  readonly provision?: string;
  /** What is restricted, e.g. the Entity List's "licence requirement". */
  readonly requirement?: string;
  readonly reviewPolicy?: string;
}

/** A wallet's address is also among the ids, as `wallet:ADDRESS`. */
export interface ListedWallet {
  /** Ticker as the list writes it: XBT, ETH, USDT. */
  readonly currency: string;
  readonly address: string;
}

/** One entry of one list. Arrays are absent, never empty, where the list is silent. */
export interface Listing {
  /** The list's own id, unique and stable within the list. */
  readonly id: string;
  /** Name of the list: a `PartyList` code, or the user's own name for an imported file. */
  readonly list: string;
  /** Absent where the list does not tell persons from firms. */
  readonly kind?: ListingKind;
  /** At least one; the primary name first. */
  readonly names: readonly ListedName[];
  /** `1971`, `1971-03`, `1971-03-05`, or a range of years `1969/1973`. */
  readonly birthDates?: readonly string[];
  readonly birthPlaces?: readonly string[];
  /** ISO 3166-1 alpha-2: nationality, citizenship, residence, seat, flag. */
  readonly countries?: readonly string[];
  /** `scheme:value`: `IMO:9187629`, `LEI:…`, `passport:A1234567`, `wallet:…`. */
  readonly ids?: readonly string[];
  readonly addresses?: readonly ListedAddress[];
  /** Sanctions programmes or legal bases in the issuer's words, e.g. `RUSSIA-EO14024`. */
  readonly programmes?: readonly string[];
  readonly links?: readonly ListingLink[];
  /** First day on the list, where it says so. */
  readonly listedFrom?: IsoDate;
  /** The first day on which the entry no longer holds, where the list sets an end. */
  readonly listedTo?: IsoDate;
  /** The lists of the contract that this entry belongs to, where the list's name is not that itself. */
  readonly memberOf?: readonly PartyList[];
  readonly terms?: ListingTerms;
  readonly gender?: "male" | "female";
  /** Offices, ranks and titles held. */
  readonly positions?: readonly string[];
  readonly wallets?: readonly ListedWallet[];
  /** Where the issuer published it: citations and addresses. */
  readonly sources?: readonly string[];
  readonly remarks?: string;
}

/** The heading name of an entry. */
export function primaryName(listing: Listing): string {
  return (listing.names.find(({ grade }) => grade === "primary") ?? listing.names[0])?.text ?? listing.id;
}
