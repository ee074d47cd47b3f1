// Answers: a measure that a word calls a retaliation, a reply or a countermeasure, the act it answers, and who says so.
import { type AnnotatedDocument, isEvidence } from "../../document/model.ts";
import { isAt, keyAt, type SentenceView, tokenAt } from "../../grammar/sentence-view.ts";
import { actAnswering, causeOfAct } from "./answer-acts.ts";
import { type AnswerCue as Cue, causeOfCue, isDrawn, isPronoun, ownerBefore } from "./answer-cues.ts";
import { causeOf, standsIn } from "./answer-causes.ts";
import { STEP, stateOf, statesIn, subjectsOf } from "./answer-subjects.ts";
import { leadAct, ofPackage, PACKAGE, sameRoot, toldBefore, withParts } from "./answer-steps.ts";
import { isAhead, isContent, isOnlyAble, isOnlyThreat } from "./answer-threats.ts";
import type { Region } from "../candidate.ts";
import { wordSet } from "../../grammar/word-set.ts";
import type { FoundMeasure } from "../measures.ts";
import type { Relation, RelationEnd } from "./relation.ts";

const POSSIBLE =
  /\b(?:seen (?:as|by)|widely|appears?|apparent|may|could|might|believed|viewed|interpreted|suspected|reportedly)\b/i;
const DENIED =
  /\b(?:(?:not|no plans?|(?:reject|dismiss)(?:s|ed|es|ing) (?:the|any|all) (?:idea|suggestion|notion|talk|claim)s? of) (?:(?:plan |intend )?to |a |in )?(?:retaliat|hit back|response|reprisal)|denied|denies|deny any|(?:h[eo]ld(?:s|ing)? (?:off|back)(?: on| from)?|refrain(?:s|ed|ing)? from|rul(?:es?|ed|ing) out|st(?:op|ops|opped) short of|instead of|rather than|without|any|avoid(?:s|ed|ing)?) (?:any |further |immediate )?(?:retaliat|hitting back|countermeasures|reprisals?)|\bnot ["“]?(?:an? |in )?(?:act of )?(?:countermeasure|retaliation|response|reprisal)|["“]not an? (?:countermeasure|response))/i;
/** "did not respond to a request for comment". */
const ASKED =
  /^\s*(?:[\w'’]+ ){0,4}(?:requests?|e-?mails?|messages?|questions?|quer(?:y|ies)|inquir(?:y|ies)|calls? seeking)\b/;
/** "its retaliation list": a thing, no act. */
const COMPOUND = /^(?:lists?|plans?|package|options?|threats?|toolbox)$/;
/** Adds `response_to` for the measures, or the act of another kind, that `cue` calls an answer. */
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
  if (DENIED.test(sentence) || isOnlyThreat(view, cue, measures) || COMPOUND.test(keyAt(view, cue.endToken))) return;
  if (ASKED.test(document.text.slice(cue.end, view.sentence.end))) return;
  const asserted = asserter(document, view);
  const factuality = POSSIBLE.test(sentence) ? "possible" : "reported";
  const answers = answering(view, cue, measures);
  const isToldHere = answers.some(({ sentences }) => sentences.includes(view.sentence.index));
  const act = isToldHere ? undefined : actAnswering(view, cue, ends);
  const answered = act && (causeOfAct(act, view, cue, measures, ends) ?? named(document, view, cue));
  if (act !== undefined && answered !== undefined)
    add({ type: "response_to", from: act.id, to: answered, asserted_by: asserted, factuality });
  for (const answer of act === undefined || answered === undefined ? answers : []) {
    const cause = causeOf(answer, view, cue, measures, ends, answers);
    const to =
      cause ?? (answers.length === 1 ? (named(document, view, cue) ?? toldOf(document, view, cue, answer)) : undefined);
    const isAnswer = answer.measure.direction !== "relax" || isContent(answer, view, cue);
    if (to !== undefined && (isAnswer || isOfLoosened(view, cue) || isStepTold(view, cue)))
      add({ type: "response_to", from: answer.measure.id, to, asserted_by: asserted, factuality });
  }
}

const LAID_REACH = 14;

/** "dropped the tariff it had put on cars as a riposte to …": what is loosened was the answer. */
function isOfLoosened(view: SentenceView, { firstToken }: Cue): boolean {
  for (let at = firstToken - 1; at >= firstToken - LAID_REACH; at--)
    if (/^(?:put|imposed|placed|levied|slapped|introduced|adopted)$/.test(keyAt(view, at)))
      return /^(?:it|they|had|that)$/.test(keyAt(view, at - 1));
  return false;
}

/** The measures that answer: those told in the sentence before the cue's own clause ends; else all that its subjects take. */
function answering(view: SentenceView, cue: Cue, measures: readonly FoundMeasure[]): readonly FoundMeasure[] {
  const { index, zone } = view.sentence;
  if (isDrawn(view, cue))
    return measures
      .filter((one) => one.measure.background !== true && standsIn(one, index, behind(view, cue)))
      .slice(0, 1);
  const subjects = subjectsOf(view, cue);
  const owner = ownerBefore(view, cue);
  const whose = owner && stateOf(owner);
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
      : (whose !== undefined && measure.imposer[0] === whose) ||
        members.some((one) => one.sentence === index && one.start < cue.start),
  );
  const last = view.document.tokens[cue.endToken - 1]?.key;
  // `It starts on the day US fees begin, and is a countermeasure to them`
  const lead = view.sentence.firstToken;
  const isPlainStep = keyAt(view, lead) === "the" && STEP.test(keyAt(view, lead + 1));
  const meant = cause !== undefined && isPronoun(view, cause) && (isAt(view, lead, OPENS) || isPlainStep);
  const answered = meant ? { from: lead, to: cue.firstToken } : cause;
  const step =
    answered === undefined || !(meant || isItTold(view, cue) || isStepTold(view, cue))
      ? undefined
      : toldBefore(measures, index, answered, view);
  // `were part of a package in response to it`
  if (step !== undefined)
    return PACKAGE.test(view.document.text.slice(view.sentence.start, cue.end)) ? ofPackage(step, measures) : [step];
  if (isOnlyAble(view, cue)) return [];
  if (own.length > 0) return withParts(isVerbOfMany(last) ? own : own.slice(0, Math.max(1, sameRoot(own))), measures);
  if (isAhead(view, cue)) return [];
  const told = measures.filter(
    ({ measure, sentences }) =>
      measure.background !== true &&
      (subjects.length > 0
        ? measure.imposer.some((one) => subjects.includes(one))
        : (whose === undefined || whose === measure.imposer[0]) &&
          zone !== "title" &&
          measure.status !== "considered" &&
          sentences.some((sentence) => sentence < index && index - sentence <= 3)),
  );
  if (subjects.length > 0) return told;
  if (isPointing(view, cue) && whose === undefined)
    return measures.filter(({ sentences }) => sentences.includes(index - 1)).slice(-1);
  // Without a subject of its own ("The step is a response to …") the cue speaks of what was told first, or of older news told
  // right before.
  const [first] =
    told.length > 0
      ? told
      : measures.filter(
          ({ measure, sentences }) =>
            zone !== "title" && measure.status !== "considered" && sentences.includes(index - 1),
        );
  // "Analysts saw the list as Beijing's answer to …", far below: the act that the text is about.
  if (first === undefined)
    return zone === "title" || cause === undefined ? [] : leadAct(measures, index, whose, statesIn(view, cause));
  return PACKAGE.test(view.document.text.slice(view.sentence.start, cue.end)) ? ofPackage(first, measures) : [first];
}

const OPENS = wordSet("it they this these");
const STEP_REACH = 14;

/** "The curbs answer Beijing's restrictions": the sentence speaks of what was told before. */
function isStepTold(view: SentenceView, { firstToken }: Cue): boolean {
  const opening = view.sentence.firstToken;
  const lead = tokenAt(view, opening).kind === "sign" ? opening + 1 : opening;
  if (!/^(?:the|these|this|those)$/.test(keyAt(view, lead))) return false;
  const steps = [lead + 1, lead + 2].filter((at) => at < firstToken && STEP.test(keyAt(view, at)));
  // "The duties, worth billions of US exports, were meant as an answer to …": what is put in between is no subject.
  const parted = steps.find((at) => keyAt(view, at + 1) === ",");
  const end = parted === undefined ? firstToken : parted + 1;
  return (
    (parted !== undefined || firstToken - lead <= STEP_REACH) &&
    (steps.length > 0 || STEP.test(keyAt(view, firstToken - 1))) &&
    !view.names.some((name) => name.firstToken >= lead && name.endToken <= end && stateOf(name) !== undefined)
  );
}

/** "The move came after …, and the ministry said it was a response to …". */
function isItTold(view: SentenceView, { firstToken }: Cue): boolean {
  return isAt(view, firstToken - 1, COPULAS) && isAt(view, firstToken - 2, OPENS);
}

const COPULAS = wordSet("is was are were");

/** "That was payback for …": what was told last is meant. */
function isPointing(view: SentenceView, { firstToken }: Cue): boolean {
  const lead = view.sentence.firstToken;
  return (
    /^(?:that|this|it)$/.test(keyAt(view, lead)) && /^(?:is|was)$/.test(keyAt(view, lead + 1)) && firstToken - lead <= 5
  );
}

function behind(view: SentenceView, { endToken }: Cue): Region {
  return { from: endToken, to: view.sentence.endToken };
}

function isOnlyIn({ members }: FoundMeasure, sentence: number, { from, to }: Region): boolean {
  return members.every(
    (one) => one.sentence !== sentence || (one.match.firstToken >= from && one.match.endToken <= to),
  );
}

/** Where the main clause begins, after a cue that opens the sentence and a comma. */
function mainClause(view: SentenceView, cue: Cue): number | undefined {
  if (cue.firstToken - view.sentence.firstToken > 3) return undefined;
  if (!/^(?:in|as|to|responding|retaliating|hitting)$/.test(keyAt(view, view.sentence.firstToken))) return undefined;
  // `In retaliation Ottawa banned …`
  if (view.names.some(({ firstToken }) => firstToken === cue.endToken))
    return view.document.tokens[cue.endToken - 1]?.end;
  for (let at = cue.endToken; at < view.sentence.endToken; at++)
    if (keyAt(view, at) === ",") return view.document.tokens[at]?.end;
  return undefined;
}

function isVerbOfMany(key: string | undefined): boolean {
  return key !== undefined && /^(?:back|retaliated|retaliates|responded|retaliation|retaliating|for)$/.test(key);
}

/** The words after the cue, where no record holds what they name. */
function named(document: AnnotatedDocument, view: SentenceView, cue: Cue): string | undefined {
  const said = document.text.slice(cue.start, cue.end).toLowerCase();
  const rest = document.text.slice(cue.end, view.sentence.end);
  // `retaliatory tariffs on X after Y`, `a tit-for-tat move`: what follows names the answer, not what it answers.
  const isAdjective = /^(?:retaliatory|tit.for.tat|reprisal|counter-?\w+)$/.test(said);
  const from = isAdjective
    ? /^\s*(?:to|for|against|at)\b|\b(?:after|over)\b(?! (?:the )?(?:weekend|past|last|coming|next|\w*day)\b)/.exec(
        rest,
      )
    : undefined;
  if (from === null || /^(?:response|answer|reply)$/.test(said)) return undefined;
  if (from === undefined && /^\s*(?:and|or|but|on|with|in|from|that|which|by|,)(?:\s|$)/.test(rest)) return undefined;
  const found = /^\s*(?:to|for|against|at)?\s*([^.;]{4,120})/.exec(
    from === undefined || from.index === 0 ? rest : rest.slice(from.index + from[0].length),
  );
  const words = found?.[1]?.trim().replace(/[,.].*$|\s(?:with an?|with \d|by \w+ing)\b.*$/, "");
  return words === undefined || !(isSomebodys(view, cue, words) || STEP_NAMED.test(words)) ? undefined : `ext:${words}`;
}

const STEP_NAMED = /\b(?:sanctions|tariffs?|duties|curbs|ban|embargo|restrictions|controls)\b/;

/** Whether the words behind a cue name who did what is answered: `an excess of steel`, `them` are nobody's act. */
function isSomebodys({ document: { text }, names }: SentenceView, { end }: Cue, words: string): boolean {
  const from = text.indexOf(words, end);
  return names.some((name) => name.class !== "goods" && name.start >= from && name.end <= from + words.length);
}

const ANSWERED = /^(?:retaliat(?:ed|es)|responded|responds|hits? back|str(?:uck|ikes) back|fought back)$/i;
const LONGEST_WORDS = 120;

/** "Australia called for an inquiry. China retaliated …": what the state that is hit was just said to have done. */
function toldOf(
  document: AnnotatedDocument,
  view: SentenceView,
  cue: Cue,
  { measure }: FoundMeasure,
): string | undefined {
  const before = document.sentences[view.sentence.index - 1];
  if (before === undefined || !isEvidence(before.zone) || before.zone === "title") return undefined;
  if (!ANSWERED.test(document.text.slice(cue.start, cue.end))) return undefined;
  const isTold = document.names.some(
    (name) => name.sentence === before.index && measure.target.countries.includes(stateOf(name) ?? ""),
  );
  const words = document.text.slice(before.start, before.end).trim().replace(/\.$/, "").slice(0, LONGEST_WORDS);
  return isTold ? `ext:${words}` : undefined;
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
