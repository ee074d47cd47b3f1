// Dates of a text, anchored on its publication date. A weekday or a bare month looks back in a past-tense sentence and
// forward after "will"; weeks and months are intervals; a weekday that is not that of the stated day is reported.
import { addDays, type IsoDate, isIsoDate } from "../../base/date.ts";
import type { Sentence, Timex, Token } from "../document/model.ts";
import { dayValue, lastDayOf, MONTHS, monthFrom, pad, WEEKDAYS, weekdayOf, weekOf } from "./calendar.ts";
import { readNumber } from "./numbers.ts";

interface Found {
  readonly value: string;
  readonly basis: "text" | "derived";
  readonly end: number;
  readonly conflict?: string;
}

interface Reading {
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly to: number;
  readonly anchor: IsoDate | undefined;
  /** Whether the clause around a token looks forward. */
  readonly future: (at: number) => boolean;
  /** The last date of the document that was stated with its year; "a day after" and "the same day" lean on it. */
  readonly last: string | undefined;
}

const BOUNDS = new Map<string, string>([
  ["from", "from"],
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
  for (const sentence of sentences) {
    const reading: Reading = {
      tokens,
      from: sentence.firstToken,
      to: sentence.endToken,
      anchor: day,
      future: (at) => looksForward(tokens, sentence, at),
      last,
    };
    for (let at = sentence.firstToken; at < sentence.endToken;) {
      const timex = readAt(reading, at);
      if (timex === undefined || timex.end <= at) {
        at++;
        continue;
      }
      const start = tokens[at]?.start ?? 0;
      const end = tokens[timex.end - 1]?.end ?? start;
      const relation = relationBefore(tokens, sentence.firstToken, at);
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
      if (timex.value.length === 10 && (day === undefined || timex.value <= day)) last = timex.value;
      at = timex.end;
    }
  }
  return found;
}

function key(reading: Reading, at: number): string {
  return at >= reading.from && at < reading.to ? (reading.tokens[at]?.key ?? "") : "";
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
    if (!["the", "late", "early", "mid", "about", "around", "or", "and", "at"].includes(word)) return undefined;
  }
  return undefined;
}

/** Words that can begin a date, besides numbers; most tokens begin none. */
const STARTERS: ReadonlySet<string> = new Set([
  ...MONTHS.keys(),
  ...WEEKDAYS.keys(),
  ..."last next this past coming early mid late beginning end middle the today tonight yesterday tomorrow earlier later one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety a an q1 q2 q3 q4 first second third fourth fiscal fy".split(
    " ",
  ),
]);

function readAt(reading: Reading, at: number): Found | undefined {
  const token = reading.tokens[at];
  if (token === undefined || (token.kind !== "number" && !STARTERS.has(token.key) && !/^\d/.test(token.key))) return undefined;
  return (
    readIso(reading, at) ??
    readChinese(reading, at) ??
    readWeekday(reading, at) ??
    readDayMonth(reading, at) ??
    readMonth(reading, at) ??
    readRelative(reading, at) ??
    readPeriod(reading, at)
  );
}

/** 2023-05-21, 2023/5/21, and 21.05.2023. */
function readIso({ tokens, to }: Reading, at: number): Found | undefined {
  const [a, b, c] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (a?.kind !== "number") return undefined;
  if (/^\d{1,2}\.\d{1,2}\.\d{4}$/.test(a.key)) {
    const [d, m, y] = a.key.split(".").map(Number);
    const value = dayValue(y ?? 0, m ?? 0, d ?? 0);
    return value && { value, basis: "text", end: at + 1 };
  }
  if (!/^(?:19|20)\d\d$/.test(a.key)) return undefined;
  if (b?.kind === "number" && c?.kind === "number" && b.joined && c.joined && at + 3 <= to) {
    const value = dayValue(Number(a.key), Number(b.key), Number(c.key));
    if (value) return { value, basis: "text", end: at + 3 };
  }
  if (b?.key === "/" && c?.kind === "number" && tokens[at + 3]?.key === "/" && at + 5 <= to) {
    const value = dayValue(Number(a.key), Number(c.key), Number(tokens[at + 4]?.key));
    if (value) return { value, basis: "text", end: at + 5 };
  }
  return undefined;
}

/** 2023年7月3日, 8月1日, 2023年. */
function readChinese({ tokens, to, anchor }: Reading, at: number): Found | undefined {
  const a = tokens[at];
  if (a?.kind !== "number") return undefined;
  const sign = tokens[at + 1]?.key;
  if (sign === "年" && /^\d{4}$/.test(a.key)) {
    const month = tokens[at + 3]?.key === "月" ? Number(tokens[at + 2]?.key) : undefined;
    if (month === undefined || at + 4 > to) return { value: a.key, basis: "text", end: at + 2 };
    const day = tokens[at + 5]?.key === "日" ? dayValue(Number(a.key), month, Number(tokens[at + 4]?.key)) : undefined;
    return day
      ? { value: day, basis: "text", end: at + 6 }
      : { value: `${a.key}-${pad(month)}`, basis: "text", end: at + 4 };
  }
  if (sign === "月" && tokens[at + 3]?.key === "日" && anchor !== undefined) {
    const value = nearest(anchor, Number(a.key), Number(tokens[at + 2]?.key), false);
    return value && { value, basis: "derived", end: at + 4 };
  }
  return undefined;
}

/** "Thursday", "last Thursday", "Thursday, May 24", "Thursday (Feb 27)", "Tuesday, August 29". */
function readWeekday(reading: Reading, at: number): Found | undefined {
  const { tokens, anchor } = reading;
  let i = at;
  const lead = key(reading, i);
  if (["last", "next", "this", "past", "coming"].includes(lead)) i++;
  const token = tokens[i];
  const weekday = token !== undefined && i < reading.to && token.capital ? WEEKDAYS.get(token.key) : undefined;
  if (weekday === undefined) return undefined;
  let end = i + 1;
  if (key(reading, end) === "'s") end++;
  // A stated day after the weekday decides; the weekday checks it.
  let j = end;
  while ([",", "(", "the", "."].includes(key(reading, j)) && j < end + 2) j++;
  const stated = readDayMonth(reading, j);
  if (stated !== undefined && stated.value.length === 10) {
    const conflict =
      weekdayOf(stated.value as IsoDate) === weekday
        ? undefined
        : `${stated.value} is not a ${token?.key ?? "weekday"}`;
    return { ...stated, end: stated.end, ...(conflict === undefined ? {} : { conflict }) };
  }
  if (anchor === undefined) return undefined;
  const part = ["morning", "afternoon", "evening", "night"].includes(key(reading, end)) ? 1 : 0;
  const back = (weekdayOf(anchor) - weekday + 7) % 7;
  const ahead = (7 - back) % 7;
  let value: string;
  if (lead === "last" || lead === "past") value = addDays(anchor, -(back === 0 ? 7 : back));
  else if (lead === "next" || lead === "coming") value = addDays(anchor, ahead === 0 ? 7 : ahead);
  else if (back === 0) value = anchor;
  else value = reading.future(i) ? addDays(anchor, ahead) : addDays(anchor, -back);
  return { value, basis: "derived", end: end + part };
}

/** "May 21", "21 May 2023", "May 21, 2023", "the 21st of May", "21 and 22 May" (first day). */
function readDayMonth(reading: Reading, at: number): Found | undefined {
  const { tokens, anchor } = reading;
  const first = tokens[at];
  if (first === undefined || at >= reading.to) return undefined;
  let month: number | undefined;
  let day: number | undefined;
  let end = at;
  if (isMonth(reading, at)) {
    month = MONTHS.get(first.key);
    end = at + 1;
    if (key(reading, end) === ".") end++;
    day = dayNumber(tokens[end], end < reading.to);
    if (day === undefined) return undefined;
    end++;
  } else {
    day = dayNumber(first, true);
    if (day === undefined) return undefined;
    end = at + 1;
    if (["st", "nd", "rd", "th"].includes(key(reading, end))) end++;
    if (key(reading, end) === "of") end++;
    if (!isMonth(reading, end)) return undefined;
    month = MONTHS.get(key(reading, end));
    end++;
    if (key(reading, end) === ".") end++;
  }
  if (["st", "nd", "rd", "th"].includes(key(reading, end))) end++;
  // A range "May 21-22", "21-22 May" keeps its first day and its last.
  let lastDay: number | undefined;
  const next = tokens[end];
  if (next?.joined === true || key(reading, end) === "–") {
    const other = key(reading, end) === "–" ? end + 1 : end;
    lastDay = dayNumber(tokens[other], other < reading.to);
    if (lastDay !== undefined) end = other + 1;
  }
  const year = yearAt(reading, key(reading, end) === "," ? end + 1 : end);
  if (year !== undefined) end = key(reading, end) === "," ? end + 2 : end + 1;
  if (month === undefined) return undefined;
  if (year !== undefined) {
    const value = dayValue(year, month, day);
    const until = lastDay === undefined ? undefined : dayValue(year, month, lastDay);
    return value && { value: until === undefined ? value : `${value}/${until}`, basis: "text", end };
  }
  if (anchor === undefined) return undefined;
  const value = nearest(anchor, month, day, reading.future(at));
  if (value === undefined) return undefined;
  const until = lastDay === undefined ? undefined : dayValue(Number(value.slice(0, 4)), month, lastDay);
  return { value: until === undefined ? value : `${value}/${until}`, basis: "derived", end };
}

/** "May 2023", "in May", "late May", "mid-April 2024", "early in October", "last July". */
function readMonth(reading: Reading, at: number): Found | undefined {
  const { anchor } = reading;
  let i = at;
  let part: string | undefined;
  let lead: string | undefined;
  const word = key(reading, i);
  if (["early", "mid", "late", "beginning", "end", "middle"].includes(word)) {
    part = word;
    i++;
    if (["in", "of"].includes(key(reading, i))) i++;
  } else if (["last", "next", "this"].includes(word)) {
    lead = word;
    i++;
  } else if (
    word === "the" &&
    key(reading, i + 2) === "of" &&
    ["end", "beginning", "start", "middle"].includes(key(reading, i + 1))
  ) {
    part = key(reading, i + 1);
    i += 3;
  }
  if (!isMonth(reading, i)) return undefined;
  const month = MONTHS.get(key(reading, i)) ?? 1;
  let end = i + 1;
  if (key(reading, end) === ".") end++;
  let comma = key(reading, end) === "," ? 1 : 0;
  if (comma === 0 && key(reading, end) === "of") comma = 1;
  let year = yearAt(reading, end + comma);
  let basis: Found["basis"] = "text";
  if (year !== undefined) end += comma + 1;
  else if (key(reading, end) === "last" && key(reading, end + 1) === "year" && anchor !== undefined) {
    year = Number(anchor.slice(0, 4)) - 1;
    end += 2;
    basis = "derived";
  } else if (key(reading, end) === "this" && key(reading, end + 1) === "year" && anchor !== undefined) {
    year = Number(anchor.slice(0, 4));
    end += 2;
    basis = "derived";
  } else {
    // A bare month needs a preposition or a part, or "May" would be found everywhere.
    const before = key(reading, at - 1);
    if (
      part === undefined &&
      lead === undefined &&
      ![
        "in",
        "since",
        "until",
        "from",
        "by",
        "during",
        "of",
        "and",
        "or",
        "to",
        "before",
        "after",
        "through",
        "between",
        "starting",
        "'s",
        "as",
        "for",
      ].includes(before)
    )
      return undefined;
    if (anchor === undefined) return undefined;
    year = bareYear(anchor, month, lead === "next" || (lead !== "last" && reading.future(i)), lead);
    basis = "derived";
  }
  return { value: partOfMonth(year, month, part), basis, end };
}

function bareYear(anchor: IsoDate, month: number, forward: boolean, lead: string | undefined): number {
  const year = Number(anchor.slice(0, 4));
  const now = Number(anchor.slice(5, 7));
  if (lead === "last") return month < now ? year : year - 1;
  if (lead === "next") return month > now ? year : year + 1;
  if (forward) return month >= now ? year : year + 1;
  return month <= now ? year : year - 1;
}

function partOfMonth(year: number, month: number, part: string | undefined): string {
  const at = `${year}-${pad(month)}`;
  const last = lastDayOf(year, month);
  if (part === "early" || part === "beginning" || part === "start") return `${at}-01/${at}-10`;
  if (part === "mid" || part === "middle") return `${at}-11/${at}-20`;
  if (part === "late") return `${at}-21/${at}-${last}`;
  if (part === "end") return `${at}-21/${at}-${last}`;
  return at;
}

/** today, yesterday, last week, next month, three days ago, a day after, within 60 days, the weekend, this year. */
function readRelative(reading: Reading, at: number): Found | undefined {
  const { anchor } = reading;
  if (anchor === undefined) return undefined;
  const word = key(reading, at);
  const derived = (value: string, end: number): Found => ({ value, basis: "derived", end });
  if (word === "today" || word === "tonight") return derived(anchor, at + (key(reading, at + 1) === "'s" ? 2 : 1));
  if (word === "yesterday" || word === "tomorrow") {
    const value = addDays(anchor, word === "yesterday" ? -1 : 1);
    let end = at + 1;
    const j = key(reading, end) === "," ? end + 1 : end;
    const restated = readWeekday(reading, j);
    if (restated !== undefined && restated.value === value) end = restated.end;
    if (key(reading, end) === "'s") end++;
    return derived(value, end);
  }
  if (word === "this" || word === "earlier" || word === "later") {
    const shift = word === "this" ? 0 : 1;
    if (word !== "this" && key(reading, at + 1) === "in" && key(reading, at + 2) === "the") {
      const unit = key(reading, at + 3);
      return spanAround(anchor, unit, 0, at + 4, word);
    }
    if (shift === 1 && key(reading, at + 1) !== "this") return undefined;
    const unit = key(reading, at + 1 + shift);
    if (["morning", "afternoon", "evening"].includes(unit)) return derived(anchor, at + 2 + shift);
    return spanAround(anchor, unit, 0, at + 2 + shift, word);
  }
  if (
    word === "last" ||
    word === "next" ||
    word === "previous" ||
    word === "past" ||
    word === "coming" ||
    word === "following"
  ) {
    const unit = key(reading, at + 1);
    const isNext = word === "next" || word === "coming";
    if (word === "following" || word === "previous") return undefined;
    if (word !== "last" && word !== "next") return undefined;
    if (["spring", "summer", "autumn", "fall", "winter"].includes(unit)) return season(anchor, unit, isNext, at + 2);
    return spanAround(anchor, unit, isNext ? 1 : -1, at + 2, undefined);
  }
  if (word === "the" && key(reading, at + 1) === "weekend")
    return spanAround(anchor, "weekend", reading.future(at) ? 0 : -1, at + 2, undefined);
  const number = readNumber(reading.tokens, at, reading.to);
  if (number !== undefined) {
    const unit = key(reading, number.end).replace(/s$/, "");
    if (!["day", "week", "month", "year", "fortnight"].includes(unit)) return undefined;
    const next = key(reading, number.end + 1);
    if (next === "ago") return derived(shiftBy(anchor, unit, -number.value), number.end + 2);
    const last = reading.last as IsoDate | undefined;
    // "three days earlier" leans on the day told before; "a day after the raids" dates what follows the words.
    if (next === "earlier" || next === "before") {
      const base = last ?? (next === "earlier" ? anchor : undefined);
      return base && derived(shiftBy(base, unit, -number.value), number.end + 2);
    }
    if (next === "after" && unit === "day" && number.value <= 3 && !/^(?:publication|notification|signing|entry)$/.test(key(reading, number.end + 2)))
      return derived(addDays(last ?? anchor, -Math.round(number.value)), number.end + 2);
    if (next === "later" && last !== undefined) return derived(shiftBy(last, unit, number.value), number.end + 2);
    return undefined;
  }
  return undefined;
}

function season(anchor: IsoDate, name: string, isNext: boolean, end: number): Found {
  const year = Number(anchor.slice(0, 4)) + (isNext ? 1 : 0);
  const start = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 }[name] ?? 3;
  const startYear = !isNext && start > Number(anchor.slice(5, 7)) ? year - 1 : year;
  const last = ((start + 1) % 12) + 1;
  const endYear = start === 12 ? startYear + 1 : startYear;
  return {
    value: `${startYear}-${pad(start)}-01/${endYear}-${pad(last)}-${lastDayOf(endYear, last)}`,
    basis: "derived",
    end,
  };
}

function shiftBy(anchor: IsoDate, unit: string, count: number): string {
  if (unit === "day") return addDays(anchor, Math.round(count));
  if (unit === "week") return weekOf(anchor, Math.round(count));
  if (unit === "fortnight") return weekOf(anchor, Math.round(count) * 2);
  if (unit === "month") return monthFrom(anchor, Math.round(count));
  return String(Number(anchor.slice(0, 4)) + Math.round(count));
}

function spanAround(
  anchor: IsoDate,
  unit: string,
  shift: number,
  end: number,
  lead: string | undefined,
): Found | undefined {
  if (unit === "week")
    return {
      value: lead === "earlier" ? `${weekOf(anchor, 0).slice(0, 10)}/${anchor}` : weekOf(anchor, shift),
      basis: "derived",
      end,
    };
  if (unit === "month") return { value: monthFrom(anchor, shift), basis: "derived", end };
  if (unit === "year") return { value: String(Number(anchor.slice(0, 4)) + shift), basis: "derived", end };
  if (unit === "weekend") {
    const monday = addDays(anchor, shift * 7 - weekdayOf(anchor));
    return { value: `${addDays(monday, 5)}/${addDays(monday, 6)}`, basis: "derived", end };
  }
  if (unit === "quarter") {
    const quarter = Math.floor((Number(anchor.slice(5, 7)) - 1) / 3) + shift;
    const year = Number(anchor.slice(0, 4)) + Math.floor(quarter / 4);
    return quarterValue(year, (((quarter % 4) + 4) % 4) + 1, end, "derived");
  }
  return undefined;
}

/** Years in a dated phrase ("in 2024", "by 2027"), quarters, halves and fiscal years. */
function readPeriod(reading: Reading, at: number): Found | undefined {
  const token = reading.tokens[at];
  if (token === undefined) return undefined;
  const quarter = /^q([1-4])$/.exec(token.key);
  if (quarter !== null) {
    const year = yearAt(reading, at + 1);
    return year === undefined ? undefined : quarterValue(year, Number(quarter[1]), at + 2, "text");
  }
  const ordinal = ["first", "second", "third", "fourth"].indexOf(token.key);
  const unit = key(reading, at + 1);
  if (ordinal >= 0 && (unit === "quarter" || unit === "half")) {
    const skip = ["of", "in"].includes(key(reading, at + 2)) ? 3 : 2;
    const year =
      yearAt(reading, at + skip) ?? (reading.anchor === undefined ? undefined : Number(reading.anchor.slice(0, 4)));
    if (year === undefined) return undefined;
    const end = at + (yearAt(reading, at + skip) === undefined ? 2 : skip + 1);
    if (unit === "quarter") return quarterValue(year, ordinal + 1, end, "text");
    return { value: ordinal === 0 ? `${year}-01-01/${year}-06-30` : `${year}-07-01/${year}-12-31`, basis: "text", end };
  }
  if (token.key === "fiscal" || token.key === "fy") {
    const skip = key(reading, at + 1) === "year" ? 2 : 1;
    const year = yearAt(reading, at + skip);
    // A fiscal year's months differ by country: the year is given, never its days.
    return year === undefined ? undefined : { value: String(year), basis: "text", end: at + skip + 1 };
  }
  if (["early", "mid", "late"].includes(token.key)) {
    const year = yearAt(reading, at + 1);
    if (year === undefined) return undefined;
    const span = { early: ["01-01", "04-30"], mid: ["05-01", "08-31"], late: ["09-01", "12-31"] }[token.key] ?? [
      "01-01",
      "12-31",
    ];
    return { value: `${year}-${span[0]}/${year}-${span[1]}`, basis: "text", end: at + 2 };
  }
  const year = yearAt(reading, at);
  if (year === undefined) return undefined;
  const before = key(reading, at - 1);
  if (
    [
      "in",
      "since",
      "by",
      "from",
      "until",
      "till",
      "of",
      "during",
      "after",
      "before",
      "through",
      "to",
      "end",
      "for",
      "between",
      "and",
    ].includes(before) &&
    year >= 1945 &&
    year <= 2100
  )
    return { value: String(year), basis: "text", end: at + 1 };
  return undefined;
}

function quarterValue(year: number, quarter: number, end: number, basis: Found["basis"]): Found {
  const first = quarter * 3 - 2;
  return { value: `${year}-${pad(first)}-01/${year}-${pad(first + 2)}-${lastDayOf(year, first + 2)}`, basis, end };
}

function isMonth(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  return token !== undefined && at >= reading.from && at < reading.to && token.capital && MONTHS.has(token.key);
}

function yearAt(reading: Reading, at: number): number | undefined {
  const token = reading.tokens[at];
  if (
    token === undefined ||
    at >= reading.to ||
    token.kind !== "number" ||
    token.joined ||
    !/^(?:19|20)\d\d$/.test(token.key)
  )
    return undefined;
  if (["%", "percent"].includes(key(reading, at + 1))) return undefined;
  return Number(token.key);
}

function dayNumber(token: Token | undefined, inside: boolean): number | undefined {
  if (token === undefined || !inside) return undefined;
  const digits = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(token.key);
  const day = digits === null ? Number.NaN : Number(digits[1]);
  return day >= 1 && day <= 31 ? day : undefined;
}

/** The year that puts a day and month nearest the anchor on the side its sentence looks to. */
function nearest(anchor: IsoDate, month: number, day: number, forward: boolean): IsoDate | undefined {
  const year = Number(anchor.slice(0, 4));
  const options = [year - 1, year, year + 1].flatMap((one) => dayValue(one, month, day) ?? []);
  if (forward)
    return (
      options.find((one) => one >= anchor && one < addDays(anchor, 300)) ?? options.findLast((one) => one < anchor)
    );
  // A sentence in the past tense may still name a day soon to come ("entered on or after March 23").
  const soon = options.find((one) => one > anchor && one <= addDays(anchor, 120));
  const back = options.findLast((one) => one <= anchor);
  if (back !== undefined && back >= addDays(anchor, -240)) return back;
  return soon ?? back;
}

const FORWARD = new Set(
  "will would shall starting begins begin effective scheduled due plans plan expected set expires expire until upcoming comes".split(
    " ",
  ),
);
const TO_COMES = new Set("is are set due scheduled plans expected".split(" "));
const PAST = new Set("said had was were did told announced ago".split(" "));

/** Whether the words nearest to a date look forward: "will take effect on", "is due to meet on". */
function looksForward(tokens: readonly Token[], sentence: Sentence, at: number): boolean {
  for (let i = at - 1; i >= Math.max(sentence.firstToken, at - 14); i--) {
    const token = tokens[i] as Token;
    if (token.key === ";" || token.key === ":") return false;
    // "would be suspended from Monday": a participle after "be" tells no past.
    if (token.key.endsWith("ed") && ["be", "been", "being"].includes(tokens[i - 1]?.key ?? "") && i - 1 >= sentence.firstToken && tokens[i - 1]?.key === "be") continue;
    if (PAST.has(token.key) || (/[^e]ed$/.test(token.key) && token.key.length > 4 && !FORWARD.has(token.key))) {
      // "said it will", "announced it would": the word nearer to the date has spoken already.
      return false;
    }
    if (token.key === "since") return false;
    if (FORWARD.has(token.key)) return true;
    // "is to visit", "set to meet": "up to 38 percent" and "according to" look nowhere.
    if (token.key === "to" && TO_COMES.has(tokens[i - 1]?.key ?? "")) return true;
  }
  for (let i = at + 1; i < Math.min(sentence.endToken, at + 8); i++) {
    const word = tokens[i]?.key ?? "";
    if (word === "will") return true;
    if (PAST.has(word)) return false;
  }
  return false;
}
