// Which lines events hit: what is not covered or not stated never counts as safe.
import { describe, expect, test } from "vitest";
import { TABLES } from "../../../test/assess-portfolio.ts";
import { compileGroups } from "../../base/country-group.ts";
import { isoDate } from "../../base/date.ts";
import { chanceOf, type EventOutcome, type LineShock } from "../../impact/index.ts";
import { readTables } from "../../portfolio/tables.case.ts";
import { buildProblem } from "./problem.ts";
import type { BuyerProblem, DiversifyRequest, Ruling } from "./types.ts";

const { portfolio } = readTables(TABLES);
const LEADERS = [{ material: "gallium", country: "CN" }];

function problemWith(
  outcome: Ruling["controls"][number]["outcome"],
  leaders = LEADERS,
  request: DiversifyRequest = {},
  scenario?: Parameters<typeof buildProblem>[1]["scenario"],
  legal: readonly LineShock[] = [],
): BuyerProblem {
  const controls = [{ jurisdiction: "CN", authority: "MOFCOM", outcome, provisions: ["CN:X:1"] }];
  return buildProblem(
    portfolio,
    {
      on: isoDate("2026-11-21"),
      rulings: [{ row: 2, standing: "other", controls, upcoming: [], suspended: [] }],
      leaders,
      shocks: { legal, stated: [] },
      costs: [],
      groups: compileGroups([]),
      ...(scenario === undefined ? {} : { scenario }),
    },
    request,
  );
}

/** Weeks lost by supplier, at worst, under an event. */
function worst({ parts, events }: BuyerProblem, id: string): Readonly<Record<string, number>> {
  const k = events.findIndex((one) => one.id === id);
  const sources = parts.flatMap(({ candidates }) => candidates);
  return Object.fromEntries(
    sources.map(({ supplierId, lostWeeks }) => [supplierId, Math.max(0, ...(lostWeeks[k] ?? []))]),
  );
}

describe("events", () => {
  test("a line outside coverage is not safer than one that is undecided", () => {
    const found = problemWith("out_of_coverage");
    expect(found.events.map(({ id }) => id)).toEqual(["unsettled/CN/gallium", "threatened/CN/gallium"]);
    expect(worst(found, "unsettled/CN/gallium")).toEqual(worst(problemWith("indeterminate"), "unsettled/CN/gallium"));
  });

  test("a refiner elsewhere whose origin nobody states is hit when its stock has run out", () => {
    const weeks = worst(problemWith("indeterminate"), "threatened/CN/gallium");
    // Half a year from week 0; the Japanese refiner has eight weeks of material.
    expect(weeks).toEqual({ "S-CN": 26, "S-JP": 18, "S-CL": 0 });
  });

  test("where nobody says who leads, an origin that nobody states may be this one", () => {
    expect(worst(problemWith("indeterminate", []), "unsettled/CN/gallium")["S-JP"]).toBeGreaterThan(0);
    expect(worst(problemWith("indeterminate", []), "unsettled/CN/gallium")["S-CL"]).toBe(0);
  });

  test("outside coverage, with nobody who leads and no control on the material, there is no event", () => {
    expect(problemWith("out_of_coverage", []).events).toEqual([]);
  });

  test("delay and refusal are the user's when stated, and no assumption then", () => {
    const id = "unsettled/CN/gallium";
    const { events, assumptions } = problemWith("indeterminate", LEADERS, {
      refusals: { [id]: 0.5 },
      delayWeeks: { [id]: 10 },
      probabilities: { [id]: 0.2 },
    });
    const event = events.find((one) => one.id === id);
    expect(event?.probability).toBe(0.2);
    expect(event === undefined ? 0 : chanceOf(event.outcomes.at(-1) as EventOutcome)).toBeCloseTo(0.5, 9);
    expect(assumptions.filter(({ about }) => about === id)).toEqual([]);
  });

  describe("a control in force", () => {
    const id = "in-force/CN/gallium";
    const permit: LineShock = {
      line: 0,
      kind: "licence",
      from: 0,
      to: 52,
      capacity: 0,
      delay: { low: 7, typical: 14, high: 26 },
      refusal: { low: 0.1, typical: 0.1, high: 0.1 },
      draw: "d",
      open: false,
      running: true,
      because: { kind: "measure", id: "m", title: "m" },
    };
    const weeksOf = (request: DiversifyRequest = {}): readonly number[] => {
      const { parts, events } = problemWith("licence_required", LEADERS, request, undefined, [permit]);
      const k = events.findIndex((one) => one.id === id);
      expect(events[k]?.probability).toBe(1);
      const hit = parts.flatMap(({ candidates }) => candidates).find(({ at }) => at.row === 2);
      return hit?.lostWeeks[k] ?? [];
    };

    test("applies for certain; its lines lose what permits take beyond the weeks planned for, or a year when refused", () => {
      const weeks = weeksOf();
      expect(weeks).toHaveLength(8);
      expect(weeks.slice(0, 3)).toEqual([0, 0, 0]);
      expect(weeks.at(-2)).toBeGreaterThan(5);
      expect(weeks.at(-1)).toBeGreaterThan(weeks.at(-2) ?? 0);
    });

    test("follows the delays and the planned weeks that the request states", () => {
      expect(weeksOf({ delayWeeks: { [id]: 20 } }).slice(0, 7)).toEqual(Array(7).fill(6));
      expect(weeksOf({ delayWeeks: { [id]: 20 }, plannedWeeks: { [id]: 4 } }).slice(0, 7)).toEqual(Array(7).fill(16));
      expect(weeksOf({ refusals: { [id]: 0 } })).toHaveLength(7);
    });

    test("says how many weeks are planned for, unless that is stated", () => {
      const taken = (request: DiversifyRequest): readonly unknown[] =>
        problemWith("licence_required", LEADERS, request, undefined, [permit])
          .assumptions.filter(({ about, code }) => about === id && code === "planned")
          .map(({ value, low, high }) => [value, low, high]);
      expect(taken({})).toEqual([[14, 0, 26]]);
      expect(taken({ plannedWeeks: { [id]: 20 } })).toEqual([]);
    });
  });

  test("a scenario's shocks happen together, as one event with its probability", () => {
    const found = problemWith(
      "out_of_coverage",
      LEADERS,
      {},
      {
        name: "two stops",
        probability: 0.3,
        shocks: [
          { where: { country: "CN", material: "gallium" }, capacity: 0, weeks: 5 },
          { where: { country: "CL" }, capacity: 0.5, weeks: 4 },
        ],
      },
    );
    expect(found.events.filter(({ kind }) => kind === "user")).toHaveLength(1);
    expect(found.events.at(-1)).toMatchObject({ id: "user", probability: 0.3, rows: [2, 3, 4] });
    expect(worst(found, "user")).toEqual({ "S-CN": 5, "S-JP": 5, "S-CL": 2 });
  });
});
