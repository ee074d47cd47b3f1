// The rate of a duty in the sentence of its act. Acts are made up.
import { join } from "node:path";
import { expect, it } from "vitest";
import { readReaderPacks } from "../../formats/reader-pack.ts";
import { compileReader, read } from "../index.ts";

const resources = compileReader(readReaderPacks(join(import.meta.dirname, "../../../data/lexicon/reader")));

it.each([
  // What only pays beyond a quota has a rate; how far the quota shrinks is none.
  [
    "The European Commission proposed raising the duty on steel imported beyond a quota to 50%.",
    { value: 50, unit: "%" },
  ],
  ["Britain shrank its quota by 47% for imports of steel on Friday.", undefined],
  // One duty in steps told with a second verb.
  [
    "President Donald Trump approved a tariff on solar cells that begins at 30% and comes down by five points a year to 15%.",
    { min: 15, max: 30, unit: "%" },
  ],
])("%s", (text, rate) => {
  expect(read({ text, published: "2024-05-03" }, resources).measures[0]?.rate).toEqual(rate);
});
