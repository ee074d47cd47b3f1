// The words that call an act an answer to another, from the lexicon and from shapes of several words; and where they turn to
// what is answered.
import { isHinted } from "../../document/hints.ts";
import type { AnnotatedDocument, Mention } from "../../document/model.ts";
import type { Range } from "../../document/span.ts";
import { isAt, keyAt, type SentenceView } from "../../grammar/sentence-view.ts";
import type { Region } from "../candidate.ts";
import { wordSet } from "../../grammar/word-set.ts";

export interface AnswerCue {
  readonly start: number;
  readonly end: number;
  readonly firstToken: number;
  readonly endToken: number;
}

/** Words that make an answer only with their neighbours: `in response, China …`, `answered US tariffs with …`. Each shape holds
 * a word that hints at an answer: see document/hints.ts. */
const TOLD =
  /\b(?:in response(?! to\b)|(?:(?:respond|react|counter)(?:s|ed)|repl(?:y|ies|ied))(?= (?:[^,.;]{2,24} )?(?:with|by)\b|(?: [^,.;:]{2,24})?:)|answer(?:s|ed)(?= (?:[^,.;]{2,70} )?(?:with|by)\b|(?: [^,.;:]{2,24})?:)|(?:respond|react|answer|counter|reply)(?:ing)?(?= (?:with|by \w+ing)\b)|(?:an?|the|its|their) (?:\w+ )?(?:response|answer|reply|riposte|reaction|counter) to|(?<=\b(?:is|was|are|were|as|of) [\w.’' -]{2,24}['’]s? (?:\w+ )?)(?:response|reaction) to|(?:a|the|its|their) reciprocal (?:step|move|measure|response)|(?:mirror(?:-image)?|(?:a)?symmetric(?:al)?|forced) (?:response|measures?|steps?|moves?|answer|reply)|(?:got|gets?|getting) (?:its|their) own back|(?:as|was|is|were|are) (?:a )?(?:punishment|payback|revenge|retribution) for|reciprocated|returned the favou?r|(?:drew|drawing|prompted|prompting|provoked|provoking|triggered|triggering|brought) (?:a |an )?(?:\w+ )?(?:response|reply|retaliation|riposte)|(?:response|answer|reply|riposte)(?= (?:was|is|came|followed)\b)|in (?:return|kind)(?=[.,;])|in (?:reply|answer)(?! to\b)|match(?:es|ed)(?= (?:(?:the|each|every|that) [^,.;]{2,50}|them|it|those) with\b)|counter-?str(?:ikes?|uck)|counter-?blow|(?:its|their) way of (?:getting even|hitting back)|(?<=\b(?:they|it|which|steps?|moves?|dut(?:y|ies)|tariffs?|lev(?:y|ies)|fees?|bans?|orders?|rules?|measures?|controls|restrictions|curbs|decree|limits|list|notice|document|package|adjustment|regulation|law|bill|embargo|increases?|surcharges?|levies|charges?|sanctions|prohibition|regime|response) )(?:answer(?:s|ed)?|match(?:es|ed)?|mirror(?:s|ed)?)(?= )|(?:matching|mirroring|answering)(?= )|pa(?:id|ys?) (?:it|them|back|him) ?(?:back)? (?:by|with|for)\b|(?:repl(?:ied|ies|ying)|(?:answer|respond|react)(?:s|ed|ing)?) in kind|(?:rejoinder|retort|comeback|counter-?punch) to|(?:an?|of|as) (?:reprisals?|retribution|rejoinder)(?= (?:for|to|over)\b)|of reprisals(?= for\b)|(?:dr[ae]wn up|drafted|designed|devised|conceived|crafted|meant|intended|chosen|calibrated) to (?:answer|match|mirror)(?= )|(?:repl(?:ied|ies)|(?:answer|respond|react)(?:ed|s))(?= (?:at once|immediately|promptly|swiftly|the same (?:day|evening|night)|within (?:the |an? |\w+ )?(?:minutes|hours?|days?)|(?:minutes|hours|days) (?:later|after(?:wards)?))\b)|even(?:s|ed|ing)? the score|(?:get|gets|got|getting) even|as the price (?:of|for)\b|in return(?=:)|(?:fir(?:ed|es|ing)|shot|shoots) back|return(?:s|ed) fire|gave as good as|counter-?(?:tariffs?|duties|sanctions|measures?|curbs|ban)|dollar for dollar)/i;

/** Where such words first stand in the sentences that were asked about: several passes ask, and every candidate; null: nowhere. */
const shapesOf = new WeakMap<AnnotatedDocument, (Range | null | undefined)[]>();

/** Where such words first stand in a sentence. */
function shapeIn({ sentence, document }: SentenceView): Range | null {
  if (!isHinted(sentence, "answer")) return null;
  const { index, start, end } = sentence;
  let shapes = shapesOf.get(document);
  if (shapes === undefined) shapesOf.set(document, (shapes = document.sentences.map(() => undefined)));
  const there = shapes[index];
  if (there !== undefined) return there;
  const found = TOLD.exec(document.text.slice(start, end));
  const shape = found && { start: start + found.index, end: start + found.index + found[0].length };
  shapes[index] = shape;
  return shape;
}

/** The first such words of a sentence, unless a cue of the lexicon stands there already. */
export function answerTold(view: SentenceView): AnswerCue | undefined {
  const shape = shapeIn(view);
  if (shape === null) return undefined;
  const { start, end } = shape;
  const { firstToken } = view.sentence;
  if (view.words.some((word) => word.class === "response" && word.start < end && start < word.end)) return undefined;
  const { tokens } = view.document;
  let first = firstToken;
  while (first < view.sentence.endToken && (tokens[first]?.end ?? end) <= start) first++;
  let after = first;
  while (after < view.sentence.endToken && (tokens[after]?.start ?? end) < end) after++;
  return { start, end, firstToken: first, endToken: after };
}

const NONE: readonly AnswerCue[] = [];
const isCue = ({ class: kind }: Mention): boolean => kind === "response";

/** The words of a sentence that call something an answer. */
export function answerCues(view: SentenceView): readonly AnswerCue[] {
  const cues: readonly AnswerCue[] = view.words.some(isCue) ? view.words.filter(isCue) : NONE;
  const told = answerTold(view);
  return told === undefined ? cues : [...cues, told];
}

const TURNS = wordSet("to for against at over of");

/** Whether a cue turns to what is answered: `in retaliation for`, `hitting back at`, `matching the duties`. */
export function turnsToCause(view: SentenceView, { endToken }: AnswerCue): boolean {
  const last = keyAt(view, endToken - 1);
  return TURNS.has(last) || isAt(view, endToken, TURNS) || /^(?:match|mirror|answer)ing$/.test(last);
}

/** The words that name what `cue` answers: behind it up to the next comma or "with", or behind "after" and "over". */
export function causeOfCue(view: SentenceView, cue: AnswerCue): Region | undefined {
  const { endToken } = view.sentence;
  const isMet = MEETS.test(keyAt(view, cue.endToken - 1)) && answerOfCue(view, cue) !== undefined;
  const isObject =
    ANSWERS.test(keyAt(view, cue.endToken - 1)) && !/^(?:with|by|in|on)$/.test(keyAt(view, cue.endToken));
  const turn = turnsToCause(view, cue) || isMet || isObject ? cue.endToken : turnBehind(view, cue);
  if (turn === undefined) return undefined;
  const from = isAt(view, turn, TURNS) ? turn + 1 : turn;
  let to = from;
  while (
    to < endToken &&
    !/^(?:,|;|with|\.)$/.test(keyAt(view, to)) &&
    !(keyAt(view, to) === "by" && keyAt(view, to + 1).endsWith("ing"))
  )
    to++;
  return to > from ? { from, to } : undefined;
}

/** "a countermeasure to them": what is answered was told before in the same sentence. */
export function isPronoun(view: SentenceView, { from, to }: Region): boolean {
  return to - from === 1 && /^(?:it|them|those|that|this)$/.test(keyAt(view, from));
}

/** "The curbs answer Beijing's limits". */
const ANSWERS = /^(?:answer|match|mirror)s?$/;

/** Verbs whose object is what is answered: "answered the tariff on steel with …". */
const MEETS = /^(?:answer|match|mirror)(?:s|ed)$/;

const ENDS = wordSet(", ; to for against after over");

/** What an answer consists of: "struck back with …", "reciprocated in March with …", "China's retaliation came at once: …". */
export function answerOfCue(view: SentenceView, cue: AnswerCue): Region | undefined {
  const { endToken } = cue;
  const { endToken: end } = view.sentence;
  const opens = ownerBefore(view, cue) === undefined ? undefined : openedBy(view, endToken);
  if (opens !== undefined) return opens + 1 < end ? { from: opens + 1, to: end } : undefined;
  const isMet = MEETS.test(keyAt(view, endToken - 1));
  let from = endToken;
  while (from < end && keyAt(view, from) !== "with") {
    if (from - endToken > (isMet ? REACH_OF_OBJECT : REACH_OF_WITH)) return undefined;
    if (isAt(view, from, ENDS) && !(isMet && keyAt(view, from) !== ",")) return undefined;
    from++;
  }
  let to = from + 1;
  while (to < end && !/^(?:,|;|after|over|which|who|\.)$/.test(keyAt(view, to))) to++;
  return to > from + 1 ? { from: from + 1, to } : undefined;
}

const REACH_OF_WITH = 5;
const REACH_OF_OBJECT = 12;

/** The name whose answer it is: "Beijing's answer", "China's swift retaliation". */
export function ownerBefore(view: SentenceView, { firstToken }: AnswerCue): Mention | undefined {
  return view.names.findLast(
    ({ endToken }) => endToken < firstToken && firstToken - endToken <= 3 && /^(?:'s|'|’)$/.test(keyAt(view, endToken)),
  );
}

/** The token that opens what an answer was: "was to", "came minutes later:". */
function openedBy(view: SentenceView, from: number): number | undefined {
  if (!/^(?:was|is|came|followed|has)$/.test(keyAt(view, from))) return undefined;
  for (let at = from; at < from + 7; at++) if (keyAt(view, at) === ":") return at;
  return /^(?:was|is)$/.test(keyAt(view, from)) ? (keyAt(view, from + 1) === "to" ? from + 1 : from) : undefined;
}

/** "struck back with tariffs on pork after Washington imposed …". */
function turnBehind(view: SentenceView, { endToken }: AnswerCue): number | undefined {
  for (let at = endToken; at < view.sentence.endToken; at++) {
    const key = keyAt(view, at);
    if (/^(?:;|which|that|if|unless|when)$/.test(key)) return undefined;
    if ((key === "after" || key === "over") && !view.timexes.some(({ firstToken }) => firstToken === at + 1))
      return at + 1;
  }
  return undefined;
}

/** "The rule drew a swift response: Beijing banned …": what answers comes behind the words. */
export function isDrawn(view: SentenceView, { firstToken }: AnswerCue): boolean {
  return /^(?:drew|drawing|prompted|prompting|provoked|provoking|triggered|triggering|brought)$/.test(
    keyAt(view, firstToken),
  );
}

const CAUSE_REACH = 16;

/** Where the words begin that name what is answered, if `match` stands among them. */
export function causeBefore(view: SentenceView, match: Region): number | undefined {
  for (const cue of answerCues(view)) {
    // "hitting back at the duty": the cue may begin the match.
    const begins = cue.firstToken === match.from && cue.endToken < match.to ? cue.endToken : match.from;
    if (cue.endToken > begins || begins - cue.endToken > CAUSE_REACH || !turnsToCause(view, cue)) continue;
    let at = cue.endToken;
    while (at < begins && !/^(?:,|;|with|by)$/.test(keyAt(view, at))) at++;
    if (at === begins) return cue.endToken;
  }
  return undefined;
}
