import { describe, expect, it } from "vitest";
import type { Transaction } from "../../../base/transaction.ts";
import { answer, exported, listEngine, verdictOf } from "./tables.case.ts";

const engine = listEngine();
const outcomeOf = (code: string | null, to: string, more: Partial<Transaction> = {}): string =>
  answer(engine, exported(code, to, more), "item").outcome;

describe("a paragraph and a destination", () => {
  it.each([
    ["3A001.a.2", "CN", "licence_required", "NS column 2 is marked"],
    ["3A001.a.2", "CA", "no_control_found", "nothing is marked for Canada"],
    ["3A001.a.2", "HK", "licence_required", "Hong Kong has the row of China"],
    ["3A001.a.2", "LI", "no_control_found", "Liechtenstein has the row of Switzerland"],
    ["3A981", "HN", "licence_required", "CC column 1"],
    ["3A992", "IN", "no_control_found", "only Pakistan and anti-terrorism columns"],
    ["3A992", "PK", "licence_required", "the row's own destination"],
    ["5A980", "GB", "licence_required", "listening devices need a licence everywhere"],
    ["0A981", "CA", "licence_required", "all destinations"],
    ["0A982", "CA", "no_control_found", "all destinations except Canada"],
    ["0A501.a", "AU", "licence_required", "footnote 10 stands beside an empty row"],
    ["0A501.y", "AU", "no_control_found", "footnote 10 leaves .y out"],
    ["6A003.b.4.b", "IN", "licence_required", "footnote 7"],
    ["3A090.c", "DE", "no_control_found", "high bandwidth memory to D:5 and Macau only"],
    ["3A090.c", "MO", "licence_required", "Macau is named beside D:5"],
    ["3A090.b", "AE", "licence_required", "the Emirates are named although they are in A:5"],
    ["3A090.a", "DE", "licence_required", "worldwide as the text stands"],
    ["3B001.c.1.a", "CA", "licence_required", "worldwide"],
    ["3B001.c.1.b", "CN", "licence_required", "within .c"],
    ["1C350.b", "IL", "licence_required", "outside the Chemical Weapons Convention"],
    ["8D001", "CN", "licence_required", "an entry that both published parses lost"],
    ["3E002", "CN", "licence_required", "an entry that one published parse lost"],
    ["EAR99", "DE", "no_control_found", "not on the list"],
    ["none", "DE", "no_control_found", "stated not to be on the list"],
  ])("%s to %s: %s, for %s", (code, to, outcome) => {
    expect(outcomeOf(code, to)).toBe(outcome);
  });
});

describe("what is not known is never cleared", () => {
  it("asks for the paragraph when rows differ by it", () => {
    const found = answer(engine, exported("3A001", "JP"), "item");
    expect(found).toMatchObject({ outcome: "indeterminate", floor: { outcome: "no_control_found" } });
    expect(found.ceiling?.outcome).toBe("licence_required");
    expect(found.missingFacts).toContainEqual(["item.classifications[US-CCL].paragraph"]);
  });

  it("needs no paragraph where all of them are controlled", () => {
    expect(outcomeOf("3A001", "CN")).toBe("licence_required");
  });

  it.each([
    ["no code is stated", { id: "t", act: "export", item: {}, from: "US", to: "DE" }, "item.classifications[US-CCL]"],
    ["the code is stated as not known", exported(null, "DE"), "item.classifications[US-CCL].code"],
    ["the list has no such entry", exported("9A999", "DE"), "item.classifications[US-CCL].code"],
    ["the entry only points elsewhere", exported("9A018", "DE"), "item.classifications[US-CCL].code"],
    ["the destination is not stated", exported("3A001.a.2", "DE", { to: null }), "to"],
    ["the destination has no row", exported("3A001.a.2", "GL"), "facts.usChartRow"],
  ] as const)("%s", (_, transaction, fact) => {
    const found = answer(engine, transaction as Transaction, "item");
    expect(found.outcome).toBe("indeterminate");
    expect(found.missingFacts?.flat()).toContain(fact);
  });

  it("takes the row that the user names for a territory", () => {
    expect(outcomeOf("3A001.a.2", "GL", { facts: { usChartRow: "DK" } })).toBe("no_control_found");
  });

  it.each(["CU", "IR", "KP", "SY"])("an empty row clears nothing: %s", (to) => {
    expect(outcomeOf("EAR99", to)).toBe("out_of_coverage");
    expect(outcomeOf("3A992", to)).toBe("out_of_coverage");
  });

  it("leaves State Department items to the State Department", () => {
    const found = answer(engine, exported("9A005", "DE"), "item");
    expect(found).toMatchObject({ outcome: "out_of_coverage", reason: "state_department_jurisdiction" });
  });

  it("names the entry that an emptied one points to", () => {
    const found = answer(engine, exported("4A611", "DE"), "item");
    expect(found).toMatchObject({ outcome: "indeterminate", reason: "entry_points_elsewhere" });
    expect(found.provisions).toContain("US:CCL:3A611");
  });

  it("does not answer days before the edition from it", () => {
    expect(answer(engine, exported("3A001.a.2", "CA"), "item", "2025-06-01").outcome).toBe("out_of_coverage");
  });

  it("never lets a deal proceed on a stale edition", () => {
    const verdict = verdictOf(engine, exported("EAR99", "DE"), "2026-11-21");
    expect(verdict.coverage).toContainEqual(expect.objectContaining({ list: "US-CCL", state: "stale" }));
    expect(verdict.warnings.map(({ code }) => code)).toContain("control_list_not_current");
    expect(verdict.mayProceed).toBe(false);
  });
});

describe("conditions that no paragraph decides", () => {
  it.each([
    ["0A502.a", "MX", { item: { attributes: { barrelLengthIn: 17 } } }, "licence_required"],
    ["3A001.b.2", "DE", { facts: { civilTelecommunicationsUse: true } }, "no_control_found"],
    ["3A001.b.2", "DE", { facts: { civilTelecommunicationsUse: false } }, "licence_required"],
    // The line controls the paragraph; the use that leaves an act out has to be stated.
    ["3A001.b.2", "DE", {}, "licence_required"],
    ["3A001.b.2", "DE", { facts: { civilTelecommunicationsUse: null } }, "licence_required"],
    // 742.6(a)(11) is not held: its line is read for every destination until the user states otherwise.
    ["3B993.b.1.a", "DE", {}, "licence_required"],
    ["3B993.b.1.a", "DE", { facts: { advancedNodeRequirement742_6_a_11: false } }, "no_control_found"],
    ["3B993.b.1.a", "DE", { facts: { advancedNodeRequirement742_6_a_11: true } }, "licence_required"],
    ["0A501.y", "ZW", { facts: { underUnArmsEmbargo: false } }, "no_control_found"],
    ["0A501.y", "ZW", {}, "licence_required"],
    ["0A501.y", "ER", {}, "licence_required"],
    // Supplement No. 2 to part 745, the parties to the Chemical Weapons Convention, is not held.
    ["1C350.b", "DE", {}, "licence_required"],
    ["1C350.b", "DE", { facts: { destinationInSupplement2ToPart745: true } }, "no_control_found"],
    ["1C350.c", "DE", { facts: { governmentEndUseCertificate: true } }, "no_control_found"],
    ["1C395.b", "DE", { facts: { governmentEndUseCertificate: true } }, "licence_required"],
    ["1E355", "IL", {}, "no_control_found"],
    // Paragraphs that are not for the dry etchers of the line, by their own words.
    ["3D992.a", "DE", {}, "indeterminate"],
    ["3D992.a", "DE", { facts: { relatedClassification: "3B001.c.1.a" } }, "licence_required"],
    ["3D992.b.1", "DE", {}, "no_control_found"],
    ["3E992.b.2", "DE", {}, "no_control_found"],
    ["3E992.b.2", "CN", {}, "licence_required"],
    ["4E001.b.1", "DE", {}, "licence_required"],
    ["4E001.a", "DE", { facts: { relatedClassification: "4A090.b" } }, "no_control_found"],
    // Technology for what is controlled for missile reasons, 7A008 left out.
    ["7D001", "DE", { facts: { relatedClassification: "7A101" } }, "licence_required"],
    ["7E004.a", "DE", { facts: { relatedClassification: "7A101" } }, "licence_required"],
    ["7D001", "DE", { facts: { relatedClassification: "7A005.b", relatedItemReasons: ["MT"] } }, "licence_required"],
    ["7D001", "DE", { facts: { relatedClassification: "7A005.b", relatedItemReasons: ["NS"] } }, "no_control_found"],
    // What the list says of the related item stands against a statement; of a code it does not have, it says nothing.
    ["7D001", "DE", { facts: { relatedClassification: "7A101", relatedItemReasons: [] } }, "licence_required"],
    ["1E201", "CN", { facts: { relatedClassification: "7Z999" } }, "indeterminate"],
    ["1E201", "CN", { facts: { relatedClassification: "EAR99" } }, "no_control_found"],
    ["2E101", "DE", { facts: { relatedClassification: "2B009" } }, "licence_required"],
    ["7A001", "DE", { facts: { meetsParametersOf: ["7A101"] } }, "licence_required"],
    ["3E001", "DE", { facts: { relatedClassification: "3A001.a.1.a" } }, "licence_required"],
    ["3E991", "DE", {}, "no_control_found"],
    ["9E990", "DE", { facts: { relatedClassification: "9A990.b" } }, "no_control_found"],
  ] as const)("%s to %s with %o: %s", (code, to, more, outcome) => {
    const { item, ...rest } = more as Partial<Transaction>;
    const base = exported(code, to, rest);
    const transaction = { ...base, item: { ...base.item, ...item } };
    expect(answer(engine, transaction, "item").outcome).toBe(outcome);
  });
});

describe("technology for an item whose own reasons its code leaves open", () => {
  it("asks for the reasons, not for the code again", () => {
    const found = answer(engine, exported("7D001", "DE", { facts: { relatedClassification: "7A005.b" } }), "item");
    expect(found).toMatchObject({ outcome: "indeterminate", missingFacts: [["facts.relatedItemReasons"]] });
  });
});

describe("licence exceptions", () => {
  const statusOf = (to: string, amount: string, code: string): string | undefined => {
    const transaction = exported("9A610.a", to, { value: { amount, currency: "USD" } });
    const requirement = answer(engine, transaction, "item").requirements?.[0];
    return requirement?.exceptions?.find((one) => one.code === code)?.status;
  };

  it("never lifts a requirement, and rules one out where its terms fail", () => {
    expect(statusOf("MX", "900.00", "LVS")).toBe("open");
    expect(statusOf("MX", "1600.00", "LVS")).toBe("not_available");
    expect(statusOf("CN", "900.00", "LVS")).toBe("not_available");
    expect(statusOf("CN", "900.00", "GOV")).toBe("open");
  });

  it("offers only government use for listening devices", () => {
    const [requirement] = answer(engine, exported("5A980", "GB"), "item").requirements ?? [];
    expect(requirement?.exceptions?.map(({ code, status }) => [code, status])).toEqual([["GOV", "open"]]);
  });
});
