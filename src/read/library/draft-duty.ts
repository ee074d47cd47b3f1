// The duty that a measure which was read takes of its goods.
import type { Measure as Registered } from "../../register/index.ts";
import type { Measure } from "../measures/record.ts";

type Duty = NonNullable<Registered["duties"]>[number];

/** The rate as the text tells it, low and high; undefined where it tells none. `source`: the document. */
export function dutyOf({ rate, goods }: Measure, source: string): Duty | undefined {
  if (rate === undefined) return undefined;
  const { value, min = value ?? 0, max = value ?? min, unit } = rate;
  if (value === undefined && rate.min === undefined && rate.max === undefined) return undefined;
  const what = goods.map(({ text }) => text).join(", ") || "the goods of the measure";
  if (unit === "%") return { what, adValorem: [min, max], reach: "scope", source };
  const [currency = "", per = ""] = unit.split("/");
  return currency === ""
    ? undefined
    : { what, specific: { amount: String(max), currency, unit: per }, reach: "scope", source };
}
