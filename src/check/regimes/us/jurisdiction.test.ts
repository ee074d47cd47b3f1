import { describe, expect, it } from "vitest";
import { isoDate } from "../../../base/date.ts";
import type { ContentShare, ProducedWith, Transaction } from "../../../base/transaction.ts";
import type { Determination } from "../../../base/verdict.ts";
import { check } from "../../check.ts";
import { answer, exported, HELD, listEngine, registerEngine } from "./tables.case.ts";

const engine = listEngine();
const full = registerEngine();

interface Made {
  readonly code?: string;
  readonly origin?: string | null;
  readonly content?: readonly ContentShare[] | null;
  readonly producedWith?: readonly ProducedWith[] | null;
}

/** A re-export of something made in Korea. */
function reExport(to: string, { code, ...item }: Made, more: Partial<Transaction> = {}): Transaction {
  const classifications = code === undefined ? {} : { classifications: [{ list: "US-CCL" as const, code }] };
  return { id: "t", act: "re_export", item: { origin: "KR", ...classifications, ...item }, from: "KR", to, ...more };
}

function jurisdiction(transaction: Transaction, on: string = HELD): Determination {
  return answer(engine, transaction, "jurisdiction", on);
}

const us = (pct: number | null, of?: string | null): ContentShare => ({
  ofCountry: "US",
  pct,
  basis: "value",
  ...(of === undefined ? {} : { class: of }),
});

describe("territory and origin", () => {
  it.each([
    ["US", "DE", "subject", undefined],
    ["US", "PR", "not_subject", "not_an_export"],
    ["PR", "GU", "not_subject", "not_an_export"],
    ["PR", "DE", "subject", undefined],
  ])("from %s to %s: %s", (from, to, outcome, reason) => {
    const found = jurisdiction(exported("EAR99", to, { from }));
    expect([found.outcome, found.reason]).toEqual([outcome, reason]);
  });

  it("stops asking once something is no export", () => {
    expect(() => answer(engine, exported("3A001.a.2", "PR"), "item")).toThrow("no determination on item");
  });

  it("lets nothing proceed that leaves parties and use unsaid, though no export, and asks for them", () => {
    const { parties: _parties, endUse: _endUse, ...bare } = exported("EAR99", "PR");
    const days = { on: isoDate(HELD), known: isoDate(HELD) };
    const verdict = check(engine, bare, days);
    expect(verdict).toMatchObject({ outcome: "indeterminate", mayProceed: false });
    expect(verdict.missingFacts).toContainEqual(["endUse.category"]);
    expect(check(engine, { ...bare, endUse: { category: "civil" } }, days).missingFacts).not.toContainEqual([
      "endUse.category",
    ]);
  });

  it("asks from where when nobody says it, unless the item is American anyway", () => {
    expect(jurisdiction(exported("EAR99", "DE", { from: null })).missingFacts).toContainEqual(["from"]);
    const american = exported("EAR99", "DE", { from: null, item: { origin: "US" } });
    expect(jurisdiction(american).outcome).toBe("subject");
  });

  it("follows items of US origin abroad, and lets go what returns", () => {
    expect(jurisdiction(reExport("DE", { origin: "US" })).outcome).toBe("subject");
    expect(jurisdiction(reExport("US", { origin: "US" })).outcome).toBe("not_subject");
  });

  it.each([
    [["permanent_resident"], "not_subject"],
    [["research"], "subject"],
  ] as const)("release of technology to %s: %s", (categories, outcome) => {
    const parties = [{ role: "recipient" as const, country: "CN", categories }];
    expect(jurisdiction(exported("3E001", "CN", { act: "deemed_export", parties })).outcome).toBe(outcome);
  });
});

describe("de minimis content", () => {
  const made = { producedWith: [] };
  it.each([
    ["DE", [us(20, "controlled")], "not_subject"],
    ["DE", [us(25, "controlled")], "not_subject"],
    ["DE", [us(25.1, "controlled")], "subject"],
    ["DE", [us(15, "controlled"), us(11, "controlled")], "subject"],
    ["SY", [us(10, "controlled")], "not_subject"],
    ["SY", [us(10.5, "controlled")], "subject"],
    ["CU", [us(12, "controlled")], "subject"],
    ["DE", [us(20, "600-series")], "not_subject"],
    ["CN", [us(1, "600-series")], "subject"],
    ["CN", [us(1, "9A610.x")], "subject"],
    ["CN", [us(0, "600-series")], "not_subject"],
    ["DE", [us(90, "EAR99")], "not_subject"],
    ["DE", [us(40, "3A991")], "not_subject"],
    ["CN", [us(40, "3A001.a.2")], "subject"],
    ["DE", [{ ofCountry: "JP", class: "controlled", pct: 60 }, us(1, "controlled")], "not_subject"],
    ["DE", [us(40, "3A001")], "indeterminate"],
    ["DE", [us(40)], "indeterminate"],
    ["DE", [us(null, "controlled")], "indeterminate"],
    ["DE", [us(20)], "not_subject"],
    ["CN", [us(5, "controlled")], "not_subject"],
    ["CN", [us(5)], "indeterminate"],
  ] as const)("to %s with %o: %s", (to, content, outcome) => {
    expect(jurisdiction(reExport(to, { ...made, content })).outcome).toBe(outcome);
  });

  it("cites the rule it rests on", () => {
    const found = jurisdiction(reExport("DE", { ...made, content: [us(30, "controlled")] }));
    expect(found.provisions).toContain("US:EAR:734.4(d)");
  });

  it("asks for a content statement when there is none", () => {
    const found = jurisdiction(reExport("DE", { ...made, origin: "KR", producedWith: [] }, { from: null }));
    expect(found.missingFacts?.flat()).toContain("item.content");
  });

  it("counts an entry that only a sanction controls: 3A991 for Russia in 2023", () => {
    const transaction = reExport("RU", { origin: "CN", content: [us(30, "3A991")] }, { from: "CN" });
    expect(answer(full, transaction, "jurisdiction", "2023-06-01").outcome).toBe("subject");
    expect(answer(full, transaction, "jurisdiction", "2021-06-01").outcome).not.toBe("not_subject");
  });
});

describe("direct products", () => {
  const tool = (producedWith: Made["producedWith"], code = "3B001.c"): Made => ({
    code,
    content: [us(0)],
    producedWith: producedWith ?? null,
  });
  const with3E992: readonly ProducedWith[] = [{ what: "technology", ofCountry: "US", code: "3E992" }];

  it.each([
    ["CN", tool(with3E992), "subject"],
    ["MO", tool(with3E992), "subject"],
    ["TW", tool(with3E992), "not_subject"],
    ["CN", tool(with3E992, "2B991"), "not_subject"],
    ["CN", tool([{ what: "technology", ofCountry: "JP", code: "3E992" }]), "not_subject"],
    ["CN", tool([]), "not_subject"],
    ["CN", tool([{ what: "technology", ofCountry: "US" }]), "indeterminate"],
    ["CN", tool([{ what: "equipment", ofCountry: "US", code: "3B001.c" }]), "indeterminate"],
    ["CN", tool([{ what: "equipment", ofCountry: "US", code: "2B001" }]), "indeterminate"],
    ["CN", tool([{ what: "equipment", ofCountry: null, code: "3B001.c" }]), "indeterminate"],
    ["RU", tool([{ what: "technology", ofCountry: "US", code: "2E001" }], "2B001.a"), "subject"],
    [
      "CN",
      { code: "3A611.x", content: [us(0)], producedWith: [{ what: "technology", ofCountry: "US", code: "3E611" }] },
      "subject",
    ],
  ] as const)("to %s with %o: %s", (to, made, outcome) => {
    expect(
      jurisdiction(
        reExport(to, made as Made, { parties: [{ role: "end_user", unlisted: true }], endUse: { category: "civil" } }),
      ).outcome,
    ).toBe(outcome);
  });

  it("was no rule before its day", () => {
    const parties = [{ role: "end_user" as const, unlisted: true as const }];
    const transaction = reExport("CN", tool(with3E992, "3B991"), { parties, endUse: { category: "civil" } });
    expect(jurisdiction(transaction, "2024-12-01").outcome).toBe("not_subject");
    expect(jurisdiction(transaction, "2024-12-02").outcome).toBe("subject");
  });

  it("reaches listed parties by their footnote", () => {
    const huawei = { parties: [{ role: "end_user" as const, listedOn: ["US-ENTITY-LIST" as const] }] };
    const made = tool([{ what: "technology", ofCountry: "US", code: "3E001" }], "EAR99");
    const marked = (entityListFootnote: number | null): string =>
      jurisdiction(reExport("TH", made, { ...huawei, facts: { entityListFootnote } })).outcome;
    expect([marked(1), marked(2), marked(null)]).toEqual(["subject", "not_subject", "indeterminate"]);
  });

  it("takes US production equipment for the product of the US technology for it", () => {
    const parties = [{ role: "end_user" as const, listedOn: ["US-ENTITY-LIST" as const] }];
    const made = (ofCountry: string | null, code: string): string =>
      jurisdiction(
        reExport("CN", tool([{ what: "equipment", ofCountry, code }], "EAR99"), {
          parties,
          facts: { entityListFootnote: 1 },
        }),
      ).outcome;
    expect([made("US", "3B001"), made("US", "2B001"), made(null, "3B001"), made("JP", "3B001")]).toEqual([
      "subject",
      "indeterminate",
      "indeterminate",
      "not_subject",
    ]);
  });

  it("believes a statement that nothing is a direct product", () => {
    const facts = { foreignDirectProduct: false };
    expect(jurisdiction(reExport("CN", { code: "3B001.c", content: [us(0)] }, { facts })).outcome).toBe("not_subject");
  });
});

describe("what follows for part 744", () => {
  it("applies party rules to items that content alone makes subject", () => {
    const parties = [{ role: "end_user" as const, country: "CN", listedOn: ["US-ENTITY-LIST" as const] }];
    const transaction = reExport(
      "CN",
      { content: [us(1, "600-series")], producedWith: [], code: "EAR99" },
      { parties },
    );
    expect(answer(full, transaction, "party").outcome).toBe("licence_required");
  });

  it("applies them to exports from a territory", () => {
    const parties = [{ role: "end_user" as const, country: "CN", listedOn: ["US-ENTITY-LIST" as const] }];
    const item = { origin: "CN", classifications: [{ list: "US-CCL" as const, code: "EAR99" }] };
    expect(answer(full, exported("EAR99", "CN", { from: "PR", item, parties }), "party").outcome).toBe(
      "licence_required",
    );
  });

  it("asks what decides jurisdiction, not for the origin it was told", () => {
    const parties = [{ role: "end_user" as const, country: "CN", listedOn: ["US-ENTITY-LIST" as const] }];
    const found = answer(
      full,
      reExport("CN", { content: [us(null)], producedWith: [], code: "EAR99" }, { parties }),
      "party",
    );
    expect(found.outcome).toBe("indeterminate");
    expect(found.missingFacts?.flat()).not.toContain("item.origin");
  });
});
