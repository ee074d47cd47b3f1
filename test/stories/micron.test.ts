// Micron and operators of critical information infrastructure: who the buyer is decides, and a buyer who says nothing is
// not taken for an ordinary one.
import { describe, expect, it } from "vitest";
import type { Party } from "../../src/base/party.ts";
import type { Item, Transaction } from "../../src/base/transaction.ts";
import { answerTo, judge, loadKnowledge, pinned } from "../knowledge.ts";

const knowledge = await loadKnowledge();

const purchase = (
  categories: Party["categories"],
  item: Item = { description: "Micron 7450 SSD" },
): Omit<Transaction, "id"> => ({
  act: "procure",
  item,
  to: "CN",
  parties: [{ role: "purchaser", country: "CN", ...(categories === undefined ? {} : { categories }) }],
});
const operator = purchase(["critical_information_infrastructure_operator"]);

describe("a Micron SSD", () => {
  it("for a stated operator on the eve of the decision: no ban", () => {
    expect(answerTo(judge(knowledge, operator, pinned("2023-05-20")), "CN", "procurement").outcome).toBe(
      "no_control_found",
    );
  });

  it("for a stated operator on the day of the decision: prohibited", () => {
    const verdict = judge(knowledge, operator, pinned("2023-05-21"));
    const answer = answerTo(verdict, "CN", "procurement");
    expect(answer).toMatchObject({ outcome: "prohibited", authority: "CAC" });
    expect(answer.provisions).toContain("CN:CAC:2023-05-21");
    expect(verdict).toMatchObject({ outcome: "prohibited", mayProceed: false });
  });

  it.each([
    ["says nothing", undefined],
    ["does not know", null],
    ["is a state body", ["government_agency"] as const],
    ["is a company", ["civil"] as const],
  ])("for a buyer who %s: undecided, and asks for the status", (_name, categories) => {
    const answer = answerTo(judge(knowledge, purchase(categories), pinned("2023-06-01")), "CN", "procurement");
    expect(answer).toMatchObject({ outcome: "indeterminate", ceiling: { outcome: "prohibited" } });
    expect(answer.missingFacts).toContainEqual(["parties[purchaser].categories"]);
  });

  it.each([["not_critical_information_infrastructure_operator"], ["consumer"]] as const)(
    "for a buyer stated to be %s: no ban",
    (category) => {
      const answer = answerTo(judge(knowledge, purchase([category]), pinned("2023-06-01")), "CN", "procurement");
      expect(answer.outcome).toBe("no_control_found");
    },
  );

  it("behind a distributor: a red flag when the end user is an operator, and no release", () => {
    const verdict = judge(
      knowledge,
      {
        ...purchase(["not_critical_information_infrastructure_operator"]),
        parties: [
          {
            role: "purchaser",
            country: "CN",
            categories: ["not_critical_information_infrastructure_operator"],
            unlisted: true,
          },
          {
            role: "end_user",
            country: "CN",
            categories: ["critical_information_infrastructure_operator"],
            unlisted: true,
          },
        ],
      },
      pinned("2023-06-01"),
    );
    expect(answerTo(verdict, "CN", "procurement").redFlags?.map(({ code }) => code)).toContain(
      "cii-operator-behind-buyer",
    );
    expect(verdict.mayProceed).toBe(false);
  });
});

describe("who made it", () => {
  const on = pinned("2023-06-01");
  const by = (item: Item): string =>
    answerTo(
      judge(knowledge, purchase(["critical_information_infrastructure_operator"], item), on),
      "CN",
      "procurement",
    ).outcome;

  it.each<[string, Item]>([
    ["maker", { description: "server memory module", manufacturer: "Micron Technology, Inc." }],
    ["maker in Chinese", { description: "内存条", manufacturer: "美光科技" }],
    ["brand in the description", { description: "32 GB Crucial DDR5 module" }],
  ])("named as %s: prohibited", (_name, item) => expect(by(item)).toBe("prohibited"));

  it("another maker: no ban", () =>
    expect(by({ description: "SSD", manufacturer: "Kioxia" })).toBe("no_control_found"));
  it("no maker named: undecided", () => expect(by({ description: "server SSD" })).toBe("indeterminate"));
  it("maker stated as not known: undecided, whatever else", () =>
    expect(by({ description: "server SSD", manufacturer: null })).toBe("indeterminate"));
});
