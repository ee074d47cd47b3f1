import { expect, test } from "vitest";
import { goodsId } from "./goods-id.ts";
import { contentWith, type Raw, rawGoods, saidBy } from "./testing.ts";

test.each<[string, Raw, RegExp[]]>([
  [
    "known ids",
    { goods: [rawGoods({ forms: ["metal ingot"], notForms: { forms: ["gallium oxide"], provision: "CN:X:1" } })] },
    [],
  ],
  [
    "an unknown material",
    { goods: [rawGoods({ material: ["galium"] })] },
    [/goods.metal.material: "galium" is not among the materials/],
  ],
  [
    "an unknown form",
    { goods: [rawGoods({ forms: ["ingots"] })] },
    [/goods.metal.forms: "ingots" is not among the forms/],
  ],
  [
    "a form put outside",
    { goods: [rawGoods({ notForms: { forms: ["phosphors"], provision: "CN:X:1" } })] },
    [/notForms: "phosphors"/],
  ],
  [
    "in conditions",
    {
      when: {
        any: [{ material: ["tin"] }, { form: ["rod"] }, { materialOrigin: { material: ["zinc"], country: ["CN"] } }],
      },
    },
    [/"tin"/, /"rod"/, /"zinc"/],
  ],
])("%s", (_, measure, expected) => {
  expect(saidBy(goodsId, contentWith(measure))).toEqual(expected.map((pattern) => expect.stringMatching(pattern)));
});
