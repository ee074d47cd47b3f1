// OFAC's legacy CSV sets: SDN or CONS_PRIM with their ADD, ALT and COMMENTS files, joined by entry number. The files have no
// header; which part each is shows in the number of its columns.
import type { ListedAddress, ListedName, Listing, ListingKind } from "../../../base/listing.ts";
import { InputError } from "../../../errors.ts";
import { addressOf, buildListing, named } from "../build-listing.ts";
import { CountryReader } from "../country-reader.ts";
import { csvRecords } from "../csv-records.ts";
import type { ImportContext, ImportEvent, ListFile, ListImporter } from "../importer.ts";
import { readTexts, type Report } from "../read-texts.ts";
import { readRemarks } from "./remarks.ts";
import {
  type AddressRow,
  addressRow,
  type AliasRow,
  aliasRow,
  commentRow,
  type PrimaryRow,
  primaryRow,
} from "./rows.ts";

export const usOfac: ListImporter = { read };

/** What the parts have in common: the rows of an entry, by its number. */
interface Parts {
  readonly primary: { readonly row: number; readonly file: string; readonly cells: PrimaryRow }[];
  readonly addresses: Map<string, AddressRow[]>;
  readonly aliases: Map<string, AliasRow[]>;
  readonly comments: Map<string, string>;
}

const KINDS: Readonly<Record<string, ListingKind>> = {
  individual: "person",
  vessel: "vessel",
  aircraft: "aircraft",
};

async function* read(files: readonly ListFile[], context: ImportContext): AsyncGenerator<ImportEvent> {
  const parts: Parts = { primary: [], addresses: new Map(), aliases: new Map(), comments: new Map() };
  let isConsolidated = false;
  for (const file of files) {
    isConsolidated ||= /cons/i.test(file.name);
    yield* readTexts(file, (text, name, report) => gather(text, name, report, parts));
  }
  if (parts.primary.length === 0)
    throw new InputError(
      `${files.map(({ name }) => name).join(", ")}: the main file is missing`,
      "Give SDN.CSV (or CONS_PRIM.CSV) together with its ADD, ALT and COMMENTS files.",
    );
  yield* listings(parts, context.list ?? (isConsolidated ? "US-OFAC-NON-SDN" : "US-OFAC-SDN"), context);
}

async function gather(text: AsyncIterable<string>, file: string, report: Report, parts: Parts): Promise<void> {
  for await (const { row, cells } of csvRecords(text, { file, report })) {
    const tidy = cells.map(cellText);
    if (tidy[0] === "ent_num" || tidy[0] === "Ent_num") continue;
    const kept = keep(parts, file, row, tidy);
    if (!kept)
      report({
        file,
        row,
        code: "row_unusable",
        message: `${cells.length} columns that are no entry, address, alias or comment`,
        fix: "Rows have 12, 6, 5 or 2 columns and begin with the entry's number.",
        loss: "row",
      });
  }
}

function cellText(cell: string): string {
  const text = cell.trim();
  return text === "-0-" ? "" : text;
}

function keep(parts: Parts, file: string, row: number, cells: readonly string[]): boolean {
  if (cells.length === 6) return put(parts.addresses, addressRow(cells));
  if (cells.length === 5) return put(parts.aliases, aliasRow(cells));
  const primary = primaryRow(cells);
  if (primary !== undefined) parts.primary.push({ row, file, cells: primary });
  const comment = commentRow(cells);
  if (comment !== undefined) parts.comments.set(comment.id, (parts.comments.get(comment.id) ?? "") + comment.text);
  return primary !== undefined || comment !== undefined;
}

function put<T extends { readonly id: string }>(rows: Map<string, T[]>, row: T | undefined): boolean {
  if (row === undefined) return false;
  const there = rows.get(row.id);
  if (there) there.push(row);
  else rows.set(row.id, [row]);
  return true;
}

function* listings(parts: Parts, list: string, context: ImportContext): Generator<ImportEvent> {
  const problems: ImportEvent[] = [];
  const report: Report = (problem) => void problems.push({ kind: "problem", problem });
  const countries = new CountryReader(context.countries, parts.primary[0]?.file ?? "", report);
  for (const { row, file, cells } of parts.primary) {
    const listing = listingOf(cells, parts, list, countries, row);
    if (listing) yield { kind: "listing", listing };
    else
      report({
        file,
        row,
        code: "no_name",
        message: "the entry has no name",
        fix: "Look it up by number.",
        loss: "row",
      });
  }
  yield* problems;
}

function listingOf(
  entry: PrimaryRow,
  parts: Parts,
  list: string,
  countries: CountryReader,
  row: number,
): Listing | undefined {
  const { id, name, type, programmes, title, callSign, flag, owner } = entry;
  const text = entry.remarks + (parts.comments.get(id) ?? "");
  const remarks = readRemarks(text);
  const codes = [...countries.codes([...remarks.countries, flag], row)];
  const addresses: ListedAddress[] = [];
  for (const { text: line, city, country } of parts.addresses.get(id) ?? []) {
    const code = countries.code(country, row, "address");
    const address = addressOf([line], city, code);
    if (address === undefined) codes.push(...(code === undefined ? [] : [code]));
    else
      addresses.push(
        code === undefined && country !== "" ? { ...address, text: `${address.text}, ${country}` } : address,
      );
  }
  return buildListing({
    id,
    list,
    kind: KINDS[type.toLowerCase()] ?? "organisation",
    names: [named(name, "primary"), ...(parts.aliases.get(id) ?? []).map(aliasOf), ...remarks.names],
    birthDates: remarks.birthDates,
    birthPlaces: remarks.birthPlaces,
    countries: codes,
    ids: callSign === "" ? remarks.ids : [...remarks.ids, `callsign:${callSign}`],
    addresses,
    programmes,
    links: owner === "" ? remarks.links : [...remarks.links, { relation: "owned_by", name: owner }],
    terms: remarks.requirements.length === 0 ? undefined : { requirement: remarks.requirements.join("; ") },
    gender: remarks.gender,
    positions: [title],
    wallets: remarks.wallets,
    remarks: text,
  });
}

/** `fka` is a former name; weak aliases stand in the remarks only. */
function aliasOf({ type, name }: AliasRow): ListedName | undefined {
  return named(name, /^f\.?k\.?a/i.test(type) ? "former" : "alias");
}
