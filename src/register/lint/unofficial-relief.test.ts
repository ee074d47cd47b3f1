import { expect, test } from "vitest";
import { unofficialRelief } from "./unofficial-relief.ts";
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
  ["an official suspension", event({ to: "2026-11-28" }), []],
  [
    "a suspension known from the press",
    event({ to: "2026-11-28", basis: "press" }),
    [/suspend from 2025-11-09 rests on press/],
  ],
  [
    "an end known from advisers",
    event({ kind: "end", basis: "professional" }),
    [/end from 2025-11-09 rests on professional/],
  ],
  ["a revival tightens", event({ kind: "revive", basis: "press" }), []],
])("%s", (_, measure, expected) => {
  expect(saidBy(unofficialRelief, contentWith(measure))).toEqual(
    expected.map((pattern) => expect.stringMatching(pattern)),
  );
});
