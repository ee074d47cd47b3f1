// An EU entity out of its XML element: the fields are attributes.
import { children, textsAt, type XmlElement } from "../xml-elements.ts";
import type { EuEntity, Fields } from "./entity.ts";

export function xmlEntity(element: XmlElement): EuEntity {
  const fields = (name: string): readonly Fields[] => children(element, name).map(({ attributes }) => attributes);
  const [subject] = children(element, "subjectType");
  const { attributes } = element;
  return {
    id: attributes["euReferenceNumber"] || (attributes["logicalId"] ?? ""),
    unId: attributes["unitedNationId"],
    designated: attributes["designationDate"],
    subject: subject?.attributes["code"] ?? subject?.attributes["classificationCode"] ?? "",
    remarks: textsAt(element, "remark"),
    regulations: children(element, "regulation").map((regulation) => ({
      ...regulation.attributes,
      publicationUrl: textsAt(regulation, "publicationUrl")[0],
    })),
    names: fields("nameAlias"),
    addresses: fields("address"),
    births: fields("birthdate"),
    documents: fields("identification"),
    citizenships: fields("citizenship"),
  };
}
