// The words and names of goods: whole noun phrases, each heading of the Harmonized System by itself. Acts are made up.
import { expect, it } from "vitest";
import { read } from "../../index.ts";
import { resources } from "../../core-resources.case.ts";

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

it.each([
  // What an act is for, what comes of it, and what a metal is used for are not its object.
  ["Argentina suspended exports of corn to bring down the price of pork and poultry at home.", ["corn"]],
  ["Egypt banned exports of sugar for three months in a bid to curb the price of rice and flour.", ["sugar"]],
  ["South Korea has barred exports of urea to secure supplies of fertilizer and diesel exhaust fluid.", ["urea"]],
  [
    "Indonesia will ban exports of copper concentrate from June, forcing miners to build smelters for copper cathode.",
    ["copper concentrate"],
  ],
  ["China put export controls on antimony, a metal that goes into ammunition and night-vision gear.", ["antimony"]],
  // What goes with the goods that are named says nothing of its own.
  [
    "China's commerce ministry said that exports of tungsten, tellurium and related items would need licences from May 8.",
    ["tungsten", "tellurium"],
  ],
  ["President Trump raised tariffs on copper articles and their derivatives to 25 percent.", ["copper"]],
  // Equipment told by what it makes.
  [
    "The Netherlands restricted exports of advanced semiconductors and equipment used to manufacture them.",
    ["advanced semiconductors", "equipment used to manufacture them"],
  ],
  [
    "Washington barred the sale to China of AI chips and of the tools to produce them.",
    ["AI chips", "tools to produce them"],
  ],
  // Whose they are.
  [
    "Washington told its firms to seek licences before selling American tools to Chinese chip plants.",
    ["American tools"],
  ],
  [
    "The Commerce Department requires a licence for shipments of U.S.-origin components to Huawei.",
    ["U.S.-origin components"],
  ],
  // Whom sanctions hit is no goods.
  ["Washington put sanctions on eight tankers and vessels of an Iranian shipping line on Friday.", []],
])("the object: %s", (text, goods) => {
  expect(read({ text, published: PUBLISHED }, resources).measures[0]?.goods.map((one) => one.text)).toEqual(goods);
});

it("takes the equipment that makes chips for chipmaking equipment", () => {
  const text = "Japan will require licences for exports of advanced chips and the machines to make them.";
  const [measure] = read({ text, published: PUBLISHED }, resources).measures;
  expect(measure?.goods.map(({ norm }) => norm)).toEqual(["advanced chips", "chipmaking equipment"]);
});
