// What is coming: days already known on which an answer of a subscription will change without anybody doing anything.
import type { IsoDate } from "../base/date.ts";
import { cliffsAhead, type Register } from "../register/index.ts";
import type { Held } from "./held.ts";

export interface AheadDay {
  /** First day on which things stand otherwise. */
  readonly date: IsoDate;
  /** A measure of the register, or a licence that a line rests on. */
  readonly kind: "measure" | "licence";
  /** Id of the measure, or number (else type) of the licence. */
  readonly what: string;
  readonly text: string;
  /** Ids of the subjects it concerns. */
  readonly subjects: readonly string[];
}

/** By date, within `[from, to)`. */
export function daysAhead(
  held: Held,
  register: Register,
  { from, to, known }: { readonly from: IsoDate; readonly to: IsoDate; readonly known: IsoDate },
): readonly AheadDay[] {
  const measures = cliffsAhead(register, { from, to, known }).flatMap(({ date, measure, text }): AheadDay[] => {
    const subjects = held.subjects.filter((one) => one.measures.includes(measure.id)).map(({ id }) => id);
    return subjects.length === 0 ? [] : [{ date, kind: "measure", what: measure.id, text, subjects }];
  });
  return [...measures, ...licenceEnds(held, from, to)].toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

function licenceEnds({ subjects }: Held, from: IsoDate, to: IsoDate): readonly AheadDay[] {
  const ends = new Map<string, AheadDay>();
  for (const { id, transaction } of subjects) {
    for (const { authority, type, number, validTo } of transaction.licencesHeld ?? []) {
      if (!validTo || validTo < from || validTo >= to) continue;
      const name = number ?? type ?? "";
      const key = `${validTo}\n${authority}\n${name}`;
      const text = `Licence ${name} of ${authority} no longer covers anything.`;
      const known = ends.get(key) ?? { date: validTo, kind: "licence", what: name, text, subjects: [] };
      ends.set(key, { ...known, subjects: [...known.subjects, id] });
    }
  }
  return [...ends.values()];
}
