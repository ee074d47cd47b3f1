// Duties by weight, volume or piece: "€72 a tonne", "0.25 to 0.74 euros per kilogram", "€40-45/t".
import type { Figure } from "../document/model.ts";
import { keyAt, type SentenceView } from "../grammar/sentence-view.ts";
import type { Rate, Region } from "./candidate.ts";
import { isNil, type RateAt } from "./rate.ts";

const UNITS: ReadonlyMap<string, string> = new Map(
  [
    "t tonne tonnes ton tons mt",
    "kg kilo kilos kilogram kilogramme",
    "l litre liter litres liters",
    "hl hectolitre hectoliter",
    "bbl barrel",
    "m3 cubic",
    "head animal",
    "item piece unit parcel package",
  ].flatMap((row) => {
    const [unit = "", ...others] = row.split(" ");
    return [unit, ...others].map((word): [string, string] => [word, unit]);
  }),
);
const BY = /^(?:per|a|an|each|\/)$/;

/** A duty by unit where no share of the price is told, nothing where the act brings it to nothing. */
export function rateTold(view: SentenceView, region: Region, rates: readonly RateAt[]): Rate | undefined {
  if (isNil(view, region)) return { value: 0, unit: "%" };
  return rates[0]?.rate ?? rateByUnit(view, region);
}

/** The first duty by unit in the region; undefined where no sum is told by unit. */
function rateByUnit(view: SentenceView, { from, to }: Region): Rate | undefined {
  for (const figure of view.figures) {
    if (figure.kind !== "money" || figure.firstToken < from || figure.endToken > to) continue;
    const unit = unitBehind(view, figure);
    if (unit !== undefined && figure.value !== undefined && !isPrice(view, figure))
      return rateOf(figure, figure.value, unit);
  }
  return undefined;
}

/** "at floor prices of $675 a tonne" */
function isPrice(view: SentenceView, { firstToken }: Figure): boolean {
  return [1, 2, 3].some((back) =>
    /^(?:prices?|priced|worth|costs?|valued?|trades?|traded|below|above|quoted)$/.test(keyAt(view, firstToken - back)),
  );
}

function unitBehind(view: SentenceView, { endToken }: Figure): string | undefined {
  if (!BY.test(keyAt(view, endToken))) return undefined;
  const at = /^(?:metric|net|short|long)$/.test(keyAt(view, endToken + 1)) ? endToken + 2 : endToken + 1;
  return UNITS.get(keyAt(view, at));
}

function rateOf({ max, currency = "", upTo }: Figure, value: number, unit: string): Rate {
  const by = `${currency}/${unit}`;
  if (max !== undefined) return { min: value, max, unit: by };
  return upTo === true ? { max: value, unit: by } : { value, unit: by };
}
