// The request of the diversify operation, as JSON, query or form: what the buyer may set.
import { z } from "zod";
import { AssumptionValuesSchema } from "./impact-schema.ts";

const share = z.number().min(0).max(1);

const RangeSchema = z
  .object({ low: z.number().min(0), typical: z.number().min(0), high: z.number().min(0) })
  .refine(({ low, typical, high }) => low <= typical && typical <= high, "low ≤ typical ≤ high");

export const LimitsSchema = z.strictObject({
  originShare: share.gt(0).optional().describe("largest share of a part from one origin of its material, 0-1"),
  supplierShare: share.gt(0).optional().describe("largest share of a part from one source, 0-1 (default 0.7)"),
  maxSuppliers: z.int().min(1).optional(),
  minSuppliers: z.int().min(1).optional(),
  leadTimeWeeks: z.number().positive().optional(),
  without: z.array(z.string().regex(/^[A-Z]{2}$/, "a two-letter country code")).optional(),
  survive: z
    .strictObject({ countries: z.union([z.literal(1), z.literal(2)]), weeks: z.number().positive() })
    .optional(),
});

export const DiversifyRequestSchema = z.strictObject({
  horizonWeeks: z.int().min(4).max(260).optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, "an ISO 4217 code")
    .optional(),
  rates: z
    .record(z.string(), z.number().positive())
    .optional()
    .describe("units of the currency for one unit of another"),
  probabilities: z.record(z.string(), share).optional().describe("event id → probability within the horizon"),
  refusals: z.record(z.string(), share).optional().describe("event id → share of licence applications refused"),
  delayWeeks: z
    .record(z.string(), z.union([z.number().min(0), RangeSchema]))
    .optional()
    .describe("event id → weeks a licence takes"),
  assume: AssumptionValuesSchema.optional().describe("the impact model's assumptions, by id"),
  dutyPct: z
    .record(z.string(), z.number().min(0))
    .optional()
    .describe("duty in percent of price, by part id or country"),
  limits: LimitsSchema.optional(),
  stockLevels: z.array(z.number().min(0).max(104)).min(1).max(6).optional().describe("extra weeks of stock to weigh"),
  switching: share.optional().describe("cost of moving volume, as a share of the value moved (default 0.03)"),
  scope: z.enum(["exposure", "all"]).optional().describe("exposure: change only what lowers exposure (default)"),
  target: z
    .strictObject({
      loss: share.optional().describe("expected loss, as a share of today's (default 0.5)"),
      tail: share.optional().describe("instead: mean of the worst 5 % of outcomes, as a share of today's"),
      budgetPct: z.number().min(-100).max(1000).optional().describe("instead: percent above today's cost"),
    })
    .refine((target) => Object.keys(target).length <= 1, "one goal: loss, tail or budgetPct")
    .optional(),
});
