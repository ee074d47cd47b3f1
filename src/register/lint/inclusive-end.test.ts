import { expect, test } from "vitest";
import { inclusiveEnd } from "./inclusive-end.ts";
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
  ["the day after the last day", event({ to: "2026-11-28", note: "Official last day 2026-11-27." }), []],
  [
    "the last day itself",
    event({ to: "2026-11-27", note: "Official last day 2026-11-27." }),
    [/events.0.to: ends before 2026-11-27.*last day 2026-11-27/],
  ],
  [
    "through, in the measure's notes",
    { ...event({ to: "2026-11-27" }), notes: "Runs through 27 November 2026." },
    [/through 27 November 2026/],
  ],
  [
    "until, with an American date",
    { ...event({ to: "2026-11-27" }), notes: "Until Nov 27, 2026." },
    [/Until Nov 27, 2026/],
  ],
  ["in Chinese", event({ to: "2026-11-27", note: "暂停实施至2026年11月27日" }), [/至2026年11月27日/]],
  ["another day named", event({ to: "2026-11-27", note: "Until 2026-11-26; found on 2026-11-27." }), []],
  [
    "the end of the measure",
    {
      time: { announced: "2023-07-03", from: "2023-08-01", to: "2024-07-31" },
      title: { en: "Valid through 2024-07-31" },
    },
    [/time.to/],
  ],
  [
    "a sunset",
    {
      time: { announced: "2023-07-03", from: "2023-08-01", sunset: "2024-07-31" },
      notes: "to and including 2024-07-31",
    },
    [/time.sunset/],
  ],
])("%s", (_, measure, expected) => {
  expect(saidBy(inclusiveEnd, contentWith(measure))).toEqual(expected.map((pattern) => expect.stringMatching(pattern)));
});
