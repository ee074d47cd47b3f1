import { describe, expect, it } from "vitest";
import { lexicon } from "./lexicon.case.ts";
import { materialsLike } from "./like-material.ts";

const LEXICON = await lexicon();

describe("materials that a word may mean", () => {
  it.each([
    ["galium", ["gallium"]],
    ["Gallum, unwrought", ["gallium"]],
    ["germainium", ["germanium"]],
    ["antimoney", ["antimony"]],
    ["neodynium", ["neodymium"]],
    ["dysprosum oxide", ["dysprosium"]],
    ["molybdenium", ["molybdenum"]],
    ["Galliummetall", ["gallium"]],
    ["Graphitpulver", ["graphite"]],
    ["Wolframcarbid", ["tungsten"]],
  ])("%s: %j", (text, meant) => {
    expect(materialsLike(LEXICON, text)).toEqual(meant);
  });

  it.each(
    "thallium helium iridium ruthenium rhodium osmium barium sodium thorium polycarbonate nylon ceramic wood paper".split(
      " ",
    ),
  )("%s is none of them", (text) => {
    expect(materialsLike(LEXICON, text)).toEqual([]);
  });
});
