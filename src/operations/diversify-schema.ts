// The request of the diversify operation, as JSON, query or form: what the buyer may set.
import { z } from "zod";
import { AssumptionValuesSchema } from "./impact-schema.ts";

const share = z.number().min(0).max(1);

const RangeSchema = z
  .object({ low: z.number().min(0), typical: z.number().min(0), high: z.number().min(0) })
  .refine(({ low, typical, high }) => low <= typical && typical <= high, "low ≤ typical ≤ high");

const index = z.number().gt(0).max(10_000);

const partLimits = {
  originShare: share.gt(0).describe("largest share of a part from one origin of its material, 0-1"),
  supplierShare: share.gt(0).describe("largest share of a part from one supplier, 0-1"),
  blocShare: share.gt(0).describe("largest share of a part from one bloc of origins, 0-1"),
  index: z
    .strictObject({
      origin: index.nullable().optional(),
      supplier: index.nullable().optional(),
      bloc: index.nullable().optional(),
    })
    .describe("largest Herfindahl-Hirschman index of a part's amounts, 0-10,000, by origin, supplier, bloc"),
  maxSuppliers: z.int().min(1).describe("most sources of a part"),
  minSuppliers: z.int().min(1).describe("fewest sources of a part, each with 2 % of it or more"),
  leadTimeWeeks: z.number().positive().describe("longest lead time"),
  without: z.array(z.string().regex(/^[A-Z]{2}$/, "a two-letter country code")).describe("nothing from these origins"),
  survive: z
    .strictObject({ countries: z.union([z.literal(1), z.literal(2)]), weeks: z.number().positive() })
    .describe("stock and what is left serve so many weeks after the loss of any one or two origins"),
};

const optional = z.object(partLimits).partial().shape;
const nullable = z.strictObject(
  Object.fromEntries(Object.entries(partLimits).map(([key, schema]) => [key, schema.nullable().optional()])),
);

export const LimitsSchema = z.strictObject({
  ...optional,
  parts: z
    .enum(["all", "materials"])
    .optional()
    .describe("materials: shares and indices by origin and bloc hold only there"),
  byPart: z.record(z.string(), nullable).optional().describe("part → limits of its own; null takes one away"),
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
  plannedWeeks: z
    .record(z.string(), z.number().min(0))
    .optional()
    .describe("in-force event id → weeks a permit may take before a running order is late"),
  assume: AssumptionValuesSchema.optional().describe("the impact model's assumptions, by id"),
  dutyPct: z
    .record(z.string(), z.number().min(0))
    .optional()
    .describe("duty in percent of price, by part id or country"),
  limits: LimitsSchema.optional(),
  giveWay: z.boolean().optional().describe("limits that cannot hold for a part give way by the least that is needed"),
  stockKeeping: z.number().min(0).optional().describe("cost a year of keeping an extra stock of a part at all"),
  carryingRate: share.optional().describe("yearly cost of holding stock, as a share of its value (default 0.15)"),
  stockLevels: z.array(z.number().min(0).max(104)).min(1).max(6).optional().describe("extra weeks of stock to weigh"),
  switching: share.optional().describe("cost of moving volume, as a share of the value moved (default 0.03)"),
  scope: z.enum(["exposure", "all"]).optional().describe("exposure: change only what lowers exposure (default)"),
  target: z
    .strictObject({
      loss: share.optional().describe("expected lost margin, as a share of today's (default 0.5)"),
      tail: share.optional().describe("instead: mean of the worst 5 % of outcomes, as a share of today's"),
      budgetPct: z.number().min(-100).max(1000).optional().describe("instead: percent above today's cost"),
    })
    .refine((target) => Object.keys(target).length <= 1, "one goal: loss, tail or budgetPct")
    .optional(),
});
