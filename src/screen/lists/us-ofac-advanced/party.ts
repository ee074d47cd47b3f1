// A listing out of a distinct party of the advanced XML: its one identity, documented names and features.
import type { ListedAddress, ListedName, Listing, ListingKind, NameGrade } from "../../../base/listing.ts";
import type { PartyList } from "../../../base/party.ts";
import { buildListing, named } from "../build-listing.ts";
import { readDate, readDay } from "../dates.ts";
import { type Feature, Features, genderOf } from "../ofac-features.ts";
import { all, child, children, textAt, type XmlElement } from "../xml-elements.ts";
import type { Book, Party } from "./book.ts";

const KINDS: Readonly<Record<string, ListingKind>> = {
  Individual: "person",
  Entity: "organisation",
  Vessel: "vessel",
  Aircraft: "aircraft",
};

/** The listing; undefined when the party has no name. */
export function listingOf({ id, profile, comment }: Party, book: Book, given: string | undefined): Listing | undefined {
  const identity = child(profile, "Identity");
  const entries = book.entries(id);
  const isSdn = entries.length === 0 || entries.some(({ list }) => /^SDN/i.test(list));
  const member: PartyList = isSdn ? "US-OFAC-SDN" : "US-OFAC-NON-SDN";
  const elements = children(profile, "Feature");
  const typed = elements.map((element) => ({
    element,
    type: book.value("FeatureType", element.attributes["FeatureTypeID"]).trim(),
  }));
  const features = new Features(typed.flatMap(({ element, type }) => valuesOf(element, type, book)));
  const isCountry = /^(?:Nationality|Citizenship|Vessel Flag|Flag)/;
  const places = typed.filter(({ type }) => type === "Location").flatMap(({ element }) => placesOf(element, book));
  const births = typed.filter(({ type }) => type === "Birthdate");
  const days = entries.flatMap((entry) => entry.days.flatMap((day) => readDay(day) ?? []));
  return buildListing({
    id,
    list: given ?? member,
    kind: kindOf(profile, book),
    names: namesOf(identity, book),
    birthDates: births.flatMap(({ element }) => periodOf(element) ?? []),
    birthPlaces: features.take("Place of Birth"),
    countries: [
      ...book.countries(
        typed.filter(({ type }) => isCountry.test(type)).flatMap(({ element }) => book.countryNames(element)),
      ),
      ...places.flatMap(({ address, country }) => (address === undefined ? (country ?? []) : [])),
    ],
    ids: [...book.documents(identity?.attributes["ID"]), ...features.ids()],
    addresses: places.flatMap(({ address }): ListedAddress[] => (address ? [address] : [])),
    programmes: entries.flatMap(({ programmes }) => programmes),
    links: book.links(id),
    listedFrom: days.sort()[0],
    memberOf: given === undefined ? [] : [member],
    terms: {
      provision: [...new Set(entries.flatMap(({ legalBases }) => legalBases))].filter((text) => text !== "").join("; "),
      requirement: [...new Set([...entries.flatMap(({ measures }) => measures), ...features.requirements()])].join(
        "; ",
      ),
    },
    gender: genderOf(features.take("Gender")[0]),
    positions: features.take("Title"),
    wallets: features.wallets(),
    remarks: [comment, ...features.rest()].filter((text) => text !== "").join("; "),
  });
}

function kindOf(profile: XmlElement, book: Book): ListingKind | undefined {
  const id = profile.attributes["PartySubTypeID"];
  const type = book.value("PartyType", book.attribute("PartySubType", id, "PartyTypeID"));
  return KINDS[book.value("PartySubType", id)] ?? KINDS[type];
}

function namesOf(identity: XmlElement | undefined, book: Book): readonly (ListedName | undefined)[] {
  const partTypes = new Map<string, string>();
  for (const group of all(identity, "NamePartGroups", "MasterNamePartGroup", "NamePartGroup"))
    partTypes.set(group.attributes["ID"] ?? "", book.value("NamePartType", group.attributes["NamePartTypeID"]));
  return children(identity, "Alias").flatMap((alias) => {
    const { Primary: primary, LowQuality: weak, AliasTypeID: type } = alias.attributes;
    return children(alias, "DocumentedName").map((name) => {
      const script = all(name, "DocumentedNamePart", "NamePartValue")[0]?.attributes["ScriptID"];
      const isLatin = /^(?:Latin)?$/i.test(book.value("Script", script));
      const isFormer = /^F/i.test(book.value("AliasType", type));
      const grade: NameGrade =
        weak === "true" ? "weak" : isFormer ? "former" : !isLatin ? "local" : primary === "true" ? "primary" : "alias";
      return named(nameText(name, partTypes), grade);
    });
  });
}

/** Last name, a comma and the rest for persons, as the legacy files write them; the parts in order for all else. */
function nameText(name: XmlElement, partTypes: ReadonlyMap<string, string>): string {
  const parts = all(name, "DocumentedNamePart", "NamePartValue").map(({ attributes, text }) => ({
    type: partTypes.get(attributes["NamePartGroupID"] ?? "") ?? "",
    text: text.trim(),
  }));
  const last = parts.filter(({ type }) => type === "Last Name").map(({ text }) => text);
  const others = parts.filter(({ type }) => type !== "Last Name").map(({ text }) => text);
  return last.length > 0 && others.length > 0
    ? `${last.join(" ")}, ${others.join(" ")}`
    : [...last, ...others].join(" ");
}

function placesOf(feature: XmlElement, book: Book): readonly NonNullable<ReturnType<Book["place"]>>[] {
  return all(feature, "FeatureVersion", "VersionLocation").flatMap(
    ({ attributes }) => book.place(attributes["LocationID"]) ?? [],
  );
}

/** What a feature says in words: its detail, a value it refers to, or a place. */
function valuesOf(feature: XmlElement, type: string, book: Book): readonly Feature[] {
  if (type === "Birthdate" || type === "Location" || /^(?:Nationality|Citizenship|Vessel Flag|Flag)/.test(type))
    return [];
  const details = all(feature, "FeatureVersion", "VersionDetail").map(
    ({ attributes, text }) => text.trim() || book.value("DetailReference", attributes["DetailReferenceID"]),
  );
  const places = placesOf(feature, book).map(({ text }) => text);
  const period = details.length + places.length === 0 ? periodOf(feature) : undefined;
  return [...details, ...places, ...(period === undefined ? [] : [period])]
    .filter((value) => value !== "")
    .map((value) => ({ type, value }));
}

/** A period that spans a whole year is that year; one that spans years is a range. */
function periodOf(feature: XmlElement): string | undefined {
  const [period] = all(feature, "FeatureVersion", "DatePeriod");
  const from = dayAt(period, "Start", "From");
  const to = dayAt(period, "End", "To");
  if (from === undefined || to === undefined || from === to) return from ?? to;
  const [fromYear = "", toYear = ""] = [from.slice(0, 4), to.slice(0, 4)];
  if (fromYear !== toYear) return `${fromYear}/${toYear}`;
  return from.slice(0, 7) === to.slice(0, 7) && from.length > 7 ? from.slice(0, 7) : fromYear;
}

function dayAt(period: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  const parts = ["Year", "Month", "Day"].map((part) => textAt(period, ...path, part));
  return readDate(
    parts
      .filter((part) => part !== "")
      .map((part) => part.padStart(2, "0"))
      .join("-"),
  );
}
