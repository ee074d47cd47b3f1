// For tests of importers: a fixture read as its importer would read a user's file.
import { createReadStream } from "node:fs";
import { fileURLToPath } from "node:url";
import { compileCountries, type CountryTable } from "../../base/country.ts";
import type { Listing } from "../../base/listing.ts";
import { findListSource } from "./catalogue.ts";
import { importList, type Imported } from "./import-list.ts";

const row = (code: string, alpha3: string, name: string, ...aliases: string[]) => ({ code, alpha3, name, aliases });

export const testCountries: CountryTable = compileCountries([
  row("AF", "AFG", "Afghanistan"),
  row("CN", "CHN", "China", "中国", "People's Republic of China"),
  row("CY", "CYP", "Cyprus"),
  row("DE", "DEU", "Germany"),
  row("HK", "HKG", "Hong Kong"),
  row("IR", "IRN", "Iran"),
  row("JP", "JPN", "Japan", "日本"),
  row("KP", "PRK", "North Korea"),
  row("PA", "PAN", "Panama"),
  row("RU", "RUS", "Russia", "Russian Federation"),
  row("SY", "SYR", "Syria"),
  row("US", "USA", "United States"),
]);

/** Reads texts or bytes given by file name. */
export async function readFiles(
  source: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  list?: string,
): Promise<Imported> {
  const given = Object.entries(files).map(([name, content]) => ({ name, bytes: once(content) }));
  const importer = await findListSource(source)?.load();
  if (importer === undefined) throw new Error(`no source ${source}`);
  return importList(importer, given, { countries: testCountries, ...(list !== undefined && { list }) });
}

/** Reads files of the source's own folder. */
export async function readFixture(source: string, ...names: readonly string[]): Promise<Imported> {
  const importer = await findListSource(source)?.load();
  if (importer === undefined) throw new Error(`no source ${source}`);
  const files = names.map((name) => ({
    name,
    bytes: createReadStream(fileURLToPath(new URL(`./${source}/${name}`, import.meta.url))),
  }));
  return importList(importer, files, { countries: testCountries });
}

/** Listings of all lists by id. */
export function byId(imported: Imported): Readonly<Record<string, Listing>> {
  return Object.fromEntries(imported.lists.flatMap(({ listings }) => listings).map((listing) => [listing.id, listing]));
}

async function* once(content: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield typeof content === "string" ? new TextEncoder().encode(content) : content;
}
