import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { addDays, type IsoDate, isoDate } from "../base/date.ts";
import { type MeasureState, stateOn } from "./as-of.ts";
import { DAWN, stateHistory } from "./history.ts";
import { contentWith } from "./lint/testing.ts";
import type { Basis, EfficacyEvent, EfficacyKind, Measure, MeasureTime } from "./measure.ts";
import { readFiles } from "./read-files.ts";

const FILE = "measures/CN/2024-us-dual-use.yaml";

describe("No. 46 of 2024, its clause 2 suspended until 2026-11-27", () => {
  const text = readFileSync(new URL(`../../data/${FILE}`, import.meta.url), "utf8");
  const { content } = readFiles([{ path: FILE, content: parse(text) as unknown }]);
  const clause = (number: number): Measure =>
    content.instruments[0]?.measures.find(({ id }) => id.endsWith(`46-${number}`)) as Measure;
  const suspended = { kind: "suspended", by: "CN:MOFCOM:2025-72", until: "2026-11-28" };

  test.each<[on: string, known: string, state: object]>([
    ["2024-12-02", "2024-12-02", { kind: "not_known" }],
    ["2024-12-02", "2026-11-21", { kind: "upcoming", from: "2024-12-03" }],
    ["2024-12-03", "2024-12-03", { kind: "applies", since: "2024-12-03" }],
    ["2025-11-08", "2025-11-08", { kind: "applies", since: "2024-12-03" }],
    ["2025-11-09", "2025-11-09", suspended],
    ["2025-11-09", "2025-11-08", { kind: "applies", since: "2024-12-03" }],
    ["2026-11-27", "2026-11-21", suspended],
    ["2026-11-28", "2026-11-21", { kind: "unknown", cause: "suspension_ended", since: "2026-11-28" }],
    ["2026-11-28", "2025-11-08", { kind: "applies", since: "2024-12-03" }],
  ])("on %s as known on %s", (on, known, state) => {
    expect(stateOn(clause(2), isoDate(on), isoDate(known))).toEqual(state);
  });

  test("clause 1, military users, was never suspended", () => {
    expect(stateOn(clause(1), isoDate("2026-11-21"), isoDate("2026-11-21"))).toEqual({
      kind: "applies",
      since: "2024-12-03",
    });
  });
});

const day = (text: string): IsoDate => isoDate(text);

function measureWith(time: Partial<MeasureTime>, changes: Partial<Measure> = {}): Measure {
  const measure = contentWith({}).instruments[0]?.measures[0] as Measure;
  return { ...measure, ...changes, time: { ...measure.time, ...time } };
}

function event(kind: EfficacyKind, from: string, rest: Partial<EfficacyEvent> = {}): EfficacyEvent {
  return { kind, from: day(from), by: `act:${kind}:${from}`, knownFrom: day(from), basis: "official", ...rest };
}

/** The base measure applies from 2023-08-01; all is known on the last day. */
describe("rules of time", () => {
  const known = day("2030-01-01");
  const applies = { kind: "applies", since: "2023-08-01" };
  test.each<[string, Partial<MeasureTime>, string, object]>([
    ["announced without a day", { from: undefined as never }, "2029-01-01", { kind: "upcoming" }],
    [
      "announced without a day, said to be superseded",
      { from: undefined as never, events: [event("supersede", "2024-01-01", { basis: "press" })] },
      "2029-01-01",
      { kind: "upcoming" },
    ],
    [
      "said to be given up before it begins",
      { events: [event("end", "2023-05-01", { basis: "press" })] },
      "2023-07-31",
      { kind: "upcoming", from: "2023-08-01" },
    ],
    [
      "a reported suspension, prolonged officially after it ran out",
      {
        events: [
          event("suspend", "2024-01-01", { to: day("2024-06-01"), basis: "press" }),
          event("prolong", "2024-07-01", { to: day("2025-07-01") }),
        ],
      },
      "2025-01-01",
      { kind: "unknown", cause: "relief_unofficial", since: "2024-07-01" },
    ],
    ["an end by its own terms", { to: day("2025-01-01") }, "2025-01-01", { kind: "ended", since: "2025-01-01" }],
    ["the day before that end", { to: day("2025-01-01") }, "2024-12-31", applies],
    [
      "a sunset that nobody verified",
      { sunset: day("2025-01-01") },
      "2025-01-01",
      { kind: "unknown", cause: "sunset", since: "2025-01-01" },
    ],
    [
      "an official end",
      { events: [event("end", "2025-01-01")] },
      "2025-01-01",
      { kind: "ended", since: "2025-01-01", by: "act:end:2025-01-01" },
    ],
    [
      "a reported end",
      { events: [event("end", "2025-01-01", { basis: "press" })] },
      "2025-01-01",
      { kind: "unknown", cause: "relief_unofficial", since: "2025-01-01" },
    ],
    [
      "a report after an official end",
      { events: [event("end", "2025-01-01"), event("end", "2025-02-01", { basis: "press" })] },
      "2025-03-01",
      { kind: "ended", since: "2025-01-01", by: "act:end:2025-01-01" },
    ],
    [
      "an end that was revived",
      { events: [event("end", "2025-01-01"), event("revive", "2025-02-01")] },
      "2025-02-01",
      applies,
    ],
    [
      "an official postponement",
      { events: [event("postpone", "2023-07-20", { to: day("2024-01-01") })] },
      "2023-12-31",
      { kind: "upcoming", from: "2024-01-01" },
    ],
    [
      "a reported postponement",
      { events: [event("postpone", "2023-07-20", { to: day("2024-01-01"), basis: "press" })] },
      "2023-12-31",
      { kind: "unknown", cause: "relief_unofficial", since: "2023-08-01" },
    ],
    [
      "a reported postponement, over",
      { events: [event("postpone", "2023-07-20", { to: day("2024-01-01"), basis: "press" })] },
      "2024-01-01",
      applies,
    ],
    [
      "a suspension before the start",
      { events: [event("suspend", "2023-07-20", { to: day("2024-01-01") })] },
      "2023-07-25",
      { kind: "suspended", by: "act:suspend:2023-07-20", until: "2024-01-01" },
    ],
    [
      "a suspension lifted early",
      { events: [event("suspend", "2024-01-01", { to: day("2025-01-01") }), event("revive", "2024-06-01")] },
      "2024-06-01",
      applies,
    ],
    [
      "a suspension prolonged",
      {
        events: [
          event("suspend", "2024-01-01", { to: day("2025-01-01") }),
          event("prolong", "2025-01-01", { to: day("2026-01-01") }),
        ],
      },
      "2025-06-01",
      { kind: "suspended", by: "act:prolong:2025-01-01", until: "2026-01-01" },
    ],
    [
      "a prolongation known from the press",
      {
        events: [
          event("suspend", "2024-01-01", { to: day("2025-01-01") }),
          event("prolong", "2025-01-01", { to: day("2026-01-01"), basis: "press" }),
        ],
      },
      "2025-06-01",
      { kind: "unknown", cause: "suspension_ended", since: "2025-01-01" },
    ],
    [
      "the gap before a late prolongation",
      {
        events: [
          event("suspend", "2024-01-01", { to: day("2025-01-01") }),
          event("prolong", "2025-02-01", { to: day("2026-01-01") }),
        ],
      },
      "2025-01-15",
      { kind: "unknown", cause: "suspension_ended", since: "2025-01-01" },
    ],
    [
      "an open suspension past its verifyBy",
      { events: [event("suspend", "2024-01-01", { verifyBy: day("2024-06-30") })] },
      "2024-07-01",
      { kind: "unknown", cause: "suspension_ended", since: "2024-07-01" },
    ],
    [
      "a report during an official suspension",
      {
        events: [
          event("suspend", "2024-01-01", { to: day("2025-01-01") }),
          event("suspend", "2024-06-01", { to: day("2026-01-01"), basis: "press" }),
        ],
      },
      "2024-07-01",
      { kind: "suspended", by: "act:suspend:2024-01-01", until: "2025-01-01" },
    ],
    [
      "not enforced",
      { events: [event("not_enforced", "2024-01-01", { to: day("2025-01-01") })] },
      "2024-07-01",
      { ...applies, notEnforced: true },
    ],
    [
      "said not to be enforced",
      { events: [event("not_enforced", "2024-01-01", { to: day("2025-01-01"), basis: "press" })] },
      "2024-07-01",
      applies,
    ],
  ])("%s", (_, time, on, state) => {
    expect(stateOn(measureWith(time), day(on), known)).toEqual(state);
  });

  test.each([
    ["2025-06-01", "unknown"],
    ["2025-12-31", "unknown"],
    ["2026-01-02", "applies"],
  ])("a verifyBy of 2025-01-01 verified 2026-01-02, as known on %s", (knownOn, kind) => {
    const measure = measureWith({}, { verifyBy: day("2025-01-01"), verifiedAt: day("2026-01-02") });
    expect(stateOn(measure, day("2025-06-01"), day(knownOn)).kind).toBe(kind);
  });

  test("the day to verify by is the last that is known", () => {
    const measure = measureWith({}, { verifyBy: day("2025-01-01") });
    expect(stateOn(measure, day("2025-01-01"), known).kind).toBe("applies");
    expect(stateOn(measure, day("2025-06-01"), known)).toEqual({
      kind: "unknown",
      cause: "verify_by",
      since: "2025-01-02",
    });
  });

  test("a draft is a draft whatever the day", () => {
    expect(stateOn(measureWith({}, { draft: true }), day("2024-01-01"), known)).toEqual({ kind: "draft" });
  });
});

const START = day("2023-01-01");
const anyDay = fc.integer({ min: 0, max: 2000 }).map((days) => addDays(START, days));
const RELIEFS = ["suspend", "prolong", "postpone", "end", "supersede"] as const;
const KINDS = [...RELIEFS, "revive", "amend", "not_enforced"] as const;

function anyEvent(kinds: readonly EfficacyKind[], basis: fc.Arbitrary<Basis>): fc.Arbitrary<EfficacyEvent> {
  return fc
    .record({
      kind: fc.constantFrom(...kinds),
      from: anyDay,
      length: fc.option(fc.integer({ min: 1, max: 700 }), { nil: undefined }),
      knownFrom: anyDay,
      basis,
    })
    .map(({ length, from, ...rest }) => ({
      ...rest,
      from,
      by: "CN:X:1",
      ...(length !== undefined && { to: addDays(from, length) }),
    }));
}

const anyBasis = fc.constantFrom<Basis>("official", "professional", "press", "assumption");

function anyMeasure(events: fc.Arbitrary<EfficacyEvent[]>, ends = true): fc.Arbitrary<Measure> {
  const maybeDay = ends ? fc.option(anyDay, { nil: undefined }) : fc.constant(undefined);
  return fc
    .record({
      from: fc.option(anyDay, { nil: undefined }),
      to: maybeDay,
      sunset: maybeDay,
      knownFrom: anyDay,
      verifyBy: maybeDay,
      events,
    })
    .map(({ from, to, sunset, knownFrom, verifyBy, events: list }) => {
      const time = {
        announced: knownFrom,
        ...(from && { from }),
        ...(to && { to }),
        ...(sunset && { sunset }),
        events: list,
      };
      return { ...measureWith({}), knownFrom, ...(verifyBy && { verifyBy }), time };
    });
}

const someEvents = fc.array(anyEvent(KINDS, anyBasis), { maxLength: 5 });

describe("properties", () => {
  test("the history has every state of every day: no gap, no missed change", () => {
    fc.assert(
      fc.property(anyMeasure(someEvents), anyDay, anyDay, (measure, on, known) => {
        const history = stateHistory(measure, known);
        expect(history[0].from).toBe(DAWN);
        expect(history.map(({ from }) => from)).toEqual([...new Set(history.map(({ from }) => from))].toSorted());
        expect(history.findLast(({ from }) => from <= on)?.state).toEqual(stateOn(measure, on, known));
      }),
    );
  });

  test("nothing is known before knownFrom", () => {
    fc.assert(
      fc.property(anyMeasure(someEvents), anyDay, anyDay, (measure, on, known) => {
        const isKnown = stateOn(measure, on, known).kind !== "not_known";
        expect(isKnown).toBe(measure.knownFrom <= known);
      }),
    );
  });

  test("unofficial relief never suspends or ends", () => {
    const unofficial = fc.array(
      anyEvent(
        RELIEFS,
        anyBasis.filter((basis) => basis !== "official"),
      ),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(anyMeasure(unofficial, false), anyDay, anyDay, (measure, on, known) => {
        const { kind } = stateOn(measure, on, known);
        expect(kind).not.toMatch(/suspended|ended/);
        if (measure.time.from !== undefined && on >= measure.time.from)
          expect(kind).toMatch(/applies|unknown|not_known/);
      }),
    );
  });

  test("a later event never changes an answer given earlier", () => {
    fc.assert(
      fc.property(anyMeasure(someEvents), anyEvent(KINDS, anyBasis), anyDay, anyDay, (measure, added, on, known) => {
        fc.pre(added.knownFrom > known);
        const later: Measure = { ...measure, time: { ...measure.time, events: [...measure.time.events, added] } };
        expect(stateOn(later, on, known)).toEqual(stateOn(measure, on, known));
      }),
    );
  });

  test("an unofficial event never relaxes what held without it", () => {
    const strictness: Readonly<Record<MeasureState["kind"], number>> = {
      not_known: 0,
      draft: 0,
      upcoming: 0,
      ended: 0,
      suspended: 0,
      unknown: 1,
      applies: 1,
    };
    const unofficial = anyEvent(
      KINDS,
      anyBasis.filter((basis) => basis !== "official"),
    );
    fc.assert(
      fc.property(anyMeasure(someEvents), unofficial, anyDay, anyDay, (measure, added, on, known) => {
        const later: Measure = { ...measure, time: { ...measure.time, events: [...measure.time.events, added] } };
        const [before, after] = [stateOn(measure, on, known).kind, stateOn(later, on, known).kind];
        expect(strictness[after]).toBeGreaterThanOrEqual(strictness[before]);
      }),
    );
  });
});
