// Rates told in a sentence of their own behind the duty, and figures there that are none. Acts are made up.
import { join } from "node:path";
import { expect, it } from "vitest";
import { readReaderPacks } from "../../formats/reader-pack.ts";
import { compileReader, read } from "../index.ts";

const resources = compileReader(readReaderPacks(join(import.meta.dirname, "../../../data/lexicon/reader")));
const ACT = "Peru imposed anti-dumping duties on zippers from China on Thursday.";

it.each<readonly [string, unknown]>([
  ["The duties range from 14.2% for Tarn Zips to 39.8% for all others.", { min: 14.2, max: 39.8, unit: "%" }],
  ["The rates are between 19.38 and 27.83 per cent.", { min: 19.38, max: 27.83, unit: "%" }],
  ["They run from nil to 37%.", { min: 0, max: 37, unit: "%" }],
  ["The 30.5% duty also covers parts of zippers.", { value: 30.5, unit: "%" }],
  ["The decree sets the rate at 2% to 8%.", { min: 2, max: 8, unit: "%" }],
  ["The duties hit a firm that is 25% owned by the state.", undefined],
  ["It is 40% of what the country buys.", undefined],
  ["Prices of zippers rose by 12%.", undefined],
])("%s", (text, rate) => {
  const { measures } = read({ text: `${ACT} ${text}`, published: "2024-05-03" }, resources);
  expect(measures[0]?.rate).toEqual(rate);
});

it("gives the second kind of duty the figure beside it", () => {
  const text = "Peru put anti-dumping duties of 73.6% and anti-subsidy duties of 6.9% on Chinese zippers on Thursday.";
  const { measures } = read({ text, published: "2024-05-03" }, resources);
  expect(measures.find(({ type }) => type === "countervailing")?.rate).toEqual({ value: 6.9, unit: "%" });
});
