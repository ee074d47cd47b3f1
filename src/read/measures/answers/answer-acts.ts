// Acts that are no measures and answer one, or are answered: an arrest, a seizure, a probe, a case at the WTO, a visit put off.
import { keyAt, type SentenceView } from "../../grammar/sentence-view.ts";
import { type AnswerCue as Cue, causeOfCue, isDrawn } from "./answer-cues.ts";
import { statesIn, subjectsOf } from "./answer-subjects.ts";
import type { Region } from "../candidate.ts";
import type { FoundMeasure } from "../measures.ts";
import type { RelationEnd } from "./relation.ts";

/** Kinds of enforcement and of events that one state does to another. */
const HOSTILE: ReadonlySet<string> = new Set(
  "raid inspection detention arrest exit_ban fine charge seizure closure investigation security_review licence_denial dispute_filing protest visit_postponed".split(
    " ",
  ),
);
const PROVOKING: ReadonlySet<string> = new Set(["visit", "incident", "court_ruling", ...HOSTILE]);

/** Whether somebody may answer it: no talks, nothing that was promised. */
export function provokes({ kind }: RelationEnd): boolean {
  return kind !== undefined && PROVOKING.has(kind);
}

/** The act told in these words; else one of the kind that they name: "in retaliation for the arrest of …". */
export function actIn(ends: readonly RelationEnd[], view: SentenceView, region: Region): RelationEnd | undefined {
  const acts = ends.filter(provokes);
  return acts.find((one) => beginsIn(one, view, region)) ?? acts.find((one) => isNamedIn(one, view, region));
}

function isNamedIn({ kind }: RelationEnd, view: SentenceView, { from, to }: Region): boolean {
  for (let at = from; at < to; at++) if (keyAt(view, at) === kind) return true;
  return false;
}

/** The act that `cue` calls an answer: told in its sentence, by a state that could be its subject. */
export function actAnswering(view: SentenceView, cue: Cue, ends: readonly RelationEnd[]): RelationEnd | undefined {
  const subjects = subjectsOf(view, cue);
  // `In reply farmers announced …`, `drew a response from farmers, who …`
  const comesBehind = cue.firstToken === view.sentence.firstToken || isDrawn(view, cue);
  return ends.find(
    ({ kind, country, start, sentences }) =>
      kind !== undefined &&
      HOSTILE.has(kind) &&
      (country !== undefined || kind === "protest") &&
      sentences.includes(view.sentence.index) &&
      (start < cue.start || comesBehind) &&
      (subjects.length === 0 || country === undefined || subjects.includes(country)),
  );
}

/** What such an act answers: what stands in the words that name it, else what the state did that is named there. */
export function causeOfAct(
  act: RelationEnd,
  view: SentenceView,
  cue: Cue,
  measures: readonly FoundMeasure[],
  ends: readonly RelationEnd[],
): string | undefined {
  const region = causeOfCue(view, cue);
  // Farmers who strike answer their own government.
  if (region === undefined || act.kind === "protest") return toldLast(act, measures);
  const others = ends.filter(
    (one) => one.id !== act.id && one.country !== act.country && (one.kind === undefined || provokes(one)),
  );
  const there = others.find((one) => beginsIn(one, view, region)) ?? actIn(others, view, region);
  if (there !== undefined) return there.id;
  const states = statesIn(view, region);
  const theirs = others.filter(({ country }) => country !== undefined && states.includes(country));
  const alike = theirs.find(({ kind }) => kind === act.kind);
  const aimed = measures.find(
    ({ measure: { id, target } }) =>
      theirs.some((one) => one.id === id) && target.countries.includes(act.country ?? ""),
  );
  return alike?.id ?? aimed?.measure.id;
}

/** `Seoul complained to the WTO in response`: the measure told last before it that hits the state; what its own people protest against. */
function toldLast(act: RelationEnd, measures: readonly FoundMeasure[]): string | undefined {
  const restricting = measures.filter(({ measure }) => measure.direction === "restrict");
  const meant =
    act.kind === "protest"
      ? restricting.find(({ measure }) => act.country === undefined || measure.imposer[0] === act.country)
      : restricting.findLast(
          ({ measure, members }) =>
            measure.target.countries.includes(act.country ?? "") && members.some(({ end }) => end < act.start),
        );
  return meant?.measure.id;
}

function beginsIn({ start }: RelationEnd, { document: { tokens } }: SentenceView, { from, to }: Region): boolean {
  return start >= (tokens[from]?.start ?? Infinity) && start < (tokens[to - 1]?.end ?? 0);
}
