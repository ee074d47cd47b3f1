import { expect, test } from "vitest";
import { openRegister } from "./register.ts";
import { day, sampleRegister } from "./testing.ts";
import { timeline, type TimelineEntry, type TimelineFilter } from "./timeline.ts";

const view = openRegister(sampleRegister());
const known = day("2026-11-21");

function lineOf(entry: TimelineEntry): string {
  const what =
    entry.kind === "instrument"
      ? entry.instrument.id
      : entry.kind === "event"
        ? entry.event.id
        : `${entry.measure.id} ${entry.before.kind} > ${entry.state.kind}`;
  return `${entry.date} ${what}${entry.ahead ? " (ahead)" : ""}`;
}

const linesOf = (filter: Partial<TimelineFilter>): readonly string[] =>
  timeline(view, { known, ...filter }).map(lineOf);

const STORY = [
  "2023-07-03 CN:MOFCOM:2023-23",
  "2023-07-06 dip-2023-beijing",
  "2023-08-01 cn-mofcom-2023-23-1 upcoming > applies",
  "2024-12-02 US:FR:2024-28270",
  "2024-12-03 CN:MOFCOM:2024-46",
  "2024-12-03 cn-mofcom-2024-46-2 upcoming > applies",
  "2024-12-31 us-hbm upcoming > applies",
  "2025-11-09 CN:MOFCOM:2025-72",
  "2025-11-09 cn-mofcom-2024-46-2 applies > suspended",
  "2026-09 st-2026",
  "2026-11-28 cn-mofcom-2024-46-2 suspended > unknown (ahead)",
];

test("everything known, oldest first, what is ahead marked", () => {
  expect(linesOf({})).toEqual(STORY);
});

test.each<[string, Partial<TimelineFilter>, readonly (string | undefined)[]]>([
  ["from a day to before another", { from: day("2024-12-03"), to: day("2025-11-09") }, STORY.slice(4, 7)],
  [
    "as known earlier",
    { known: day("2024-12-02") },
    STORY.slice(0, 4).concat("2024-12-31 us-hbm upcoming > applies (ahead)"),
  ],
  ["a customs code, with linked events", { hs: "811292" }, STORY.slice(0, 3)],
  ["a material", { material: "gallium", from: day("2024-01-01") }, [STORY[4], STORY[5], STORY[8], STORY[10]]],
  ["a country that nothing names", { country: "JP" }, []],
  ["a material and a country", { material: "gallium", country: "US" }, [STORY[4], STORY[5], STORY[8], STORY[10]]],
])("%s", (_, filter, expected) => {
  expect(linesOf(filter)).toEqual(expected);
});

test("links come with who asserts them, and only once both ends are public", () => {
  const at = (day_: string): TimelineEntry | undefined =>
    timeline(view, { known: day(day_) }).find(
      (entry) => entry.kind === "instrument" && entry.instrument.id === "CN:MOFCOM:2024-46",
    );
  expect(at("2026-11-21")?.relations).toMatchObject({
    out: [{ to: "US:FR:2024-28270", assertedBy: "MOFCOM spokesperson" }],
    in: [{ from: "CN:MOFCOM:2025-72", kind: "suspends" }],
  });
  expect(at("2025-01-01")?.relations.in).toEqual([]);
});
