import { describe, expect, it } from "vitest";
import { saysNotKnown } from "./says-not-known.ts";

describe("words that say that a value is not known", () => {
  it.each([
    "n/a",
    "N.A.",
    "NA",
    "?",
    "–",
    "...",
    " ",
    "TBC",
    "Unknown?",
    "not specified",
    "k.A.",
    "н/д",
    "不详",
    "なし",
    "OEM",
    "Generic",
    "un­branded",
    "No-name",
    "(Not stated)",
    "Ｎ/Ａ",
    "ńa",
  ])("%s", (text) => expect(saysNotKnown(text)).toBe(true));

  it.each([
    "Naura",
    "Nan Ya Plastics",
    "gallium",
    "Unknown Worlds Entertainment",
    "Other Ocean Ltd",
    "Generic Power Ltd",
    "OEM Micron",
    "0",
    "無錫電子",
    "Nana",
    "n%a",
  ])("%s is none", (text) => expect(saysNotKnown(text)).toBe(false));
});
