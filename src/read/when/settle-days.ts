// The days on which measures were announced and begin: of all days told near a measure, that of publication and none, the
// likeliest. What the rules of measures/dates.ts and its neighbours found is one sign among many.
import { daysBetween, isIsoDate } from "../../base/date.ts";
import { scoreOfSigns } from "../clauses/score.ts";
import type { DayWeights, Role, Weights } from "../lexicon/weights.ts";
import { type AnnotatedDocument, isEvidence } from "../document/model.ts";
import type { SentenceView } from "../grammar/sentence-view.ts";
import type { DateValue } from "../measures/candidate.ts";
import type { Governments } from "../measures/who/government.ts";
import type { Draft } from "../measures/draft.ts";
import { boundsOf } from "../time/calendar.ts";
import { type DayOption, dayOptions, isOpen } from "./day-options.ts";
import type { Telling } from "./telling.ts";
import { dayWordsOf } from "./day-words.ts";

/** Without weights the days stay what the rules found. */
export const NO_DAY_WEIGHTS: DayWeights = { announced: {}, effective: {} };

export const ROLES: readonly Role[] = ["announced", "effective"];

/** Gives each draft its likeliest days: first those of announcement, which "at once" leans on. */
export function settleDays(
  document: AnnotatedDocument,
  views: readonly SentenceView[],
  governments: Governments,
  drafts: readonly Draft[],
  weights: DayWeights,
): void {
  const telling = tellingOf(document, views, governments, drafts);
  if (telling === undefined || weights === NO_DAY_WEIGHTS) return;
  for (const role of ROLES) {
    for (const draft of drafts) {
      // The day on which a plan was denied is no day of the plan.
      if (draft.status === "denied") continue;
      // An inquiry into dumping charges nothing from any day.
      if (draft.status === "investigation" && role === "effective" && draft.type !== "import_tariff") {
        draft.effective = undefined;
        continue;
      }
      const rule = draft[role];
      const isRuledOut = role === "announced" && rule !== undefined && isOpen(rule, telling.published);
      if (isRuledOut) draft.effective ??= rule;
      const options = dayOptions(draft, role, telling).filter(
        ({ day }) => !isOfOther(draft, day) && !(isRuledOut && day?.value === rule.value),
      );
      const best = likeliest(rule, options, weights[role]);
      if (best?.day?.value === draft[role]?.value) continue;
      draft[role] = best?.day;
      if (best?.day !== undefined) draft.derived.push(role);
    }
    settleRows(drafts, role);
  }
  for (const draft of drafts) if (isSaidLate(draft)) draft.announced = undefined;
}

/** The day of what the sentence tells beside it. */
function isOfOther({ lead }: Draft, day: DateValue | undefined): boolean {
  return day !== undefined && lead.inRow?.others.includes(day.value) === true;
}

/** The days of a row are all of announcements or all of effect. */
function settleRows(drafts: readonly Draft[], role: Role): void {
  for (const draft of drafts) {
    const { inRow, match } = draft.lead;
    if (inRow === undefined || draft[role] !== undefined) continue;
    const isTold = drafts.some(
      ({ lead, [role]: day }) => lead.match === match && day !== undefined && day.value === lead.inRow?.own.value,
    );
    if (isTold) draft[role] = inRow.own;
  }
}

/** Weeks after its first day nothing is announced that binds since then: the day is of what was said about it. */
function isSaidLate({ announced, effective, status }: Draft): boolean {
  if (announced === undefined || effective === undefined || status !== "in_force") return false;
  const [begun, said] = [boundsOf(effective.value)[1], boundsOf(announced.value)[0]];
  return isIsoDate(begun) && isIsoDate(said) && daysBetween(begun, said) > LATE;
}

const LATE = 20;

/** What the choices of a document share; nothing where there is nothing to choose. */
export function tellingOf(
  document: AnnotatedDocument,
  views: readonly SentenceView[],
  governments: Governments,
  drafts: readonly Draft[],
): Telling | undefined {
  const published = document.published?.value;
  if (drafts.length === 0 || !isIsoDate(published)) return undefined;
  const days = views.filter(({ sentence }) => isEvidence(sentence.zone)).flatMap(dayWordsOf);
  const lede = views.find(({ sentence }) => sentence.zone === "body");
  return { published, drafts, governments, views, days, lede, wordings: new Map() };
}

/** The option that the weights speak for; what the rules found stands unless another is clearly ahead of it. */
export function likeliest(
  rule: DateValue | undefined,
  options: readonly DayOption[],
  weights: Weights,
): DayOption | undefined {
  let best: DayOption | undefined;
  let most = -Infinity;
  for (const option of options) {
    const isRule = option.day?.value === rule?.value;
    const score = scoreOfSigns(option.signs, weights) + (isRule ? LEAD : option.day === undefined ? -DROP : 0);
    if (score > most) [best, most] = [option, score];
  }
  return best;
}

/** Log-odds by which another day must be ahead: the rules were tuned on texts that the weights learn from. */
const LEAD = 0.5;
/** More is asked before a day that was found is given up for none. */
const DROP = 1;
