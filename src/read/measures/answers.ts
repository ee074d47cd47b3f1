// Answers: a measure that a word calls a retaliation, a reply or a countermeasure, the act it answers, and who says so.
import { type AnnotatedDocument, isEvidence } from "../document/model.ts";
import { keyAt, type SentenceView } from "../grammar/sentence-view.ts";
import { type AnswerCue as Cue, causeOfCue } from "./answer-cues.ts";
import { stateOf, subjectsOf } from "./answer-subjects.ts";
import type { Region } from "./candidate.ts";
import type { FoundMeasure } from "./measures.ts";
import type { Relation, RelationEnd } from "./relations.ts";

const POSSIBLE =
  /\b(?:seen (?:as|by)|widely|appears?|apparent|may|could|might|believed|viewed|interpreted|suspected|reportedly)\b/i;
const DENIED =
  /\b(?:(?:not|no plans?) (?:(?:plan |intend )?to |a |in )?(?:retaliat|hit back|response|reprisal)|denied|denies|deny any)/i;
/** `may respond`, `would retaliate`, `ready to hit back`: no answer yet. */
const AHEAD =
  /^(?:may|might|could|would|will|to|not|never|ready|vowed|threatened|promised|considering|considers|mulls)$/;

/** Adds `response_to` for the measures that `cue` calls an answer. */
export function addAnswers(
  document: AnnotatedDocument,
  view: SentenceView,
  cue: Cue,
  measures: readonly FoundMeasure[],
  ends: readonly RelationEnd[],
  add: (relation: Relation) => void,
): void {
  if (!isEvidence(view.sentence.zone)) return;
  const sentence = document.text.slice(view.sentence.start, view.sentence.end);
  if (DENIED.test(sentence) || isOnlyThreat(view, cue)) return;
  const asserted = asserter(document, view);
  const factuality = POSSIBLE.test(sentence) ? "possible" : "reported";
  const answers = answering(view, cue, measures);
  for (const answer of answers) {
    const cause = causeOf(answer, view, cue, measures, ends, answers);
    const to = cause ?? (answers.length === 1 ? named(document, view, cue) : undefined);
    if (to !== undefined && answer.measure.direction !== "relax")
      add({ type: "response_to", from: answer.measure.id, to, asserted_by: asserted, factuality });
  }
}

/** The measures that answer: those told in the sentence before the cue's own clause ends; else all that its subjects take. */
function answering(view: SentenceView, cue: Cue, measures: readonly FoundMeasure[]): readonly FoundMeasure[] {
  const { index, zone } = view.sentence;
  if (isDrawn(view, cue))
    return measures
      .filter((one) => one.measure.background !== true && standsIn(one, index, behind(view, cue)))
      .slice(0, 1);
  const subjects = subjectsOf(view, cue);
  const cause = causeOfCue(view, cue);
  const here = measures.filter(
    (one) => one.sentences.includes(index) && (cause === undefined || !isOnlyIn(one, index, cause)),
  );
  const main = mainClause(view, cue);
  if (main !== undefined) {
    // `In retaliation for US curbs, China banned …`: what the main clause tells answers.
    const answers = here.filter(
      ({ measure, members }) =>
        measure.background !== true && members.some((one) => one.sentence === index && one.end > main),
    );
    return answers.slice(0, Math.max(1, sameRoot(answers)));
  }
  // An older act answers too where its own sentence says so: `Seoul responded by dropping Japan`.
  const own = here.filter(({ measure, members }) =>
    subjects.length > 0
      ? measure.imposer.some((one) => subjects.includes(one))
      : members.some((one) => one.sentence === index && one.start <= cue.start),
  );
  const last = view.document.tokens[cue.endToken - 1]?.key;
  if (isOnlyAble(view, cue)) return [];
  if (own.length > 0) return withParts(isVerbOfMany(last) ? own : own.slice(0, Math.max(1, sameRoot(own))), measures);
  if (isAhead(view, cue)) return [];
  const told = measures.filter(
    ({ measure, sentences }) =>
      measure.background !== true &&
      (subjects.length > 0
        ? measure.imposer.some((one) => subjects.includes(one))
        : zone !== "title" && sentences.some((sentence) => sentence < index && index - sentence <= 3)),
  );
  if (subjects.length > 0) return told;
  // Without a subject of its own ("The step is a response to …") the cue speaks of what was told first, or of older news told
  // right before.
  const [step] =
    told.length > 0 ? told : measures.filter(({ sentences }) => zone !== "title" && sentences.includes(index - 1));
  return step === undefined ? [] : [step];
}

/** "The rule drew a swift response: Beijing banned …": what answers comes behind the words. */
function isDrawn(view: SentenceView, { firstToken }: Cue): boolean {
  return /^(?:drew|drawing|prompted|prompting|provoked|provoking|triggered|triggering|brought)$/.test(
    keyAt(view, firstToken),
  );
}

function behind(view: SentenceView, { endToken }: Cue): Region {
  return { from: endToken, to: view.sentence.endToken };
}

/** Whether a mention of the measure in this sentence begins within `region`. */
function standsIn({ members }: FoundMeasure, sentence: number, { from, to }: Region): boolean {
  return members.some((one) => one.sentence === sentence && one.match.firstToken >= from && one.match.firstToken < to);
}

function isOnlyIn({ members }: FoundMeasure, sentence: number, { from, to }: Region): boolean {
  return members.every(
    (one) => one.sentence !== sentence || (one.match.firstToken >= from && one.match.endToken <= to),
  );
}

/** "vowed to retaliate if …": nothing is answered yet. */
function isOnlyThreat(view: SentenceView, cue: Cue): boolean {
  if (!isAhead(view, cue)) return false;
  for (let at = cue.endToken; at < view.sentence.endToken; at++)
    if (/^(?:if|unless|should)$/.test(keyAt(view, at))) return true;
  return false;
}

/** Where the main clause begins, after a cue that opens the sentence and a comma. */
function mainClause(view: SentenceView, cue: Cue): number | undefined {
  if (cue.firstToken - view.sentence.firstToken > 3) return undefined;
  if (!/^(?:in|as|to|responding|retaliating|hitting)$/.test(keyAt(view, view.sentence.firstToken))) return undefined;
  for (let at = cue.endToken; at < view.sentence.endToken; at++)
    if (keyAt(view, at) === ",") return view.document.tokens[at]?.end;
  return undefined;
}

/** "tariffs on a range of goods in retaliation …": the parts spelled out later answer too. */
function withParts(own: readonly FoundMeasure[], measures: readonly FoundMeasure[]): readonly FoundMeasure[] {
  const parts = measures.filter(
    (one) =>
      !own.includes(one) &&
      one.measure.background !== true &&
      own.some(
        ({ measure }) =>
          measure.type === one.measure.type &&
          measure.direction === one.measure.direction &&
          measure.imposer[0] === one.measure.imposer[0] &&
          measure.announced?.value === one.measure.announced?.value,
      ),
  );
  return [...own, ...parts];
}

function isVerbOfMany(key: string | undefined): boolean {
  return key !== undefined && /^(?:back|retaliated|retaliates|responded|retaliation|retaliating|for)$/.test(key);
}

/** Parts of one act ("100% on oil, 25% on pork") answer together. */
function sameRoot(own: readonly FoundMeasure[]): number {
  const [first] = own;
  return own.filter(
    ({ measure }) => measure.type === first?.measure.type && measure.imposer[0] === first.measure.imposer[0],
  ).length;
}

/** "a law that would let it strike back": no answer. */
function isOnlyAble(view: SentenceView, cue: Cue): boolean {
  for (let at = cue.firstToken - 1; at >= cue.firstToken - 4; at--)
    if (/^(?:let|lets|allow|allows|allowing|able|power|powers|can|tool|tools)$/.test(keyAt(view, at))) return true;
  return false;
}

function isAhead(view: SentenceView, cue: Cue): boolean {
  for (let at = cue.firstToken - 1; at >= cue.firstToken - 3; at--) if (AHEAD.test(keyAt(view, at))) return true;
  return false;
}

/** The act of another state: after the cue in its sentence, else one that hits the state that answers, else the nearest. */
function causeOf(
  { measure }: FoundMeasure,
  view: SentenceView,
  cue: Cue,
  measures: readonly FoundMeasure[],
  ends: readonly RelationEnd[],
  answers: readonly FoundMeasure[],
): string | undefined {
  const own = measure.imposer[0];
  const { index } = view.sentence;
  const others = measures.filter(
    (one) => !answers.includes(one) && one.measure.imposer[0] !== own && one.measure.status !== "denied",
  );
  const hits = ({ target }: FoundMeasure["measure"]): boolean => own !== undefined && target.countries.includes(own);
  const named = isDrawn(view, cue) ? { from: view.sentence.firstToken, to: cue.firstToken } : causeOfCue(view, cue);
  const inCause = named && others.find((one) => standsIn(one, index, named));
  if (inCause !== undefined) return twinOf(measure, inCause, others, answers)?.measure.id ?? inCause.measure.id;
  const here = others.filter(({ members }) => members.some((one) => one.sentence === index && one.end > cue.start));
  const nearest = others.filter((one) => hits(one.measure)).toSorted((a, b) => width(a) - width(b));
  const aimed = here.find((one) => hits(one.measure)) ?? nearest[0] ?? here[0];
  if (aimed !== undefined) return twinOf(measure, aimed, others, answers)?.measure.id ?? aimed.measure.id;
  const after = ends
    .filter((one) => one.id !== measure.id && one.country !== own && one.country !== undefined)
    .filter((one) => !answers.some((answer) => answer.measure.id === one.id))
    .map((one) => ({ one, distance: distanceTo(one, index, cue) }))
    .sort((a, b) => a.distance - b.distance);
  const [cause] = after;
  return cause !== undefined && cause.distance < 60 ? cause.one.id : undefined;
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

/** The words after the cue, where no record holds what they name. */
function named(document: AnnotatedDocument, view: SentenceView, cue: Cue): string | undefined {
  const said = document.text.slice(cue.start, cue.end).toLowerCase();
  const rest = document.text.slice(cue.end, view.sentence.end);
  // `retaliatory tariffs on X after Y`, `a tit-for-tat move`: what follows names the answer, not what it answers.
  const isAdjective = /^(?:retaliatory|tit.for.tat|reprisal|countermeasures?|counter-measures)$/.test(said);
  const from = isAdjective ? /^\s*(?:to|for|against|at)\b|\b(?:after|over)\b/.exec(rest) : undefined;
  if (from === null || /^(?:response|answer|reply)$/.test(said)) return undefined;
  const found = /^\s*(?:to|for|against|at)?\s*([^.;]{4,120})/.exec(
    from === undefined || from.index === 0 ? rest : rest.slice(from.index + from[0].length),
  );
  const words = found?.[1]?.trim().replace(/[,.].*$|\s(?:with an?|with \d|by \w+ing)\b.*$/, "");
  return words === undefined || words === "" ? undefined : `ext:${words}`;
}

/** Who says that it is an answer: a speaker of the sentence, else the outlet. */
function asserter(document: AnnotatedDocument, view: SentenceView): string {
  const sentence = document.text.slice(view.sentence.start, view.sentence.end);
  if (/^(?:It|He|She|They) (?:said|says|added|called|described)\b/.test(sentence)) {
    const before = document.names.find((one) => one.sentence === view.sentence.index - 1 && stateOf(one) !== undefined);
    if (before !== undefined) return document.text.slice(before.start, before.end);
  }
  const speaker = GROUP.exec(sentence)?.[1] ?? NAME.exec(sentence)?.[1];
  return speaker ?? document.outlet ?? "the text";
}

const NAME =
  /\b([A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,4}),? (?:said|says|say|told|called|call|described|added|argued|warned|accused)\b/;
const GROUP =
  /\b((?:(?:foreign|trade|prime|commerce|finance|economy|industry) minister|(?:officials?|analysts|economists|lawyers|traders|diplomats|ministers|lawmakers|observers|experts))(?: in [A-Z]\w+)?) (?:said|says|say|called|call|see|saw|described|warned)\b/;
