// What the register operations share: filters as users write them, and one measure as a row of a list.
import { findCountry, type CountryTable } from "../base/country.ts";
import type { IsoDate } from "../base/date.ts";
import { QUESTIONS, type Question } from "../base/verdict.ts";
import { z } from "zod";
import {
  EFFECTS,
  mentionsOf,
  stateOn,
  type Effect,
  type Instrument,
  type Measure,
  type MeasureState,
} from "../register/index.ts";
import { DaySchema } from "./schema.ts";
import { stateText } from "./state-text.ts";

/** Filters that lists of the register take; all given ones must fit. */
export interface RegisterFilter {
  /** Issuer or a country the record speaks of, ISO 3166-1 alpha-2. */
  readonly country?: string | undefined;
  readonly material?: string | undefined;
  /** Digits only; matches in either direction of precision. */
  readonly hs?: string | undefined;
  /** Published from this day on. */
  readonly from?: IsoDate | undefined;
  /** Published before this day. */
  readonly to?: IsoDate | undefined;
  readonly drafts?: boolean | undefined;
}

/** A measure in a list, with its state on the day asked about. */
export interface MeasureRow {
  readonly id: string;
  readonly instrument: string;
  readonly provision: string;
  readonly jurisdiction: string;
  readonly authority: string;
  readonly title: string;
  readonly titleLocal?: string;
  readonly question: Question;
  readonly effect: Effect;
  readonly published: IsoDate;
  readonly state: MeasureState;
  readonly stateText: string;
  readonly basis: Measure["basis"];
  readonly confidence: Measure["confidence"];
  readonly draft: boolean;
}

interface Days {
  readonly on: IsoDate;
  readonly known: IsoDate;
}

export function measureRow(instrument: Instrument, measure: Measure, { on, known }: Days): MeasureRow {
  const { en, ...local } = measure.title;
  const [titleLocal] = Object.values(local);
  const state = stateOn(measure, on, known);
  return {
    id: measure.id,
    instrument: instrument.id,
    provision: measure.provision,
    jurisdiction: measure.jurisdiction,
    authority: measure.authority,
    title: en,
    ...(titleLocal === undefined ? {} : { titleLocal }),
    question: measure.question,
    effect: measure.effect,
    published: instrument.published,
    state,
    stateText: stateText(state),
    basis: measure.basis,
    confidence: measure.confidence,
    draft: measure.draft,
  };
}

/** Whether a day lies in `[from, to)`, either end open. */
export function isBetween(day: string, { from, to }: Pick<RegisterFilter, "from" | "to">): boolean {
  return (from === undefined || day >= from) && (to === undefined || day < to);
}

/** Whether `country` issued the measure or is spoken of in it. */
export function concerns(measure: Measure, country: string | undefined): boolean {
  return country === undefined || mentionsOf(measure).countries.has(country);
}

/** The fields of RegisterFilter as users write them: country by name, HS with dots, days. */
export function filterShape(countries: CountryTable) {
  return {
    country: countrySchema(countries)
      .optional()
      .describe("Issuer, or a country the record speaks of; ISO code or name"),
    material: z.string().min(1).optional().describe("Material, e.g. gallium"),
    hs: hsSchema.optional().describe("Customs code of 2 to 13 digits; shorter and longer codes match too"),
    from: DaySchema.optional().describe("From this day on"),
    to: DaySchema.optional().describe("Before this day"),
    drafts: z.boolean().optional().describe("Show drafts too, which are never applied"),
  };
}

export const QuestionSchema: z.ZodType<Question> = z.enum(QUESTIONS);
export const EffectSchema: z.ZodType<Effect> = z.enum(EFFECTS);

const hsSchema = z
  .string()
  .transform((text) => text.replaceAll(/[\s.]/g, ""))
  .pipe(z.string().regex(/^\d{2,13}$/, "write a customs code of 2 to 13 digits"));

function countrySchema(countries: CountryTable): z.ZodType<string> {
  return z.string().transform((text, context) => {
    const found = findCountry(countries, text);
    if (found.kind === "ok") return found.value as string;
    context.addIssue({ code: "custom", message: found.message });
    return z.NEVER;
  });
}
