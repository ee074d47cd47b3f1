// What an act answers: the measure or event that the words of the cue name, else one that hits the state that answers.
import { isAt, keyAt, type SentenceView } from "../../grammar/sentence-view.ts";
import { boundsOf } from "../../time/calendar.ts";
import { actIn, provokes } from "./answer-acts.ts";
import { type AnswerCue as Cue, causeOfCue, isDrawn, isPronoun } from "./answer-cues.ts";
import { statesIn } from "./answer-subjects.ts";
import { wordSet } from "../../grammar/word-set.ts";
import type { Region } from "../candidate.ts";
import type { FoundMeasure } from "../measures.ts";
import type { RelationEnd } from "./relation.ts";

/** The act of another state: after the cue in its sentence, else one that hits the state that answers, else the nearest. */
export function causeOf(
  { measure, sentences }: FoundMeasure,
  view: SentenceView,
  cue: Cue,
  measures: readonly FoundMeasure[],
  ends: readonly RelationEnd[],
  answers: readonly FoundMeasure[],
): string | undefined {
  const own = measure.imposer[0];
  const { index } = view.sentence;
  const others = measures.filter(
    (one) =>
      !answers.includes(one) &&
      one.measure.imposer[0] !== own &&
      one.measure.status !== "denied" &&
      !isLater(one.measure, measure),
  );
  const hits = ({ target }: FoundMeasure["measure"]): boolean => own !== undefined && target.countries.includes(own);
  const behind = causeOfCue(view, cue);
  const named =
    isDrawn(view, cue) || (behind !== undefined && isPronoun(view, behind))
      ? { from: view.sentence.firstToken, to: cue.firstToken }
      : behind;
  const there = named === undefined ? [] : others.filter((one) => standsIn(one, index, named));
  const inCause = there.find(({ members }) => members.every(({ sentence }) => sentence === index)) ?? there[0];
  // One act named behind one cue is what all acts of that sentence answer.
  const isShared = there.length === 1 && answers.every((one) => one.sentences.includes(index));
  if (inCause !== undefined)
    return (isShared ? undefined : twinOf(measure, inCause, others, answers))?.measure.id ?? inCause.measure.id;
  const happened = named && actIn(ends, view, named);
  if (happened !== undefined) return happened.id;
  const states = named === undefined ? [] : ownersIn(view, named).filter((state) => state !== own);
  if (named !== undefined && states.length > 0) {
    // "in answer to Washington's fees": an act of that state, the likest by its words; if none is told, only the words.
    const theirs = others.filter((one) => one.measure.imposer.some((state) => states.includes(state)));
    const likest = likestOf(view, named, theirs, hits);
    return likest && (twinOf(measure, likest, others, answers)?.measure.id ?? likest.measure.id);
  }
  const here = others.filter(({ members }) => members.some((one) => one.sentence === index && one.end > cue.start));
  const nearest = others.filter((one) => hits(one.measure)).toSorted((a, b) => width(a) - width(b));
  // An answer aimed at a state answers what that state did.
  const theirs = others.filter(
    (one) =>
      one.measure.direction === "restrict" &&
      one.measure.imposer.some((state) => measure.target.countries.includes(state)),
  );
  const aimed = here.find((one) => hits(one.measure)) ?? nearest[0] ?? here[0] ?? theirs[0];
  if (aimed !== undefined) return twinOf(measure, aimed, others, answers)?.measure.id ?? aimed.measure.id;
  const hit = measure.target.countries;
  const after = ends
    .filter((one) => one.id !== measure.id && one.country !== own && one.country !== undefined)
    .filter(({ country }) => hit.length === 0 || hit[0] === "*" || hit.includes(country ?? ""))
    .filter((one) => provokes(one) || others.some(({ measure: { id } }) => id === one.id))
    .map((one) => ({
      one,
      distance: Math.min(distanceTo(one, index, cue), distanceTo(one, sentences[0] ?? index, cue)),
    }))
    .sort((a, b) => a.distance - b.distance);
  const [cause] = after;
  return cause !== undefined && cause.distance < NEAR ? cause.one.id : undefined;
}

/** The states that `region` names, but for those that the act was only about: "sanctions over Ukraine". */
function ownersIn(view: SentenceView, region: Region): readonly string[] {
  let to = region.from;
  while (to < region.to && !isAt(view, to, ABOUT)) to++;
  return statesIn(view, { from: region.from, to });
}

const ABOUT = wordSet("over about");

/** What was done long after an act cannot be what it answers. */
function isLater(cause: FoundMeasure["measure"], answer: FoundMeasure["measure"]): boolean {
  const [first, then] = [answer.announced ?? answer.effective, cause.announced ?? cause.effective];
  return (
    first !== null && then !== null && Date.parse(boundsOf(then.value)[0]) > Date.parse(boundsOf(first.value)[1]) + LONG
  );
}

const LONG = 60 * 86_400_000;

/** One sentence away at most. */
const NEAR = 30;

/** Among acts of the state that is answered, the one told in most of the same words; then one that hits who answers. */
function likestOf(
  view: SentenceView,
  region: Region,
  acts: readonly FoundMeasure[],
  hits: (measure: FoundMeasure["measure"]) => boolean,
): FoundMeasure | undefined {
  const words = new Set<string>();
  for (let at = region.from; at < region.to; at++) if (keyAt(view, at).length > 3) words.add(stem(keyAt(view, at)));
  const { tokens } = view.document;
  const shared = ({ members }: FoundMeasure): number => {
    const own = new Set<string>();
    for (const { start, end } of members)
      for (const token of tokens) if (token.start >= start && token.end <= end) own.add(stem(token.key));
    return [...words].filter((word) => own.has(word)).length;
  };
  return acts.toSorted(
    (a, b) => shared(b) - shared(a) || Number(hits(b.measure)) - Number(hits(a.measure)) || width(a) - width(b),
  )[0];
}

function stem(key: string): string {
  return key.replace(/(?:ies|y|s)$/, "");
}

/** How many states a measure names; one whose target was only taken over from another comes last. */
function width({ measure: { target, derived } }: FoundMeasure): number {
  return derived.includes("target.countries") ? Infinity : target.countries.length;
}

/** Two answers to two acts of one kind pair off in order: a surtax on cars and one on steel, an answer to each. */
function twinOf(
  measure: FoundMeasure["measure"],
  aimed: FoundMeasure,
  others: readonly FoundMeasure[],
  answers: readonly FoundMeasure[],
): FoundMeasure | undefined {
  const hits = ({ target: { countries } }: FoundMeasure["measure"]): boolean =>
    countries.length === 0 || countries[0] === "*" || measure.imposer.some((state) => countries.includes(state));
  const alike = others.filter(
    (one) =>
      one.measure.imposer[0] === aimed.measure.imposer[0] &&
      one.measure.type === aimed.measure.type &&
      hits(one.measure),
  );
  const ours = answers.filter((one) => one.measure.imposer[0] === measure.imposer[0]);
  if (alike.length < 2 || alike.length !== ours.length) return undefined;
  return alike[ours.findIndex((one) => one.measure.id === measure.id)];
}

/** Same sentence first, then order in the text; what stands after the cue is the likelier cause. */
function distanceTo(one: RelationEnd, sentence: number, cue: Cue): number {
  const gap = Math.min(...one.sentences.map((index) => Math.abs(index - sentence)));
  const side = one.end > cue.end ? 0 : 5;
  return gap * 20 + (gap === 0 ? side : 0);
}

/** Whether a mention of the measure in this sentence begins within `region`. */
export function standsIn({ members }: FoundMeasure, sentence: number, { from, to }: Region): boolean {
  return members.some((one) => one.sentence === sentence && one.match.firstToken >= from && one.match.firstToken < to);
}
