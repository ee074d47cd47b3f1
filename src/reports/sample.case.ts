// A small assessment in which every section has something to say and every name tries to break out of its place.
import type { Assessment, AssessedLine, Standing } from "../assess/index.ts";
import type { IsoDate } from "../base/date.ts";
import type { Determination, Verdict } from "../base/verdict.ts";

/** Markup, a formula, a style end and quotes, as a supplier's name may hold them. */
export const HOSTILE = `=HYPERLINK("http://evil.example")</style><script>alert(1)</script><img src=x onerror='a'>&"`;

const day = (text: string): IsoDate => text as IsoDate;
const ON = day("2026-11-21");
const REGISTER = { version: "2026-11-21.1", sha256: "ab".repeat(32) };

function verdict(id: string, outcome: Verdict["outcome"], determinations: readonly Determination[]): Verdict {
  return {
    id,
    on: ON,
    known: ON,
    determinations,
    outcome,
    completeness: "incomplete",
    floor: { outcome: "no_control_found" },
    ceiling: { outcome: "prohibited" },
    missingFacts: [],
    warnings: [],
    mayProceed: false,
    coverage: [{ list: "CN-DUAL-USE", edition: "No. 51 of 2024", state: "partial", note: "Named items only." }],
    register: REGISTER,
    engine: "check-1",
  };
}

const LICENCE: Determination = {
  jurisdiction: "CN",
  authority: "MOFCOM",
  question: "item",
  outcome: "licence_required",
  provisions: ["CN:MOFCOM:2023-23:1(1)"],
  because: { label: "gallium", truth: true, measure: "cn-gallium" },
  requirements: [
    {
      measure: "cn-gallium",
      title: "Licence for gallium items",
      effect: "licence",
      reviewPolicy: "presumption_of_denial",
      authority: "MOFCOM",
      applicant: "exporter in China",
      channel: "provincial commerce authority",
      licenceTypes: ["individual"],
      exceptions: [{ code: "EX-1", status: "open", open: [] }],
      documents: [
        [{ name: "end-user certificate", lpco: "C001", providedBy: "end user" }],
        [{ name: "general licence", providedBy: "exporter" }],
      ],
      timeLimit: { days: 45, kind: "working", from: "acceptance", verified: false },
      provision: "CN:MOFCOM:2023-23:1(1)",
      basis: "official",
    },
    {
      measure: "us-reach",
      title: "Subject to the EAR",
      effect: "subject",
      provision: "US:EAR:734.3",
      basis: "official",
    },
  ],
};

const OPEN: Determination = {
  ...LICENCE,
  outcome: "indeterminate",
  because: { label: "form", truth: "unknown", measure: "cn-gallium" },
  requirements: [],
  missingFacts: [["item.form"], ["item.classifications[CN-DUAL-USE].code"]],
  floor: { outcome: "no_control_found" },
  ceiling: { outcome: "licence_required" },
};

function line(
  id: string,
  standing: Standing,
  outcome: Verdict["outcome"],
  determinations: readonly Determination[],
  past = false,
): AssessedLine {
  return {
    kind: past ? "transaction" : "supply",
    id,
    at: { file: "supply.csv", row: 2 },
    itemId: "M-GA",
    itemName: HOSTILE,
    counterparty: { id: "S-1", name: HOSTILE, nameLocal: "山西晋河" },
    from: "CN",
    to: "DE",
    standing,
    past,
    release: past ? "past" : "on_hold",
    openQuestions: determinations.filter((one) => one.outcome === "indeterminate").length,
    transaction: { id, act: "export" } as AssessedLine["transaction"],
    verdict: verdict(id, outcome, determinations),
  };
}

const NOTHING = {
  prohibited: 0,
  licence_required: 0,
  obligation: 0,
  undecided: 0,
  out_of_coverage: 0,
  exception_available: 0,
  no_control_found: 0,
};

export const SAMPLE: Assessment = {
  on: ON,
  known: ON,
  since: day("2026-10-01"),
  scenario: HOSTILE,
  register: REGISTER,
  engine: "check-1",
  counts: {
    transactions: { ...NOTHING, prohibited: 1 },
    supply: { ...NOTHING, licence_required: 1, undecided: 1, out_of_coverage: 1 },
    mayProceed: 0,
    held: 3,
  },
  lines: [
    line("M-GA/S-1/SITE-1", "licence_required", "licence_required", [LICENCE]),
    line("M-GA/S-2/SITE-1", "undecided", "indeterminate", [OPEN]),
    line("M-XX/S-3/SITE-1", "out_of_coverage", "out_of_coverage", [
      { ...LICENCE, outcome: "out_of_coverage", requirements: [] },
    ]),
    line("TX-1", "prohibited", "prohibited", [{ ...LICENCE, outcome: "prohibited" }], true),
  ],
  products: [
    {
      productId: "P-1",
      name: HOSTILE,
      revenuePerWeek: { amount: "421300.50", currency: "EUR" },
      worst: "licence_required",
      hits: [
        {
          partId: "M-GA",
          partName: "Gallium",
          standing: "licence_required",
          share: 0.755,
          indispensable: true,
          path: ["P-1", "M-GA"],
          lines: ["M-GA/S-1/SITE-1"],
          provisions: ["CN:MOFCOM:2023-23:1(1)"],
        },
      ],
    },
  ],
  customers: [
    {
      customerId: "C-1",
      name: HOSTILE,
      nameLocal: "岭南",
      country: "CN",
      why: "Purchase ban",
      measures: ["CN:CAC:2023-05-21"],
      outcome: "prohibited",
      missingFacts: ["parties[purchaser].categories"],
      revenueAtRisk: { currency: "USD", low: "0.00", high: "94500.00" },
    },
  ],
  concentration: [
    {
      material: "gallium",
      parts: 2,
      weighting: "spend",
      byOrigin: [
        { country: "US", share: 0.5 },
        { country: "CN", share: 0.3 },
        { country: null, share: 0.2 },
      ],
      unknownShare: 0.2,
      leadingProducer: { country: "CN", sharePct: 98, source: "USGS" },
      hhi: { asStated: 3400, cautious: 5000 },
      largest: { country: "US", share: 0.5 },
      bySupplierHhi: 5000,
    },
  ],
  questions: [
    {
      fact: "item.form",
      about: "M-GA",
      ask: `In what form is ${HOSTILE}?`,
      settlesAlone: 1,
      settlesWithOthers: 0,
      lines: ["M-GA/S-2/SITE-1"],
      caution: { id: "c", text: "Asking may be unlawful.", resolution: "Ask counsel." },
    },
  ],
  changes: [
    {
      id: "M-GA/S-1/SITE-1",
      kind: "supply",
      itemName: "Gallium",
      before: "no_control_found",
      after: "licence_required",
      mayProceed: { before: false, after: false },
      changes: [{ aspect: "outcome", before: ["no_control_found"], after: ["licence_required"] }],
      text: "no control found → licence required",
    },
  ],
  cliffs: [{ date: day("2026-11-28"), measure: "cn-gallium", text: "Suspension runs out", lines: ["M-GA/S-1/SITE-1"] }],
  partyMatches: [{ line: "TX-1", name: HOSTILE, provision: "CN:MOFCOM:2026-23", list: "CN-CONTROL-LIST" }],
  notices: [{ code: "party_screening_not_performed", params: { lines: 3 }, text: "Party screening not performed." }],
  problems: [
    {
      file: "parts.csv",
      row: 39,
      column: "hs",
      code: "hs_absent",
      params: {},
      message: HOSTILE,
      value: "811092",
      fix: "Look the code up again.",
      severity: "warning",
    },
  ],
  tables: { parts: { file: "parts.csv", rows: 3, kept: 3, rejected: 0, warnings: 1 } },
};
