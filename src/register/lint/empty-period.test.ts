import { expect, test } from "vitest";
import { emptyPeriod } from "./empty-period.ts";
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
  ["a period of one day", { time: { announced: "2023-07-03", from: "2023-08-01", to: "2023-08-02" } }, []],
  [
    "an end on the first day",
    { time: { announced: "2023-07-03", from: "2023-08-01", to: "2023-08-01" } },
    [/\[2023-08-01, 2023-08-01\) holds no day/],
  ],
  [
    "a sunset before the start",
    { time: { announced: "2023-07-03", from: "2023-08-01", sunset: "2022-08-01" } },
    [/time.sunset/],
  ],
  ["a suspension with its years swapped", event({ to: "2024-11-28" }), [/events.0: \[2025-11-09, 2024-11-28\)/]],
  [
    "an exception",
    {
      exceptions: [
        {
          code: "X",
          title: "x",
          provision: "CN:X:1",
          when: { always: true },
          basis: "official",
          period: { from: "2024-02-01", to: "2024-01-01" },
        },
      ],
    },
    [/exceptions.X.period/],
  ],
  [
    "a party's listing",
    { parties: [{ id: "a", name: "A", verified: true, listed: { from: "2024-02-01", to: "2024-02-01" } }] },
    [/parties.a.listed/],
  ],
])("%s", (_, measure, expected) => {
  expect(saidBy(emptyPeriod, contentWith(measure))).toEqual(expected.map((pattern) => expect.stringMatching(pattern)));
});
