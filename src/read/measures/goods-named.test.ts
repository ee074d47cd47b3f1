// The words and names of goods: whole noun phrases, each heading of the Harmonized System by itself. Acts are made up.
import { join } from "node:path";
import { expect, it } from "vitest";
import { readReaderPacks } from "../../formats/reader-pack.ts";
import { compileReader, read } from "../index.ts";

const resources = compileReader(readReaderPacks(join(import.meta.dirname, "../../../data/lexicon/reader")));
const PUBLISHED = "2024-05-03";

it.each([
  // One heading is not another: peanut butter is no butter, machine tools are no construction machinery.
  [
    "Zambia put duties of 15% on peanut butter, all-in-one personal computers and laptops on Friday.",
    ["peanut butter: peanut butter", "all-in-one personal computers: personal computers", "laptops: laptops"],
  ],
  [
    "Norway banned exports of construction machinery, bearings and machine tools to Russia on Friday.",
    ["construction machinery: construction machinery", "bearings: bearings", "machine tools: machine tools"],
  ],
  [
    "China will require export permits for synthetic graphite and natural flake graphite from May 10.",
    ["synthetic graphite: synthetic graphite", "natural flake graphite: natural graphite"],
  ],
  // Nothing that stands inside a name is named again.
  [
    "The United States imposed safeguard duties on imported photovoltaic cells and modules on Friday.",
    ["imported photovoltaic cells and modules: solar cells and modules"],
  ],
  // The words that describe the goods belong to them.
  [
    "Brazil imposed a licence requirement on exports of parametric amplifiers and dilution refrigerators on Friday.",
    ["parametric amplifiers: parametric amplifiers", "dilution refrigerators: refrigerators"],
  ],
  [
    "Kenya banned imports of flat stainless steel, powdered milk and frozen chicken on Friday.",
    ["flat stainless steel: stainless steel", "powdered milk: milk", "frozen chicken: poultry"],
  ],
])("%s", (text, goods) => {
  const found = read({ text, published: PUBLISHED }, resources).measures[0]?.goods;
  expect(found?.map((one) => `${one.text}: ${one.norm}`)).toEqual(goods);
});
