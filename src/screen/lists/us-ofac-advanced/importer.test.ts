import { describe, expect, it } from "vitest";
import { byId, readFixture } from "../testing.ts";

describe("OFAC's advanced XML", () => {
  it("puts parties together out of what they refer to", async () => {
    const imported = await readFixture("us-ofac-advanced", "fixture.xml");
    expect(imported).toMatchObject({ asOf: "2026-02-03", problems: [] });
    expect(byId(imported)["301"]).toEqual({
      id: "301",
      list: "US-OFAC-SDN",
      kind: "person",
      names: [
        { text: "BEISPIEL, Ivan", grade: "primary" },
        { text: "Бейшпиль", grade: "local" },
        { text: "VANYA", grade: "weak" },
      ],
      birthDates: ["1971"],
      countries: ["RU"],
      ids: ["passport:4500000001", "wallet:1ExampleWallet"],
      addresses: [{ text: "1 Example Street, Moscow", city: "Moscow", country: "RU" }],
      programmes: ["SDGT"],
      listedFrom: "2020-02-03",
      terms: { provision: "Executive Order 13224 (Terrorism)", requirement: "Block" },
      gender: "male",
      wallets: [{ currency: "XBT", address: "1ExampleWallet" }],
      remarks: "A comment",
    });
    expect(byId(imported)["302"]).toMatchObject({
      kind: "organisation",
      names: [{ text: "EXAMPLE TRADING LLC", grade: "primary" }],
      links: [{ relation: "owned_by", id: "301" }],
    });
  });
});
