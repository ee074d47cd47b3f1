// Sentences with the words of enforcement that tell no act.
import { join } from "node:path";
import { expect, it } from "vitest";
import { readReaderPacks } from "../../formats/reader-pack.ts";
import { compileReader, read } from "../index.ts";

const resources = compileReader(readReaderPacks(join(import.meta.dirname, "../../../data/lexicon/reader")));

it.each([
  "Business groups in China have warned that such raids frighten investors.",
  "The firm, based in Beijing, said it did not know what the inquiry was about.",
  "China has required licences for exports of antimony since June, and none has been granted to US firms.",
  "China's embassy said that exports which meet the rules are approved.",
  "Kenya's cabinet approved a ban on exports of raw macadamia nuts on Tuesday.",
  "The United States has stopped granting licences for exports of most chips to China.",
  "Brussels shut Chinese suppliers out of its tenders for medical devices in June.",
])("%s", (text) => {
  const { enforcement } = read({ text, published: "2024-05-03" }, resources);
  expect(enforcement).toEqual([]);
});
