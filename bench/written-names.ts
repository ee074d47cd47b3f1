// Names that we wrote down in their own script with their usual Latin spellings, in bench/fixtures: the official lists at hand
// hold hardly any in Hangul, and few of Chinese firms in characters; in Cyrillic they hold Russians only. The Latin names stand among the entries of the lists
// given; the others must find them.
import { readFileSync } from "node:fs";
import type { Listing } from "../src/base/listing.ts";
import type { Half, Known } from "./screen-sets.ts";

const FILES = {
  Hangul: new URL("./fixtures/hangul-names.tsv", import.meta.url),
  Han: new URL("./fixtures/han-names.tsv", import.meta.url),
  Japanese: new URL("./fixtures/japanese-names.tsv", import.meta.url),
  Cyrillic: new URL("./fixtures/cyrillic-names.tsv", import.meta.url),
  bodies: new URL("./fixtures/body-names.tsv", import.meta.url),
  laterBodies: new URL("./fixtures/body-names-later.tsv", import.meta.url),
  thirdBodies: new URL("./fixtures/body-names-third.tsv", import.meta.url),
};

/**
 * The fixture's Latin names as listings beside those of `lists`, entries that bear one of these names left out. `kind` stands in the
 * fixture's first column: people and firms of one script, or bodies by the script that they write.
 */
export function writtenSet(
  script: keyof typeof FILES,
  lists: readonly Listing[],
  half: Half,
  kind: "person" | "firm" | "Korean" | "Chinese" | "Japanese" | "Cyrillic" | "Arabic" | "Persian",
  isOf: (half: Half) => (one: { readonly id: string }) => boolean,
): readonly [readonly Listing[], readonly Known[]] {
  const rows = readFileSync(FILES[script], "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [kind = "", local = "", latin = ""] = line.split("\t");
      return { id: `${script === "Hangul" ? "KR" : script}:${local}`, kind, local, latin };
    });
  const taken = new Set(rows.map(({ latin }) => lettersOf(latin)));
  const others = lists.filter(({ names }) => !names.some(({ text }) => taken.has(lettersOf(text))));
  const own = rows.map(({ id, kind, latin }): Listing => ({
    id,
    list: "FIXTURE",
    kind: kind === "person" ? "person" : "organisation",
    names: [{ text: latin, grade: "primary" }],
  }));
  const known = rows
    .filter((row) => row.kind === kind && isOf(half)(row))
    .map(({ id, local }) => ({ name: local, id }));
  return [[...others, ...own], known];
}

/** Letters in any order, so that `KIM, Jong Un` and `Kim Jong Un` are one. */
const lettersOf = (name: string): string =>
  [
    ...name
      .toLowerCase()
      .replace(/\(.*\)/, "")
      .replace(/[^a-z]/g, ""),
  ]
    .sort()
    .join("");
