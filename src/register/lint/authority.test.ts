import { expect, test } from "vitest";
import { authority } from "./authority.ts";
import { contentWith, type Raw, saidBy } from "./testing.ts";

test.each<[string, Raw, RegExp[]]>([
  ["inherited from the instrument", {}, []],
  ["a name", { authority: "MOFCOM" }, []],
  ["an empty text", { authority: " " }, [/authority: " " names no authority/]],
  ["a placeholder", { authority: "TBD" }, [/"TBD" names no authority/]],
])("%s", (_, measure, expected) => {
  expect(saidBy(authority, contentWith(measure))).toEqual(expected.map((pattern) => expect.stringMatching(pattern)));
});
