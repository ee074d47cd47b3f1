import { expect, test } from "vitest";
import { nomenclatureYear } from "./nomenclature-year.ts";
import { contentWith, type Raw, rawGoods, saidBy } from "./testing.ts";

const hs = (scope: Raw): Raw => ({
  goods: [rawGoods({ hs: [{ nomenclature: "CHN-2023", role: "reference", codes: ["8112929010"], ...scope }] })],
});

test.each<[string, Raw, RegExp[]]>([
  ["the tariff of the year of the notice", hs({ nomenclature: "CHN-2023" }), []],
  ["a later tariff", hs({ nomenclature: "CHN-2024" }), [/CHN-2024 does not fit a measure of 2023/]],
  ["an earlier tariff", hs({ nomenclature: "CHN-2022" }), [/CHN-2022/]],
  ["the HS edition in force", hs({ nomenclature: "HS-2022" }), []],
  ["an HS edition yet to come", hs({ nomenclature: "HS-2028" }), [/HS-2028/]],
  ["no year at all", hs({ nomenclature: "CHN" }), [/names no tariff and year/]],
  [
    "the year of application",
    { ...hs({ nomenclature: "CHN-2024" }), time: { announced: "2023-12-01", from: "2024-01-01" } },
    [],
  ],
  [
    "the year of an amendment",
    {
      ...hs({ nomenclature: "CHN-2025" }),
      time: {
        announced: "2023-07-03",
        from: "2023-08-01",
        events: [{ kind: "amend", from: "2025-01-01", by: "CN:X:1", knownFrom: "2025-01-01", basis: "official" }],
      },
    },
    [],
  ],
])("%s", (_, measure, expected) => {
  expect(saidBy(nomenclatureYear, contentWith(measure))).toEqual(
    expected.map((pattern) => expect.stringMatching(pattern)),
  );
});
