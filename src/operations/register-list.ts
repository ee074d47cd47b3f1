// register-list: the measures that fit a filter, each with its state on the day.
import { z } from "zod";
import type { IsoDate } from "../base/date.ts";
import type { Question } from "../base/verdict.ts";
import { searchMeasures, type Effect } from "../register/index.ts";
import { operation, type Operation } from "./operation.ts";
import {
  concerns,
  EffectSchema,
  filterShape,
  isBetween,
  measureRow,
  QuestionSchema,
  type MeasureRow,
  type RegisterFilter,
} from "./register-fields.ts";

export interface RegisterListInput extends RegisterFilter {
  /** A control-list code, e.g. `3A090` or `3C001.a`. */
  readonly code?: string | undefined;
  readonly question?: Question | undefined;
  readonly effect?: Effect | undefined;
  /** Part of the name of a party that the record names. */
  readonly party?: string | undefined;
  readonly text?: string | undefined;
}

export interface RegisterList {
  readonly on: IsoDate;
  readonly known: IsoDate;
  readonly register: { readonly version: string; readonly sha256: string };
  /** Newest instrument first; what was not public by `known` is left out. */
  readonly measures: readonly MeasureRow[];
}

export const registerList: Operation<RegisterListInput, RegisterList> = operation({
  name: "register-list",
  summary: "Measures of the register by country, goods, code, question, effect or party, with their state on a day",
  kind: "call",
  effect: "none",
  input: ({ countries }) =>
    z.strictObject({
      ...filterShape(countries),
      code: z.string().min(1).optional().describe("Control-list code, e.g. 3A090 or 3C001.a"),
      question: QuestionSchema.optional(),
      effect: EffectSchema.optional(),
      party: z.string().min(1).optional().describe("Part of the name of a party that the record names, either script"),
      text: z.string().min(1).optional().describe("Words of the title or text"),
    }),
  async run(context, input) {
    const { register } = await context.knowledge();
    const { on, known } = context;
    const { country, from, to, ...query } = input;
    const given = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));
    const hits = searchMeasures(register, given).filter(
      ({ instrument, measure }) =>
        measure.knownFrom <= known && concerns(measure, country) && isBetween(instrument.published, { from, to }),
    );
    return {
      on,
      known,
      register: { version: register.version, sha256: register.sha256 },
      measures: hits.map(({ instrument, measure }) => measureRow(instrument, measure, context)),
    };
  },
});
