// A designation of the UK Sanctions List as its three forms come to it, and the listing it makes.
import type { ListedAddress, ListedName, Listing, ListingKind, ListingLink } from "../../../base/listing.ts";
import { addressOf, buildListing } from "../build-listing.ts";
import type { CountryReader } from "../country-reader.ts";
import { readDate, readDay } from "../dates.ts";

export interface UkAddress {
  readonly lines: readonly string[];
  readonly country: string;
}

/** Texts as the list writes them; filled row by row. */
export interface Designation {
  readonly id: string;
  kind: string;
  designated: string;
  regime: string;
  measures: string;
  unReference: string;
  readonly names: ListedName[];
  readonly births: string[];
  readonly birthPlaces: string[];
  readonly countries: string[];
  readonly ids: string[];
  readonly addresses: UkAddress[];
  readonly positions: string[];
  readonly links: ListingLink[];
  readonly remarks: string[];
  gender: string;
}

export function emptyDesignation(id: string): Designation {
  return {
    id,
    kind: "",
    designated: "",
    regime: "",
    measures: "",
    unReference: "",
    gender: "",
    names: [],
    births: [],
    birthPlaces: [],
    countries: [],
    ids: [],
    addresses: [],
    positions: [],
    links: [],
    remarks: [],
  };
}

/** Designations by unique id, in the order in which they first appear. */
export class Gathered {
  readonly #byId = new Map<string, { readonly designation: Designation; readonly row: number }>();

  of(id: string, row: number): Designation {
    const there = this.#byId.get(id);
    if (there) return there.designation;
    const designation = emptyDesignation(id);
    this.#byId.set(id, { designation, row });
    return designation;
  }

  all(): Iterable<{ readonly designation: Designation; readonly row: number }> {
    return this.#byId.values();
  }
}

const KINDS: Readonly<Record<string, ListingKind>> = { individual: "person", entity: "organisation", ship: "vessel" };

/** A name of the list: parts one to five before the last name; weak where it says low quality. */
export function ukName(parts: readonly string[], type: string, strength: string): ListedName {
  const grade = /low/i.test(strength)
    ? "weak"
    : /f\.?k\.?a|former|previous/i.test(type)
      ? "former"
      : /^primary[ _]?(?:name)?$/i.test(type)
        ? "primary"
        : "alias";
  return { text: parts.filter((part) => part !== "").join(" "), grade };
}

/** The listing; undefined when no name was given. */
export function listingOf(from: Designation, list: string, countries: CountryReader, row: number): Listing | undefined {
  const primary = from.names.findIndex(({ grade }) => grade === "primary");
  const names = primary <= 0 ? from.names : [from.names[primary] as ListedName, ...from.names];
  return buildListing({
    id: from.id,
    list,
    kind: KINDS[from.kind.toLowerCase()],
    // Further primary names are spellings of it.
    names: names.map((name, at) => (at > 0 && name.grade === "primary" ? { ...name, grade: "alias" } : name)),
    birthDates: from.births.flatMap((text) => readDate(text) ?? []),
    birthPlaces: from.birthPlaces,
    countries: countries.codes(
      from.countries.flatMap((text) => text.split(/\s*[;|]\s*/)),
      row,
      "nationality",
    ),
    ids: [...from.ids, ...(from.unReference === "" ? [] : [`UN:${from.unReference}`])],
    addresses: from.addresses.flatMap(({ lines, country }): ListedAddress[] => {
      const code = countries.code(country, row, "address");
      const address = addressOf(lines, undefined, code);
      return address ? [address] : code === undefined ? [] : [{ text: country, country: code }];
    }),
    programmes: [from.regime],
    links: from.links,
    listedFrom: readDay(from.designated),
    terms: { requirement: from.measures.replaceAll("|", "; ") },
    gender: /^f/i.test(from.gender) ? "female" : /^m/i.test(from.gender) ? "male" : undefined,
    positions: from.positions,
    remarks: [...new Set(from.remarks)].join(" "),
  });
}
