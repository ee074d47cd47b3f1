// Schema of what a measure is about: the language of `when`, and the words its fields share.
import { z } from "zod";
import { isIsoDate, type IsoDate } from "../base/date.ts";
import { PARTY_CATEGORIES, PARTY_LISTS, PARTY_ROLES } from "../base/party.ts";
import { ACTS, CONTROL_LISTS, END_USES, ITEM_KINDS, KNOWLEDGE } from "../base/transaction.ts";
import type { Condition } from "./condition.ts";

export const Day: z.ZodType<IsoDate> = z.string().refine(isIsoDate, "write a calendar day, YYYY-MM-DD") as never;
export const Basis = z.enum(["official", "professional", "press", "assumption"]);
export const Confidence = z.enum(["high", "medium", "low"]);
export const Comparison = z.enum(["gt", "gte", "lt", "lte", "eq"]);
export const Words = z.array(z.string().min(1)).min(1);
const CountrySet = z.union([Words, z.strictObject({ not: Words })]);
export const PeriodShape = z.strictObject({ from: Day, to: Day.optional() });

const PartyShape = z
  .strictObject({
    role: z.array(z.enum(PARTY_ROLES)).optional(),
    listedOn: z.array(z.enum(PARTY_LISTS)).optional(),
    category: z.array(z.enum(PARTY_CATEGORIES)).optional(),
    country: CountrySet.optional(),
    named: Words.optional(),
    owned: z
      .strictObject({
        listedOn: z.array(z.enum(PARTY_LISTS)),
        pct: z.number(),
        above: z.literal(true).optional(),
        mode: z.enum(["ofac", "bis"]),
      })
      .optional(),
    ifStated: z.literal(true).optional(),
  })
  .refine(
    (p) => Object.keys(p).some((key) => key !== "role" && key !== "ifStated"),
    "a party condition needs something besides role",
  );

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
        ifStated: z.literal(true).optional(),
      }),
    }),
    z.strictObject({ manufacturer: Words, ifStated: z.literal(true).optional() }),
    z.strictObject({
      fact: z.strictObject({
        name: z.string(),
        in: z.array(z.union([z.string(), z.number(), z.boolean()])).min(1),
        ifStated: z.literal(true).optional(),
      }),
    }),
    z.strictObject({ listedIn: Words }),
    z.strictObject({ value: z.strictObject({ op: Comparison, amount: z.string(), currency: z.string() }) }),
    z.strictObject({ quantity: z.strictObject({ op: Comparison, amount: z.string(), unit: z.string() }) }),
    z.strictObject({ licence: z.strictObject({ authority: z.string(), type: Words }) }),
    z.strictObject({ contractDate: z.strictObject({ before: Day }) }),
    z.strictObject({ shippedDate: z.strictObject({ before: Day }) }),
  ]),
) as never;
