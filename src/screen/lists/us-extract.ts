// Reads extracts of US lists. They carry no ids, so each entry is named by what it says: list, country and name. Entries that
// say the same are numbered in the order of the file.
import type { ListedAddress, ListedName, Listing } from "../../base/listing.ts";
import { addressOf, buildListing, type ListingParts, named } from "./build-listing.ts";
import { CountryReader } from "./country-reader.ts";
import { readDate, readDay } from "./dates.ts";
import type { ImportContext, ImportEvent, ListFile, ListImporter } from "./importer.ts";
import { jsonRecords } from "./json-records.ts";
import { readTexts, type Report } from "./read-texts.ts";
import { rowProblem } from "./row-problem.ts";
import { ExtractHead, ExtractRow } from "./us-extract-schema.ts";

/** How one list reads: where its rows go, and what its notes mean. */
export interface ExtractList {
  readonly list: string;
  /** Facts of this list only; what it gives wins. */
  readonly facts?: (row: ExtractRow) => Partial<ListingParts>;
  /** Kind of all entries, where the list has only one. */
  readonly kind?: Listing["kind"];
}

/** An importer of extracts; `lists` by the `list_id` of the file, `fallback` for files that name none of them. */
export function extractImporter(lists: Readonly<Record<string, ExtractList>>, fallback?: ExtractList): ListImporter {
  return {
    async *read(files: readonly ListFile[], context: ImportContext): AsyncGenerator<ImportEvent> {
      for (const file of files)
        yield* readTexts(file, (text, name, report) => rows(text, name, report, lists, fallback, context));
    },
  };
}

async function* rows(
  text: AsyncIterable<string>,
  file: string,
  report: Report,
  lists: Readonly<Record<string, ExtractList>>,
  fallback: ExtractList | undefined,
  context: ImportContext,
): AsyncGenerator<ImportEvent> {
  const countries = new CountryReader(context.countries, file, report);
  let head = ExtractHead.parse({});
  for await (const { row, value } of jsonRecords(text, file, report, (found) => (head = ExtractHead.parse(found)))) {
    const kind = lists[head.list_id] ?? fallback;
    if (row === 1) {
      const asOf = readDay(head.extracted);
      yield { kind: "edition", ...(head.source_file && { edition: head.source_file }), ...(asOf && { asOf }) };
      if (kind === undefined) report(otherList(file, head.list_id, Object.keys(lists)));
    }
    if (kind === undefined) return;
    const parsed = ExtractRow.safeParse(value);
    if (!parsed.success) report(rowProblem(file, row, parsed.error, "Each entry needs a name."));
    else {
      const listing = listingOf(parsed.data, kind, context.list ?? kind.list, countries, row);
      if (listing !== undefined) yield { kind: "listing", listing };
    }
  }
}

function otherList(file: string, id: string, known: readonly string[]): Parameters<Report>[0] {
  return {
    file,
    field: "list_id",
    code: "other_list",
    message: `the file is of the list "${id}"`,
    fix: `This source reads ${known.join(", ")}.`,
    loss: "file",
  };
}

function listingOf(
  row: ExtractRow,
  { kind, facts }: ExtractList,
  list: string,
  countries: CountryReader,
  at: number,
): Listing | undefined {
  const country = countries.code(row.country, at);
  const own = facts?.(row) ?? {};
  return buildListing({
    kind,
    countries: country === undefined ? [] : [country],
    addresses: addressesIn(row.address, country),
    listedFrom: readDay(row.effective_date) ?? readDay(dateIn(row.federal_register), "month-first"),
    sources: [row.federal_register],
    remarks: [row.status, row.notes].filter((part) => part !== "").join("; "),
    ...own,
    id: idOf(row),
    list,
    names: [...namesIn(row), ...(own.names ?? [])],
  });
}

/** "de:example-trading-gmbh": stays the same as long as the entry's country and name do. */
function idOf({ name, country }: ExtractRow): string {
  const plain = (text: string): string =>
    text
      .normalize("NFKD")
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
      .replaceAll(/^-+|-+$/g, "");
  return [plain(country), plain(name)].filter((part) => part !== "").join(":");
}

/** A short form in brackets is a name too: "Example Construction Company (ECC)". */
function namesIn({ name, aliases }: ExtractRow): readonly (ListedName | undefined)[] {
  const short = /^(.{6,}?)\s*\(([A-Z][A-Z&-]{2,14})\)$/.exec(name);
  return [
    named(name, "primary"),
    ...(short ? [named(short[1], "alias"), named(short[2], "weak")] : []),
    ...aliases.map((alias) => named(alias, "alias")),
  ];
}

/** Addresses are strung together by "; and"; pointers to other countries are left out. */
function addressesIn(text: string, country: string | undefined): readonly ListedAddress[] {
  return text
    .replaceAll(/\(See (?:also )?(?:alternate )?address(?:es)? under [^)]*\)\.?/gi, "")
    .split(/;\s+(?:and\s+)?/)
    .flatMap((one) => addressOf([one.replace(/[.,\s]+$/, "")], undefined, country) ?? []);
}

/** The day of the first citation: "85 FR 83799, 12/23/2020". */
function dateIn(citation: string): string | undefined {
  return /\b(\d{1,2}\/\d{1,2}\/\d{2,4})\b/.exec(citation)?.[1];
}

/** "Key: value" phrases of the notes, by key in lower case. */
export function phrasesOf(notes: string): ReadonlyMap<string, string> {
  const phrases = new Map<string, string>();
  for (const phrase of notes.split(/;\s+/)) {
    const found = /^([A-Za-z][A-Za-z ()]{2,40}):\s*(.+)$/.exec(phrase);
    if (found?.[1] !== undefined && found[2] !== undefined) phrases.set(found[1].toLowerCase(), found[2]);
  }
  return phrases;
}

/** A date of birth in the notes: "Date of birth: November, 1975". */
export function birthIn(notes: string): readonly string[] {
  const date = readDate(phrasesOf(notes).get("date of birth")?.replace(",", "") ?? "");
  return date === undefined ? [] : [date];
}
