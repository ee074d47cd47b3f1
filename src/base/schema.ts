// Schemas of the reference tables that base's lookups are compiled from: data/geo and data/goods/hs-2022.csv.
import { z } from "zod";
import type { CountryRow } from "./country.ts";
import type { CountryGroup } from "./country-group.ts";
import { isIsoDate, type IsoDate } from "./date.ts";
import type { HsRow } from "./hs.ts";

const Day = z
  .string()
  .refine(isIsoDate, "not a calendar day")
  .transform((text) => text as IsoDate);
const Code = z.string().regex(/^[A-Z]{2}$/);

/** Rows of `data/geo/countries.json`. */
export const CountryRows: z.ZodType<readonly CountryRow[]> = z.array(
  z.strictObject({
    code: Code,
    alpha3: z.string().regex(/^[A-Z]{3}$/),
    name: z.string().min(1),
    aliases: z.array(z.string().min(1)),
    sovereign: Code.exactOptional(),
    separate: z.literal(true).exactOptional(),
    area: z.literal(true).exactOptional(),
    usRow: z.strictObject({ code: Code, from: Day.exactOptional(), source: z.string() }).exactOptional(),
  }),
);

/** Entries of `data/geo/groups.yaml`. */
export const CountryGroupRows: z.ZodType<readonly CountryGroup[]> = z.array(
  z.strictObject({
    id: z.string().regex(/^[A-Z0-9]+([:-][A-Z0-9]+)*$/),
    title: z.string().min(1),
    source: z.string().min(1),
    note: z.string().optional(),
    heldFrom: Day,
    edition: Day.optional(),
    complete: z.boolean(),
    members: z.array(Code),
    dated: z.array(z.strictObject({ country: Code, from: Day.optional(), to: Day.optional() })).optional(),
    outside: z.array(Code).optional(),
    outsideFrom: Day.optional(),
    undecided: z.array(Code).optional(),
    includes: z.array(z.string()).optional(),
    within: z.string().optional(),
  }),
);

/** Rows of an HS edition's table. */
export const HsRows: z.ZodType<readonly HsRow[]> = z.array(
  z.object({ code: z.string().regex(/^\d{2}(\d{2}){0,2}$/), description: z.string().min(1) }),
);
