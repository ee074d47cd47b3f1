import { expect, test } from "vitest";
import { officialBasis } from "./official-basis.ts";
import { contentOf, contentWith, rawInstrument, rawMeasure, saidBy } from "./testing.ts";

const press = [{ url: "https://example.org/news", publisher: "Press", kind: "press" }];
const reprint = [{ url: "https://example.org/copy", publisher: "Reprint", kind: "reprint" }];
const suspended = {
  time: {
    announced: "2023-07-03",
    events: [
      {
        kind: "suspend",
        from: "2025-11-09",
        to: "2026-11-28",
        by: "CN:MOFCOM:2025-72",
        knownFrom: "2025-11-09",
        basis: "official",
      },
    ],
  },
};
const act = (sources: unknown): Record<string, unknown> =>
  rawInstrument({ id: "CN:MOFCOM:2025-72", basis: "press", measures: [], sources });

test.each([
  ["official by a reprint", { sources: reprint }, 0],
  ["official by the press", { sources: press }, 1],
  ["press by the press", { sources: press, basis: "press" }, 0],
])("%s", (_, instrument, count) => {
  expect(saidBy(officialBasis, contentOf([rawInstrument(instrument)]))).toHaveLength(count);
});

test("a measure that claims more than its instrument", () => {
  const content = contentWith({ basis: "official" }, { basis: "press", sources: press });
  expect(saidBy(officialBasis, content)).toEqual([expect.stringContaining("no source is official or a reprint")]);
});

test.each([
  [reprint, 0],
  [press, 1],
])("an official event rests on an act whose text was read (%#)", (sources, count) => {
  const content = contentOf([rawInstrument({ measures: [rawMeasure(suspended)] }), act(sources)]);
  expect(saidBy(officialBasis, content)).toHaveLength(count);
});
