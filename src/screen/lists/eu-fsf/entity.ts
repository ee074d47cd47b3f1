// An entity of the EU's file, in the terms of its fields, and the listing it makes. XML and CSV both come to this.
import type { ListedAddress, Listing, ListingKind, NameGrade } from "../../../base/listing.ts";
import { addressOf, buildListing, named } from "../build-listing.ts";
import type { CountryReader } from "../country-reader.ts";
import { readDate, readDay } from "../dates.ts";
import { identifier } from "../ids.ts";

/** Fields of one element or of one row, by the issuer's names; absent ones are undefined. */
export type Fields = Readonly<Record<string, string | undefined>>;

export interface EuEntity {
  readonly id: string;
  readonly unId?: string | undefined;
  readonly designated?: string | undefined;
  /** `person` or `enterprise`. */
  readonly subject: string;
  readonly remarks: readonly string[];
  readonly regulations: readonly Fields[];
  readonly names: readonly Fields[];
  readonly addresses: readonly Fields[];
  readonly births: readonly Fields[];
  readonly documents: readonly Fields[];
  readonly citizenships: readonly Fields[];
}

/** The listing; undefined when the entity has no name. The first name is the heading one: the file marks none. */
export function listingOf(entity: EuEntity, list: string, countries: CountryReader, row: number): Listing | undefined {
  const { names, regulations } = entity;
  const country = (fields: Fields, field: string): string | undefined =>
    countries.code(fields["countryIso2Code"] || fields["countryDescription"], row, field);
  return buildListing({
    id: entity.id,
    list,
    kind: kindOf(entity),
    names: names.map((name, at) => named(nameText(name), gradeOf(name, at))),
    birthDates: entity.births.flatMap((birth) => birthOf(birth)),
    birthPlaces: entity.births.map((birth) => join(birth, ["city", "place", "region", "countryDescription"])),
    countries: entity.citizenships.flatMap((citizenship) => country(citizenship, "citizenship") ?? []),
    ids: [
      ...entity.documents.flatMap(documentOf),
      ...(entity.unId === undefined || entity.unId === "" ? [] : [`UN:${entity.unId}`]),
    ],
    addresses: entity.addresses.flatMap((address): ListedAddress[] => {
      const lines = [address["street"], address["poBox"], address["zipCode"], address["region"], address["place"]];
      const built = addressOf(lines, address["city"], country(address, "address"));
      return built === undefined ? [] : [built];
    }),
    programmes: regulations.flatMap(({ programme }) => programme ?? []),
    listedFrom: readDay(entity.designated),
    terms: { provision: regulations.flatMap(({ numberTitle }) => numberTitle ?? [])[0] },
    gender: genderOf(names),
    positions: names.flatMap((name) => [name["function"] ?? "", name["title"] ?? ""]),
    sources: regulations.flatMap(({ publicationUrl }) => publicationUrl ?? []),
    remarks: entity.remarks.join(" "),
  });
}

/** The file tells persons from enterprises; ships stand among the enterprises with an IMO number. */
function kindOf({ subject, documents }: EuEntity): ListingKind | undefined {
  if (/^p/i.test(subject)) return "person";
  if (documents.some((document) => /imo/i.test(document["identificationTypeCode"] ?? ""))) return "vessel";
  return /^[eo]/i.test(subject) ? "organisation" : undefined;
}

function nameText(name: Fields): string {
  return name["wholeName"] || join(name, ["firstName", "middleName", "lastName"], " ");
}

function gradeOf(name: Fields, at: number): NameGrade {
  if (at === 0) return "primary";
  return name["strong"] === "false" ? "weak" : "alias";
}

function genderOf(names: readonly Fields[]): "male" | "female" | undefined {
  const gender = names.find((name) => name["gender"])?.["gender"]?.[0]?.toLowerCase();
  return gender === "m" ? "male" : gender === "f" ? "female" : undefined;
}

function birthOf(birth: Fields): readonly string[] {
  const from = birth["yearRangeFrom"];
  const to = birth["yearRangeTo"];
  if (from && to) return [from === to ? from : `${from}/${to}`];
  const { year, monthOfYear: month, dayOfMonth: day } = birth;
  const parts = [year, month, day].map((part) => part?.padStart(2, "0") ?? "");
  const date = readDate(birth["birthdate"] ?? "") ?? readDate(parts.filter((part) => part !== "").join("-"));
  return date === undefined ? [] : [date];
}

function documentOf(document: Fields): readonly string[] {
  const label = `${document["identificationTypeDescription"] ?? ""} ${document["identificationTypeCode"] ?? ""}`;
  const numbers = new Set([document["number"] ?? "", document["latinNumber"] ?? ""]);
  return [...numbers].flatMap(
    (number) => identifier(LABELS[document["identificationTypeCode"] ?? ""] ?? label, number) ?? [],
  );
}

/** Codes of the EU's file whose words alone would mislead. */
const LABELS: Readonly<Record<string, string>> = {
  id: "national identity card",
  ssn: "SSN",
  imo: "IMO",
  regnumber: "registration number",
  tradelic: "trade licence",
  taxid: "tax number",
  swiftbic: "BIC",
};

function join(fields: Fields, keys: readonly string[], by = ", "): string {
  return keys
    .map((key) => fields[key] ?? "")
    .filter((text) => text !== "" && text !== "UNKNOWN")
    .join(by);
}
