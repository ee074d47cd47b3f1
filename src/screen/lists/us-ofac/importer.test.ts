import { describe, expect, it } from "vitest";
import { byId, readFiles, readFixture } from "../testing.ts";
import { readRemarks } from "./remarks.ts";

describe("OFAC's legacy files", () => {
  it("are joined by entry number", async () => {
    const imported = await readFixture("us-ofac", "sdn.csv", "add.csv", "alt.csv", "comments.csv");
    expect(imported.lists.map(({ list, listings }) => [list, listings.length])).toEqual([["US-OFAC-SDN", 3]]);
    expect(imported.problems).toMatchObject([{ row: 4, loss: "row" }]);
    const entries = byId(imported);
    expect(entries["101"]).toMatchObject({
      kind: "organisation",
      names: [
        { text: "EXAMPLE TRADING LLC", grade: "primary" },
        { text: "EXAMPLE TRADE", grade: "alias" },
        { text: "OLD EXAMPLE", grade: "former" },
        { text: "EXTRA", grade: "weak" },
      ],
      ids: ["tax:7700000001", "website:www.example.org", "wallet:1ExampleExampleExampleExample"],
      wallets: [{ currency: "XBT", address: "1ExampleExampleExampleExample" }],
      addresses: [{ text: "1 Example Street, Moscow 101000", city: "Moscow 101000", country: "RU" }],
      programmes: ["RUSSIA-EO14024", "SDGT"],
      links: [{ relation: "linked_to", name: "BEISPIEL, Ivan" }],
      terms: { requirement: "Secondary sanctions risk: Example Sanctions Regulations, 31 CFR 589.201" },
    });
    expect(entries["102"]).toMatchObject({
      kind: "person",
      birthDates: ["1971-03-05", "1969/1973"],
      birthPlaces: ["Moscow, Russia"],
      countries: ["RU"],
      gender: "male",
      positions: ["Director"],
      ids: ["passport:4500000001", "nationalId:12-34"],
    });
    expect(entries["103"]).toMatchObject({
      kind: "vessel",
      names: [{ text: "EXAMPLE STAR" }, { text: "OLD STAR", grade: "former" }],
      countries: ["PA"],
      ids: ["IMO:9123456", "MMSI:352000001", "callsign:T3ST1"],
      links: [
        { relation: "linked_to", name: "EXAMPLE TRADING LLC" },
        { relation: "owned_by", name: "EXAMPLE SHIPPING SA" },
      ],
      remarks: expect.stringContaining("goes on in the comments"),
    });
  });

  it("go to the list that their name says", async () => {
    const row = '1,"EXAMPLE",-0- ,"TEST",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ';
    expect((await readFiles("us-ofac", { "CONS_PRIM.CSV": row })).lists[0]?.list).toBe("US-OFAC-NON-SDN");
    expect((await readFiles("us-ofac", { "SDN.CSV": row }, "MINE")).lists[0]?.list).toBe("MINE");
  });

  it("need the main file", async () => {
    await expect(readFixture("us-ofac", "alt.csv")).rejects.toThrow("the main file is missing");
  });
});

describe("remarks", () => {
  it.each([
    ["DOB circa 1951.", { birthDates: ["1951"] }],
    ["DOB 01 Jan 1961 to 31 Dec 1962.", { birthDates: ["1961/1962"] }],
    ["DOB Jun 1966; citizen Iran", { birthDates: ["1966-06"], countries: ["Iran"] }],
    ["Registration Number HE 47364 (Cyprus).", { ids: ["registration:HE 47364"] }],
    ["Unified Social Credit Code (USCC) 9113100033607322XK (China)", { ids: ["USCC:9113100033607322XK"] }],
    ["Identification Number IMO 5342883", { ids: ["IMO:5342883"] }],
    ["Folio Mercantil No. 22839 (Jalisco) (Mexico)", { ids: ["registration:22839"] }],
    [
      "Linked To: EXAMPLE (HOLDING) COMPANY.",
      { links: [{ relation: "linked_to", name: "EXAMPLE (HOLDING) COMPANY" }] },
    ],
    ["Gender Female", { gender: "female" }],
    ["-0-", { ids: [], names: [] }],
    ["HAMAS - Hebron", { ids: [], names: [], links: [] }],
  ])("%s", (text, expected) => {
    expect(readRemarks(text)).toMatchObject(expected);
  });
});
