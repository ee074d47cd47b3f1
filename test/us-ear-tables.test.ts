// Reading the lines of the Commerce Control List: what a machine may read, and what it must leave to a person.
import { describe, expect, it } from "vitest";
import { readTarget } from "../scripts/us-ear/destination.ts";
import { offersOf } from "../scripts/us-ear/offers.ts";
import { rowsOf } from "../scripts/us-ear/rows.ts";
import { entriesIn, leadOf, readScope } from "../scripts/us-ear/scope.ts";

const KNOWN = ["1B001", "1B002", "1B003", "3A001", "3A002", "3B001", "9A610"];

describe("the items of a line", () => {
  it.each([
    ["3A001", "entire entry", {}],
    ["9A610", "entire entry except 9A610.y", { except: ["9A610.y"] }],
    ["3B001", "3B001.a.1 to a.3, b", { in: ["3B001.a.1", "3B001.a.2", "3B001.a.3", "3B001.b"] }],
    [
      "3E001",
      "technology for items controlled by 1B001 to 1B003 for MT reasons",
      { about: { codes: ["1B001", "1B002", "1B003"], reason: "MT" } },
    ],
    ["7A001", "commodities that meet or exceed the parameters of 7A101", { meets: ["7A101"] }],
    [
      "7A003",
      "commodities in 7A003.d that meet or exceed the parameters of 7A103",
      { in: ["7A003.d"], meets: ["7A103"] },
    ],
  ])("%s: %s", (entry, body, scope) => {
    expect(readScope(entry, body, KNOWN)).toEqual(scope);
  });

  it.each([
    ["0A502", "shotguns with a barrel length less than 18 inches"],
    ["5A001", "5A001.b (except .b.5), .c"],
    ["3A001", "3A002.b"],
    ["9A610", "entire entry except: 9A610.b; parts for an aircraft"],
  ])("leaves to a person: %s %s", (entry, body) => {
    expect(readScope(entry, body, KNOWN)).toBeUndefined();
  });

  it("splits reason and items", () => {
    expect(leadOf("NS applies to “entire entry”.")).toEqual({ reason: "NS", body: "entire entry" });
    expect(leadOf("something else")).toBeUndefined();
  });

  it("fills ranges of entries from the list only", () => {
    expect(entriesIn("1B001 to 1B003 or 3A001.b", KNOWN)).toEqual(["1B001", "1B002", "1B003", "3A001.b"]);
    expect(entriesIn("1B001 to 3A001", KNOWN)).toBeUndefined();
    expect(entriesIn("1B001 and the rest", KNOWN)).toBeUndefined();
  });
});

describe("the destination of a line", () => {
  it.each([
    ["NS", "NS Column 2.", { column: "NS2" }],
    [
      "RS",
      "China, Russia, or Venezuela (see § 742.6(a)(7)).",
      { to: "china-russia-venezuela", cites: ["US:EAR:742.6(a)(7)"] },
    ],
    [
      "NS",
      "Worldwide control. See § 742.4(a)(5) and (b)(10) of the EAR.",
      { to: "world", cites: ["US:EAR:742.4(a)(5)"] },
    ],
    [
      "CC",
      "A license is required for ALL destinations, except Canada, regardless of end use.",
      { to: "all-but-canada" },
    ],
  ])("%s: %s", (reason, cell, target) => {
    expect(readTarget(reason, cell)).toEqual(target);
  });

  it("is undefined for a cell nobody foresaw", () => {
    expect(readTarget("RS", "See § 742.6(a)(11) of the EAR.")).toBeUndefined();
  });
});

describe("rows", () => {
  const line = { control: "NP applies to tubes of a certain size", cell: "NP Column 1" };

  it("stop the build when nobody has read a line", () => {
    expect(() => rowsOf("1A002", [line], {}, KNOWN, new Set())).toThrow("1A002/NP/1: write a reading");
  });

  it("take a person's reading and note that it was used", () => {
    const used = new Set<string>();
    const rows = rowsOf("1A002", [line], { "1A002/NP/1": { in: ["b.1"], meets: ["1A202"] } }, KNOWN, used);
    expect(rows).toEqual([
      { reason: "NP", in: ["1A002.b.1"], meets: ["1A202"], column: "NP1", cites: ["US:EAR:742.3"] },
    ]);
    expect([...used]).toEqual(["1A002/NP/1"]);
  });
});

describe("exception lines", () => {
  const offers = (entry: string, flags: Readonly<Record<string, string>>): unknown => offersOf(entry, flags).offers;

  it.each([
    ["3A233", { LVS: "$1,500", GBS: "N/A", TSR: "Yes." }, [{ code: "LVS", limit: "1500" }, { code: "TSR" }]],
    ["0A501", { LVS: "$500 for 0A501.c, and .d." }, [{ code: "LVS", limit: "500", in: ["0A501.c", "0A501.d"] }]],
    ["9B001", { GBS: "Yes, except N/A for MT" }, [{ code: "GBS", notFor: ["MT"] }]],
    [
      "6A008",
      { LVS: "$5000; N/A for MT and for 6A008.j.1." },
      [{ code: "LVS", limit: "5000", except: ["6A008.j.1"], notFor: ["MT"] }],
    ],
    [
      "2B007",
      { LVS: "$5,000, except 2B007.b and .c" },
      [{ code: "LVS", limit: "5000", except: ["2B007.b", "2B007.c"] }],
    ],
    ["2B910", { IEC: "Yes, see § 740.2(a)(22) and § 740.24 of the EAR." }, [{ code: "IEC" }]],
  ])("%s: %o", (entry, flags, expected) => {
    expect(offers(entry, flags)).toEqual(expected);
  });

  it.each([
    "$3,000 for .a through .c; $6,000 for .d.",
    "N/A for MT; $5000 for all other items",
    "Yes: $500 for “components”",
  ])("keep what is not read as it stands: %s", (text) => {
    expect(offers("1A008", { LVS: text })).toEqual([{ code: "LVS", partly: text }]);
  });

  it("tell where special conditions bar STA for every item, and keep the others", () => {
    const sta = (text: string): unknown => offersOf("2B910", { STA: text });
    expect(
      sta(
        "Paragraph (c)(2) of License Exception STA (§ 740.20(c)(2) of the EAR) may not be used for any item in 2B910.",
      ),
    ).toEqual({ staBarred: ["A6"] });
    expect(
      sta(
        "License Exception STA may not be used to ship any item in this ECCN to any of the destinations listed in Country Group A:5 or A:6 (See Supplement No.1 to part 740 of the EAR).",
      ),
    ).toEqual({ staBarred: ["A5", "A6"] });
    const some =
      "License Exception STA may not be used to ship any item in 1C007.c to any of the destinations listed in Country Group A:6.";
    expect(sta(some)).toEqual({ staLimited: some });
  });
});
