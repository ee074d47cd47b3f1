import { describe, expect, it } from "vitest";
import { byId, readFixture } from "../testing.ts";

describe("Switzerland's list", () => {
  it("puts names together in their order, in each script", async () => {
    const imported = await readFixture("ch-seco", "fixture.xml");
    expect(imported).toMatchObject({ asOf: "2026-07-28", problems: [] });
    expect(byId(imported)["100"]).toEqual({
      id: "100",
      list: "CH-SECO",
      kind: "person",
      names: [
        { text: "Beispiel Ivan", grade: "primary" },
        { text: "Бейшпиль Иван", grade: "local" },
        { text: "Vanya", grade: "weak" },
      ],
      birthDates: ["1971-03-05"],
      birthPlaces: ["Moscow, Moscow Oblast, Russian Federation"],
      countries: ["RU"],
      ids: ["passport:4500000001", "UN:CDi.999"],
      addresses: [{ text: "1 Example Street, 101000, Moscow Oblast, Moscow", city: "Moscow", country: "RU" }],
      programmes: ["Example Ordinance"],
      links: [{ relation: "linked_to", id: "200" }],
      listedFrom: "2020-02-03",
      gender: "male",
      remarks: "A justification.",
    });
    expect(byId(imported)["200"]).toMatchObject({ kind: "vessel", ids: ["IMO:9123456"] });
  });

  it("leaves out targets whose last change took them off", async () => {
    expect(Object.keys(byId(await readFixture("ch-seco", "fixture.xml")))).toEqual(["100", "200"]);
  });
});
