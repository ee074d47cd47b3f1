// Who complains of an act, takes it to court or asks for it to be lifted does not impose it.
import { describe, expect, it } from "vitest";
import { read } from "../../index.ts";
import { resources } from "../../core-resources.case.ts";

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
    ["Japan's industry minister said he was worried about the export curbs on rare earths.", ["CN"]],
    ["Germany is alarmed about new export restrictions on magnets.", []],
    ["The European Commission voiced concern over the tariffs on steel.", []],
    [
      "Yellen was troubled by actions against US firms in recent months and was concerned about new critical mineral export controls.",
      [],
    ],
    [
      'Yellen said she was "particularly troubled" by "punitive actions" and unhappy about new critical mineral export controls.',
      [],
    ],
    ["Seoul, which has raised objections to China's export ban on gallium, sent an envoy.", ["CN"]],
    ["Ties are strained by China's recent ban on Micron and a tough stance against Beijing by G7 nations.", ["CN"]],
    ["Markets were rattled by the ban on Huawei and a call for talks by Germany.", []],
  ])("does not impose: %s", (text, states) => {
    expect(imposersOf(text)).toEqual(states);
  });
  it.each([
    ["China on Tuesday slammed the door on shipments of gallium, germanium and antimony to the US.", ["CN"]],
    ["Ottawa asked its agencies to stop buying cameras from Hikvision.", ["CA"]],
    ["Brussels, worried about its steelmakers, imposed a 50% tariff on imported steel.", ["EU"]],
    ["Steelmakers suffer from a ban on scrap exports and a tariff on coal imposed by India.", ["IN"]],
  ])("but who acts does: %s", (text, states) => {
    expect(imposersOf(text)).toEqual(states);
  });
});
