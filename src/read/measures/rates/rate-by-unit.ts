// Duties by weight, volume or piece: "€72 a tonne", "0.25 to 0.74 euros per kilogram", "€40-45/t"; quotas by weight.
import type { Figure } from "../../document/model.ts";
import { isAt, keyAt, type SentenceView, tokenAt } from "../../grammar/sentence-view.ts";
import { wordSet } from "../../grammar/word-set.ts";
import { readNumber } from "../../time/numbers.ts";
import type { Rate, Region } from "../candidate.ts";
import type { MeasureType } from "../families.ts";
import { hasRate, isNil, type RateAt } from "./rate.ts";

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

/** A duty by unit where no share of the price is told, nothing where the act brings it to nothing; of a quota how much it lets pass. */
export function rateTold(
  view: SentenceView,
  region: Region,
  type: MeasureType,
  rates: readonly RateAt[],
): Rate | undefined {
  const ofDuty = hasRate(type) ? dutyTold(view, region, rates) : undefined;
  return ofDuty ?? (type.endsWith("_quota") ? volumeTold(view, region) : undefined);
}

function dutyTold(view: SentenceView, region: Region, rates: readonly RateAt[]): Rate | undefined {
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
  const at = isAt(view, endToken + 1, WEIGHED) ? endToken + 2 : endToken + 1;
  return UNITS.get(keyAt(view, at));
}

/** The first volume of a quota: "is set at 5.9 million tonnes", "up to 18,125 tonnes", "a quota of 6 million tons". */
function volumeTold(view: SentenceView, { from, to }: Region): Rate | undefined {
  for (let at = from + 1; at < to; at++) {
    if (tokenAt(view, at).kind !== "number" || !isAt(view, at - 1, VOLUME_LEADS)) continue;
    const number = readNumber(view.document.tokens, at, to);
    if (number === undefined) continue;
    const scale = SCALES.get(keyAt(view, number.end)) ?? 1;
    let unit = scale === 1 ? number.end : number.end + 1;
    if (isAt(view, unit, WEIGHED)) unit++;
    // "at 6 tonnes a year" is a volume, "at 40 euros a tonne" none.
    if (UNITS.get(keyAt(view, unit)) === "t") return { value: Math.round(number.value * scale), unit: "t" };
  }
  return undefined;
}

const VOLUME_LEADS = wordSet("at of to allow allows allowed is was be set");
const SCALES: ReadonlyMap<string, number> = new Map([
  ["thousand", 1e3],
  ["million", 1e6],
  ["mn", 1e6],
  ["m", 1e6],
  ["billion", 1e9],
]);
const WEIGHED = wordSet("metric net short long");

function rateOf({ max, currency = "", upTo }: Figure, value: number, unit: string): Rate {
  const by = `${currency}/${unit}`;
  if (max !== undefined) return { min: value, max, unit: by };
  return upTo === true ? { max: value, unit: by } : { value, unit: by };
}
