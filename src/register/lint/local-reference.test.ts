import { expect, test } from "vitest";
import { localReference } from "./local-reference.ts";
import { contentWith, type Raw, saidBy } from "./testing.ts";

test.each<[string, Raw, RegExp[]]>([
  ["goods by id", { when: { goods: ["metal"] } }, []],
  ["an entry that is not there", { when: { goods: ["metall"] } }, [/no goods entry "metall"/]],
  ["any goods of a measure without goods", { goods: [] }, [/tests goods, but the measure lists none/]],
  ["a party by id", { when: { party: { named: ["a"] } }, parties: [{ id: "a", name: "A", verified: true }] }, []],
  [
    "a party that is not there",
    { when: { party: { named: ["b"] } }, parties: [{ id: "a", name: "A", verified: true }] },
    [/no party "b"/],
  ],
  [
    "in an exception",
    { exceptions: [{ code: "X", title: "x", provision: "CN:X:1", when: { goods: ["oxide"] }, basis: "official" }] },
    [/exceptions.X.when: there is no goods entry "oxide"/],
  ],
])("%s", (_, measure, expected) => {
  expect(saidBy(localReference, contentWith(measure))).toEqual(
    expected.map((pattern) => expect.stringMatching(pattern)),
  );
});
