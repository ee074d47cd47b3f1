import { expect, test } from "vitest";
import { dangling } from "./dangling.ts";
import { contentOf, contentWith, rawEvent, rawInstrument, rawMeasure, saidBy } from "./testing.ts";

const relation = (to: string): object => ({ to, kind: "respondsTo", assertedBy: "MOFCOM spokesperson" });

test.each([
  ["CN:MOFCOM:2023-23", 0],
  ["cn-mofcom-2023-23-1", 0],
  ["dip-2023-beijing", 0],
  ["cn-mofcom-2023-gallium", 0],
  ["US:EAR:744.99", 1],
])("a relation to %s leaves %i problems", (to, count) => {
  const act = rawInstrument({ notes: "facts: cn-other, cn-mofcom-2023-gallium\nfacts: not-this-line" });
  const events = [rawEvent(), rawEvent({ id: "st-2023", relations: [relation(to)] })];
  expect(saidBy(dangling, contentOf([act], { events }))).toHaveLength(count);
});

test("only the first line of the notes lists facts", () => {
  const act = rawInstrument({ notes: "facts: a\nfacts: b", relations: [relation("b")] });
  expect(saidBy(dangling, contentOf([act]))).toEqual([expect.stringContaining('respondsTo names "b"')]);
});

test("the act behind an efficacy event is in the register", () => {
  const suspend = (by: string): object => ({
    time: {
      announced: "2023-07-03",
      events: [
        { kind: "suspend", from: "2025-11-09", to: "2026-11-28", by, knownFrom: "2025-11-09", basis: "official" },
      ],
    },
  });
  expect(saidBy(dangling, contentWith({ ...suspend("CN:MOFCOM:2023-23") }))).toEqual([]);
  expect(saidBy(dangling, contentWith({ ...suspend("CN:MOFCOM:2025-72") }))).toEqual([
    expect.stringContaining('events.0.by: suspend by "CN:MOFCOM:2025-72"'),
  ]);
});

test("conflicts name a measure or a provision, permissions lift provisions that exist", () => {
  const other = rawInstrument({
    id: "US:OFAC:SDN",
    jurisdiction: "US",
    measures: [rawMeasure({ id: "us-sdn", provision: "US:OFAC:SDN:1" })],
  });
  const own = (measure: object): object => rawInstrument({ measures: [rawMeasure({ ...measure })] });
  const said = (measure: object): readonly string[] => saidBy(dangling, contentOf([own(measure) as never, other]));
  expect(
    said({
      conflictsWith: [
        { measure: "us-sdn", says: "x" },
        { measure: "US:OFAC", says: "x" },
      ],
      defeats: ["US:OFAC:SDN"],
    }),
  ).toEqual([]);
  expect(said({ conflictsWith: [{ measure: "us-sdm", says: "x" }], defeats: ["US:OFAC:SD"] })).toEqual([
    expect.stringContaining('conflictsWith: "us-sdm"'),
    expect.stringContaining('defeats: no measure has a provision within "US:OFAC:SD"'),
  ]);
});
