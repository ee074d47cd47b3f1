// What a target makes itself: named, rounded to nothing, or among those a source does not name.
import { expect, it } from "vitest";
import { ownText } from "./dependence.ts";

it.each([
  [{ ownPct: 7.1, ownAtMostPct: 7.1 }, "7.1 %"],
  [{ ownPct: 0, ownAtMostPct: 0 }, "under 1 %"],
  [{ ownPct: 0, ownAtMostPct: 8.37 }, "0 to 8.4 %"],
  [{ ownPct: 3, ownAtMostPct: 13 }, "3.0 to 13.0 %"],
])("%j reads %s", (stage, text) => {
  expect(ownText(stage)).toBe(text);
});
