import { describe, expect, it } from "vitest";
import { byId, readFiles, readFixture } from "../testing.ts";

const BEISPIEL = {
  id: "EU.1.1",
  list: "EU-FSF",
  kind: "person",
  countries: ["RU"],
  ids: ["passport:4500000001", "UN:CDi.999"],
  addresses: [{ text: "1 Example Street, 101000, Moscow", city: "Moscow", country: "RU" }],
  programmes: ["RUS"],
  listedFrom: "2020-02-01",
  terms: { provision: "2020/1 (OJ L1)" },
  gender: "male",
  positions: ["Director"],
  sources: ["https://example.org/act"],
  remarks: "A remark.",
};

describe("the European Union's file", () => {
  it("is read as XML", async () => {
    const imported = await readFixture("eu-fsf", "fixture.xml");
    expect(imported).toMatchObject({ asOf: "2026-07-28" });
    expect(byId(imported)["EU.1.1"]).toEqual({
      ...BEISPIEL,
      names: [
        { text: "Ivan Beispiel", grade: "primary" },
        { text: "Vanya", grade: "weak" },
      ],
      birthDates: ["1971-03-05", "1969/1973"],
      birthPlaces: ["Moscow, RUSSIAN FEDERATION"],
    });
    expect(byId(imported)["EU.2.2"]).toMatchObject({ kind: "vessel", ids: expect.arrayContaining(["IMO:9123456"]) });
  });

  it("is read as CSV, whose rows say one thing each", async () => {
    const imported = await readFixture("eu-fsf", "fixture.csv");
    expect(imported).toMatchObject({ asOf: "2026-07-28", problems: [] });
    expect(byId(imported)["EU.1.1"]).toEqual({
      ...BEISPIEL,
      names: [
        { text: "Ivan Beispiel", grade: "primary" },
        { text: "Vanya", grade: "alias" },
      ],
      birthDates: ["1971-03-05"],
      birthPlaces: ["Moscow"],
    });
    expect(byId(imported)["EU.2.2"]).toMatchObject({ kind: "vessel", ids: ["IMO:9123456"] });
  });

  it("in another version is told apart", async () => {
    await expect(readFiles("eu-fsf", { "x.csv": "a;b\n1;2" })).rejects.toThrow("no Entity_LogicalId");
  });
});
