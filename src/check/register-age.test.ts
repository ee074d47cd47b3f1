// What the register cannot know, because it was published after its last day, never reads as cleared.
import { describe, expect, it } from "vitest";
import type { IsoDate } from "../base/date.ts";
import { lastDayOf } from "../register/index.ts";
import { isOutOfDate, registerBehind } from "./register-age.ts";

const LAST = "2026-11-22" as IsoDate;

describe("a register that ends before the day by which things were to be known", () => {
  it.each<readonly [string, boolean, boolean]>([
    ["2026-11-21", false, false],
    ["2026-11-22", false, false],
    ["2026-11-23", true, false],
    ["2026-12-22", true, false],
    ["2026-12-23", true, true],
    ["2030-01-01", true, true],
  ])("known by %s: told %j, too old %j", (known, told, old) => {
    const notice = registerBehind(LAST, known as IsoDate);
    expect(notice?.code).toBe(told ? "register_behind" : undefined);
    expect(notice?.text.includes("too old")).toBe(told ? old : undefined);
    expect(isOutOfDate(LAST, known as IsoDate)).toBe(old);
  });

  it("is not told of an empty one", () => {
    expect(registerBehind(undefined, LAST)).toBeUndefined();
    expect(isOutOfDate(undefined, LAST)).toBe(false);
  });
});

it("ends on the newest day recorded or verified, whatever a scenario adds", () => {
  const instrument = (recordedAt: string, verifiedAt?: string, hypothetical?: true): never =>
    ({ recordedAt, verifiedAt, measures: [{ hypothetical }] }) as never;
  const instruments = [
    instrument("2026-10-01"),
    instrument("2026-09-01", "2026-11-02"),
    instrument("2027-05-01", undefined, true),
  ];
  expect(lastDayOf({ instruments, coverage: [] })).toBe("2026-11-02");
  expect(lastDayOf({ instruments, coverage: [{ verifiedAt: "2026-11-20" } as never] })).toBe("2026-11-20");
  expect(lastDayOf({ instruments: [], coverage: [] })).toBeUndefined();
});
