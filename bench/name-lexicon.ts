// The word tables of data/lexicon/screening, compiled, for benches and tests.
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { compileNameLexicon, type NameLexicon } from "../src/screen/index.ts";
import { readNameWords } from "../scripts/name-words.ts";

/** Reads the YAML files as they stand in the working tree. */
export function loadNameLexicon(): NameLexicon {
  return compileNameLexicon(readNameWords((file) => parse(readFileSync(new URL(`../data/lexicon/screening/${file}`, import.meta.url), "utf8")) as unknown));
}
