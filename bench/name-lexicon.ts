// The word tables of data/lexicon/screening, compiled, for benches and tests.
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { compileNameLexicon, loadScriptReaders, type NameLexicon } from "../src/screen/index.ts";
import { readNameWords } from "../scripts/name-words.ts";

const FOLDER = new URL("../data/lexicon/screening/", import.meta.url);

/** Reads the YAML files as they stand in the working tree. */
export async function loadNameLexicon(): Promise<NameLexicon> {
  const words = readNameWords((file) => parse(readFileSync(new URL(file, FOLDER), "utf8")) as unknown);
  return compileNameLexicon(words, await loadScriptReaders());
}
