// The words that call an act an answer to another, from the lexicon and from shapes of several words; and where they turn to
// what is answered.
import { keyAt, type SentenceView } from "../grammar/sentence-view.ts";
import type { Region } from "./candidate.ts";

export interface AnswerCue {
  readonly start: number;
  readonly end: number;
  readonly firstToken: number;
  readonly endToken: number;
}

/** Words that make an answer only with their neighbours: `in response, China …`, `answered US tariffs with …`. */
const TOLD =
  /\b(?:in response(?=,)|respond(?:s|ed)(?= (?:with|by)\b)|answer(?:s|ed)(?= [^,.;]{3,70} with\b)|(?:a|the|its) (?:response|answer|reply) to|as (?:a )?punishment for|(?:response|answer|reply)(?= (?:was|is|came)\b)|(?<=\b(?:they|it|which|steps?|moves?|duties|tariffs|measures|curbs) )(?:answer(?:s|ed)?|match(?:es|ed)?|mirror(?:s|ed)?)(?= )|(?:matching|mirroring|answering)(?= )|pa(?:id|ys?) (?:it|them|back|him) ?(?:back)? (?:by|with|for)\b|(?:repl(?:ied|ies)|answer(?:s|ed)?|respond(?:s|ed)?|react(?:s|ed)?) in kind|(?:fir(?:ed|es|ing)|shot|shoots) back|return(?:s|ed) fire|gave as good as|counter-?(?:tariffs?|duties|sanctions|measures?|curbs|ban)|dollar for dollar|(?:its|their|China's|Beijing's|Moscow's|Brussels'|the (?:first|second)) (?:answer|reply|riposte)(?= (?:was|is|came)\b))/i;

/** What every such shape contains: most sentences are told apart by this alone. */
const HINT =
  /answer|repl(?:y|ie)|respon|react|punish|match|mirror|\bpa(?:id|y)|\bback\b|return|gave as|counter|dollar for|riposte/i;

/** The first such words of a sentence, unless a cue of the lexicon stands there already. */
export function answerTold(view: SentenceView): AnswerCue | undefined {
  const { start: from, end: to, firstToken } = view.sentence;
  const text = view.document.text.slice(from, to);
  const found = HINT.test(text) ? TOLD.exec(text) : null;
  if (found === null) return undefined;
  const start = from + found.index;
  const end = start + found[0].length;
  if (view.words.some((word) => word.class === "response" && word.start < end && start < word.end)) return undefined;
  const { tokens } = view.document;
  let first = firstToken;
  while (first < view.sentence.endToken && (tokens[first]?.end ?? end) <= start) first++;
  let after = first;
  while (after < view.sentence.endToken && (tokens[after]?.start ?? end) < end) after++;
  return { start, end, firstToken: first, endToken: after };
}

const NONE: readonly AnswerCue[] = [];

/** The words of a sentence that call something an answer. */
export function answerCues(view: SentenceView): readonly AnswerCue[] {
  const isCue = ({ class: kind }: { readonly class: string }): boolean => kind === "response";
  const cues: readonly AnswerCue[] = view.words.some(isCue) ? view.words.filter(isCue) : NONE;
  const told = answerTold(view);
  return told === undefined ? cues : [...cues, told];
}

const TURNS = /^(?:to|for|against|at|over|of)$/;

/** Whether a cue turns to what is answered: `in retaliation for`, `hitting back at`, `matching the duties`. */
export function turnsToCause(view: SentenceView, { endToken }: AnswerCue): boolean {
  const last = keyAt(view, endToken - 1);
  return TURNS.test(last) || TURNS.test(keyAt(view, endToken)) || /^(?:match|mirror|answer)ing$/.test(last);
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
