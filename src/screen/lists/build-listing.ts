// A listing out of what an importer has gathered: blanks and repetitions left out, absent instead of empty.
import type { ListedAddress, ListedName, Listing, ListingTerms, NameGrade } from "../../base/listing.ts";

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

/** The listing, or undefined when no name is left. */
export function buildListing(parts: ListingParts): Listing | undefined {
  const names = uniqueNames(parts.names);
  if (names.length === 0) return undefined;
  return {
    id: parts.id,
    list: parts.list,
    ...(parts.kind === undefined ? {} : { kind: parts.kind }),
    names,
    ...texts("birthDates", parts.birthDates),
    ...texts("birthPlaces", parts.birthPlaces),
    ...texts("countries", parts.countries),
    ...texts("ids", parts.ids),
    ...some("addresses", uniqueAddresses(parts.addresses ?? [])),
    ...texts("programmes", parts.programmes),
    ...some(
      "links",
      unique(parts.links ?? [], (link) => JSON.stringify(link)),
    ),
    ...(parts.listedFrom === undefined ? {} : { listedFrom: parts.listedFrom }),
    ...(parts.listedTo === undefined ? {} : { listedTo: parts.listedTo }),
    ...some("memberOf", parts.memberOf ?? []),
    ...termsOf(parts.terms),
    ...(parts.gender === undefined ? {} : { gender: parts.gender }),
    ...texts("positions", parts.positions),
    ...some(
      "wallets",
      unique(parts.wallets ?? [], ({ currency, address }) => `${currency} ${address}`),
    ),
    ...texts("sources", parts.sources),
    ...text("remarks", parts.remarks),
  };
}

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
  return text
    .slice(0, LONGEST_TEXT)
    .replaceAll(/[\s\p{Cc}]+/gu, " ")
    .trim();
}

function uniqueNames(names: readonly (ListedName | undefined)[]): readonly ListedName[] {
  const tidy = names.flatMap((name) => {
    const text = tidyText(name?.text);
    return name === undefined || text === "" ? [] : [{ text, grade: name.grade }];
  });
  return unique(tidy, ({ text }) => text);
}

function uniqueAddresses(addresses: readonly ListedAddress[]): readonly ListedAddress[] {
  return unique(addresses, ({ text, country }) => `${text}|${country ?? ""}`);
}

function unique<T>(values: readonly T[], key: (value: T) => string): readonly T[] {
  if (values.length < 2) return values;
  const seen = new Set<string>();
  return values.filter((value) => {
    const size = seen.size;
    return seen.add(key(value)).size > size;
  });
}

function texts<Key extends string>(
  key: Key,
  values: readonly string[] | undefined,
): { [K in Key]?: readonly string[] } {
  if (values === undefined || values.length === 0) return {};
  return some(key, [...new Set(values.map(tidyText).filter((value) => value !== ""))]);
}

function some<Key extends string, T>(key: Key, values: readonly T[]): { [K in Key]?: readonly T[] } {
  return values.length === 0 ? {} : ({ [key]: values } as { [K in Key]: readonly T[] });
}

function text<Key extends string>(key: Key, value: string | undefined): { [K in Key]?: string } {
  const tidy = tidyText(value);
  return tidy === "" ? {} : ({ [key]: tidy } as { [K in Key]: string });
}

function termsOf(terms: ListingParts["terms"]): { readonly terms?: ListingTerms } {
  const kept: ListingTerms = {
    ...text("provision", terms?.provision),
    ...text("requirement", terms?.requirement),
    ...text("reviewPolicy", terms?.reviewPolicy),
  };
  return Object.keys(kept).length === 0 ? {} : { terms: kept };
}
