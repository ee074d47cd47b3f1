// Licence exceptions of part 740 that an entry's list-based section offers. None is ever granted here: part 740.2 and the
// exception's own terms stay open for the user, so a requirement is never lifted by these.
import type { Condition, ExceptionRule } from "../../../register/index.ts";
import type { UsEntry, UsOffer, UsRow } from "./data.ts";

interface Terms {
  readonly title: string;
  readonly section: string;
  readonly when?: Condition;
  readonly conditions?: readonly string[];
}

const TERMS: Readonly<Record<string, Terms>> = {
  LVS: { title: "Shipments of limited value", section: "740.3", when: { to: ["US:B"] } },
  GBS: { title: "Shipments to Country Group B", section: "740.4", when: { to: ["US:B"] } },
  TSR: {
    title: "Technology and software under restriction",
    section: "740.6",
    when: { all: [{ to: ["US:B"] }, { kind: ["technology", "software"] }] },
    conditions: ["The consignee has given the written assurance of 740.6 before the release"],
  },
  APP: { title: "Computers", section: "740.7" },
  NAC: { title: "Notified advanced computing", section: "740.8" },
  ENC: { title: "Encryption commodities, software and technology", section: "740.17" },
  ACE: { title: "Authorised cybersecurity exports", section: "740.22" },
  IEC: { title: "Implemented export control", section: "740.24" },
  HBM: { title: "High bandwidth memory", section: "740.25" },
  AIA: { title: "Artificial intelligence authorisation", section: "740.27" },
  ACM: { title: "Advanced compute manufacturing", section: "740.28" },
  LPP: { title: "Low processing performance", section: "740.29" },
};

const RESTRICTIONS = "None of the restrictions of 740.2 applies and every term of the section is met";

/** Reasons for control that STA may overcome (740.20(c)(1)); group A:6 only for national security. */
const STA_REASONS: readonly string[] = ["NS", "CB", "NP", "RS", "CC", "SI"];

/** The exceptions to show beside one row of an entry. */
export function exceptionsOf(entry: UsEntry | undefined, row: UsRow): readonly ExceptionRule[] {
  if (!entry) return [];
  // Surreptitious listening devices: only for official use of a US agency (740.2(a)(3)); short supply has part 754.
  if (row.reason === "SL")
    return [government(["The item is consigned to, and for the official use of, a US Government agency"])];
  if (row.reason === "SS") return [];
  const offered = (entry.offers ?? []).flatMap((offer) => offeredRule(offer));
  const sta = STA_REASONS.includes(row.reason) ? [strategicTrade(entry, row)] : [];
  return [...offered, ...sta, government([RESTRICTIONS])];
}

function offeredRule(offer: UsOffer): readonly ExceptionRule[] {
  const terms = TERMS[offer.code];
  if (!terms) return [];
  const value: readonly Condition[] =
    offer.limit === undefined ? [] : [{ value: { op: "lte", amount: offer.limit, currency: "USD" } }];
  const when = [...(terms.when ? [terms.when] : []), ...value];
  const partly = "The entry offers it for part of its items: read its list-based licence exceptions";
  return [
    {
      code: offer.code,
      title: terms.title,
      provision: `US:EAR:${terms.section}`,
      when: when.length === 0 ? { always: true } : { all: when },
      conditions: [...(offer.partly ? [partly] : []), ...(terms.conditions ?? []), RESTRICTIONS],
      basis: "official",
    },
  ];
}

function strategicTrade(entry: UsEntry, row: UsRow): ExceptionRule {
  return {
    code: "STA",
    title: "Strategic trade authorisation",
    provision: "US:EAR:740.20",
    when: { to: row.reason === "NS" ? ["US:A5", "US:A6"] : ["US:A5"] },
    conditions: [
      ...(entry.staLimited ? ["The entry limits STA for some of its items: read its special conditions"] : []),
      "The consignee has signed the prior statement and has been told the ECCN (740.20(d))",
      RESTRICTIONS,
    ],
    basis: "official",
  };
}

function government(conditions: readonly string[]): ExceptionRule {
  return {
    code: "GOV",
    title: "Governments and international organisations",
    provision: "US:EAR:740.11",
    when: { always: true },
    conditions,
    basis: "official",
  };
}
