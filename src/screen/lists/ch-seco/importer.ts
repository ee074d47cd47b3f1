// Switzerland's sanctions list of the SECO, XML: programmes and places first, then targets that refer to them.
import type { ListedAddress, ListedName, Listing, ListingKind, ListingLink, NameGrade } from "../../../base/listing.ts";
import { addressOf, buildListing, isLocal, named } from "../build-listing.ts";
import { CountryReader } from "../country-reader.ts";
import { readDate, readDay } from "../dates.ts";
import { identifier } from "../ids.ts";
import type { ImportContext, ImportEvent, ListImporter } from "../importer.ts";
import { fileByFile, type Report } from "../read-texts.ts";
import { all, child, children, textAt, textsAt, type XmlElement, xmlElements } from "../xml-elements.ts";
import { fullNames } from "./full-names.ts";

export const chSeco: ListImporter = fileByFile(records);

const RECORDS = new Set(["sanctions-program", "place", "target"]);

interface References {
  readonly countries: CountryReader;
  readonly programmes: Map<string, string>;
  readonly places: Map<string, XmlElement>;
}

async function* records(
  text: AsyncIterable<string>,
  file: string,
  report: Report,
  context: ImportContext,
): AsyncGenerator<ImportEvent> {
  const countries = new CountryReader(context.countries, file, report);
  const to: References = { countries, programmes: new Map(), places: new Map() };
  const waiting: { readonly element: XmlElement; readonly row: number }[] = [];
  for await (const { element, row } of xmlElements(text, file, report, RECORDS)) {
    const asOf = readDay(element.attributes["date"]);
    if (element.name === "sanctions-program") keepProgramme(element, to.programmes);
    else if (element.name === "place") to.places.set(element.attributes["ssid"] ?? "", element);
    else if (element.name === "target") waiting.push({ element, row });
    else if (asOf !== undefined) yield { kind: "edition", edition: asOf, asOf };
  }
  for (const { element, row } of waiting) {
    if (isDelisted(element)) continue;
    const listing = listingOf(element, context.list ?? "CH-SECO", to, row);
    if (listing !== undefined) yield { kind: "listing", listing };
    else report({ file, row, code: "no_name", message: "a target has no name", fix: "Look it up.", loss: "row" });
  }
}

function keepProgramme(element: XmlElement, programmes: Map<string, string>): void {
  const english = children(element, "program-name").find(({ attributes }) => attributes["lang"] === "eng");
  const name = (english ?? children(element, "program-name")[0])?.text.trim() ?? "";
  for (const set of children(element, "sanctions-set")) programmes.set(set.attributes["ssid"] ?? "", name);
}

/** The newest change takes the target off the list; the file keeps such entries. */
function isDelisted(target: XmlElement): boolean {
  const day = ({ attributes }: XmlElement): string =>
    attributes["effective-date"] ?? attributes["publication-date"] ?? "";
  const changes = [...children(target, "modification")].sort((a, b) => (day(a) < day(b) ? -1 : 1));
  return changes.at(-1)?.attributes["modification-type"] === "de-listed";
}

const SUBJECTS: readonly (readonly [element: string, kind: ListingKind])[] = [
  ["individual", "person"],
  ["entity", "organisation"],
  ["object", "vessel"],
];

function listingOf(target: XmlElement, list: string, to: References, row: number): Listing | undefined {
  const [element, kind] = SUBJECTS.find(([name]) => child(target, name) !== undefined) ?? ["entity", "organisation"];
  const subject = child(target, element);
  const identities = children(subject, "identity");
  const notes = textsAt(subject, "other-information");
  const type = subject?.attributes["object-type"];
  const documents = identities.flatMap((identity) => children(identity, "identification-document"));
  const nationalities = identities.flatMap((identity) => all(identity, "nationality", "country"));
  const sets = [target.attributes["sanctions-set-id"] ?? "", ...textsAt(target, "sanctions-set-id")];
  const foreign = textAt(target, "foreign-identifier");
  return buildListing({
    id: target.attributes["ssid"] ?? "",
    list,
    kind: type === "aircraft" ? "aircraft" : kind,
    names: identities.flatMap(namesOf),
    birthDates: identities.flatMap((identity) => children(identity, "day-month-year").flatMap(birthOf)),
    birthPlaces: identities.flatMap((identity) =>
      children(identity, "place-of-birth").map((place) => addressText(place, to)),
    ),
    countries: to.countries.codes(
      nationalities.map(({ attributes, text }) => attributes["iso-code"] || text),
      row,
    ),
    ids: [
      ...documents.flatMap(
        (document) => identifier(document.attributes["document-type"] ?? "", textAt(document, "number")) ?? [],
      ),
      ...notes.flatMap(idIn),
      ...(foreign === "" ? [] : [`UN:${foreign}`]),
    ],
    addresses: identities.flatMap((identity) =>
      children(identity, "address").flatMap((one) => addressIn(one, to, row)),
    ),
    programmes: sets.flatMap((set) => to.programmes.get(set) ?? []),
    links: children(subject, "relation").flatMap(linkOf),
    listedFrom: firstListed(target),
    gender:
      subject?.attributes["sex"] === "male" ? "male" : subject?.attributes["sex"] === "female" ? "female" : undefined,
    remarks: [...notes, ...textsAt(subject, "justification")].join(" "),
  });
}

function namesOf(identity: XmlElement): readonly (ListedName | undefined)[] {
  return children(identity, "name").flatMap((name) => {
    const { "name-type": type, quality } = name.attributes;
    const grade: NameGrade =
      quality === "low"
        ? "weak"
        : type === "formerly-known-as"
          ? "former"
          : type === "primary-name"
            ? "primary"
            : "alias";
    const isMain = identity.attributes["main"] !== "false";
    return fullNames(name).map(({ text, isVariant }) => {
      const variant = grade === "primary" ? (isLocal(text) ? "local" : "alias") : grade;
      return named(text, isVariant || (grade === "primary" && !isMain) ? variant : grade);
    });
  });
}

function birthOf({ attributes: { year, month, day } }: XmlElement): readonly string[] {
  if (year === undefined) return [];
  const parts = [year, month?.padStart(2, "0"), month && day?.padStart(2, "0")].filter((part) => part);
  const date = readDate(parts.join("-"));
  return date === undefined ? [] : [date];
}

function placeOf(element: XmlElement, { places }: References): XmlElement | undefined {
  return places.get(element.attributes["place-id"] ?? "");
}

function addressIn(element: XmlElement, to: References, row: number): readonly ListedAddress[] {
  const place = placeOf(element, to);
  const own = child(place, "country");
  const country = to.countries.code(own?.attributes["iso-code"] || own?.text, row, "address");
  const box = textAt(element, "p-o-box");
  const lines = [
    textAt(element, "c-o"),
    textAt(element, "address-details"),
    box === "" ? "" : `PO Box ${box}`,
    textAt(element, "zip-code"),
    textAt(place, "area"),
  ];
  const address = addressOf(lines, textAt(place, "location"), country);
  return address ? [address] : country === undefined ? [] : [{ text: own?.text.trim() || country, country }];
}

function addressText(element: XmlElement, to: References): string {
  const place = placeOf(element, to);
  return [textAt(place, "location"), textAt(place, "area"), textAt(place, "country")]
    .filter((text) => text !== "")
    .join(", ");
}

/** "IMO number: 9187629", "Registration number: 123", "Taxpayer identification number: 456". */
function idIn(note: string): readonly string[] {
  const found = /^([^:]*\b(?:number|No\.?|website|e-?mail)[^:]*):\s*(\S+)\.?$/i.exec(note);
  if (found?.[1] === undefined) return [];
  const id = identifier(found[1], found[2]);
  return id === undefined ? [] : [id];
}

function linkOf(relation: XmlElement): readonly ListingLink[] {
  const id = relation.attributes["target-id"];
  if (id === undefined) return [];
  const type = relation.attributes["relation-type"] ?? "";
  const kind = /owned-by|controlled-by|subsidiary/.test(type)
    ? "owned_by"
    : /^(?:owner|owns|controls|holds)/.test(type)
      ? "owner_of"
      : /family|spouse|sibling|child|parent-of|brother|sister|son|daughter|wife|husband/.test(type)
        ? "relative_of"
        : /acting|behalf|agent/.test(type)
          ? "acts_for"
          : "linked_to";
  return [{ relation: kind, id }];
}

function firstListed(target: XmlElement): Listing["listedFrom"] {
  const days = children(target, "modification")
    .filter(({ attributes }) => attributes["modification-type"] === "listed")
    .flatMap(({ attributes }) => readDay(attributes["effective-date"] ?? attributes["publication-date"]) ?? []);
  return days.sort()[0];
}
