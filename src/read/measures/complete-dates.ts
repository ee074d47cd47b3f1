// Dates told in a sentence of their own: `The rules take effect on 1 August`, `The ministry said on Monday`.
import { isIsoDate } from "../../base/date.ts";
import { type AnnotatedDocument, isEvidence } from "../document/model.ts";
import { keyAt, type SentenceView, textOf } from "../grammar/sentence-view.ts";
import { boundsOf } from "../time/calendar.ts";
import { readNumber } from "../time/numbers.ts";
import type { DateValue, Region } from "./candidate.ts";
import { findDates, saysEffect, valueOf } from "./dates.ts";
import type { Governments } from "./governments.ts";
import type { Draft } from "./measures.ts";

const ANAPHORS =
  /^(?:it|they|the|these|this|those|both|which|rules?|measures?|curbs|restrictions|controls|ban|duties|tariffs|order|dates?|effective|collection|enforcement)$/;

/** "The rules take effect on 1 August": a date that stands in a sentence of its own. */
export function addEffect(
  document: AnnotatedDocument,
  views: readonly SentenceView[],
  draft: Draft,
  told: ReadonlySet<number>,
  drafts: readonly Draft[],
  alone: boolean,
): void {
  for (const view of views) {
    const { index, zone, firstToken, endToken } = view.sentence;
    if (told.has(index) || !isEvidence(zone)) continue;
    if (!ANAPHORS.test(keyAt(view, firstToken)) || !saysEffect(view) || tellsOfLaw(view)) continue;
    if (!(alone && draft.direction === "restrict") && toldLast(drafts, index) !== draft) continue;
    if (draft.effective === undefined && draft.announced !== undefined && saysAtOnce(view)) {
      draft.effective = {
        ...draft.announced,
        text: textOf(view, firstToken, endToken - 1),
        basis: "derived",
      };
      draft.derived.push("effective");
    }
    const dates = findDates(
      view,
      { from: firstToken, to: endToken },
      { from: firstToken, to: firstToken + 3 },
      document.published?.value,
    );
    if (
      (draft.effective === undefined || isWithin(dates.effective, draft.effective)) &&
      dates.effective !== undefined &&
      !isLongBefore(dates.effective, draft.announced)
    ) {
      draft.effective = dates.effective;
      draft.derived.push("effective");
    }
    if (draft.expires === undefined)
      draft.expires = dates.expires ?? endOfTerm(view, draft.effective ?? draft.announced);
  }
}

const UNITS = /^(?:year|month|week|day)$/;

/** How far behind the act a term of its own may stand: "banned exports of sugar from the province for three months". */
const TERM_REACH = 24;

/** Whose sentence came right before: what "the ban" and "the suspension" mean where several are told. */
function toldLast(drafts: readonly Draft[], index: number): Draft | undefined {
  const near = drafts.filter(
    ({ members, background }) => !background && members.some((one) => one.sentence === index - 1),
  );
  return near.length === 1 ? near[0] : undefined;
}

/** "banned exports for three months", "suspended for 90 days": told with the act itself, from the day it takes effect. */
export function addTerm(draft: Draft, views: readonly SentenceView[]): void {
  if (draft.expires !== undefined || draft.background || !LASTS.has(draft.status)) return;
  for (const { match, sentence } of draft.members) {
    const view = views[sentence];
    if (view === undefined || isOver(view, match.firstToken)) continue;
    const region = {
      from: match.firstToken,
      to: Math.min(view.sentence.endToken, match.endToken + TERM_REACH),
    };
    const published = view.document.published?.value;
    const today: DateValue | undefined =
      published === undefined || draft.status !== "suspended" ? undefined : { value: published, basis: "derived" };
    draft.expires = endOfTerm(view, draft.effective ?? draft.announced ?? today, region);
    if (draft.expires !== undefined) return void draft.derived.push("expires");
  }
}

const LASTS: ReadonlySet<string> = new Set(["announced", "adopted", "in_force", "extended", "suspended"]);

/** "have been banned for five years": a time gone by. */
function isOver(view: SentenceView, at: number): boolean {
  for (let i = at - 1; i >= at - 4; i--) if (/^(?:been|had|was|were)$/.test(keyAt(view, i))) return true;
  return false;
}

/** "and run for five years": the last day of the term. */
function endOfTerm(
  view: SentenceView,
  effective: DateValue | undefined,
  { from, to }: Region = { from: view.sentence.firstToken, to: view.sentence.endToken },
): DateValue | undefined {
  if (effective === undefined || !isIsoDate(effective.value)) return undefined;
  const { endToken } = view.sentence;
  const { tokens } = view.document;
  for (let at = from; at < to; at++) {
    if (keyAt(view, at) !== "for") continue;
    let first = at + 1;
    while (/^(?:at|least|another|a|further|up|to|about|initially|the|next)$/.test(keyAt(view, first))) first++;
    if (keyAt(view, first - 1) === "a" && UNITS.test(keyAt(view, first))) first--;
    const number = readNumber(tokens, first, endToken);
    let last = number?.end ?? 0;
    if (keyAt(view, last) === "more") last++;
    const unit = number && keyAt(view, last).replace(/s$/, "");
    if (number === undefined || unit === undefined || !UNITS.test(unit)) continue;
    const start = new Date(`${effective.value}T00:00:00Z`);
    if (unit === "day" || unit === "week")
      start.setUTCDate(start.getUTCDate() + number.value * (unit === "week" ? 7 : 1));
    else start.setUTCMonth(start.getUTCMonth() + number.value * (unit === "year" ? 12 : 1));
    start.setUTCDate(start.getUTCDate() - 1);
    return {
      value: start.toISOString().slice(0, 10),
      text: textOf(view, at, last),
      basis: "derived",
    };
  }
  return undefined;
}

/** "The instrument entered into force in August 2022": the law, not the measure. */
function tellsOfLaw(view: SentenceView): boolean {
  return view.names.some((name) => name.class === "statute" && name.firstToken - view.sentence.firstToken <= 4);
}

function saysAtOnce(view: SentenceView): boolean {
  const { firstToken, endToken } = view.sentence;
  for (let at = firstToken; at < endToken; at++) {
    const key = keyAt(view, at);
    if (key === "immediately" || key === "immediate" || (key === "publication" && keyAt(view, at - 1) === "upon"))
      return true;
    if (key === "day" && /^(?:same|the|that)$/.test(keyAt(view, at - 1)) && keyAt(view, at + 1) !== "after")
      return true;
  }
  return false;
}

/** "from mid-September … on Sept. 15": the day says more than the span around it. */
function isWithin(day: DateValue | undefined, span: DateValue): boolean {
  if (day?.value.length !== 10 || span.value.length === 10) return false;
  const [first, last] = boundsOf(span.value);
  return day.value >= first && day.value <= last;
}

function isLongBefore(effective: DateValue, announced: DateValue | undefined): boolean {
  return (
    announced !== undefined &&
    Date.parse(announced.value.slice(0, 10)) - Date.parse(effective.value.slice(0, 10)) > 60 * 86_400_000
  );
}

const DECIDES =
  /^(?:announced|announces|announce|decided|settled|proposed|presented|tabled|published|issued|signed|adopted|approved|unveiled|notified|informed|confirmed|said|ordered|agreed|gazetted|released|told|stated|imposed|made|declared|proclaimed)$/;

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
  const near = [...evidence, draft.lead.sentence + 1, ...(alone ? [draft.lead.sentence + 2] : [])];
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
      const passive = /^(?:was|were|been|being)$/.test(keyAt(view, at - 1));
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
