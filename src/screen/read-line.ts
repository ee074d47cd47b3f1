// Lines from outside → parties, pairs and listings, with country names brought to codes. A line that does not fit is a value.
import type { z } from "zod";
import { type CountryTable, findCountry } from "../base/country.ts";
import type { Listing } from "../base/listing.ts";
import { readSureDate } from "./lists/dates.ts";
import type { NotChecked } from "./not-checked.ts";
import { type ScreenQuery, withNamesApart } from "./query.ts";
import { isPartyFields, isThingLine, ListingLine, PairLine, PartyLine, partyOf, ThingLine } from "./schema.ts";
import type { PartyFields } from "./party-fields.ts";

/** `unread` lists statements that could not be compared, such as an unknown country. */
export type Read<T> =
  | { readonly kind: "value"; readonly value: T; readonly unread: readonly NotChecked[] }
  | { readonly kind: "refused"; readonly error: z.ZodError };

/** A line of `screen --jsonl`: a party, or a thing of FollowTheMoney. */
export function readQuery(line: unknown, countries: CountryTable): Read<ScreenQuery> {
  if (isPartyFields(line) && !isThingLine(line)) {
    const { query, unread } = queryOfParty(line, countries);
    const strange = strangeIn(line, query);
    return { kind: "value", value: query, unread: strange.length === 0 ? unread : [...unread, ...strange] };
  }
  const parsed = (isThingLine(line) ? ThingLine : PartyLine).safeParse(line);
  if (!parsed.success) return { kind: "refused", error: parsed.error };
  const { query, unread } = withCodes(parsed.data, countries);
  return { kind: "value", value: withNamesApart(query), unread };
}

/** Names that other tools give to fields of a party, and ours. */
const MISNAMED: Readonly<Record<string, string>> = {
  dob: "birthDate",
  birth_date: "birthDate",
  birthdate: "birthDate",
  dateOfBirth: "birthDate",
  date_of_birth: "birthDate",
  nationality: "country",
  citizenship: "country",
  country_code: "country",
  alias: "aliases",
  aka: "aliases",
  names: "aliases",
  identifiers: "ids",
  passport: "ids",
  imo: "ids",
  lei: "ids",
  kind: "type",
  schema: "type",
};

/** What a line states beyond what is read of it: a fact under another name, or a kind that nobody knows. */
function strangeIn(line: PartyFields, { kind }: ScreenQuery): readonly NotChecked[] {
  const found: NotChecked[] = [];
  for (const field in line) {
    const ours = Object.hasOwn(MISNAMED, field) ? MISNAMED[field] : undefined;
    if (ours !== undefined) found.push(unreadable("field", field, `is no field of a party (write ${ours})`));
  }
  if (line.type && kind === undefined) found.push(unreadable("type", line.type, "is no kind of party known here"));
  return found;
}

/** A party whose fields were checked before, and what of it could not be compared. */
export function queryOfParty(
  fields: PartyFields,
  countries: CountryTable,
): { readonly query: ScreenQuery; readonly unread: readonly NotChecked[] } {
  const { query, unread } = withCodes(partyOf(fields), countries);
  return { query: withNamesApart(query), unread };
}

/** A line of `screen pairs --jsonl`. */
export function readPair(
  line: unknown,
  countries: CountryTable,
): Read<{ readonly id?: string; readonly a: ScreenQuery; readonly b: ScreenQuery }> {
  const parsed = PairLine.safeParse(line);
  if (!parsed.success) return { kind: "refused", error: parsed.error };
  const a = withCodes(parsed.data.a, countries);
  const b = withCodes(parsed.data.b, countries);
  const { id } = parsed.data;
  return {
    kind: "value",
    value: { ...(id === undefined ? {} : { id }), a: withTowns(a.query, countries), b: withTowns(b.query, countries) },
    unread: [...a.unread, ...b.unread],
  };
}

/** A party without the addresses that name a country and no more: it is in every town of that country. */
function withTowns(query: ScreenQuery, countries: CountryTable): ScreenQuery {
  const addresses = query.addresses?.filter((text) => findCountry(countries, text).kind !== "ok");
  return addresses === undefined ? query : { ...query, addresses: addresses.length > 0 ? addresses : undefined };
}

/** A line of a list file in our own shape. */
export function readListing(line: unknown): Read<Listing> {
  const parsed = ListingLine.safeParse(line);
  return parsed.success ? { kind: "value", value: parsed.data, unread: [] } : { kind: "refused", error: parsed.error };
}

const NONE: readonly NotChecked[] = [];

function withCodes(
  { countryNames, ...stated }: ScreenQuery & { readonly countryNames: readonly string[] },
  table: CountryTable,
): { readonly query: ScreenQuery; readonly unread: readonly NotChecked[] } {
  const { birthDates, ids } = stated;
  if (countryNames.length === 0 && birthDates === undefined && ids === undefined)
    return { query: { ...stated, countries: undefined }, unread: NONE };
  const unread: NotChecked[] = [];
  const countries = countryNames.flatMap((name) => {
    const found = findCountry(table, name);
    if (found.kind === "ok") return [found.value as string];
    unread.push(unreadable("country", name, "is no country known here"));
    return [];
  });
  const dates = birthDates?.flatMap((text) => {
    const date = readSureDate(text);
    if (date === undefined && text.trim() !== "") unread.push(unreadable("birthDate", text, "is no day or year"));
    return date ?? [];
  });
  for (const id of ids ?? []) {
    if (!id.includes(":") && id.trim() !== "")
      unread.push(unreadable("id", id, "has no scheme before a colon (passport:, IMO:, LEI: …)"));
  }
  return {
    query: {
      ...stated,
      countries: countries.length > 0 ? countries : undefined,
      ...(birthDates === undefined ? {} : { birthDates: dates?.length ? dates : undefined }),
    },
    unread,
  };
}

function unreadable(field: string, text: string, why: string): NotChecked {
  const said = text.slice(0, 80);
  return { code: "fact_unreadable", params: { [field]: said }, text: `"${said}" ${why}; it was not compared.` };
}
