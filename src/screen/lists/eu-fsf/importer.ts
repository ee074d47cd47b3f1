// The European Union's consolidated financial sanctions file, 1.1: the XML, and the CSV that repeats an entity's columns on a
// row for each of its names, addresses, births and documents.
import { InputError } from "../../../errors.ts";
import { headerNames, likelyDelimiter } from "../csv-header.ts";
import { csvRecords } from "../csv-records.ts";
import { CountryReader } from "../country-reader.ts";
import { readDay } from "../dates.ts";
import type { ImportContext, ImportEvent, ListImporter } from "../importer.ts";
import { fileByFile, peeked, type Report } from "../read-texts.ts";
import { xmlElements } from "../xml-elements.ts";
import { csvEntities } from "./csv-entity.ts";
import { listingOf } from "./entity.ts";
import { xmlEntity } from "./xml-entity.ts";

export const euFsf: ListImporter = fileByFile(records);

const RECORDS = new Set(["sanctionEntity"]);

async function* records(
  text: AsyncIterable<string>,
  file: string,
  report: Report,
  context: ImportContext,
): AsyncGenerator<ImportEvent> {
  const { head, whole } = await peeked(text);
  yield* /^\s*</.test(head) ? xml(whole, file, report, context) : csv(whole, file, report, context);
}

async function* xml(
  text: AsyncIterable<string>,
  file: string,
  report: Report,
  context: ImportContext,
): AsyncGenerator<ImportEvent> {
  const countries = new CountryReader(context.countries, file, report);
  const list = context.list ?? "EU-FSF";
  for await (const { element, row } of xmlElements(text, file, report, RECORDS)) {
    const asOf = readDay(element.attributes["generationDate"]);
    if (asOf !== undefined) yield { kind: "edition", edition: asOf, asOf };
    if (element.name !== "sanctionEntity") continue;
    const listing = listingOf(xmlEntity(element), list, countries, row);
    if (listing !== undefined) yield { kind: "listing", listing };
    else report({ file, row, code: "no_name", message: "an entity has no name", fix: "Look it up.", loss: "row" });
  }
}

async function* csv(
  text: AsyncIterable<string>,
  file: string,
  report: Report,
  context: ImportContext,
): AsyncGenerator<ImportEvent> {
  const { delimiter, whole } = await likelyDelimiter(text);
  const countries = new CountryReader(context.countries, file, report);
  const list = context.list ?? "EU-FSF";
  const records = csvRecords(whole, { file, report, delimiter });
  const first = await records.next();
  const headers = first.done ? [] : headerNames(first.value.cells);
  if (!headers.includes("entity_logicalid"))
    throw new InputError(`${file}: the header has no Entity_LogicalId column`, "Give the EU's CSV in version 1.1.");
  for await (const { entity, row, generated } of csvEntities(records, headers)) {
    const asOf = readDay(generated);
    if (asOf !== undefined) yield { kind: "edition", edition: asOf, asOf };
    const listing = listingOf(entity, list, countries, row);
    if (listing !== undefined) yield { kind: "listing", listing };
    else report({ file, row, code: "no_name", message: "an entity has no name", fix: "Look it up.", loss: "row" });
  }
}
