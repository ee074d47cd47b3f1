// Schema of one measure: goods, parties, time, duties, exceptions, documents, licence.
import { z } from "zod";
import { PARTY_LISTS } from "../base/party.ts";
import { CONTROL_LISTS } from "../base/transaction.ts";
import { QUESTIONS, REVIEW_POLICIES } from "../base/verdict.ts";
import { Day, Basis, Confidence, Comparison, Words, PeriodShape, ConditionShape } from "./condition-schema.ts";
import { EFFECTS } from "./measure.ts";

export const LocalText = z.strictObject({
  en: z.string().min(1),
  zh: z.string().optional(),
  ja: z.string().optional(),
  ko: z.string().optional(),
  nl: z.string().optional(),
});

export const SourceShape = z.strictObject({
  url: z.url(),
  publisher: z.string().min(1),
  date: z.string().optional(),
  kind: z.enum(["official", "reprint", "professional", "press", "dataset"]),
});

const HsShape = z.strictObject({
  nomenclature: z.string(),
  role: z.enum(["reference", "definitive"]),
  codes: z.array(z.string().regex(/^\d{4,10}$/, "digits only, 4 to 10 of them")),
  errata: z.array(z.strictObject({ printed: z.string(), reads: z.string(), why: z.string() })).optional(),
});

const GoodsShape = z.strictObject({
  id: z.string(),
  list: z.enum(CONTROL_LISTS).optional(),
  code: z.string().optional(),
  description: LocalText,
  material: Words.optional(),
  forms: Words.optional(),
  notForms: z.strictObject({ forms: Words, provision: z.string() }).optional(),
  thresholds: z
    .array(z.strictObject({ attribute: z.string(), op: Comparison, value: z.number(), unit: z.string() }))
    .optional(),
  when: ConditionShape.optional(),
  hs: z.array(HsShape).optional(),
  unverified: z.array(z.string()).optional(),
});

const NamedPartyShape = z.strictObject({
  id: z.string(),
  name: z.string(),
  nameLocal: z.string().optional(),
  country: z.string().optional(),
  list: z.enum(PARTY_LISTS).optional(),
  kind: z.enum(["target", "protected", "beneficiary"]).default("target"),
  listed: PeriodShape.optional(),
  verified: z.boolean(),
});

const EventShape = z.strictObject({
  kind: z.enum(["suspend", "prolong", "revive", "postpone", "end", "supersede", "amend", "not_enforced"]),
  from: Day,
  to: Day.optional(),
  verifyBy: Day.optional(),
  by: z.string(),
  knownFrom: Day,
  basis: Basis,
  note: z.string().optional(),
});

const TimeShape = z.strictObject({
  announced: Day,
  from: Day.optional(),
  to: Day.optional(),
  sunset: Day.optional(),
  events: z.array(EventShape).default([]),
  evidence: z.array(z.strictObject({ text: z.string(), url: z.url(), date: z.string() })).optional(),
});

const DocumentShape = z.strictObject({ name: z.string(), lpco: z.string().optional(), providedBy: z.string() });

const Percent = z.number().min(0).max(1000);
const Amount = z.string().regex(/^\d+(\.\d+)?$/, 'a number in quotes, e.g. "49000"');

const DutyShape = z
  .strictObject({
    what: z.string().min(1),
    adValorem: z.tuple([Percent, Percent]).optional(),
    specific: z
      .strictObject({ amount: Amount, currency: z.string().regex(/^[A-Z]{3}$/), unit: z.string().min(1) })
      .optional(),
    reach: z.enum(["scope", "part"]).default("scope"),
    hs: z.array(z.string().regex(/^\d{2,10}$/, "digits only, 2 to 10 of them")).optional(),
    from: Day.optional(),
    to: Day.optional(),
    source: z.url(),
  })
  .refine(({ adValorem, specific }) => adValorem !== undefined || specific !== undefined, {
    message: "state adValorem (percent, low and high) or specific (amount, currency, unit)",
  })
  .refine(({ adValorem = [0, 0] }) => adValorem[0] <= adValorem[1], { message: "low comes before high" });

const QuotaShape = z.strictObject({
  what: z.string().min(1),
  quantity: Amount,
  unit: z.string().min(1),
  per: z.enum(["year", "quarter", "month"]),
  base: z.strictObject({ quantity: Amount, what: z.string().min(1), source: z.url() }).optional(),
  inside: Percent.optional(),
  from: Day.optional(),
  to: Day.optional(),
  source: z.url(),
});

export const MeasureShape = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, "lower case letters, digits and hyphens"),
  provision: z.string().optional(),
  cites: z.array(z.string()).default([]),
  title: LocalText,
  authority: z.string().optional(),
  question: z.enum(QUESTIONS),
  effect: z.enum(EFFECTS),
  reviewPolicy: z.enum(REVIEW_POLICIES).optional(),
  jurisdictionBasis: z
    .array(z.enum(["territorial", "origin", "content", "direct_product", "nationality", "listed_party"]))
    .default(["territorial"]),
  mast: z.string().optional(),
  gta: z.string().optional(),
  when: ConditionShape,
  goods: z.array(GoodsShape).default([]),
  parties: z.array(NamedPartyShape).default([]),
  exceptions: z
    .array(
      z.strictObject({
        code: z.string(),
        title: z.string(),
        provision: z.string(),
        when: ConditionShape,
        conditions: z.array(z.string()).optional(),
        period: PeriodShape.optional(),
        basis: Basis,
      }),
    )
    .default([]),
  defeats: z.array(z.string()).default([]),
  licence: z
    .strictObject({
      authority: z.string(),
      applicant: z.string(),
      channel: z.string().optional(),
      types: Words.optional(),
      excludedTypes: Words.optional(),
    })
    .optional(),
  documents: z.array(z.array(DocumentShape).min(1)).optional(),
  timeLimit: z
    .strictObject({
      days: z.number().int().positive(),
      kind: z.enum(["working", "calendar"]),
      from: z.string(),
      verified: z.boolean(),
      basis: z.string().optional(),
    })
    .optional(),
  declarations: z.array(z.string()).default([]),
  penalties: z.string().optional(),
  redFlags: z
    .array(
      z.strictObject({ code: z.string(), text: z.string(), resolution: z.string().optional(), when: ConditionShape }),
    )
    .default([]),
  conflictsWith: z.array(z.strictObject({ measure: z.string(), says: z.string() })).default([]),
  informal: z.boolean().default(false),
  time: TimeShape,
  knownFrom: Day.optional(),
  backfilled: z.boolean().default(true),
  verifiedAt: Day.optional(),
  verifyBy: Day.optional(),
  basis: Basis.optional(),
  confidence: Confidence.optional(),
  draft: z.boolean().optional(),
  notes: z.string().optional(),
  duties: z.array(DutyShape).optional(),
  quotas: z.array(QuotaShape).optional(),
  figures: z.array(z.strictObject({ text: z.string(), source: z.string() })).default([]),
});
