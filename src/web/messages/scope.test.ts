import { describe, expect, test } from "vitest";
import type { Condition, GoodsEntry } from "../../register/index.ts";
import { listed, placesText, scopeLines, type ScopeLine } from "./scope.ts";

const country = (code: string): string => ({ CN: "China", US: "United States", HK: "Hong Kong" })[code] ?? code;
const goods: readonly GoodsEntry[] = [
  { id: "a", code: "3C001.a", description: { en: "gallium metal" } },
  { id: "b", description: { en: "gallium oxide" } },
];
const words = (condition: Condition): ScopeLine => scopeLines(condition, { country, goods });

describe("one condition", () => {
  test.each<[Condition, string]>([
    [{ always: true }, "Always"],
    [{ act: ["export", "re_export", "deemed_export"] }, "The act is export, re-export or deemed export"],
    [{ from: ["CN"] }, "It leaves China"],
    [{ to: { not: ["CN", "HK"] } }, "It goes to anywhere but China or Hong Kong"],
    [{ goods: true }, "The item is one of those named below"],
    [{ goods: ["a", "b"] }, "The item is 3C001.a or gallium oxide"],
    [{ controlledBy: "CN" }, "The item is on a control list of China"],
    [
      { code: { list: "US-CCL", in: ["3A090", "4A090"], except: ["3A090.c"] } },
      "Its US-CCL code is 3A090 or 4A090, but not 3A090.c",
    ],
    [{ code: { list: "EU-ANNEX-I", in: ["*"] } }, "A code of EU-ANNEX-I is stated for it"],
    [{ attribute: { name: "densityGcm3", op: "gt", value: 17.5 } }, "Density over 17.5 g/cm3"],
    [{ attribute: { name: "beyondVisualRange", op: "eq", value: false } }, "Not: Beyond visual range"],
    [
      { content: { ofCountry: ["US"], class: ["controlled"], op: "gte", pct: 25 } },
      "Value share of controlled content from United States at least 25 %",
    ],
    [{ producedWith: { what: ["technology"], ofCountry: ["US"] } }, "Made with technology of United States"],
    [{ party: { role: ["end_user"], listedOn: ["US-ENTITY-LIST"] } }, "End user is on US-ENTITY-LIST"],
    [
      { party: { owned: { listedOn: ["US-OFAC-SDN"], pct: 50, mode: "ofac" } } },
      "Any party is owned 50 % or more by parties on US-OFAC-SDN",
    ],
    [{ fact: { name: "informedByAuthority", in: [true] } }, "Stated: informed by authority"],
    [{ value: { op: "gt", amount: "5000", currency: "USD" } }, "The value is over USD 5000"],
    [{ shippedDate: { before: "2025-12-01" } } as Condition, "Shipped before 2025-12-01"],
  ])("%j", (condition, text) => {
    expect(words(condition)).toEqual({ text });
  });
});

test("connectives nest, and one with a single part gives way to it", () => {
  const line = words({ all: [{ any: [{ from: ["CN"] }] }, { not: { to: ["US"] } }] });
  expect(line).toEqual({
    text: "All of these hold",
    join: "all",
    children: [
      { text: "It leaves China" },
      { text: "This does not hold", join: "not", children: [{ text: "It goes to United States" }] },
    ],
  });
});

test("lists and places", () => {
  expect(listed([])).toBe("");
  expect(listed(["a"])).toBe("a");
  expect(listed(["a", "b", "c"])).toBe("a, b or c");
  expect(placesText({ not: ["CN"] }, country)).toBe("anywhere but China");
});
