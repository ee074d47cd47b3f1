// One match that tells several measures: several rates, or several states that act.
import { keyAt, type SentenceView } from "../grammar/sentence-view.ts";
import { findAuthority } from "./authority.ts";
import type { Candidate, Region } from "./candidate.ts";
import type { Government } from "./governments.ts";
import type { RateAt } from "./rate.ts";

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
    if ((keyAt(view, at) === "each" && keyAt(view, at + 1) === "other") || keyAt(view, at) === "reciprocal")
      return true;
  return false;
}

/** "25% on steel and 10% on aluminium", "25% on Canada and 10% on China": each rate with what follows it before the next. */
export function splitRates(
  one: Candidate,
  rates: readonly RateAt[],
  countriesIn: (part: Region) => readonly string[],
  end: number,
): Candidate[] {
  const parts = rates.map(({ rate, figure }, i) => {
    const to = rates[i + 1]?.figure.firstToken ?? end;
    return {
      rate,
      goods: one.goods.filter(({ firstToken }) => firstToken > figure.firstToken && firstToken < to),
      countries: countriesIn({ from: figure.firstToken, to }),
    };
  });
  const byGoods = parts.filter(({ goods }) => goods.length > 0);
  if (byGoods.length >= 2)
    return byGoods.map(({ rate, goods, countries }) => ({
      ...one,
      rate,
      goods,
      countries: countries.length > 0 ? countries : one.countries,
    }));
  const byCountry = parts.filter(({ countries }) => countries.length > 0);
  if (byCountry.length < 2) return [one];
  return byCountry.map(({ rate, goods, countries }) => ({
    ...one,
    rate,
    countries,
    goods: goods.length > 0 ? goods : one.goods.filter(({ norm }) => norm === "all goods"),
  }));
}
