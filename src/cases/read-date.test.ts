import { expect, it } from "vitest";
import { readDay } from "./read-date.ts";

it.each([
  ["2026-08-01", "2026-08-01"],
  ["2026-08-01T09:30:00Z", "2026-08-01"],
  ["2026/8/1", "2026-08-01"],
  ["20260801", "2026-08-01"],
  ["1 August 2026", "2026-08-01"],
  ["August 1, 2026", "2026-08-01"],
  ["1st Aug 2026", "2026-08-01"],
  ["01.08.2026", "2026-08-01"],
  ["2026年8月1日", "2026-08-01"],
  ["01/08/2026", undefined],
  ["30 February 2026", undefined],
  ["next week", undefined],
  [20260801, undefined],
])("%j is %s", (text, day) => expect(readDay(text)).toBe(day));
