// OFAC's advanced XML (SDN_ADVANCED.XML, CONS_ADVANCED.XML): reference values, places and documents first, then parties, then
// the relations between them and the entries that list them. Parties wait until the end, as listings in the making.
import { readDay } from "../dates.ts";
import type { ImportContext, ImportEvent, ListImporter } from "../importer.ts";
import { fileByFile, type Report } from "../read-texts.ts";
import { children, textAt, type XmlElement, xmlElements } from "../xml-elements.ts";
import { Book } from "./book.ts";
import { listingOf } from "./party.ts";

export const usOfacAdvanced: ListImporter = fileByFile(records);

const RECORDS = new Set([
  "DateOfIssue",
  "ReferenceValueSets",
  "Location",
  "IDRegDocument",
  "DistinctParty",
  "ProfileRelationship",
  "SanctionsEntry",
]);

async function* records(
  text: AsyncIterable<string>,
  file: string,
  report: Report,
  context: ImportContext,
): AsyncGenerator<ImportEvent> {
  const book = new Book(context.countries, file, report);
  for await (const { element, row } of xmlElements(text, file, report, RECORDS)) {
    if (element.name === "DateOfIssue") {
      const asOf = issueDay(element);
      if (asOf !== undefined) yield { kind: "edition", edition: asOf, asOf };
    } else take(book, element, row);
  }
  for (const party of book.parties()) {
    const listing = listingOf(party, book, context.list);
    if (listing !== undefined) yield { kind: "listing", listing };
    else
      report({
        file,
        row: party.row,
        code: "no_name",
        message: `the party ${party.id} has no name`,
        fix: "Look it up by id.",
        loss: "row",
      });
  }
}

function take(book: Book, element: XmlElement, row: number): void {
  if (element.name === "ReferenceValueSets") book.addReferences(element);
  else if (element.name === "Location") book.addLocation(element, row);
  else if (element.name === "IDRegDocument") book.addDocument(element);
  else if (element.name === "DistinctParty")
    for (const profile of children(element, "Profile")) book.addParty(element, profile, row);
  else if (element.name === "ProfileRelationship") book.addRelation(element);
  else if (element.name === "SanctionsEntry") book.addEntry(element);
}

function issueDay(element: XmlElement): ReturnType<typeof readDay> {
  const parts = ["Year", "Month", "Day"].map((part) => textAt(element, part).padStart(2, "0"));
  return readDay(parts.join("-"));
}
