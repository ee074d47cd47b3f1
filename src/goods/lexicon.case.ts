// The lexicon of data/goods for tests, compiled once per test file.
import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { compileLexicon } from "./lexicon.ts";
import type { Lexicon, LexiconData } from "./lexicon-data.ts";
import { parseLexicon } from "./parse.ts";

const FOLDER = new URL("../../data/goods/", import.meta.url);

/** The merged data of every lexicon file. */
export async function lexiconData(): Promise<LexiconData> {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith(".yaml"));
  return parseLexicon(names.map((name) => parse(readFileSync(new URL(name, FOLDER), "utf8")) as unknown));
}

/** The compiled lexicon. */
export async function lexicon(): Promise<Lexicon> {
  return compileLexicon(await lexiconData());
}
