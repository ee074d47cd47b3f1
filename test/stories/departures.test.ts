// The law of the place that goods leave: a word for the act that its rules do not use, a destination under an embargo that
// is not held, or a country of which nothing is held must never read as permission.
import { describe, expect, it } from "vitest";
import type { Act, Transaction } from "../../src/base/transaction.ts";
import type { Verdict } from "../../src/base/verdict.ts";
import { answerTo, judge, loadKnowledge, pinned } from "../knowledge.ts";

const knowledge = await loadKnowledge();
const DAY = pinned("2026-11-21");

/** Everything that can be said in favour of a deal, about an item that is stated to be on no list. */
function harmless(from: string, to: string, more: Partial<Transaction> = {}, days = DAY): Verdict {
  const lists = ["EU-ANNEX-I", "UK-SECL", "KR", "TW-SHTC", "JP-ETCO", "CN-DUAL-USE"] as const;
  return judge(
    knowledge,
    {
      act: "export",
      kind: "goods",
      from,
      to,
      parties: [
        {
          role: "end_user",
          country: to,
          unlisted: true,
          owners: [],
          ownershipComplete: true,
          categories: ["civil"],
        },
      ],
      endUse: { category: "civil", knowledge: "none" },
      ...more,
      item: {
        description: "unlisted thing",
        origin: from,
        content: [],
        producedWith: [],
        classifications: [
          ...lists.map((list) => ({ list, code: "none", by: "exporter" })),
          { list: "US-CCL", code: "EAR99" },
        ],
        ...more.item,
      },
      facts: { customsCodeCorrelatesToDualUse: false, onNationalControlList: false, ...more.facts },
    },
    days,
  );
}

describe("an embargo whose tables are not held", () => {
  it.each([
    ["DE", "RU", "EU:833/2014"],
    ["FR", "BY", "EU:765/2006"],
    ["IT", "KP", "EU:2017/1509"],
    ["DE", "IR", "EU:267/2012"],
    ["PL", "UA", "EU:2022/263"],
    ["DE", "MM", "EU:RESTRICTIVE-MEASURES"],
    ["GB", "RU", "GB:SAMLA-2018"],
    ["JP", "RU", "JP:ETCO:2"],
    ["KR", "BY", "KR:STRATEGIC-ITEMS-NOTICE:ANNEX-2-2"],
    ["TW", "RU", "TW:FOREIGN-TRADE-ACT:13"],
    ["CN", "KP", "CN:MOFCOM:NORTH-KOREA"],
  ])("%s to %s: open under %s, not cleared", (from, to, provision) => {
    const verdict = harmless(from, to);
    const item = answerTo(verdict, from === "DE" || from.match(/FR|IT|PL/) ? "EU" : from, "item");
    expect(item.outcome).toBe("indeterminate");
    expect(item.provisions).toContain(provision);
    expect(verdict).toMatchObject({ outcome: "indeterminate", mayProceed: false });
  });

  it("asks for what the user can look up, and takes the answer", () => {
    const asked = answerTo(harmless("DE", "RU"), "EU", "item").missingFacts;
    expect(asked).toContainEqual(["facts.restrictiveMeasuresReachAct"]);
    const stated = (reach: boolean): string =>
      answerTo(harmless("DE", "RU", { facts: { restrictiveMeasuresReachAct: reach } }), "EU", "item").outcome;
    expect([stated(true), stated(false)]).toEqual(["prohibited", "no_control_found"]);
  });

  it("forbids any goods from Japan to North Korea", () => {
    expect(answerTo(harmless("JP", "KP"), "JP", "item")).toMatchObject({ outcome: "prohibited" });
  });

  it("asks nothing of the kind elsewhere", () => {
    expect(answerTo(harmless("DE", "BR"), "EU", "item").outcome).toBe("no_control_found");
  });
});

describe("a listed item under another word for the act", () => {
  const listed =
    (from: string, list: "EU-ANNEX-I" | "JP-ETCO" | "KR" | "CN-DUAL-USE" | "UK-SECL" | "TW-SHTC", code: string) =>
    (act: Act): Verdict =>
      harmless(from, "IN", { act, item: { origin: from, classifications: [{ list, code, by: "exporter" }] } });

  // Regulation (EU) 2021/821 art. 2(2)(b), Export Control Law art. 45: goods that leave again are exported.
  it.each([
    ["EU", listed("DE", "EU-ANNEX-I", "2B001.a")],
    ["JP", listed("JP", "JP-ETCO", "R2")],
    ["KR", listed("KR", "KR", "2B001")],
    ["CN", listed("CN", "CN-DUAL-USE", "3C001.a")],
    ["GB", listed("GB", "UK-SECL", "2B001.a")],
    ["TW", listed("TW", "TW-SHTC", "2B001.a")],
  ])("%s: a re-export is licensed like an export", (jurisdiction, to) => {
    for (const act of ["export", "re_export"] as const)
      expect(answerTo(to(act), jurisdiction, "item").outcome).toBe("licence_required");
  });

  it.each<[string, (act: Act) => Verdict, readonly Act[]]>([
    ["DE", listed("DE", "EU-ANNEX-I", "2B001.a"), ["transit", "deemed_export", "transfer_in_country", "brokering"]],
    ["JP", listed("JP", "JP-ETCO", "R2"), ["transit", "deemed_export", "brokering", "technical_assistance"]],
    ["KR", listed("KR", "KR", "2B001"), ["technical_assistance", "transfer_in_country"]],
    ["CN", listed("CN", "CN-DUAL-USE", "3C001.a"), ["transfer_in_country"]],
  ])("%s: an act of which nothing is held is outside what we hold, not cleared", (_from, to, acts) => {
    for (const act of acts) {
      const verdict = to(act);
      expect(verdict.determinations.map(({ outcome }) => outcome)).toContain("out_of_coverage");
      expect(verdict).toMatchObject({ outcome: "indeterminate", mayProceed: false });
    }
  });
});

describe("a country of whose law nothing is held", () => {
  it.each(["CH", "SG", "AE", "HK", "MO", "NO", "IN", "MX"])("%s answers in its own name", (from) => {
    const verdict = harmless(from, "DE");
    expect(answerTo(verdict, from, "item").outcome).toBe("out_of_coverage");
    expect(verdict).toMatchObject({ outcome: "indeterminate", mayProceed: false });
  });

  it("is heard beside the United States", () => {
    const verdict = harmless("CH", "IN", { act: "re_export", item: { origin: "US" } });
    expect(answerTo(verdict, "US", "item").outcome).toBe("no_control_found");
    expect(answerTo(verdict, "CH", "item").outcome).toBe("out_of_coverage");
    expect(verdict.mayProceed).toBe(false);
  });

  it("is not asked of a purchase or an import", () => {
    const verdict = harmless("CH", "DE", { act: "import" });
    expect(verdict.determinations.some(({ jurisdiction }) => jurisdiction === "CH")).toBe(false);
  });
});

// Regulation (EU) 269/2014 art. 2, the Council's best practices of July 2024, OFSI's guidance on ownership and control.
describe("a person on a sanctions list among the parties or their owners", () => {
  type Who = NonNullable<Transaction["parties"]>[number];
  const sold = (from: string, who: Who): Verdict =>
    harmless(from, "TR", { parties: [{ role: "end_user", country: "TR", ...who }] });
  const owned = (...owners: NonNullable<Who["owners"]>): Who => ({ unlisted: true, ownershipComplete: true, owners });

  it.each<[string, string, Who, string]>([
    ["DE", "a listed party", { listedOn: ["EU-FSF"] }, "blocked"],
    ["DE", "a party on the United Nations' list", { listedOn: ["UN-CONSOLIDATED"] }, "blocked"],
    ["DE", "half owned by a listed person", owned({ pct: 50, listedOn: ["EU-FSF"] }), "blocked"],
    [
      "DE",
      "two listed owners together",
      owned({ pct: 30, listedOn: ["EU-FSF"] }, { pct: 25, listedOn: ["EU-FSF"] }),
      "blocked",
    ],
    ["DE", "a listed owner of less, who may control it", owned({ pct: 49, listedOn: ["EU-FSF"] }), "indeterminate"],
    ["DE", "a listed owner of an unknown share", owned({ pct: null, listedOn: ["EU-FSF"] }), "indeterminate"],
    ["GB", "a listed party", { listedOn: ["UK-SANCTIONS-LIST"] }, "blocked"],
    ["GB", "owned by a listed person", owned({ pct: 60, listedOn: ["UK-SANCTIONS-LIST"] }), "blocked"],
    ["GB", "half owned by a listed person", owned({ pct: 50, listedOn: ["UK-SANCTIONS-LIST"] }), "indeterminate"],
  ])("%s sells to %s", (from, _what, who, outcome) => {
    const verdict = sold(from, who);
    expect(answerTo(verdict, from === "DE" ? "EU" : "GB", "blocking").outcome).toBe(outcome);
    expect(verdict.mayProceed).toBe(false);
    if (outcome === "blocked") expect(verdict.outcome).toBe("prohibited");
  });

  it.each([
    ["DE", "EU-FSF", true, "blocked"],
    ["DE", "EU-FSF", false, "not_blocked"],
    ["GB", "UK-SANCTIONS-LIST", true, "blocked"],
    ["GB", "UK-SANCTIONS-LIST", false, "not_blocked"],
  ] as const)("%s, an owner of 20 % on %s, in control %s: %s", (from, list, controlledByListedParty, outcome) => {
    const who = { role: "end_user" as const, country: "TR", ...owned({ pct: 20, listedOn: [list] }) };
    const verdict = harmless(from, "TR", { parties: [who], facts: { controlledByListedParty } });
    expect(answerTo(verdict, from === "DE" ? "EU" : "GB", "blocking").outcome).toBe(outcome);
    expect(verdict.mayProceed).toBe(false);
  });

  it.each(["US-OFAC-SDN", "UN-CONSOLIDATED", "UK-SANCTIONS-LIST", "EU-FSF"] as const)(
    "an owner on %s keeps any deal waiting for a person, and says so",
    (list) => {
      for (const from of ["DE", "CN", "JP"]) {
        const verdict = sold(from, owned({ pct: 10, listedOn: [list] }));
        expect(verdict.mayProceed).toBe(false);
        expect(verdict.warnings.map(({ code }) => code)).toContain("sanctions_listing_named");
      }
    },
  );

  // Who is on no list may be owned by those who are: a screening of the party says nothing of it.
  it.each<[string, string, Who]>([
    ["DE", "of whose owners nothing is said", { unlisted: true }],
    ["DE", "whose owners are stated as not known", { unlisted: true, owners: null }],
    ["DE", "half of whose owners are stated", { unlisted: true, owners: [{ pct: 50, listedOn: [] }] }],
    ["US", "of whose owners nothing is said", { unlisted: true }],
    ["GB", "of whose owners nothing is said", { unlisted: true }],
  ])("%s sells to a party %s", (from, _what, who) => {
    const verdict = sold(from, who);
    const { outcome, missingFacts } = answerTo(verdict, from === "DE" ? "EU" : from, "blocking");
    expect(outcome).toBe("indeterminate");
    expect(missingFacts?.flat().join()).toMatch(/parties\[end_user\]\.owner/);
    expect(verdict.mayProceed).toBe(false);
  });

  it("lets go what goes to a party of known owners, none of them listed", () => {
    const verdict = sold("DE", owned({ pct: 100, listedOn: [] }));
    expect(answerTo(verdict, "EU", "blocking").outcome).toBe("not_blocked");
    expect(verdict).toMatchObject({ outcome: "no_control_found", mayProceed: true });
  });

  it("bars a sale at home to a blocked person, which is no export", () => {
    const verdict = harmless("US", "US", { parties: [{ role: "end_user", country: "US", listedOn: ["US-OFAC-SDN"] }] });
    expect(answerTo(verdict, "US", "jurisdiction").outcome).toBe("not_subject");
    expect(verdict).toMatchObject({ outcome: "prohibited", mayProceed: false });
  });
});

// What is held of exports, of listings and of freezes says nothing of other acts.
describe("an act that the rules held are not about", () => {
  it.each<[Act, string, string]>([
    ["deal", "DE", "RU"],
    ["deal", "US", "IR"],
    ["invest", "US", "CN"],
    ["invest", "DE", "CN"],
    ["import", "SG", "CN"],
    ["import", "DE", "US"],
    ["technical_assistance", "US", "BR"],
    ["brokering", "US", "BR"],
    ["transit", "US", "RU"],
    ["deemed_export", "US", "RU"],
  ])("%s from %s to %s is not let go", (act, from, to) => {
    expect(harmless(from, to, { act })).toMatchObject({ outcome: "indeterminate", mayProceed: false });
  });

  it.each([
    ["prohibited", "prohibited"],
    ["notifiable", "obligation"],
  ])("an investment of a US person in a Chinese chip maker that is %s: %s at least", (outboundClass, outcome) => {
    const verdict = harmless("US", "CN", {
      act: "invest",
      parties: [{ role: "target", country: "CN", unlisted: true, owners: [], ownershipComplete: true }],
      facts: { investmentSector: "semiconductors", outboundClass },
    });
    const found = answerTo(verdict, "US", "party");
    expect((found.floor ?? found).outcome).toBe(outcome);
    expect(verdict.floor.outcome).toBe(outcome);
  });
});

// What no rule held forbids, and a person should still see first.
describe("a deal that would go", () => {
  const civil = (country: string): NonNullable<Transaction["parties"]> => [
    { role: "end_user", country, unlisted: true, owners: [], ownershipComplete: true, categories: ["civil"] },
  ];

  it.each<[string, Partial<Transaction>, string]>([
    ["passes through Iran", { via: ["IR"] }, "another_place_needs_more"],
    ["is for somebody in Iran", { parties: civil("IR") }, "another_place_needs_more"],
    [
      "is of goods that the list describes, stated to be on none",
      { from: "CN", item: { description: "gallium metal", origin: "CN" } },
      "description_contradicts_statement",
    ],
  ])("waits when it %s", (_what, more, code) => {
    const verdict = harmless("DE", "BR", more);
    expect(verdict).toMatchObject({ outcome: "no_control_found", mayProceed: false });
    expect(verdict.warnings.map((one) => one.code)).toContain(code);
  });

  it("goes through a place that asks for no more", () =>
    expect(harmless("DE", "BR", { via: ["US"] }).mayProceed).toBe(true));
});

describe("a register that ends before the day by which things were to be known", () => {
  const codesOn = (day: string): readonly [boolean, boolean] => {
    const { mayProceed, warnings } = harmless("DE", "BR", {}, pinned(day));
    return [mayProceed, warnings.some(({ code }) => code === "register_behind")];
  };

  it("says so, and lets nothing go once it is a month old", () => {
    expect(codesOn("2026-11-22")).toEqual([true, false]);
    expect(codesOn("2026-12-01")).toEqual([true, true]);
    expect(codesOn("2027-03-01")).toEqual([false, true]);
  });
});

describe("section 1260H", () => {
  const bought = (listedOn: readonly "US-1260H"[]): Verdict =>
    harmless("CN", "US", {
      act: "procure",
      parties: [
        { role: "purchaser", country: "US", categories: ["federal_agency_us"], unlisted: true },
        {
          role: "supplier",
          country: "CN",
          owners: [],
          ownershipComplete: true,
          ...(listedOn.length > 0 ? { listedOn } : { unlisted: true }),
        },
      ],
      facts: { purchasingAgency: "DoD" },
    });

  it("bars purchases of the department from those on the list, and from nobody else", () => {
    expect(answerTo(bought(["US-1260H"]), "US", "party").outcome).toBe("prohibited");
    expect(answerTo(bought([]), "US", "party").outcome).toBe("no_control_found");
  });
});
