import { describe, expect, it } from "vitest";
import { byId, readFixture } from "../testing.ts";

describe("Japan's end-user list", () => {
  it("reads the concerns, and names that slipped behind the country", async () => {
    const imported = await readFixture("jp-meti", "fixture.json");
    expect(imported).toMatchObject({ edition: "2025-09-29", asOf: "2026-07-20" });
    expect(byId(imported)).toMatchObject({
      "jp-1": {
        list: "JP-END-USER-LIST",
        names: [{ text: "Example Co." }, { text: "EX Co." }],
        countries: ["IR"],
        programmes: ["missiles", "nuclear weapons", "conventional weapons"],
      },
      "jp-2": {
        names: [{ text: "Example Tech Co. Ltd", grade: "primary" }],
        countries: ["CN"],
        programmes: ["missiles"],
      },
    });
    expect(imported.problems.map(({ row, loss }) => [row, loss])).toEqual([
      [2, "note"],
      [3, "field"],
      [3, "row"],
    ]);
  });
});
