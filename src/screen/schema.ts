// What the screen takes at its edges: a party to screen, a pair to compare, a listing from a file.
import { z } from "zod";
import { type Listing, LISTING_KINDS, LISTING_LINKS, type ListingKind, NAME_GRADES } from "../base/listing.ts";
import type { IsoDate } from "../base/date.ts";
import { isIsoDate } from "../base/date.ts";
import { PARTY_LISTS } from "../base/party.ts";
import { partyOfThing } from "./ftm-party.ts";
import type { ScreenQuery } from "./query.ts";
import type { Many, PartyFields } from "./party-fields.ts";

/** Words for kinds of party as other tools write them. */
const KIND_WORDS: Readonly<Record<string, ListingKind>> = {
  person: "person",
  individual: "person",
  natural: "person",
  organisation: "organisation",
  organization: "organisation",
  company: "organisation",
  business: "organisation",
  entity: "organisation",
  legalentity: "organisation",
  firm: "organisation",
  publicbody: "organisation",
  vessel: "vessel",
  ship: "vessel",
  aircraft: "aircraft",
  airplane: "aircraft",
  wallet: "wallet",
  cryptowallet: "wallet",
  address: "address",
};

const LONGEST_TEXT = 10_000_000;
const Text = z.string().max(LONGEST_TEXT);
const Texts = z.union([Text, z.array(Text)]);
const absent = <T extends z.ZodType>(schema: T): z.ZodOptional<z.ZodNullable<T>> => schema.nullable().optional();

/** A party as the contract's lines have it; `type` not known here is left out, not refused. */
export const PartyLine: z.ZodType<ScreenQuery & { readonly countryNames: readonly string[] }> = z
  .object({
    id: absent(z.union([z.string(), z.number()])),
    name: absent(Text),
    nameLocal: absent(Text),
    aliases: absent(Texts),
    type: absent(Text),
    country: absent(Texts),
    countries: absent(Texts),
    birthDate: absent(Texts),
    birthDates: absent(Texts),
    ids: absent(Texts),
    address: absent(Texts),
    addresses: absent(Texts),
    gender: absent(Text),
    birthPlace: absent(Texts),
    birthPlaces: absent(Texts),
    position: absent(Texts),
    positions: absent(Texts),
    incorporationDates: absent(Texts),
    deathDates: absent(Texts),
    weakAliases: absent(Texts),
  })
  .transform(partyOf);

const GENDERS = ["male", "female"] as const;

const TEXT_FIELDS = ["name", "nameLocal", "type", "gender"] as const;
const MANY_FIELDS = [
  "aliases",
  "country",
  "countries",
  "birthDate",
  "birthDates",
  "ids",
  "address",
  "addresses",
  "birthPlace",
  "birthPlaces",
  "position",
  "positions",
  "incorporationDates",
  "deathDates",
  "weakAliases",
] as const;

/** Whether a line fits `PartyLine`, asked without zod: nearly all do, and a million of them are read at a time. */
export function isPartyFields(line: unknown): line is PartyFields {
  if (typeof line !== "object" || line === null || Array.isArray(line)) return false;
  const fields = line as Readonly<Record<string, unknown>>;
  const { id } = fields;
  if (!isText(id) && !(typeof id === "number" && Number.isFinite(id))) return false;
  for (const name of TEXT_FIELDS) if (!isText(fields[name])) return false;
  for (const name of MANY_FIELDS) {
    const value = fields[name];
    if (!isText(value) && !(Array.isArray(value) && value.every((one) => typeof one === "string" && isText(one))))
      return false;
  }
  return true;
}

const isText = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === "string" && value.length <= LONGEST_TEXT);

/** The party that the fields state; countries are still as they were written. */
export function partyOf(fields: PartyFields): ScreenQuery & { readonly countryNames: readonly string[] } {
  const { id, name, nameLocal, aliases, type } = fields;
  const weakAliases = textsOf(fields.weakAliases);
  const others = weakAliases.length === 0 ? textsOf(aliases) : [...textsOf(aliases), ...weakAliases];
  return {
    id: id === null || id === undefined ? undefined : String(id),
    name: name ?? undefined,
    aliases: nameLocal ? [nameLocal, ...others] : others,
    kind: type ? KIND_WORDS[type.toLowerCase().replace(/[^a-z]/g, "")] : undefined,
    countryNames: both(fields.country, fields.countries).filter((text) => text.trim() !== ""),
    birthDates: some(both(fields.birthDate, fields.birthDates)),
    ids: some(textsOf(fields.ids)),
    addresses: some(both(fields.address, fields.addresses)),
    gender: GENDERS.find((one) => one === fields.gender?.toLowerCase()),
    birthPlaces: some(both(fields.birthPlace, fields.birthPlaces)),
    positions: some(both(fields.position, fields.positions)),
    incorporationDates: some(textsOf(fields.incorporationDates)),
    deathDates: some(textsOf(fields.deathDates)),
    weakAliases: some(weakAliases),
  };
}

const NONE: readonly string[] = [];
const textsOf = (value: Many): readonly string[] =>
  value === null || value === undefined ? NONE : typeof value === "string" ? [value] : value;

function both(a: Many, b: Many): readonly string[] {
  if (b === null || b === undefined) return textsOf(a);
  return a === null || a === undefined ? textsOf(b) : [...textsOf(a), ...textsOf(b)];
}

const some = (values: readonly string[]): readonly string[] | undefined => (values.length > 0 ? values : undefined);

/** Values of a property; things that stand within a thing, such as its sanctions, are no facts of it. */
const Values = z
  .array(z.union([Text, z.object({})]))
  .transform((values) => values.filter((value) => typeof value === "string"));

/** A thing of FollowTheMoney: a schema's name, and properties with several values each. */
export const ThingLine: z.ZodType<ReturnType<typeof partyOf>> = z
  .object({
    id: absent(z.string()),
    schema: Text,
    properties: z.record(z.string(), z.union([Values, Text.transform((text) => [text])])),
  })
  .transform((thing) => partyOf(partyOfThing(thing)));

/** Whether a line means to be a thing of FollowTheMoney. */
export const isThingLine = (line: unknown): boolean =>
  typeof line === "object" && line !== null && "properties" in line && "schema" in line;

const Side = z.union([z.string().transform((name) => ({ name, aliases: [], countryNames: [] })), ThingLine, PartyLine]);

/** Two parties, or two names. */
export const PairLine: z.ZodType<{
  readonly id?: string | undefined;
  readonly a: z.infer<typeof Side>;
  readonly b: z.infer<typeof Side>;
}> = z.object({
  id: z.union([z.string(), z.number()]).transform(String).optional(),
  a: Side,
  b: Side,
});

const Day = z
  .string()
  .refine(isIsoDate, "not a calendar day")
  .transform((text) => text as IsoDate);

/** One listing a line, in the shape of src/base/listing.ts. */
export const ListingLine: z.ZodType<Listing> = z.object({
  id: z.string().min(1),
  list: z.string().min(1),
  kind: z.enum(LISTING_KINDS).exactOptional(),
  names: z.array(z.object({ text: z.string().min(1), grade: z.enum(NAME_GRADES) })).min(1),
  birthDates: z.array(z.string()).exactOptional(),
  birthPlaces: z.array(z.string()).exactOptional(),
  countries: z.array(z.string().regex(/^[A-Z]{2}$/)).exactOptional(),
  ids: z.array(z.string()).exactOptional(),
  addresses: z
    .array(z.object({ text: z.string(), city: z.string().exactOptional(), country: z.string().exactOptional() }))
    .exactOptional(),
  programmes: z.array(z.string()).exactOptional(),
  links: z
    .array(
      z.object({
        relation: z.enum(LISTING_LINKS),
        id: z.string().exactOptional(),
        name: z.string().exactOptional(),
        pct: z.number().exactOptional(),
      }),
    )
    .exactOptional(),
  listedFrom: Day.exactOptional(),
  listedTo: Day.exactOptional(),
  memberOf: z.array(z.enum(PARTY_LISTS)).exactOptional(),
  terms: z
    .object({
      provision: z.string().exactOptional(),
      requirement: z.string().exactOptional(),
      reviewPolicy: z.string().exactOptional(),
    })
    .exactOptional(),
  gender: z.enum(["male", "female"]).exactOptional(),
  positions: z.array(z.string()).exactOptional(),
  wallets: z.array(z.object({ currency: z.string(), address: z.string() })).exactOptional(),
  sources: z.array(z.string()).exactOptional(),
  remarks: z.string().exactOptional(),
});
