// A scenario's shocks and the user's own assumptions, as they come from files and requests.
import { z } from "zod";
import {
  ASSUMPTION_IDS,
  LICENCE_EXPERIENCE,
  type AssumptionValues,
  type OwnExperience,
  type Range,
  type Rates,
  type StatedShock,
} from "../impact/index.ts";

const Share = z.number().min(0).max(1);
const RangeSchema = z
  .object({ low: z.number().min(0), typical: z.number().min(0), high: z.number().min(0) })
  .refine(({ low, typical, high }) => low <= typical && typical <= high, "low ≤ typical ≤ high");

/** `{ dist: "fixed", weeks }` and `{ dist: "triangular", low, typical, high }`, or the numbers alone. */
const DelaySchema = z.union([
  z.number().min(0),
  z.object({ dist: z.literal("fixed"), weeks: z.number().min(0) }).transform(({ weeks }) => weeks),
  z
    .object({ dist: z.literal("triangular"), low: z.number(), typical: z.number(), high: z.number() })
    .transform(({ low, typical, high }) => ({ low, typical, high }))
    .pipe(RangeSchema),
  RangeSchema,
]);

export const StatedShockSchema: z.ZodType<StatedShock> = z.strictObject({
  where: z.strictObject({
    country: z.string().optional(),
    hs: z.string().optional(),
    material: z.string().optional(),
    supplier: z.string().optional(),
    site: z.string().optional(),
    customer: z.string().optional(),
  }),
  capacity: Share.optional(),
  from: z.union([z.iso.date(), z.number()]).optional(),
  weeks: z.number().positive().optional(),
  delayWeeks: DelaySchema.optional(),
  refusalProbability: Share.optional(),
  priceFactor: z.number().positive().optional(),
  demand: Share.optional(),
}) as z.ZodType<StatedShock>;

/** What impact reads of a scenario; measures and states are the overlay's. */
export const ImpactScenarioSchema = z.looseObject({
  name: z.string().optional(),
  shocks: z.array(StatedShockSchema).optional(),
  horizonWeeks: z.int().min(1).max(520).optional(),
  seed: z.int().optional(),
});

export const AssumptionValuesSchema: z.ZodType<AssumptionValues> = z.partialRecord(
  z.enum(ASSUMPTION_IDS),
  z.number().min(0),
);

/** One number, or low, typical and high. */
const OwnRangeSchema = z.union([
  z
    .number()
    .min(0)
    .transform((value): Range => ({ low: value, typical: value, high: value })),
  RangeSchema,
]);
const Currency = z.string().regex(/^[A-Z]{3}$/, "an ISO 4217 code, e.g. EUR");

/** Own delays (weeks) and refusals (0-1) by experience. */
export const OwnExperienceSchema: z.ZodType<OwnExperience> = z.partialRecord(
  z.enum(LICENCE_EXPERIENCE.map(({ id }) => id) as [string, ...string[]]),
  z.strictObject({
    delay: OwnRangeSchema.optional(),
    refusal: OwnRangeSchema.refine(({ high }) => high <= 1, "a share, 0 to 1").optional(),
  }),
);

/** What one unit of each currency is worth in the base. */
export const RatesSchema: z.ZodType<Rates> = z.strictObject({
  base: Currency,
  of: z.record(
    Currency,
    z.union([
      z
        .number()
        .positive()
        .transform((value) => ({ low: value, typical: value, high: value })),
      z
        .object({
          low: z.number().positive(),
          typical: z.number().positive(),
          high: z.number().positive(),
          source: z.string().optional(),
        })
        .refine(({ low, typical, high }) => low <= typical && typical <= high, "low ≤ typical ≤ high")
        .transform(({ source, ...range }) => ({ ...range, ...(source === undefined ? {} : { source }) })),
    ]),
  ),
});
