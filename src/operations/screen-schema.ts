// A party to be screened, as programs hand it in. What does not fit is refused by field.
import { z } from "zod";
import { LISTING_KINDS } from "../base/listing.ts";
import type { PartyFields } from "../screen/index.ts";

const LONGEST = 10_000;
const Text = z.string().max(LONGEST);
const Texts = z.union([Text, z.array(Text).max(200)]);

export const PartyShape = {
  id: z.union([z.string(), z.number()]).nullish(),
  name: Text.nullish(),
  nameLocal: Text.nullish().describe("The name in its own script"),
  aliases: Texts.nullish(),
  type: Text.nullish().describe(`${LISTING_KINDS.join(", ")}; others are left out`),
  country: Texts.nullish().describe("ISO code or name"),
  countries: Texts.nullish(),
  birthDate: Texts.nullish().describe("YYYY, YYYY-MM or YYYY-MM-DD"),
  birthDates: Texts.nullish(),
  ids: Texts.nullish().describe("scheme:value, e.g. IMO:9187629"),
  address: Texts.nullish(),
  addresses: Texts.nullish(),
};

const FIELDS: ReadonlySet<string> = new Set(Object.keys(PartyShape));

/** Whether all that is stated is short texts in fields of `PartyShape`, as with nearly all parties. */
export function isPlainParty(value: unknown): value is PartyFields {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  for (const [name, field] of Object.entries(value))
    if (typeof field !== "string" || field.length > LONGEST || !FIELDS.has(name)) return false;
  return true;
}

export const OptionShape = {
  lists: z
    .array(z.string().min(1))
    .optional()
    .describe("Only these lists; one that is not loaded is told in notChecked"),
  limit: z.coerce.number().int().min(1).max(1000).optional().describe("Most hits, 10 when absent"),
  threshold: z.coerce.number().min(0).max(1).optional().describe("Least score that counts as a hit"),
  mode: z.enum(["probability", "ofac"]).optional().describe("ofac: score as OFAC's search tool does"),
};

export interface ScreenOptionsInput {
  readonly lists?: readonly string[] | undefined;
  readonly limit?: number | undefined;
  readonly threshold?: number | undefined;
  readonly mode?: "probability" | "ofac" | undefined;
}
