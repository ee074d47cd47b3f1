import { expect, test } from "vitest";
import { provisionPrefix } from "./provision-prefix.ts";
import { contentWith, type Raw, saidBy } from "./testing.ts";

test.each<[string, Raw, RegExp[]]>([
  ["the instrument itself", {}, []],
  ["a clause of it", { provision: "CN:MOFCOM:2023-23:1" }, []],
  [
    "another notice whose number it begins",
    { provision: "CN:MOFCOM:2023-231" },
    [/provision CN:MOFCOM:2023-231 lies outside CN:MOFCOM:2023-23/],
  ],
  ["a code section that cites the notice", { provision: "CN:ECL:12", cites: ["CN:MOFCOM:2023-23"] }, []],
  ["a code section that does not", { provision: "CN:ECL:12" }, [/lies outside/]],
  ["an id of another jurisdiction", { id: "us-mofcom-2023-23-1" }, [/the id does not start with cn-/]],
])("%s", (_, measure, expected) => {
  expect(saidBy(provisionPrefix, contentWith(measure))).toEqual(
    expected.map((pattern) => expect.stringMatching(pattern)),
  );
});
