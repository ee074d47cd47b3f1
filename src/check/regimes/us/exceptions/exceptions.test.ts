// Each licence exception: available when every term is stated, open when one is not, ruled out by each clause of 740.2 and by
// its own terms.
import { describe, expect, it } from "vitest";
import { isoDate } from "../../../../base/date.ts";
import type { LicenceHeld, Transaction } from "../../../../base/transaction.ts";
import type { ExceptionStatus } from "../../../../base/verdict.ts";
import { answer, exported, listEngine, verdictOf } from "../tables.case.ts";

const engine = listEngine();

/** A deal about which nothing else is open: a buyer on no list, a civil end use. */
const CLEAN: Partial<Transaction> = {
  parties: [{ name: "Buyer", role: "end_user", country: "KR", unlisted: true }],
  endUse: { category: "civil" },
};

function stated(code: string, facts: Transaction["facts"], more: Partial<Transaction> = {}): Partial<Transaction> {
  const read = { licenceExceptionTermsMet: [code], licenceExceptionRestrictionsChecked: [code] };
  return { ...CLEAN, ...more, facts: { ...read, ...facts, ...more.facts } };
}

function statuses(code: string, to: string, exception: string, more: Partial<Transaction>): readonly ExceptionStatus[] {
  const found = answer(engine, exported(code, to, more), "item").requirements ?? [];
  return found.flatMap(({ exceptions = [] }) => exceptions.filter((one) => one.code === exception));
}

const DOLLARS = (amount: string): Pick<Transaction, "value"> => ({ value: { amount, currency: "USD" } });
const LVS = { lvsOrderNotSplit: true, lvsYearTotalUsd: "4000.00" };

/** Exception, an item and destination that need it, and all that has to be stated beside its terms and 740.2. */
const GRANTED: readonly (readonly [string, string, string, Transaction["facts"], Partial<Transaction>])[] = [
  ["LVS", "6B004.a", "IL", LVS, DOLLARS("4999.99")],
  ["LVS", "9A610.x", "MX", LVS, DOLLARS("1500")],
  ["GBS", "6B004.b", "BR", {}, {}],
  ["TSR", "3E003.a", "BR", { writtenAssuranceHeld: true }, {}],
  ["STA", "6B004.b", "IL", { eccnToldToConsignee: true, priorConsigneeStatementHeld: true }, {}],
  ["STA", "3A233", "IN", { eccnToldToConsignee: true, priorConsigneeStatementHeld: true }, {}],
  ["ENC", "5D002.a", "DE", { encryptionClassified: true, licenceExceptionOfferCovers: ["ENC"] }, {}],
  ["ACE", "4A005", "BR", { cybersecurityEndUserEligible: true, licenceExceptionOfferCovers: ["ACE"] }, {}],
  ["GOV", "6B004.b", "BR", { consignedToEligibleGovernment: true }, {}],
  [
    "TMP",
    "6B004.b",
    "BR",
    { transferKind: "exhibition", itemReturnsInTime: true, itemStaysUnderEffectiveControl: true },
    {},
  ],
  ["RPL", "6B004.b", "BR", { transferKind: "repair", replacesOneForOne: true, originalLawfullyExported: true }, {}],
  ["TSU", "3E003.a", "BR", { transferKind: "operation", isOperationSalesUpdateOrMassMarket: true }, {}],
  ["GFT", "6B004.b", "BR", { transferKind: "gift", giftParcelOrDonation: true }, {}],
  ["BAG", "6B004.b", "BR", { inBaggage: true, personalUse: true, ownedByTraveller: true }, {}],
  ["AVS", "6B004.b", "BR", { transferKind: "sojourn", temporarySojournOrStores: true }, {}],
  [
    "APR",
    "6B004.b",
    "BR",
    { reexportAuthorisedByCountryOfExport: true },
    { act: "re_export", from: "DE", item: undefined as never },
  ],
  ["APP", "4D001.a", "BR", { appDestinationEligible: true, licenceExceptionOfferCovers: ["APP"] }, {}],
  ["HBM", "3A090.c", "CN", { hbmPurchaserEligible: true }, {}],
  ["IEC", "2B910", "DE", { destinationHasImplementedControl: true }, {}],
  ["ACM", "4A005.z", "CN", { acmEndUseEligible: true }, {}],
  ["LPP", "4A090.a", "CN", { lppLimitsMet: true }, {}],
  ["AIA", "4A090.a", "DE", { aiaEndUserEligible: true }, {}],
];

function moreOf(
  code: string,
  facts: Transaction["facts"],
  more: Partial<Transaction>,
  item: string,
): Partial<Transaction> {
  const { item: replaced, ...rest } = stated(code, facts, more);
  if (!("item" in more)) return { ...rest, ...(replaced ? { item: replaced } : {}) };
  return { ...rest, item: { origin: "US", classifications: [{ list: "US-CCL", code: item }] } };
}

describe.each(GRANTED)("%s for %s to %s", (exception, item, to, facts, more) => {
  const all = moreOf(exception, facts, more, item);

  it("is available when everything is stated, with what was found and the papers", () => {
    const [found] = statuses(item, to, exception, all).filter(({ status }) => status === "available");
    expect(found, JSON.stringify(statuses(item, to, exception, all))).toMatchObject({ open: [], status: "available" });
    expect(found?.met?.length).toBeGreaterThan(4);
    expect(found?.documents?.[0]?.length).toBeGreaterThan(0);
  });

  // What kind of transfer it is only brings an exception up; whoever names its code has brought it up.
  const needed = Object.keys(facts ?? {}).filter((fact) => fact !== "transferKind");
  it.each(["licenceExceptionTermsMet", "licenceExceptionRestrictionsChecked", ...needed])("needs %s", (fact) => {
    const { [fact]: _, ...rest } = all.facts ?? {};
    const found = statuses(item, to, exception, { ...all, facts: rest });
    expect(found.every(({ status }) => status !== "available")).toBe(true);
  });

  it("needs the parties' listings and the end use", () => {
    const parties = [{ name: "Buyer", role: "end_user", country: "KR" }] as const;
    for (const one of [
      { ...all, parties },
      { ...all, endUse: null as never },
      { ...all, parties: [] },
    ]) {
      expect(statuses(item, to, exception, one).every(({ status }) => status !== "available")).toBe(true);
    }
  });

  it.each([
    ["a denied party", { parties: [{ name: "B", listedOn: ["US-DPL"] }] }, "740.2(a)(1)"],
    ["revoked rights", { facts: { licenceExceptionRightsRevoked: true } }, "740.2(a)(1)"],
    ["an entity on the Entity List", { parties: [{ name: "B", listedOn: ["US-ENTITY-LIST"] }] }, "740.2(a)(2)"],
    ["a missile end use", { endUse: { category: "missile" } }, "740.2(a)(2)"],
  ] as const)("is closed by %s", (_, bad, clause) => {
    const changed = {
      ...all,
      ...bad,
      facts: { ...all.facts, ...("facts" in bad ? bad.facts : {}) },
    } as Partial<Transaction>;
    const found = statuses(item, to, exception, changed);
    expect(found.every(({ status }) => status === "not_available")).toBe(true);
    expect(found[0]?.failed?.join()).toContain(clause);
  });
});

describe("740.2 closes what its clauses name", () => {
  it.each([
    ["740.2(a)(3)", "5D980", "DE", "STA"],
    ["740.2(a)(4)", "3A981", "HN", "TMP"],
    ["740.2(a)(5)", "7A101", "BR", "LVS"],
    ["740.2(a)(5)", "7A101", "BR", "STA"],
    ["740.2(a)(8)", "2A983", "BR", "LVS"],
    ["740.2(a)(9)(i)", "3A001.b.2", "CN", "STA"],
    ["740.2(a)(9)(ii)", "3A090.b", "CN", "STA"],
    ["740.2(a)(12)", "9A610.a", "CN", "LVS"],
    ["740.2(a)(13)", "9A610.a", "BR", "GFT"],
    ["740.2(a)(15)", "9A610.a", "BR", "LVS"],
    ["740.2(a)(20)", "9A515.a", "CN", "LVS"],
    ["740.2(a)(21)", "0A501.c", "CN", "LVS"],
    ["740.2(a)(21)", "0A501.c", "BR", "GFT"],
    ["740.2(a)(22)", "2B910", "DE", "STA"],
    ["740.2(a)(26)", "6B004.b", "AE", "STA"],
  ])("%s: %s to %s without %s", (clause, item, to, exception) => {
    const facts = {
      ...LVS,
      transferKind: exception === "GFT" ? "gift" : "exhibition",
      eccnToldToConsignee: true,
      priorConsigneeStatementHeld: true,
      contractAboveMajorDefenceEquipmentLimit: true,
      consigneeOnSupplement8ToPart740: false,
      licenceExceptionOfferCovers: [exception],
    };
    const found = statuses(item, to, exception, stated(exception, facts, DOLLARS("100")));
    const failed = found.flatMap(({ failed = [] }) => failed).join("; ");
    expect(found.every(({ status }) => status !== "available")).toBe(true);
    if (found.length > 0) expect(failed).toContain(clause);
  });

  it("spares government use and what travels with an aircraft", () => {
    const gov = stated("GOV", { consignedToEligibleGovernment: true });
    expect(statuses("7A101", "BR", "GOV", gov)[0]?.status).toBe("available");
    expect(statuses("9A610.a", "CN", "GOV", gov)[0]?.status).toBe("available");
  });
});

describe("an exception's own terms", () => {
  it.each([
    ["a value above the limit", "6B004.a", "IL", "LVS", LVS, DOLLARS("5000.01")],
    [
      "a year's total above twelve times the limit",
      "6B004.a",
      "IL",
      "LVS",
      { ...LVS, lvsYearTotalUsd: 60000.5 },
      DOLLARS("100"),
    ],
    ["a split order", "6B004.a", "IL", "LVS", { ...LVS, lvsOrderNotSplit: false }, DOLLARS("100")],
    ["a destination outside Country Group B", "6B004.a", "CN", "LVS", LVS, DOLLARS("100")],
    ["a paragraph that the list does not offer it for", "6B004.a", "BR", "GBS", {}, {}],
    [
      "a destination that STA does not reach",
      "6B004.b",
      "BR",
      "STA",
      { eccnToldToConsignee: true, priorConsigneeStatementHeld: true },
      {},
    ],
    [
      "special conditions that bar STA",
      "2B910",
      "DE",
      "STA",
      { eccnToldToConsignee: true, priorConsigneeStatementHeld: true },
      {},
    ],
  ] as const)("%s rules it out", (_, item, to, exception, facts, more) => {
    const found = statuses(item, to, exception, stated(exception, facts, more));
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ status }) => status === "not_available")).toBe(true);
  });

  // 740.3: twelve times the limit of one order in a calendar year to one consignee; the ledger keeps the sum.
  const page = (more: object = {}, left = "700.00"): LicenceHeld => ({
    authority: "BIS",
    type: "LVS",
    number: "LVS 2026 Buyer 6B004",
    validFrom: isoDate("2026-01-01"),
    validTo: isoDate("2027-01-01"),
    granted: { items: ["US-CCL:6B004"], value: { amount: "60000.00", currency: "USD" } },
    left: { value: { amount: left, currency: "USD" } },
    ...more,
  });
  it.each<[string, LicenceHeld, string, string]>([
    ["the order fits into what is left of the year", page(), "700.00", "available"],
    ["one cent more", page(), "700.01", "not_available"],
    ["nothing left", page({}, "0"), "1", "not_available"],
    [
      "a page for a paragraph alone",
      page({ granted: { items: ["US-CCL:6B004.a"], value: { amount: "1", currency: "USD" } } }),
      "1",
      "open",
    ],
    [
      "a page of more than the section allows",
      page({ granted: { items: ["US-CCL:6B004"], value: { amount: "60000.01", currency: "USD" } } }),
      "1",
      "open",
    ],
    ["a page without a bound", page({ granted: { items: ["US-CCL:6B004"] } }), "1", "open"],
    ["a page that begins within the year", page({ validFrom: isoDate("2026-02-01") }), "1", "open"],
    ["a page of another year", page({ validFrom: isoDate("2025-01-01"), validTo: isoDate("2026-01-01") }), "1", "open"],
    ["a licence that is no such page", page({ type: "individual" }), "1", "open"],
  ])("LVS by the licence ledger: %s", (_, held, amount, status) => {
    const more = { ...DOLLARS(amount), licencesHeld: [held] };
    const [found] = statuses("6B004.a", "IL", "LVS", stated("LVS", { lvsOrderNotSplit: true }, more));
    expect(found?.status).toBe(status);
  });

  it("a page of the ledger for LVS is no licence", () => {
    const more = { ...CLEAN, ...DOLLARS("100"), licencesHeld: [page()] };
    expect(verdictOf(engine, exported("6B004.a", "IL", more)).mayProceed).toBe(false);
  });

  it("GBS and TSR overcome national security reasons alone: another reason keeps the licence", () => {
    const found = answer(engine, exported("6A008.b", "CN", stated("GBS", {})), "item");
    expect(found.outcome).toBe("licence_required");
  });

  it("a value in another currency stays open", () => {
    const euros = stated("LVS", LVS, { value: { amount: "100", currency: "EUR" } });
    expect(statuses("6B004.a", "IL", "LVS", euros)[0]).toMatchObject({ status: "open", open: ["value.USD"] });
  });
});

describe("the requirement", () => {
  const all = stated("GBS", {});
  const sent = (more: Partial<Transaction>): Transaction => exported("6B004.b", "BR", more);

  it("is lifted only when every line that marks the destination is", () => {
    expect(answer(engine, sent(all), "item").outcome).toBe("exception_available");
    const { licenceExceptionTermsMet: _, ...rest } = all.facts ?? {};
    expect(answer(engine, sent({ ...all, facts: rest }), "item").outcome).toBe("licence_required");
  });

  it("leads the verdict with the exception that is available", () => {
    const verdict = verdictOf(engine, sent(all));
    const item = verdict.determinations.find(({ question }) => question === "item");
    expect(item?.requirements?.[0]?.exceptions?.[0]).toMatchObject({ code: "GBS", status: "available" });
    expect(verdict.outcome).not.toBe("no_control_found");
  });

  it("of a bare code asks for the paragraph first", () => {
    const found = answer(engine, exported("5A001", "IN", all), "item");
    const offered = (found.requirements ?? []).flatMap(({ exceptions = [] }) => exceptions);
    expect(offered.some(({ status }) => status === "available")).toBe(false);
  });

  it("shows the way out that the user has to state", () => {
    const [found] = statuses("3A001.b.2", "DE", "LEFT-OUT", {});
    expect(found).toMatchObject({ status: "open", open: ["facts.civilTelecommunicationsUse"] });
  });
});
