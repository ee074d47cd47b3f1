// China's counter-sanctions of the Ministry of Foreign Affairs: there is no official data file, only announcements. Read from
// a table that somebody keeps of them, CSV or JSON, with the columns of the schema.
import type { ListedName, Listing } from "../../../base/listing.ts";
import { InputError } from "../../../errors.ts";
import { buildListing, named } from "../build-listing.ts";
import { headerNames, likelyDelimiter } from "../csv-header.ts";
import { csvRecords } from "../csv-records.ts";
import { CountryReader } from "../country-reader.ts";
import { readDate, readDay } from "../dates.ts";
import type { ImportContext, ImportEvent, ListImporter } from "../importer.ts";
import { jsonRecords } from "../json-records.ts";
import { kindOf } from "../kinds.ts";
import { fileByFile, peeked, type Report } from "../read-texts.ts";
import { rowProblem } from "../row-problem.ts";
import { CounterSanction } from "./schema.ts";

export const cnMfa: ListImporter = fileByFile(records);

const FIX = "Columns: name, name_zh, type, country, date, measures, announcement, url.";

async function* records(
  text: AsyncIterable<string>,
  file: string,
  report: Report,
  context: ImportContext,
): AsyncGenerator<ImportEvent> {
  const { head, whole } = await peeked(text);
  const countries = new CountryReader(context.countries, file, report);
  const found = /^\s*[[{]/.test(head) ? jsonRecords(whole, file, report) : table(whole, file, report);
  for await (const { row, value } of found) {
    const parsed = CounterSanction.safeParse(value);
    if (!parsed.success) {
      report(rowProblem(file, row, parsed.error, FIX));
      continue;
    }
    const listing = listingOf(parsed.data, context.list ?? "CN-COUNTER-SANCTIONS", countries, row);
    if (listing !== undefined) yield { kind: "listing", listing };
  }
}

async function* table(
  text: AsyncIterable<string>,
  file: string,
  report: Report,
): AsyncGenerator<{ readonly row: number; readonly value: Readonly<Record<string, string>> }> {
  const { delimiter, whole } = await likelyDelimiter(text);
  let headers: readonly string[] | undefined;
  for await (const { row, cells } of csvRecords(whole, { file, report, delimiter })) {
    if (headers !== undefined)
      yield { row, value: Object.fromEntries(headers.map((header, at) => [header, cells[at] ?? ""])) };
    else {
      headers = headerNames(cells);
      if (!headers.some((header) => header === "name" || header === "name_zh"))
        throw new InputError(`${file}: the header has no name column`, FIX);
    }
  }
}

function listingOf(row: CounterSanction, list: string, countries: CountryReader, at: number): Listing | undefined {
  const local = (text: string): ListedName | undefined => named(text, "local");
  const primary = row.name === "" ? row.nameZh : row.name;
  const birth = readDate(row.birthDate);
  return buildListing({
    id: row.id || [row.date, primary].filter((part) => part !== "").join(":"),
    list,
    kind: kindOf(row.type),
    names: [named(primary, "primary"), local(row.nameZh), ...row.aliases.map((alias) => named(alias, "alias"))],
    birthDates: birth === undefined ? [] : [birth],
    countries: countries.codes(row.countries, at),
    listedFrom: readDay(row.date),
    listedTo: readDay(row.until),
    terms: { provision: row.legalBasis || "CN:ANTI-FOREIGN-SANCTIONS-LAW", requirement: row.measures },
    sources: [row.announcement, row.url],
    remarks: row.remarks,
  });
}
