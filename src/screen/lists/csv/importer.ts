// A list of the user's own as CSV: `id,name,aliases,type,country,birth_date,identifiers`, several values separated by `;`.
import { findCountry } from "../../../base/country.ts";
import { saysNotKnown } from "../../../base/says-not-known.ts";
import type { ListedName, Listing } from "../../../base/listing.ts";
import { InputError } from "../../../errors.ts";
import { buildListing, named } from "../build-listing.ts";
import { csvRecords } from "../csv-records.ts";
import { headerNames, likelyDelimiter } from "../csv-header.ts";
import { readSureDate } from "../dates.ts";
import type { ImportContext, ImportEvent, ListFile, ListImporter } from "../importer.ts";
import { kindOf } from "../kinds.ts";
import { readTexts } from "../read-texts.ts";
import { CsvRow } from "./schema.ts";

const MERGED = 20;

/** Rows with one id are one party: their names and facts are put together. */
export const csv: ListImporter = { read };

async function* read(files: readonly ListFile[], context: ImportContext): AsyncGenerator<ImportEvent> {
  const list = context.list ?? files[0]?.name.replace(/\.[^.]*$/, "") ?? "CSV";
  for (const file of files) yield* readTexts(file, (text, name, report) => rows(text, name, report, list, context));
}

async function* rows(
  text: AsyncIterable<string>,
  file: string,
  report: Parameters<typeof csvRecords>[1]["report"],
  list: string,
  context: ImportContext,
): AsyncGenerator<ImportEvent> {
  const { delimiter, whole } = await likelyDelimiter(text);
  let headers: readonly string[] | undefined;
  const byId = new Map<string, Listing>();
  let repeated = 0;
  const ending = withEnd(whole);
  let last: { readonly row: number; readonly cells: number } = { row: 0, cells: 0 };
  for await (const { row, cells } of csvRecords(ending.chunks, { file, report, delimiter })) {
    last = { row, cells: cells.length };
    if (headers === undefined) {
      headers = headerNames(cells);
      if (!headers.includes("id") || !headers.includes("name"))
        throw new InputError(
          `${file}: the header has no ${headers.includes("id") ? "name" : "id"} column`,
          "The first line is `id,name,aliases,type,country,birth_date,identifiers`; id and name are needed.",
        );
      continue;
    }
    const parsed = CsvRow.safeParse(Object.fromEntries(headers.map((header, at) => [header, cells[at] ?? ""])));
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      const field = String(issue?.path[0] ?? "");
      report({ file, row, field, code: "row_unusable", message: issue?.message ?? "", fix: FIX, loss: "row" });
      continue;
    }
    const { name, aliases, type, country, birth_date, identifiers } = parsed.data;
    const [heading = "", ...further] = [...name, ...aliases];
    const id = parsed.data.id || heading;
    const note = (field: string, code: string, message: string, fix: string): void =>
      report({ file, row, field, code, message, fix, loss: "note" });
    if (parsed.data.id === "")
      note("id", "id_missing", "the row has no id; its name stands for it", "Give each party its own id.");
    const countries = country.flatMap((text) => {
      const found = findCountry(context.countries, text);
      if (found.kind === "ok") return [found.value];
      report({
        file,
        row,
        field: "country",
        code: found.reason,
        message: found.message,
        fix: "Write the ISO code, e.g. DE.",
        loss: "field",
      });
      return [];
    });
    const birthDates = birth_date.flatMap((text) => {
      const date = readSureDate(text);
      if (date !== undefined) return [date];
      report({
        file,
        row,
        field: "birth_date",
        code: "date_unreadable",
        message: `"${text.slice(0, 40)}" is no date`,
        fix: "Write YYYY-MM-DD, YYYY-MM or YYYY.",
        loss: "field",
      });
      return [];
    });
    const names: readonly (ListedName | undefined)[] = [
      named(heading, "primary"),
      ...further.map((alias) => named(alias, "alias")),
    ];
    const listing = buildListing({ id, list, kind: kindOf(type), names, birthDates, countries, ids: identifiers });
    if (listing === undefined) {
      report({ file, row, field: "name", code: "row_unusable", message: "the row has no name", fix: FIX, loss: "row" });
      continue;
    }
    if (saysNotKnown(heading)) {
      const message = `the name "${heading.slice(0, 40)}" is also what one writes for a name that is not known; it is kept`;
      note("name", "name_says_nothing", message, "Write the full name, or remove the row if it lists nobody.");
    }
    const there = byId.get(id);
    if (there === undefined) byId.set(id, listing);
    else {
      byId.set(id, merged(there, listing));
      repeated += 1;
      if (repeated <= MERGED)
        report({
          file,
          row,
          field: "id",
          code: "id_repeated",
          message: `the id ${id.slice(0, 40)} stands on an earlier row; both are kept as one party`,
          fix: "Give each party its own id, and further names as aliases.",
          loss: "note",
        });
    }
  }
  if (headers !== undefined && last.cells < headers.length && !ending.endsLine())
    report({
      file,
      row: last.row,
      code: "file_cut",
      message: "the file ends within a row",
      fix: "Fetch it again; if it is whole, end its last row with a line break.",
      loss: "file",
    });
  if (headers === undefined) throw new InputError(`${file} is empty`, "The first line names the columns.");
  for (const listing of byId.values()) yield { kind: "listing", listing };
}

/** A text as it comes, and once all has come whether it ended with a line break. */
function withEnd(text: AsyncIterable<string>): { readonly chunks: AsyncIterable<string>; endsLine(): boolean } {
  let end = "";
  async function* chunks(): AsyncGenerator<string> {
    for await (const chunk of text) {
      if (chunk !== "") end = chunk;
      yield chunk;
    }
  }
  return { chunks: chunks(), endsLine: () => /[\r\n]$/.test(end) };
}

const FIX = "Each row needs a name.";

/** Both rows of one party; the heading name of the first one stays. */
function merged(a: Listing, b: Listing): Listing {
  const kind = a.kind ?? b.kind;
  const further = b.names.map(({ text, grade }): ListedName => ({
    text,
    grade: grade === "primary" ? "alias" : grade,
  }));
  const both = <T>(one: readonly T[] | undefined, other: readonly T[] | undefined): readonly T[] => [
    ...(one ?? []),
    ...(other ?? []),
  ];
  return (
    buildListing({
      id: a.id,
      list: a.list,
      kind,
      names: [...a.names, ...further],
      birthDates: both(a.birthDates, b.birthDates),
      countries: both(a.countries, b.countries),
      ids: both(a.ids, b.ids),
    }) ?? a
  );
}
