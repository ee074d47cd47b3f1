// The consolidated list of the United Nations Security Council, XML.
import type { ListedAddress, ListedName, Listing, NameGrade } from "../../../base/listing.ts";
import { addressOf, buildListing, named } from "../build-listing.ts";
import { CountryReader } from "../country-reader.ts";
import { readDate, readDay } from "../dates.ts";
import { identifier } from "../ids.ts";
import type { ImportContext, ImportEvent, ListImporter } from "../importer.ts";
import { fileByFile, type Report } from "../read-texts.ts";
import { all, textAt, textsAt, type XmlElement, xmlElements } from "../xml-elements.ts";

export const un: ListImporter = fileByFile(records);

const RECORDS = new Set(["INDIVIDUAL", "ENTITY"]);
const NAMES = ["FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"];

async function* records(
  text: AsyncIterable<string>,
  file: string,
  report: Report,
  context: ImportContext,
): AsyncGenerator<ImportEvent> {
  const countries = new CountryReader(context.countries, file, report);
  const list = context.list ?? "UN-CONSOLIDATED";
  for await (const { element, row } of xmlElements(text, file, report, RECORDS)) {
    const asOf = readDay(element.attributes["dateGenerated"]);
    if (asOf !== undefined) yield { kind: "edition", edition: asOf, asOf };
    if (!RECORDS.has(element.name)) continue;
    const listing = listingOf(element, list, countries, row);
    if (listing !== undefined) yield { kind: "listing", listing };
    else
      report({
        file,
        row,
        code: "no_name",
        message: "an entry has no name",
        fix: "Look it up by number.",
        loss: "row",
      });
  }
}

function listingOf(entry: XmlElement, list: string, countries: CountryReader, row: number): Listing | undefined {
  const of = `${entry.name}_`;
  const name = NAMES.map((part) => textAt(entry, part))
    .filter((part) => part !== "")
    .join(" ");
  const documents = all(entry, `${of}DOCUMENT`);
  const places = all(entry, `${of}PLACE_OF_BIRTH`);
  const comments = [
    ...textsAt(entry, "COMMENTS1"),
    ...documents.flatMap((document) => textsAt(document, "NOTE")),
    ...all(entry, `${of}ADDRESS`).flatMap((address) => textsAt(address, "NOTE")),
  ];
  const gender = textAt(entry, "GENDER");
  return buildListing({
    id: textAt(entry, "REFERENCE_NUMBER") || textAt(entry, "DATAID"),
    list,
    kind: entry.name === "INDIVIDUAL" ? "person" : "organisation",
    names: [
      named(name, "primary"),
      ...all(entry, `${of}ALIAS`).flatMap(aliasesOf),
      named(textAt(entry, "NAME_ORIGINAL_SCRIPT"), "local"),
    ],
    birthDates: all(entry, `${of}DATE_OF_BIRTH`).flatMap(birthOf),
    birthPlaces: places.map((place) => placeText(place)),
    countries: countries.codes(
      [...textsAt(entry, "NATIONALITY", "VALUE"), ...documents.map((document) => textAt(document, "COUNTRY_OF_ISSUE"))],
      row,
    ),
    ids: documents.flatMap(
      (document) => identifier(textAt(document, "TYPE_OF_DOCUMENT"), textAt(document, "NUMBER")) ?? [],
    ),
    addresses: all(entry, `${of}ADDRESS`).flatMap((address) => addressIn(address, countries, row) ?? []),
    programmes: textsAt(entry, "UN_LIST_TYPE"),
    listedFrom: readDay(textAt(entry, "LISTED_ON")),
    gender: gender === "Male" ? "male" : gender === "Female" ? "female" : undefined,
    positions: [...textsAt(entry, "DESIGNATION", "VALUE"), ...textsAt(entry, "TITLE", "VALUE")],
    remarks: comments.join(" "),
  });
}

/** Low quality is weak; some entries put several aliases into one, separated by semicolons. */
function aliasesOf(alias: XmlElement): readonly (ListedName | undefined)[] {
  const quality = textAt(alias, "QUALITY");
  const grade: NameGrade = /low/i.test(quality) ? "weak" : /f\.?k\.?a/i.test(quality) ? "former" : "alias";
  return textAt(alias, "ALIAS_NAME")
    .split(/;/)
    .map((name) => named(name, grade));
}

function birthOf(birth: XmlElement): readonly string[] {
  const from = textAt(birth, "FROM_YEAR");
  const to = textAt(birth, "TO_YEAR");
  if (from !== "" && to !== "") return [from === to ? from : `${from}/${to}`];
  const date = readDate(textAt(birth, "DATE") || textAt(birth, "YEAR")) ?? readDate(textAt(birth, "NOTE"));
  return date === undefined ? [] : [date];
}

function placeText(place: XmlElement): string {
  return ["STREET", "CITY", "STATE_PROVINCE", "COUNTRY", "NOTE"]
    .map((part) => textAt(place, part))
    .filter((part) => part !== "")
    .join(", ");
}

function addressIn(address: XmlElement, countries: CountryReader, row: number): ListedAddress | undefined {
  const country = countries.code(textAt(address, "COUNTRY"), row, "address");
  const lines = [textAt(address, "STREET"), textAt(address, "STATE_PROVINCE"), textAt(address, "ZIP_CODE")];
  const built = addressOf(lines, textAt(address, "CITY"), country);
  if (built !== undefined || country === undefined) return built;
  return { text: textAt(address, "COUNTRY"), country };
}
