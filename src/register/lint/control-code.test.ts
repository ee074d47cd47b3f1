import { expect, test } from "vitest";
import { controlCode } from "./control-code.ts";
import { contentWith, type Raw, rawGoods, saidBy } from "./testing.ts";

test.each<[string, Raw, RegExp[]]>([
  ["a Chinese code", { goods: [rawGoods({ list: "CN-DUAL-USE", code: "3C001.a" })] }, []],
  ["lower case", { goods: [rawGoods({ list: "CN-DUAL-USE", code: "3c001.a" })] }, [/"3c001.a" is not canonical/]],
  ["brackets", { goods: [rawGoods({ list: "US-CCL", code: "3A001(b)(2)" })] }, [/not canonical/]],
  ["no code at all", { goods: [rawGoods({ list: "US-CCL", code: "gallium" })] }, [/is not a control code/]],
  [
    "a munitions entry on the dual-use list",
    { goods: [rawGoods({ list: "EU-ANNEX-I", code: "ML10" })] },
    [/no entry of EU-ANNEX-I/],
  ],
  ["a Japanese table row", { goods: [rawGoods({ list: "JP-ETCO", code: "R7.17" })] }, []],
  ["an ECCN on the Japanese list", { goods: [rawGoods({ list: "JP-ETCO", code: "3A001" })] }, [/no entry of JP-ETCO/]],
  ["EAR99 is American only", { when: { code: { list: "US-CCL", in: ["EAR99"] } } }, []],
  [
    "in and except",
    { when: { code: { list: "US-CCL", in: ["3A090"], except: ["3a090.c"] } } },
    [/"3a090.c" is not canonical/],
  ],
  [
    "content classes and materials",
    {
      when: {
        content: { ofCountry: ["US"], class: ["controlled", "600-series", "gallium", "3A001"], op: "gt", pct: 25 },
      },
    },
    [],
  ],
  [
    "an unknown content class",
    { when: { content: { ofCountry: ["US"], class: ["controled"], op: "gt", pct: 25 } } },
    [/"controled" is not a control code/],
  ],
  ["production with", { when: { producedWith: { ofCountry: ["US"], code: ["3d001"] } } }, [/"3d001" is not canonical/]],
])("%s", (_, measure, expected) => {
  expect(saidBy(controlCode, contentWith(measure))).toEqual(expected.map((pattern) => expect.stringMatching(pattern)));
});
