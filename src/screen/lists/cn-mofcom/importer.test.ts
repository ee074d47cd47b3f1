import { describe, expect, it } from "vitest";
import { byId, readFixture } from "../testing.ts";

describe("lists of China's Ministry of Commerce", () => {
  it("go to the list that each row names", async () => {
    const imported = await readFixture("cn-mofcom", "fixture.json");
    expect(imported.lists.map(({ list }) => list)).toEqual([
      "CN-WATCH-LIST",
      "CN-UNRELIABLE-ENTITY-LIST",
      "CN-CONTROL-LIST",
    ]);
    expect(imported).toMatchObject({ asOf: "2026-07-19", problems: [{ row: 4, field: "list_id", loss: "row" }] });
  });

  it("take the country from the address, and names without what describes the party", async () => {
    const entries = byId(await readFixture("cn-mofcom", "fixture.json"));
    expect(entries["cn-att-1"]).toMatchObject({
      names: [
        { text: "Example Corporation", grade: "primary" },
        { text: "例子株式会社", grade: "local" },
      ],
      addresses: [{ text: "日本东京都千代田区1-1", country: "JP" }],
      listedFrom: "2026-02-24",
    });
    expect(entries["cn-att-1"]).not.toHaveProperty("countries");
    expect(entries["cn-uel-1"]?.names.map(({ text }) => text)).toEqual([
      "Example Martin",
      "例子公司",
      "参与对台湾地区军售的例子公司",
    ]);
  });
});
