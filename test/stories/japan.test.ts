// Japan, January 2026: military users barred, civil trade under the ordinary licence, lists of named parties later on.
import { describe, expect, it } from "vitest";
import type { Party } from "../../src/base/party.ts";
import type { EndUseCategory, Transaction } from "../../src/base/transaction.ts";
import { answerTo, judge, loadKnowledge, pinned } from "../knowledge.ts";

const knowledge = await loadKnowledge();

const gallium = (party: Party, category?: EndUseCategory): Omit<Transaction, "id"> => ({
  act: "export",
  item: { description: "gallium metal" },
  from: "CN",
  to: "JP",
  parties: [{ role: "end_user", country: "JP", ...party }],
  ...(category === undefined ? {} : { endUse: { category } }),
});

describe("gallium metal from China to Japan", () => {
  it.each([
    ["2026-01-05", "indeterminate"],
    ["2026-01-06", "prohibited"],
    ["2026-11-21", "prohibited"],
  ])("for a military user on %s: %s", (on, outcome) => {
    const verdict = judge(knowledge, gallium({ categories: ["military_end_user"] }), pinned(on));
    expect(answerTo(verdict, "CN", "party").outcome).toBe(outcome);
    expect(answerTo(verdict, "CN", "item")).toMatchObject({ outcome: "licence_required", reviewPolicy: "unstated" });
    expect(verdict.mayProceed).toBe(false);
  });

  it("names the announcement", () => {
    const verdict = judge(knowledge, gallium({ categories: ["military_end_user"] }), pinned("2026-01-06"));
    expect(answerTo(verdict, "CN", "party").provisions).toContain("CN:MOFCOM:2026-1");
  });

  it("for a screened civil user and a civil use: the ordinary licence and nothing more", () => {
    const verdict = judge(knowledge, gallium({ categories: ["civil"], unlisted: true }, "civil"), pinned("2026-01-06"));
    expect(verdict).toMatchObject({ outcome: "licence_required", reviewPolicy: "unstated", mayProceed: false });
    expect(answerTo(verdict, "CN", "party").outcome).not.toBe("prohibited");
  });

  it("with nothing known of user and use: asks for both", () => {
    const party = answerTo(judge(knowledge, gallium({}), pinned("2026-01-06")), "CN", "party");
    expect(party.outcome).toBe("indeterminate");
    const asked = party.missingFacts?.flat() ?? [];
    expect(asked).toContain("parties[end_user].categories");
    expect(asked).toContain("endUse.category");
  });

  it("for a party on the watch list: a licence with its undertaking decides, unless a military user or use is stated", () => {
    const answer = (party: Party, use?: EndUseCategory): string =>
      answerTo(
        judge(knowledge, gallium({ listedOn: ["CN-WATCH-LIST"], ...party }, use), pinned("2026-03-10")),
        "CN",
        "party",
      ).outcome;
    expect(answer({})).toBe("licence_required");
    expect(answer({}, "military")).toBe("prohibited");
    expect(answer({ categories: ["military_end_user"] })).toBe("prohibited");
    expect(answer({ categories: null })).toBe("indeterminate");
  });

  it("for a defence contractor's civil use: a red flag, since the notice reaches further", () => {
    const verdict = judge(knowledge, gallium({ categories: ["defence_contractor"] }, "civil"), pinned("2026-01-06"));
    expect(answerTo(verdict, "CN", "party").redFlags?.map(({ code }) => code)).toContain("defence_contractor_in_japan");
  });

  it("uncontrolled goods are not reached by the bar on dual-use items", () => {
    const stated: Omit<Transaction, "id"> = {
      ...gallium({ categories: ["military_end_user"] }),
      item: { description: "cotton shirts", classifications: [{ list: "CN-DUAL-USE", code: "none" }] },
    };
    expect(answerTo(judge(knowledge, stated, pinned("2026-01-06")), "CN", "party").outcome).not.toBe("prohibited");
  });
});
