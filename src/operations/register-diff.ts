// register-diff: what changed between two days of this register, or between this register and another edition of it.
import { z } from "zod";
import type { IsoDate } from "../base/date.ts";
import { diffDays, diffRegisters, type RecordChange, type Register } from "../register/index.ts";
import { operation, type Operation } from "./operation.ts";
import { DaySchema } from "./schema.ts";
import { stateText } from "./state-text.ts";

export type RegisterDiffInput =
  /** From that day, as known on it, to the day asked about. */
  | { readonly since: IsoDate }
  /** From that compiled register (`dist/data/register.json` of another release) to this one. */
  | { readonly other: Register };

export interface StateRow {
  readonly measure: string;
  readonly instrument: string;
  readonly title: string;
  readonly before: string;
  readonly after: string;
}

export type RegisterDiff =
  | {
      readonly kind: "days";
      readonly before: { readonly on: IsoDate; readonly known: IsoDate };
      readonly after: { readonly on: IsoDate; readonly known: IsoDate };
      readonly changes: readonly StateRow[];
    }
  | {
      readonly kind: "editions";
      readonly before: string;
      readonly after: string;
      readonly changes: readonly RecordChange[];
    };

const OtherRegister = z.looseObject({
  version: z.string(),
  sha256: z.string(),
  instruments: z.array(z.looseObject({ id: z.string(), measures: z.array(z.looseObject({ id: z.string() })) })),
  events: z.array(z.looseObject({ id: z.string() })),
}) as unknown as z.ZodType<Register>;

export const registerDiff: Operation<RegisterDiffInput, RegisterDiff> = operation({
  name: "register-diff",
  summary: "What changed between two days, or between two editions of the register",
  kind: "call",
  effect: "none",
  input: () => z.union([z.strictObject({ since: DaySchema }), z.strictObject({ other: OtherRegister })]),
  async run({ knowledge, on, known }, input) {
    const { register } = await knowledge();
    if ("other" in input) {
      const changes = diffRegisters(input.other, register);
      return { kind: "editions", before: input.other.version, after: register.version, changes };
    }
    const before = { on: input.since, known: input.since < known ? input.since : known };
    const after = { on, known };
    const titles = new Map(
      register.instruments.flatMap(({ measures }) => measures.map(({ id, title }) => [id, title.en])),
    );
    const changes = diffDays(register, before, after).map((change) => ({
      measure: change.measure,
      instrument: change.instrument,
      title: titles.get(change.measure) ?? change.measure,
      before: stateText(change.before),
      after: stateText(change.after),
    }));
    return { kind: "days", before, after, changes };
  },
});
