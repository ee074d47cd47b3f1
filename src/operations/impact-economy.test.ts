// The questions about economies as programs ask them: contract, traces, refusals, a table of the user's own.
import { afterAll, describe, expect, test } from "vitest";
import { openApp } from "../app.ts";
import { call } from "../library.ts";

const app = openApp({ store: ":memory:" });
afterAll(() => app.close());

const ICIO = [
  "V1,JPN_C26,JPN_C29,CHN_C26,CHN_C29,JPN_HFCE,CHN_GFCF,OUT",
  "JPN_C26,10,20,5,0,30,5,70",
  "JPN_C29,0,10,0,5,60,5,80",
  "CHN_C26,15,5,20,10,5,45,100",
  "CHN_C29,0,0,0,15,5,30,50",
  "TLS,1,1,1,1,0,0,4",
  "VA,44,44,74,19,0,0,181",
  "OUT,70,80,100,50,105,85,490",
].join("\n");

describe("impact-economy", () => {
  test("the contract's question", async () => {
    const report = await call(app, "impactEconomy", { commodity: ["gallium"], source: "CN", cut: 1, target: "US" });
    expect(report.scenario).toMatchObject({ commodity: ["gallium"], source: ["CN"], cut: 1, target: "US" });
    if (report.gdp.kind !== "impact") throw new Error("no figure");
    expect(report.gdp.gdp.central).toBeCloseTo(-3100, 3);
    expect(report.gdp.closures).toHaveLength(5);
    expect(report.table?.source.licence).toMatch(/public domain/);
    expect(report.trace).toBeUndefined();
  });

  test("the trace names a basis and a source for every input", async () => {
    const { trace = [] } = await call(app, "impactEconomy", { commodity: ["gallium", "tungsten"], trace: true });
    expect(trace.length).toBeGreaterThan(15);
    for (const { name, basis, source } of trace) {
      expect(["published", "derived", "assumed", "calibrated", "transferred"], name).toContain(basis);
      expect(source, name).not.toBe("");
    }
    expect(trace.filter(({ basis }) => basis === "calibrated").map(({ commodity }) => commodity)).toContain("gallium");
    expect(trace.filter(({ basis }) => basis === "calibrated").map(({ commodity }) => commodity)).not.toContain(
      "tungsten",
    );
  });

  test("a table of the user's own gives GDP where none is shipped", async () => {
    const table = { format: "icio", files: [{ name: "ICIO_2020.csv", text: ICIO }] };
    const without = await call(app, "impactEconomy", { commodity: ["gallium"], target: "JP" });
    expect(without.gdp.kind).toBe("not_available");
    const { gdp, table: head } = await call(app, "impactEconomy", { commodity: ["gallium"], target: "JP", table });
    if (gdp.kind !== "impact") throw new Error(gdp.why);
    expect(gdp.gdp.central).toBeLessThan(0);
    expect(gdp.gdp.basis).toBe("transferred");
    expect(head?.source.publisher).toBe("OECD");
  });

  test.each([
    [{ commodity: ["unobtainium"] }, /no mineral "unobtainium"/],
    [{ commodity: ["gallium"], cut: 2 }, /<=1/],
    [{ commodity: [] }, />=1 items/],
    [{ commodity: ["gallium"], source: "QQ" }, /no ISO country code/],
    [
      { commodity: ["gallium"], table: { format: "icio", files: [{ name: "x.csv", text: "a,b" }] } },
      /x.csv:1: no column is an industry/,
    ],
  ])("%j is refused", async (input, message) => {
    await expect(call(app, "impactEconomy", input)).rejects.toThrow(message);
  });

  test("a source that makes none has no answer, and that is said", async () => {
    const report = await call(app, "impactEconomy", { commodity: ["gallium"], source: "FR" });
    expect(report.gdp).toMatchObject({ kind: "not_available", why: expect.stringMatching(/FR has no recorded share/) });
  });
});

test("the grid agrees with single questions, the path with the grid", async () => {
  const { rows } = await call(app, "impactEconomyGrid", { commodity: ["gallium", "dysprosium"], levels: 5 });
  expect(rows).toHaveLength(10);
  const half = rows.find(({ commodity, cut }) => commodity === "gallium" && cut === 0.5);
  const single = await call(app, "impactEconomy", { commodity: ["gallium"], cut: 0.5 });
  if (single.gdp.kind !== "impact") throw new Error("no figure");
  expect(half?.gdp?.central).toBe(single.gdp.gdp.central);
  const path = await call(app, "impactEconomyPath", { commodity: ["gallium"], levels: 5 });
  expect(path.points[2]?.gdp?.[1]).toBeCloseTo(single.gdp.gdp.central, 2);
});

describe("impact-economy-time", () => {
  const asked = { commodity: ["gallium"], weeks: 8, assume: { cut_days: 28, inventory_days: 20 } };

  test("both models, with every assumption and input named; repeats bit for bit", async () => {
    const found = await call(app, "impactEconomyTime", asked);
    expect(found.models.map(({ id }) => id)).toEqual(["ario", "inoperability"]);
    expect(found.weeks).toHaveLength(8);
    expect(found.assumptions.filter(({ isSet }) => isSet)).toHaveLength(2);
    for (const { source, least, most, value } of found.assumptions) {
      expect(source).not.toBe("");
      expect(value).toBeGreaterThanOrEqual(least);
      expect(value).toBeLessThanOrEqual(most);
    }
    expect(found.trace.length).toBeGreaterThan(10);
    expect(found.table.source.licence).toMatch(/public domain/);
    expect(await call(app, "impactEconomyTime", asked)).toEqual(found);
  });

  test.each([
    [{ ...asked, commodity: ["unobtainium"] }, /no mineral "unobtainium" is held/],
    [{ ...asked, assume: { stock: 3 } }, /stock/],
    [{ ...asked, assume: { cut_days: 0 } }, /must be between 1 and 1460 days/],
  ])("refuses %j", async (input, message) => {
    await expect(call(app, "impactEconomyTime", input)).rejects.toThrow(message);
  });
});
