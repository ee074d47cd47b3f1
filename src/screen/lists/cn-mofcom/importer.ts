// China's lists of the Ministry of Commerce: export control list, watch list and unreliable entity list, one row a party as
// drawn from the announcements.
import type { ListedName, Listing } from "../../../base/listing.ts";
import { buildListing, named } from "../build-listing.ts";
import { CountryReader } from "../country-reader.ts";
import { readDay } from "../dates.ts";
import type { ImportContext, ImportEvent, ListImporter } from "../importer.ts";
import { jsonRecords } from "../json-records.ts";
import { kindOf } from "../kinds.ts";
import { fileByFile, type Report } from "../read-texts.ts";
import { rowProblem } from "../row-problem.ts";
import { RegistryRow } from "../registry-schema.ts";

export const cnMofcom: ListImporter = fileByFile(rows);

/** `list_id` of the rows → list and the rule behind it. */
const LISTS: Readonly<
  Record<string, { readonly list: string; readonly provision: string; readonly requirement: string }>
> = {
  "cn-export-control-watchlist": {
    list: "CN-CONTROL-LIST",
    provision: "CN:DUAL-USE-REGULATIONS:28",
    requirement: "export of dual-use items to the party is prohibited in principle",
  },
  "cn-attention-list": {
    list: "CN-WATCH-LIST",
    provision: "CN:DUAL-USE-REGULATIONS:26",
    requirement: "no general licence or facilitated export; stricter review",
  },
  "cn-unreliable-entity-list": {
    list: "CN-UNRELIABLE-ENTITY-LIST",
    provision: "CN:UEL-PROVISIONS:10",
    requirement: "as the announcement states: trade, investment, entry or work barred or limited",
  },
};

/** Announcements describe a party before naming it: "参与对台湾地区军售的…公司". */
const DESCRIPTION = /^参与对台湾地区军售的/;

async function* rows(
  text: AsyncIterable<string>,
  file: string,
  report: Report,
  context: ImportContext,
): AsyncGenerator<ImportEvent> {
  const countries = new CountryReader(context.countries, file, report);
  let newest = "";
  for await (const { row, value } of jsonRecords(text, file, report)) {
    const parsed = RegistryRow.safeParse(value);
    if (!parsed.success) {
      report(rowProblem(file, row, parsed.error, "Each row needs id, list_id and entity_name."));
      continue;
    }
    if (parsed.data.last_verified > newest) newest = parsed.data.last_verified;
    const kind = LISTS[parsed.data.list_id];
    if (kind === undefined && context.list === undefined) {
      report({
        file,
        row,
        field: "list_id",
        code: "other_list",
        message: `"${parsed.data.list_id}" is none of the Ministry's lists`,
        fix: `Lists: ${Object.keys(LISTS).join(", ")}; or give --name.`,
        loss: "row",
      });
      continue;
    }
    const listing = listingOf(parsed.data, kind, context.list, countries);
    if (listing !== undefined) yield { kind: "listing", listing };
  }
  const asOf = readDay(newest);
  if (asOf !== undefined) yield { kind: "edition", edition: asOf, asOf };
}

function listingOf(
  row: RegistryRow,
  of: (typeof LISTS)[string] | undefined,
  list: string | undefined,
  countries: CountryReader,
): Listing | undefined {
  const grade = (text: string): ListedName["grade"] => (/\p{Script=Han}/u.test(text) ? "local" : "alias");
  const plain = row.aliases.filter((text) => DESCRIPTION.test(text)).map((text) => text.replace(DESCRIPTION, ""));
  return buildListing({
    id: row.id,
    list: list ?? of?.list ?? "",
    kind: kindOf(row.entity_type),
    names: [
      named(row.entity_name, "primary"),
      ...[...plain, ...row.aliases].map((alias) => named(alias, grade(alias))),
    ],
    // The row's `country` is the one that lists, not the party's.
    addresses: row.addresses.map((text) => {
      const country = countries.start(text)?.code;
      return { text, ...(country !== undefined && { country }) };
    }),
    listedFrom: readDay(row.date_added),
    terms: of && { provision: of.provision, requirement: of.requirement },
    sources: [row.source_list_name, row.source_url],
    remarks: row.reason,
  });
}
