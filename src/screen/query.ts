// A party to be screened, and how its facts are brought into the shape that listings have.
import type { Listing, ListingKind } from "../base/listing.ts";
import { idKey } from "./index/id-key.ts";
import { latinOfCyrillic } from "./names/cyrillic.ts";
import { plainLatin } from "./names/latin.ts";
import type { ReadsAs } from "./names/name-kind.ts";
import { cleanName } from "./names/normalise.ts";
import { addressWords } from "./score/address.ts";
import type { PartyFacts } from "./score/facts.ts";
import type { MoreFacts } from "./score/more-facts.ts";

export interface ScreenQuery {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly aliases?: readonly string[] | undefined;
  readonly kind?: ListingKind | undefined;
  readonly countries?: readonly string[] | undefined;
  readonly birthDates?: readonly string[] | undefined;
  readonly ids?: readonly string[] | undefined;
  readonly addresses?: readonly string[] | undefined;
  /** Compared where two parties are put side by side, see `compareParties`. */
  readonly gender?: "male" | "female" | undefined;
  readonly birthPlaces?: readonly string[] | undefined;
  readonly positions?: readonly string[] | undefined;
  readonly incorporationDates?: readonly string[] | undefined;
  readonly deathDates?: readonly string[] | undefined;
  /** Those of the aliases that the source itself calls weak. */
  readonly weakAliases?: readonly string[] | undefined;
}

/** More names of one party than this are not looked up: lists have them, queries do not. */
const MOST_NAMES = 24;

/** Name and aliases, each once, empty ones left out, `most` of them. */
export function namesOf({ name, aliases }: ScreenQuery, most = MOST_NAMES): readonly string[] {
  if (aliases === undefined || aliases.length === 0) {
    const only = name?.trim() ?? "";
    return only === "" ? [] : [only];
  }
  const names = [name ?? "", ...aliases].map((text) => text.trim());
  return [...new Set(names.filter((text) => text !== ""))].slice(0, most);
}

/** What people write between several names in one field, and before a name in whose care goods are sent. */
const BETWEEN = /\s*[;|\n]\s*|\s+\/\s+|(?:^|[\s,(]+)(?:a\.?k\.?a\.?|f\.?k\.?a\.?|d[./]?b[./]?a\.?|c\/o)[\s:]+/iu;

/** The party with each of several names that stand in one field ("A; B", "A aka B", "c/o B") as a name of its own. */
export function withNamesApart<Query extends ScreenQuery>(query: Query): Query {
  const { name } = query;
  if (name === undefined || !BETWEEN.test(name)) return query;
  const names = name.split(BETWEEN).map((one) => one.replace(/[\s,()]+$/u, "").trim());
  const apart = names.filter((one) => one !== "");
  const [first, ...others] = apart;
  return first === undefined ? query : { ...query, name: first, aliases: [...others, ...(query.aliases ?? []), name] };
}

const CYRILLIC = /\p{Script=Cyrillic}/u;

/** Lower-case Latin text: what is written in Cyrillic is romanised, so that `Тверская` is `tverskaya`. */
function plain(text: string): string {
  const latin = plainLatin(cleanName(text));
  return CYRILLIC.test(latin) ? latinOfCyrillic(latin) : latin;
}

/** `readsAs` is what the name itself says of whose it is. */
export function factsOfQuery(
  { kind, birthDates, countries, ids, addresses }: ScreenQuery,
  readsAs?: ReadsAs,
): PartyFacts {
  return {
    kind,
    readsAs,
    birthDates,
    countries: countries?.map((code) => code.toUpperCase()),
    ids: ids?.map(idKey),
    address: addresses && addressWords(addresses, plain),
  };
}

/** What is compared side by side only. */
export function moreFactsOfQuery(query: ScreenQuery): MoreFacts {
  const { gender, birthPlaces, positions, incorporationDates, deathDates } = query;
  return {
    gender,
    incorporation: incorporationDates,
    death: deathDates,
    birthPlace: birthPlaces && addressWords(birthPlaces, plain),
    position: positions && addressWords(positions, plain),
  };
}

/** Facts of a listing. The country of an address counts as one of the party's countries. */
export function factsOfListing({ kind, birthDates, countries, ids, addresses }: Listing): PartyFacts {
  const all = new Set(countries);
  for (const { country } of addresses ?? []) if (country !== undefined) all.add(country);
  const texts = addresses?.map(({ text, city }) => (city === undefined ? text : `${text} ${city}`));
  return {
    kind,
    birthDates,
    countries: all.size > 0 ? [...all] : undefined,
    ids: ids?.map(idKey),
    address: texts && addressWords(texts, plain),
  };
}
