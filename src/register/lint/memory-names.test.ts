import { expect, test } from "vitest";
import { memoryNames } from "./memory-names.ts";
import { contentWith, type Raw, saidBy } from "./testing.ts";

test.each<[string, Raw, RegExp[]]>([
  [
    "a verified name may be tested",
    { when: { party: { named: ["a"] } }, parties: [{ id: "a", name: "A", verified: true, list: "CN-CONTROL-LIST" }] },
    [],
  ],
  ["a name from memory may be shown", { parties: [{ id: "a", name: "A", verified: false }] }, []],
  [
    "names from memory are tested",
    {
      when: { party: { named: ["a", "b", "c"] } },
      parties: [
        { id: "a", name: "A", verified: false },
        { id: "b", name: "B", verified: true },
        { id: "c", name: "C", verified: false },
      ],
    },
    [/tests parties whose names were not read in an official list: a, c$/],
  ],
  [
    "inside a negation too",
    { when: { not: { party: { named: ["a"] } } }, parties: [{ id: "a", name: "A", verified: false }] },
    [/tests parties whose names were not read in an official list: a$/],
  ],
  [
    "a name from memory is put on a list",
    { parties: [{ id: "a", name: "A", verified: false, list: "CN-CONTROL-LIST" }] },
    [/unverified name put on CN-CONTROL-LIST/],
  ],
])("%s", (_, measure, expected) => {
  expect(saidBy(memoryNames, contentWith(measure))).toEqual(expected.map((pattern) => expect.stringMatching(pattern)));
});
