// register-cliffs: scheduled days on which answers change without anybody doing anything.
import { z } from "zod";
import { addDays, type IsoDate } from "../base/date.ts";
import { cliffsAhead, mentionsOf, type CliffKind } from "../register/index.ts";
import { operation, type Operation } from "./operation.ts";
import { concerns, filterShape, type RegisterFilter } from "./register-fields.ts";
import { stateText } from "./state-text.ts";

const YEAR = 365;

export interface CliffRow {
  /** First day on which the new state holds. */
  readonly date: IsoDate;
  readonly kind: CliffKind;
  readonly measure: string;
  readonly provision: string;
  readonly jurisdiction: string;
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

export interface RegisterCliffs {
  readonly from: IsoDate;
  /** Exclusive. */
  readonly to: IsoDate;
  readonly known: IsoDate;
  readonly cliffs: readonly CliffRow[];
}

/** Without `from` the window begins on the day asked about, without `to` it is a year long. */
export const registerCliffs: Operation<RegisterFilter, RegisterCliffs> = operation({
  name: "register-cliffs",
  summary: "Days ahead on which suspensions run out, sunsets are reached and measures start",
  kind: "call",
  effect: "none",
  input: ({ countries }) => z.strictObject(filterShape(countries)),
  async run({ knowledge, on, known }, { from = on, to = addDays(from, YEAR), country, material, hs }) {
    const { register } = await knowledge();
    const cliffs = cliffsAhead(register, { from, to, known })
      .filter(({ measure }) => {
        if (!concerns(measure, country)) return false;
        const mentions = mentionsOf(measure);
        if (material !== undefined && !mentions.materials.has(material)) return false;
        return hs === undefined || [...mentions.hs].some((code) => code.startsWith(hs) || hs.startsWith(code));
      })
      .map(({ date, kind, measure, text, before, after }) => ({
        date,
        kind,
        measure: measure.id,
        provision: measure.provision,
        jurisdiction: measure.jurisdiction,
        text,
        before: stateText(before),
        after: stateText(after),
      }));
    return { from, to, known, cliffs };
  },
});
