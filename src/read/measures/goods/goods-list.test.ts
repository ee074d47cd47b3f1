// Goods of a list of which the lexicon knows some and not others, and goods told in the text's own words. Acts are made up.
import { expect, it } from "vitest";
import { read } from "../../index.ts";
import { resources } from "../../core-resources.case.ts";

const CASES: readonly (readonly [string, readonly string[]])[] = [
  [
    "China will require licences for exports of hafnium, scandium and related alloys from June 1.",
    ["hafnium", "scandium", "related alloys"],
  ],
  // What pays a duty is its goods; who pays one is a firm.
  ["Large residential washers will face U.S. duties of 20% from February.", ["Large residential washers"]],
  ["Electric kettles from China now carry a 25% duty in Canada.", ["Electric kettles"]],
  ["Canada said electric kettles would be subject to a 25% duty.", ["electric kettles"]],
  ["Tiled stoves will be charged 30% by the EU from May.", ["Tiled stoves"]],
  ["Remy Martin faces a Chinese anti-dumping duty of 38.1 percent.", []],
  ["Consumers will pay a 30% duty in India from May.", []],
  ["India banned exports of wheat flour, semolina and bran on Friday.", ["wheat flour", "semolina", "bran"]],
  ["Beijing imposed duties on soybeans and accused Washington of bullying.", ["soybeans"]],
  ["The EU put duties on hot-dipped and cold-drawn wire rod from Turkey.", ["hot-dipped and cold-drawn wire rod"]],
  ["Washington put sanctions on eleven drone and sensor makers in Dubai on Monday.", []],
  [
    "Nepal now requires permits to import laptops, handhelds, all-in-one tills and small servers.",
    ["laptops", "handhelds", "all-in-one tills", "small servers"],
  ],
  ["Peru raised duties on 40 products, including steel, bamboo and slate, on Friday.", ["steel", "bamboo", "slate"]],
  [
    "Sri Lanka lifted its ban on imports of ceramic tiles, bathroom fittings, clocks and chewing gum on Tuesday.",
    ["ceramic tiles", "bathroom fittings", "clocks", "chewing gum"],
  ],
  ["Beijing imposed duties on soybeans and pork, raising fears of a trade war.", ["soybeans", "pork"]],
  [
    "Uzbekistan has banned exports of products from wheat to raw silk until the end of the year.",
    ["wheat", "raw silk"],
  ],
  [
    "China on Friday banned imports from Taiwan of more than 100 food items, ranging from pastries to frozen squid.",
    ["food items", "pastries", "frozen squid"],
  ],
  [
    "Ankara put duties on rice, almonds, face creams and whisky on Thursday.",
    ["rice", "almonds", "face creams", "whisky"],
  ],
  ["Russia banned exports of lathes as well as timber on Thursday.", ["lathes", "timber"]],
  ["Chile banned exports of copper, and shares of miners fell.", ["copper"]],
  ["China puts scandium under export licences after US chip rule", ["scandium"]],
];

it.each(CASES)("%s", (text, goods) => {
  const { measures } = read({ text, published: "2024-05-03" }, resources);
  expect(measures[0]?.goods.map((one) => one.text)).toEqual(goods);
});
