// A UK designation out of its XML element.
import { identifier } from "../ids.ts";
import { all, child, textAt, textsAt, type XmlElement } from "../xml-elements.ts";
import { type Designation, emptyDesignation, ukName } from "./designation.ts";

const NAME_PARTS = ["Name1", "Name2", "Name3", "Name4", "Name5", "Name6"];
const LINES = ["AddressLine1", "AddressLine2", "AddressLine3", "AddressLine4", "AddressLine5", "AddressLine6"];

export function xmlDesignation(element: XmlElement): Designation {
  const person = child(element, "IndividualDetails", "Individual");
  const entity = child(element, "EntityDetails", "Entity");
  const ship = child(element, "ShipDetails", "Ship");
  const owners = textsAt(ship, "CurrentOwnerOperators", "CurrentOwnerOperator");
  return {
    ...emptyDesignation(textAt(element, "UniqueID")),
    kind: textAt(element, "IndividualEntityShip"),
    designated: textAt(element, "DateDesignated"),
    regime: textAt(element, "RegimeName"),
    measures: textAt(element, "SanctionsImposed"),
    unReference: textAt(element, "UNReferenceNumber"),
    names: [
      ...all(element, "Names", "Name").map((name) =>
        ukName(
          NAME_PARTS.map((part) => textAt(name, part)),
          textAt(name, "NameType"),
          textAt(name, "AliasStrength"),
        ),
      ),
      ...textsAt(element, "NonLatinNames", "NonLatinName", "NameNonLatinScript").map(
        (text) => ({ text, grade: "local" }) as const,
      ),
    ],
    births: [...textsAt(person, "DOBs", "DOB")],
    birthPlaces: all(person, "BirthDetails", "Location").map((place) =>
      [textAt(place, "TownOfBirth"), textAt(place, "CountryOfBirth")].filter((text) => text !== "").join(", "),
    ),
    countries: [
      ...textsAt(person, "Nationalities", "Nationality"),
      ...textsAt(ship, "CurrentBelievedFlagOfShips", "CurrentBelievedFlagOfShip"),
    ],
    ids: idsOf(element, person, entity, ship),
    addresses: all(element, "Addresses", "Address").map((address) => ({
      lines: [...LINES, "AddressPostalCode"].map((line) => textAt(address, line)),
      country: textAt(address, "AddressCountry"),
    })),
    positions: [...textsAt(person, "Positions", "Position"), ...textsAt(element, "Titles", "Title")],
    links: [
      ...owners.map((name) => ({ relation: "owned_by", name }) as const),
      ...textsAt(entity, "ParentCompanies", "ParentCompany").map(
        (name) => ({ relation: "subsidiary_of", name }) as const,
      ),
      ...textsAt(entity, "Subsidiaries", "Subsidiary").map((name) => ({ relation: "parent_of", name }) as const),
    ],
    remarks: [textAt(element, "OtherInformation"), textAt(element, "UKStatementofReasons")],
    gender: textAt(person, "Genders", "Gender"),
  };
}

function idsOf(
  element: XmlElement,
  person: XmlElement | undefined,
  entity: XmlElement | undefined,
  ship: XmlElement | undefined,
): string[] {
  const labelled = (label: string, texts: readonly string[]): string[] =>
    texts.flatMap((text) => identifier(label, text) ?? []);
  // The container of a document has been called `Passport` and `PassportDetail`.
  const numbers = (container: string, number: string): readonly string[] =>
    (child(person, container)?.children ?? []).map((document) => textAt(document, number));
  return [
    ...labelled("passport", numbers("PassportDetails", "PassportNumber")),
    ...labelled("national id", numbers("NationalIdentifierDetails", "NationalIdentifierNumber")),
    ...labelled("registration", textsAt(entity, "BusinessRegistrationNumbers", "BusinessRegistrationNumber")),
    ...labelled("IMO", textsAt(ship, "IMONumbers", "IMONumber")),
    ...labelled("phone", textsAt(element, "PhoneNumbers", "PhoneNumber")),
    ...labelled("email", textsAt(element, "EmailAddresses", "EmailAddress")),
    ...labelled("website", textsAt(element, "Websites", "Website")),
  ];
}
