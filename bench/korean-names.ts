// Korean names that we wrote down with their usual Latin spellings, in bench/fixtures/hangul-names.tsv: no official list has
// Hangul names enough to measure by. The Latin names stand among the entries of the lists given; the Hangul ones must find them.
import { readFileSync } from "node:fs";
import type { Listing } from "../src/base/listing.ts";
import type { Half, Known } from "./screen-sets.ts";

const FILE = new URL("./fixtures/hangul-names.tsv", import.meta.url);

/** The fixture's Latin names as listings beside those of `lists`, entries that bear one of these names left out. */
export function koreanSet(
  lists: readonly Listing[],
  half: Half,
  kind: "person" | "firm",
  isOf: (half: Half) => (one: { readonly id: string }) => boolean,
): readonly [readonly Listing[], readonly Known[]] {
  const rows = readFileSync(FILE, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [kind = "", hangul = "", latin = ""] = line.split("\t");
      return { id: `KR:${hangul}`, kind, hangul, latin };
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
    .map(({ id, hangul }) => ({ name: hangul, id }));
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
