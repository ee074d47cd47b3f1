import { readFileSync } from "node:fs";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { byId, readFiles, readFixture } from "../testing.ts";

describe("OFAC's enhanced XML", () => {
  it("gives names by script and grade, facts and relations", async () => {
    const imported = await readFixture("us-ofac-enhanced", "fixture.xml");
    expect(imported).toMatchObject({ edition: "2026-01-10", asOf: "2026-01-10", problems: [] });
    expect(imported.lists.map(({ list }) => list)).toEqual(["US-OFAC-SDN", "US-OFAC-NON-SDN"]);
    expect(byId(imported)["201"]).toEqual({
      id: "201",
      list: "US-OFAC-SDN",
      kind: "person",
      names: [
        { text: "BEISPIEL, Ivan", grade: "primary" },
        { text: "Бейшпиль Иван", grade: "local" },
        { text: "VANYA", grade: "weak" },
      ],
      birthDates: ["1971-03-05"],
      countries: ["RU"],
      ids: ["passport:4500000001", "wallet:0xExample"],
      addresses: [{ text: "1 Example Street, Moscow", city: "Moscow", country: "RU" }],
      programmes: ["SDGT"],
      links: [{ relation: "acts_for", id: "202", name: "EXAMPLE TRADING LLC" }],
      listedFrom: "2020-02-03",
      terms: {
        provision: "Executive Order 13224 (Terrorism)",
        requirement: "Secondary sanctions risk: section 1(b) of an order",
      },
      gender: "male",
      positions: ["Director"],
      wallets: [{ currency: "ETH", address: "0xExample" }],
      remarks: "A remark",
    });
    expect(byId(imported)["202"]).toMatchObject({ links: [{ relation: "owned_by", id: "203" }] });
  });

  it("keeps the SDN entries of a consolidated file on that list, and says that they are on both", async () => {
    const xml = readFileSync(new URL("./fixture.xml", import.meta.url), "utf8").replace(
      "</dataAsOf>",
      "</dataAsOf><filters><sanctionsLists><sanctionsList>Consolidated List</sanctionsList></sanctionsLists></filters>",
    );
    const imported = await readFiles("us-ofac-enhanced", { "CONS_ENHANCED.XML": xml });
    expect(imported.lists.map(({ list }) => list)).toEqual(["US-OFAC-NON-SDN"]);
    expect(byId(imported)["201"]?.memberOf).toEqual(["US-OFAC-NON-SDN", "US-OFAC-SDN"]);
    expect(byId(imported)["202"]?.memberOf).toBeUndefined();
  });

  it("is read out of its ZIP", async () => {
    const xml = readFileSync(new URL("./fixture.xml", import.meta.url));
    const zip = zipSync({ "folder/SDN_ENHANCED.XML": new Uint8Array(xml) });
    expect(Object.keys(byId(await readFiles("us-ofac-enhanced", { "SDN_ENHANCED.ZIP": zip })))).toEqual(["201", "202"]);
  });
});
