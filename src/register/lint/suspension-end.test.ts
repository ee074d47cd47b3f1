import { expect, test } from "vitest";
import { suspensionEnd } from "./suspension-end.ts";
import { contentWith, type Raw, saidBy } from "./testing.ts";

const event = (changes: Raw): Raw => ({
  time: {
    announced: "2023-07-03",
    from: "2023-08-01",
    events: [
      { kind: "suspend", from: "2025-11-09", by: "CN:X:1", knownFrom: "2025-11-09", basis: "official", ...changes },
    ],
  },
});

test.each<[string, Raw, RegExp[]]>([
  ["an end", event({ to: "2026-11-28" }), []],
  ["a day to verify by", event({ verifyBy: "2026-11-28" }), []],
  ["neither", event({}), [/suspension from 2025-11-09 has neither end nor verifyBy/]],
  ["an end of the measure needs no end", event({ kind: "end" }), []],
])("%s", (_, measure, expected) => {
  expect(saidBy(suspensionEnd, contentWith(measure))).toEqual(
    expected.map((pattern) => expect.stringMatching(pattern)),
  );
});
