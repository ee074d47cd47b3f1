// A listing out of what an importer has gathered: blanks and repetitions left out, absent instead of empty.
import type {
  ListedAddress,
  ListedName,
  ListedWallet,
  Listing,
  ListingLink,
  ListingTerms,
  NameGrade,
} from "../../base/listing.ts";

/** What an importer gathers; everything may be empty, blank or repeated. */
export type ListingParts = {
  readonly [Key in keyof Omit<Listing, "id" | "list" | "names" | "terms">]?: Listing[Key] | undefined;
} & {
  readonly id: string;
  readonly list: string;
  readonly names: readonly (ListedName | undefined)[];
  readonly terms?: { readonly [Key in keyof ListingTerms]?: string | undefined } | undefined;
};

/** Longest text kept of any field: what is longer is no name, date or remark. */
export const LONGEST_TEXT = 100_000;

/** A listing while it is put together, field by field: tens of thousands of them have one shape. */
type Growing = { -readonly [Key in keyof Listing]: Listing[Key] };

/** The listing, or undefined when no name is left. */
export function buildListing(parts: ListingParts): Listing | undefined {
  const names = uniqueNames(parts.names);
  if (names.length === 0) return undefined;
  const listing: Growing =
    parts.kind === undefined
      ? { id: parts.id, list: parts.list, names }
      : { id: parts.id, list: parts.list, kind: parts.kind, names };
  setTexts(listing, "birthDates", parts.birthDates);
  setTexts(listing, "birthPlaces", parts.birthPlaces);
  setTexts(listing, "countries", parts.countries);
  setTexts(listing, "ids", parts.ids);
  const addresses = unique(parts.addresses ?? NONE, addressKey);
  if (addresses.length > 0) listing.addresses = addresses;
  setTexts(listing, "programmes", parts.programmes);
  const links = unique(parts.links ?? NONE, linkKey);
  if (links.length > 0) listing.links = links;
  if (parts.listedFrom !== undefined) listing.listedFrom = parts.listedFrom;
  if (parts.listedTo !== undefined) listing.listedTo = parts.listedTo;
  if (parts.memberOf !== undefined && parts.memberOf.length > 0) listing.memberOf = parts.memberOf;
  const terms = termsOf(parts.terms);
  if (terms !== undefined) listing.terms = terms;
  if (parts.gender !== undefined) listing.gender = parts.gender;
  setTexts(listing, "positions", parts.positions);
  const wallets = unique(parts.wallets ?? NONE, walletKey);
  if (wallets.length > 0) listing.wallets = wallets;
  setTexts(listing, "sources", parts.sources);
  const remarks = tidyText(parts.remarks);
  if (remarks !== "") listing.remarks = remarks;
  return listing;
}

const NONE: readonly never[] = [];

/** A name with its grade; undefined when it is blank. */
export function named(text: string | undefined, grade: NameGrade): ListedName | undefined {
  const tidy = tidyText(text);
  return tidy === "" ? undefined : { text: tidy, grade };
}

/** An address out of its lines; undefined when there is nothing but a country, which goes to the countries. */
export function addressOf(
  lines: readonly (string | undefined)[],
  city?: string,
  country?: string,
): ListedAddress | undefined {
  const place = tidyText(city);
  const text = [...lines.map(tidyText), place].filter((line) => line !== "").join(", ");
  if (text === "") return undefined;
  return { text, ...(place === "" ? {} : { city: place }), ...(country === undefined ? {} : { country }) };
}

/** Whether a name has letters of another script than Latin: then it is the party's local name. */
export function isLocal(text: string): boolean {
  return /(?!\p{Script=Latin})\p{L}/u.test(text);
}

/** Spaces and line ends as one space, without those at the ends; control signs and what is beyond all measure left out. */
export function tidyText(text: string | undefined): string {
  if (text === undefined || text === "") return "";
  const cut = text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT) : text;
  return isTidy(cut) ? cut : cut.replaceAll(/[\s\p{Cc}]+/gu, " ").trim();
}

/** Controls, and all signs but the plain space that might be one. */
const UNTIDY = /[\p{Cc}\xa0\u1680\u2000-\u205f\u3000\ufeff]/u;

/** Whether nothing is to be done, as with most texts. */
const isTidy = (text: string): boolean =>
  !text.startsWith(" ") && !text.endsWith(" ") && !text.includes("  ") && !UNTIDY.test(text);

function uniqueNames(names: readonly (ListedName | undefined)[]): readonly ListedName[] {
  const tidy: ListedName[] = [];
  for (const name of names) {
    if (name === undefined) continue;
    const text = tidyText(name.text);
    if (text !== "") tidy.push(text === name.text ? name : { text, grade: name.grade });
  }
  return unique(tidy, nameKey);
}

const nameKey = ({ text }: ListedName): string => text;
const textKey = (text: string): string => text;
const addressKey = ({ text, country }: ListedAddress): string => `${text}|${country ?? ""}`;
const linkKey = (link: ListingLink): string => JSON.stringify(link);
const walletKey = ({ currency, address }: ListedWallet): string => `${currency} ${address}`;

/** Up to so many values each is compared with those before it, which is quicker than a set. */
const FEW = 12;

/** The values, the first of those with the same key. */
function unique<T>(values: readonly T[], key: (value: T) => string): readonly T[] {
  if (values.length < 2) return values;
  const keys = values.map(key);
  if (values.length <= FEW) return values.filter((_, at) => keys.indexOf(keys[at] as string) === at);
  const seen = new Set<string>();
  return values.filter((_, at) => {
    const size = seen.size;
    return seen.add(keys[at] as string).size > size;
  });
}

type TextsKey = "birthDates" | "birthPlaces" | "countries" | "ids" | "programmes" | "positions" | "sources";

function setTexts(listing: Growing, key: TextsKey, values: readonly string[] | undefined): void {
  if (values === undefined || values.length === 0) return;
  const tidy: string[] = [];
  for (const value of values) {
    const text = tidyText(value);
    if (text !== "") tidy.push(text);
  }
  if (tidy.length > 0) listing[key] = unique(tidy, textKey);
}

function termsOf(terms: ListingParts["terms"]): ListingTerms | undefined {
  const provision = tidyText(terms?.provision);
  const requirement = tidyText(terms?.requirement);
  const reviewPolicy = tidyText(terms?.reviewPolicy);
  if (provision === "" && requirement === "" && reviewPolicy === "") return undefined;
  return {
    ...(provision === "" ? {} : { provision }),
    ...(requirement === "" ? {} : { requirement }),
    ...(reviewPolicy === "" ? {} : { reviewPolicy }),
  };
}
