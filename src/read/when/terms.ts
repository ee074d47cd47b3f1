// How long a measure lasts: "for five years", "a 90-day pause". The last day is counted once the day it begins is chosen.
import { isAt, keyAt, type SentenceView, textOf } from "../grammar/sentence-view.ts";
import { wordSet } from "../grammar/word-set.ts";
import type { DateValue, Region } from "../measures/candidate.ts";
import { boundsOf } from "../time/calendar.ts";
import { readNumber } from "../time/numbers.ts";
import type { Draft, Term } from "../measures/draft.ts";

/** The first term told in `region`; before the act, at token `act`, only a pause or what is told right behind the verb. */
export function termIn(
  view: SentenceView,
  { from, to }: Region = { from: view.sentence.firstToken, to: view.sentence.endToken },
  act = from,
): Term | undefined {
  for (let at = from; at < to; at++) {
    const term = pauseAt(view, at) ?? (at >= act || followsVerb(view, at) ? termAt(view, at) : undefined);
    if (term !== undefined) return term;
  }
  return undefined;
}

/** "will shelve for a year its licensing rules". */
function followsVerb(view: SentenceView, at: number): boolean {
  return view.words.some(({ class: kind, endToken }) => kind === "relax" && endToken === at);
}

/** Gives the drafts that last so long, and whose first day is known, their last. */
export function settleEnds(drafts: readonly Draft[], published: string | undefined): void {
  for (const draft of drafts) {
    if (draft.expires !== undefined || draft.term === undefined || draft.background) continue;
    draft.expires = endOf(draft.term, draft.term.from ?? startOf(draft, published), draft.direction);
    if (draft.expires !== undefined) draft.derived.push("expires");
  }
}

/** Whether an older measure's term ended before `published`: "in 2006 it stopped exports for 180 days". */
export function isTermOver({ term, effective, announced }: Draft, published: string): boolean {
  const from = effective ?? announced;
  if (term === undefined || from === undefined) return false;
  const end = endOf(term, boundsOf(from.value)[1], "restrict");
  return end !== undefined && end.value < published;
}

/**
 * The day from which a term counts: a pause told as news runs from today; what is still to begin, on a day not told, from none. How
 * long a restriction is held off is not how long it lasts.
 */
function startOf(
  { effective, announced, status, direction }: Draft,
  published: string | undefined,
): string | undefined {
  if (direction === "restrict" && status === "suspended") return undefined;
  if (effective !== undefined) return effective.value;
  if (direction === "restrict" && status !== "in_force") return undefined;
  return announced?.value ?? (status === "suspended" ? published : undefined);
}

/** A pause of 90 days ends on the 90th day after its first, duties for five years the day before; what begins in a month ends in one. */
function endOf(
  { unit, count, text }: Term,
  from: string | undefined,
  direction: Draft["direction"],
): DateValue | undefined {
  if (from === undefined || !/^\d{4}-\d\d(?:-\d\d)?$/.test(from)) return undefined;
  const isMonth = from.length === 7;
  const isDays = unit === "day" || unit === "week";
  if (isMonth && isDays) return undefined;
  const day = new Date(`${from}${isMonth ? "-01" : ""}T00:00:00Z`);
  if (isDays) day.setUTCDate(day.getUTCDate() + count * (unit === "week" ? 7 : 1));
  else day.setUTCMonth(day.getUTCMonth() + count * (unit === "year" ? 12 : 1));
  if (!isMonth && direction === "restrict") day.setUTCDate(day.getUTCDate() - 1);
  return { value: day.toISOString().slice(0, from.length), text, basis: "derived" };
}

const ENDS = wordSet("end ends ended ending lift lifts lifted lifting after");

const UNITS = wordSet("year month week day");

/** "a 90-day pause"; not "an eight-month-old ban", "ended a three-week stop". */
function pauseAt(view: SentenceView, at: number): Term | undefined {
  if (!isAt(view, at + 1, UNITS) || isAt(view, at - 1, ENDS) || isAt(view, at - 2, ENDS)) return undefined;
  const unit = keyAt(view, at + 1);
  if (![2, 3, 4].some((ahead) => isAt(view, at + ahead, LASTING))) return undefined;
  const number = readNumber(view.document.tokens, at, view.sentence.endToken);
  return number?.end === at + 1
    ? { unit, count: number.value, text: textOf(view, at, at + 1), from: undefined }
    : undefined;
}

const ABOUT = wordSet(
  "at least most no more than another a an further up to about initially initial the next period of maximum",
);

/** "for another 60 days", "last 12 months", "of six months": a term whose words begin at `at`. */
function termAt(view: SentenceView, at: number): Term | undefined {
  if (!isAt(view, at, STARTS) || (keyAt(view, at) === "of" && !isAt(view, at - 1, LASTING))) return undefined;
  let next = at + 1;
  while (isAt(view, next, ABOUT)) next++;
  if (/^an?$/.test(keyAt(view, next - 1)) && isAt(view, next, UNITS)) next--;
  const number = readNumber(view.document.tokens, next, view.sentence.endToken);
  if (number === undefined) return undefined;
  const last = keyAt(view, number.end) === "more" ? number.end + 1 : number.end;
  const unit = keyAt(view, last).replace(/s$/, "");
  if (!UNITS.has(unit)) return undefined;
  const first = view.timexes.find(
    ({ firstToken, relation }) => relation === "from" && firstToken > last && firstToken <= last + FIRST_REACH,
  );
  return { unit, count: number.value, text: textOf(view, at, last), from: first?.value };
}

const FIRST_REACH = 2;

const STARTS = wordSet("for last lasts lasting of");

/** What lasts so many days. */
const LASTING = wordSet(
  "pause suspension halt truce extension ban freeze moratorium stay delay reprieve stop embargo exemption waiver period term validity",
);
