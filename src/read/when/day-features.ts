// What speaks for and against a day of the text being the day on which a measure was announced, takes effect or expires.
import { daysBetween, isIsoDate } from "../../base/date.ts";
import { keyAt, type SentenceView } from "../grammar/sentence-view.ts";
import type { DateValue } from "../measures/candidate.ts";
import { effectVerbs } from "../measures/effect-verb.ts";
import type { Government, Governments } from "../measures/governments.ts";
import type { Draft } from "../measures/measures.ts";
import { meantBy } from "../measures/effect-told.ts";
import {
  isDateline,
  isOfAside,
  isOfOtherRate,
  isOfPlan,
  isOfRelative,
  isOwnDate,
  isYearOfAct,
  saidByOthers,
} from "../measures/other-days.ts";
import { boundsOf } from "../time/calendar.ts";
import type { Role } from "./day-options.ts";
import type { DayWords } from "./day-words.ts";

/** What all choices of a document share. */
export interface Telling {
  readonly published: string;
  readonly drafts: readonly Draft[];
  readonly governments: Governments;
  readonly views: readonly SentenceView[];
  /** Every day that the text tells, in order. */
  readonly days: readonly DayWords[];
  /** The first sentence of the body. */
  readonly lede: SentenceView | undefined;
}

/** What holds of the measure, whichever day is looked at. */
export function traitsOf(draft: Draft, role: Role, rule: DateValue | undefined, telling: Telling): readonly string[] {
  const { lead, status, direction, background } = draft;
  const { effective } = draft;
  const begins =
    effective === undefined ? "unknown" : boundsOf(effective.value)[0] > telling.published ? "ahead" : "begun";
  const told = background ? "background" : lead.past ? "past" : lead.verbal ? "verbal" : "noun";
  const view = telling.views[lead.sentence];
  return [
    `told=${told}`,
    `told=${told} status=${status}`,
    ...(role === "announced"
      ? [`begins=${begins}`, `begins=${begins} told=${told}`, `begins=${begins} status=${status}`]
      : []),
    `pattern=${lead.match.pattern.id}`,
    ...(view === undefined || view.sentence.index > 3 ? ["late"] : []),
    `days=${Math.min(2, view?.timexes.length ?? 0)}`,
    `days=${Math.min(2, view?.timexes.length ?? 0)} told=${told}`,
    `fact=${lead.factuality}`,
    ...(view?.document.zones.some(({ kind }) => kind === "notice_header") ? ["notice"] : []),
    ...(view !== undefined && view === telling.lede ? ["in lede"] : []),
    `rule=${rule === undefined ? "none" : "day"}`,
    `status=${status}`,
    `${direction}`,
    ...(background ? ["background"] : []),
    ...(lead.past ? ["past"] : []),
    lead.verbal ? "verbal" : "noun",
    ...(draft.members.length === 1 ? ["single"] : []),
    `zone=${lead.zone}`,
    ...(role !== "announced" && draft.announced !== undefined ? ["announced"] : []),
  ];
}

/** The features of a day told by words. */
export function featuresOfDay(
  words: DayWords,
  value: string,
  draft: Draft,
  role: Role,
  telling: Telling,
): readonly string[] {
  const { view, from, to, kind } = words;
  const place = placeOf(words, draft, telling);
  const when = whenOf(value, telling.published);
  const relation = words.relation ?? "-";
  const [behind, before, after] = [keyAt(view, from - 2), keyAt(view, from - 1), keyAt(view, to)];
  const verb = verbBefore(view, from);
  const next = verbAfter(view, to);
  const effect = effectVerbs(view).find(
    ({ day, atOnce }) =>
      (day !== undefined && day.firstToken === from) || (atOnce !== undefined && atOnce.from < to && from < atOnce.to),
  );
  const names = [
    "day",
    kind,
    `at=${place.at}`,
    `when=${when}`,
    `fine=${finenessOf(value)}`,
    `rel=${relation}`,
    `w-2=${behind}`,
    `w-1=${before}`,
    `w+1=${after}`,
    `w+2=${keyAt(view, to + 1)}`,
    `verb=${verb}`,
    `next=${next}`,
    `verb=${classOf(verb)}`,
    `next=${classOf(next)}`,
    `at=${place.at} verb=${classOf(verb)}`,
    `at=${place.at} when=${when}`,
    `at=${place.at} rel=${relation}`,
    `when=${when} rel=${relation}`,
    `kind=${kind} verb=${classOf(verb)}`,
    `verb=${classOf(verb)} rel=${relation}`,
    `verb=${classOf(verb)} when=${when}`,
    `status=${draft.status} when=${when}`,
    `status=${draft.status} verb=${classOf(verb)}`,
    ...place.traits,
    ...(effect === undefined ? [] : ["effect verb", `effect verb at=${place.at}`, `effect verb when=${when}`]),
    ...(draft.background ? [`bg when=${when}`, `bg at=${place.at}`] : []),
    ...(draft.direction === "relax" ? [`relax when=${when}`, `relax rel=${relation}`] : []),
    ...(draft.lead.verbal ? [] : [`noun at=${place.at}`, `noun when=${when}`]),
    ...(keyAt(view, to - 1) === "'s" ? ["owner"] : []),
    ...(/^(?:-|–|—|--|\))$/.test(after) && from - view.sentence.firstToken < 8 ? ["dateline"] : []),
    ...(from - view.sentence.firstToken <= 2 ? [`opens rel=${relation}`] : []),
    ...(/^(?:of|act|law)$/.test(before) ? [`of fine=${finenessOf(value)}`] : []),
  ];
  for (const match of draft.members
    .filter(({ sentence }) => sentence === view.sentence.index)
    .map(({ match }) => match)) {
    const region = { from: match.firstToken, to: match.endToken };
    if (isOfRelative(view, from, region)) names.push("of relative");
    if (isOfAside(view, from, region)) names.push("of aside");
  }
  if (kind === "named") {
    if (isOfOtherRate(view, from)) names.push("of other rate");
    if (isYearOfAct(view, from)) names.push("of act's name");
    if (isOfPlan(view, from)) names.push("of plan");
    if (isDateline(view, from, to)) names.push("is dateline");
    if (saidByOthers(view, from)) names.push("said by others");
    if (!isOwnDate(view, { firstToken: from })) names.push("of other thing");
    if (
      /^(?:say|issue)$/.test(classOf(before)) ||
      /^(?:say|issue)$/.test(classOf(after)) ||
      (before === "on" && /^(?:say|issue)$/.test(classOf(behind)))
    )
      names.push("beside saying", `beside saying at=${place.at}`);
  }
  if (effect !== undefined) {
    const meant = meantBy(view, effect, telling.governments, telling.drafts);
    names.push(meant.includes(draft) ? "meant" : meant.length > 0 ? "other meant" : "none meant");
  }
  if (role !== "announced" && draft.announced !== undefined)
    names.push(
      draft.announced.value === value
        ? "is announced"
        : draft.announced.value < value
          ? "after announced"
          : "before announced",
    );
  return names;
}

interface Place {
  readonly at: string;
  readonly traits: readonly string[];
}

/** Where the words stand from the measure's own. */
function placeOf({ view, from, to }: DayWords, draft: Draft, { drafts, governments, lede }: Telling): Place {
  const { index, zone } = view.sentence;
  const here = drafts.flatMap((one) =>
    one.members.filter(({ sentence }) => sentence === index).map(({ match }) => ({ draft: one, match })),
  );
  const own = here.filter((one) => one.draft === draft);
  const others = here.filter((one) => one.draft !== draft);
  const speakers = speakersIn(governments.bySentence.get(index), draft);
  if (own.length > 0) {
    const gap = (match: { readonly firstToken: number; readonly endToken: number }): number =>
      to <= match.firstToken ? match.firstToken - to : from >= match.endToken ? from - match.endToken : 0;
    const nearest = own.reduce((best, one) => (gap(one.match) < gap(best.match) ? one : best)).match;
    const side = to <= nearest.firstToken ? "before" : from >= nearest.endToken ? "behind" : "inside";
    const far = gap(nearest);
    const [a, b] = side === "before" ? [to, nearest.firstToken] : [nearest.endToken, from];
    const borders: string[] = [];
    let commas = 0;
    for (let at = a; at < b; at++) {
      const key = keyAt(view, at);
      if (key === ",") commas++;
      else if (BORDERS.has(key)) borders.push(`between=${side} ${key}`);
    }
    const nearer = others.some(({ match }) => gap(match) < far);
    const between = others.some(({ match }) => match.firstToken >= a && match.endToken <= b);
    return {
      at: own.some(({ match }) => match === draft.lead.match) ? "lead" : "member",
      traits: [
        `side=${side}`,
        `gap=${side} ${far > 24 ? "far" : far > 14 ? 24 : far > 8 ? 14 : far > 4 ? 8 : far > 1 ? 4 : 1}`,
        `commas=${side} ${Math.min(commas, 3)}`,
        ...new Set(borders),
        ...(nearer ? [`nearer ${side}`] : []),
        ...(between ? [`other between ${side}`] : []),
        ...(view.timexes.length === 1 ? ["only day"] : []),
        ...(view.timexes.length > 1
          ? [
              `order=${side} ${Math.min(
                2,
                view.timexes.findIndex((t) => t.firstToken >= from),
              )}`,
            ]
          : []),
        ...speakers,
      ],
    };
  }
  const offset = index - nearestOf(draft, index);
  const step =
    offset === 1 ? "+1" : offset === -1 ? "-1" : offset > 0 ? (offset <= 3 ? "+3" : "+") : offset >= -3 ? "-3" : "-";
  const last = lastTold(drafts, index);
  const about = aboutOf(view, draft);
  const isLede = view === lede;
  return {
    at: zone === "body" ? step : zone,
    traits: [
      `step=${step}`,
      others.some((one) => one.draft.imposers[0] === draft.imposers[0])
        ? `beside own ${step}`
        : others.length > 0
          ? `beside other ${step}`
          : `beside none ${step}`,
      `told last=${last === undefined ? "none" : last === draft} ${step}`,
      `opens=${keyAt(view, view.sentence.firstToken)}`,
      ...(drafts.length === 1 ? ["alone", `alone ${step}`] : []),
      ...(drafts.find(({ background }) => !background) === draft ? [`main ${step}`] : []),
      ...(isLede ? ["lede", `lede zone=${draft.lead.zone}`, `lede about=${about}`] : []),
      `about=${about}`,
      `about=${about} ${step}`,
      `about=${about} beside=${others.some((one) => one.draft.imposers[0] === draft.imposers[0]) ? "own" : others.length > 0 ? "other" : "none"}`,
      ...speakers.map((one) => `${one} ${step}`),
    ],
  };
}

/** What a sentence shares with a measure that it does not tell: its goods, those it hits. */
function aboutOf(view: SentenceView, draft: Draft): string {
  let [goods, target] = ["", ""];
  for (const { class: kind, norm, of } of view.names) {
    if (kind === "goods" && draft.goods.some((one) => one.norm === norm)) goods = "goods ";
    if (draft.entities.includes(norm) || (of !== undefined && draft.countries.includes(of) && kind !== "goods"))
      target = "target ";
  }
  if (goods === "") {
    const text = view.document.text.slice(view.sentence.start, view.sentence.end).toLowerCase();
    if (draft.goods.some((one) => one.phrase === true && text.includes(one.text.toLowerCase()))) goods = "goods ";
  }
  return `${goods}${target}`;
}

const BORDERS = new Set(
  "which who that and but after before as while when since because though if unless ; : for".split(" "),
);

/** Whether the sentence names the government that the measure is of, and others. */
function speakersIn(governments: readonly Government[] = [], draft: Draft): readonly string[] {
  const named = governments.filter(({ kind }) => kind !== "demonym");
  if (named.length === 0) return ["names none"];
  const own = named.some(({ country }) => draft.imposers.includes(country));
  const others = named.some(({ country }) => !draft.imposers.includes(country));
  return [own ? (others ? "names both" : "names own") : "names others"];
}

function nearestOf({ members }: Draft, index: number): number {
  return members.reduce(
    (best, { sentence }) => (Math.abs(sentence - index) < Math.abs(best - index) ? sentence : best),
    members[0]?.sentence ?? 0,
  );
}

function lastTold(drafts: readonly Draft[], index: number): Draft | undefined {
  let [found, at]: [Draft | undefined, number] = [undefined, -1];
  for (const draft of drafts)
    for (const { sentence } of draft.members) if (sentence < index && sentence > at) [found, at] = [draft, sentence];
  return found;
}

/** How a day lies to that of publication. */
export function whenOf(value: string, published: string): string {
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
    other:
      "met meeting visit visited talks summit election fell rose imports exports shipments reported quarter compared filed lawsuit",
  }).flatMap(([kind, words]) => words.split(" ").map((word): [string, string] => [word, kind])),
);

function classOf(verb: string): string {
  return CLASSES.get(verb) ?? "-";
}
