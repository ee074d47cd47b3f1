// How far each measure has come on the day of the text, decided once for all its mentions together: what its main mention tells,
// what the days say, and in what form it was given. The questions, in order, stand in docs/read.md.
import { isIsoDate } from "../../../base/date.ts";
import { keyAt, type SentenceView } from "../../grammar/sentence-view.ts";
import { wordSet } from "../../grammar/word-set.ts";
import { boundsOf, isOpenYear } from "../../time/calendar.ts";
import { type Candidate, isHeadline, PLANNED, type Region, type Status } from "../candidate.ts";
import { meantBy } from "../days/effect-told.ts";
import { effectVerbs } from "../days/effect-verb.ts";
import { familyOf } from "../families.ts";
import type { Governments } from "../who/government.ts";
import type { Draft } from "../draft.ts";
import { daysApart } from "./status-act.ts";
import { tellsPaper, tellsVote, tellsWord } from "./status-evidence.ts";
import { isLighter, tellsDeal } from "./status-loosened.ts";
import { WILL } from "./status-words.ts";
import { markUndone } from "../kind/undone.ts";

/** What the mentions of one measure tell: the main one, unless another of the same direction has firmer words. */
export function toldStatus(members: readonly Candidate[], lead: Candidate): Status {
  const sameWay = members.filter((one) => one === lead || one.direction === lead.direction);
  const main = isPlan(lead) && lead.past ? (sameWay.find((one) => isDone(one) && !one.past) ?? lead) : lead;
  // What was planned, asked for or looked into before does not take back what the main mention tells as done.
  const heard = isDone(main) ? sameWay.filter((one) => !isPlan(one)) : sameWay;
  return heard.reduce((best, one) => (firmness(one) > firmness(best) ? one : best), main).status;
}

const isPlan = ({ status }: Candidate): boolean => PLANNED.has(status);
const isDone = (one: Candidate): boolean => one.verbal && one.statusWeight > 0 && !isPlan(one);

function firmness(one: Candidate): number {
  const zone = isHeadline(one) ? -1.5 : 0;
  return one.statusWeight * 2 + zone + (one.verbal ? 1 : 0);
}

/** The states of `drafts` on the day of publication, once their days are chosen. */
export function settleStates(
  drafts: readonly Draft[],
  views: readonly SentenceView[],
  governments: Governments,
  published: string | undefined,
): void {
  for (const draft of drafts) {
    if (draft.direction === "relax") {
      // "eliminating export taxes until October 31": what comes back by itself is put off, not done away with.
      if (draft.status === "revoked" && draft.expires !== undefined) draft.status = "suspended";
      if (published !== undefined && isAhead(draft, published) && opens(views, tellsDeal)) draft.status = "announced";
      if (draft.status === "announced" && published !== undefined && isDueTomorrow(draft, views, published))
        draft.status = statusOfLoosened(draft, views);
    } else if (published !== undefined && GIVEN.has(draft.status) && isDated(draft, published))
      draft.status = byDay(draft, drafts, views, published);
    else if (isLongKnown(draft, views, published)) draft.status = "in_force";
    else if (
      draft.status === "in_force" &&
      !draft.background &&
      (isOrderToOwners(draft) || isVoted(draft, views) || isToBegin(draft, drafts, views, governments))
    )
      draft.status = "adopted";
  }
  for (const draft of drafts) draft.status = sharedStatus(draft, drafts, views, published) ?? draft.status;
  markUndone(drafts, views, published);
}

/** What is told of one act of a text and is so of another: of a step and its rows, of what a new act widens and what it was before. */
function sharedStatus(
  draft: Draft,
  drafts: readonly Draft[],
  views: readonly SentenceView[],
  published: string | undefined,
): Status | undefined {
  if (draft.direction !== "restrict") return undefined;
  const beside = drafts.filter(
    (one) => one !== draft && one.direction === "restrict" && !one.background && one.imposers[0] === draft.imposers[0],
  );
  if (draft.status === "expired") {
    const view = views[draft.lead.sentence];
    const isWidened = beside.some(({ type }) => type === draft.type) && view !== undefined && tellsUntilNow(view);
    return isWidened ? "in_force" : undefined;
  }
  if (draft.status !== "in_force" || draft.background || isDated(draft, published) || !isRow(draft)) return undefined;
  return beside.find(({ type, status }) => HANDED_ON.has(status) && familyOf(type) === familyOf(draft.type))?.status;
}

/** "Solar cells go to 50%": the rate of some goods, told by nobody and on no day. */
function isRow({ type, lead }: Draft): boolean {
  const isOwn = isIsoDate(lead.announced?.value) || (lead.statusWeight > 0 && lead.imposer !== undefined);
  return familyOf(type) === "duty" && lead.zone === "body" && !isOwn;
}

const HANDED_ON: ReadonlySet<Status> = new Set(["announced", "adopted", "proposed"]);

/** It begins on a day that tells whether it has begun: "goes to 100% this year" does not. */
function isDated({ effective }: Draft, published: string | undefined): boolean {
  if (effective === undefined) return false;
  return published === undefined || !isOpenYear(effective.value, published) || boundsOf(effective.value)[0] > published;
}

/** It is still to begin. */
function isAhead({ effective }: Draft, published: string): boolean {
  return effective !== undefined && boundsOf(effective.value)[0] > published;
}

/** "Until now the ban covered ten prefectures." */
function tellsUntilNow(view: SentenceView): boolean {
  for (let at = view.sentence.firstToken; at < view.sentence.endToken; at++)
    if (keyAt(view, at) === "until" && keyAt(view, at + 1) === "now") return true;
  return false;
}

/** "China will scrap the duties, it said on Friday. The step takes effect on Saturday": as good as done. */
function isDueTomorrow({ effective, lead }: Draft, views: readonly SentenceView[], published: string): boolean {
  const view = views[lead.sentence];
  if (view === undefined || effective?.value.length !== 10) return false;
  return daysApart(published, effective.value) === 1 && !tellsDeal(view);
}

function statusOfLoosened({ lead: { sentence, match } }: Draft, views: readonly SentenceView[]): Status {
  const view = views[sentence];
  return view !== undefined && isLighter(view, { from: match.firstToken, to: match.endToken }) ? "amended" : "revoked";
}

/** "In October the department announced rules that bar …", told in December: what was announced long ago binds, unless it was to come. */
function isLongKnown(
  { status, background, announced, lead }: Draft,
  views: readonly SentenceView[],
  published: string | undefined,
): boolean {
  if (!GIVEN.has(status) || !background || announced === undefined || published === undefined) return false;
  const view = views[lead.sentence];
  return daysApart(boundsOf(announced.value)[1], published) > LONG && view !== undefined && !says(view, WILL);
}

/** Days after which what was announced has begun. */
const LONG = 35;

/** A deal that is barred to a named firm: an order, to be carried out. */
function isOrderToOwners({ type, effective, entities, lead }: Draft): boolean {
  return type === "investment_restriction" && entities.length > 0 && effective === undefined && !lead.past;
}

/** "The EU adopted its 14th package …: imports of helium are banned": given by a body that votes, and no day told on which it binds. */
function isVoted({ effective, members, lead }: Draft, views: readonly SentenceView[]): boolean {
  if (effective !== undefined || lead.past || !lead.verbal) return false;
  const lede = views.find(({ sentence }) => sentence.zone === "body");
  const isBeside = (index: number): boolean =>
    members.some(({ sentence }) => index === sentence || index === sentence + 1);
  return views.some(
    (view) => (view.sentence.zone === "title" || view === lede || isBeside(view.sentence.index)) && tellsVote(view),
  );
}

/** "excluded Chinese firms … The regulation takes effect ten days after publication": done, and still to bind on a day not told. */
function isToBegin(
  draft: Draft,
  drafts: readonly Draft[],
  views: readonly SentenceView[],
  governments: Governments,
): boolean {
  const first = draft.lead.sentence;
  return views
    .slice(first, first + BEGIN_REACH)
    .some((view) =>
      effectVerbs(view).some(
        (verb) => isCounted(view, verb.words) && meantBy(view, verb, governments, drafts).includes(draft),
      ),
    );
}

const BEGIN_REACH = 5;

/** "takes effect ten days after …", "enters into force once …"; not "took effect", "applied". */
function isCounted(view: SentenceView, { from, to }: Region): boolean {
  for (let at = from; at < to; at++)
    if (/^(?:took|came|went|entered|applied|began|started|kicked|had|was|were)$/.test(keyAt(view, at))) return false;
  for (let at = to; at < to + COUNT_REACH; at++) {
    const key = keyAt(view, at);
    if (/^(?:,|;|\.|and|but)$/.test(key)) return false;
    if (/^(?:after|once|following|upon)$/.test(key)) return true;
  }
  return false;
}

const COUNT_REACH = 4;

/** Given, in whatever form: the days say whether it binds. */
const GIVEN: ReadonlySet<Status> = new Set(["announced", "adopted", "in_force"]);

/**
 * What has begun is in force. What is still to begin is adopted if a paper or vote gave it, here or where the text opens, or if an
 * office names a near day; one person's "will", and what is intended, is only announced.
 */
function byDay(draft: Draft, drafts: readonly Draft[], views: readonly SentenceView[], published: string): Status {
  const { effective, imposers } = draft;
  const value = effective?.value ?? published;
  const ahead = daysApart(published, boundsOf(value)[0]);
  if (ahead <= 0) return "in_force";
  const step = draft.background ? [draft] : drafts.filter((one) => one === draft || isOfStep(one, draft, published));
  const own = [...new Set(step.flatMap(({ members }) => members.map(({ sentence }) => sentence)))].flatMap(
    (at) => views[at] ?? [],
  );
  if (own.some(tellsPaper) || opens(views, tellsPaper)) return "adopted";
  if (!isIsoDate(value)) return "announced";
  const isWord = own.some(
    (view) => (tellsWord(view, view.sentence.firstToken, imposers[0]) && says(view, WILL)) || says(view, INTENDS),
  );
  return ahead <= SOON && !isWord ? "adopted" : "announced";
}

/** A new act of the same government and kind that is still to begin: given in the same form. */
function isOfStep(one: Draft, draft: Draft, published: string): boolean {
  return (
    !one.background &&
    one.direction === draft.direction &&
    one.imposers[0] === draft.imposers[0] &&
    familyOf(one.type) === familyOf(draft.type) &&
    GIVEN.has(one.status) &&
    isAhead(one, published)
  );
}

/** Whether one of the words stands in the sentence: "will stop", "would be charged"; "intends to put". */
function says(view: SentenceView, words: ReadonlySet<string>): boolean {
  for (let at = view.sentence.firstToken; at < view.sentence.endToken; at++)
    if (words.has(keyAt(view, at))) return true;
  return false;
}

const INTENDS = wordSet("intend intends intention aim aims plans");

/** Whether title or first sentence tell it. */
function opens(views: readonly SentenceView[], tells: (view: SentenceView) => boolean): boolean {
  const lede = views.findIndex(({ sentence }) => sentence.zone === "body");
  return views
    .slice(0, lede + 1)
    .some((view) => (view.sentence.zone === "title" || view.sentence.index === lede) && tells(view));
}

/** Days within which what an office says will be so is settled. */
const SOON = 100;
