// Schema of the register's YAML files: checks them and turns them into domain values, filling what a measure inherits.
import { z } from "zod";
import { isIsoDate, type IsoDate } from "../base/date.ts";
import { PARTY_CATEGORIES, PARTY_LISTS, PARTY_ROLES } from "../base/party.ts";
import { ACTS, CONTROL_LISTS, END_USES, ITEM_KINDS, KNOWLEDGE } from "../base/transaction.ts";
import { QUESTIONS, REVIEW_POLICIES } from "../base/verdict.ts";
import type { Condition } from "./condition.ts";
import { ASKED, EFFECTS } from "./measure.ts";

export const Day: z.ZodType<IsoDate> = z.string().refine(isIsoDate, "write a calendar day, YYYY-MM-DD") as never;
const Basis = z.enum(["official", "professional", "press", "assumption"]);
const Confidence = z.enum(["high", "medium", "low"]);
const Comparison = z.enum(["gt", "gte", "lt", "lte", "eq"]);
const Words = z.array(z.string().min(1)).min(1);
const CountrySet = z.union([Words, z.strictObject({ not: Words })]);
const PeriodShape = z.strictObject({ from: Day, to: Day.optional() });

const PartyShape = z
  .strictObject({
    role: z.array(z.enum(PARTY_ROLES)).optional(),
    listedOn: z.array(z.enum(PARTY_LISTS)).optional(),
    category: z.array(z.enum(PARTY_CATEGORIES)).optional(),
    country: CountrySet.optional(),
    named: Words.optional(),
    owned: z
      .strictObject({ listedOn: z.array(z.enum(PARTY_LISTS)), pct: z.number(), mode: z.enum(["ofac", "bis"]) })
      .optional(),
  })
  .refine((p) => Object.keys(p).some((key) => key !== "role"), "a party condition needs something besides role");

export const ConditionShape: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(ConditionShape).min(1) }),
    z.strictObject({ any: z.array(ConditionShape).min(1) }),
    z.strictObject({ not: ConditionShape }),
    z.strictObject({ always: z.literal(true) }),
    z.strictObject({ act: z.array(z.enum(ACTS)).min(1) }),
    z.strictObject({ kind: z.array(z.enum(ITEM_KINDS)).min(1) }),
    z.strictObject({ from: CountrySet }),
    z.strictObject({ to: CountrySet }),
    z.strictObject({ origin: CountrySet }),
    z.strictObject({ goods: z.union([z.literal(true), Words]) }),
    z.strictObject({ controlledBy: z.string() }),
    z.strictObject({ code: z.strictObject({ list: z.enum(CONTROL_LISTS), in: Words, except: Words.optional() }) }),
    z.strictObject({ material: Words }),
    z.strictObject({ form: Words }),
    z.strictObject({
      attribute: z.strictObject({
        name: z.string(),
        op: Comparison,
        value: z.union([z.number(), z.string(), z.boolean()]),
      }),
    }),
    z.strictObject({
      content: z.strictObject({ ofCountry: Words, class: Words.optional(), op: Comparison, pct: z.number() }),
    }),
    z.strictObject({
      producedWith: z.strictObject({
        what: z.array(z.enum(["technology", "software", "equipment"])).optional(),
        ofCountry: Words,
        code: Words.optional(),
      }),
    }),
    z.strictObject({ materialOrigin: z.strictObject({ material: Words, country: Words }) }),
    z.strictObject({ party: PartyShape }),
    z.strictObject({
      endUse: z.strictObject({
        category: z.array(z.enum(END_USES)).min(1),
        knowledge: z.array(z.enum(KNOWLEDGE)).optional(),
      }),
    }),
    z.strictObject({ manufacturer: Words }),
    z.strictObject({
      fact: z.strictObject({ name: z.string(), in: z.array(z.union([z.string(), z.number(), z.boolean()])).min(1) }),
    }),
    z.strictObject({ listedIn: Words }),
    z.strictObject({ value: z.strictObject({ op: Comparison, amount: z.string(), currency: z.string() }) }),
    z.strictObject({ quantity: z.strictObject({ op: Comparison, amount: z.string(), unit: z.string() }) }),
    z.strictObject({ licence: z.strictObject({ authority: z.string(), type: Words }) }),
    z.strictObject({ contractDate: z.strictObject({ before: Day }) }),
    z.strictObject({ shippedDate: z.strictObject({ before: Day }) }),
  ]),
) as never;

const LocalText = z.strictObject({
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

const MeasureShape = z.strictObject({
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

const RelationShape = z.strictObject({
  to: z.string(),
  kind: z.enum([
    "respondsTo",
    "follows",
    "amends",
    "suspends",
    "prolongs",
    "implements",
    "supersedes",
    "conflictsWith",
    "relatesTo",
  ]),
  assertedBy: z.string().min(1),
  source: z.string().optional(),
  disputed: z.boolean().default(false),
  note: z.string().optional(),
});

/** A file of data/measures: one instrument with its measures and the links it makes. */
export const InstrumentFile = z.strictObject({
  id: z.string().regex(/^[A-Z0-9]{2,3}:[A-Za-z0-9:./()-]+$/, "canonical id, e.g. CN:MOFCOM:2023-23"),
  jurisdiction: z.string().regex(/^([A-Z]{2}|G7)$/),
  kind: z.enum([
    "law",
    "regulation",
    "rule",
    "announcement",
    "order",
    "decision",
    "list",
    "guidance",
    "letter",
    "proclamation",
    "agreement",
    "proposal",
  ]),
  title: LocalText,
  number: z.string().optional(),
  authority: Words,
  legalBasis: z.array(z.string()).default([]),
  published: Day,
  recordedAt: Day,
  verifiedAt: Day.optional(),
  summary: z.string().min(1),
  justification: z.string().optional(),
  basis: Basis,
  confidence: Confidence,
  draft: z.boolean().default(false),
  sources: z.array(SourceShape).min(1),
  notes: z.string().optional(),
  unverified: z.array(z.string()).default([]),
  relations: z.array(RelationShape).default([]),
  measures: z.array(MeasureShape).default([]),
});
export type InstrumentFile = z.infer<typeof InstrumentFile>;

/** A file of data/events: a list of what happened without being a rule. */
export const EventsFile = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    date: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/),
    until: z.string().optional(),
    plover: z.string(),
    kind: z.enum(["diplomatic", "statement", "enforcement", "investigation", "threat", "programme", "court", "other"]),
    actors: Words,
    title: LocalText,
    summary: z.string(),
    sources: z.array(SourceShape).min(1),
    confidence: Confidence,
    draft: z.boolean().default(false),
    relations: z.array(RelationShape).default([]),
  }),
);
export type EventsFile = z.infer<typeof EventsFile>;

/** data/coverage.yaml: what the register holds of each list, programme and goods family. */
export const CoverageFile = z.array(
  z.strictObject({
    jurisdiction: z.string(),
    question: z.enum(QUESTIONS),
    list: z.string(),
    edition: z.string(),
    state: z.enum(["complete", "partial", "none"]),
    families: z.array(z.string()).default([]),
    acts: z.array(z.enum(ACTS)).optional(),
    verifiedAt: Day,
    basis: Basis,
    note: z.string().optional(),
  }),
);
export type CoverageFile = z.infer<typeof CoverageFile>;

/**
 * data/cautions.yaml: warnings about asking. What a party in one of these countries is asked for may be unlawful or
 * risky to ask there, so a suggested question carries the caution from that day on.
 */
export const CautionsFile = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    applies: z.strictObject({
      partyCountry: Words,
      asking: z.array(z.enum(ASKED)).min(1),
    }),
    text: z.string().min(1),
    resolution: z.string().min(1),
    from: Day,
    provisions: Words,
    sources: z.array(SourceShape).min(1),
  }),
);
export type CautionsFile = z.infer<typeof CautionsFile>;

/** The part of a scenario that lies over the register; its other keys are read elsewhere. */
export const OverlayFile = z.object({
  name: z.string().min(1),
  measures: z
    .array(MeasureShape.extend({ instrument: z.string().optional(), jurisdiction: z.string().optional() }))
    .default([]),
  assume: z
    .array(
      z.strictObject({
        measure: z.string(),
        state: z.enum(["in_force", "suspended", "ended"]),
        from: Day.optional(),
        to: Day.optional(),
      }),
    )
    .default([]),
});
export type OverlayFile = z.infer<typeof OverlayFile>;
