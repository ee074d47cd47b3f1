// What rests on the silence of a list waits once the list was verified too long ago; what rests on a statement does not.
import { describe, expect, it } from "vitest";
import { isoDate } from "../base/date.ts";
import type { Transaction } from "../base/transaction.ts";
import type { Raw } from "../register/lint/testing.ts";
import { check } from "./check.ts";
import { DAYS, engineOf, vouched } from "./testing.ts";
import { DEAL } from "./verdict.case.ts";

const COPPER: Partial<Transaction> = { item: { material: "copper", form: "powder" } };
const STATED: Partial<Transaction> = {
  item: { ...COPPER.item, classifications: [{ list: "CN-DUAL-USE", code: "none" }] },
};

/** Codes of the warnings about coverage, by list, and whether the deal proceeds. */
function asked(row: Raw, stated: Partial<Transaction>, days = DAYS): readonly [string, boolean] {
  const rows = ["item", "party", "end_use"].map((question) => ({
    ...vouched(question),
    verifiedAt: days.known,
    ...(row["question"] === question ? row : {}),
  }));
  const { warnings, mayProceed } = check(engineOf([], rows), { ...DEAL, ...stated }, days);
  const told = warnings
    .filter(({ code }) => code === "coverage_not_verified_since")
    .map(({ params }) => params["list"]);
  return [told.join(), mayProceed];
}

const LIST = { question: "item", list: "CN-DUAL-USE" };

describe("an answer that rests on what was last verified", () => {
  it.each<[string, Raw, Partial<Transaction>, string, boolean]>([
    ["today", { ...LIST, verifiedAt: DAYS.known }, COPPER, "", true],
    ["long ago", { ...LIST, verifiedAt: "2020-01-01" }, COPPER, "CN-DUAL-USE", false],
    ["long ago, where the user states the item", { ...LIST, verifiedAt: "2020-01-01" }, STATED, "", true],
    [
      "long ago of a list of parties, of whom all is stated",
      { question: "party", list: "CN-CONTROL-LIST", verifiedAt: "2020-01-01" },
      COPPER,
      "",
      true,
    ],
    [
      "long ago of the text of a law",
      { question: "end_use", list: "CN-CATCH-ALL", verifiedAt: "2020-01-01" },
      COPPER,
      "CN-CATCH-ALL",
      true,
    ],
  ])("%s", (_, row, stated, told, proceeds) => expect(asked(row, stated)).toEqual([told, proceeds]));

  it.each<[string, string]>([
    ["2026-10-31", ""],
    ["2026-11-01", "CN-DUAL-USE"],
  ])("by a row of 2026-10-01, on %s: %j", (on, told) => {
    const row = { ...LIST, verifiedAt: "2026-10-01" };
    expect(asked(row, COPPER, { on: isoDate(on), known: isoDate("2026-11-21") })[0]).toBe(told);
  });
});
