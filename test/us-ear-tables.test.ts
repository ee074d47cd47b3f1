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
  it("keep one figure for all of an entry, and mark everything else as partial", () => {
    expect(offersOf({ LVS: "$1,500", GBS: "N/A", TSR: "Yes", STA: "License Exception STA may not be used" })).toEqual({
      offers: [{ code: "LVS", limit: "1500" }, { code: "TSR" }],
      staLimited: true,
    });
    expect(offersOf({ LVS: "$500 for 0A501.c", GBS: "Yes, except N/A for MT" }).offers).toEqual([
      { code: "LVS", partly: true },
      { code: "GBS", partly: true },
    ]);
  });
});
