// Whom a measure hits where its own sentence names no state, or only some of them. Acts are made up.
import { expect, it } from "vitest";
import { read } from "../../index.ts";
import { resources } from "../../core-resources.case.ts";

it.each([
  // Members of what is hit.
  [
    "Mexico's Senate passed a bill raising import duties on more than 1,400 products from nations with which it has no trade agreement, China, India and South Korea among them.",
    "MX import_tariff CN IN KR",
  ],
  [
    "Turkey raised tariffs on steel from countries without a free trade deal, including China, Japan and Vietnam.",
    "TR import_tariff CN JP VN",
  ],
  // Where those listed are.
  [
    "The US Commerce Department added 80 entities to its Entity List on Tuesday. More than 50 are Chinese, and the others are from Iran, Pakistan and South Africa.",
    "US entity_listing CN IR PK ZA",
  ],
  // A rule for whoever it is hits nobody by name.
  ["The Commerce Department suspended its Affiliates Rule for one year. Seoul welcomed it.", "US entity_listing *"],
  [
    "Ottawa tightened its rules for state-owned investors in critical minerals. A Chinese firm had bought a mine.",
    "CA investment_restriction *",
  ],
  // China's licences are for goods, those of the United States for destinations.
  [
    "China suspended its ban on exports of gallium to the US. It has required licences for exports of tungsten since May.",
    "CN export_ban US, CN export_licence *",
  ],
  [
    "Washington began to require licences for exports of the H20 in April. It was made for customers in China.",
    "US export_licence CN",
  ],
  // Who acts against the imposer is whom the imposer hit.
  [
    "South Korea took Japan off its white list on Wednesday. Tokyo had tightened exports of photoresist in July.",
    "KR export_licence JP, JP export_licence KR",
  ],
  [
    "India put duties on 28 US goods. The step answers a 50% duty on copper that President Donald Trump imposed in June.",
    "IN import_tariff US, US import_tariff IN",
  ],
  // Each is hit by the other.
  [
    "The US and China have agreed to lower their tariffs on one another for 90 days.",
    "US import_tariff CN, CN import_tariff US",
  ],
  // Who condemns an act is not hit by it.
  ["Ministers of the G7 condemned India's decision to ban exports of wheat.", "IN export_ban *"],
])("%s", (text, told) => {
  const { measures } = read({ text, published: "2025-10-20" }, resources);
  expect(
    measures.map(({ imposer, type, target }) => [...imposer, type, ...target.countries].join(" ")).join(", "),
  ).toBe(told);
});
