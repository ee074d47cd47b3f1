import { describe, expect, it } from "vitest";
import { byId, readFixture } from "../testing.ts";

describe("the list of the United Nations", () => {
  it("gives persons and entities with all their names and facts", async () => {
    const imported = await readFixture("un", "fixture.xml");
    expect(imported).toMatchObject({ asOf: "2026-02-27", lists: [{ list: "UN-CONSOLIDATED" }] });
    expect(byId(imported)["CDi.999"]).toEqual({
      id: "CDi.999",
      list: "UN-CONSOLIDATED",
      kind: "person",
      names: [
        { text: "IVAN BEISPIEL", grade: "primary" },
        { text: "IVAN BEYSHPIL", grade: "alias" },
        { text: "Vanya", grade: "weak" },
        { text: "Vanyusha", grade: "weak" },
        { text: "Иван Бейшпиль", grade: "local" },
      ],
      birthDates: ["1969/1973", "1971-03-05"],
      birthPlaces: ["Moscow, Russian Federation"],
      countries: ["RU"],
      ids: ["passport:4500000001"],
      addresses: [{ text: "1 Example Street, Moscow", city: "Moscow", country: "RU" }],
      programmes: ["DRC"],
      listedFrom: "2012-12-31",
      gender: "male",
      positions: ["General"],
      remarks: "Nobody at all.",
    });
    expect(byId(imported)["KPe.999"]).toMatchObject({
      kind: "organisation",
      names: [{ grade: "primary" }, { text: "OLD EXAMPLE", grade: "former" }],
    });
    expect(imported.problems).toMatchObject([{ code: "country_unknown", loss: "field" }]);
  });
});
