// Relations between measures, and between measures and events: an answer only where a word says so, order where it only
// says what came first.
import type { AnnotatedDocument } from "../document/model.ts";
import type { SentenceView } from "../grammar/sentence-view.ts";
import type { FoundMeasure } from "./measures.ts";
import { familyOf } from "./families.ts";

export interface Relation {
  readonly type: "response_to" | "follows" | "basis_of" | "extends" | "replaces" | "caused_by";
  readonly from: string;
  readonly to: string;
  readonly asserted_by?: string;
  readonly factuality: "asserted" | "reported" | "possible" | "denied";
}

/** A record that a relation may join: where it stands, and whose act it is. */
export interface RelationEnd {
  readonly id: string;
  readonly country: string | undefined;
  readonly start: number;
  readonly end: number;
  readonly sentences: readonly number[];
}

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
    if (!same && relation.from !== relation.to) found.push(relation);
  };
  for (const view of views) {
    for (const cue of view.words) {
      if (cue.class === "response") addResponse(document, view, cue, measures, ends, add);
    }
  }
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

type Cue = { readonly start: number; readonly end: number };

function addResponse(
  document: AnnotatedDocument,
  view: SentenceView,
  cue: Cue,
  measures: readonly FoundMeasure[],
  ends: readonly RelationEnd[],
  add: (relation: Relation) => void,
): void {
  const { index } = view.sentence;
  const answer = answering(view, cue, measures);
  if (answer === undefined) return;
  const own = answer.measure.imposer[0];
  const after = ends
    .filter((one) => one.id !== answer.measure.id && one.country !== own && one.country !== undefined)
    .map((one) => ({ one, distance: distanceTo(one, index, cue) }))
    .sort((a, b) => a.distance - b.distance);
  const [cause] = after;
  const asserted = asserter(document, view);
  const possible =
    /\b(?:seen (?:as|by)|widely|appears?|apparent|may|could|might|believed|viewed|interpreted|suspected|reportedly)\b/i.test(
      document.text.slice(view.sentence.start, view.sentence.end),
    );
  const denied = /\b(?:not (?:a |in )?(?:retaliat|response|reprisal)|denied)/i.test(
    document.text.slice(view.sentence.start, view.sentence.end),
  );
  const factuality = denied ? "denied" : possible ? "possible" : "reported";
  if (denied) return;
  if (cause !== undefined && cause.distance < 400)
    add({
      type: "response_to",
      from: answer.measure.id,
      to: cause.one.id,
      asserted_by: asserted,
      factuality,
    });
  else {
    const words = causeWords(document, view, cue);
    if (words !== undefined)
      add({
        type: "response_to",
        from: answer.measure.id,
        to: `ext:${words}`,
        asserted_by: asserted,
        factuality,
      });
  }
}

/** The measure that answers: told in the sentence, else the last one before it, else the first primary one. */
function answering(view: SentenceView, cue: Cue, measures: readonly FoundMeasure[]): FoundMeasure | undefined {
  const { index } = view.sentence;
  const here = measures.filter(({ sentences }) => sentences.includes(index));
  if (here.length > 0) {
    // "X retaliated … after Y": the measure before the cue, unless the cue opens the sentence.
    const inThis = here.map((one) => ({
      one,
      member: one.members.find(({ sentence }) => sentence === index),
    }));
    const before = inThis.filter(({ member }) => member !== undefined && member.start <= cue.start);
    const subject = view.names.find(
      (name) => (name.class === "country" || name.class === "capital") && name.start < cue.start,
    );
    const bySubject = here.find(({ measure }) => subject !== undefined && measure.imposer[0] === subject.norm);
    const told = bySubject ?? before[0]?.one;
    if (told !== undefined) return told;
  }
  const primary = measures.filter(
    ({ measure, sentences }) => measure.background !== true && sentences.some((sentence) => sentence < index),
  );
  return primary[0];
}

/** Same sentence first, then order in the text; what stands after the cue is the likelier cause. */
function distanceTo(one: RelationEnd, sentence: number, cue: Cue): number {
  const gap = Math.min(...one.sentences.map((index) => Math.abs(index - sentence)));
  const side = one.end > cue.end ? 0 : 5;
  return gap * 20 + (gap === 0 ? side : 0);
}

function causeWords(document: AnnotatedDocument, view: SentenceView, cue: Cue): string | undefined {
  const found = /^\s*(?:to|for|against|at)?\s*([^.;]{4,120})/.exec(document.text.slice(cue.end, view.sentence.end));
  const words = found?.[1]?.trim().replace(/[,.].*$/, "");
  return words === undefined || words === "" ? undefined : words;
}

/** Who says that it is an answer: a speaker of the sentence, else the outlet. */
function asserter(document: AnnotatedDocument, view: SentenceView): string {
  const sentence = document.text.slice(view.sentence.start, view.sentence.end);
  const speaker =
    /\b([A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,4}),? (?:said|says|told|called|described|added|argued|warned|accused)\b/.exec(
      sentence,
    )?.[1];
  return speaker ?? document.outlet ?? "the text";
}

function addOrder(
  view: SentenceView,
  cue: Cue,
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
