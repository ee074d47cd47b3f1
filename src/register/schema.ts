// Schema of the register's YAML files: checks them and turns them into domain values, filling what a measure inherits.
import { z } from "zod";
import { ACTS } from "../base/transaction.ts";
import { QUESTIONS } from "../base/verdict.ts";
import { Day, Basis, Confidence, Words } from "./condition-schema.ts";
import { LocalText, SourceShape, MeasureShape } from "./measure-schema.ts";
import { ASKED } from "./instrument.ts";

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
