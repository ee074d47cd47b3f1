import { expect, test } from "vitest";
import { operativeScope } from "./operative-scope.ts";
import { contentWith, type Raw, saidBy } from "./testing.ts";

test.each<[string, Raw, RegExp[]]>([
  ["goods", {}, []],
  ["a party", { when: { all: [{ to: ["US"] }, { party: { category: ["military_end_user"] } }] } }, []],
  ["an end use", { when: { endUse: { category: ["military"] } } }, []],
  [
    "a route alone",
    { when: { all: [{ from: ["CN"] }, { to: ["US"] }] } },
    [/licence applies to every good, party and end use on its route/],
  ],
  ["an embargo that says so", { when: { all: [{ from: ["CN"] }, { to: ["US"] }, { always: true }] } }, []],
  [
    "goods tested by an exception only",
    {
      when: { to: ["US"] },
      exceptions: [{ code: "X", title: "x", provision: "CN:X:1", when: { goods: true }, basis: "official" }],
    },
    [/applies to every good/],
  ],
  ["a draft may be unfinished", { draft: true, when: { to: ["US"] } }, []],
  ["information requires nothing", { effect: "inform", when: { to: ["US"] } }, []],
])("%s", (_, measure, expected) => {
  expect(saidBy(operativeScope, contentWith(measure))).toEqual(
    expected.map((pattern) => expect.stringMatching(pattern)),
  );
});
