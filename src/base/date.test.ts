import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  contains,
  dayOf,
  daysBetween,
  isIsoDate,
  type IsoDate,
  isoDate,
  overlaps,
  untilInclusive,
} from "./date.ts";

const day = fc.integer({ min: 0, max: 40_000 }).map((offset) => addDays("1990-01-01" as IsoDate, offset));
const period = fc
  .tuple(day, fc.option(fc.integer({ min: 0, max: 900 }), { nil: undefined }))
  .map(([from, length]) => ({ from, to: length === undefined ? undefined : addDays(from, length) }));

describe("isIsoDate", () => {
  it.each([
    ["2024-02-29", true],
    ["2023-02-29", false],
    ["2026-11-31", false],
    ["2026-11-21", true],
    ["2026-1-1", false],
    ["2026-11-21T00:00:00Z", false],
    ["", false],
    [20261121, false],
    [null, false],
  ])("%s is %s", (text, expected) => {
    expect(isIsoDate(text)).toBe(expected);
  });

  it("names the offending text", () => {
    expect(() => isoDate("21.11.2026")).toThrow(/"21\.11\.2026" is not a calendar day/);
  });
});

describe("periods", () => {
  it("turns an official inclusive end into the exclusive one", () => {
    expect(untilInclusive(isoDate("2026-11-10"))).toBe("2026-11-11");
    expect(untilInclusive(isoDate("2024-02-28"))).toBe("2024-02-29");
  });

  it.each([
    ["2026-11-10", true],
    ["2026-11-11", false],
    ["2025-11-06", false],
    ["2025-11-07", true],
  ])("a suspension through 10 November 2026 holds on %s: %s", (on, expected) => {
    const suspension = { from: isoDate("2025-11-07"), to: untilInclusive(isoDate("2026-11-10")) };
    expect(contains(suspension, isoDate(on))).toBe(expected);
  });

  it("an empty period contains nothing and an open one never ends", () => {
    expect(contains({ from: isoDate("2026-01-01"), to: isoDate("2026-01-01") }, isoDate("2026-01-01"))).toBe(false);
    expect(contains({ from: isoDate("2026-01-01") }, isoDate("2999-01-01"))).toBe(true);
  });

  it("touching periods do not overlap", () => {
    const [a, b, c] = [isoDate("2026-01-01"), isoDate("2026-02-01"), isoDate("2026-03-01")];
    expect(overlaps({ from: a, to: b }, { from: b, to: c })).toBe(false);
    expect(overlaps({ from: a, to: c }, { from: b })).toBe(true);
  });

  it("adding days and counting them agree", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -5000, max: 5000 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days);
        expect(isIsoDate(addDays(from, days))).toBe(true);
      }),
    );
  });

  it("two non-empty periods overlap exactly when one contains the other's start", () => {
    fc.assert(
      fc.property(period, period, (a, b) => {
        fc.pre((a.to === undefined || a.from < a.to) && (b.to === undefined || b.from < b.to));
        expect(overlaps(a, b)).toBe(contains(a, b.from) || contains(b, a.from));
        expect(overlaps(a, b)).toBe(overlaps(b, a));
      }),
    );
  });
});

describe("dayOf", () => {
  it.each([
    ["2026-11-20T23:30:00Z", undefined, "2026-11-20"],
    ["2026-11-20T23:30:00Z", "Asia/Shanghai", "2026-11-21"],
    ["2026-11-21T01:30:00Z", "America/New_York", "2026-11-20"],
  ])("%s in %s is %s", (instant, zone, expected) => {
    expect(dayOf(new Date(instant), zone)).toBe(expected);
  });
});
