import { describe, expect, it } from "vitest";
import { byId, readFiles } from "./testing.ts";

const extract = (id: string, entity: object): Record<string, string> => ({
  "list.json": JSON.stringify({ list_id: id, source_file: "x", extracted: "2026-07-09", entities: [entity] }),
});

describe("extracts of US lists", () => {
  it.each([
    [
      "us-uflpa",
      "dhs-uflpa",
      {
        name: "Example Silicon Co., Ltd and subsidiaries",
        country: "China",
        effective_date: "June 21, 2022",
        notes: "UFLPA Sec. 2(d)(2)(B)(v): sources material",
      },
      {
        list: "US-UFLPA",
        names: [{ grade: "primary" }, { text: "Example Silicon Co., Ltd", grade: "alias" }],
        listedFrom: "2022-06-21",
        countries: ["CN"],
        terms: { provision: "UFLPA Sec. 2(d)(2)(B)(v)" },
      },
    ],
    [
      "us-1260h",
      "dow-1260h",
      { name: "Example Corp.", federal_register: "91 FR 1", notes: "owned (Section 1260H(g)(2)(B)(i)(I))." },
      { list: "US-1260H", terms: { requirement: "Section 1260H(g)(2)(B)(i)(I)" }, sources: ["91 FR 1"] },
    ],
    [
      "us-ns-cmic",
      "ofac-nscmic",
      {
        name: "Example Aero Co",
        notes: "Listing Date (CMIC): 03 Jun 2021; USCC: 91110000MA005UCQ5P (China); Program: CMIC-EO13959",
      },
      {
        list: "US-NS-CMIC",
        memberOf: ["US-OFAC-NON-SDN"],
        ids: ["USCC:91110000MA005UCQ5P"],
        programmes: ["CMIC-EO13959"],
        listedFrom: "2021-06-03",
      },
    ],
    [
      "us-notices",
      "state-debarred-statutory",
      { name: "Example, Ann", effective_date: "2018-04-25", notes: "Date of birth: November, 1975" },
      { list: "US-DDTC-STATUTORY", birthDates: ["1975-11"], listedFrom: "2018-04-25" },
    ],
    [
      "us-notices",
      "state-nonproliferation",
      { name: "Example Ltd", notes: "Authority: Example Act; imposed 3/18/2021 | Authority: Executive Order 13382; x" },
      { list: "US-ISN", programmes: ["Example Act", "Executive Order 13382"] },
    ],
  ])("%s reads %s", async (source, id, entity, expected) => {
    const [listing] = Object.values(byId(await readFiles(source, extract(id, entity))));
    expect(listing).toMatchObject(expected);
  });
});
