// What standing on a list means, told behind the listing, is no measure of its own; and what is barred from leaving or entering.
import { describe, expect, it } from "vitest";
import { read } from "../index.ts";
import { resources } from "../core-resources.case.ts";

const told = (text: string): readonly string[] =>
  read({ text, published: "2025-06-10" }, resources).measures.map(({ type, imposer }) => `${type} ${imposer}`);

describe("what a listing means", () => {
  it.each([
    [
      "Beijing placed 14 foreign organizations, among them TechInsights of Canada, on its unreliable entity list, which bars them from trade with and investment in China.",
      "entity_listing CN",
    ],
    [
      "In February Beijing put Lockheed Martin on its unreliable entity list over arms sales to Taiwan, barring it from trade with China.",
      "entity_listing CN",
    ],
    [
      "Huawei and 70 affiliates were put on the Entity List by the U.S. Commerce Department. Suppliers must obtain a licence before selling anything to the listed firms.",
      "entity_listing US",
    ],
    [
      "Taiwan on Saturday put Huawei and SMIC on its strategic high-tech commodities entity list. Taiwanese companies must now obtain approval before exporting anything to them.",
      "entity_listing TW",
    ],
    [
      "The U.S. Department of Homeland Security put 26 cotton traders on the UFLPA Entity List on Thursday. From Friday goods made by the companies will be stopped at American ports.",
      "entity_listing US",
    ],
  ])("is not told twice: %s", (text, measure) => {
    expect(told(text)).toEqual([measure]);
  });
});

describe("the type of what is barred", () => {
  it.each([
    [
      "The Malaysian government will draw up a policy banning rare earth raw materials from leaving the country.",
      "export_ban MY",
    ],
    ["Ghana has barred unprocessed lithium from leaving its shores.", "export_ban GH"],
    [
      "U.S. President Joe Biden on Friday prohibited Nippon Steel from buying U.S. Steel, citing national security.",
      "investment_restriction US",
    ],
    [
      "Ottawa barred China's Shandong Gold from acquiring TMAC Resources, the industry minister said.",
      "investment_restriction CA",
    ],
    [
      "Federal agencies in Washington have been barred from using Kaspersky's products since 2017.",
      "procurement_ban US",
    ],
    ["The cabinet in Berlin barred a Chinese investor from buying into ERS Electronic.", "investment_restriction DE"],
    [
      "The order barred U.S. persons from buying the smartphone maker's shares from mid-March.",
      "investment_restriction US",
    ],
    ["Berlin blocked China's Aixin from buying Heyer Medical.", "investment_restriction DE"],
    [
      "China also promised to suspend or cancel the non-tariff countermeasures it has taken since April 2, which include export restrictions on rare earths.",
      "export_licence CN",
    ],
  ])("is that of where it goes or who buys: %s", (text, measure) => {
    expect(told(text)).toEqual([measure]);
  });
});

it("tells a listing by its verb, however long the names between it and the list", () => {
  const text =
    "The U.S. Commerce Department on Thursday added memory chipmaker Yangtze Memory Technologies Corp. and 35 other entities, most of them Chinese, to the Entity List.";
  const { measures } = read({ text, published: "2022-12-16" }, resources);
  expect(measures.map(({ quote }) => quote.text.includes("added memory chipmaker"))).toEqual([true]);
});
