// Dates of birth of any precision: the best-agreeing pair of the dates stated on both sides decides.
import type { Seen } from "./seen.ts";
import type { FactWeights } from "./weights.ts";

interface Span {
  readonly from: number;
  readonly to: number;
  readonly month?: number;
  readonly day?: number;
}

const SHAPE = /^(?:c\.?a?\.?|circa|approximately)?\s*(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:\s*[/–]\s*(\d{4}))?$/i;

/** `1971`, `1971-03`, `1971-03-05`, `1971-00-00`, `1969/1973`, `circa 1971` (two years either way); undefined for anything else. */
export function parseBirthDate(text: string): Span | undefined {
  const match = SHAPE.exec(text.trim());
  if (!match) return undefined;
  const year = Number(match[1]);
  if (match[4] !== undefined) return { from: Math.min(year, Number(match[4])), to: Math.max(year, Number(match[4])) };
  if (/^c|^a/i.test(text.trim())) return { from: year - 2, to: year + 2 };
  // `1971-00-00` and `1971-03-00`: noughts stand for what is not known.
  const [month, day] = [Number(match[2] ?? 0), Number(match[3] ?? 0)];
  if (month === 0) return { from: year, to: year };
  return { from: year, to: year, month, ...(day === 0 ? {} : { day }) };
}

/** The strongest statement that any pair of dates allows; dates that cannot be read count as not stated. */
export function compareBirthDates(a: readonly string[], b: readonly string[], fact: FactWeights): Seen {
  let best: Seen | undefined;
  for (const left of a)
    for (const right of b) {
      const p = parseBirthDate(left);
      const q = parseBirthDate(right);
      if (!p || !q) continue;
      const seen = comparePair(p, q, fact);
      if (best === undefined || seen.weight > best.weight) best = seen;
    }
  return best ?? { what: "differs", weight: 0 };
}

function comparePair(a: Span, b: Span, fact: FactWeights): Seen {
  const apart = Math.max(a.from - b.to, b.from - a.to, 0);
  if (apart > 0) {
    if (apart === 1 && areDaysApart(a, b)) return { what: "contradicts", weight: fact.birthDaysApart };
    if (apart === 1) return { what: "near", weight: sameDay(a, b) ? fact.birthYear : fact.birthYearNear };
    if (sameDay(a, b) && !isNewYear(a) && areOneDigitApart(a.from, b.from))
      return { what: "near", weight: fact.birthYearNear };
    if (apart > 3) return { what: "contradicts", weight: fact.birthFar };
    const isAbout = a.month === undefined || b.month === undefined;
    return { what: "contradicts", weight: isAbout ? fact.birthAbout : fact.birthContradicts };
  }
  const isYear = a.from === a.to && b.from === b.to;
  if (!isYear) return { what: "agrees", weight: fact.birthYear / 2 };
  if (a.month === undefined || b.month === undefined) return { what: "agrees", weight: fact.birthYear };
  if (a.day === undefined || b.day === undefined) {
    if (a.month === b.month) return { what: "agrees", weight: fact.birthMonth };
    if (isNewYear(a) || isNewYear(b)) return { what: "agrees", weight: fact.birthYear };
    return { what: "contradicts", weight: fact.birthMonthContradicts };
  }
  if (sameDay(a, b)) return { what: "agrees", weight: fact.birthDay };
  if (a.month === b.day && a.day === b.month) return { what: "agrees", weight: fact.birthSwapped };
  if (isNewYear(a) || isNewYear(b)) return { what: "agrees", weight: fact.birthYear };
  const slips = Number(a.month !== b.month) + Number(a.day !== b.day);
  return slips === 1
    ? { what: "near", weight: fact.birthYearNear }
    : { what: "contradicts", weight: fact.birthDayContradicts };
}

/** `1942` and `1946`, `1969` and `1996`: one digit is another, or two have changed places. */
function areOneDigitApart(a: number, b: number): boolean {
  const [one, other] = [String(a), String(b)];
  const differing = [...one].flatMap((digit, at) => (digit === other[at] ? [] : [at]));
  const [first = 0, second = 0] = differing;
  return (
    differing.length === 1 || (differing.length === 2 && one[first] === other[second] && one[second] === other[first])
  );
}

const sameDay = (a: Span, b: Span): boolean => a.day !== undefined && a.month === b.month && a.day === b.day;
/** Another day of another month, both of them meant. */
const areDaysApart = (a: Span, b: Span): boolean =>
  a.day !== undefined &&
  b.day !== undefined &&
  a.day !== b.day &&
  a.month !== b.month &&
  a.month !== b.day &&
  !isNewYear(a) &&
  !isNewYear(b);
/** 1 January is written where only the year is known. */
const isNewYear = ({ month, day }: Span): boolean => month === 1 && day === 1;
