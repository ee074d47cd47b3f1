// Dates told in a sentence of their own: `The rules take effect on 1 August`, `The ministry said on Monday`.
import { type AnnotatedDocument, isEvidence } from "../../document/model.ts";
import { holdsIn, isAt, keyAt, type SentenceView } from "../../grammar/sentence-view.ts";
import { boundsOf } from "../../time/calendar.ts";
import type { DateValue } from "../candidate.ts";
import { findDates, saidOn, saysEffect, valueOf } from "./dates.ts";
import type { Government, Governments } from "../who/government.ts";
import type { Draft } from "../draft.ts";
import { termIn } from "../../when/terms.ts";
import { mayMean } from "./effect-told.ts";
import { isToldByOthers } from "../who/whose-act.ts";
import { wordSet } from "../../grammar/word-set.ts";

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
    const subject = subjectOf(view);
    if (subject === undefined || !saysEffect(view) || tellsOfLaw(view)) continue;
    const isOwn = isOnlyIn(draft, drafts, index);
    if (told.has(index) && !isOwn) continue;
    if (!isOwn && !(alone && draft.direction === "restrict") && toldLast(drafts, index) !== draft) continue;
    if (!isOwn && !mayMean(view, { from: subject, to: subject + NOUN_REACH }, draft, drafts)) continue;
    const { effective, expires } = findDates(
      view,
      { from: firstToken, to: endToken },
      { from: firstToken, to: firstToken + 3 },
      document.published?.value,
    );
    if (draft.effective === undefined && effective !== undefined) {
      draft.effective = effective;
      draft.derived.push("effective");
    }
    draft.expires ??= expires;
    draft.term ??= termIn(view);
  }
}

const PAPERS = wordSet("decree decision regulation notice notification resolution circular proclamation");
const OPENING = 14;

/** Where what the sentence is about begins: "They", "Decree 44 of May 2", or behind "Under Decree 44, signed on Friday, they". */
function subjectOf(view: SentenceView): number | undefined {
  const { firstToken } = view.sentence;
  const first = keyAt(view, firstToken);
  if (ANAPHORS.has(first) || PAPERS.has(first)) return firstToken;
  if (first !== "under") return undefined;
  for (let at = firstToken + 2; at < firstToken + OPENING; at++)
    if (keyAt(view, at - 1) === "," && isAt(view, at, ANAPHORS)) return at;
  return undefined;
}

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
/** The subject of such a sentence: "The ban", "The provisional duty". */
const NOUN_REACH = 4;

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
  if (draft.expires !== undefined || draft.term !== undefined || !LASTS.has(draft.status)) return;
  for (const { match, sentence, direction } of draft.members) {
    const view = views[sentence];
    if (view === undefined || direction !== draft.direction || isOver(view, match.firstToken)) continue;
    const region = {
      from: Math.max(view.sentence.firstToken, match.firstToken - PAUSE_REACH),
      to: Math.min(view.sentence.endToken, match.endToken + TERM_REACH),
    };
    draft.term = termIn(view, region, match.firstToken);
    if (draft.term !== undefined) return;
  }
}

const LASTS: ReadonlySet<string> = new Set(["announced", "adopted", "in_force", "amended", "extended", "suspended"]);

const BEEN = wordSet("been was were");

/** "have been banned for five years": a time gone by. */
function isOver(view: SentenceView, at: number): boolean {
  for (let i = at - 1; i >= at - 4; i--) if (isAt(view, i, BEEN)) return true;
  return false;
}

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
  return holdsIn(view, view.sentence.firstToken, view.sentence.endToken, GOES_ON);
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
