import { describe, expect, it } from "vitest";
import { byId, readFiles, readFixture } from "../testing.ts";

describe("China's counter-sanctions", () => {
  it("are read from a table of the announcements", async () => {
    const imported = await readFixture("cn-mfa", "fixture.csv");
    expect(byId(imported)).toMatchObject({
      "2022-07-01:Ann Example": {
        list: "CN-COUNTER-SANCTIONS",
        kind: "person",
        names: [
          { text: "Ann Example", grade: "primary" },
          { text: "安·例子", grade: "local" },
        ],
        countries: ["US"],
        listedFrom: "2022-07-01",
        terms: { provision: "CN:ANTI-FOREIGN-SANCTIONS-LAW", requirement: "entry barred; assets frozen" },
        sources: ["Announcement 1", "https://example.org/1"],
      },
      "2024-01-05:例子公司": { names: [{ text: "例子公司", grade: "primary" }], listedTo: "2026-01-05" },
    });
    expect(imported.problems).toMatchObject([{ row: 4, field: "name", loss: "row" }]);
  });

  it("may be JSON", async () => {
    const text = JSON.stringify([{ id: "1", name: "Ann Example", aliases: ["A. Example"], date: "2022-07-01" }]);
    expect(byId(await readFiles("cn-mfa", { "x.json": text }))["1"]?.names).toHaveLength(2);
  });
});
