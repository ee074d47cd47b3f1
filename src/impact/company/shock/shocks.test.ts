// Verdicts over time and stated shocks become shocks of the right lines, in the right weeks.
import { describe, expect, it } from "vitest";
import { isoDate } from "../../../base/date.ts";
import type { Determination, Outcome, Verdict } from "../../../base/verdict.ts";
import { compileGraph } from "../network/graph.ts";
import type { SourceLine, SupplyNetwork } from "../network/supply-network.ts";
import { shocksFromScenario, type StatedShock } from "./from-scenario.ts";
import { shocksFromVerdicts } from "./from-verdicts.ts";
import { experienceFor, LICENCE_EXPERIENCE } from "./licence-experience.ts";
import { spreadShocks } from "./spread.ts";

const START = isoDate("2023-07-04");

function line(row: number, rest: Partial<SourceLine>): SourceLine {
  return {
    node: row,
    partId: "GA",
    supplierId: `S${row}`,
    supplierName: `S${row}`,
    hs: [],
    row,
    file: "supply.csv",
    ...rest,
  };
}

function network(lines: readonly SourceLine[]): SupplyNetwork {
  const members = lines.map(({ node }) => ({ node, quantity: 1, share: 1 / lines.length, delay: 0, ready: 0 }));
  const count = lines.length + 1;
  const empty = new Float64Array(count);
  return {
    graph: compileGraph([[members], ...lines.map(() => [])]),
    nodes: [],
    lines,
    products: [],
    use: empty
      .slice()
      .fill(10 / lines.length)
      .fill(10, 0, 1),
    stock: empty,
    capacity: empty.slice().fill(1000),
    buffer: empty,
    stockAssumed: new Uint8Array(count),
    capacityAssumed: new Uint8Array(count),
    assumptions: [],
    problems: [],
  };
}

function verdict(outcome: Outcome, rest: Partial<Determination> = {}): Verdict {
  const determination: Determination = {
    jurisdiction: "CN",
    authority: "MOFCOM",
    question: "item",
    outcome,
    provisions: [],
    because: { label: "because", truth: "true" } as unknown as Determination["because"],
    requirements:
      outcome === "licence_required"
        ? [{ measure: "m", title: "Licence for gallium", effect: "licence", provision: "p", basis: "official" }]
        : [],
    ...rest,
  };
  return { determinations: [determination], outcome } as unknown as Verdict;
}

describe("shocksFromVerdicts", () => {
  const one = network([line(1, { country: "CN", material: "gallium" })]);
  const shocks = (...phases: readonly (readonly [string, Verdict])[]) =>
    shocksFromVerdicts(
      one,
      [{ row: 1, phases: phases.map(([day, found]) => ({ from: isoDate(day), verdict: found })) }],
      { start: START, horizon: 52 },
    );
  const free = verdict("no_control_found");
  const licence = verdict("licence_required");

  it("starts on the day the measure applies, with recorded experience instead of the statutory limit", () => {
    const { shocks: found } = shocks(["2023-01-01", free], ["2023-07-04", free], ["2023-08-01", licence]);
    expect(found).toMatchObject([{ kind: "licence", from: 4, to: 52, experience: "cn-gallium-germanium-2023" }]);
  });

  it("ends with a suspension", () => {
    expect(shocks(["2023-01-01", free], ["2023-08-01", licence], ["2023-08-29", free]).shocks).toMatchObject([
      { from: 4, to: 8 },
    ]);
  });

  it("stops trade that ran under the licence before only if it is refused", () => {
    const { shocks: found, running } = shocks(["2023-01-01", licence], ["2023-07-04", licence]);
    expect(found).toMatchObject([{ kind: "licence", running: true, from: 0, to: 52 }]);
    expect(running).toEqual([0]);
  });

  it("is a shock again when the licence becomes a prohibition", () => {
    expect(shocks(["2023-01-01", licence], ["2023-07-18", verdict("prohibited")]).shocks).toMatchObject([
      { kind: "licence", running: true, from: 0, to: 2 },
      { kind: "ban", from: 2, to: 52 },
    ]);
  });

  it("is a shock again when a suspension ends, and no relief is read into an open state", () => {
    const again = shocks(["2023-01-01", licence], ["2023-05-01", free], ["2023-08-01", licence]).shocks;
    expect(again).toMatchObject([{ kind: "licence", from: 4 }]);
    expect(again[0]?.running).toBeUndefined();
    const open = verdict("indeterminate", { ceiling: { outcome: "licence_required" } });
    expect(shocks(["2023-01-01", licence], ["2023-08-01", open], ["2023-09-05", licence]).shocks).toHaveLength(1);
  });

  it("keeps an unknown open: never a certain stop, never cleared", () => {
    const open = verdict("indeterminate", { ceiling: { outcome: "licence_required" } });
    expect(shocks(["2023-01-01", free], ["2023-08-01", open]).shocks).toMatchObject([{ open: true, kind: "licence" }]);
    expect(shocks(["2023-01-01", verdict("out_of_coverage")]).outOfCoverage).toEqual([0]);
  });
});

describe("shocksFromScenario", () => {
  const lines = network([
    line(1, { country: "CN", material: "gallium", materialOrigin: "CN", hs: ["811292"] }),
    line(2, { country: "JP", material: "gallium", materialOrigin: "CN" }),
    line(3, { country: "JP", material: "gallium" }),
    line(4, { country: "DE", material: "germanium", materialOrigin: "DE" }),
  ]);
  const hit = (where: StatedShock["where"], rest: Partial<StatedShock> = {}) =>
    shocksFromScenario(lines, [], [{ where, ...rest }], { name: "s", start: START, horizon: 52 }).lines;

  it.each([
    [{ country: "CN" }, [0]],
    [{ country: "CN", material: "gallium" }, [0, 1, 2]],
    [{ supplier: "S2" }, [1]],
    [{ hs: "8112" }, [0]],
    [{}, [0, 1, 2, 3]],
  ] as const)("%j hits lines %j", (where, expected) => {
    expect(hit(where).map(({ line: index }) => index)).toEqual(expected);
  });

  it("marks a line whose place is not stated as open", () => {
    const somewhere = network([line(1, {}), line(2, { country: "JP" })]);
    const stated = [{ where: { country: "CN" } }];
    const { lines: found } = shocksFromScenario(somewhere, [], stated, { name: "s", start: START, horizon: 52 });
    expect(found.map(({ line: index, open }) => [index, open])).toEqual([[0, true]]);
  });

  it("marks a line whose origin is not stated as open", () => {
    expect(hit({ country: "CN", material: "gallium" }).map(({ open }) => open)).toEqual([false, false, true]);
  });

  it("reads quota, price, delay and days", () => {
    expect(hit({ supplier: "S1" }, { capacity: 0.4, from: "2023-08-01", weeks: 6 })).toMatchObject([
      { kind: "quota", capacity: 0.4, from: 4, to: 10 },
    ]);
    expect(hit({ supplier: "S1" }, { priceFactor: 1.25 })).toMatchObject([
      { kind: "price", capacity: 1, priceFactor: 1.25 },
    ]);
    expect(hit({ supplier: "S1" }, { delayWeeks: 9, refusalProbability: 0.2 })).toMatchObject([
      { kind: "licence", delay: { typical: 9 }, refusal: { typical: 0.2 } },
    ]);
  });

  it("says what fits nothing", () => {
    const { unused } = shocksFromScenario(lines, [], [{ where: { supplier: "none" } }], {
      name: "s",
      start: START,
      horizon: 52,
    });
    expect(unused).toEqual(["shocks[0]: supplier none: nothing left fits nothing of the portfolio"]);
  });

  it("spreads to suppliers elsewhere that work the material, and to sources everybody turns to", () => {
    const direct = hit({ supplier: "S1" });
    const found = spreadShocks(lines, direct, { upstreamStock: 8, contestedExtra: 0.1 });
    expect(found.map(({ line: index, open, from }) => [index, open, from])).toEqual([
      [1, false, 8],
      [2, true, 8],
      [2, false, 0],
    ]);
  });
});

describe("licence experience", () => {
  it("never rests on a statutory limit, and cites what it calls recorded", () => {
    for (const { basis, evidence, delay, refusal } of LICENCE_EXPERIENCE) {
      expect(basis === "recorded").toBe(evidence.length > 0);
      for (const { source } of evidence) expect(source).toMatch(/^https:\/\//);
      for (const { low, typical, high } of [delay, refusal]) expect(low <= typical && typical <= high).toBe(true);
    }
  });

  it("lets the review policy speak for the refusal", () => {
    expect(experienceFor("US", "chips", "denial").refusal.typical).toBe(1);
    expect(experienceFor("CN", "gallium", "presumption_of_denial").refusal.low).toBeGreaterThan(0.5);
    expect(experienceFor("CN", "dysprosium magnets", undefined).experience.id).toBe("cn-rare-earths-2025");
  });
});
