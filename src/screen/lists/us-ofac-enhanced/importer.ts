// OFAC's enhanced XML: the newest form, with names in their own scripts and relations by id. Also inside its ZIP.
import type { ListedAddress, ListedName, Listing, ListingKind, ListingLink, NameGrade } from "../../../base/listing.ts";
import type { PartyList } from "../../../base/party.ts";
import { addressOf, buildListing, named } from "../build-listing.ts";
import { CountryReader } from "../country-reader.ts";
import { readDate, readDay } from "../dates.ts";
import { identifier } from "../ids.ts";
import type { ImportContext, ImportEvent, ListImporter } from "../importer.ts";
import { Features, genderOf, relationOf } from "../ofac-features.ts";
import { fileByFile, type Report } from "../read-texts.ts";
import { all, child, textAt, textsAt, type XmlElement, xmlElements } from "../xml-elements.ts";

export const usOfacEnhanced: ListImporter = fileByFile(records);

const RECORDS = new Set(["entity", "publicationInfo"]);
const SDN = /^SDN/i;
const KINDS: Readonly<Record<string, ListingKind>> = {
  Individual: "person",
  Entity: "organisation",
  Vessel: "vessel",
  Aircraft: "aircraft",
};

async function* records(
  text: AsyncIterable<string>,
  file: string,
  report: Report,
  context: ImportContext,
): AsyncGenerator<ImportEvent> {
  const countries = new CountryReader(context.countries, file, report);
  let isConsolidated = false;
  for await (const { element, row } of xmlElements(text, file, report, RECORDS)) {
    if (element.name === "publicationInfo") {
      const asOf = readDay(textAt(element, "dataAsOf"));
      if (asOf !== undefined) yield { kind: "edition", edition: asOf, asOf };
      const filters = textsAt(element, "filters", "sanctionsLists", "sanctionsList");
      isConsolidated = filters.length > 0 && !filters.some((name) => SDN.test(name));
    }
    if (element.name !== "entity") continue;
    const listing = listingOf(element, countries, row, { given: context.list, isConsolidated });
    if (listing !== undefined) yield { kind: "listing", listing };
    else
      report({ file, row, code: "no_name", message: "an entity has no name", fix: "Look it up by id.", loss: "row" });
  }
}

interface FileOf {
  /** All rows go to this list. */
  readonly given: string | undefined;
  /** The file says that it holds the consolidated list alone: SDN entries in it are a part of that list, not the SDN list. */
  readonly isConsolidated: boolean;
}

function listingOf(
  entity: XmlElement,
  countries: CountryReader,
  row: number,
  { given, isConsolidated }: FileOf,
): Listing | undefined {
  const lists = textsAt(entity, "sanctionsLists", "sanctionsList");
  const isSdn = lists.some((name) => SDN.test(name));
  const member: PartyList = isSdn && !isConsolidated ? "US-OFAC-SDN" : "US-OFAC-NON-SDN";
  const further: readonly PartyList[] = isSdn && isConsolidated ? ["US-OFAC-SDN"] : [];
  const features = featuresOf(entity);
  const published = all(entity, "sanctionsLists", "sanctionsList").flatMap(
    ({ attributes }) => readDay(attributes["datePublished"]) ?? [],
  );
  const kind = KINDS[textAt(entity, "generalInfo", "entityType")];
  return buildListing({
    id: entity.attributes["id"] ?? textAt(entity, "generalInfo", "identityId"),
    list: given ?? member,
    kind,
    names: namesOf(entity),
    birthDates: features.take("Birthdate").flatMap((text) => readDate(text) ?? []),
    birthPlaces: features.take("Place of Birth"),
    countries: countries.codes(
      [...features.take(/^(?:Nationality|Citizenship|Vessel Flag|Flag)/), ...countryOnly(entity)],
      row,
    ),
    ids: [...documents(entity), ...features.ids()],
    addresses: addressesOf(entity, countries, row),
    programmes: textsAt(entity, "sanctionsPrograms", "sanctionsProgram"),
    links: linksOf(entity),
    listedFrom: published.sort()[0],
    memberOf: given === undefined && further.length === 0 ? [] : [member, ...further],
    terms: {
      provision: textsAt(entity, "legalAuthorities", "legalAuthority").join("; "),
      requirement: features.requirements().join("; "),
    },
    gender: genderOf(features.take("Gender")[0]),
    positions: textsAt(entity, "generalInfo", "title"),
    wallets: features.wallets(),
    remarks: [textAt(entity, "generalInfo", "remarks"), ...features.rest()].join("; ").replace(/^; /, ""),
  });
}

function namesOf(entity: XmlElement): readonly (ListedName | undefined)[] {
  return all(entity, "names", "name").flatMap((name) => {
    const isPrimary = textAt(name, "isPrimary") === "true";
    const isWeak = textAt(name, "isLowQuality") === "true";
    const isFormer = textAt(name, "aliasType").startsWith("F");
    return all(name, "translations", "translation").map((translation) => {
      const isLatin = textAt(translation, "script") === "Latin";
      const grade: NameGrade = isWeak
        ? "weak"
        : isFormer
          ? "former"
          : !isLatin
            ? "local"
            : isPrimary
              ? "primary"
              : "alias";
      return named(textAt(translation, "formattedFullName"), grade);
    });
  });
}

/** Addresses that say no more than a country. */
function countryOnly(entity: XmlElement): readonly string[] {
  return all(entity, "addresses", "address").flatMap((address) =>
    all(address, "translations", "translation", "addressParts", "addressPart").length === 0
      ? [textAt(address, "country")]
      : [],
  );
}

function addressesOf(entity: XmlElement, countries: CountryReader, row: number): readonly ListedAddress[] {
  return all(entity, "addresses", "address").flatMap((address) => {
    const country = countries.code(textAt(address, "country"), row, "address");
    return all(address, "translations", "translation").flatMap((translation) => {
      const parts = all(translation, "addressParts", "addressPart");
      const city = parts.find((part) => textAt(part, "type") === "CITY");
      const lines = parts.filter((part) => part !== city).map((part) => textAt(part, "value"));
      return addressOf(lines, textAt(city, "value"), country) ?? [];
    });
  });
}

function documents(entity: XmlElement): readonly string[] {
  return all(entity, "identityDocuments", "identityDocument").flatMap(
    (document) => identifier(textAt(document, "type"), textAt(document, "documentNumber")) ?? [],
  );
}

function linksOf(entity: XmlElement): readonly ListingLink[] {
  return all(entity, "relationships", "relationship").map((relationship) => {
    const type = textAt(relationship, "type");
    const related = child(relationship, "relatedEntity");
    const id = related?.attributes["entityId"];
    const name = related?.text.trim() ?? "";
    return {
      relation: relationOf(type),
      ...(id === undefined ? {} : { id }),
      ...(name === "" ? {} : { name }),
    };
  });
}

function featuresOf(entity: XmlElement): Features {
  return new Features(
    all(entity, "features", "feature").flatMap((feature) => {
      const value = textAt(feature, "value");
      return value === "" ? [] : [{ type: textAt(feature, "type"), value }];
    }),
  );
}
