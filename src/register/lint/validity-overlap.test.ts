import { expect, test } from "vitest";
import { validityOverlap } from "./validity-overlap.ts";
import { rawInstrument, rawMeasure, contentOf, contentWith, saidBy, type Raw } from "./testing.ts";

const two = (first: Raw, second: Raw): Raw[] => [
  rawMeasure({ id: "cn-a", ...first }),
  rawMeasure({ id: "cn-b", ...second }),
];
const until = (to: string): Raw => ({ time: { announced: "2023-07-03", from: "2023-08-01", to } });
const from = (day: string): Raw => ({ time: { announced: "2023-07-03", from: day } });
const supersede = {
  time: {
    announced: "2023-07-03",
    from: "2023-08-01",
    events: [{ kind: "supersede", from: "2024-12-01", by: "CN:X:1", knownFrom: "2024-11-15", basis: "official" }],
  },
};

test.each<[string, Raw[], RegExp[]]>([
  ["one limb twice", two({}, {}), [/cn-b.time: applies together with cn-a/]],
  ["one after the other", two(until("2024-12-01"), from("2024-12-01")), []],
  ["one superseded by the other", two(supersede, from("2024-12-01")), []],
  ["a day in common", two(until("2024-12-02"), from("2024-12-01")), [/applies together/]],
  ["two clauses", two({ provision: "CN:MOFCOM:2023-23:1" }, { provision: "CN:MOFCOM:2023-23:2" }), []],
  ["another scope", two({}, { when: { all: [{ to: ["US"] }, { goods: true }] } }), []],
  ["a draft of the same", two({}, { draft: true }), []],
])("%s", (_, measures, expected) => {
  const said = saidBy(validityOverlap, contentOf([rawInstrument({ measures })]));
  expect(said).toEqual(expected.map((pattern) => expect.stringMatching(pattern)));
});

test.each([
  ["2025-11-10", 0],
  ["2025-11-09", 1],
])("a suspension from %s over one that ends 2025-11-10", (start, count) => {
  const act = { kind: "suspend", by: "CN:X:1", knownFrom: "2025-05-14", basis: "official" };
  const events = [
    { ...act, from: "2025-08-12", to: "2025-11-10" },
    { ...act, from: start, to: "2026-11-10" },
  ];
  const content = contentWith({ time: { announced: "2023-07-03", from: "2023-08-01", events } });
  expect(saidBy(validityOverlap, content)).toHaveLength(count);
});
