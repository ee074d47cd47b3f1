// The word tables as they stand in data/lexicon/screening, compiled, and a small made-up list: for tests of names.
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { readNameWords } from "../../scripts/name-words.ts";
import type { Listing } from "../base/listing.ts";
import type { NameLexicon } from "./names/lexicon.ts";
import { compileNameLexicon } from "./names/pack-words.ts";
import { loadScriptReaders } from "./names/readers.ts";
import type { ListVersion } from "./party-list.ts";

const FOLDER = new URL("../../data/lexicon/screening/", import.meta.url);

export async function testLexicon(): Promise<NameLexicon> {
  const words = readNameWords((file) => parse(readFileSync(new URL(file, FOLDER), "utf8")) as unknown);
  return compileNameLexicon(words, await loadScriptReaders());
}

/** A list of invented parties; no entry of a real list. */
export function listOf(
  ...entries: readonly (Pick<Listing, "id"> & Partial<Listing> & { readonly name?: string })[]
): ListVersion {
  const listings = entries.map(({ name, ...rest }): Listing => ({
    list: "TEST",
    names: [{ text: name ?? rest.id, grade: "primary" }],
    ...rest,
  }));
  return { list: "TEST", edition: "1", listings };
}
