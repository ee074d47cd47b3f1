// Acts told by their settlement, in the passive or without whom they befell: pleas that will be entered, goods carried away,
// checks on board, doses that may not leave. The sentences are ours.
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readReaderPacks } from "../../../scripts/reader-packs.ts";
import { compileReader, read } from "../index.ts";

const resources = compileReader(
  readReaderPacks(fileURLToPath(new URL("../../../data/lexicon/reader", import.meta.url))),
);
const CONTEXT = "LIMA, June 16 - The United States put export controls on chips for China in October 2022.\n\n";

test.each([
  ["seizure", "equipment", "Police questioned staff of the firm in Shanghai, and equipment was carried away."],
  ["inspection", undefined, "French customs officers boarded the ship and carried out checks."],
  ["inspection", "cargo", "Customs officers were carrying out checks on the cargo in Le Havre."],
  ["licence_denial", "doses", "Italy has refused to let 250,700 doses of a vaccine be shipped to Australia."],
  [
    "fine",
    "Cadence",
    "Cadence Design Systems will plead guilty and pay more than $140 million to settle US charges that it sold chip design tools to a Chinese university.",
  ],
  ["exit_ban", "employee", "A Commerce Department employee has been kept from leaving China for months."],
])("%s of %s: %s", (kind, target, text) => {
  const { enforcement } = read({ text: CONTEXT + text, published: "2025-06-16" }, resources);
  expect(enforcement.map((one) => one.kind)).toEqual([kind]);
  if (target !== undefined) expect(enforcement[0]?.target?.name).toContain(target);
});
