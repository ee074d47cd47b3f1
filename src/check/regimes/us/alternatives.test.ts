// A bare entry is answered where every item it may stand for gets the same answer, and item by item where they differ.
import { describe, expect, test } from "vitest";
import { isoDate } from "../../../base/date.ts";
import { branchesOf } from "../../branches.ts";
import { answer, exported, HELD, listEngine } from "./tables.case.ts";

const engine = listEngine();
const DAYS = { on: HELD, known: isoDate("2026-11-21") };

describe("a code that leaves the item open", () => {
  test.each([
    ["3B001", "CN", "licence_required", "each paragraph is controlled to China, by one line or another"],
    ["3B001", "DE", "indeterminate", "some paragraphs are controlled everywhere, others not to Germany"],
    ["3E001", "CN", "licence_required", "whatever in 3A, 3B or 3C the technology is about"],
    ["3E001", "CA", "no_control_found", "no line of the entry reaches from the United States to Canada"],
    ["6D001", "IN", "licence_required", "national security covers all that the heading names"],
    ["9D610.y", "DE", "indeterminate", "what the software is for may be controlled for missile reasons"],
    ["9D610", "DE", "indeterminate", "paragraph y may not be controlled to Germany"],
    ["1C980", "CA", "licence_required", "short supply has no exception for Canada"],
  ])("%s to %s is %s: %s", (code, to, outcome) => {
    expect(answer(engine, exported(code, to), "item").outcome).toBe(outcome);
  });

  test("an item that no line controls keeps the whole entry open", () => {
    const found = answer(engine, exported("9D610", "DE"), "item");
    expect(found.missingFacts?.flat()).toContain("item.classifications[US-CCL].paragraph");
  });
});

describe("branches", () => {
  test("3B001 to Germany: each paragraph with its own answer", () => {
    const branches = branchesOf(engine, exported("3B001", "DE"), DAYS);
    const of = (code: string): string | undefined => branches.find((one) => one.code === code)?.outcome;
    expect(of("3B001.q")).toBe("licence_required");
    expect(of("3B001.j")).toBe("no_control_found");
    expect(branches.every(({ outcome }) => outcome !== "indeterminate")).toBe(true);
  });

  test("technology is taken apart by what it is about, and the certain answer is the strictest common one", () => {
    const branches = branchesOf(engine, exported("3E001", "CN"), DAYS);
    expect(new Set(branches.map(({ about }) => about?.slice(0, 5)))).toContain("3A090");
    expect(branches.map(({ outcome }) => outcome)).not.toContain("no_control_found");
  });

  test.each([
    // The entry says "for items controlled for NP reasons"; of 1A007.a only its own properties say whether it is.
    ["1E201", "CN", "1E201 about 1A007.a controlled for NP", "licence_required"],
    ["1E201", "CN", "1E201 about 1A007.a, not controlled for the reason asked about", "no_control_found"],
    ["1E201", "CN", "1E201 about 1A007.b", "licence_required"],
    // No heading names what 7D003 may be about: the rest may be controlled for missile reasons or not.
    ["7D003", "DE", "7D003 about any other item controlled for MT", "licence_required"],
    ["0B501", "DE", "0B501 about 0A501.y", "no_control_found"],
    ["0B501", "DE", "0B501 about any other item", "licence_required"],
  ])("%s to %s: %s is %s", (code, to, item, outcome) => {
    const found = branchesOf(engine, exported(code, to), DAYS).find((one) => one.item === item);
    expect(found?.outcome).toBe(outcome);
  });

  test("every item of a technology entry that names its items is decided", () => {
    for (const code of ["1E101", "1E201", "3E201", "2E101", "7D001", "9E001", "9E515", "4E001", "6D991", "4D090"]) {
      const open = branchesOf(engine, exported(code, "IN"), DAYS).filter(({ outcome }) => outcome === "indeterminate");
      expect(open.map(({ item }) => item)).toEqual([]);
    }
  });

  test("stating what a branch says gives its answer", () => {
    const facts = { relatedClassification: "1A007.a", relatedItemReasons: ["NP"] };
    expect(answer(engine, exported("1E201", "CN", { facts }), "item").outcome).toBe("licence_required");
  });

  test("a finest paragraph and an item outside the list have none", () => {
    expect(branchesOf(engine, exported("3B001.q", "DE"), DAYS)).toEqual([]);
    expect(branchesOf(engine, exported("EAR99", "DE"), DAYS)).toEqual([]);
  });
});
