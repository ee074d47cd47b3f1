// The shapes of a reader pack's files and of gold readings, checked where they enter.
import { z } from "zod";

const text = z.string().trim().min(1);

export const PackManifest = z.strictObject({
  id: text.regex(/^[a-z][a-z0-9-]*$/),
  version: text,
  title: text.optional(),
});

export const LexiconRows = z.array(
  z.object({
    term: text,
    norm: text,
    class: text,
    lang: z.string().optional(),
    from: z
      .string()
      .regex(/^(?:\d{4}-\d\d-\d\d)?$/)
      .optional(),
    to: z
      .string()
      .regex(/^(?:\d{4}-\d\d-\d\d)?$/)
      .optional(),
    of: z.string().optional(),
    codes: z.string().optional(),
  }),
);

/** Weights of the scorer's models, by feature. */
export const WeightTable = z.strictObject({
  mention: z.record(text, z.number()),
  imposer: z.record(text, z.number()),
  telling: z.record(text, z.number()).default({}),
  type: z.record(text, z.record(text, z.number())).default({}),
});

/** Weights of the models of claims: by feature, and for stance and frames by class. */
export const ClaimWeightTable = z.strictObject({
  stance: z.record(text, z.record(text, z.number())),
  frames: z.record(text, z.record(text, z.number())),
  worth: z.record(text, z.number()),
});

/** Weights of the models of days, by feature. */
export const DayWeightTable = z.strictObject({
  announced: z.record(text, z.number()),
  effective: z.record(text, z.number()),
});

/** Weights of the models of authorities, of trust and of parties, by feature. */
export const PlainWeightTable = z.record(text, z.number());

export const PatternList = z.array(
  z.strictObject({
    id: text,
    emits: text.regex(/^(?:measure|event|enforcement|claim)\/[a-z_]+$/),
    match: z.union([text.transform((one) => [one]), z.array(text).min(1)]),
    set: z.record(z.string(), z.union([z.string(), z.boolean()])).optional(),
    rank: z.number().optional(),
  }),
);

/** `examples/*.yaml`: by pattern id, at least two texts it must match and one it must not. */
export const ExampleList = z.record(
  z.string(),
  z.strictObject({
    examples: z
      .array(
        z.union([
          text.transform((one) => ({ text: one })),
          z.strictObject({ text, expect: z.record(z.string(), z.unknown()).optional() }),
        ]),
      )
      .min(2),
    counterexamples: z.array(text).min(1),
  }),
);

const range = z.object({ start: z.int().min(0), end: z.int().min(0) });
const GoldRecord = z.object({
  type: z.string().optional(),
  kind: z.string().optional(),
  imposer: z.array(z.string()).optional(),
  optional: z.boolean().optional(),
  quote: range,
  mentions: z.array(range).optional(),
});

/** Of a gold reading what finding is scored by; other fields are left out. */
export const GoldFile = z.object({
  id: text,
  outlet: z.string().optional(),
  published: z.object({ value: z.string().regex(/^\d{4}-\d\d-\d\d$/) }),
  measures: z.array(GoldRecord).default([]),
  events: z.array(GoldRecord).default([]),
  enforcement: z.array(GoldRecord).default([]),
  claims: z.array(GoldRecord).default([]),
});
