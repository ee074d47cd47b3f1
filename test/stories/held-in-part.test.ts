// What is held in part answers for what it names, and clears nothing beyond it.
import { describe, expect, it } from "vitest";
import type { Transaction } from "../../src/base/transaction.ts";
import { answerTo, judge, loadKnowledge, pinned } from "../knowledge.ts";

const knowledge = await loadKnowledge();

describe("items off Annex I", () => {
  const off = { list: "EU-ANNEX-I", code: "none" } as const;
  const deal = (stated: Partial<Transaction>): Omit<Transaction, "id"> => ({
    act: "export",
    kind: "goods",
    item: { description: "workshop lamp", classifications: [off] },
    from: "IT",
    to: "BR",
    parties: [{ role: "end_user", country: "BR", categories: ["civil"], unlisted: true }],
    endUse: { category: "civil" },
    ...stated,
  });
  const stated = (onNationalControlList: boolean | null): Partial<Transaction> => ({
    facts: { customsCodeCorrelatesToDualUse: false, onNationalControlList },
  });
  const verdictOf = (one: Partial<Transaction>): ReturnType<typeof judge> =>
    judge(knowledge, deal(one), pinned("2026-06-01"));

  it.each([
    ["nobody has looked", stated(null), "indeterminate"],
    ["the list names it", stated(true), "licence_required"],
    ["the list does not name it", stated(false), "no_control_found"],
  ])("wait for the list of the member state they leave: %s", (_name, one, outcome) => {
    const verdict = verdictOf(one);
    expect(answerTo(verdict, "IT", "item")).toMatchObject({
      outcome,
      provisions: ["EU:2021/821:9(1)", "EU:2021/821:9"],
    });
    expect(answerTo(verdict, "EU", "item").outcome).toBe("no_control_found");
    expect(verdict.mayProceed).toBe(false);
  });

  it("ask about that list by name", () => {
    expect(answerTo(verdictOf(stated(null)), "IT", "item").missingFacts).toEqual([["facts.onNationalControlList"]]);
  });

  it.each<[string, Partial<Transaction>]>([
    ["that stay in the Union", { to: "FR" }],
    ["that are on Annex I", { item: { classifications: [{ list: "EU-ANNEX-I", code: "3A001.a.2" }] } }],
    ["that leave from elsewhere", { from: "GB" }],
  ])("%s: no such question", (_name, one) => {
    expect(verdictOf(one).determinations.filter(({ jurisdiction }) => jurisdiction === "IT")).toEqual([]);
  });

  it("the Dutch orders stand in for a list until the user has read the rest", () => {
    const dutch = ({ facts }: Partial<Transaction>): string =>
      answerTo(
        verdictOf({ from: "NL", ...(facts ? { facts } : {}), item: { form: "powder", classifications: [off] } }),
        "NL",
        "item",
      ).outcome;
    expect(dutch(stated(null))).toBe("out_of_coverage");
    expect(dutch(stated(false))).toBe("no_control_found");
  });
});

describe("purchases", () => {
  const agency = { role: "purchaser", country: "US", categories: ["federal_agency_us"], unlisted: true } as const;
  const ministry = { role: "purchaser", country: "CN", categories: ["government_agency"], unlisted: true } as const;
  const bought = (manufacturer: string, stated: Partial<Transaction>): Omit<Transaction, "id"> => ({
    act: "procure",
    kind: "goods",
    item: { description: "router", manufacturer, origin: "KR" },
    to: "US",
    parties: [agency],
    ...stated,
  });

  it.each<[string, string, string, Partial<Transaction>]>([
    ["a maker that no rule held names", "Cisco", "out_of_coverage", {}],
    [
      "a maker named, of a component that is not essential",
      "Huawei",
      "no_control_found",
      { facts: { substantialOrEssentialComponent: false } },
    ],
    ["a maker named, and nothing else said", "Huawei", "indeterminate", {}],
    ["a maker named, essential", "Huawei", "prohibited", { facts: { substantialOrEssentialComponent: true } }],
    ["chips barred from 2027-12-23 on", "YMTC", "no_control_found", {}],
  ])("of a US agency: %s", (_name, maker, outcome, stated) => {
    const verdict = judge(knowledge, bought(maker, stated), pinned("2026-06-01"));
    expect(answerTo(verdict, "US", "procurement").outcome).toBe(outcome);
  });

  it.each<[string, string, string]>([
    ["another's goods", "Samsung", "out_of_coverage"],
    ["goods that a decision names for other buyers", "Micron", "no_control_found"],
  ])("of a Chinese ministry before the rules of 2025: %s", (_name, maker, outcome) => {
    const stated = {
      to: "CN",
      parties: [{ ...ministry, categories: ["government_agency", "not_critical_information_infrastructure_operator"] }],
    };
    const verdict = judge(knowledge, bought(maker, stated as Partial<Transaction>), pinned("2024-06-01"));
    expect(answerTo(verdict, "CN", "procurement").outcome).toBe(outcome);
  });
});
