import { expect, test } from "vitest";
import { draftCause } from "./draft-cause.ts";
import { contentOf, rawInstrument, rawMeasure, saidBy, type Raw } from "./testing.ts";

const measure = (changes: Raw, basis = "official"): Raw =>
  rawMeasure({
    time: {
      announced: "2023-07-03",
      events: [
        {
          kind: "suspend",
          from: "2025-11-09",
          to: "2026-11-28",
          by: "CN:MOFCOM:2025-72",
          knownFrom: "2025-11-09",
          basis,
        },
      ],
    },
    ...changes,
  });
const act = (draft: boolean): Raw => rawInstrument({ id: "CN:MOFCOM:2025-72", measures: [], draft });

test.each<[string, Raw, boolean, number]>([
  ["an act in the register", measure({}), false, 0],
  ["a draft", measure({}), true, 1],
  ["a draft measure may rest on a draft", measure({ draft: true }), true, 0],
  ["a report of a draft relaxes nothing", measure({}, "press"), true, 0],
])("%s", (_, limb, draft, count) => {
  expect(saidBy(draftCause, contentOf([rawInstrument({ measures: [limb] }), act(draft)]))).toHaveLength(count);
});
