import { expect, it } from "vitest";
import { isoDate } from "../base/date.ts";
import type { AheadDay } from "./ahead.ts";
import { calendarText } from "./calendar.ts";
import type { ChangedAnswer } from "./changed-answer.ts";
import { atomFeed } from "./feed.ts";
import { byRun, digestText, runTitle } from "./told-run.ts";

const ON = isoDate("2026-11-28");
const change = (id: string, run: number, title = "Gallium", after: "undecided" | "no_control_found" = "undecided") => {
  const side = {
    on: ON,
    known: ON,
    standing: "licence_required",
    outcome: "licence_required",
    mayProceed: false,
  } as const;
  return {
    id: `${run}-${id}`,
    subscription: "mine",
    run,
    at: `2026-11-28T0${run}:00:00.000Z`,
    subject: { kind: "supply", id, title, party: "A & B <Ltd>" },
    before: side,
    after: { ...side, standing: after },
    changes: [{ aspect: "outcome", before: [], after: [] }],
    causes: [{ kind: "edition", before: "1", after: "2" }],
    register: { version: "2", sha256: "00" },
    ...(after === "no_control_found"
      ? { coverage: [{ list: "US-CCL", edition: "1", state: "complete" as const }] }
      : {}),
  } satisfies ChangedAnswer;
};
const head = {
  id: "mine",
  what: "portfolio mine",
  updated: "2026-11-28T09:00:00.000Z",
  self: "/watch/mine/feed.atom",
  page: "/watch/mine",
};

it("gathers the changes of a run, and tells them with their causes", () => {
  const runs = byRun([change("b", 3), change("a", 2), change("c", 2)]);
  expect(runs.map(({ id, changes }) => [id, changes.length])).toEqual([
    ["mine-3", 1],
    ["mine-2", 2],
  ]);
  expect(runs.map(runTitle)[1]).toBe("2 answers changed as of 2026-11-28: 2 stand otherwise, 0 on other grounds");
  const text = digestText(byRun([change("a", 2), change("c", 2, "Wafer", "no_control_found")])[0] as never);
  expect(text).toContain("- Gallium (a, A & B <Ltd>): licence required → undecided");
  expect(text).toContain("This is no clearance: as of 2026-11-28, in register 2, looked into US-CCL.");
  expect(text).toContain("- 2 lines: another edition: 1 → 2");
});

it("makes a feed of one entry a run, with what XML reads as its own escaped", () => {
  const feed = atomFeed(head, byRun([change("a", 2, 'Seal\u0007 & "ring"')]));
  expect(feed.match(/<entry>/g)).toHaveLength(1);
  expect(feed).toContain("<id>tag:derisk.invalid,2026:watch/mine-2</id>");
  expect(feed).toContain("Seal  &amp; &quot;ring&quot; (a, A &amp; B &lt;Ltd&gt;)");
  expect(feed).toContain('href="/watch/mine#run-2"');
  expect(atomFeed(head, [])).toContain("<updated>2026-11-28T09:00:00.000Z</updated>");
});

it("makes a calendar of one day an event, folded and escaped", () => {
  const day: AheadDay = {
    date: ON,
    kind: "measure",
    what: "cn-1",
    text: `Ban; ends, ${"镓".repeat(40)}`,
    subjects: Array.from({ length: 25 }, (_, i) => `line-${i}`),
  };
  const text = calendarText(head, [day]);
  const lines = text.split("\r\n");
  expect(lines.every((line) => Buffer.byteLength(line, "utf8") <= 75)).toBe(true);
  const unfolded = text.replaceAll("\r\n ", "");
  expect(unfolded).toContain(`SUMMARY:Ban\\; ends\\, ${"镓".repeat(40)}\r\n`);
  expect(unfolded).toContain("DTSTART;VALUE=DATE:20261128\r\nDTEND;VALUE=DATE:20261129");
  expect(unfolded).toContain("DTSTAMP:20261128T090000Z");
  expect(unfolded).toContain("cn-1\\nLines: line-0\\,");
  expect(unfolded).toContain("and 5 more");
  expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
});
