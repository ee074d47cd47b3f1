import { describe, expect, it } from "vitest";
import { normaliseMaterial } from "./normalise.ts";
import { lexicon } from "./lexicon.case.ts";
import { namesMaterial } from "./names-material.ts";

const LEXICON = await lexicon();

describe("whether a text names a material that could be told from those of the lexicon", () => {
  it.each(["nylon 6", "brass plated", "木材", "sugar", "PE", "unobtainium", "kevlar"])("%s does", (text) => {
    expect(namesMaterial(LEXICON, text)).toBe(true);
  });

  it.each([
    "n/a",
    "-",
    "mixed",
    "CAS 64-17-5",
    "64-17-5",
    "0815",
    "x",
    "стекло",
    "ナイロン",
    "gаllium",
    "metal",
    "alloy",
    "oxide",
  ])("%s does not", (text) => expect(namesMaterial(LEXICON, text)).toBe(false));
});

describe("materials by number and in other languages", () => {
  it.each([
    ["7440-55-3", "gallium"],
    ["CAS-No. 7440-56-4", "germanium"],
    ["галлий", "gallium"],
    ["ゲルマニウム", "germanium"],
    ["흑연", "graphite"],
    ["disprósio", "dysprosium"],
    ["óxido de itrio", "yttrium"],
    ["gal\u00adlium", "gallium"],
  ])("%s: %s", (text, id) => {
    expect(normaliseMaterial(LEXICON, text)).toBe(id);
  });
});
