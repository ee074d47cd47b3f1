// The United States regime over the whole register: questions as trade officers put them, with the answers of the
// regulation, its published questions and answers, or the control list.
import { describe, expect, it } from "vitest";
import { isoDate } from "../../../base/date.ts";
import type { Party } from "../../../base/party.ts";
import type { Transaction } from "../../../base/transaction.ts";
import type { Question } from "../../../base/verdict.ts";
import { check } from "../../check.ts";
import { answer, exported, HELD, registerEngine } from "./tables.case.ts";

const engine = registerEngine();
const outcomeOf = (transaction: Transaction, question: Question, on: string = HELD): string =>
  answer(engine, transaction, question, on).outcome;

const buyer = (more: Partial<Party>): { readonly parties: readonly Party[] } => ({
  parties: [{ role: "ultimate_consignee", country: "CN", ...more }],
});

describe("list and embargo together", () => {
  it.each([
    ["3A981", "TZ", HELD, "licence_required", "US:CCL:3A981"],
    ["3A992", "BR", HELD, "no_control_found", "US:CCL:3A992"],
    ["1C992", "IQ", HELD, "licence_required", "US:EAR:746.3"],
    ["0A501.c", "IR", HELD, "licence_required", "US:EAR:746.7"],
    ["EAR99", "CU", HELD, "licence_required", "US:EAR:746.2"],
    ["EAR99", "KP", HELD, "licence_required", "US:EAR:746.4"],
    ["4A994", "RU", HELD, "licence_required", "US:EAR:746.8"],
    ["EAR99", "RU", HELD, "indeterminate", "US:EAR:746.8"],
    ["3A090", "MO", "2023-01-16", "no_control_found", "US:CCL:3A090"],
    ["3A090", "MO", "2023-01-18", "licence_required", "US:CCL:3A090"],
    ["3A090", "HK", "2022-11-02", "licence_required", "US:CCL:3A090"],
  ])("%s to %s on %s: %s", (code, to, on, outcome, provision) => {
    const found = answer(engine, exported(code, to), "item", on);
    expect(found.outcome).toBe(outcome);
    expect(found.provisions.some((one) => one.startsWith(provision))).toBe(true);
  });

  it("keeps the stricter review policy of a dated measure beside an unstated row", () => {
    const item = {
      classifications: [{ list: "US-CCL" as const, code: "3A090.a" }],
      attributes: { tpp: 16000, dramBandwidthGBs: 4700 },
    };
    const found = answer(engine, exported("3A090.a", "CN", { item }), "item", "2026-02-03");
    expect(found).toMatchObject({ outcome: "licence_required", reviewPolicy: "case_by_case" });
  });

  it("allows three shotguns in baggage in 2012, not four", () => {
    const guns = (amount: string): Transaction =>
      exported("0A984", "CA", {
        kind: "goods",
        item: { classifications: [{ list: "US-CCL", code: "0A984" }], attributes: { barrelLengthIn: 19 } },
        quantity: { amount, unit: "item" },
        facts: { travellerCitizenship: "US", inBaggage: true, personalUse: true },
      });
    expect(outcomeOf(guns("3"), "item", "2012-07-01")).toBe("exception_available");
    expect(outcomeOf(guns("4"), "item", "2012-07-01")).toBe("licence_required");
  });
});

describe("parties and end uses", () => {
  it.each([
    [
      "a military end user in China, listed item",
      exported("3A991", "CN", buyer({ categories: ["military_end_user"] })),
      "licence_required",
    ],
    [
      "an Entity List buyer, EAR99",
      exported("EAR99", "AE", buyer({ country: "AE", listedOn: ["US-ENTITY-LIST"] })),
      "licence_required",
    ],
    ["nobody screened", exported("EAR99", "AE", buyer({ country: "AE" })), "indeterminate"],
  ] as const)("%s: %s", (_, transaction, outcome) => {
    expect(outcomeOf(transaction as Transaction, "party")).toBe(outcome);
  });

  it.each([
    [60, "licence_required", false],
    [50, "licence_required", false],
    [49, "no_control_found", true],
    [null, "indeterminate", true],
  ])("a listed owner of %s percent in October 2025: %s", (pct, outcome, flagged) => {
    const owners = [{ pct, listedOn: ["US-ENTITY-LIST" as const] }];
    const found = answer(
      engine,
      exported("EAR99", "CN", buyer({ unlisted: true, owners, ownershipComplete: true })),
      "party",
      "2025-10-20",
    );
    expect(found.outcome).toBe(outcome);
    if (flagged) expect(found.redFlags?.length).toBeGreaterThan(0);
  });
});

describe("blocking, procurement, classification", () => {
  it.each([
    [50, "blocked"],
    [49.9, "not_blocked"],
  ])("a company held %s percent by a blocked person: %s", (pct, outcome) => {
    const target: Party = {
      role: "target",
      name: "Holding",
      unlisted: true,
      owners: [{ name: "P", pct, listedOn: ["US-OFAC-SDN"] }],
      ownershipComplete: true,
    };
    const deal: Transaction = { id: "t", act: "deal", item: { description: "loan" }, parties: [target] };
    expect(outcomeOf(deal, "blocking")).toBe(outcome);
  });

  // OFAC FAQ 398 and 401: a US person may not deal with a blocked person, whatever part it takes in a sale.
  it.each<[string, Partial<Party>, "prohibited" | "licence_required" | "indeterminate"]>([
    ["a blocked purchaser", { listedOn: ["US-OFAC-SDN"] }, "prohibited"],
    [
      "a purchaser held half by a blocked person",
      { unlisted: true, ownershipComplete: true, owners: [{ pct: 50, listedOn: ["US-OFAC-SDN"] }] },
      "prohibited",
    ],
    [
      "a purchaser held through a company that a blocked person owns",
      {
        unlisted: true,
        ownershipComplete: true,
        owners: [{ pct: 60, party: { owners: [{ pct: 100, listedOn: ["US-OFAC-SDN"] }], ownershipComplete: true } }],
      },
      "prohibited",
    ],
  ])("an export of EAR99 goods to %s is barred by OFAC", (_name, who, outcome) => {
    const verdict = check(engine, exported("EAR99", "AE", buyer({ country: "AE", ...who })), {
      on: isoDate(HELD),
      known: isoDate(HELD),
    });
    expect(verdict.determinations.find(({ question }) => question === "blocking")?.outcome).toBe("blocked");
    expect(verdict.outcome).toBe(outcome);
  });

  it("is barred by nothing of OFAC's where nobody is blocked nor owned by who is, and asks for owners nobody states", () => {
    const ask = (who: Partial<Party>): string =>
      answer(engine, exported("EAR99", "AE", buyer({ country: "AE", unlisted: true, ...who })), "blocking").outcome;
    expect(ask({ owners: [], ownershipComplete: true })).toBe("not_blocked");
    expect(ask({})).toBe("indeterminate");
  });

  it("answers with the review policy that is certain where the outcome is settled and the policy open", () => {
    const fab = exported("3B001.c.1.a", "CN", {
      ...buyer({ unlisted: true, ownershipComplete: true, owners: [] }),
      endUse: { category: "advanced_semiconductor_fabrication", knowledge: "knows" },
    });
    const verdict = check(engine, fab, { on: isoDate(HELD), known: isoDate(HELD) });
    expect(verdict).toMatchObject({
      outcome: "licence_required",
      reviewPolicy: "presumption_of_denial",
      completeness: "incomplete",
      ceiling: { outcome: "licence_required", reviewPolicy: "denial" },
      mayProceed: false,
    });
  });

  it("asks procurement of purchases for the federal government", () => {
    const purchase: Transaction = {
      id: "t",
      act: "procure",
      item: { description: "switch", manufacturer: "ZTE" },
      to: "US",
      parties: [{ role: "purchaser", country: "US", categories: ["federal_agency_us"] }],
      facts: { substantialOrEssentialComponent: true },
    };
    expect(outcomeOf(purchase, "procurement", "2019-10-01")).toBe("prohibited");
  });

  it("answers a question about an entry with nothing but that", () => {
    const transaction = exported("EAR99", "CN", {
      item: { description: "chip", attributes: { tpp: 4900, interconnectGBs: 300 } },
      facts: { classificationEntry: "US:CCL:3A090" },
    });
    expect(outcomeOf(transaction, "classification", "2022-11-10")).toBe("not_controlled");
    expect(() => answer(engine, transaction, "item", "2022-11-10")).toThrow("no determination on item");
  });
});
