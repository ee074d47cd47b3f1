// Announced, effective and expiry dates of a measure from the dates of its sentence and the words beside them.
import type { Timex } from "../../document/model.ts";
import { holdsIn, isAt, keyAt, type SentenceView, textOf } from "../../grammar/sentence-view.ts";
import { isOfWhatFollows } from "../../time/timexes.ts";
import { boundsOf } from "../../time/calendar.ts";
import { endOfAtOnce, isClockDay, mayTellAtOnce } from "./at-once.ts";
import type { DateValue, Region } from "../candidate.ts";
import { effectVerbs, isBegunBy } from "./effect-verb.ts";
import {
  ACTS,
  isDateline,
  isOfHearing,
  isOfJudgement,
  isOfAside,
  isOfRateBefore,
  isOfPlan,
  isOfRelative,
  isOwnDate,
  isYearOfAct,
  saidByOthers,
} from "./other-days.ts";
import { wordSet } from "../../grammar/word-set.ts";

export interface MeasureDates {
  readonly announced: DateValue | undefined;
  readonly effective: DateValue | undefined;
  readonly expires: DateValue | undefined;
  /** "with immediate effect", where no day is named with it. */
  readonly atOnce?: string | undefined;
}

const EFFECT =
  /^(?:effect|effective|force|starting|beginning|starts?|started|begins?|began|entered|entry|kick|kicks|kicked|applies|apply|applied|applicable|into|enforced|commence|commences|dates|effectively|operational|active|compulsory|mandatory)$/;
const EXPIRY = /^(?:expire|expires|expired|expiring|until|till|through|lapse|lapses|ends|ending|run|runs)$/;
/** The dates in the region, each given the role its words tell. */
export function findDates(
  view: SentenceView,
  region: Region,
  match: Region,
  published: string | undefined,
  verbal = true,
  loosens = false,
): MeasureDates {
  let announced: Timex | undefined;
  let effective: Timex | undefined;
  let expires: Timex | undefined;
  /** The day of an act that was laid on long ago, until words name the day it took effect. */
  let laid: Timex | undefined;
  const dates = view.timexes.filter(
    ({ firstToken, endToken }) =>
      (firstToken >= region.from || (endToken >= region.from - 1 && isOfWhatFollows(view.document.tokens, endToken))) &&
      endToken <= region.to &&
      !isYearOfAct(view, firstToken) &&
      !isOfHearing(view, firstToken) &&
      !isDateline(view, firstToken, endToken),
  );
  for (const timex of dates) {
    if (!loosens && isOfJudgement(view, timex.firstToken)) continue;
    if (loosens && (timex.relation === "since" || isOfLoosened(view, timex, match))) continue;
    const role = roleOf(view, timex, region, match, published);
    if (role === "effective") effective ??= timex;
    else if (role === "laid") laid ??= timex;
    else if (role === "expires") expires ??= timex;
    else if (role === "announced" && (verbal || distance(timex, match) <= NOUN_REACH)) announced ??= timex;
  }
  const immediate = immediateAt(view, region);
  if (effective === undefined) effective = laid;
  else announced ??= laid;
  // "with immediate effect on Thursday": said and begun that day.
  if (immediate !== undefined && effective !== undefined && !isFuture(effective, published)) announced ??= effective;
  const announcedValue = announced && valueOf(announced);
  return {
    announced: announcedValue,
    effective: effective
      ? valueOf(effective)
      : immediate && announcedValue
        ? { ...announcedValue, text: immediate, basis: "derived" }
        : undefined,
    expires: expires && lastDay(valueOf(expires)),
    ...(effective === undefined && announcedValue === undefined && immediate !== undefined
      ? { atOnce: immediate }
      : {}),
  };
}

const LAID_ON =
  /^(?:issued|announced|published|imposed|adopted|introduced|placed|put|levied|slapped|kept|launched|enacted|unveiled)$/;
const LAID_REACH = 12;

/** "suspended the announcements issued on October 9", "lifted curbs it placed on exports in May": the day of what is loosened. */
export function isOfLoosened(view: SentenceView, { firstToken }: Pick<Timex, "firstToken">, match: Region): boolean {
  for (let at = firstToken - 1; at > Math.max(match.from, firstToken - LAID_REACH); at--) {
    const key = keyAt(view, at);
    if (/^(?:,|;|and|said|says)$/.test(key)) return false;
    if (LAID_ON.test(key)) return true;
  }
  return false;
}

/** "until the end of December": the last day of the span; a month or year stays one. */
function lastDay(date: DateValue): DateValue {
  const [, last] = date.value.split("/");
  return last === undefined ? date : { ...date, value: last };
}

const SAID = /^(?:said|says|announced|notified|told|confirmed|stated|declared|unveiled|ruled|published)$/;

/** "…, the ministry said on Tuesday": the day of the announcement, wherever in the sentence it stands. */
export function saidOn(view: SentenceView, published: string | undefined): DateValue | undefined {
  const opening = { from: view.sentence.firstToken, to: view.sentence.firstToken };
  const timex = view.timexes.find(
    (one) =>
      (SAID.test(keyAt(view, one.firstToken - 1)) ||
        (keyAt(view, one.firstToken - 1) === "on" && SAID.test(keyAt(view, one.firstToken - 2))) ||
        SAID.test(keyAt(view, one.endToken))) &&
      !isFuture(one, published) &&
      !isOfJudgement(view, one.firstToken) &&
      !isOfRelative(view, one.firstToken, opening) &&
      !saidByOthers(view, one.firstToken),
  );
  return timex && valueOf(timex);
}

const EFFECT_WORDS = wordSet(
  "effect force effective apply applies applied kick kicks begin begins start starts dates run runs remain remains stay stays last lasts hold holds valid expire expires lapse lapses",
);

/** Whether the sentence says that something takes effect, for sentences that only carry a date. */
export function saysEffect(view: SentenceView): boolean {
  const { firstToken, endToken } = view.sentence;
  return holdsIn(view, firstToken, endToken, EFFECT_WORDS);
}

export function valueOf({ value, text, basis, conflict }: Timex): DateValue {
  return { value, text, basis, ...(conflict === undefined ? {} : { conflict }) };
}

function roleOf(
  view: SentenceView,
  timex: Timex,
  region: Region,
  match: Region,
  published: string | undefined,
): "announced" | "effective" | "laid" | "expires" | undefined {
  const { relation, firstToken } = timex;
  // "on Friday, three days after Chile widened its curbs"
  if (isOfWhatFollows(view.document.tokens, timex.endToken)) {
    if (match.from < timex.endToken) return undefined;
    return effectVerbs(view).some(({ words }) => words.from > timex.endToken) ? "effective" : "announced";
  }
  // "to Monday's chip curbs": the day of what follows.
  if (keyAt(view, timex.endToken - 1) === "'s") return distance(timex, match) <= 4 ? "announced" : undefined;
  if (isOfRelative(view, firstToken, match)) return undefined;
  if (relation === "until" && near(view, firstToken, WAITS, 3, region)) return "effective";
  if (isFormerEnd(view, firstToken)) return undefined;
  if (effectVerbs(view).some(({ day }) => day === timex)) return "effective";
  if (isClockDay(view, firstToken)) return "effective";
  if (relation === "until")
    return near(view, firstToken, RUN_OUT, 10, region) || near(view, firstToken, HOLDS, 2, region)
      ? undefined
      : "expires";
  if (relation === "before" && isBarredTill(view, firstToken)) return "expires";
  if (relation === "since" && isOfRateBefore(view, firstToken)) return undefined;
  if (relation === "from" || relation === "since") return "effective";
  if (near(view, firstToken, EXPIRY, 4, region)) return "expires";
  if (/^(?:began|begins|starts|started)$/.test(keyAt(view, timex.endToken))) return "effective";
  if (isLaid(view, timex, match, published)) return "laid";
  if (isBegunBy(view, match) && !saidByOthers(view, firstToken)) return "effective";
  if (relation === "by") return isFuture(timex, published) ? "effective" : undefined;
  if (relation === "after" && isFuture(timex, published)) return "effective";
  if (near(view, firstToken, EFFECT, 5, region)) return "effective";
  if (isFuture(timex, published)) return isOfPlan(view, firstToken) ? undefined : "effective";
  if (relation === "before" || relation === "for") return undefined;
  if (isAsPlanned(view)) return "effective";
  if (saidByOthers(view, firstToken) || isOfAside(view, firstToken, match)) return undefined;
  // "In a final rule of October 17, …", "On Monday, …": what opens a sentence dates its act.
  if (firstToken - view.sentence.firstToken <= 7 && firstToken < match.from)
    return isOwnDate(view, timex) ? "announced" : undefined;
  // A day inside a phrase of its own ("the rules of October 2022", "in 2004") dates something else when far from the act.
  if (ACTS.test(keyAt(view, firstToken - 1)) || ACTS.test(keyAt(view, timex.endToken)) || distance(timex, match) <= 20)
    return isOwnDate(view, timex) ? "announced" : undefined;
  return undefined;
}

/** "stopped exports on Saturday, as planned": what was announced before begins. */
function isAsPlanned(view: SentenceView): boolean {
  for (let at = view.sentence.firstToken; at < view.sentence.endToken; at++)
    if (keyAt(view, at) === "as" && isAt(view, at + 1, FORESEEN)) return true;
  return false;
}

const FORESEEN = wordSet("planned scheduled foreseen envisaged promised threatened");

const WAITS = /^(?:waits?|waiting)$/;
/** "a wind-down to 26 September": how long what is barred may still be ended. */
const RUN_OUT = /^(?:wind|winding|grace|transition|reprieve|waivers?|exemptions?)$/;
/** "have until 3 June to sell": how long they are given. */
const HOLDS = /^(?:has|have|had|given|gives?|gets?|got)$/;
const END_REACH = 4;

/** "may not leave the country before 31 May": what is barred till then. */
export function isBarredTill(view: SentenceView, at: number): boolean {
  if (keyAt(view, at - 1) !== "before") return false;
  for (let i = at - 2; i >= Math.max(view.sentence.firstToken, at - BARRED_REACH); i--) {
    const key = keyAt(view, i);
    if (/^(?:,|;|and|but)$/.test(key)) return false;
    if (/^(?:cannot|can't)$/.test(key)) return true;
    if (key === "not" && /^(?:may|can|must|shall|will|could)$/.test(keyAt(view, i - 1))) return true;
  }
  return false;
}

const BARRED_REACH = 12;

const EXPIRE = wordSet("expire lapse end run");

/** "quotas that were to lapse on 30 June": they did not. */
function isFormerEnd(view: SentenceView, at: number): boolean {
  for (let i = at - 1; i >= at - END_REACH; i--)
    if (isAt(view, i, EXPIRE))
      return keyAt(view, i - 1) === "to" && /^(?:was|were|due|set|have|had|otherwise)$/.test(keyAt(view, i - 2));
  return false;
}

const LAYS =
  /^(?:placed|put|tightened|stopped|scrapped|lifted|abolished|began|removed|dropped|restored|halted|suspended|stopped|raised|widened|shut|kept|reopened|resumed|eased|cut|doubled)$/;

/** "placed restrictions on … in July": what was laid on long ago is told by the day it began to bind. */
function isLaid(
  view: SentenceView,
  { firstToken, value }: Timex,
  match: Region,
  published: string | undefined,
): boolean {
  if (view.names.some(({ class: kind }) => kind === "list")) return false;
  if (published === undefined || Date.parse(published) - Date.parse(boundsOf(value)[1]) < 20 * 86_400_000) return false;
  for (let at = Math.min(match.from, firstToken) - 3; at <= Math.max(match.to, firstToken); at++)
    if (LAYS.test(keyAt(view, at)) && Math.abs(at - match.from) <= 5) return true;
  return false;
}

function near(view: SentenceView, at: number, words: RegExp, reach: number, region: Region): boolean {
  for (let i = at - 1; i >= Math.max(region.from, at - reach); i--) {
    const key = keyAt(view, i);
    if (key === "," || key === ";") return false;
    if (words.test(key) && !(key === "into" && keyAt(view, i - 1) === "probe")) return true;
  }
  return false;
}

function isFuture({ value }: Timex, published: string | undefined): boolean {
  return published !== undefined && boundsOf(value)[0] > published;
}

/** What a noun names is dated by the words beside it: "the ban of 3 July". */
const NOUN_REACH = 5;

function distance(timex: Timex, match: Region): number {
  if (timex.endToken <= match.from) return match.from - timex.endToken;
  return Math.max(0, timex.firstToken - match.to);
}

function immediateAt(view: SentenceView, { from, to }: Region): string | undefined {
  if (!mayTellAtOnce(view)) return undefined;
  for (let at = from; at < to; at++) {
    const end = endOfAtOnce(view, at);
    if (end === undefined || end > to) continue;
    const isBare =
      end === at + 1 && keyAt(view, at) !== "immediate" && !/^(?:effective|effect)$/.test(keyAt(view, at - 1));
    if (isBare) continue;
    let first = at;
    while (first > from && /^(?:with|effective|effect|from|the|of|date|day)$/.test(keyAt(view, first - 1))) first--;
    return textOf(view, first, end - 1);
  }
  return undefined;
}
