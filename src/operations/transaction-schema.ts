// The Transaction at the edge: JSON as programs and files hand it in → the domain shape. Unknown fields are refused by
// name, countries may be written as names, and every problem says which field and how to mend it.
import { z } from "zod";
import { findCountry, type CountryTable } from "../base/country.ts";
import { isIsoDate, type IsoDate } from "../base/date.ts";
import { PARTY_CATEGORIES, PARTY_LISTS, PARTY_ROLES } from "../base/party.ts";
import { ACTS, CONTROL_LISTS, END_USES, ITEM_KINDS, KNOWLEDGE, type Transaction } from "../base/transaction.ts";

// Generating a parser costs more at start-up than it saves on any file we read.
z.config({ jitless: true });

const Day = z.string().refine(isIsoDate, "write a calendar day, YYYY-MM-DD").meta({ format: "date" });
// `.min(1)` would look at the length of what is no text; a refinement runs on texts alone.
const Text = z
  .string()
  .refine((text) => text.length > 0, "write at least one character, or leave the field out")
  .meta({ minLength: 1 });
const Amount = z.string().regex(/^\d+(\.\d+)?$/, 'write the amount as a decimal string without a sign, e.g. "2195.00"');
// What moves is more than nothing: an amount of zero would fit under every limit of a licence or an exception.
const Moved = Amount.refine(
  (amount) => !/^[0.]*$/.test(amount),
  "write an amount above zero, or leave it out if not known",
);

/** Schema over a country table, which turns names into ISO 3166 codes. */
export function transactionSchema(countries: CountryTable): z.ZodType<Transaction> {
  const Country = z.string().transform((text, context) => {
    const found = findCountry(countries, text);
    const isArea = found.kind === "ok" && countries.byCode.get(found.value)?.area === true;
    if (found.kind === "ok" && !isArea) return found.value as string;
    const message =
      found.kind === "ok"
        ? `"${text}" is several countries: write the one, or null where it is not known`
        : found.message;
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  });
  const MaybeCountry = Country.nullish();
  const Lists = z.array(z.enum(PARTY_LISTS)).nullish();
  const Hit = z.strictObject({
    alert: Text,
    list: Text,
    listing: Text,
    name: z.string(),
    score: z.number(),
    codes: z.array(z.enum(PARTY_LISTS)),
    measures: z.array(Text),
    provision: Text.optional(),
    requirement: Text.optional(),
    reviewPolicy: Text.optional(),
    from: Day.optional(),
    to: Day.optional(),
  });
  const Screened = z
    .strictObject({
      on: Day,
      notFoundOn: z.array(z.enum(PARTY_LISTS)),
      notHeld: z.array(z.enum(PARTY_LISTS)),
      open: z.array(Hit),
      confirmed: z.array(Hit),
    })
    .describe("What a screen found; written by derisk into what it records, so that the verdict replays");
  const Party = z.strictObject({
    role: z.enum(PARTY_ROLES).optional(),
    name: Text.nullish(),
    nameLocal: Text.nullish(),
    country: MaybeCountry,
    ids: z.array(Text).nullish(),
    categories: z.array(z.enum(PARTY_CATEGORIES)).nullish(),
    get owners() {
      return z.array(Owner).nullish();
    },
    ownershipComplete: z.boolean().nullish(),
    listedOn: Lists,
    unlisted: z.literal(true).nullish(),
    unlistedOn: Day.nullish().describe("Day of the screening that `unlisted` speaks of; absent: the day of asking"),
    screened: Screened.optional(),
  });
  const Owner = z.strictObject({
    name: Text.nullish(),
    pct: z.number().min(0).max(100).nullable(),
    listedOn: Lists,
    screened: Screened.optional(),
    get party(): z.ZodOptional<z.ZodNullable<typeof Party>> {
      return Party.nullish();
    },
  });
  const Item = z.strictObject({
    description: Text.nullish().describe("What the goods are, in words; material and form are read from it"),
    material: Text.nullish().describe("e.g. gallium; stated null: not known, and not to be read from the description"),
    form: Text.nullish().describe("e.g. unwrought metal, wafer, ingot"),
    manufacturer: Text.nullish(),
    classifications: z
      .array(
        z.strictObject({
          list: z.enum(CONTROL_LISTS),
          code: Text.nullable(),
          edition: Text.optional(),
          by: Text.optional(),
          date: Day.optional(),
        }),
      )
      .nullish(),
    hs: z.array(z.strictObject({ code: Text.nullable(), nomenclature: Text.nullish() })).nullish(),
    attributes: z.record(z.string(), z.union([z.number(), z.string(), z.boolean(), z.null()])).nullish(),
    origin: MaybeCountry,
    materialOrigins: z
      .array(z.strictObject({ material: Text, country: Country.nullable(), pct: z.number().nullish() }))
      .nullish(),
    content: z
      .array(
        z.strictObject({
          ofCountry: Country.nullable(),
          class: Text.nullish(),
          pct: z.number().min(0).max(100).nullable(),
          basis: z.literal("value").optional(),
        }),
      )
      .nullish(),
    producedWith: z
      .array(
        z.strictObject({
          what: z.enum(["technology", "software", "equipment"]),
          ofCountry: Country.nullable(),
          code: Text.nullish(),
        }),
      )
      .nullish(),
  });
  const schema = z.strictObject({
    id: z.union([Text, z.number().transform(String)]),
    on: Day.optional().describe("The day of the act: whose law applies"),
    known: Day.optional().describe("What was public by that day"),
    act: z.enum(ACTS),
    kind: z.enum(ITEM_KINDS).nullish(),
    item: Item,
    quantity: z.strictObject({ amount: Moved, unit: Text }).nullish(),
    value: z
      .strictObject({ amount: Moved, currency: z.string().regex(/^[A-Z]{3}$/, "write an ISO 4217 code") })
      .nullish(),
    from: MaybeCountry.describe("Country the item leaves; ISO code or name"),
    to: MaybeCountry.describe("Country it goes to"),
    finalDestination: MaybeCountry.describe("Country of final use, where it is another"),
    via: z.array(Country).nullish(),
    parties: z.array(Party).nullish().describe("Purchaser, consignees, end user …, with categories, owners and lists"),
    endUse: z.strictObject({ category: z.enum(END_USES).nullable(), knowledge: z.enum(KNOWLEDGE).nullish() }).nullish(),
    licencesHeld: z
      .array(
        z.strictObject({
          authority: Text,
          type: Text,
          number: Text.optional(),
          validFrom: Day.optional(),
          validTo: Day.optional(),
          granted: z
            .strictObject({
              items: z.array(Text),
              value: z.strictObject({ amount: Amount, currency: z.string() }).optional(),
            })
            .optional()
            .describe("What it was granted for, before any use"),
          left: z
            .strictObject({
              quantity: z.strictObject({ amount: Amount, unit: Text }).optional(),
              value: z.strictObject({ amount: Amount, currency: z.string() }).optional(),
            })
            .optional()
            .describe("What is left of it: the act must fit in"),
        }),
      )
      .nullish(),
    contractDate: Day.nullish(),
    shippedDate: Day.nullish(),
    facts: z.record(z.string(), z.json()).nullish().describe("Further named facts that an answer asked for"),
  });
  return schema as unknown as z.ZodType<Transaction>;
}

export type { IsoDate };
