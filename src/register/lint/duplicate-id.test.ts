import { expect, test } from "vitest";
import { duplicateId } from "./duplicate-id.ts";
import { contentOf, contentWith, rawEvent, rawGoods, rawInstrument, rawMeasure, saidBy } from "./testing.ts";

test("different ids pass", () => {
  const other = rawInstrument({ id: "CN:MOFCOM:2024-1", measures: [rawMeasure({ id: "cn-other" })] });
  expect(saidBy(duplicateId, contentOf([rawInstrument(), other], { events: [rawEvent()] }))).toEqual([]);
});

test("an id is used once across instruments, measures and events", () => {
  const events = [rawEvent(), rawEvent(), rawEvent({ id: "cn-mofcom-2023-23-1" })];
  const said = saidBy(duplicateId, contentOf([rawInstrument(), rawInstrument()], { events }));
  expect(said).toEqual([
    expect.stringContaining('CN:MOFCOM:2023-23: "CN:MOFCOM:2023-23" is already used in measures/CN/0.yaml'),
    expect.stringContaining('"dip-2023-beijing" is already used in this file'),
    expect.stringContaining('"cn-mofcom-2023-23-1" is already used in events/events.yaml'),
    expect.stringContaining('"cn-mofcom-2023-23-1" is already used in events/events.yaml'),
    expect.stringContaining('goods.metal: "metal" is already used'),
  ]);
});

test("goods and parties of one measure have their own ids, exceptions a code and provision", () => {
  const party = { id: "a", name: "A", verified: true };
  const exception = { code: "X", title: "x", provision: "CN:X:1", when: { always: true }, basis: "official" };
  const content = contentWith({
    goods: [rawGoods(), rawGoods()],
    parties: [party, party],
    exceptions: [exception, exception, { ...exception, provision: "CN:X:2" }],
  });
  expect(saidBy(duplicateId, content)).toHaveLength(3);
});
