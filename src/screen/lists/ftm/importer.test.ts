import { describe, expect, it } from "vitest";
import { byId, readFixture } from "../testing.ts";

describe("FollowTheMoney", () => {
  it("joins sanctions and ownership to the things they point to", async () => {
    const imported = await readFixture("ftm", "fixture.jsonl");
    const entries = byId(imported);
    expect(entries["ex-person"]).toEqual({
      id: "ex-person",
      list: "fixture",
      kind: "person",
      names: [
        { text: "Ivan Beispiel", grade: "primary" },
        { text: "Иван Бейшпиль", grade: "local" },
        { text: "Vanya", grade: "weak" },
      ],
      birthDates: ["1971-03-05"],
      countries: ["RU"],
      ids: ["passport:4500000001"],
      programmes: ["SDGT"],
      links: [{ relation: "owner_of", id: "ex-company", name: "Example Trading LLC", pct: 62.5 }],
      listedFrom: "2020-02-03",
      terms: { requirement: "a reason" },
      gender: "male",
      positions: ["Director"],
      sources: ["Example Office"],
    });
    expect(entries["ex-company"]).toMatchObject({
      kind: "organisation",
      names: [{ grade: "primary" }, { text: "Old Example", grade: "former" }],
      links: [{ relation: "owned_by", id: "ex-person", name: "Ivan Beispiel", pct: 62.5 }],
    });
    expect(entries["ex-w"]).toMatchObject({ kind: "wallet", ids: ["wallet:1ExampleWallet"] });
    expect(Object.keys(entries)).not.toContain("ex-a");
    expect(imported.problems.map(({ row, loss }) => [row, loss])).toEqual([
      [7, "row"],
      [8, "row"],
    ]);
  });
});
