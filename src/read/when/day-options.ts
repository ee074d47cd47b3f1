// What may be the day of a measure: none, that of publication, the one the rules found, and every day told near the measure.
import type { Signs } from "../clauses/score.ts";
import { keyAt } from "../grammar/sentence-view.ts";
import { wordSet } from "../grammar/word-set.ts";
import type { DateValue } from "../measures/candidate.ts";
import { isBarredTill, isOfLoosened } from "../measures/days/dates.ts";
import { effectVerbs, isBegunBy } from "../measures/days/effect-verb.ts";
import type { Draft } from "../measures/draft.ts";
import { isOfHearing, isOfJudgement, isOfPlan, isOfRateBefore } from "../measures/days/other-days.ts";
import { isOfWhatFollows } from "../time/timexes.ts";
import { boundsOf, isOpenYear } from "../time/calendar.ts";
import type { DayWords } from "./day-words.ts";
import { signsOfAct } from "./act-signs.ts";
import { signsOfDay, traitsOf } from "./day-features.ts";
import type { Telling } from "./telling.ts";
import type { Role } from "../lexicon/weights.ts";

export interface DayOption {
  readonly day: DateValue | undefined;
  /** What speaks for and against it. */
  readonly signs: readonly Signs[];
}

/** How many sentences from its own a measure's days are looked for; the top of a text may date all of it. */
const REACH = 4;
const TOP = 3;

/** The options of `draft` for `role`, each with what speaks for and against it. */
export function dayOptions(draft: Draft, role: Role, telling: Telling): readonly DayOption[] {
  const { published, drafts, days } = telling;
  const rule = draft[role];
  const other = besideOf(draft, drafts);
  const near = other && nearnessOf(draft, other);
  const told = other?.[role]?.value;
  const traits = [
    ...traitsOf(draft, role, rule, telling),
    ...(near === undefined ? [] : [`beside ${near} ${told === undefined ? "none" : "day"}`]),
  ];
  const asTold = ({ value, text }: DateValue): Signs => {
    const names: string[] = [];
    if (value === rule?.value) {
      names.push("ruled");
      if (text === rule.text || (rule.text ?? "").includes(text ?? "?")) names.push("ruled words");
    }
    if (near !== undefined)
      names.push(`beside ${near} ${told === undefined ? "none" : told === value ? "same" : "other"}`);
    return { of: undefined, names, sums: undefined };
  };
  const whole = (kind: string): readonly Signs[] => [
    { of: undefined, names: [kind], sums: undefined },
    { of: kind, names: traits, sums: undefined },
  ];
  const today: DateValue = { value: published, basis: "derived" };
  const options: DayOption[] = [{ day: undefined, signs: [...whole("none"), ...howTold(draft, role, telling)] }];
  if (role === "announced") options.push({ day: today, signs: [...whole("today"), asTold(today)] });
  const base = draft.announced ?? today;
  const ofLoosened = new Set<string>();
  for (const words of days) {
    const { index } = words.view.sentence;
    if (role === "announced" && words.kind !== "named") continue;
    if (
      role === "effective" &&
      words.kind === "named" &&
      (isOfPlan(words.view, words.from) || isOfHearing(words.view, words.from) || isBarredTill(words.view, words.from))
    )
      continue;
    if (drafts.some((one) => one !== draft && dayBefore(one, [words]) !== undefined)) continue;
    if (index >= TOP && !draft.members.some(({ sentence }) => Math.abs(sentence - index) <= REACH)) continue;
    const day = words.dayFrom(base);
    if (role === "announced" && isOpen(day, published)) continue;
    if (draft.direction === "restrict" && words.kind === "named" && isOfJudgement(words.view, words.from)) continue;
    if (draft.direction === "relax" && isOfWhatItLoosens(words, draft)) {
      if (isSaidBefore(words)) ofLoosened.add(day.value);
      continue;
    }
    if (role === "effective" && day.value !== rule?.value && isOfVote(words)) continue;
    if (role === "effective" && words.relation === "since" && isOfRateBefore(words.view, words.from)) continue;
    if (role === "announced" && day.value !== rule?.value && isFirstDay(words, draft)) continue;
    if (isOfOlderAct(index, day, draft, drafts)) continue;
    options.push({ day, signs: [...signsOfDay(words, day.value, draft, role, telling), asTold(day)] });
  }
  if (rule !== undefined && !ofLoosened.has(rule.value) && !options.some(({ day }) => day?.value === rule.value))
    options.push({ day: rule, signs: [...whole("rule alone"), asTold(rule)] });
  return options;
}

/** How an act is told says whether the text tells the day on which it was announced at all. */
function howTold(draft: Draft, role: Role, { views }: Telling): readonly Signs[] {
  const view = role === "announced" ? views[draft.lead.sentence] : undefined;
  return view === undefined ? [] : [{ of: "none", names: signsOfAct(draft, view), sums: undefined }];
}

/** No day of news: one to come, or a whole year that is not over ("goes to 100% this year"). */
export function isOpen({ value }: DateValue, published: string): boolean {
  return boundsOf(value)[0] > published || isOpenYear(value, published);
}

/** "three days after Chile widened its curbs": such a day is of what stands behind it, and that has no other. */
function dayBefore({ lead: { sentence, match } }: Draft, days: readonly DayWords[]): DayWords | undefined {
  return days.findLast(
    ({ kind, view, to }) =>
      kind === "named" &&
      view.sentence.index === sentence &&
      to <= match.firstToken &&
      isOfWhatFollows(view.document.tokens, to),
  );
}

/** "adopted its fourth package on Thursday": the day of a vote or signature is not the one on which what it gives begins. */
function isOfVote({ view, from, kind, relation }: DayWords): boolean {
  if (kind !== "named" || (relation !== undefined && !POINTS.has(relation))) return false;
  for (let at = from - 1; at >= Math.max(view.sentence.firstToken, from - VOTE_REACH); at--) {
    const key = keyAt(view, at);
    if (key === "," || key === ";") return false;
    if (VOTES.has(key)) return true;
  }
  return false;
}

const VOTE_REACH = 8;
const VOTES = wordSet("adopted approved passed voted signed endorsed agreed decided");

/** "On Wednesday US duties of 25% on copper took effect": the day on which it began, and that alone. */
function isFirstDay({ view, from }: DayWords, { lead, members }: Draft): boolean {
  const { sentence, match } = lead;
  if (sentence === view.sentence.index && isBegunBy(view, { from: match.firstToken, to: match.endToken })) return true;
  return effectVerbs(view).some(
    ({ day, subject, words }) =>
      day?.firstToken === from &&
      members.some(
        ({ sentence, match }) =>
          sentence === view.sentence.index && match.firstToken >= subject.from && match.firstToken < words.to,
      ),
  );
}

/** "put on hold the controls it announced on October 9": the day of what is loosened. */
function isOfWhatItLoosens({ view, from, kind, relation }: DayWords, { members }: Draft): boolean {
  if (kind === "named" && relation === "since") return true;
  if (kind !== "named" || (relation !== undefined && !POINTS.has(relation))) return false;
  return members.some(
    ({ sentence, match }) =>
      sentence === view.sentence.index &&
      isOfLoosened(view, { firstToken: from }, { from: match.firstToken, to: match.endToken }),
  );
}

const POINTS = wordSet("on in at");

/** "the controls it announced on October 9": told of what is named before it, whoever announces the loosening. */
function isSaidBefore({ view, from }: DayWords): boolean {
  const verb = POINTS.has(keyAt(view, from - 1)) ? from - 2 : from - 1;
  return PRONOUNS.has(keyAt(view, verb - 1));
}

const PRONOUNS = wordSet("it they he she");

/** "Indonesia first banned exports in 2014": the day of an older act that has the sentence to itself. */
function isOfOlderAct(index: number, { value }: DateValue, draft: Draft, drafts: readonly Draft[]): boolean {
  const isIn = ({ members }: Draft): boolean => members.some(({ sentence }) => sentence === index);
  if (draft.background || isIn(draft)) return false;
  return drafts.some(
    (one) => one.background && isIn(one) && (one.announced?.value === value || one.effective?.value === value),
  );
}

/** The measure of the same government told before. */
function besideOf(draft: Draft, drafts: readonly Draft[]): Draft | undefined {
  return drafts
    .slice(0, drafts.indexOf(draft))
    .findLast((one) => one.imposers[0] === draft.imposers[0] && one.background === draft.background);
}

function nearnessOf(draft: Draft, other: Draft): string {
  const gap = Math.abs(draft.lead.sentence - other.lead.sentence);
  return `${gap === 0 ? "0" : gap <= 2 ? "2" : "far"} ${draft.direction === other.direction ? "same" : "turned"}`;
}
