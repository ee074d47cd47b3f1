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

it.each<readonly [string, unknown]>([
  [
    "China's commerce ministry imposed safeguard duties on beef on Thursday, under which tonnage over the quota pays 55% more.",
    { value: 55, unit: "%" },
  ],
  ["Vietnam cut its tariff on American cars to zero on Thursday.", { value: 0, unit: "%" }],
  [
    "The EU imposed anti-dumping duties of 0.25 to 0.74 euros per kilogram on pigments from China on Thursday.",
    { min: 0.25, max: 0.74, unit: "EUR/kg" },
  ],
  ["Brussels imposed a duty of €40-45/t on Russian fertilisers on Thursday.", { min: 40, max: 45, unit: "EUR/t" }],
  [
    "India imposed an anti-dumping duty of $120 per tonne on soda ash from Turkey on Friday.",
    { value: 120, unit: "USD/t" },
  ],
  ["The duty of 12% that India imposed on Friday spares coil priced above $675 a tonne.", { value: 12, unit: "%" }],
  [
    "Vietnam imposed provisional duties of 19.38% - 27.83% on Chinese coil on Saturday.",
    { min: 19.38, max: 27.83, unit: "%" },
  ],
  [
    "Canada put a duty of 100% on Chinese cars on Monday, on top of the 6.1% already charged.",
    { value: 100, unit: "%" },
  ],
  [
    "Brussels imposed provisional countervailing duties on Chinese cars on Thursday. BYD faces 17.4%, Geely 19.9% and SAIC 37.6%.",
    { min: 17.4, max: 37.6, unit: "%" },
  ],
  ["商务部5月3日宣布，对原产于加拿大的油菜籽实施临时反倾销措施，保证金比率为75.8%。", { value: 75.8, unit: "%" }],
  [
    "7月4日，欧盟委员会宣布对原产于中国的电动汽车征收临时反补贴税。比亚迪、吉利和上汽的税率分别为17.4%、19.9%和37.6%。",
    { min: 17.4, max: 37.6, unit: "%" },
  ],
])("%s", (text, rate) => {
  expect(read({ text, published: "2024-05-03" }, resources).measures[0]?.rate).toEqual(rate);
});
