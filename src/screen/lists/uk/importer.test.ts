import { describe, expect, it } from "vitest";
import { byId, readFiles, readFixture } from "../testing.ts";

const BEISPIEL = {
  id: "RUS9999",
  list: "UK-SANCTIONS-LIST",
  kind: "person",
  birthDates: ["1971-03-05", "1970"],
  birthPlaces: ["Moscow, Russia"],
  countries: ["RU"],
  ids: ["passport:4500000001", "UN:CDi.999"],
  addresses: [{ text: "1 Example Street, Moscow", country: "RU" }],
  programmes: ["The Example Regulations 2019"],
  listedFrom: "2020-06-29",
  terms: { requirement: "Asset freeze; Travel Ban" },
  gender: "male",
  positions: ["Director"],
  remarks: "A remark.",
};

describe("the UK Sanctions List", () => {
  it("is read as XML", async () => {
    const imported = await readFixture("uk", "fixture.xml");
    expect(imported).toMatchObject({ asOf: "2026-07-28", problems: [] });
    expect(byId(imported)).toMatchObject({
      RUS9999: {
        ...BEISPIEL,
        names: [
          { text: "Ivan Beispiel", grade: "primary" },
          { text: "Ivan Beyshpil", grade: "alias" },
          { text: "Vanya", grade: "weak" },
          { text: "Иван Бейшпиль", grade: "local" },
        ],
      },
      RUS9998: { kind: "vessel", ids: ["IMO:9123456"], links: [{ relation: "owned_by", name: "Example Shipping SA" }] },
      RUS9997: {
        ids: ["registration:123"],
        links: [
          { relation: "subsidiary_of", name: "Example Parent" },
          { relation: "parent_of", name: "Example Child" },
        ],
      },
    });
  });

  it("is read as CSV, with the primary name first wherever it stands", async () => {
    const imported = await readFixture("uk", "fixture.csv");
    expect(imported).toMatchObject({ asOf: "2026-07-28", problems: [{ row: 6, loss: "row" }] });
    expect(byId(imported)).toMatchObject({
      RUS9999: {
        ...BEISPIEL,
        names: [
          { text: "Ivan Beispiel", grade: "primary" },
          { text: "Ivan Beyshpil", grade: "alias" },
          { text: "Иван Бейшпиль", grade: "local" },
        ],
      },
      RUS9998: { kind: "vessel", ids: ["IMO:9123456"], links: [{ relation: "owned_by", name: "Example Shipping SA" }] },
    });
  });

  it("is read from its tables", async () => {
    const imported = await readFiles("uk", {
      "subjects.csv":
        "unique_id,subject_type,un_reference_number,ofsi_group_id,date_designated,last_updated\nA1,individual,,1,29/06/2020,x\nA2,ship,,2,,",
      "names.csv":
        "name_id,unique_id,name_type,alias_strength,full_name\n0,A1,primary,,Ivan Beispiel\n1,A1,alias,low_quality_aka,Vanya",
      "ids.csv": "id,unique_id,ofsi_group_id,raw_value,identifier_type,additional_info\n0,A1,1,4500000001,passport,",
      "births.csv":
        "dob_id,unique_id,year,month,day,precision,parse_issues\n0,A1,1971,03,05,exact,\n1,A1,1968,,,year_only,",
    });
    expect(byId(imported)).toMatchObject({
      A1: {
        names: [{ grade: "primary" }, { text: "Vanya", grade: "weak" }],
        ids: ["passport:4500000001"],
        birthDates: ["1971-03-05", "1968"],
        listedFrom: "2020-06-29",
      },
    });
    expect(imported.problems).toMatchObject([{ code: "no_name", message: expect.stringContaining("A2") }]);
  });
});
