// Dates told from another day: "today", "last week", "three days ago", "a day after".
import { addDays, type IsoDate } from "../../base/date.ts";
import { lastDayOf, monthFrom, pad, weekdayOf, weekOf } from "./calendar.ts";
import { readWeekday } from "./named-days.ts";
import { readNumber } from "./numbers.ts";
import { quarterValue } from "./periods.ts";
import { type Found, key, type Reading, yearAt } from "./reading.ts";
import { wordSet } from "../grammar/word-set.ts";

/** today, yesterday, last week, next month, three days ago, a day after, within 60 days, the weekend, this year. */
export function readRelative(reading: Reading, at: number): Found | undefined {
  const { anchor } = reading;
  if (anchor === undefined) return undefined;
  const word = key(reading, at);
  const derived = (value: string, end: number): Found => ({ value, basis: "derived", end });
  if (word === "today" || word === "tonight") return derived(anchor, at + (key(reading, at + 1) === "'s" ? 2 : 1));
  if (MOMENTS.has(word)) return momentAfter(reading, at);
  if (word === "midnight") return derived(reading.future(at) ? addDays(anchor, 1) : anchor, at + 1);
  if (word === "the" || word === "that") {
    const day = key(reading, at + 1) === "same" ? at + 2 : word === "that" ? at + 1 : undefined;
    if (day !== undefined && /^(?:day|date)$/.test(key(reading, day))) return sameDay(reading, at, day + 1);
  }
  const beside = word === "the" ? besideTold(reading, at + 1) : undefined;
  if (beside !== undefined) return beside;
  const edge = edgeOfSpan(reading, anchor, at);
  if (edge !== undefined) return edge;
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
    if (next === "ago") {
      const value = unit === "week" && number.value === 1 ? addDays(anchor, -7) : shiftBy(anchor, unit, -number.value);
      return derived(value, number.end + 2);
    }
    const lead = APPROXIMATELY.test(key(reading, at - 1)) ? at - 2 : at - 1;
    if (/^(?:in|within)$/.test(key(reading, lead)) && reading.future(at) && !OF_SPAN.test(next))
      return derived(
        unit === "week" ? addDays(anchor, Math.round(number.value) * 7) : shiftBy(anchor, unit, number.value),
        number.end + 1,
      );
    const last = reading.last as IsoDate | undefined;
    // "in 2019 and … four years later", "In October … A month later": from what was told last, as fine as it was told.
    const coarse = shiftSpan(reading.told, unit, number.value * (next === "later" ? 1 : -1));
    if (coarse !== undefined && /^(?:later|earlier)$/.test(next)) return derived(coarse, number.end + 2);
    // "three days earlier" leans on the day told before; "a day after the raids" dates what follows the words.
    if (next === "before" && isNamed(reading, number.end + 2)) return undefined;
    if (next === "earlier" || next === "before") {
      const base = last ?? (next === "earlier" ? anchor : undefined);
      return base && derived(shiftBy(base, unit, -number.value), number.end + 2);
    }
    if (next === "after" && isDoneBefore(reading, number.end + 2, unit === "day" && number.value <= 3))
      return derived(shiftBy(last ?? anchor, unit, -number.value), number.end + 2);
    if (next === "later" && last !== undefined) return derived(shiftBy(last, unit, number.value), number.end + 2);
    return undefined;
  }
  return undefined;
}

/** "ten days after Tokyo decided": a state did it; a day or two after may be told of anything but a paper's publication. */
function isDoneBefore(reading: Reading, at: number, isClose: boolean): boolean {
  if (isClose) return !/^(?:publication|notification|signing|entry)$/.test(key(reading, at));
  const name = key(reading, at) === "the" ? at + 1 : at;
  // "less than two weeks after"
  if (key(reading, at - 4) === "than" || name >= reading.to || reading.tokens[name]?.capital !== true) return false;
  for (let verb = name + 1; verb < name + DONE_REACH; verb++)
    if (key(reading, verb).endsWith("ed") || DONE.has(key(reading, verb))) return true;
  return false;
}

const DONE_REACH = 7;
const DONE = wordSet("put took set cut hit shut began struck brought told made said went halted laid");

/** "minutes after the duty took effect", "within hours of the ban": on the day of what stands before. */
function momentAfter(reading: Reading, at: number): Found | undefined {
  const [next, day] = [key(reading, at + 1), reading.last ?? reading.anchor];
  // "forty-eight hours after"
  if (readNumber(reading.tokens, at - 1, at) !== undefined) return undefined;
  const isAfter = next === "after" || (next === "of" && key(reading, at - 1) === "within");
  return isAfter && day !== undefined ? { value: day, basis: "derived", end: at + 2 } : undefined;
}

/** "Treasury put sanctions on him the same day": what has been done was done on a day gone by, whichever was named last; "until the same date" means one to come. */
function sameDay(reading: Reading, at: number, end: number): Found | undefined {
  const { named, ahead, last, anchor } = reading;
  const lead = key(reading, at - 1);
  const isAhead = named !== undefined && anchor !== undefined && named > anchor;
  const isBound = /^(?:until|till|through)$/.test(lead) || (lead === "from" && isAhead);
  const value = isBound ? (ahead ?? named) : isAhead && !reading.future(at) ? (last ?? named) : named;
  return value === undefined ? undefined : { value, basis: "derived", end };
}

/** "from the following day", "the following month", "slapped on them the day before": the one beside that which was told last. */
function besideTold(reading: Reading, at: number): Found | undefined {
  const { named, told } = reading;
  const [word, next] = [key(reading, at), key(reading, at + 1)];
  if (word === "following" && /^(?:month|year)$/.test(next)) {
    const value = shiftSpan(told?.slice(0, next === "month" ? 7 : 4), next, 1);
    return value === undefined ? undefined : { value, basis: "derived", end: at + 2 };
  }
  const step =
    word === "following" && next === "day"
      ? 1
      : word === "day" && next === "before" && !isNamed(reading, at + 2)
        ? -1
        : undefined;
  if (step === undefined || named === undefined) return undefined;
  return { value: addDays(named as IsoDate, step), basis: "derived", end: at + 2 };
}

/** "the day before the talks": what follows says which day is meant. */
function isNamed(reading: Reading, at: number): boolean {
  return at < reading.to && reading.tokens[at]?.kind !== "sign";
}

/** "in about 30 days". */
const APPROXIMATELY = /^(?:about|around|roughly|approximately|some|nearly|just|another)$/;

/** "in two weeks of talks" dates nothing. */
const OF_SPAN = /^(?:of|after|before|from)$/;

const MOMENTS = wordSet("minutes hours moments");
const EDGES = wordSet("end start beginning middle");

/** "the end of the year", "the start of next month", "end of this year", "the end of 2025". */
function edgeOfSpan(reading: Reading, anchor: IsoDate, at: number): Found | undefined {
  const from = key(reading, at) === "the" ? at + 1 : at;
  const edge = key(reading, from);
  if (!EDGES.has(edge) || key(reading, from + 1) !== "of") return undefined;
  const stated = yearAt(reading, from + 2);
  if (stated !== undefined) return edgeOfYear(stated, edge, from + 3);
  const lead = key(reading, from + 2);
  if (!/^(?:the|this|next|last)$/.test(lead)) return undefined;
  const unit = key(reading, from + 3);
  const shift = lead === "next" ? 1 : lead === "last" ? -1 : 0;
  if (unit === "year") return edgeOfYear(Number(anchor.slice(0, 4)) + shift, edge, from + 4);
  if (unit !== "month") return undefined;
  const month = monthFrom(anchor, shift);
  const last = lastDayOf(Number(month.slice(0, 4)), Number(month.slice(5, 7)));
  const days =
    edge === "end" ? `${last - 9}/${month}-${last}` : edge === "middle" ? `11/${month}-20` : `01/${month}-10`;
  return { value: `${month}-${days}`, basis: "derived", end: from + 4 };
}

function edgeOfYear(year: number, edge: string, end: number): Found {
  const value = edge === "end" ? `${year}-12-31` : edge === "middle" ? `${year}-06-01/${year}-07-31` : `${year}-01-01`;
  return { value, basis: "derived", end };
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

/** A month or year `count` units from one that was told without its day. */
function shiftSpan(told: string | undefined, unit: string, count: number): string | undefined {
  if (told === undefined || told.length > 7) return undefined;
  if (unit === "year") return told.length === 4 ? String(Number(told) + count) : undefined;
  return unit === "month" && told.length === 7 ? monthFrom(`${told}-01` as IsoDate, count) : undefined;
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
