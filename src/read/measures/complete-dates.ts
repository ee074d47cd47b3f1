// Dates told in a sentence of their own: `The rules take effect on 1 August`, `The ministry said on Monday`.
import { type AnnotatedDocument, isEvidence } from "../document/model.ts";
import { keyAt, type SentenceView, textOf } from "../grammar/sentence-view.ts";
import { boundsOf } from "../time/calendar.ts";
import { readNumber } from "../time/numbers.ts";
import type { DateValue, Region } from "./candidate.ts";
import { findDates, saidOn, saysEffect, valueOf } from "./dates.ts";
import type { Government, Governments } from "./governments.ts";
import type { Draft } from "./measures.ts";
import { isLongBefore } from "./effect-told.ts";
import { isToldByOthers } from "./whose-act.ts";
import { wordSet } from "../grammar/word-set.ts";

const ANAPHORS = wordSet(
  "it they the these this those both which rules rule measures measure curbs restrictions controls ban duties tariffs order dates date effective collection enforcement",
);

/** "The rules apply to goods entered on or after 1 August", "They run for five years": days in a sentence of their own. */
export function addTerms(
  document: AnnotatedDocument,
  views: readonly SentenceView[],
  draft: Draft,
  told: ReadonlySet<number>,
  drafts: readonly Draft[],
  alone: boolean,
): void {
  for (const view of views) {
    const { index, zone, firstToken, endToken } = view.sentence;
    if (!isEvidence(zone)) continue;
    if (!ANAPHORS.has(keyAt(view, firstToken)) || !saysEffect(view) || tellsOfLaw(view)) continue;
    const isOwn = isOnlyIn(draft, drafts, index);
    if (told.has(index) && !isOwn) continue;
    if (!isOwn && !(alone && draft.direction === "restrict") && toldLast(drafts, index) !== draft) continue;
    const { effective, expires } = findDates(
      view,
      { from: firstToken, to: endToken },
      { from: firstToken, to: firstToken + 3 },
      document.published?.value,
    );
    if (draft.effective === undefined && effective !== undefined && !isLongBefore(effective, draft.announced)) {
      draft.effective = effective;
      draft.derived.push("effective");
    }
    draft.expires ??= expires ?? endOfTerm(view, draft.effective ?? draft.announced, draft.direction);
  }
}

const UNITS = /^(?:year|month|week|day)$/;

/** How far before the act "a 90-day pause on" may stand. */
const PAUSE_REACH = 8;
/** How far behind the act a term of its own may stand: "banned exports of sugar from the province for three months". */
const TERM_REACH = 24;

/** "The safeguards will stay in place for 200 days": a sentence that tells of this draft alone. */
function isOnlyIn(draft: Draft, drafts: readonly Draft[], index: number): boolean {
  const here = drafts.filter(({ members }) => members.some(({ sentence }) => sentence === index));
  return here.length === 1 && here[0] === draft;
}

const TOLD_REACH = 3;

/** Whose sentence came last before: what "the ban" and "the suspension" mean where several are told. */
function toldLast(drafts: readonly Draft[], index: number): Draft | undefined {
  for (let at = index - 1; at >= index - TOLD_REACH; at--) {
    const near = drafts.filter(({ members, background }) => !background && members.some((one) => one.sentence === at));
    if (near.length > 0) return near.length === 1 ? near[0] : undefined;
  }
  return undefined;
}

/** "banned exports for three months", "suspended for 90 days": told with the act itself, from the day it takes effect. */
export function addTerm(draft: Draft, views: readonly SentenceView[]): void {
  if (draft.expires !== undefined || draft.background || !LASTS.has(draft.status)) return;
  for (const { match, sentence } of draft.members) {
    const view = views[sentence];
    if (view === undefined || isOver(view, match.firstToken)) continue;
    const region = {
      from: Math.max(view.sentence.firstToken, match.firstToken - PAUSE_REACH),
      to: Math.min(view.sentence.endToken, match.endToken + TERM_REACH),
    };
    const published = view.document.published?.value;
    const today: DateValue | undefined =
      published === undefined || draft.status !== "suspended" ? undefined : { value: published, basis: "derived" };
    draft.expires = endOfTerm(
      view,
      draft.effective ?? draft.announced ?? today,
      draft.direction,
      region,
      match.firstToken,
    );
    if (draft.expires !== undefined) return void draft.derived.push("expires");
  }
}

const LASTS: ReadonlySet<string> = new Set(["announced", "adopted", "in_force", "extended", "suspended"]);

/** "have been banned for five years": a time gone by. */
function isOver(view: SentenceView, at: number): boolean {
  for (let i = at - 1; i >= at - 4; i--) if (/^(?:been|had|was|were)$/.test(keyAt(view, i))) return true;
  return false;
}

/** "and run for five years", "a 90-day pause": the last day of the term. A pause of 90 days ends on the 90th day after its first, duties for five years the day before. */
function endOfTerm(
  view: SentenceView,
  effective: DateValue | undefined,
  direction: Draft["direction"],
  { from, to }: Region = { from: view.sentence.firstToken, to: view.sentence.endToken },
  act = from,
): DateValue | undefined {
  if (effective === undefined || !/^\d{4}-\d\d(?:-\d\d)?$/.test(effective.value)) return undefined;
  const isMonth = effective.value.length === 7;
  for (let at = from; at < to; at++) {
    const term = pauseAt(view, at) ?? (at >= act ? termAt(view, at) : undefined);
    if (term === undefined) continue;
    const { unit, count, end } = term;
    // A term that runs from a month ends in one.
    if (isMonth && (unit === "day" || unit === "week")) continue;
    const start = new Date(`${effective.value}${isMonth ? "-01" : ""}T00:00:00Z`);
    if (unit === "day" || unit === "week") start.setUTCDate(start.getUTCDate() + count * (unit === "week" ? 7 : 1));
    else start.setUTCMonth(start.getUTCMonth() + count * (unit === "year" ? 12 : 1));
    if (!isMonth && direction === "restrict") start.setUTCDate(start.getUTCDate() - 1);
    return {
      value: start.toISOString().slice(0, effective.value.length),
      text: textOf(view, at, end - 1),
      basis: "derived",
    };
  }
  return undefined;
}

interface Term {
  readonly unit: string;
  readonly count: number;
  readonly end: number;
}

/** "a 90-day pause". */
function pauseAt(view: SentenceView, at: number): Term | undefined {
  const unit = keyAt(view, at + 1);
  if (!UNITS.test(unit) || !LASTING.test(keyAt(view, at + 2))) return undefined;
  const number = readNumber(view.document.tokens, at, view.sentence.endToken);
  return number?.end === at + 1 ? { unit, count: number.value, end: at + 2 } : undefined;
}

/** "for another 60 days", "last 12 months", "of six months": a term whose words begin at `at`. */
function termAt(view: SentenceView, at: number): Term | undefined {
  const { tokens } = view.document;
  const { endToken } = view.sentence;
  const key = keyAt(view, at);
  const isTerm =
    key === "for" || /^(?:last|lasts|lasting)$/.test(key) || (key === "of" && LASTING.test(keyAt(view, at - 1)));
  if (!isTerm) return undefined;
  let first = at + 1;
  while (
    /^(?:at|least|most|no|more|than|another|a|an|further|up|to|about|initially|initial|the|next|period|of|maximum)$/.test(
      keyAt(view, first),
    )
  )
    first++;
  if (/^an?$/.test(keyAt(view, first - 1)) && UNITS.test(keyAt(view, first))) first--;
  const number = readNumber(tokens, first, endToken);
  let last = number?.end ?? 0;
  if (keyAt(view, last) === "more") last++;
  const unit = number && keyAt(view, last).replace(/s$/, "");
  return number === undefined || unit === undefined || !UNITS.test(unit)
    ? undefined
    : { unit, count: number.value, end: last + 1 };
}

/** What lasts so many days. */
const LASTING =
  /^(?:pause|suspension|halt|truce|extension|ban|freeze|moratorium|stay|delay|reprieve|stop|embargo|exemption|waiver|period|term)$/;

/** "The instrument entered into force in August 2022": the law, not the measure. */
function tellsOfLaw(view: SentenceView): boolean {
  return view.names.some((name) => name.class === "statute" && name.firstToken - view.sentence.firstToken <= 4);
}

const DECIDES =
  /^(?:announced|announces|announce|decided|settled|proposed|presented|tabled|published|issued|signed|adopted|approved|unveiled|notified|informed|confirmed|said|ordered|agreed|gazetted|released|told|stated|imposed|made|declared|proclaimed|dated)$/;

/** "Treasury also imposed sanctions on …": on the day of what the same government was just said to have done. */
export function shareDay(draft: Draft, drafts: readonly Draft[], views: readonly SentenceView[]): void {
  const { lead, announced, background } = draft;
  const view = views[lead.sentence];
  if (announced !== undefined || background || !lead.verbal || lead.past) return;
  const before = drafts.find(
    (one) =>
      one !== draft &&
      !one.background &&
      one.imposers[0] === draft.imposers[0] &&
      one.announced !== undefined &&
      one.lead.sentence <= lead.sentence &&
      lead.sentence - one.lead.sentence <= 3,
  );
  if (before?.announced === undefined || BEFORE.has(draft.status)) return;
  if (!lead.additional && (view === undefined || goesOn(view))) return;
  draft.announced = { ...before.announced, basis: "derived" };
  draft.derived.push("announced");
}

const GOES_ON = wordSet(
  "still stay stays remain remains continue continues touched untouched affected already since go goes keep keeps review",
);

/** "The steel duties stay in place", "still subject to duties", "is not touched": no news of the day. */
function goesOn(view: SentenceView): boolean {
  for (let at = view.sentence.firstToken; at < view.sentence.endToken; at++)
    if (GOES_ON.has(keyAt(view, at))) return true;
  return false;
}

const BEFORE: ReadonlySet<string> = new Set(["considered", "denied", "proposed", "threatened"]);

/** The day of the decision, told beside the evidence: "The ministry said on Monday", "The step was settled this morning". */
export function addAnnouncement(
  document: AnnotatedDocument,
  views: readonly SentenceView[],
  governments: Governments,
  draft: Draft,
  alone: boolean,
): void {
  const published = document.published?.value;
  if (published === undefined) return;
  const evidence = [...new Set(draft.members.filter(({ zone }) => zone !== "title").map(({ sentence }) => sentence))];
  const { lead } = draft;
  const own = views[lead.sentence];
  if (own !== undefined && !lead.past) {
    const here = governments.bySentence.get(lead.sentence) ?? [];
    draft.announced =
      (isNewsOf(draft) && !isToldByOthers(own, here, draft.imposers) ? saidOn(own, published) : undefined) ??
      openingDay(own, here, draft, published);
    if (draft.announced !== undefined) return;
  }
  const near = [
    ...evidence,
    lead.sentence + 1,
    ...(alone ? [lead.sentence + 2] : []),
    lead.sentence - 1,
    lead.sentence - 2,
  ];
  for (const index of near) {
    const view = views[index];
    if (view === undefined || !isEvidence(view.sentence.zone)) continue;
    for (const timex of view.timexes) {
      if (boundsOf(timex.value)[0] > published || timex.value.length === 4) continue;
      const at = nearestDecision(view, timex.firstToken, timex.endToken);
      if (at === undefined || timex.relation === "from" || timex.relation === "since" || timex.relation === "until")
        continue;
      const here = governments.bySentence.get(index) ?? [];
      const acts = here.some(
        (one) => draft.imposers.includes(one.country) && one.endToken <= at && at - one.endToken <= 8,
      );
      const passive =
        /^(?:was|were|been|being)$/.test(keyAt(view, at - 1)) ||
        (index >= lead.sentence && DOCUMENT.test(keyAt(view, at - 1)));
      if (!acts && !passive) continue;
      // "Canada's own measures were announced last August": not this government's.
      if (!acts && here.some(({ country, kind }) => kind !== "demonym" && !draft.imposers.includes(country))) continue;
      if (Date.parse(published) - Date.parse(boundsOf(timex.value)[1]) > 40 * 86_400_000) continue;
      draft.announced = valueOf(timex);
      draft.derived.push("announced");
      return;
    }
  }
}

const SUBJECT_REACH = 3;

/** "On Tuesday the Commission put forward …", "New Delhi this month …": the day beside the subject of the sentence. */
function openingDay(
  view: SentenceView,
  governments: readonly Government[],
  { imposers, effective }: Draft,
  published: string,
): DateValue | undefined {
  const subject = governments.find(
    ({ firstToken, kind }) => kind !== "demonym" && firstToken - view.sentence.firstToken <= OPENING_REACH,
  );
  if (subject === undefined || !imposers.includes(subject.country)) return undefined;
  const day = view.timexes.find(
    ({ firstToken, endToken, relation, value }) =>
      (relation === undefined || relation === "on" || relation === "in") &&
      boundsOf(value)[0] <= published &&
      value !== effective?.value &&
      keyAt(view, endToken - 1) !== "'s" &&
      (endToken <= subject.firstToken
        ? subject.firstToken - endToken <= SUBJECT_REACH
        : firstToken - subject.endToken <= SUBJECT_REACH - 1),
  );
  return day && valueOf(day);
}

const OPENING_REACH = 9;

/** "a notice dated 1 August", "a decision published on Sunday". */
const DOCUMENT =
  /^(?:notice|notification|decision|decree|order|gazette|journal|statement|regulation|circular|proclamation|rule|ruling|announcement|communiqué|letter|register)$/;

/** Whether the words around a draft tell it as today's news: a bare noun in force does not. */
function isNewsOf({ lead, status }: Draft): boolean {
  return lead.verbal || (status !== "in_force" && status !== "expired");
}

function nearestDecision(view: SentenceView, from: number, to: number): number | undefined {
  for (let reach = 1; reach <= 5; reach++) {
    if (DECIDES.test(keyAt(view, from - reach))) return from - reach;
    if (DECIDES.test(keyAt(view, to - 1 + reach))) return to - 1 + reach;
  }
  // "… was settled at a meeting of the National Security Council chaired by … this morning"
  for (let at = from - 6; at >= view.sentence.firstToken && at > from - 22; at--)
    if (/^(?:settled|decided|approved|adopted|agreed)$/.test(keyAt(view, at)) && keyAt(view, at - 1) === "was")
      return at;
  return undefined;
}
