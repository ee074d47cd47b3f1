// What a notice's measures come to once its set places are in: one measure for what is said twice, begun only from its day on.
import { isIsoDate } from "../../base/date.ts";
import { codesOf } from "../measures/families.ts";
import { isDescribed } from "../measures/parties/described.ts";
import type { Measure } from "../measures/record.ts";

/** "the following items": words for what the measure of the title names. */
const POINTING =
  /^(?:(?:对|将)?(?:以下|下列|上述|前述|有关|相关)(?:[一-鿿]{0,4}(?:物项|物品|产品|商品))?|the (?:following|above) [a-z]+)$/i;

/** "two entities", or a piece of the sentence that says what the list is: no party's name. */
const isNobody = (name: string): boolean => isDescribed(name) || /\b(?:entit(?:y|ies)|persons|parties)\b/i.test(name);

/** Without measures that only say again what `main` does: of goods that they point at and it names, of parties likewise. */
export function withoutRepeats(
  measures: readonly Measure[],
  main: Measure | undefined,
  parties: readonly { readonly name: string }[],
): readonly Measure[] {
  if (main === undefined) return measures;
  const hasItems = main.goods.some(({ codes = [] }) => codes.length > 0);
  const hasParties = parties.length > 0 && main.target.entities.includes(parties[0]?.name ?? "");
  const saysAgain = ({ goods, target }: Measure): boolean =>
    (hasItems && goods.length > 0 && goods.every(({ text }) => POINTING.test(text.trim()))) ||
    (hasParties && target.entities.length > 0 && target.entities.every(isNobody));
  const repeats = (one: Measure): boolean =>
    one !== main &&
    one.type === main.type &&
    one.direction === main.direction &&
    (one.effective?.value ?? main.effective?.value) === main.effective?.value &&
    saysAgain(one);
  return measures.filter((one) => !repeats(one));
}

/** A restriction whose first day lies after the day of publication is adopted, not in force. */
export function notBegun(measure: Measure, published: string | undefined): Measure {
  const from = measure.effective?.value;
  const isAhead = isIsoDate(published) && isIsoDate(from) && from > published;
  if (measure.direction !== "restrict" || measure.status !== "in_force" || !isAhead) return measure;
  return { ...measure, status: "adopted", ...codesOf(measure.type, measure.direction, "adopted") };
}
