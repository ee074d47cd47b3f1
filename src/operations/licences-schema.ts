// Licences and movements of the ledger at the edge.
import { z } from "zod";
import type { Licence } from "../licences/index.ts";
import { DaySchema } from "./schema.ts";

const Amount = z.string().regex(/^\d+(?:\.\d+)?$/, "write a decimal number such as 1234.50");
const Text = z.string().trim().min(1);

export const QuantitySchema = z.strictObject({ amount: Amount, unit: Text });
export const ValueSchema = z.strictObject({
  amount: Amount,
  currency: z.string().regex(/^[A-Z]{3}$/, "write an ISO 4217 code"),
});

/** `validTo` is the last day of validity, as licences state it; the ledger keeps the first day after it. */
export const LicenceSchema = z.strictObject({
  id: Text,
  authority: Text.describe("Who granted it, e.g. MOFCOM or BIS"),
  type: Text.describe("As the authority calls it, e.g. individual"),
  number: Text.optional(),
  items: z
    .array(Text)
    .optional()
    .describe("LIST:CODE, hs:CODE, material:ID, or an item of your own; none: whatever the requirement is about"),
  quantity: QuantitySchema.optional(),
  value: ValueSchema.optional(),
  parties: z.array(Text).optional().describe("Names or ids of the only parties it is for"),
  validFrom: DaySchema.optional(),
  validTo: DaySchema.optional().describe("Last day of validity"),
  source: Text.optional(),
});

export type LicenceInput = Omit<Licence, "items" | "parties"> & {
  readonly items?: readonly string[] | undefined;
  readonly parties?: readonly string[] | undefined;
};
