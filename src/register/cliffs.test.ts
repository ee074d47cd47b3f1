import { expect, test } from "vitest";
import { cliffsAhead } from "./cliffs.ts";
import { contentWith } from "./lint/testing.ts";
import { compileRegister } from "./compile.ts";
import { day, hash, sampleRegister } from "./testing.ts";
import type { Raw } from "./lint/testing.ts";

const known = day("2026-11-21");
const window = { from: day("2026-11-21"), to: day("2027-11-21"), known };

test("the suspension that runs out and the exception that ends, each with what happens", () => {
  expect(cliffsAhead(sampleRegister(), window).map(({ date, kind, text }) => [date, kind, text])).toEqual([
    [
      "2026-11-28",
      "suspension_ends",
      "Gallium for the United States: its suspension runs out; until somebody verifies it, the state is unknown and the stricter reading is the ceiling.",
    ],
    ["2027-01-01", "exception_ends", "Gallium items need a licence: exception TEMP (Temporary exports) ends."],
  ]);
});

test("a window that closes before the day, and a knowledge day before the act, show nothing", () => {
  expect(cliffsAhead(sampleRegister(), { ...window, to: day("2026-11-28") })).toEqual([]);
  const early = cliffsAhead(sampleRegister(), { ...window, known: day("2024-01-01") });
  expect(early.map(({ kind }) => kind)).toEqual(["exception_ends"]);
});

const act = { by: "CN:X:1", knownFrom: "2026-01-01", basis: "official" };

test.each<[string, Raw, readonly (readonly [string, string])[]]>([
  ["a statutory start", { time: { announced: "2022-12-23", from: "2026-12-23" } }, [["2026-12-23", "starts"]]],
  [
    "a known end",
    { time: { announced: "2023-07-03", from: "2023-08-01", to: "2027-01-01" } },
    [["2027-01-01", "ends"]],
  ],
  [
    "a sunset",
    { time: { announced: "2023-07-03", from: "2023-08-01", sunset: "2027-01-01" } },
    [["2027-01-01", "sunset"]],
  ],
  ["a day to verify by", { verifyBy: "2026-12-31" }, [["2027-01-01", "verify_by"]]],
  [
    "a suspension to come, lifted by its own act",
    {
      time: {
        announced: "2023-07-03",
        from: "2023-08-01",
        events: [
          { kind: "suspend", from: "2026-12-01", to: "2027-06-01", ...act },
          { kind: "revive", from: "2027-06-01", ...act },
        ],
      },
    },
    [
      ["2026-12-01", "suspension_starts"],
      ["2027-06-01", "suspension_ends"],
    ],
  ],
  ["a draft has none", { draft: true, time: { announced: "2022-12-23", from: "2026-12-23" } }, []],
])("%s", (_, measure, expected) => {
  const register = compileRegister(contentWith(measure), hash);
  expect(cliffsAhead(register, window).map(({ date, kind }) => [date, kind])).toEqual(expected);
});
