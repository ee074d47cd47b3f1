// What a screen compares and shows of an entry: a hit needs no more of it. A packed index keeps faces in memory, as one text each.
import { type Listing, type ListingKind, primaryName } from "../../base/listing.ts";
import { factsOfListing } from "../query.ts";
import type { PartyFacts } from "../score/facts.ts";

export interface ListingFace {
  /** The list's own id. */
  readonly id: string;
  readonly list: string;
  /** The heading name. */
  readonly name: string;
  /** All names, in the entry's order. */
  readonly names: readonly string[];
  readonly facts: PartyFacts;
}

export function faceOf(listing: Listing): ListingFace {
  const { id, list, names } = listing;
  return { id, list, name: primaryName(listing), names: names.map(({ text }) => text), facts: factsOfListing(listing) };
}

/** 0 stands for nothing stated. */
type Texts = readonly string[] | 0;
/** A face as it is written: `heading` is the place of its name among the names, -1 where none heads it; its kind stands apart. */
type Written = readonly [
  id: string,
  list: string,
  heading: number,
  names: readonly string[],
  birthDates: Texts,
  countries: Texts,
  ids: Texts,
  address: Texts,
];

export function writeFace({ id, list, name, names, facts }: ListingFace): string {
  const { birthDates = 0, countries = 0, ids = 0, address } = facts;
  const heading = names.indexOf(name);
  return JSON.stringify([
    id,
    list,
    heading,
    names,
    birthDates,
    countries,
    ids,
    address ? [...address] : 0,
  ] satisfies Written);
}

export function readFace(text: string, kind: ListingKind | undefined): ListingFace {
  const [id, list, heading, names, birthDates, countries, ids, address] = JSON.parse(text) as Written;
  return {
    id,
    list,
    name: names[heading] ?? id,
    names,
    facts: {
      kind,
      birthDates: birthDates || undefined,
      countries: countries || undefined,
      ids: ids || undefined,
      address: address === 0 ? undefined : new Set(address),
    },
  };
}
