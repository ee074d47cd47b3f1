// A refiner that the United States lists and China protects: whoever deals or declines stands between two laws, so both
// sides are shown and nothing is released.
import { describe, expect, it } from "vitest";
import type { Party } from "../../src/base/party.ts";
import type { Transaction } from "../../src/base/transaction.ts";
import { withRegisterParties } from "../../src/register/index.ts";
import { answerTo, judge, loadKnowledge, pinned } from "../knowledge.ts";

const knowledge = await loadKnowledge();

const REFINER = "Hengli Petrochemical (Dalian) Refining Co., Ltd.";
const deal = (party: Party): Omit<Transaction, "id"> => ({
  act: "deal",
  item: { description: "purchase of paraxylene" },
  parties: [{ role: "seller", country: "CN", ...party }],
});
const listed = deal({ name: REFINER, listedOn: ["US-OFAC-SDN"] });

describe("a listed refiner under a Chinese blocking order", () => {
  it("shows both sides from the day of the order", () => {
    const verdict = judge(knowledge, listed, pinned("2026-05-02"));
    expect(answerTo(verdict, "US", "blocking").outcome).toBe("blocked");
    expect(answerTo(verdict, "CN", "party").requirements?.map(({ measure }) => measure)).toContain("cn-mofcom-2026-21");
    const [conflict] = verdict.conflictsWith ?? [];
    expect(conflict).toMatchObject({ measure: "cn-mofcom-2026-21", with: "us-ofac-blocking" });
    expect(conflict?.says).toMatch(/counsel first/);
    expect(verdict).toMatchObject({ outcome: "prohibited", mayProceed: false });
  });

  it("shows the US side alone on the day before", () => {
    const verdict = judge(knowledge, listed, pinned("2026-05-01"));
    expect(answerTo(verdict, "US", "blocking").outcome).toBe("blocked");
    expect(verdict.conflictsWith?.filter(({ measure }) => measure === "cn-mofcom-2026-21") ?? []).toEqual([]);
  });

  it("does not know of the order before it was public", () => {
    const verdict = judge(knowledge, listed, pinned("2026-05-02", "2026-05-01"));
    expect(verdict.conflictsWith?.filter(({ measure }) => measure === "cn-mofcom-2026-21") ?? []).toEqual([]);
  });

  it("shows the conflict by the name alone, before anybody screened it", () => {
    const verdict = judge(knowledge, deal({ name: REFINER }), pinned("2026-05-03"));
    expect(verdict.conflictsWith?.map((one) => one.measure)).toContain("cn-mofcom-2026-21");
    expect(verdict.mayProceed).toBe(false);
  });

  it("never shows a protected party as a screening hit", () => {
    const { matches, transaction } = withRegisterParties(
      { id: "t", ...deal({ name: REFINER }) },
      knowledge.parties,
      pinned("2026-05-03"),
    );
    expect(matches).toEqual([]);
    expect(transaction.parties?.[0]?.ids).toContain("register:hengli-dalian-refining");
    expect(transaction.parties?.[0]?.listedOn ?? []).toEqual([]);
  });

  it("keeps what the user states of screening: a protected name contradicts nothing", () => {
    const { transaction } = withRegisterParties(
      { id: "t", ...deal({ name: REFINER, unlisted: true }) },
      knowledge.parties,
      pinned("2026-05-03"),
    );
    expect(transaction.parties?.[0]?.unlisted).toBe(true);
  });
});
