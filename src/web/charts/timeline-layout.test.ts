import * as fc from "fast-check";
import { expect, test } from "vitest";
import { dayScale, firstDay } from "./scale.ts";
import { layLanes, type TimelineMark } from "./timeline-layout.ts";

const RIGHT = 1170;
const x = dayScale("2024-01-01", "2026-12-31", 130, 1160);
const day = fc
  .integer({ min: 0, max: 1090 })
  .map((days) => new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10));
const marks = fc
  .array(fc.record({ date: day, lane: fc.constantFrom("CN", "US", "XX"), label: fc.string({ maxLength: 44 }) }), {
    maxLength: 120,
  })
  .map((all) => all.map((one, index): TimelineMark => ({ ...one, id: String(index) })));

test("every mark of a known lane is placed once, on its day, in a row of its lane", () => {
  fc.assert(
    fc.property(marks, (all) => {
      const lanes = layLanes(all, ["US", "CN"], x, RIGHT);
      const placed = lanes.flatMap((lane) => lane.marks);
      expect(placed.map(({ id }) => id).toSorted()).toEqual(
        all
          .filter(({ lane }) => lane !== "XX")
          .map(({ id }) => id)
          .toSorted(),
      );
      for (const lane of lanes) {
        for (const mark of lane.marks) {
          expect(mark.x).toBe(x(mark.date));
          expect(mark.row).toBeLessThan(lane.rows);
        }
      }
    }),
  );
});

test("marks of one row never touch", () => {
  fc.assert(
    fc.property(marks, (all) => {
      for (const lane of layLanes(all, ["CN", "US"], x, RIGHT)) {
        for (let row = 0; row < lane.rows; row++) {
          const xs = lane.marks.filter((mark) => mark.row === row).map((mark) => mark.x);
          for (let i = 1; i < xs.length; i++) expect((xs[i] ?? 0) - (xs[i - 1] ?? 0)).toBeGreaterThanOrEqual(12.9);
        }
      }
    }),
  );
});

test("labels give way when there are too many, and turn left at the edge", () => {
  const crowd = Array.from({ length: 60 }, (_, index): TimelineMark => ({
    id: String(index),
    date: "2025-05-05",
    lane: "CN",
    label: "a label",
  }));
  expect(layLanes(crowd, ["CN"], x, RIGHT)[0]?.marks[0]?.labelled).toBe(false);
  const [lane] = layLanes([{ id: "a", date: "2026-12-30", lane: "CN", label: "a long label here" }], ["CN"], x, RIGHT);
  expect(lane?.marks[0]).toMatchObject({ labelled: true, flipped: true });
});

test("a month or a year stands at its first day", () => {
  expect(firstDay("2025-03")).toBe("2025-03-01");
  expect(x("2025")).toBe(x("2025-01-01"));
});
