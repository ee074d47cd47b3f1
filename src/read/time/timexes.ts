// Dates of a text, anchored on its publication date. A weekday or a bare month looks back in a past-tense sentence and
// forward after "will"; weeks and months are intervals; a weekday that is not that of the stated day is reported.
import { isIsoDate } from "../../base/date.ts";
import type { Sentence, Timex, Token } from "../document/model.ts";
import { isDigit, isHan } from "../document/tokens.ts";
import { wordSet } from "../grammar/word-set.ts";
import { MONTHS, WEEKDAYS } from "./calendar.ts";
import { readChinese } from "./chinese-days.ts";
import { readDayMonth, readIso, readMonth, readWeekday } from "./named-days.ts";
import { looksForward } from "./outlook.ts";
import { type Found, type Reading } from "./reading.ts";
import { readPeriod } from "./periods.ts";
import { readRelative } from "./relative-days.ts";

const BOUNDS = new Map<string, string>([
  ["from", "from"],
  ["between", "from"],
  ["since", "since"],
  ["until", "until"],
  ["till", "until"],
  ["through", "until"],
  ["by", "by"],
  ["before", "before"],
  ["after", "after"],
  ["on", "on"],
  ["in", "in"],
  ["effective", "from"],
  ["starting", "from"],
  ["beginning", "from"],
  ["for", "for"],
  ["to", "until"],
  ["during", "in"],
]);

/** Dates of the sentences in order. `anchor`: the publication day; without it only full dates are resolved. */
export function findTimexes(
  text: string,
  sentences: readonly Sentence[],
  tokens: readonly Token[],
  anchor: string | undefined,
): readonly Timex[] {
  const found: Timex[] = [];
  const day = anchor !== undefined && isIsoDate(anchor) ? anchor : undefined;
  let last: string | undefined;
  let told: string | undefined;
  let named: string | undefined;
  let latest: string | undefined;
  let ahead: string | undefined;
  for (const sentence of sentences) {
    let isNamedHere = false;
    const readingOf = (): Reading => ({
      tokens,
      from: sentence.firstToken,
      to: sentence.endToken,
      anchor: day,
      future: (at) => looksForward(tokens, sentence, at),
      last,
      told,
      named,
      sameDay: isNamedHere ? named : latest,
      ahead,
    });
    let reading = readingOf();
    for (let at = sentence.firstToken; at < sentence.endToken;) {
      const timex = afterStart(readAt(reading, at), tokens, found.at(-1), at);
      if (timex === undefined || timex.end <= at) {
        at++;
        continue;
      }
      const start = tokens[at]?.start ?? 0;
      const end = tokens[timex.end - 1]?.end ?? start;
      const relation = isEndOfSpan(tokens, found.at(-1), at)
        ? "until"
        : relationBefore(tokens, sentence.firstToken, beforeHour(tokens, sentence.firstToken, at));
      found.push({
        start,
        end,
        text: text.slice(start, end),
        value: timex.value,
        basis: timex.basis,
        firstToken: at,
        endToken: timex.end,
        sentence: sentence.index,
        ...(timex.conflict === undefined ? {} : { conflict: timex.conflict }),
        ...(relation === undefined ? {} : { relation }),
      });
      at = timex.end;
      // "a day after the raids": the day of what follows, not of the news.
      if (isOfWhatFollows(tokens, timex.end)) continue;
      if (timex.value.length <= 10 && (day === undefined || timex.value <= day)) {
        told = timex.value;
        reading = readingOf();
      }
      if (timex.value.length === 10 && (day === undefined || timex.value <= day)) last = timex.value;
      if (timex.value.length === 10) {
        named = timex.value;
        isNamedHere = true;
        if ((day === undefined || named <= day) && (latest === undefined || named > latest)) latest = named;
        if (day !== undefined && named > day) ahead = named;
        reading = readingOf();
      }
    }
  }
  return found;
}

/** "a day after the raids", "within minutes of the ban": ends in the word behind which stands what it dates. */
export function isOfWhatFollows(tokens: readonly Token[], end: number): boolean {
  return /^(?:after|of)$/.test(tokens[end - 1]?.key ?? "");
}

/** "between August 21 and December 31", "from July 1 to December 31": the second day ends what the first begins. */
function isEndOfSpan(tokens: readonly Token[], before: Timex | undefined, at: number): boolean {
  if (before === undefined || before.endToken !== at - 1) return false;
  const [opens, joins] = [tokens[before.firstToken - 1]?.key ?? "", tokens[at - 1]?.key ?? ""];
  return opens === "between" ? joins === "and" : opens === "from" && TO.has(joins);
}

const TO: ReadonlySet<string> = new Set(["to", "until", "till", "through"]);

/** "between Aug. 21 and Dec. 31": the second day, told without its year, comes after the first. */
function afterStart(
  end: Found | undefined,
  tokens: readonly Token[],
  before: Timex | undefined,
  at: number,
): Found | undefined {
  if (end === undefined || before === undefined || !isEndOfSpan(tokens, before, at)) return end;
  if (end.basis === "text" || end.value.length !== 10 || end.value >= before.value) return end;
  return { ...end, value: `${Number(end.value.slice(0, 4)) + 1}${end.value.slice(4)}` };
}

const HOUR_WORDS = wordSet(
  "on , am pm noon edt est et eastern central pacific daylight standard summer time local gmt bst utc cet cest hours",
);

/** "on or after 12:01 a.m. EDT on June 4": where the hour told with a day begins, for what bounds the hour bounds the day. */
function beforeHour(tokens: readonly Token[], from: number, at: number): number {
  let minute = at - 1;
  while (minute > from && HOUR_WORDS.has(tokens[minute]?.key ?? "")) minute--;
  const isMinute = minute < at - 1 && tokens[minute - 1]?.key === ":" && tokens[minute]?.kind === "number";
  return isMinute ? minute - 2 : at;
}

function relationBefore(tokens: readonly Token[], from: number, at: number): string | undefined {
  for (let i = at - 1; i >= Math.max(from, at - 3); i--) {
    const word = tokens[i]?.key ?? "";
    const bound = BOUNDS.get(word);
    if (word === "after" && tokens[i - 1]?.key === "or") return "from";
    if (bound !== undefined) {
      if (
        bound === "on" &&
        (tokens[i - 1]?.key === "effective" || tokens[i - 1]?.key === "starting" || tokens[i - 1]?.key === "from")
      )
        return "from";
      if (bound === "on" && tokens[i + 1]?.key === "or") return "from";
      if ((word === "of" || bound === "from") && tokens[i - 1]?.key === "as") return "from";
      return bound;
    }
    if (word === "of" && tokens[i - 1]?.key === "as") return "from";
    if (!BETWEEN.has(word)) return undefined;
  }
  return undefined;
}

/** Words that may stand between a bound and its date. */
const BETWEEN = new Set(["the", "late", "early", "mid", "about", "around", "or", "and", "at"]);

/** Words that can begin a date, besides numbers; most tokens begin none. */
const STARTERS: ReadonlySet<string> = new Set([
  ...MONTHS.keys(),
  ...WEEKDAYS.keys(),
  ..."last next this past coming early mid late beginning start end middle midnight the that minutes hours moments today tonight yesterday tomorrow earlier later one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety a an q1 q2 q3 q4 first second third fourth fiscal fy".split(
    " ",
  ),
]);

function readAt(reading: Reading, at: number): Found | undefined {
  const token = reading.tokens[at];
  const next = reading.tokens[at + 1]?.key ?? "";
  if (token === undefined || !canStart(token, next)) return undefined;
  if (isHan(token.key.charCodeAt(0)) || isHan(next.charCodeAt(0)))
    return readIso(reading, at) ?? readChinese(reading, at);
  return (
    readIso(reading, at) ??
    readWeekday(reading, at) ??
    readDayMonth(reading, at) ??
    readMonth(reading, at) ??
    readRelative(reading, at) ??
    readPeriod(reading, at)
  );
}

/** What stands behind an article that begins a date: "the end of May", "the weekend", "a week ago". */
const COUNTED = wordSet("day week month year fortnight dozen hundred");
const BEHIND_ARTICLE: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["the", wordSet("same end start beginning middle weekend following day")],
  ["that", wordSet("same day date")],
  ["a", COUNTED],
  ["an", COUNTED],
]);

function canStart({ kind, key }: Token, next: string): boolean {
  if (kind === "number") return true;
  if (isHan(key.charCodeAt(0))) return true;
  if (kind !== "word" || !(STARTERS.has(key) || isDigit(key.charCodeAt(0)))) return false;
  return BEHIND_ARTICLE.get(key)?.has(next) ?? true;
}
