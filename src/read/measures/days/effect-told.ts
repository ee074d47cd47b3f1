// When a measure begins or ends, told beside the act: "The ban takes effect on 1 August", "Both decisions apply at once", "From
// Monday they pay the full rate". The subject of the verb says which measure is meant.
import { type AnnotatedDocument, isEvidence } from "../../document/model.ts";
import { keyAt, type SentenceView, textOf } from "../../grammar/sentence-view.ts";
import { boundsOf } from "../../time/calendar.ts";
import type { DateValue, Region } from "../candidate.ts";
import { valueOf } from "./dates.ts";
import { type EffectVerb, effectVerbs } from "./effect-verb.ts";
import { type Family, familyOf } from "../families.ts";
import type { Governments } from "../who/government.ts";
import type { Draft } from "../draft.ts";
import { isOfRelative } from "./other-days.ts";

/** Gives the days told in sentences of their own to the drafts that they mean. */
export function addEffects(
  document: AnnotatedDocument,
  views: readonly SentenceView[],
  governments: Governments,
  drafts: readonly Draft[],
): void {
  const published = document.published?.value;
  if (drafts.length === 0) return;
  for (const view of views) {
    if (!isEvidence(view.sentence.zone)) continue;
    for (const verb of effectVerbs(view)) {
      if (verb.day === undefined && verb.atOnce === undefined) continue;
      for (const draft of meantBy(view, verb, governments, drafts)) {
        const day = dayOf(view, verb, draft, published);
        if (day === undefined) continue;
        if (draft.effective !== undefined && !isWithin(day, draft.effective)) continue;
        draft.effective = day;
        draft.derived.push("effective");
      }
    }
    const day = openingDay(view);
    if (day === undefined) continue;
    for (const draft of openedBy(view, drafts)) {
      draft.effective = day;
      draft.derived.push("effective");
    }
  }
  for (const draft of drafts) {
    const view = views[draft.lead.sentence];
    if (view === undefined || draft.effective !== undefined || draft.background) continue;
    draft.effective = dayBehind(view, draft, drafts) ?? besideIn(draft, drafts)?.effective;
  }
}

/** "tariffs of 25% on X and 10% on Y. They apply from March 23": what is said of one of an act's rates is said of all. */
function besideIn({ lead, type, direction, imposers }: Draft, drafts: readonly Draft[]): Draft | undefined {
  return drafts.find(
    (other) =>
      other.lead !== lead &&
      other.lead.sentence === lead.sentence &&
      other.lead.effective === undefined &&
      other.effective !== undefined &&
      other.type === type &&
      other.direction === direction &&
      other.imposers[0] === imposers[0],
  );
}

function dayOf(
  view: SentenceView,
  { day, atOnce }: EffectVerb,
  draft: Draft,
  published: string | undefined,
): DateValue | undefined {
  if (atOnce === undefined || (day !== undefined && keyAt(view, day.firstToken + 1) !== "same"))
    return day && valueOf(day);
  const today: DateValue | undefined =
    published === undefined || draft.background ? undefined : { value: published, basis: "derived" };
  const from = draft.announced ?? today;
  return from && { ...from, text: textOf(view, atOnce.from, atOnce.to - 1), basis: "derived" };
}

/** "From August 6 they pay …", "Since Saturday the firm has needed a permit": the day that opens a sentence. */
function openingDay(view: SentenceView): DateValue | undefined {
  const { firstToken } = view.sentence;
  const timex = view.timexes.find((one) => one.firstToken - firstToken <= 2);
  return timex === undefined || !/^(?:from|since)$/.test(timex.relation ?? "") ? undefined : valueOf(timex);
}

/** What such a sentence tells of: its own measures, else what was told right before. */
function openedBy(view: SentenceView, drafts: readonly Draft[]): readonly Draft[] {
  const { index, firstToken, endToken } = view.sentence;
  const own = drafts
    .flatMap((draft) =>
      draft.members.filter(({ sentence }) => sentence === index).map(({ match }) => ({ draft, match })),
    )
    .toSorted((a, b) => a.match.firstToken - b.match.firstToken);
  if (own.length > 0)
    return own
      .slice(0, 1)
      .map(({ draft }) => draft)
      .filter(({ effective, announced }) => effective === undefined && announced === undefined);
  let binds = false;
  for (let at = firstToken; at < endToken; at++) if (BINDS.test(keyAt(view, at))) binds = true;
  const last = binds ? nearestBefore(drafts, index, firstToken) : undefined;
  return last === undefined || last.effective !== undefined ? [] : [last];
}

const BINDS =
  /^(?:needs?|needed|must|requires?|required|pays?|paid|faces?|charged|may|can|cannot|applies|apply|subject|allowed)$/;

/** "will be kept out from January 1", "suspend the tariffs … for 90 days from May 14": behind the act, before any other act. */
function dayBehind(view: SentenceView, { lead }: Draft, drafts: readonly Draft[]): DateValue | undefined {
  const { index } = view.sentence;
  const next = Math.min(
    view.sentence.endToken,
    ...drafts.flatMap(({ members }) =>
      members
        .filter(({ sentence, match }) => sentence === index && match.firstToken > lead.match.firstToken)
        .map(({ match }) => match.firstToken),
    ),
  );
  const timex = view.timexes.find(
    ({ relation, firstToken }) =>
      relation === "from" &&
      firstToken >= lead.match.endToken &&
      firstToken < next &&
      !isOfRelative(view, firstToken, { from: lead.match.firstToken, to: lead.match.endToken }),
  );
  return timex === undefined || /^(?:which|who)$/.test(lastClauseWord(view, lead.match.endToken, timex.firstToken))
    ? undefined
    : valueOf(timex);
}

function lastClauseWord(view: SentenceView, from: number, to: number): string {
  for (let at = to - 1; at >= from; at--) if (/^(?:which|who|that|,)$/.test(keyAt(view, at))) return keyAt(view, at);
  return "";
}

/** The draft whose sentence came last, up to two before. */
function nearestBefore(drafts: readonly Draft[], index: number, first: number): Draft | undefined {
  const told = drafts.filter(
    ({ members, background }) =>
      !background &&
      members.some(
        ({ sentence, match }) =>
          (sentence < index && index - sentence <= 2) || (sentence === index && match.firstToken < first),
      ),
  );
  return told.toSorted((a, b) => lastBefore(b, index) - lastBefore(a, index))[0];
}

function lastBefore({ members }: Draft, index: number): number {
  return Math.max(-1, ...members.map(({ sentence }) => sentence).filter((sentence) => sentence <= index));
}

const BAN = /^(?:bans?|prohibitions?|embargo|moratorium|stop|halt|suspension|freeze|bar)$/;

const PAID = /^(?:dut(?:y|ies)|tariffs?|lev(?:y|ies)|surcharges?|surtax|tax|taxes)$/;

/** The kinds of measure that a noun can mean; a noun of `any` means whatever was told last. */
const NOUNS: readonly (readonly [RegExp, readonly Family[] | "any"])[] = [
  [BAN, "any"],
  [
    /^(?:dut(?:y|ies)|tariffs?|lev(?:y|ies)|surcharges?|surtax|tax|taxes|rates?|increases?|hikes?|collection)$/,
    ["duty", "export"],
  ],
  [/^(?:licences?|licenses?|licensing|permits?|controls?)$/, ["export", "import", "party"]],
  [/^(?:sanctions|listings?|additions?|designations?|blacklisting)$/, ["party"]],
  [/^(?:quotas?|caps?|limits?)$/, ["export", "import", "duty"]],
  [
    /^(?:it|they|them|both|this|these|measures?|rules?|regulations?|orders?|decrees?|decisions?|steps?|moves?|notices?|notifications?|changes?|amendments?|package|provisions?|requirements?|curbs?|restrictions?|enforcement|relief|exemptions?|reprieve|cuts?|reductions?|announcements?|fees?|charges?|deal|policy|dates?|list|text)$/,
    "any",
  ],
];

/** The drafts that are the subject of `verb`. */
export function meantBy(
  view: SentenceView,
  verb: EffectVerb,
  governments: Governments,
  drafts: readonly Draft[],
): readonly Draft[] {
  const { index } = view.sentence;
  // "a 10% duty on all goods took effect": what the clause itself tells.
  const own = drafts.filter(({ members }) =>
    members.some(
      ({ sentence, match }) =>
        sentence === index && match.firstToken >= verb.subject.from && match.firstToken < verb.words.to,
    ),
  );
  if (own.length > 0) return own;
  const noun = nounOf(view, verb.subject);
  const relative = /^(?:which|that)$/.test(keyAt(view, verb.subject.from - 1));
  if (noun === undefined && !relative) return [];
  const owners = (governments.bySentence.get(index) ?? []).filter(
    ({ firstToken, endToken }) => firstToken >= verb.subject.from && endToken <= verb.subject.to,
  );
  const fits = (draft: Draft): boolean =>
    (noun === undefined ||
      noun.families === "any" ||
      familyOf(draft.type) === "any" ||
      noun.families.includes(familyOf(draft.type))) &&
    (owners.length === 0 || owners.some(({ country }) => draft.imposers.includes(country)));
  const told = drafts.filter(
    (draft) => fits(draft) && (owners.length > 0 || !draft.background) && lastBefore(draft, index) >= 0,
  );
  const nearest = Math.max(...told.map((draft) => lastBefore(draft, index)));
  const near = told.filter((draft) => lastBefore(draft, index) === nearest);
  const banned = near.filter(({ type }) => type.endsWith("_ban"));
  const last = noun !== undefined && BAN.test(noun.key) && banned.length > 0 ? banned : near;
  if (last.length < 2 || (noun !== undefined && noun.plural && noun.families === "any")) return last;
  const [only] = last.filter((draft) => !draft.background);
  return only === undefined ? [] : [only];
}

/** "The levy runs to December", "The ban stays until October 15": whether the noun in `region` may mean `draft`, or only others. */
export function mayMean(view: SentenceView, region: Region, draft: Draft, drafts: readonly Draft[]): boolean {
  const noun = nounOf(view, region);
  if (noun === undefined) return true;
  const fits = ({ type }: Draft): boolean => {
    if (BAN.test(noun.key)) return type.endsWith("_ban");
    if (PAID.test(noun.key)) return type === "export_tax" || familyOf(type) === "duty";
    return noun.families === "any" || familyOf(type) === "any" || noun.families.includes(familyOf(type));
  };
  return fits(draft) || !drafts.some(fits);
}

function nounOf(
  view: SentenceView,
  { from, to }: Region,
): { readonly key: string; readonly families: readonly Family[] | "any"; readonly plural: boolean } | undefined {
  for (let at = from; at < to; at++) {
    const key = keyAt(view, at);
    const found = NOUNS.find(([words]) => words.test(key));
    if (found !== undefined)
      return { key, families: found[1], plural: /s$|^(?:both|they|these)$/.test(key) && key !== "this" };
  }
  return undefined;
}

/** "from mid-September … on Sept. 15": the day says more than the span around it. */
function isWithin(day: DateValue, span: DateValue): boolean {
  if (day.value.length !== 10 || span.value.length === 10) return false;
  const [first, last] = boundsOf(span.value);
  return day.value >= first && day.value <= last;
}
