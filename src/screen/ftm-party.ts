// FollowTheMoney's words for what a screen compares, and a thing in them as the fields of a party.
import type { ListingKind } from "../base/listing.ts";
import type { PartyFields } from "./party-fields.ts";
import { addressName } from "./score/address.ts";

/** Schemata that can be screened; undefined for those that leave the kind open. */
export const FTM_KINDS: Readonly<Record<string, ListingKind | undefined>> = {
  Person: "person",
  Company: "organisation",
  Organization: "organisation",
  PublicBody: "organisation",
  LegalEntity: undefined,
  Vessel: "vessel",
  Airplane: "aircraft",
  CryptoWallet: "wallet",
  Security: undefined,
  Asset: undefined,
};

/** Schemata of parties and of what they own, other than those above. */
const FURTHER = new Set([
  "Thing",
  "Address",
  "Organisation",
  "Vehicle",
  "RealEstate",
  "BankAccount",
  "Value",
  "Analyzable",
]);

/** Whether a word is a schema that a match can be asked for. */
export const isSchema = (word: string): boolean => Object.hasOwn(FTM_KINDS, word) || FURTHER.has(word);

/** What an address is given by where the whole is not. */
const ADDRESS_PARTS = ["street", "street2", "street3", "postOfficeBox", "city", "postalCode", "region", "state"];

export const FTM_COUNTRIES = ["country", "nationality", "citizenship", "jurisdiction", "flag", "mainCountry"] as const;

/** Properties for identifiers, and our schemes. */
export const FTM_IDS: Readonly<Record<string, string>> = {
  passportNumber: "passport",
  idNumber: "nationalId",
  taxNumber: "tax",
  innCode: "tax",
  vatCode: "tax",
  ogrnCode: "OGRN",
  okpoCode: "OKPO",
  registrationNumber: "registration",
  leiCode: "LEI",
  uscCode: "USCC",
  imoNumber: "IMO",
  mmsi: "MMSI",
  callSign: "callsign",
  swiftBic: "BIC",
  isin: "ISIN",
  dunsCode: "DUNS",
  uniqueEntityId: "UEI",
  npiCode: "NPI",
  wikidataId: "wikidata",
  publicKey: "wallet",
  serialNumber: "serial",
  email: "email",
  website: "website",
  phone: "phone",
  ticker: "ticker",
};

/** A thing with the values of its properties. */
export interface FtmThing {
  readonly id?: string | null | undefined;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[] | undefined>>;
}

/** `IMO:9187629` for `imoNumber` and `IMO 9187629`; other values stand as they are. */
export const ftmId = (property: string, value: string): string =>
  property === "imoNumber" ? `IMO:${value.replaceAll(/\D/g, "")}` : `${FTM_IDS[property] ?? property}:${value}`;

/** Members of the European Parliament are of a country of their own. */
const isCountry = (code: string): boolean => code.toLowerCase() !== "eu";

/** `gb-sct` is in Great Britain, `ua-cri` in Ukraine. */
const countryOf = (code: string): string => (/^[a-z]{2}-[a-z]+$/i.test(code) ? code.slice(0, 2) : code);

/** The key of a thing that is known by its number in Wikidata. */
const ownId = (id: string | null | undefined): readonly string[] =>
  id && /^Q\d+$/.test(id) ? [`${FTM_IDS.wikidataId}:${id}`] : [];

/** The fields that a screen compares. A person's name in parts stands for one where no whole name is given. */
export function partyOfThing({ id, schema, properties }: FtmThing): PartyFields {
  const all = (...names: readonly string[]): readonly string[] => names.flatMap((name) => properties[name] ?? []);
  const parts = ["firstName", "secondName", "middleName", "fatherName", "lastName"].flatMap(
    (name) => properties[name]?.[0] ?? [],
  );
  if (schema === "Address") {
    const whole = all("full", "name");
    const [name, ...aliases] = whole.length > 0 ? whole : [all(...ADDRESS_PARTS).join(" ")];
    return {
      id,
      name: addressName(name ?? ""),
      aliases: aliases.map(addressName),
      type: schema,
      countries: all(...FTM_COUNTRIES),
    };
  }
  const [name = parts.join(" "), ...further] = all("name");
  return {
    id,
    name,
    aliases: [...further, ...all("alias", "previousName", "abbreviation")],
    type: FTM_KINDS[schema],
    countries: all(...FTM_COUNTRIES)
      .filter(isCountry)
      .map(countryOf),
    birthDates: all("birthDate"),
    ids: [
      ...Object.keys(FTM_IDS).flatMap((property) => all(property).map((value) => ftmId(property, value))),
      ...ownId(id),
    ],
    addresses: all("address"),
    gender: all("gender")[0],
    birthPlaces: all("birthPlace"),
    positions: all("position", "title"),
    incorporationDates: all("incorporationDate"),
    deathDates: all("deathDate"),
    weakAliases: all("weakAlias"),
  };
}
