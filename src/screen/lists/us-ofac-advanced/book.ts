// What the advanced XML gives by reference: values, places, documents, relations and entries, looked up by id while parties
// are put together.
import type { CountryTable } from "../../../base/country.ts";
import type { ListedAddress, ListingLink } from "../../../base/listing.ts";
import { addressOf } from "../build-listing.ts";
import { CountryReader } from "../country-reader.ts";
import { identifier } from "../ids.ts";
import { relationOf } from "../ofac-features.ts";
import type { Report } from "../read-texts.ts";
import { all, children, textAt, type XmlElement } from "../xml-elements.ts";

/** A party as it stands in the file; its names and features are read when all references are known. */
export interface Party {
  readonly id: string;
  readonly row: number;
  readonly profile: XmlElement;
  readonly comment: string;
}

export interface Place {
  readonly address: ListedAddress | undefined;
  readonly country: string | undefined;
  readonly text: string;
}

export interface Entry {
  readonly list: string;
  readonly programmes: readonly string[];
  readonly measures: readonly string[];
  readonly legalBases: readonly string[];
  /** Days of the entry, as texts. */
  readonly days: readonly string[];
}

export class Book {
  readonly #countries: CountryReader;
  readonly #values = new Map<string, { readonly text: string; readonly attributes: XmlElement["attributes"] }>();
  readonly #places = new Map<string, Place>();
  readonly #documents = new Map<string, string[]>();
  readonly #links = new Map<string, ListingLink[]>();
  readonly #entries = new Map<string, Entry[]>();
  readonly #parties: Party[] = [];

  constructor(table: CountryTable, file: string, report: Report) {
    this.#countries = new CountryReader(table, file, report);
  }

  /** Text of a reference value: `value("AliasType", "1400")` is "A.K.A.". */
  value(type: string, id: string | undefined): string {
    return this.#values.get(`${type} ${id}`)?.text ?? "";
  }

  attribute(type: string, id: string | undefined, name: string): string | undefined {
    return this.#values.get(`${type} ${id}`)?.attributes[name];
  }

  countries(texts: readonly string[]): readonly string[] {
    return this.#countries.codes(texts);
  }

  place(id: string | undefined): Place | undefined {
    return this.#places.get(id ?? "");
  }

  documents(identity: string | undefined): readonly string[] {
    return this.#documents.get(identity ?? "") ?? [];
  }

  links(party: string): readonly ListingLink[] {
    return this.#links.get(party) ?? [];
  }

  entries(party: string): readonly Entry[] {
    return this.#entries.get(party) ?? [];
  }

  parties(): readonly Party[] {
    return this.#parties;
  }

  addReferences(sets: XmlElement): void {
    for (const set of sets.children)
      for (const { name, attributes, text } of set.children)
        this.#values.set(`${name} ${attributes["ID"]}`, { text: text.trim(), attributes });
  }

  addLocation(location: XmlElement, row: number): void {
    const parts = new Map<string, string>();
    for (const part of children(location, "LocationPart"))
      parts.set(
        this.value("LocPartType", part.attributes["LocPartTypeID"]),
        textAt(part, "LocationPartValue", "Value"),
      );
    const codes = [
      ...children(location, "LocationCountry").map(({ attributes }) => this.#country(attributes["CountryID"])),
      ...children(location, "LocationAreaCode").map(
        ({ attributes }) => this.attribute("AreaCode", attributes["AreaCodeID"], "Description") ?? "",
      ),
    ];
    const country = this.#countries.codes(codes, row, "address")[0];
    const city = parts.get("CITY");
    parts.delete("CITY");
    const address = addressOf([...parts.values()], city, country);
    const text = address?.text ?? codes.find((name) => name !== "") ?? "";
    this.#places.set(location.attributes["ID"] ?? "", { address, country, text });
  }

  addDocument(document: XmlElement): void {
    const type = this.value("IDRegDocType", document.attributes["IDRegDocTypeID"]);
    const id = identifier(type, textAt(document, "IDRegistrationNo"));
    if (id === undefined) return;
    push(this.#documents, document.attributes["IdentityID"] ?? "", id);
  }

  addParty(party: XmlElement, profile: XmlElement, row: number): void {
    const id = profile.attributes["ID"] ?? party.attributes["FixedRef"] ?? "";
    this.#parties.push({ id, row, profile, comment: textAt(party, "Comment") });
  }

  addRelation(relation: XmlElement): void {
    const { "From-ProfileID": from, "To-ProfileID": to, RelationTypeID: type } = relation.attributes;
    if (from === undefined || to === undefined) return;
    push(this.#links, from, { relation: relationOf(this.value("RelationType", type)), id: to });
  }

  addEntry(entry: XmlElement): void {
    const measures = children(entry, "SanctionsMeasure").map((measure) => ({
      type: this.value("SanctionsType", measure.attributes["SanctionsTypeID"]),
      comment: textAt(measure, "Comment"),
    }));
    const events = children(entry, "EntryEvent");
    push(this.#entries, entry.attributes["ProfileID"] ?? "", {
      list: this.value("List", entry.attributes["ListID"]),
      programmes: measures.filter(({ type }) => type === "Program").map(({ comment }) => comment),
      measures: measures.filter(({ type }) => type !== "Program").map(({ type }) => type),
      legalBases: events.map(({ attributes }) => this.value("LegalBasis", attributes["LegalBasisID"])),
      days: events.map((event) =>
        ["Year", "Month", "Day"].map((part) => textAt(event, "Date", part).padStart(2, "0")).join("-"),
      ),
    });
  }

  #country(id: string | undefined): string {
    return this.attribute("Country", id, "ISO2") || this.value("Country", id);
  }

  /** Names of countries that places, flags and nationalities of a feature point to. */
  countryNames(feature: XmlElement): readonly string[] {
    return all(feature, "FeatureVersion", "VersionLocation").flatMap(({ attributes }) => {
      const place = this.place(attributes["LocationID"]);
      return place?.country ?? place?.text ?? [];
    });
  }
}

function push<T>(to: Map<string, T[]>, key: string, value: T): void {
  const there = to.get(key);
  if (there) there.push(value);
  else to.set(key, [value]);
}
