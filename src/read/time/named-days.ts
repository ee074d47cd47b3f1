// Days and months named in the text: ISO dates, weekdays, "May 21", "late May".
import { addDays, type IsoDate } from "../../base/date.ts";
import { dayValue, lastDayOf, MONTHS, nearestMonth, pad, WEEKDAYS, weekdayOf } from "./calendar.ts";
import { dayNumber, type Found, isMonth, key, lastOf, nearest, type Reading, yearAt } from "./reading.ts";

/** 2023-05-21, 2023/5/21, and 21.05.2023. */
export function readIso({ tokens, to }: Reading, at: number): Found | undefined {
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

/** "Thursday", "last Thursday", "Thursday, May 24", "Thursday (Feb 27)", "Tuesday, August 29". */
export function readWeekday(reading: Reading, at: number): Found | undefined {
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
  else if (lead === "next" && weekday > weekdayOf(anchor)) value = addDays(anchor, ahead + 7);
  else if (lead === "next" || lead === "coming") value = addDays(anchor, ahead === 0 ? 7 : ahead);
  else if (back === 0) value = anchor;
  else value = reading.future(i) ? addDays(anchor, ahead) : addDays(anchor, -back);
  return { value, basis: "derived", end: end + part };
}

/** "was opened on 5 January": what has been done was done on a day gone by; not "was due on", "was scheduled on". */
function isDoneOn(reading: Reading, at: number): boolean {
  const verb = key(reading, at - 2);
  return (
    key(reading, at - 1) === "on" &&
    verb.endsWith("ed") &&
    !/^(?:scheduled|expected|planned)$/.test(verb) &&
    /^(?:was|were)$/.test(key(reading, at - 3))
  );
}

/** "May 21", "21 May 2023", "May 21, 2023", "the 21st of May", "21 and 22 May" (first day). */
export function readDayMonth(reading: Reading, at: number): Found | undefined {
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
    // "the first of December"
    const isFirst = first.key === "first" && key(reading, at + 1) === "of";
    day = isFirst ? 1 : dayNumber(first, true);
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
  let year = yearAt(reading, key(reading, end) === "," ? end + 1 : end);
  if (year !== undefined) end = key(reading, end) === "," ? end + 2 : end + 1;
  else {
    const told = toldYear(reading, end);
    if (told !== undefined) ({ year, end } = told);
  }
  if (month === undefined) return undefined;
  if (year !== undefined) {
    const value = dayValue(year, month, day);
    const until = lastDay === undefined ? undefined : dayValue(year, month, lastDay);
    return value && { value: until === undefined ? value : `${value}/${until}`, basis: "text", end };
  }
  if (anchor === undefined) return undefined;
  const value =
    key(reading, at - 1) === "since" || isDoneOn(reading, at)
      ? lastOf(anchor, month, day)
      : nearest(anchor, month, day, reading.future(at));
  if (value === undefined) return undefined;
  const until = lastDay === undefined ? undefined : dayValue(Number(value.slice(0, 4)), month, lastDay);
  return { value: until === undefined ? value : `${value}/${until}`, basis: "derived", end };
}

/** "May 2023", "in May", "late May", "mid-April 2024", "early in October", "last July". */
export function readMonth(reading: Reading, at: number): Found | undefined {
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
  // "beginning Sept. 1", "early Aug. 15": the day behind the month tells it.
  if (!isMonth(reading, i) || (i === at + 1 && readDayMonth(reading, i) !== undefined)) return undefined;
  const month = MONTHS.get(key(reading, i)) ?? 1;
  let end = i + 1;
  if (key(reading, end) === ".") end++;
  let comma = key(reading, end) === "," ? 1 : 0;
  if (comma === 0 && key(reading, end) === "of") comma = 1;
  let year = yearAt(reading, end + comma);
  let basis: Found["basis"] = "text";
  if (year !== undefined) end += comma + 1;
  else if (toldYear(reading, end) !== undefined) {
    ({ year = 0, end } = toldYear(reading, end) ?? { end });
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
    const isAhead = reading.future(i) || (key(reading, at - 1) === "from" && isSoon(anchor, month));
    year = bareYear(anchor, month, lead === "next" || (lead !== "last" && isAhead), lead);
    basis = "derived";
  }
  return { value: partOfMonth(year, month, part), basis, end };
}

/** "September 15 of last year", "in December last year": the year and where its words end. */
function toldYear(reading: Reading, at: number): { readonly year: number; readonly end: number } | undefined {
  const from = key(reading, at) === "of" ? at + 1 : at;
  const shift = { last: -1, this: 0, next: 1 }[key(reading, from)];
  if (shift === undefined || key(reading, from + 1) !== "year" || reading.anchor === undefined) return undefined;
  return { year: Number(reading.anchor.slice(0, 4)) + shift, end: from + 2 };
}

/** "had barred sales from mid-September", told in August: the month to come is nearer than the one a year ago. */
function isSoon(anchor: IsoDate, month: number): boolean {
  const ahead = month - Number(anchor.slice(5, 7));
  return ahead > 0 && ahead <= SOON;
}

const SOON = 2;

function bareYear(anchor: IsoDate, month: number, forward: boolean, lead: string | undefined): number {
  const year = Number(anchor.slice(0, 4));
  const now = Number(anchor.slice(5, 7));
  if (lead === "last") return month < now ? year : year - 1;
  if (lead === "next") return month > now ? year : year + 1;
  return nearestMonth(anchor, month, forward);
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
