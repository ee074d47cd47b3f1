// Japan's Foreign End-User List of the METI, one row an entity: the concern it is listed for stands in its reason.
import type { Listing } from "../../../base/listing.ts";
import { buildListing, named } from "../build-listing.ts";
import { CountryReader } from "../country-reader.ts";
import { readDay } from "../dates.ts";
import type { ImportContext, ImportEvent, ListImporter } from "../importer.ts";
import { jsonRecords } from "../json-records.ts";
import { fileByFile, type Report } from "../read-texts.ts";
import { RegistryRow } from "../registry-schema.ts";
import { rowProblem } from "../row-problem.ts";

export const jpMeti: ListImporter = fileByFile(rows);

/** Letters of the list's column of concerns. */
const CONCERNS: Readonly<Record<string, string>> = {
  B: "biological weapons",
  C: "chemical weapons",
  M: "missiles",
  N: "nuclear weapons",
  CW: "conventional weapons",
};

async function* rows(
  text: AsyncIterable<string>,
  file: string,
  report: Report,
  context: ImportContext,
): AsyncGenerator<ImportEvent> {
  const countries = new CountryReader(context.countries, file, report);
  let verified = "";
  let edition: string | undefined;
  for await (const { row, value } of jsonRecords(text, file, report)) {
    const parsed = RegistryRow.safeParse(value);
    if (!parsed.success) {
      report(rowProblem(file, row, parsed.error, "Each row needs id and entity_name."));
      continue;
    }
    if (parsed.data.last_verified > verified) verified = parsed.data.last_verified;
    edition ??= editionOf(parsed.data.source_url);
    const whole = withName(parsed.data, countries);
    const listing = listingOf(whole, context.list ?? "JP-END-USER-LIST", countries, row);
    if (listing !== undefined) yield { kind: "listing", listing };
    if (listing === undefined || whole !== parsed.data)
      report({
        file,
        row,
        field: "entity_name",
        code: "name_misplaced",
        message: listing === undefined ? "the row has no name" : "the name stands behind the country",
        fix: "Compare the row with the published list.",
        loss: listing === undefined ? "row" : "note",
      });
  }
  const asOf = readDay(verified);
  yield { kind: "edition", ...(edition !== undefined && { edition }), ...(asOf !== undefined && { asOf }) };
}

/** Where the columns of the PDF ran together, the name stands behind the country: "Republic of X Example Co." */
function withName(row: RegistryRow, countries: CountryReader): RegistryRow {
  const [first = ""] = row.addresses;
  const start = row.entity_name === "" ? countries.start(first) : undefined;
  if (start === undefined || start.rest === "") return row;
  return { ...row, entity_name: start.rest, addresses: [start.code] };
}

/** The press release's address holds the day of the edition: /2025/09/20250929006/. */
function editionOf(address: string): string | undefined {
  const found = /\/(\d{4})(\d\d)(\d\d)\d{3}\//.exec(address);
  return found ? `${found[1]}-${found[2]}-${found[3]}` : undefined;
}

function listingOf(row: RegistryRow, list: string, countries: CountryReader, at: number): Listing | undefined {
  const letters = [...new Set(row.reason.match(/\bCW\b|\b[BCMN]\b/g) ?? [])];
  return buildListing({
    id: row.id,
    list,
    names: [named(row.entity_name, "primary"), ...row.aliases.map((alias) => named(alias, "alias"))],
    countries: countries.codes(row.addresses, at),
    programmes: letters.flatMap((letter) => CONCERNS[letter] ?? []),
    listedFrom: readDay(row.date_added),
    terms: {
      provision: "JP:FEFA:48 (catch-all control)",
      requirement: "export needs a licence unless the use is clearly not for weapons of concern",
    },
    sources: [row.source_list_name, row.source_url],
    remarks: row.reason,
  });
}
