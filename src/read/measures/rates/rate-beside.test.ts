// Rates told in a sentence of their own behind the duty, and figures there that are none. Acts are made up.
import { expect, it } from "vitest";
import { read } from "../../index.ts";
import { resources } from "../../core-resources.case.ts";

const ACT = "Peru imposed anti-dumping duties on zippers from China on Thursday.";

it.each<readonly [string, unknown]>([
  ["The duties range from 14.2% for Tarn Zips to 39.8% for all others.", { min: 14.2, max: 39.8, unit: "%" }],
  ["The rates are between 19.38 and 27.83 per cent.", { min: 19.38, max: 27.83, unit: "%" }],
  ["They run from nil to 37%.", { min: 0, max: 37, unit: "%" }],
  ["The 30.5% duty also covers parts of zippers.", { value: 30.5, unit: "%" }],
  ["The decree sets the rate at 2% to 8%.", { min: 2, max: 8, unit: "%" }],
  ["The duties, which went as high as 61 per cent, had shut them out.", { max: 61, unit: "%" }],
  ["The charges, 31.5 per cent together, were the answer to a complaint.", { value: 31.5, unit: "%" }],
  [
    "Tarn Zips faces 39.8 per cent, Ordo Metals 20.26 and all others 14.2 per cent.",
    { min: 14.2, max: 39.8, unit: "%" },
  ],
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

it.each<readonly [string, unknown]>([
  ["China will slap tariffs of five or 10 percent on US toys, it said on Friday.", { min: 5, max: 10, unit: "%" }],
  ["Ottawa put a 25 per cent tariff on US beer, rising to 35 per cent in October.", { min: 25, max: 35, unit: "%" }],
  ["India put a duty of 30% on Chinese cells, falling each year to 15%.", { min: 15, max: 30, unit: "%" }],
  [
    "Washington said it will charge a 10% duty on copper from August 1, to rise to 25% a year later.",
    { min: 10, max: 25, unit: "%" },
  ],
  [
    "India will levy a safeguard duty of 12% in the first year, 11.5% in the second and 11% in the third on flat steel.",
    { min: 11, max: 12, unit: "%" },
  ],
  [
    "Brazil will tax electric lorries when they enter the country: 10 per cent from January 2025, 18 per cent from July.",
    { min: 10, max: 18, unit: "%" },
  ],
  ["The EU will impose tariffs of at least 10% on Chinese toys.", { min: 10, unit: "%" }],
  ["Washington imposed tariffs on Chinese furniture that start at 15 percent.", { min: 15, unit: "%" }],
  ["Turkey imposed duties of no more than 20% on Korean yarn.", { value: 20, unit: "%" }],
  ["Mexico will raise import tariffs on Chinese cars, currently taxed at 20%, to 50%.", { value: 50, unit: "%" }],
  ["Imported motorcycles, now subject to a 15% tariff, will face a 35% duty, Egypt said.", { value: 35, unit: "%" }],
  ["China imposed an anti-dumping deposit of 78.6% of cargo value on Korean nylon.", { value: 78.6, unit: "%" }],
  [
    "商务部5月3日发布公告，决定对原产于加拿大的油菜籽实施临时反倾销措施。进口经营者应按75.8%的比率向海关提供保证金。",
    { value: 75.8, unit: "%" },
  ],
  [
    "商务部5月3日发布公告，决定对原产于欧盟的猪肉征收反倾销税，税率为15.6%至62.4%，期限为5年。",
    { min: 15.6, max: 62.4, unit: "%" },
  ],
])("%s", (text, rate) => {
  expect(read({ text, published: "2024-05-03" }, resources).measures[0]?.rate).toEqual(rate);
});
