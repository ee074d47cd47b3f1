// The UK Sanctions List: the FCDO's XML, its CSV with a row for each name, and the same content split into tables (subjects,
// names, identifiers, births).
import { InputError } from "../../../errors.ts";
import { headerNames, likelyDelimiter } from "../csv-header.ts";
import { type CsvRecord, csvRecords } from "../csv-records.ts";
import { CountryReader } from "../country-reader.ts";
import { readDay } from "../dates.ts";
import type { ImportContext, ImportEvent, ListFile, ListImporter } from "../importer.ts";
import { peeked, readTexts, type Report } from "../read-texts.ts";
import { textAt, xmlElements } from "../xml-elements.ts";
import { Gathered, listingOf } from "./designation.ts";
import { takeCsvRow } from "./csv-row.ts";
import { takeTableRow } from "./table-row.ts";
import { xmlDesignation } from "./xml-designation.ts";

export const uk: ListImporter = { read };

const RECORDS = new Set(["Designation", "DateGenerated"]);

async function* read(files: readonly ListFile[], context: ImportContext): AsyncGenerator<ImportEvent> {
  const gathered = new Gathered();
  for (const file of files)
    yield* readTexts(file, async function* (text, name, report) {
      const { head, whole } = await peeked(text);
      yield* /^\s*</.test(head) ? xml(whole, name, report, context) : csv(whole, name, report, gathered);
    });
  const problems: ImportEvent[] = [];
  const report: Report = (problem) => void problems.push({ kind: "problem", problem });
  const countries = new CountryReader(context.countries, files[0]?.name ?? "", report);
  for (const { designation, row } of gathered.all()) {
    const listing = listingOf(designation, context.list ?? "UK-SANCTIONS-LIST", countries, row);
    if (listing !== undefined) yield { kind: "listing", listing };
    else report(noName(files[0]?.name ?? "", row, designation.id));
  }
  yield* problems;
}

function noName(file: string, row: number, id: string): Parameters<Report>[0] {
  return {
    file,
    row,
    code: "no_name",
    message: `the designation ${id} has no name`,
    fix: "Give the table of names too.",
    loss: "row",
  };
}

async function* xml(
  text: AsyncIterable<string>,
  file: string,
  report: Report,
  context: ImportContext,
): AsyncGenerator<ImportEvent> {
  const countries = new CountryReader(context.countries, file, report);
  for await (const { element, row } of xmlElements(text, file, report, RECORDS)) {
    const asOf = element.name === "DateGenerated" ? readDay(element.text.trim()) : undefined;
    if (asOf !== undefined) yield { kind: "edition", edition: asOf, asOf };
    if (element.name !== "Designation") continue;
    const listing = listingOf(xmlDesignation(element), context.list ?? "UK-SANCTIONS-LIST", countries, row);
    if (listing !== undefined) yield { kind: "listing", listing };
    else report(noName(file, row, textAt(element, "UniqueID")));
  }
}

/** The CSV opens with a line that gives the day of the report; a table names its columns at once. */
async function* csv(
  text: AsyncIterable<string>,
  file: string,
  report: Report,
  gathered: Gathered,
): AsyncGenerator<ImportEvent> {
  const { delimiter, whole } = await likelyDelimiter(text);
  let take: ((record: CsvRecord) => boolean) | undefined;
  for await (const record of csvRecords(whole, { file, report, delimiter })) {
    if (take === undefined) {
      const day = /(\d{1,2}[-/ ]\w{2,9}[-/ ]\d{4})/.exec(record.cells.join(" "))?.[1];
      const asOf = record.cells.length < 6 ? readDay(day) : undefined;
      if (asOf !== undefined) yield { kind: "edition", edition: asOf, asOf };
      take = reader(headerNames(record.cells), gathered);
    } else if (!take(record))
      report({
        file,
        row: record.row,
        code: "row_unusable",
        message: "the row has no unique id",
        fix: "Compare it with the published file.",
        loss: "row",
      });
  }
  if (take === undefined)
    throw new InputError(
      `${file}: no header of the UK list was found`,
      "Give UK-Sanctions-List.csv, or its tables of subjects, names, identifiers and births.",
    );
}

function reader(headers: readonly string[], gathered: Gathered): ((record: CsvRecord) => boolean) | undefined {
  if (!headers.includes("unique_id")) return undefined;
  const at = new Map(headers.map((header, index) => [header, index]));
  const isTable = headers.some((header) => /^(?:subject_type|name_id|raw_value|dob_id)$/.test(header));
  const takeRow = isTable ? takeTableRow : takeCsvRow;
  return ({ row, cells }) => {
    const cell = (name: string): string => cells[at.get(name) ?? -1]?.trim() ?? "";
    const id = cell("unique_id");
    if (id === "") return false;
    takeRow(gathered.of(id, row), cell);
    return true;
  };
}
