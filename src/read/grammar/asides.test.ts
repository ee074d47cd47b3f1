// What is put into a sentence, and what only looks like it.
import { describe, expect, it } from "vitest";
import { annotate } from "../document/index.ts";
import { openGazetteer, packLexicon } from "../lexicon/gazetteer.ts";
import { asidesOf } from "./asides.ts";

const gazetteer = openGazetteer(packLexicon([{ id: "test", rows: [] }]));

function asides(text: string): readonly string[] {
  const { tokens } = annotate({ text }, gazetteer);
  return asidesOf(tokens, 0, tokens.length).map(({ from, to }) =>
    text.slice(tokens[from + 1]?.start, tokens[to - 2]?.end),
  );
}

describe("put into a sentence", () => {
  it.each([
    ["It added Norsk Kabel, Norway's largest maker of cable, to the list.", ["Norway's largest maker of cable"]],
    ["Peru, the world's second miner of copper, stopped sales.", ["the world's second miner of copper"]],
    ["The rule, which had lain dormant, now applies.", ["which had lain dormant"]],
    ["Sales to Orion (part of the Vega group) need a permit.", ["part of the Vega group"]],
    ["The office, part of the finance ministry, barred it.", ["part of the finance ministry"]],
    ["Officials put Lumen, a maker of lamps, and its owner on it.", ["a maker of lamps"]],
  ])("%s", (text, expected) => {
    expect(asides(text)).toEqual(expected);
  });
});

describe("no aside", () => {
  it.each([
    "Japan, the Netherlands and the United States agreed.",
    "Exports of copper, a metal that is short, and tin stop.",
    "It hit Chile's copper, Peru's zinc and Brazil's iron.",
    "Since May, China's ban on tin, however short, has held.",
    "The rule, which had lain dormant.",
  ])("%s", (text) => {
    expect(asides(text)).toEqual([]);
  });
});
