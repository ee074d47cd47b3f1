// Relations between measures, and between measures and events: an answer only where a word says so, order where it only
// says what came first.
import type { AnnotatedDocument } from "../../document/model.ts";
import type { SentenceView } from "../../grammar/sentence-view.ts";
import { answerCues } from "./answer-cues.ts";
import { addAnswers } from "./answers.ts";
import type { FoundMeasure } from "../measures.ts";
import { familyOf } from "../families.ts";
import type { Relation, RelationEnd } from "./relation.ts";

/** Relations among `measures`, and from measures to `others` (events, enforcement). */
export function findRelations(
  document: AnnotatedDocument,
  views: readonly SentenceView[],
  measures: readonly FoundMeasure[],
  others: readonly RelationEnd[],
): readonly Relation[] {
  const ends: RelationEnd[] = [
    ...measures.map(({ measure, sentences, members }) => ({
      id: measure.id,
      country: measure.imposer[0],
      start: Math.min(...members.map(({ start }) => start)),
      end: Math.max(...members.map(({ end }) => end)),
      sentences,
    })),
    ...others,
  ];
  const found: Relation[] = [];
  const add = (relation: Relation): void => {
    const same = found.some(
      (one) =>
        one.from === relation.from &&
        one.to === relation.to &&
        (one.type === relation.type || one.type === "response_to"),
    );
    // An act answers one act: what a later sentence calls by other words is the cause that was found.
    const isAnswered =
      relation.type === "response_to" && found.some((one) => one.type === "response_to" && one.from === relation.from);
    const isTurned = found.some(
      (one) => one.type === "response_to" && one.from === relation.to && one.to === relation.from,
    );
    if (!same && !isAnswered && !isTurned && relation.from !== relation.to) found.push(relation);
  };
  for (const view of views) {
    if (ends.length === 0) break;
    for (const cue of answerCues(view)) addAnswers(document, view, cue, measures, ends, add);
  }
  addBands(measures, ends, found, add);
  for (const view of views)
    for (const cue of view.words)
      if (
        cue.class === "follow" &&
        !/^(?:after|since|following)$/.test(document.text.slice(cue.start, cue.end).toLowerCase())
      )
        addOrder(view, cue, measures, ends, add);
  addReplacements(measures, add);
  return found;
}

/** How many sentences a band stands away at most. */
const BAND_REACH = 2;

/** The bands of a duty told in the sentences around one that answers, laid by the same state on the same day, answer too. */
function addBands(
  measures: readonly FoundMeasure[],
  ends: readonly RelationEnd[],
  found: readonly Relation[],
  add: (relation: Relation) => void,
): void {
  for (const answer of found.filter(({ type }) => type === "response_to")) {
    const told = measures.find(({ measure }) => measure.id === answer.from);
    const answered = ends.find(({ id }) => id === answer.to);
    if (told === undefined || answered === undefined) continue;
    for (const band of measures)
      if (isBand(band, told) && hits(band, answered.country)) add({ ...answer, from: band.measure.id });
  }
}

function isBand(band: FoundMeasure, told: FoundMeasure): boolean {
  const day = told.measure.announced?.value;
  return (
    band.measure.background !== true &&
    band.measure.type === told.measure.type &&
    band.measure.direction === told.measure.direction &&
    band.measure.imposer[0] === told.measure.imposer[0] &&
    band.measure.announced?.value === day &&
    day !== undefined &&
    !UNDECIDED.has(band.measure.status) &&
    told.sentences.some((one) => band.sentences.some((other) => Math.abs(one - other) <= BAND_REACH))
  );
}

const UNDECIDED: ReadonlySet<string> = new Set(["considered", "threatened", "denied"]);

function hits({ measure: { target } }: FoundMeasure, country: string | undefined): boolean {
  return target.countries.length === 0 || target.countries[0] === "*" || target.countries.includes(country ?? "");
}

function addOrder(
  view: SentenceView,
  cue: { readonly start: number; readonly end: number },
  measures: readonly FoundMeasure[],
  ends: readonly RelationEnd[],
  add: (relation: Relation) => void,
): void {
  const { index } = view.sentence;
  const later =
    measures.find(
      ({ sentences, members }) =>
        sentences.includes(index) && members.some(({ sentence, start }) => sentence === index && start < cue.start),
    ) ?? measures.find(({ sentences, measure }) => sentences.includes(index - 1) && measure.background !== true);
  if (later === undefined) return;
  const earlier = ends.find((one) => one.id !== later.measure.id && one.sentences.includes(index) && one.end > cue.end);
  if (earlier !== undefined) add({ type: "follows", from: later.measure.id, to: earlier.id, factuality: "asserted" });
}

/** A definitive duty or ban takes the place of an older one on the same goods. */
function addReplacements(measures: readonly FoundMeasure[], add: (relation: Relation) => void): void {
  for (const { measure: newer } of measures) {
    if (newer.background === true || newer.direction === "relax") continue;
    for (const { measure: older } of measures) {
      if (older === newer || older.background !== true || older.imposer[0] !== newer.imposer[0]) continue;
      if (
        familyOf(older.type) !== familyOf(newer.type) ||
        !older.goods.some(({ norm }) => newer.goods.some((one) => one.norm === norm))
      )
        continue;
      add({
        type: "replaces",
        from: newer.id,
        to: older.id,
        factuality: older.status === "expired" ? "asserted" : "possible",
      });
    }
  }
}
