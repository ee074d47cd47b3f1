// The days that a sentence tells: those it names, and those it counts from another ("at once", "30 days after publication").
import { isHinted } from "../document/hints.ts";
import { wordSet } from "../grammar/word-set.ts";
import { isAt, keyAt, type SentenceView, textOf, timexAt } from "../grammar/sentence-view.ts";
import { endOfAtOnce, mayTellAtOnce } from "../measures/days/at-once.ts";
import type { DateValue } from "../measures/candidate.ts";
import { valueOf } from "../measures/days/dates.ts";
import { readNumber } from "../time/numbers.ts";

/** Words that tell a day. */
export interface DayWords {
  readonly kind: "named" | "at once" | "counted";
  readonly view: SentenceView;
  /** Tokens `[from, to)`. */
  readonly from: number;
  readonly to: number;
  /** `from`, `since`, `until` …, where a word before the day bounds it. */
  readonly relation: string | undefined;
  /** The day, given the one it is counted from. */
  readonly dayFrom: (base: DateValue) => DateValue;
}

/** Every such words of a sentence, in order. */
export function dayWordsOf(view: SentenceView): readonly DayWords[] {
  const named = view.timexes.map((timex): DayWords => ({
    kind: "named",
    view,
    from: timex.firstToken,
    to: timex.endToken,
    relation: timex.relation,
    dayFrom: () => valueOf(timex),
  }));
  const counted = isHinted(view.sentence, "counted") ? countedIn(view) : [];
  return counted.length === 0 ? named : [...named, ...counted].sort((a, b) => a.from - b.from);
}

function countedIn(view: SentenceView): readonly DayWords[] {
  const found: DayWords[] = [];
  const { firstToken, endToken } = view.sentence;
  const isAtOnce = mayTellAtOnce(view);
  for (let at = firstToken; at < endToken; at++) {
    if (timexAt(view, at) !== undefined) continue;
    const once = isAtOnce ? endOfAtOnce(view, at) : undefined;
    if (once !== undefined) {
      const text = textOf(view, at, once - 1);
      found.push({
        kind: "at once",
        view,
        from: at,
        to: once,
        relation: undefined,
        dayFrom: (base) => ({ ...base, text, basis: "derived" }),
      });
      at = once - 1;
      continue;
    }
    const span = spanAt(view, at);
    if (span === undefined || isAt(view, at - 1, LASTS)) continue;
    const text = textOf(view, at, span.end - 1);
    const paper = publicationBehind(view, span.end);
    found.push({
      kind: "counted",
      view,
      from: at,
      to: span.end,
      relation: undefined,
      dayFrom: (base) => ({ value: shifted(paper?.value ?? base.value, span), text, basis: "derived" }),
    });
    at = span.end - 1;
  }
  return found;
}

/** "for 60 days", "lasts three years": how long, and not when. */
const LASTS = wordSet("for last lasts lasting");

interface Span {
  readonly count: number;
  readonly unit: string;
  readonly end: number;
}

/** "30 days", "12 months", "another half year". */
function spanAt(view: SentenceView, at: number): Span | undefined {
  const number = readNumber(view.document.tokens, at, view.sentence.endToken);
  if (number === undefined || number.value > 400) return undefined;
  let end = number.end;
  if (/^(?:calendar|working|more|full|further)$/.test(keyAt(view, end))) end++;
  const unit = keyAt(view, end).replace(/s$/, "");
  return /^(?:day|week|month|year)$/.test(unit) && number.value > 0
    ? { count: number.value, unit, end: end + 1 }
    : undefined;
}

/** "120 days after its publication in the Federal Register, set for Tuesday": the day from which is counted. */
function publicationBehind(view: SentenceView, at: number): DateValue | undefined {
  if (!/^(?:after|from|following)$/.test(keyAt(view, at))) return undefined;
  let end = at + 1;
  while (/^(?:its|the|their|date|day|of)$/.test(keyAt(view, end))) end++;
  if (!/^(?:publication|published)$/.test(keyAt(view, end))) return undefined;
  const day = view.timexes.find(({ firstToken }) => firstToken > end && firstToken <= end + PAPER_REACH);
  return day && valueOf(day);
}

const PAPER_REACH = 12;

/** `value` shifted by the span; a month or year stays one. */
function shifted(value: string, { count, unit }: Span): string {
  const day = new Date(`${value.split("/")[0]?.padEnd(10, "-01") ?? ""}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return value;
  if (unit === "day" || unit === "week")
    day.setUTCDate(day.getUTCDate() + Math.round(count * (unit === "week" ? 7 : 1)));
  else day.setUTCMonth(day.getUTCMonth() + Math.round(count * (unit === "year" ? 12 : 1)));
  return day.toISOString().slice(0, Math.min(10, value.length));
}
