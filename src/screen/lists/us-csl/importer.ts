// The US Consolidated Screening List of trade.gov, CSV or JSON: thirteen lists of three departments in one shape. It is kept
// as one list, since the departments' own files say more; each entry names the list it belongs to.
import type { ListedAddress, Listing } from "../../../base/listing.ts";
import type { PartyList } from "../../../base/party.ts";
import { buildListing, named } from "../build-listing.ts";
import { columnPlaces, headerNames } from "../csv-header.ts";
import { csvRecords } from "../csv-records.ts";
import { CountryReader } from "../country-reader.ts";
import { readDate, readDay } from "../dates.ts";
import { untilInclusive } from "../../../base/date.ts";
import type { ImportContext, ImportEvent, ListImporter } from "../importer.ts";
import { jsonRecords } from "../json-records.ts";
import { kindOf } from "../kinds.ts";
import { fileByFile, peeked, type Report } from "../read-texts.ts";
import { rowProblem } from "../row-problem.ts";
import { csvEntry, type CslEntry } from "./csv-entry.ts";
import { jsonEntry } from "./schema.ts";

export const usCsl: ListImporter = fileByFile(records);

/** Which list of the contract each source is; the others have no code there. */
const MEMBERS: readonly (readonly [pattern: RegExp, list: PartyList])[] = [
  [/\(SDN\)/, "US-OFAC-SDN"],
  [
    /\((?:SSI|FSE|PLC|ISA|CAP|MBS|CMIC)\)|capta|NS-MBS|Chinese Military-Industrial|Palestinian Legislative|Evaders|Sectoral/i,
    "US-OFAC-NON-SDN",
  ],
  [/^Entity List/i, "US-ENTITY-LIST"],
  [/^Denied Persons/i, "US-DPL"],
  [/^Unverified/i, "US-UVL"],
  [/^Military End User/i, "US-MEU-LIST"],
];
const FIX = "Give consolidated.csv or consolidated.json as trade.gov publishes them.";

async function* records(
  text: AsyncIterable<string>,
  file: string,
  report: Report,
  context: ImportContext,
): AsyncGenerator<ImportEvent> {
  const { head, whole } = await peeked(text);
  const entries = /^\s*[[{]/.test(head) ? fromJson(whole, file, report) : fromCsv(whole, file, report);
  const countries = new CountryReader(context.countries, file, report);
  const sources = new Map<string, CslSource>();
  for await (const { entry, row } of entries) {
    let source = sources.get(entry.source);
    if (source === undefined) sources.set(entry.source, (source = sourceOf(entry.source)));
    const listing = listingOf(entry, source, context.list ?? "US-CSL", countries, row);
    if (listing !== undefined) yield { kind: "listing", listing };
    else report({ file: file, row, code: "no_name", message: "the entry has no name", fix: FIX, loss: "row" });
  }
}

/** What all entries of one of the thirteen lists have in common. */
interface CslSource {
  readonly members: readonly PartyList[];
  readonly provision: string | undefined;
}

const sourceOf = (source: string): CslSource => ({
  members: MEMBERS.flatMap(([pattern, code]) => (pattern.test(source) ? [code] : [])),
  provision: provisionOf(source),
});

interface Read {
  readonly entry: CslEntry;
  readonly row: number;
}

async function* fromCsv(text: AsyncIterable<string>, file: string, report: Report): AsyncGenerator<Read> {
  let places: ReadonlyMap<string, number> | undefined;
  for await (const { row, cells } of csvRecords(text, { file, report })) {
    if (places === undefined) places = columnPlaces(headerNames(cells));
    else {
      const at = places;
      yield { entry: csvEntry((name) => cells[at.get(name) ?? -1]?.trim() ?? ""), row };
    }
  }
}

async function* fromJson(text: AsyncIterable<string>, file: string, report: Report): AsyncGenerator<Read> {
  for await (const { row, value } of jsonRecords(text, file, report)) {
    const parsed = jsonEntry.safeParse(value);
    if (parsed.success) yield { entry: parsed.data, row };
    else report(rowProblem(file, row, parsed.error, FIX));
  }
}

function listingOf(
  entry: CslEntry,
  { members, provision }: CslSource,
  list: string,
  countries: CountryReader,
  row: number,
): Listing | undefined {
  const end = readDay(entry.endDate);
  const owner = entry.vesselOwner;
  return buildListing({
    id: entry.id,
    list,
    kind: kindOf(entry.type),
    names: [named(entry.name, "primary"), ...entry.altNames.map((name) => named(name, "alias"))],
    birthDates: entry.birthDates.flatMap((text) => readDate(text) ?? []),
    birthPlaces: entry.birthPlaces,
    countries: countries.codes([...entry.countries, entry.vesselFlag], row),
    ids: [...entry.ids, ...(entry.callSign === "" ? [] : [`callsign:${entry.callSign}`])],
    addresses: entry.addresses.map(({ text, city, country }): ListedAddress => {
      const code = countries.code(country, row, "address");
      return { text, ...(city && { city }), ...(code !== undefined && { country: code }) };
    }),
    programmes: entry.programmes,
    links: [
      ...entry.linkedTo.map((name) => ({ relation: "linked_to", name }) as const),
      ...(owner === "" ? [] : [{ relation: "owned_by", name: owner } as const]),
    ],
    listedFrom: readDay(entry.startDate),
    listedTo: end && untilInclusive(end),
    memberOf: members,
    terms: {
      provision,
      requirement: entry.licenceRequirement,
      reviewPolicy: entry.licencePolicy,
    },
    positions: [entry.title],
    sources: [entry.notice, entry.source, entry.sourceUrl],
    remarks: entry.remarks,
  });
}

/** The part of the regulations that each list of Commerce stands in. */
function provisionOf(source: string): string | undefined {
  if (/^Entity List/i.test(source)) return "15 CFR part 744, supplement 4";
  if (/^Unverified/i.test(source)) return "15 CFR part 744, supplement 6";
  if (/^Military End User/i.test(source)) return "15 CFR part 744, supplement 7";
  return /^Denied Persons/i.test(source) ? "15 CFR 764.3(a)(2)" : undefined;
}
