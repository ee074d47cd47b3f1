// One match that tells several measures: several rates, or several states that act.
import { keyAt, type SentenceView } from "../../grammar/sentence-view.ts";
import { findAuthority } from "../who/authority.ts";
import type { Candidate, Goods, Rate, Region } from "../candidate.ts";
import { phrasesAfter } from "../goods/goods-list.ts";
import type { Government } from "../who/government.ts";
import type { RateAt } from "../rates/rate.ts";

/** What several states do is a measure of each, in the order of the text; `acting` begins with the last of them. */
export function ofEach(
  view: SentenceView,
  parts: readonly Candidate[],
  acting: readonly Government[],
  governments: readonly Government[],
): Candidate[] {
  if (acting.length < 2) return [...parts];
  return acting.toReversed().flatMap((each) => parts.map((part) => ofOne(view, part, each, governments)));
}

/** "each other's goods" are those of the others. */
function ofOne(view: SentenceView, one: Candidate, imposer: Government, governments: readonly Government[]): Candidate {
  const others = one.imposers.filter((country) => country !== imposer.country);
  return {
    ...one,
    imposer,
    imposers: [imposer.country],
    authority: findAuthority(view, imposer, governments),
    countries: one.countries.length === 0 && isMutual(view) ? others : one.countries,
  };
}

function isMutual(view: SentenceView): boolean {
  for (let at = view.sentence.firstToken; at < view.sentence.endToken; at++)
    if (
      (keyAt(view, at) === "each" && keyAt(view, at + 1) === "other") ||
      (keyAt(view, at) === "one" && keyAt(view, at + 1) === "another") ||
      keyAt(view, at) === "reciprocal"
    )
      return true;
  return false;
}

/** What is told of one rate of several. */
interface Part {
  readonly rate: Rate;
  readonly goods: readonly Goods[];
  readonly countries: readonly string[];
}

/** "25% on steel and 10% on aluminium", "25% on Canada and 10% on China", "on cars to 120% and on tobacco to 60%". */
export function splitRates(
  view: SentenceView,
  one: Candidate,
  rates: readonly RateAt[],
  countriesIn: (part: Region) => readonly string[],
  region: Region,
): Candidate[] {
  const partIn = ({ rate }: RateAt, part: Region): Part => ({
    rate,
    goods: goodsIn(view, one, part),
    countries: countriesIn(part),
  });
  const after = rates.map((each, i) =>
    partIn(each, { from: each.figure.firstToken, to: rates[i + 1]?.figure.firstToken ?? region.to }),
  );
  const before = rates.map((each, i) =>
    partIn(each, { from: rates[i - 1]?.figure.endToken ?? region.from, to: each.figure.firstToken }),
  );
  const byGoods = withGoods(before) ?? withGoods(after);
  if (byGoods !== undefined)
    return byGoods.map(({ rate, goods, countries }) => ({
      ...one,
      rate,
      goods,
      countries: countries.length > 0 ? countries : one.countries,
    }));
  const byCountry = after.filter(({ countries }) => countries.length > 0);
  if (byCountry.length < 2) return [{ ...one, rate: stepsOf(view, rates) ?? one.rate }];
  return byCountry.map(({ rate, goods, countries }) => ({
    ...one,
    rate,
    countries,
    goods: goods.length > 0 ? goods : one.goods.filter(({ norm }) => norm === "all goods"),
  }));
}

/** "5%, 10% and 25%", "10% from January, 18% from July", "12% in the first year, 11% in the second": steps of one duty. */
function stepsOf(view: SentenceView, rates: readonly RateAt[]): Rate | undefined {
  const values = rates.map(({ rate }) => rate.value ?? Number.NaN);
  const steps = values.slice(1).map((value, i) => value - (values[i] ?? value));
  const rises = steps.every((step) => step > 0);
  if (!rises && !steps.every((step) => step < 0)) return undefined;
  const isListed =
    rises &&
    rates.length > 2 &&
    rates.every(({ figure }, i) => i === 0 || figure.firstToken - (rates[i - 1]?.figure.endToken ?? 0) <= 2);
  if (!isListed && !rates.slice(0, -1).every(({ figure }) => isDated(view, figure))) return undefined;
  return { min: Math.min(...values), max: Math.max(...values), unit: "%" };
}

/** "18% from July", "12% in the first year". */
function isDated(view: SentenceView, { endToken }: RateAt["figure"]): boolean {
  return (
    view.timexes.some(({ firstToken }) => firstToken > endToken && firstToken <= endToken + 2) ||
    /^(?:in|for) the (?:first|second|third)$/.test([0, 1, 2].map((at) => keyAt(view, endToken + at)).join(" "))
  );
}

/** The parts that name goods, where two of them name other goods than each other. */
function withGoods(parts: readonly Part[]): readonly Part[] | undefined {
  const named = parts.filter(({ goods }) => goods.length > 0);
  return new Set(named.map(({ goods }) => goods[0]?.norm)).size < 2 ? undefined : named;
}

/** The goods of the whole that stand in the part, else what it tells in words of its own. */
function goodsIn(view: SentenceView, { goods }: Candidate, part: Region): readonly Goods[] {
  const named = goods.filter(({ firstToken }) => firstToken >= part.from && firstToken < part.to);
  return named.length > 0 ? named : phrasesAfter(view, part);
}
