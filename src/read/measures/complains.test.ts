// Who complains of an act, takes it to court or asks for it to be lifted does not impose it.
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readReaderPacks } from "../../../scripts/reader-packs.ts";
import { compileReader, read } from "../index.ts";

const resources = compileReader(
  readReaderPacks(fileURLToPath(new URL("../../../data/lexicon/reader", import.meta.url))),
);
const imposersOf = (text: string): readonly string[] =>
  read({ text, published: "2025-06-10" }, resources).measures.flatMap(({ imposer }) => imposer);

describe("who only complains", () => {
  it.each([
    [
      "Kyiv lodged a complaint with the WTO against Poland and Hungary, which have banned imports of its grain.",
      ["PL", "HU"],
    ],
    ["Brazil took the United States to the WTO over its 50% tariffs.", ["US"]],
    [
      "The United States, the European Union and Japan on Tuesday challenged China's quotas on exports of rare earths at the World Trade Organization.",
      ["CN"],
    ],
    ["Canberra urged Washington to drop its 10% tariff on Australian goods.", ["US"]],
    ["Vietnam's trade minister pleaded with Washington to delay a 46% tariff on its goods.", ["US"]],
  ])("does not impose: %s", (text, states) => {
    expect(imposersOf(text)).toEqual(states);
  });
  it.each([
    ["China on Tuesday slammed the door on shipments of gallium, germanium and antimony to the US.", ["CN"]],
    ["Ottawa asked its agencies to stop buying cameras from Hikvision.", ["CA"]],
  ])("but who acts does: %s", (text, states) => {
    expect(imposersOf(text)).toEqual(states);
  });
});
