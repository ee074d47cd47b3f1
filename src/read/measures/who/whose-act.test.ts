// Which measures there are and whose: `type imposer` for each, in the order of the text.
import { describe, expect, it } from "vitest";
import { read } from "../../index.ts";
import { resources } from "../../core-resources.case.ts";

const measuresOf = (text: string): readonly string[] =>
  read({ text, published: "2025-10-14" }, resources).measures.map(
    ({ type, imposer }) => `${type} ${imposer.join("+")}`,
  );

describe("whose act it is", () => {
  it.each<[text: string, measures: readonly string[]]>([
    // Who buys is the agent of the deal, not of the act on it.
    [
      "President Joe Biden on Friday blocked the purchase of U.S. Steel by Japan's Nippon Steel.",
      ["investment_restriction US"],
    ],
    [
      "Britain has prohibited the acquisition of a Cardiff chip plant by China's Wingtech on security grounds.",
      ["investment_restriction GB"],
    ],
    [
      "Berlin vetoed the takeover of Elmos's chip factory by Sweden's Silex, which belongs to China's Sai Microelectronics.",
      ["investment_restriction DE"],
    ],
    // A passive without an agent does not go on with the one whom it hits.
    [
      "Beijing lifted its tariffs on Australian barley last year.\n\nForeign Minister Penny Wong pressed for wine. Duties of up to 218 per cent are still levied on Australian bottles.",
      ["import_tariff CN", "import_tariff CN"],
    ],
    // Whose money it is does not say who bars it.
    ["Under Taiwan law Chinese investment in chip design is barred.", ["investment_restriction TW"]],
    ["Chinese investment in German ports was banned by the cabinet in Berlin.", ["investment_restriction DE"]],
    // Where a town lies.
    [
      "Donald Trump met farmers in Busan, South Korea, on Thursday and raised the tariff on Chinese garlic to 25 percent.",
      ["import_tariff US"],
    ],
  ])("%s", (text, measures) => {
    expect(measuresOf(text)).toEqual(measures);
  });
});

describe("no act", () => {
  it.each([
    // What one firm is given under rules that stay what they are.
    "Washington granted Nvidia licenses to sell its H20 chip in China, two people said.",
    "Beijing has approved the export licences of three magnet makers, the commerce ministry said.",
    // What a law lets look into.
    "A Section 301 probe has concluded that China's bid to dominate the market for chips is unreasonable, the Office of the US Trade Representative said.",
    // Nothing is told of what is eased.
    "China and South Korea met on Thursday and agreed to roll back a series of trade restrictions.",
  ])("%s", (text) => {
    expect(measuresOf(text)).toEqual([]);
  });
});

describe("one act", () => {
  it.each<[text: string, measures: readonly string[]]>([
    // What another act does.
    [
      "China will remove the tariffs of 80.5 per cent that have kept Australian barley out of its market since May 2020.",
      ["import_tariff CN"],
    ],
    // What a listing means.
    [
      "China put Lockheed Martin on its unreliable entity list on Thursday.\n\nLockheed Martin was barred from importing goods into China or exporting them from it.",
      ["entity_listing CN"],
    ],
  ])("%s", (text, measures) => {
    expect(measuresOf(text)).toEqual(measures);
  });
});

describe("clauses that leave out their verb", () => {
  it.each<[text: string, measures: readonly string[]]>([
    [
      "Washington cuts its levies on Chinese goods from 145% to 30%, Beijing its duties on American goods from 125% to 10%.",
      ["import_tariff US", "import_tariff CN"],
    ],
    [
      "Washington will halve its duty on European cars and Brussels its duty on American motorcycles.",
      ["import_tariff US", "import_tariff EU"],
    ],
    [
      "Under the deal the US is to lower its tariff on Chinese goods by ten points, and China its own on American soybeans.",
      ["import_tariff US", "import_tariff CN"],
    ],
    [
      "The United States raised its tariff on Canadian steel to 50 percent and Canada its tariff on American aluminium to 25 percent.",
      ["import_tariff US", "import_tariff CA"],
    ],
  ])("%s", (text, measures) => {
    expect(measuresOf(text)).toEqual(measures);
  });
});

describe("a trade remedy told as a duty", () => {
  it.each<[text: string, measures: readonly string[]]>([
    [
      "China's commerce ministry on Tuesday imposed anti-dumping duties on brandy from the European Union.\n\nThe finding followed an inquiry of nine months. Martell faces 30.6 percent.",
      ["anti_dumping CN"],
    ],
    [
      "South Korea on Thursday set anti-dumping duties of 28 to 34 percent on hot-rolled steel from Japan.\n\nThe trade commission also issued a final ruling calling for duties of 43.6 percent on Chinese film.",
      ["anti_dumping KR", "anti_dumping KR"],
    ],
    // Of other goods: no matter of the case.
    [
      "China lifted its anti-dumping duty on Australian barley on Friday.\n\nAustralian wine still faces Chinese tariffs of 218 percent.",
      ["anti_dumping CN", "import_tariff CN"],
    ],
  ])("%s", (text, measures) => {
    expect(measuresOf(text)).toEqual(measures);
  });
});
