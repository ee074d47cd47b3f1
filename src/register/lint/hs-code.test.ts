import { expect, test } from "vitest";
import { hsCode } from "./hs-code.ts";
import { contentWith, type Raw, rawGoods, saidBy } from "./testing.ts";

const hs = (scope: Raw): Raw => ({
  goods: [rawGoods({ hs: [{ nomenclature: "CHN-2023", role: "reference", codes: ["8112929010"], ...scope }] })],
});

test.each<[string, Raw, RegExp[]]>([
  ["a code of the edition", hs({ codes: ["8112929010"] }), []],
  [
    "antimony's heading with gallium's ending",
    hs({ codes: ["8110929010"] }),
    [/8110929010 cannot exist.*nearest that exists is 8110/],
  ],
  [
    "the same code kept as a printed erratum",
    hs({
      codes: ["8112929010", "8110929010"],
      errata: [{ printed: "8110929010", reads: "8112929010", why: "misprint" }],
    }),
    [],
  ],
  [
    "an erratum that reads an impossible code",
    hs({ codes: [], errata: [{ printed: "8110929010", reads: "8110939010", why: "misprint" }] }),
    [/8110939010 cannot exist/],
  ],
  ["a reserved chapter", hs({ codes: ["7700"] }), [/no chapter 77/]],
  ["a code of an edition that is not held", hs({ nomenclature: "CHN-2019", codes: ["8110929010"] }), []],
  ["too many digits for the HS", hs({ nomenclature: "HS-2022", codes: ["81129290"] }), [/8 digits/]],
])("%s", (_, measure, expected) => {
  expect(saidBy(hsCode, contentWith(measure))).toEqual(expected.map((pattern) => expect.stringMatching(pattern)));
});
