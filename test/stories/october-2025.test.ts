// China's October 2025 package, limb by limb: some applied for a month, some never did, all were suspended, and nobody has
// said what holds since.
import { describe, expect, it } from "vitest";
import type { Item, Transaction } from "../../src/base/transaction.ts";
import type { Determination } from "../../src/base/verdict.ts";
import { answerTo, judge, loadKnowledge, pinned } from "../knowledge.ts";

const knowledge = await loadKnowledge();

const between = (item: Item): Omit<Transaction, "id"> => ({ act: "re_export", from: "KR", to: "DE", item });
const outOfChina = (item: Item): Omit<Transaction, "id"> => ({ act: "export", from: "CN", to: "DE", item });
const answer = (stated: Omit<Transaction, "id">, on: string, known = on): Determination =>
  answerTo(judge(knowledge, stated, pinned(on, known)), "CN", "item");

describe("limb 3 of No. 61: China-origin listed rare earths between third countries", () => {
  const metal = between({ material: "dysprosium", form: "metal", origin: "CN", producedWith: [] });

  it.each([
    ["2025-10-08", "no_control_found"],
    ["2025-10-09", "licence_required"],
    ["2025-11-06", "licence_required"],
    ["2025-11-07", "no_control_found"],
    ["2026-11-10", "no_control_found"],
  ])("on %s: %s", (on, outcome) => expect(answer(metal, on).outcome).toBe(outcome));

  it("names the exporter outside China as applicant", () => {
    expect(answer(metal, "2025-10-20").requirements?.[0]).toMatchObject({
      applicant: "exporter outside China",
      authority: "MOFCOM",
    });
  });

  it("says until when it is suspended", () => {
    expect(answer(metal, "2025-12-01").suspended).toContainEqual({
      measure: "cn-mofcom-2025-61-1-origin",
      until: "2026-11-11",
    });
  });

  it("past the suspension is undecided, never revived", () => {
    const past = answer(metal, "2026-11-11", "2026-11-21");
    expect(past).toMatchObject({ outcome: "indeterminate", floor: { outcome: "no_control_found" } });
    expect(past.ceiling).toMatchObject({ outcome: "licence_required" });
    expect(past.missingFacts).toContainEqual(["register.measure.cn-mofcom-2025-61-1-origin.status"]);
  });

  it("foreseen from before the suspension was known: applies", () => {
    expect(answer(metal, "2025-11-20", "2025-10-31").outcome).toBe("licence_required");
  });

  it("of Korean origin and without Chinese technology: nothing", () => {
    const korean = between({
      material: "dysprosium",
      form: "metal",
      origin: "KR",
      producedWith: [{ what: "technology", ofCountry: "KR" }],
      materialOrigins: [{ material: "dysprosium", country: "CN" }],
    });
    expect(answer(korean, "2025-10-20").outcome).toBe("no_control_found");
  });
});

describe("limb 1 of No. 61: the 0.1 % rule", () => {
  const magnet = (pct: number | null): Omit<Transaction, "id"> =>
    between({
      description: "NdFeB magnet containing dysprosium",
      origin: "KR",
      producedWith: [],
      content: [{ ofCountry: "CN", class: "dysprosium", pct, basis: "value" }],
    });

  it("never came to apply: upcoming, then suspended", () => {
    expect(answer(magnet(0.2), "2025-10-20")).toMatchObject({
      outcome: "no_control_found",
      upcoming: expect.arrayContaining([{ measure: "cn-mofcom-2025-61-1-content", from: "2025-12-01" }]),
    });
    expect(answer(magnet(0.2), "2025-12-01")).toMatchObject({
      outcome: "no_control_found",
      suspended: expect.arrayContaining([{ measure: "cn-mofcom-2025-61-1-content", until: "2026-11-11" }]),
    });
  });

  it.each([
    [0.05, "no_control_found"],
    [0.0999, "no_control_found"],
    [0.1, "licence_required"],
    [0.2, "licence_required"],
    [null, "indeterminate"],
  ])("as announced, with %s %%: %s", (pct, outcome) => {
    expect(answer(magnet(pct), "2025-12-01", "2025-10-31").outcome).toBe(outcome);
  });

  it("asks for the share that is not known", () => {
    expect(answer(magnet(null), "2025-12-01", "2025-10-31").missingFacts?.flat()).toContain("item.content.pct");
  });
});

describe("the limbs inside China", () => {
  it.each([
    ["2025-10-09", "2025-10-09", "upcoming"],
    ["2025-11-06", "2025-11-06", "upcoming"],
    ["2025-11-07", "2025-11-07", "suspended"],
    ["2025-11-08", "2025-11-08", "suspended"],
    ["2025-11-08", "2025-11-01", "licence_required"],
    ["2026-11-11", "2026-11-21", "indeterminate"],
  ])("No. 57, holmium metal on %s known %s: %s", (on, known, expected) => {
    const item = answer(outOfChina({ description: "holmium metal" }), on, known);
    if (expected === "upcoming") expect(item.upcoming).toEqual([{ measure: "cn-mofcom-2025-57", from: "2025-11-08" }]);
    else if (expected === "suspended")
      expect(item.suspended).toEqual([{ measure: "cn-mofcom-2025-57", until: "2026-11-11" }]);
    else expect(item.outcome).toBe(expected);
  });

  it.each(["2025-10-20", "2025-11-08", "2026-11-20"])(
    "No. 18 of April was never part of it: dysprosium metal on %s",
    (on) => {
      expect(answer(outOfChina({ description: "dysprosium metal" }), on)).toMatchObject({
        outcome: "licence_required",
        reviewPolicy: "unstated",
      });
    },
  );
});
