import { describe, expect, it } from "vitest";
import type { Transaction } from "../base/transaction.ts";
import type { Verdict } from "../base/verdict.ts";
import type { DecisionEntry } from "./entry.ts";
import { readReceipt, receiptOf, replay, type Check } from "./receipt.ts";
import { decisionDraft, entriesOf, sha256, transaction, verdictOn } from "./sample.case.ts";

const [entry] = entriesOf([decisionDraft()]) as [DecisionEntry];
const receipt = receiptOf(entry, sha256);

/** An engine of one rule: what leaves for the US needs a licence. */
function engine(fields: Partial<Verdict> = {}): Check {
  return (facts: Transaction, { on, known }) =>
    verdictOn({ on, known, outcome: facts.to === "US" ? "licence_required" : "no_control_found", ...fields });
}

describe("receiptOf", () => {
  it("names facts, days, register, engine and the place in the log", () => {
    expect(receipt).toMatchObject({
      decision: "D1",
      seq: 1,
      hash: entry.hash,
      on: "2026-11-21",
      register: entry.verdict.register,
      engine: "0.1.0",
      transaction,
    });
  });

  it("survives JSON", () => {
    const json: unknown = JSON.parse(JSON.stringify(receipt));
    expect(readReceipt(json, sha256)).toEqual({ kind: "receipt", receipt });
  });

  it.each<[string, unknown, string]>([
    ["another destination", { ...receipt, transaction: { ...transaction, to: "DE" } }, "altered"],
    ["another verdict", { ...receipt, verdictSha256: "00" }, "altered"],
    ["another hash", { ...receipt, sha256: "00" }, "altered"],
    ["one field more", { ...receipt, approvedBy: "me" }, "altered"],
    ["another format", { ...receipt, format: "derisk-receipt-9" }, "not_a_receipt"],
    ["a list", [], "not_a_receipt"],
    ["null", null, "not_a_receipt"],
  ])("is refused with %s", (_name, json, problem) => {
    expect(readReceipt(json, sha256)).toMatchObject({ kind: "refused", problem });
  });
});

describe("replay", () => {
  it("asks with the facts and days of the receipt", async () => {
    const asked: unknown[] = [];
    await replay(receipt, (facts, days) => (asked.push(facts, days), entry.verdict), sha256);
    expect(asked).toEqual([transaction, { on: "2026-11-21", known: "2026-11-21" }]);
  });

  it("is identical under the same engine and register", async () => {
    expect(await replay(receipt, engine(), sha256)).toMatchObject({
      kind: "identical",
      changes: [],
      sameRegister: true,
      sameEngine: true,
    });
  });

  it("is the same when only words, register and engine moved on", async () => {
    const later = engine({
      register: { version: "2027-01-01", sha256: "cd".repeat(32) },
      engine: "0.2.0",
      missingFacts: [],
    });
    expect(await replay(receipt, later, sha256)).toMatchObject({
      kind: "same",
      changes: [],
      sameRegister: false,
      sameEngine: false,
    });
  });

  it("says when the same answer no longer lets the act go", async () => {
    const then = receiptOf({ ...entry, verdict: { ...entry.verdict, mayProceed: true } }, sha256);
    expect(await replay(then, engine({ mayProceed: false }), sha256)).toMatchObject({
      kind: "changed",
      changes: [],
      proceeds: { before: true, after: false },
    });
    const { mayProceed: _unsaid, ...older } = then;
    expect(await replay(older, engine({ mayProceed: false }), sha256)).not.toHaveProperty("proceeds");
  });

  it("says where the answer changed", async () => {
    expect(await replay(receipt, engine({ outcome: "prohibited" }), sha256)).toMatchObject({
      kind: "changed",
      changes: [{ aspect: "outcome", before: ["licence_required"], after: ["prohibited"], direction: "stricter" }],
    });
  });
});
