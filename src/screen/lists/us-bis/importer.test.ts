import { describe, expect, it } from "vitest";
import { byId, readFiles, readFixture } from "../testing.ts";

describe("lists of the Bureau of Industry and Security", () => {
  it("carry the licence requirement and the review policy", async () => {
    const imported = await readFixture("us-bis", "entity-list.json");
    expect(imported).toMatchObject({ asOf: "2026-07-09", problems: [{ row: 2, field: "name" }] });
    expect(byId(imported)["afghanistan:example-construction-company-exc"]).toEqual({
      id: "afghanistan:example-construction-company-exc",
      list: "US-ENTITY-LIST",
      names: [
        { text: "Example Construction Company (EXC)", grade: "primary" },
        { text: "Example Construction Company", grade: "alias" },
        { text: "EXC", grade: "weak" },
        { text: "Imal Example", grade: "alias" },
      ],
      countries: ["AF"],
      addresses: [
        { text: "1 Example Road, Kabul, Afghanistan", country: "AF" },
        { text: "2 Example Road, Paktia, Afghanistan", country: "AF" },
      ],
      listedFrom: "2014-08-01",
      terms: {
        provision: "15 CFR part 744, supplement 4",
        requirement: "For all items subject to the EAR. (See § 744.11 of the EAR); Presumption of denial",
        reviewPolicy: "Presumption of denial",
      },
      sources: ["79 FR 1, 8/1/14"],
      remarks: "For all items subject to the EAR. (See § 744.11 of the EAR); Presumption of denial",
    });
  });

  it("are read from the file of denied persons, whose last day is included", async () => {
    const [listing] = Object.values(byId(await readFixture("us-bis", "dpl.txt")));
    expect(listing).toMatchObject({
      list: "US-DPL",
      names: [{ text: "JOHN EXAMPLE" }],
      countries: ["US"],
      listedFrom: "2003-06-19",
      listedTo: "2056-06-30",
      terms: { requirement: "standard denial order" },
    });
  });

  it("number entries that say the same", async () => {
    const entities = [{ name: "Example" }, { name: "Example" }];
    const text = JSON.stringify({ list_id: "bis-meu", entities });
    expect(Object.keys(byId(await readFiles("us-bis", { "meu.json": text })))).toEqual(["example", "example#2"]);
  });

  it("refuse another list's file", async () => {
    const text = JSON.stringify({ list_id: "dhs-uflpa", entities: [{ name: "Example" }] });
    await expect(readFiles("us-bis", { "x.json": text })).rejects.toThrow('the list "dhs-uflpa"');
  });
});
