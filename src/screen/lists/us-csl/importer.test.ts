import { describe, expect, it } from "vitest";
import { byId, readFixture } from "../testing.ts";

describe("the Consolidated Screening List", () => {
  it("names the list of each entry, its terms and period (CSV)", async () => {
    const imported = await readFixture("us-csl", "fixture.csv");
    expect(imported.lists.map(({ list }) => list)).toEqual(["US-CSL"]);
    expect(byId(imported)).toMatchObject({
      aa1: {
        names: [
          { text: "Example Electronics Ltd.", grade: "primary" },
          { text: "Example Elec", grade: "alias" },
          { text: "例子电子", grade: "alias" },
        ],
        memberOf: ["US-ENTITY-LIST"],
        listedFrom: "2015-11-12",
        addresses: [
          { text: "Room 1, 1 Example Road, Kowloon, HK", country: "HK" },
          { text: "2 Example Street, Shenzhen, CN", country: "CN" },
        ],
        terms: {
          provision: "15 CFR part 744, supplement 4",
          requirement: "For all items subject to the EAR. (See §744.11 of the EAR)",
          reviewPolicy: "Presumption of denial.",
        },
      },
      "301": {
        kind: "person",
        memberOf: ["US-OFAC-SDN"],
        birthDates: ["1971-03-05"],
        countries: ["RU"],
        ids: ["passport:4500000001"],
        programmes: ["SDGT", "IRGC"],
        links: [{ relation: "linked_to", name: "EXAMPLE (HOLDING) LLC" }],
      },
      bb2: { names: [{ text: "JOHN EXAMPLE" }], memberOf: ["US-DPL"], listedTo: "2056-06-30" },
    });
  });

  it("reads the JSON too, and keeps the good entries", async () => {
    const imported = await readFixture("us-csl", "fixture.json");
    expect(byId(imported)).toMatchObject({
      aa1: {
        names: [{ text: "Example Supply Limited" }, { text: "Example Supplies" }],
        memberOf: ["US-UVL"],
        ids: ["registration:123"],
        addresses: [{ text: "Room 1, Kowloon", city: "Kowloon", country: "HK" }],
      },
    });
    expect(imported.problems).toMatchObject([{ row: 2, field: "name", loss: "row" }]);
  });
});
