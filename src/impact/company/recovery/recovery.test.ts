// The programmes against cases small enough to be worked out on paper, and the reader against what users get wrong.
import { describe, expect, it } from "vitest";
import type { SourceTable } from "../../../base/source-row.ts";
import { highsSolver } from "../lp/highs.ts";
import { readRecoveryCase } from "./read-case.ts";
import { recover, type RecoveryResult } from "./recovery.ts";

function table(file: string, text: string): SourceTable {
  const [header = "", ...lines] = text.trim().split("\n");
  const headers = header.trim().split(",");
  const rows = lines.map((line, i) => {
    const cells = line.trim().split(",");
    return { file, row: i + 2, cells: Object.fromEntries(headers.map((name, k) => [name, cells[k] ?? ""])) };
  });
  return { file, headers, rows };
}

const PARAMETERS = `Type,Parameter,Index,Value
Supplier,Capacity,Riga,40
Supplier,Capacity,Oslo,30
Product,Demand,Pump,50
Product,Inventory,Pump,30
Product,Loss,Pump,200
Product,Demand,Valve,10
Product,Loss,Valve,900
Product,Inventory,Valve,0
Disruption,TTR,none,3
Disruption,TTR,riga down,3`;
const SCENARIOS = `Node,Product,none,riga down
Riga,Pump,1,0
Riga,Valve,1,0
Oslo,Pump,1,1
Oslo,Valve,1,1`;

async function solve(parameters: string, scenarios: string): Promise<readonly RecoveryResult[]> {
  const { cases, problems } = readRecoveryCase(table("p.csv", parameters), table("s.csv", scenarios));
  expect(problems).toEqual([]);
  const [one] = cases;
  if (!one) throw new Error("no case");
  return recover(one, await highsSolver());
}

describe("recover", () => {
  it("serves the dearer product first and counts what is left over", async () => {
    const [none, down] = await solve(PARAMETERS, SCENARIOS);
    expect(none).toMatchObject({ tts: 99, survives: true, disruptionCost: 0, riskExposureIndex: 0 });
    // 3 periods: 30 valves and 150 pumps are wanted, 30 pumps are in stock, Oslo makes 90: 60 pumps are lost.
    expect(down?.disruptionCost).toBeCloseTo(60 * 200, 9);
    expect(down?.lost).toEqual([{ product: "Pump", units: 60 }]);
    // 60 t - 30 <= 30 t.
    expect(down?.tts).toBeCloseTo(1, 9);
    expect(down?.riskExposureIndex).toBe(1);
    // A pump in stock is worth a pump; a valve in stock frees Oslo for a pump.
    expect(down?.worth.stock).toEqual([
      { product: "Pump", perUnit: 200 },
      { product: "Valve", perUnit: 200 },
    ]);
    expect(down?.worth.capacity).toEqual([
      { supplier: "Riga", perUnit: 0 },
      { supplier: "Oslo", perUnit: 600 },
    ]);
  });

  it("leaves the cost open without a time to recover", async () => {
    const { cases, problems } = readRecoveryCase(
      table("p.csv", PARAMETERS.replace("Disruption,TTR,riga down,3", "")),
      table("s.csv", SCENARIOS),
    );
    expect(problems.map(({ severity }) => severity)).toContain("assumed");
    const [one] = cases;
    const results = recover(one ?? expect.fail(), await highsSolver());
    expect(results[1]).toMatchObject({ ttr: null, disruptionCost: null, riskExposureIndex: null });
    expect(results[1]?.tts).toBeCloseTo(1, 9);
  });
});

describe("readRecoveryCase", () => {
  it("finds columns in any order and splits configurations", () => {
    const { cases, problems } = readRecoveryCase(
      table("p.csv", "Value,Index,Parameter\n5,A,Capacity\n4,X,Demand\n1,X,Stock\n2,X,Loss\n2,s1,Time to recover"),
      table("s.csv", "Configuration,Product,Node,s1\nlean,X,A,0\nwide,X,A,1"),
    );
    expect(problems).toEqual([]);
    expect(cases.map(({ configuration }) => configuration)).toEqual(["lean", "wide"]);
    expect(cases.map(({ scenarios }) => scenarios[0]?.available)).toEqual([[[0]], [[1]]]);
  });

  it.each([
    ["a negative stock", PARAMETERS.replace("Inventory,Pump,30", "Inventory,Pump,-30"), SCENARIOS, "Value"],
    ["a number that is none", PARAMETERS.replace("Capacity,Oslo,30", "Capacity,Oslo,many"), SCENARIOS, "Value"],
    ["an unknown parameter", PARAMETERS.replace("Loss,Valve", "Colour,Valve"), SCENARIOS, "Parameter"],
    ["a share above 1", PARAMETERS, SCENARIOS.replace("Oslo,Valve,1,1", "Oslo,Valve,1,7"), "riga down"],
    ["a supplier without capacity", PARAMETERS, `${SCENARIOS}\nBonn,Pump,1,1`, "Node"],
  ])("names %s and keeps the rest", (_, parameters, scenarios, column) => {
    const { cases, problems } = readRecoveryCase(table("p.csv", parameters), table("s.csv", scenarios));
    expect(problems).toContainEqual(expect.objectContaining({ severity: "rejected", column }));
    expect(problems.every(({ row, severity }) => severity === "assumed" || row > 1)).toBe(true);
    expect(cases).toHaveLength(1);
  });

  it("says when a table has other columns", () => {
    const { cases, problems } = readRecoveryCase(table("p.csv", "a,b\n1,2"), table("s.csv", "c\n1"));
    expect(cases).toEqual([]);
    expect(problems.map(({ file }) => file)).toEqual(["p.csv", "s.csv"]);
  });
});
