// Days, months and years as Chinese writes them, the year left out or told from the day of publication: 2023年7月3日, 8月1日,
// 今年3月, 上月7日, 12日, 周三, 昨日, 同日, 三天前, 明年6月底. In simplified and in traditional signs.
import { addDays, type IsoDate } from "../../base/date.ts";
import { isHan } from "../document/tokens.ts";
import { dayValue, lastDayOf, monthFrom, nearestMonth, pad, weekdayOf } from "./calendar.ts";
import { type Found, nearest, type Reading } from "./reading.ts";

const DIGITS = "一二三四五六七八九十";
/** 一 1, 两 2, 十 10, 12 as it is. */
const countOf = (text: string): number =>
  /^\d/.test(text) ? Number(text) : /[两兩]/.test(text) ? 2 : DIGITS.indexOf(text) + 1;

const YEARS: Readonly<Record<string, number>> = { 前: -2, 去: -1, 上: -1, 今: 0, 本: 0, 明: 1 };
const STEPS: Readonly<Record<string, number>> = { 前: -2, 昨: -1, 上: -1, 今: 0, 本: 0, 这: 0, 這: 0, 明: 1, 下: 1 };
/** A part of a month, and of a year. */
const PART = "(上旬|中旬|下旬|月?初|月?底|月?末)";

const YEAR = new RegExp(`^(\\d{4}|[今去前明本上])年(?:(\\d{1,2})月(?:份|(\\d{1,2})日|${PART})?|(年?初|年?底|年?末))?`);
const MONTH = new RegExp(`^(上|本|下)[个個]?月(?:(\\d{1,2})日|${PART})?`);
const DAY_OF_MONTH = /^(\d{1,2})月(\d{1,2})日/;
const BARE_MONTH = new RegExp(`^(\\d{1,2})月(?:份|${PART})?`);
const BARE_DAY = /^(\d{1,2})日(?!内|元|均|本)/;
const NEAR_DAY = /^([今昨前明])[日天]/;
const SAME_DAY = /^(?:同日|同一[日天]|[当當][日天])/;
const NEXT_TO = /^(?:(前一)|次|翌|第二)[日天]/;
const AGO = /^(\d{1,3}|[一二两兩三四五六七八九十])天(?:之)?前/;
const WEEKDAY = /^([上本这這下])?[个個]?(?:[周週]|星期)([一二三四五六日天])/;

/** What stands behind a day to come, and before it. */
const AHEAD = /^(?:零?\d*[时時]?)(?:起|开始|開始|(?:正式)?(?:生效|实施|實施|施行)|到期|(?:之)?前)/;
const LEADS_AHEAD = /(?:将|將|定|拟|擬|预计|預計|[自至到从從])[于於在]?$/;

/** Signs of the longest date, and of what may stand behind it. */
const LONGEST = 14;
const BEGINS = /^[今去前明本上下这這昨同当當次翌第周週星一二两兩三四五六七八九十]/;

/** The date that begins at a token; days of no year are looked for around the day of publication. */
export function readChinese({ tokens, from, to, anchor, sameDay }: Reading, at: number): Found | undefined {
  const first = tokens[at];
  if (first === undefined || !isChinese(first.kind, first.key, tokens[at + 1]?.key ?? "")) return undefined;
  let words = "";
  const ends: number[] = [];
  for (let i = at; i < to && words.length < LONGEST; i++) {
    words += tokens[i]?.key ?? "";
    ends.push(words.length);
  }
  const found = dated(words, leadOf(tokens, from, at), anchor, sameDay);
  // 商务部公告2025年第40号: the year of a paper.
  if (found === undefined || /^第?\d*[号號]|^第\d/.test(words.slice(found.length))) return undefined;
  // 新华社北京2月5日电: the day of a dateline is of the text, not of what it tells.
  if (/^[电電讯訊][\s　,，)）]?/.test(words.slice(found.length))) return undefined;
  const last = ends.indexOf(found.length);
  return last < 0 ? undefined : { value: found.value, basis: found.basis, end: at + last + 1 };
}

function isChinese(kind: string, key: string, next: string): boolean {
  return kind === "number" ? /^[年月日天]/.test(next) : isHan(key.charCodeAt(0)) && BEGINS.test(key);
}

function leadOf(tokens: Reading["tokens"], from: number, at: number): string {
  let lead = "";
  for (let i = at - 1; i >= from && lead.length < 4; i--) lead = `${tokens[i]?.key ?? ""}${lead}`;
  return lead;
}

interface Dated {
  readonly value: string;
  readonly basis: Found["basis"];
  readonly length: number;
}

function dated(
  words: string,
  lead: string,
  anchor: IsoDate | undefined,
  sameDay: string | undefined,
): Dated | undefined {
  const tell = (match: RegExpExecArray, value: string | undefined, basis: Found["basis"] = "derived") =>
    value === undefined ? undefined : { value, basis, length: match[0].length };
  const year = YEAR.exec(words);
  if (year !== null) {
    const [, which = "", month, day, part, edge] = year;
    const isStated = /^\d/.test(which);
    if (!isStated && anchor === undefined) return undefined;
    const of = isStated ? Number(which) : Number(anchor?.slice(0, 4)) + (YEARS[which] ?? 0);
    const value =
      month === undefined
        ? edgeOfYear(of, edge)
        : day === undefined
          ? partOf(of, +month, part)
          : dayValue(of, +month, +day);
    return tell(year, value, isStated ? "text" : "derived");
  }
  if (anchor === undefined) return undefined;
  const ahead = (match: RegExpExecArray): boolean => AHEAD.test(words.slice(match[0].length)) || LEADS_AHEAD.test(lead);
  const month = MONTH.exec(words);
  if (month !== null) {
    const [of = 0, at = 1] = monthFrom(anchor, STEPS[month[1] ?? ""] ?? 0)
      .split("-")
      .map(Number);
    return tell(month, month[2] === undefined ? partOf(of, at, month[3]) : dayValue(of, at, +month[2]));
  }
  const full = DAY_OF_MONTH.exec(words);
  if (full !== null) return tell(full, nearest(anchor, Number(full[1]), Number(full[2]), ahead(full)));
  const bare = BARE_MONTH.exec(words);
  if (bare !== null) {
    if (/[第近]$/.test(lead)) return undefined;
    const at = Number(bare[1]);
    return at < 1 || at > 12 ? undefined : tell(bare, partOf(nearestMonth(anchor, at, ahead(bare)), at, bare[2]));
  }
  const day = BARE_DAY.exec(words);
  if (day !== null) return tell(day, nearestDay(anchor, Number(day[1]), ahead(day)));
  const near = NEAR_DAY.exec(words);
  if (near !== null) return tell(near, addDays(anchor, STEPS[near[1] ?? ""] ?? 0));
  const ago = AGO.exec(words);
  if (ago !== null) return tell(ago, addDays(anchor, -countOf(ago[1] ?? "")));
  const week = WEEKDAY.exec(words);
  if (week !== null)
    return tell(week, weekdayAt(anchor, week[1], countOf(week[2] === "天" ? "日" : (week[2] ?? "")) || 7));
  const same = SAME_DAY.exec(words);
  if (same !== null) return tell(same, sameDay);
  const next = NEXT_TO.exec(words);
  return next === null || sameDay === undefined
    ? undefined
    : tell(next, addDays(sameDay as IsoDate, next[1] === undefined ? 1 : -1));
}

function partOf(year: number, month: number, part: string | undefined): string | undefined {
  if (month < 1 || month > 12) return undefined;
  const at = `${year}-${pad(month)}`;
  if (part === undefined) return at;
  if (/上旬|初/.test(part)) return `${at}-01/${at}-10`;
  return part === "中旬" ? `${at}-11/${at}-20` : `${at}-21/${at}-${lastDayOf(year, month)}`;
}

function edgeOfYear(year: number, edge: string | undefined): string {
  if (edge === undefined) return String(year);
  return edge.endsWith("初") ? `${year}-01` : `${year}-12`;
}

/** A day without its month: the last such day, the next one where words look ahead. */
function nearestDay(anchor: IsoDate, day: number, ahead: boolean): string | undefined {
  const at = (months: number): string | undefined => {
    const [year = 0, month = 1] = monthFrom(anchor, months).split("-").map(Number);
    return dayValue(year, month, day);
  };
  const here = at(0);
  return here !== undefined && (here <= anchor || ahead) ? here : at(-1);
}

function weekdayAt(anchor: IsoDate, lead: string | undefined, weekday: number): IsoDate {
  const monday = addDays(anchor, -weekdayOf(anchor));
  const of = addDays(monday, weekday - 1);
  if (lead !== undefined) return addDays(of, 7 * (STEPS[lead] ?? 0));
  return of <= anchor ? of : addDays(of, -7);
}
