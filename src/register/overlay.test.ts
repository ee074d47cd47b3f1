import { describe, expect, test } from "vitest";
import { stateOn } from "./as-of.ts";
import type { Register } from "./instrument.ts";
import type { Measure } from "./measure.ts";
import { applyOverlay, type Assumption } from "./overlay.ts";
import { readOverlay } from "./read-overlay.ts";
import { openRegister } from "./register.ts";
import { day, hash, sampleRegister } from "./testing.ts";

const CLAUSE = "cn-mofcom-2024-46-2";
const register = sampleRegister();
const known = day("2026-11-21");

function measureIn(where: Register, id: string): Measure {
  const measure = openRegister(where).measures.get(id);
  if (!measure) throw new Error(`no measure ${id}`);
  return measure;
}

function clauseUnder(assumption: Omit<Assumption, "measure">, on: string): string {
  const { register: overlaid } = applyOverlay(
    register,
    { name: "what if", assume: [{ measure: CLAUSE, ...assumption }] },
    hash,
  );
  return stateOn(measureIn(overlaid, CLAUSE), day(on), known).kind;
}

describe("assumptions", () => {
  test.each<[string, Omit<Assumption, "measure">, string, string]>([
    ["in force ends the suspension", { state: "in_force" }, "2026-01-01", "applies"],
    ["in force settles the horizon", { state: "in_force", from: day("2026-11-28") }, "2026-11-28", "applies"],
    [
      "before its first day the record decides",
      { state: "in_force", from: day("2026-11-28") },
      "2026-11-27",
      "suspended",
    ],
    [
      "from its end on the record decides again",
      { state: "in_force", from: day("2026-01-01"), to: day("2026-02-01") },
      "2026-02-01",
      "suspended",
    ],
    ["a suspension goes on", { state: "suspended", from: day("2026-11-28") }, "2027-06-01", "suspended"],
    ["an end", { state: "ended", from: day("2026-11-28") }, "2027-06-01", "ended"],
    ["the past stays as it was", { state: "ended", from: day("2026-11-28") }, "2025-01-01", "applies"],
  ])("%s", (_, assumption, on, kind) => {
    expect(clauseUnder(assumption, on)).toBe(kind);
  });

  test("they are marked, decide on any knowledge day, and name the scenario", () => {
    const { register: overlaid } = applyOverlay(
      register,
      { name: "what if", assume: [{ measure: CLAUSE, state: "suspended" }] },
      hash,
    );
    const clause = measureIn(overlaid, CLAUSE);
    expect(clause.time.events.at(-1)).toMatchObject({ hypothetical: true, by: "scenario:what if" });
    expect(stateOn(clause, day("2025-01-01"), day("2024-12-01"))).toEqual({
      kind: "suspended",
      by: "scenario:what if",
    });
  });

  test("the last of several wins where they meet", () => {
    const assume: Assumption[] = [
      { measure: CLAUSE, state: "ended", from: day("2026-01-01") },
      { measure: CLAUSE, state: "in_force", from: day("2026-06-01") },
    ];
    const { register: overlaid } = applyOverlay(register, { name: "two", assume }, hash);
    const kinds = ["2026-05-31", "2026-06-01"].map((on) => stateOn(measureIn(overlaid, CLAUSE), day(on), known).kind);
    expect(kinds).toEqual(["ended", "applies"]);
  });

  test("one about no measure is reported", () => {
    const assume: Assumption[] = [{ measure: "cn-typo", state: "ended" }];
    expect(applyOverlay(register, { name: "typo", assume }, hash).unknownMeasures).toEqual(["cn-typo"]);
  });
});

test("an overlay never passes for the register, and leaves it as it was", () => {
  const before = JSON.stringify(register);
  const { register: overlaid } = applyOverlay(
    register,
    { name: "what if", assume: [{ measure: CLAUSE, state: "ended" }] },
    hash,
  );
  expect(overlaid.version).toBe(`${register.version}+what if`);
  expect(overlaid.sha256).not.toBe(register.sha256);
  expect(JSON.stringify(register)).toBe(before);
});

describe("measures of a scenario", () => {
  const embargo = {
    id: "us-gallium-embargo",
    title: { en: "Import ban on gallium" },
    question: "item",
    effect: "prohibit",
    when: { all: [{ to: ["US"] }, { material: ["gallium"] }] },
    time: { announced: "2027-01-01", from: "2027-01-01" },
  };

  test("a new one is an assumption in an instrument of its own, known at once", async () => {
    const { overlay, problems } = await readOverlay({ name: "ban", measures: [embargo], shocks: [] });
    expect(problems).toEqual([]);
    const { register: overlaid } = applyOverlay(register, overlay ?? { name: "" }, hash);
    const measure = measureIn(overlaid, embargo.id);
    expect(measure).toMatchObject({
      basis: "assumption",
      jurisdiction: "US",
      hypothetical: true,
      provision: "US:SCENARIO:ban",
    });
    expect(openRegister(overlaid).instrumentOf(embargo.id)?.kind).toBe("proposal");
    expect(stateOn(measure, day("2027-01-01"), known).kind).toBe("applies");
    expect(stateOn(measure, day("2026-12-31"), known)).toEqual({ kind: "upcoming", from: "2027-01-01" });
  });

  test("one with a known id takes its place in its instrument", async () => {
    const { overlay } = await readOverlay({ name: "softer", measures: [{ ...embargo, id: CLAUSE, effect: "notify" }] });
    const { register: overlaid } = applyOverlay(register, overlay ?? { name: "" }, hash);
    expect(measureIn(overlaid, CLAUSE)).toMatchObject({ effect: "notify", instrument: "CN:MOFCOM:2024-46" });
    expect(overlaid.instruments).toHaveLength(register.instruments.length);
  });

  test("what does not fit is reported with its place", async () => {
    const scenario = {
      name: "bad",
      measures: [{ ...embargo, when: { frm: ["CN"] } }],
      assume: [{ measure: "x", state: "paused" }],
    };
    const { overlay, problems } = await readOverlay(scenario);
    expect(overlay).toBeUndefined();
    expect(problems.map(({ at }) => at)).toEqual(["measures.us-gallium-embargo.when", "assume.0.state"]);
  });
});
