import { expect, test } from "vitest";
import { country } from "./country.ts";
import { contentWith, type Raw, rawGoods, saidBy } from "./testing.ts";

test.each<[string, Raw, RegExp[]]>([
  ["countries and groups", { when: { all: [{ from: ["CN"] }, { to: { not: ["EU", "US:D5"] } }] } }, []],
  ["UK is no ISO code", { when: { all: [{ from: ["CN"] }, { to: ["UK"] }] } }, [/when: "UK" is neither/]],
  ["after not", { when: { to: { not: ["XX"] } } }, [/"XX"/]],
  [
    "in content and production",
    { when: { any: [{ content: { ofCountry: ["Q1"], op: "gt", pct: 25 } }, { producedWith: { ofCountry: ["Q2"] } }] } },
    [/"Q1"/, /"Q2"/],
  ],
  ["in a goods entry", { goods: [rawGoods({ when: { origin: ["ZZ"] } })] }, [/goods.metal.when: "ZZ"/]],
  ["of an end user", { when: { party: { role: ["end_user"], country: ["CN", "US:D9"] } } }, [/"US:D9"/]],
  [
    "of a named party",
    { parties: [{ id: "a", name: "A", verified: true, country: "England" }] },
    [/parties.a.country: "England"/],
  ],
])("%s", (_, measure, expected) => {
  expect(saidBy(country, contentWith(measure))).toEqual(expected.map((pattern) => expect.stringMatching(pattern)));
});
