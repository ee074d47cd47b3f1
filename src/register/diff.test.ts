import { expect, test } from "vitest";
import { diffDays, diffRegisters } from "./diff.ts";
import { rawEvent } from "./lint/testing.ts";
import { day, RAW, sampleRegister } from "./testing.ts";

const register = sampleRegister();

test("a register does not differ from itself", () => {
  expect(diffRegisters(register, sampleRegister())).toEqual([]);
});

test("records added, removed and changed, measures apart from their instrument", () => {
  const [licence = {}, us, relief] = RAW.instruments;
  const measures = (licence["measures"] as Record<string, unknown>[]).map((measure) => ({
    ...measure,
    effect: "prohibit",
  }));
  const after = sampleRegister({
    instruments: [{ ...licence, measures }, { ...us, summary: "Another text." }, relief ?? {}],
    events: [...RAW.events, rawEvent({ id: "raid" })],
  });
  expect(diffRegisters(register, after)).toEqual([
    { record: "instrument", id: "CN:MOFCOM:2024-46", change: "changed", fields: ["summary"] },
    { record: "instrument", id: "US:FR:2024-28270", change: "removed", fields: [] },
    { record: "measure", id: "cn-mofcom-2023-23-1", change: "changed", fields: ["effect"] },
    { record: "measure", id: "us-hbm", change: "removed", fields: [] },
    { record: "event", id: "raid", change: "added", fields: [] },
  ]);
});

test.each([
  [
    "the suspension runs out",
    ["2026-11-27", "2026-11-21"],
    ["2026-11-28", "2026-11-21"],
    ["cn-mofcom-2024-46-2: suspended to unknown"],
  ],
  ["a quiet stretch", ["2026-01-01", "2026-11-21"], ["2026-11-27", "2026-11-21"], []],
  [
    "the suspension is published",
    ["2025-11-09", "2025-11-08"],
    ["2025-11-09", "2025-11-09"],
    ["cn-mofcom-2024-46-2: applies to suspended"],
  ],
  [
    "two rules of one week",
    ["2024-12-01", "2024-12-01"],
    ["2024-12-03", "2024-12-03"],
    ["us-hbm: not_known to upcoming", "cn-mofcom-2024-46-2: not_known to applies"],
  ],
])("%s", (_, [on, known], [laterOn, laterKnown], expected) => {
  const before = { on: day(on as string), known: day(known as string) };
  const after = { on: day(laterOn as string), known: day(laterKnown as string) };
  const changes = diffDays(register, before, after);
  expect(changes.map((change) => `${change.measure}: ${change.before.kind} to ${change.after.kind}`)).toEqual(expected);
});
