// Reviews come to what people left standing; stories join documents about one thing.
import { describe, expect, test } from "vitest";
import { isoDate } from "../../base/date.ts";
import type { Measure } from "../measures/record.ts";
import type { Reading } from "../reading.ts";
import { reviewMeasure } from "./review.ts";
import { groupStories } from "./stories.ts";
import type { ReviewEntry, StoredReading } from "./stored-reading.ts";

const SPAN = { start: 0, end: 1, text: "x" };
const MEASURE: Measure = {
  id: "m1",
  type: "export_licence",
  gta: "Export licensing requirement",
  mast: "P",
  plover: { event: "SANCTION", mode: "discontinue", codebook: "manual" },
  cameo: "163",
  direction: "restrict",
  imposer: ["CN"],
  authority: { name: "commerce ministry", norm: "CN.MOFCOM" },
  target: { countries: [], entities: [] },
  goods: [{ text: "gallium", norm: "gallium" }],
  announced: { value: "2026-11-02", basis: "text" },
  effective: { value: "2026-12-01", basis: "text" },
  status: "announced",
  factuality: "asserted",
  quote: SPAN,
  mentions: [SPAN],
  attribution: { chain: [] },
  confidence: 0.9,
  patternId: "export-licence.require.01",
  derived: ["direction"],
};
const reading = (measures: readonly Measure[], claims: Reading["claims"] = []): Reading => ({
  schema: "derisk.read/1",
  lang: "en",
  published: null,
  length: 1,
  offset_unit: "utf16",
  zones: [],
  measures,
  events: [],
  enforcement: [],
  claims,
  relations: [],
  warnings: [],
  packs: [],
});
const stored = (
  id: string,
  published: string,
  measures: readonly Measure[],
  claims: Reading["claims"] = [],
): StoredReading => ({
  id,
  text: "x",
  title: `Title ${id}`,
  outlet: `Outlet ${id}`,
  published: isoDate(published),
  addedAt: "2026-11-20T00:00:00.000Z",
  from: "article",
  reading: reading(measures, claims),
});
const entry = (fields: Partial<ReviewEntry>): ReviewEntry => ({
  reading: "r",
  candidate: "m1",
  action: "accept",
  by: "Ann",
  at: "2026-11-20T00:00:00.000Z",
  ...fields,
});

describe("a review", () => {
  test("starts open, with what no words state first", () => {
    expect(reviewMeasure(MEASURE, [])).toMatchObject({ state: "open", unsure: ["direction"], settled: [] });
  });

  test("an edit changes its field, an undo takes it back, decisions of others do not count", () => {
    const edit = entry({ action: "edit", field: "status", value: "in_force" });
    expect(reviewMeasure(MEASURE, [edit]).measure.status).toBe("in_force");
    expect(reviewMeasure(MEASURE, [edit, entry({ action: "undo", field: "status" })]).measure.status).toBe("announced");
    expect(reviewMeasure(MEASURE, [{ ...edit, candidate: "m2" }]).measure.status).toBe("announced");
  });

  test.each([
    [[entry({})], "accepted"],
    [[entry({}), entry({ action: "reject" })], "rejected"],
    [[entry({}), entry({ action: "reject" }), entry({ action: "undo" })], "accepted"],
    [[entry({ action: "undo" })], "open"],
  ] as const)("%#: decisions about the whole", (decisions, state) => {
    expect(reviewMeasure(MEASURE, decisions).state).toBe(state);
  });

  test("a settled field is no longer unsure", () => {
    expect(reviewMeasure(MEASURE, [entry({ field: "direction" })]).unsure).toEqual([]);
  });
});

describe("stories", () => {
  const claim = (name: string, country: string): Reading["claims"][number] => ({
    id: "c1",
    speaker: { name, country },
    form: "indirect",
    stance: "justify",
    frames: ["national_security"],
    factuality: "reported",
    about: ["m1"],
    quote: SPAN,
    attribution: { chain: [] },
    patternId: "p",
    confidence: 1,
  });

  test("documents of two outlets about one measure are one story, with each side's claims", () => {
    const [story, ...rest] = groupStories([
      stored("a", "2026-11-02", [MEASURE], [claim("ministry", "CN")]),
      stored("b", "2026-11-04", [MEASURE], [claim("official", "US"), claim("senator", "US")]),
    ]);
    expect(rest).toEqual([]);
    expect(story).toMatchObject({ id: "a", first: "2026-11-02", last: "2026-11-04", about: ["CN export gallium"] });
    expect(story?.sides.map(({ side, claims }) => [side, claims.length])).toEqual([
      ["US", 2],
      ["CN", 1],
    ]);
  });

  test("another good is another story, related by the government and kind; so is the same good much later", () => {
    const other = { ...MEASURE, goods: [{ text: "graphite", norm: "graphite" }] };
    const stories = groupStories([
      stored("a", "2026-01-02", [MEASURE]),
      stored("b", "2026-01-03", [other]),
      stored("c", "2026-06-01", [MEASURE]),
    ]);
    expect(stories.map(({ documents }) => documents.map(({ id }) => id))).toEqual([["c"], ["b"], ["a"]]);
    expect(stories.find(({ id }) => id === "a")?.related).toContain("b");
  });

  test("background measures and documents without any tie nothing together", () => {
    const background = { ...MEASURE, background: true as const };
    expect(groupStories([stored("a", "2026-01-02", [background]), stored("b", "2026-01-02", [MEASURE])])).toHaveLength(
      2,
    );
    expect(groupStories([stored("a", "2026-01-02", []), stored("b", "2026-01-02", [])])).toHaveLength(2);
  });
});
