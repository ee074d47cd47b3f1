// Part 744 beyond weapons and chips: naval reactors, vessels and aircraft, cameras, microprocessors, what US persons support.
import { describe, expect, it } from "vitest";
import type { Transaction } from "../../src/base/transaction.ts";
import type { Determination, Question, Verdict } from "../../src/base/verdict.ts";
import { answerTo, judge, loadKnowledge, pinned } from "../knowledge.ts";

const knowledge = await loadKnowledge();

/** A civil sale from the United States to a party of known owners. */
function sold(code: string, to: string, more: Partial<Transaction> = {}): Verdict {
  return judge(
    knowledge,
    {
      act: "export",
      from: "US",
      to,
      item: { classifications: [{ list: "US-CCL", code }] },
      parties: [
        { role: "end_user", country: to, unlisted: true, owners: [], ownershipComplete: true, categories: ["civil"] },
      ],
      endUse: { category: "civil", knowledge: "none" },
      ...more,
    },
    pinned("2026-08-15"),
  );
}

const military = (country: string): Partial<Transaction> => ({
  parties: [
    {
      role: "end_user",
      country,
      unlisted: true,
      owners: [],
      ownershipComplete: true,
      categories: ["military_end_user"],
    },
  ],
});

interface Case {
  readonly says: string;
  readonly code: string;
  readonly to: string;
  readonly more?: Partial<Transaction>;
  readonly question: Question;
  readonly outcome: Determination["outcome"];
  readonly provision?: string;
  readonly asks?: string;
}

const CASES: readonly Case[] = [
  {
    says: "marine goods ask for reactors and vessels",
    code: "8A992",
    to: "BR",
    question: "end_use",
    outcome: "indeterminate",
    asks: "facts.forMaritimeNuclearPropulsion",
  },
  {
    says: "aircraft parts ask for whose aircraft",
    code: "9A991",
    to: "BR",
    question: "end_use",
    outcome: "indeterminate",
    asks: "facts.forForeignVesselOrAircraft",
  },
  {
    says: "not for one",
    code: "9A991",
    to: "BR",
    more: { facts: { forForeignVesselOrAircraft: false } },
    question: "end_use",
    outcome: "no_control_found",
  },
  {
    says: "for one",
    code: "9A991",
    to: "BR",
    more: { facts: { forForeignVesselOrAircraft: true, noLicenceForCountriesOfCraft: false } },
    question: "end_use",
    outcome: "licence_required",
    provision: "US:EAR:744.7",
  },
  {
    says: "for one that needs no licence anywhere",
    code: "9A991",
    to: "BR",
    more: { facts: { forForeignVesselOrAircraft: true, noLicenceForCountriesOfCraft: true } },
    question: "end_use",
    outcome: "no_control_found",
  },
  { says: "goods on no entry ask nothing", code: "EAR99", to: "BR", question: "end_use", outcome: "no_control_found" },
  {
    says: "unless it is stated",
    code: "EAR99",
    to: "BR",
    more: { facts: { forMaritimeNuclearPropulsion: true } },
    question: "end_use",
    outcome: "licence_required",
    provision: "US:EAR:744.5",
  },
  {
    says: "a slow camera to a military user",
    code: "6A993.a",
    to: "BR",
    more: military("BR"),
    question: "party",
    outcome: "licence_required",
    provision: "US:EAR:744.9",
  },
  {
    says: "a slow camera into military goods",
    code: "6A993.a",
    to: "BR",
    more: { facts: { incorporatedIntoMilitaryCommodity: true } },
    question: "end_use",
    outcome: "licence_required",
    provision: "US:EAR:744.9",
  },
  {
    says: "a fast processor to a military user in D:1",
    code: "3A991.a.1",
    to: "VN",
    more: military("VN"),
    question: "party",
    outcome: "licence_required",
    provision: "US:EAR:744.17",
  },
  {
    says: "another chip of the entry",
    code: "3A991.p",
    to: "VN",
    more: military("VN"),
    question: "party",
    outcome: "no_control_found",
  },
  {
    says: "a processor that encrypts",
    code: "5A992.c",
    to: "VN",
    more: military("VN"),
    question: "party",
    outcome: "indeterminate",
    asks: "facts.microprocessorOf5GflopsAnd32Bit",
  },
  {
    says: "help of a US person with advanced chips",
    code: "EAR99",
    to: "CN",
    more: {
      act: "technical_assistance",
      endUse: { category: "advanced_semiconductor_fabrication", knowledge: "knows" },
    },
    question: "end_use",
    outcome: "licence_required",
    provision: "US:EAR:744.6",
  },
  {
    says: "civil help is not cleared",
    code: "EAR99",
    to: "CN",
    more: { act: "technical_assistance" },
    question: "end_use",
    outcome: "out_of_coverage",
  },
  {
    says: "an entry that the list from memory lacks",
    code: "3A001.a.2",
    to: "CN",
    more: military("CN"),
    question: "party",
    outcome: "indeterminate",
    asks: "facts.namedInSupplement2ToPart744",
  },
  {
    says: "what is on no entry is not on it",
    code: "EAR99",
    to: "CN",
    more: military("CN"),
    question: "party",
    outcome: "no_control_found",
  },
];

describe("part 744", () => {
  it.each(CASES)("$code to $to: $says", ({ code, to, more, question, outcome, provision, asks }) => {
    const found = answerTo(sold(code, to, more), "US", question);
    expect(found.outcome).toBe(outcome);
    if (provision !== undefined) expect(found.provisions).toContain(provision);
    if (asks !== undefined) expect(found.missingFacts?.flat()).toContain(asks);
  });

  // A transit and a release of technology are exports (15 CFR 734.13): a listed party stays one.
  it.each(["transit", "deemed_export"] as const)("holds for a %s", (act) => {
    const verdict = sold("EAR99", "CN", {
      act,
      parties: [{ role: "end_user", country: "CN", listedOn: ["US-ENTITY-LIST"] }],
    });
    expect(answerTo(verdict, "US", "party").outcome).toBe("licence_required");
  });
});
