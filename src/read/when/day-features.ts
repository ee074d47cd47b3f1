// What speaks for and against a day of the text being the day on which a measure was announced or takes effect.
import { joined, labelled } from "../clauses/joined.ts";
import type { Signs } from "../clauses/score.ts";
import { keyAt, type SentenceView } from "../grammar/sentence-view.ts";
import type { DateValue } from "../measures/candidate.ts";
import type { Government } from "../measures/who/government.ts";
import type { Draft } from "../measures/draft.ts";
import { isOfAside, isOfRelative } from "../measures/days/other-days.ts";
import { speakersOf } from "../measures/who/whose-act.ts";
import { boundsOf } from "../time/calendar.ts";
import type { Role } from "../lexicon/weights.ts";
import type { DayWords } from "./day-words.ts";
import { tellsOfJudges, wordingOf } from "./wording.ts";
import type { Telling, Wording } from "./telling.ts";

/** What holds of the measure, whichever day is looked at. */
export function traitsOf(draft: Draft, role: Role, rule: DateValue | undefined, telling: Telling): readonly string[] {
  const { lead, status, direction, background } = draft;
  const { effective } = draft;
  const begins =
    effective === undefined ? "unknown" : boundsOf(effective.value)[0] > telling.published ? "ahead" : "begun";
  const told = toldOf(draft);
  const view = telling.views[lead.sentence];
  const [asTold, inStatus, asBegun] = [labelled("told", told), labelled("status", status), labelled("begins", begins)];
  const days = labelled("days", COUNTS[Math.min(2, view?.timexes.length ?? 0)] ?? "");
  return [
    asTold,
    joined(asTold, inStatus),
    ...(role === "announced" ? [asBegun, joined(asBegun, asTold), joined(asBegun, inStatus)] : []),
    labelled("pattern", lead.match.pattern.id),
    ...(view === undefined || view.sentence.index > 3 ? ["late"] : []),
    days,
    joined(days, asTold),
    labelled("fact", lead.factuality),
    ...(view?.document.zones.some(({ kind }) => kind === "notice_header") ? ["notice"] : []),
    ...(view !== undefined && view === telling.lede ? ["in lede"] : []),
    ...(view !== undefined && tellsOfJudges(view) ? ["judged"] : []),
    `rule=${rule === undefined ? "none" : "day"}`,
    inStatus,
    direction,
    ...(background ? ["background"] : []),
    ...(lead.past ? ["past"] : []),
    lead.verbal ? "verbal" : "noun",
    ...(draft.members.length === 1 ? ["single"] : []),
    labelled("zone", lead.zone),
    ...(role !== "announced" && draft.announced !== undefined ? ["announced"] : []),
  ];
}

const COUNTS: readonly string[] = ["0", "1", "2", "3"];

/** What speaks for and against a day told by words. */
export function signsOfDay(
  words: DayWords,
  value: string,
  draft: Draft,
  role: Role,
  telling: Telling,
): readonly Signs[] {
  const wording = wordingOf(words, value, telling);
  let beside = wording.beside.get(draft);
  if (beside === undefined) wording.beside.set(draft, (beside = signsBeside(words, wording, draft, telling)));
  const { announced } = draft;
  if (role === "announced" || announced === undefined) return [wording.signs, beside];
  return [wording.signs, beside, announced.value === value ? IS : announced.value < value ? AFTER : BEFORE];
}

const signsOf = (names: readonly string[]): Signs => ({ of: undefined, names, sums: undefined });
const IS = signsOf(["is announced"]);
const AFTER = signsOf(["after announced"]);
const BEFORE = signsOf(["before announced"]);

function toldOf({ lead, background }: Draft): string {
  return background ? "background" : lead.past ? "past" : lead.verbal ? "verbal" : "noun";
}

/** How the words of a day stand to a measure, whichever of its days they may be. */
function signsBeside(words: DayWords, wording: Wording, draft: Draft, telling: Telling): Signs {
  const { at, traits } = placeOf(words, draft, telling);
  const { view, from } = words;
  const { when, relation, verb, effect, isBesideSaying } = wording;
  const [place, time, link] = [labelled("at", at), labelled("when", when), labelled("rel", relation)];
  const [act, status] = [labelled("verb", verb), labelled("status", draft.status)];
  const names = [
    place,
    joined(place, act),
    joined(place, time),
    joined(place, link),
    joined(status, time),
    joined(status, act),
    ...traits,
  ];
  if (draft.background) names.push(joined("bg", time), joined("bg", place));
  if (draft.direction === "relax") names.push(joined("relax", time), joined("relax", link));
  if (!draft.lead.verbal) names.push(joined("noun", place), joined("noun", time));
  if (isBesideSaying) {
    const governments = telling.governments.bySentence.get(view.sentence.index) ?? [];
    const speakers = labelled("speak", speakersOf(view, governments, draft.imposers));
    names.push(joined("beside saying", place), joined("beside saying", speakers));
  }
  for (const { sentence, match } of draft.members) {
    if (sentence !== view.sentence.index) continue;
    const region = { from: match.firstToken, to: match.endToken };
    if (isOfRelative(view, from, region)) names.push("of relative");
    if (isOfAside(view, from, region)) names.push("of aside");
  }
  if (effect !== undefined) {
    names.push(joined("effect verb", place));
    names.push(effect.meant.includes(draft) ? "meant" : effect.meant.length > 0 ? "other meant" : "none meant");
  }
  return signsOf(names);
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
  const members = here.filter((one) => one.draft === draft);
  const others = here.filter((one) => one.draft !== draft);
  const speakers = namesIn(governments.bySentence.get(index), draft);
  if (members.length > 0) {
    const gap = (match: { readonly firstToken: number; readonly endToken: number }): number =>
      to <= match.firstToken ? match.firstToken - to : from >= match.endToken ? from - match.endToken : 0;
    const nearest = members.reduce((best, one) => (gap(one.match) < gap(best.match) ? one : best)).match;
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
      at: members.some(({ match }) => match === draft.lead.match) ? "lead" : "member",
      traits: [
        labelled("side", side),
        joined(labelled("gap", side), nearness(far)),
        joined(labelled("commas", side), COUNTS[Math.min(commas, 3)] ?? ""),
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
  const isOwn = others.some((one) => one.draft.imposers[0] === draft.imposers[0]);
  const whose = isOwn ? "own" : others.length > 0 ? "other" : "none";
  const told = labelled("about", about);
  return {
    at: zone === "body" ? step : zone,
    traits: [
      labelled("step", step),
      joined(joined("beside", whose), step),
      joined(labelled("told last", last === undefined ? "none" : last === draft ? "true" : "false"), step),
      `opens=${keyAt(view, view.sentence.firstToken)}`,
      ...(drafts.length === 1 ? ["alone", joined("alone", step)] : []),
      ...(drafts.find(({ background }) => !background) === draft ? [joined("main", step)] : []),
      ...(isLede ? ["lede", labelled("lede zone", draft.lead.zone), labelled("lede about", about)] : []),
      told,
      joined(told, step),
      labelled(joined(told, "beside"), whose),
      ...speakers.map((one) => joined(one, step)),
    ],
  };
}

function nearness(gap: number): string {
  return gap > 24 ? "far" : gap > 14 ? "24" : gap > 8 ? "14" : gap > 4 ? "8" : gap > 1 ? "4" : "1";
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
function namesIn(governments: readonly Government[] = [], draft: Draft): readonly string[] {
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
