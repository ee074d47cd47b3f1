// A listing as a FollowTheMoney entity: schema and properties, for clients that speak it.
import type { Listing, ListingKind, NameGrade } from "../base/listing.ts";

const SCHEMAS: Readonly<Record<ListingKind, string>> = {
  person: "Person",
  organisation: "Organization",
  vessel: "Vessel",
  aircraft: "Airplane",
  wallet: "CryptoWallet",
  address: "Address",
};

export const schemaOf = ({ kind }: Pick<Listing, "kind">): string =>
  kind === undefined ? "LegalEntity" : SCHEMAS[kind];

const NAME_PROPERTIES: Readonly<Record<NameGrade, string>> = {
  primary: "name",
  local: "name",
  alias: "alias",
  weak: "weakAlias",
  former: "previousName",
};

const ID_PROPERTIES: Readonly<Record<string, string>> = {
  LEI: "leiCode",
  IMO: "imoNumber",
  MMSI: "mmsi",
  INN: "innCode",
  OGRN: "ogrnCode",
  SWIFT: "swiftBic",
  BIC: "swiftBic",
  DUNS: "dunsCode",
  USCC: "uscCode",
  ISIN: "isin",
  PASSPORT: "passportNumber",
  REGISTRATION: "registrationNumber",
  TAX: "taxNumber",
  WALLET: "publicKey",
};

/** Properties of an entry, only those the list states. */
export function entityOf(entry: Listing): Readonly<Record<string, readonly string[]>> {
  const properties: Record<string, string[]> = {};
  const add = (name: string, ...values: readonly string[]): void => {
    const there = properties[name];
    if (there) there.push(...values);
    else if (values.length > 0) properties[name] = [...values];
  };
  for (const { text, grade } of entry.names) add(NAME_PROPERTIES[grade], text);
  add("birthDate", ...(entry.birthDates ?? []));
  add("birthPlace", ...(entry.birthPlaces ?? []));
  add(entry.kind === "vessel" ? "flag" : "country", ...(entry.countries ?? []).map((code) => code.toLowerCase()));
  for (const id of entry.ids ?? []) {
    const at = id.indexOf(":");
    add(ID_PROPERTIES[id.slice(0, at).toUpperCase()] ?? "idNumber", id.slice(at + 1));
  }
  add("address", ...(entry.addresses ?? []).map(({ text }) => text));
  add("program", ...(entry.programmes ?? []));
  add("position", ...(entry.positions ?? []));
  if (entry.gender !== undefined) add("gender", entry.gender);
  if (entry.remarks !== undefined) add("notes", entry.remarks);
  add("sourceUrl", ...(entry.sources ?? []).filter((source) => /^https?:/.test(source)));
  return properties;
}
