// Acts told without a word for an instrument, read by all the words of their sentence; sentences of trade news that tell none.
import { describe, expect, it } from "vitest";
import { read } from "../index.ts";
import { likeliestType, loudestWord, namesOfTelling, type TellingFeatures, tellingOf } from "./telling.ts";
import { resources } from "../core-resources.case.ts";

const NEWS = "Peru's export controls on guano stay in force, the trade ministry in Lima said on Thursday.\n\n";

describe("the words of a sentence", () => {
  const imposersBeside = (text: string): readonly string[] =>
    read({ text: NEWS + text, published: "2024-09-20" }, resources)
      .measures.filter(({ quote }) => quote.start >= NEWS.length)
      .flatMap(({ imposer }) => imposer);

  it.each([
    [
      "Peruvian anchovies have been turned away at Chilean ports since Monday, customs officers in Santiago said.",
      "CL",
    ],
    [
      "Kenyan tea is to enter Pakistan at 5% from October, down from 11%, the finance ministry in Islamabad said.",
      "PK",
    ],
  ])("%s", (text, state) => {
    expect(imposersBeside(text)).toContain(state);
  });

  it.each([
    "Exports of Chilean copper rose 4% in August, the central bank in Santiago said.",
    "The minister said talks with Brussels on steel would go on next week.",
    "Brazil sold more soybeans to China than ever before in July.",
    "Shares of Korean shipbuilders gained 3% on hopes of orders from Norway.",
  ])("tell nothing: %s", (text) => {
    expect(imposersBeside(text)).toEqual([]);
  });
});

describe("the models", () => {
  const features: TellingFeatures = {
    whole: ["bias", "dated"],
    words: ["{goods}", "kept", "out", "since", "#"],
    firstTokens: [4, 5, 6, 7, 8],
  };
  const weights = {
    telling: { bias: -1, dated: 0.5, "w kept": 0.25, "w out": 0.5, "p kept out": 2, "p out kept": 9 },
    type: { bias: { import_ban: 1 }, "w kept": { import_ban: 2, export_ban: 1 }, "w unheard": { import_tariff: 9 } },
  };

  it("sum features, words and pairs of words in their order", () => {
    expect(tellingOf(features, weights)).toBe(2.25);
    expect(namesOfTelling(features, true)).toContain("p kept out");
    expect(namesOfTelling(features, false)).not.toContain("p kept out");
  });

  it("place the act at its loudest word, never at a name or number", () => {
    expect(loudestWord(features, weights)).toBe(6);
    expect(loudestWord({ ...features, words: ["{goods}", "#"], firstTokens: [4, 5] }, weights)).toBeUndefined();
  });

  it("name a type only where its family is likely enough", () => {
    expect(likeliestType(features, weights)).toBe("import_ban");
    expect(
      likeliestType(
        { ...features, whole: [] },
        { ...weights, type: { "w kept": { import_ban: 0.1, export_ban: 0.1 } } },
      ),
    ).toBeUndefined();
    expect(likeliestType(features, { ...weights, type: {} })).toBeUndefined();
  });
});
