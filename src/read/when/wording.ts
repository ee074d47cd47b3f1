// What the words of a day tell of it by themselves: the words and verbs around it, and how it lies to the day of publication.
import { daysBetween, isIsoDate } from "../../base/date.ts";
import { joined, labelled } from "../clauses/joined.ts";
import type { Signs } from "../clauses/score.ts";
import { holds, keyAt, type SentenceView } from "../grammar/sentence-view.ts";
import { meantBy } from "../measures/days/effect-told.ts";
import { effectVerbs } from "../measures/days/effect-verb.ts";
import { isDateline, isOfPlan, isOwnDate, isYearOfAct, JUDGING, saidByOthers } from "../measures/days/other-days.ts";
import { boundsOf } from "../time/calendar.ts";
import type { DayWords } from "./day-words.ts";
import type { Telling, Wording } from "./telling.ts";

/** Every measure asks for the same words: they are looked at once, unless their day is counted from another one. */
export function wordingOf(words: DayWords, value: string, telling: Telling): Wording {
  const there = telling.wordings.get(words);
  if (there?.value === value) return there;
  const { view, from, to, kind } = words;
  const when = whenOf(value, telling.published);
  const relation = words.relation ?? "-";
  const [behind, before, after] = [keyAt(view, from - 2), keyAt(view, from - 1), keyAt(view, to)];
  const [verbWord, nextWord] = [verbBefore(view, from), verbAfter(view, to)];
  const verb = classOf(verbWord);
  const [time, fine, link] = [labelled("when", when), labelled("fine", finenessOf(value)), labelled("rel", relation)];
  const act = labelled("verb", verb);
  const names = [
    "day",
    kind,
    time,
    fine,
    link,
    `w-2=${behind}`,
    `w-1=${before}`,
    `w+1=${after}`,
    `w+2=${keyAt(view, to + 1)}`,
    labelled("verb", verbWord),
    labelled("next", nextWord),
    act,
    labelled("next", classOf(nextWord)),
    joined(time, link),
    joined(labelled("kind", kind), act),
    joined(act, link),
    joined(act, time),
  ];
  if (tellsOfJudges(view)) names.push("judged", joined("judged", time));
  if (keyAt(view, to - 1) === "'s") names.push("owner");
  if (/^(?:-|–|—|--|\))$/.test(after) && from - view.sentence.firstToken < 8) names.push("dateline");
  const isOpening = from - view.sentence.firstToken <= 2;
  if (isOpening) names.push(joined("opens", link));
  if (/^(?:of|act|law)$/.test(before)) names.push(joined("of", fine));
  const tells = (key: string): boolean => /^(?:say|issue)$/.test(classOf(key));
  const isBesideSaying = kind === "named" && (tells(before) || tells(after) || (before === "on" && tells(behind)));
  if (isBesideSaying) names.push("beside saying");
  if (kind === "named") {
    if (isYearOfAct(view, from)) names.push("of act's name");
    if (isOfPlan(view, from)) names.push("of plan");
    if (isDateline(view, from, to)) names.push("is dateline");
    if (saidByOthers(view, from)) names.push("said by others");
    if (!isOwnDate(view, { firstToken: from })) names.push("of other thing");
  }
  const effectVerb = effectVerbs(view).find(
    ({ day, atOnce }) =>
      (day !== undefined && day.firstToken === from) || (atOnce !== undefined && atOnce.from < to && from < atOnce.to),
  );
  if (effectVerb !== undefined)
    names.push("effect verb", joined("effect verb", time), labelled("effect verb", isOpening ? "opens" : "inside"));
  const effect = effectVerb && { meant: meantBy(view, effectVerb, telling.governments, telling.drafts) };
  const signs: Signs = { of: undefined, names, sums: new Map() };
  const wording: Wording = { value, signs, beside: new Map(), when, relation, verb, effect, isBesideSaying };
  telling.wordings.set(words, wording);
  return wording;
}

/** "A court ruled on Friday that …": the day of a judgement about a measure. */
export function tellsOfJudges(view: SentenceView): boolean {
  return holds(view, JUDGING);
}

/** How a day lies to that of publication. */
function whenOf(value: string, published: string): string {
  const [first, last] = boundsOf(value);
  if (!isIsoDate(first) || !isIsoDate(last) || !isIsoDate(published)) return "?";
  if (first > published) {
    const ahead = daysBetween(published, first);
    return ahead === 1 ? "+1" : ahead <= 7 ? "+7" : ahead <= 100 ? "+100" : "+";
  }
  if (last >= published) return first === published ? "0" : "around";
  const ago = daysBetween(last, published);
  return ago === 1 ? "-1" : ago <= 3 ? "-3" : ago <= 7 ? "-7" : ago <= 35 ? "-35" : ago <= 400 ? "-400" : "-";
}

function finenessOf(value: string): string {
  return value.length === 4 ? "year" : value.length === 7 ? "month" : value.includes("/") ? "span" : "day";
}

const VERB_REACH = 8;

function verbBefore(view: SentenceView, from: number): string {
  for (let at = from - 1; at >= Math.max(view.sentence.firstToken, from - VERB_REACH); at--) {
    const key = keyAt(view, at);
    if (key === ";") return "-";
    if (CLASSES.has(key)) return key;
  }
  return "-";
}

function verbAfter(view: SentenceView, to: number): string {
  for (let at = to; at < Math.min(view.sentence.endToken, to + 5); at++) {
    const key = keyAt(view, at);
    if (key === ";") return "-";
    if (CLASSES.has(key)) return key;
  }
  return "-";
}

const CLASSES = new Map<string, string>(
  Object.entries({
    say: "said says say announced announces announce told tells confirmed stated declared unveiled unveils revealed reported wrote informed warned added statement announcement according notified",
    issue:
      "published issued signed adopted approved gazetted proclaimed promulgated enacted passed finalised finalized decided determined ruled agreed ordered voted settled order notice decree notification rule decision proclamation regulation dated determination ruling gazette",
    act: "imposed impose imposes imposing banned bans ban banning suspended suspends suspend lifted lifts lift halted halts halt restricted restricts placed places put puts added adds slapped slaps raised raises removed barred blocked prohibited tightened introduced introduces launched opened initiated extended extends revoked scrapped cut cuts hit hits levied levy doubled set sets",
    effect:
      "effect effective force apply applies applied applying start starts started starting begin begins began beginning commence commences enter enters entered entry kick kicks kicked operational binding operative come comes came",
    end: "expire expires expired expiring lapse lapses lapsed end ends ended ending until till through last lasts run runs valid remain remains stay stays duration period term",
    plan: "plans plan planned due scheduled expected propose proposed proposes proposal consider considering may might could would threatened threatens threat vowed hearing vote comment comments review decide deadline",
    other: "met meeting visit visited talks summit election fell rose reported quarter compared filed lawsuit",
  }).flatMap(([kind, words]) => words.split(" ").map((word): [string, string] => [word, kind])),
);

function classOf(verb: string): string {
  return CLASSES.get(verb) ?? "-";
}
