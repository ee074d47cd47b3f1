// The stretch of a sentence that a speech verb governs.
import type { Mention } from "../document/model.ts";
import { isAuxiliary } from "../grammar/function-words.ts";
import { isAt, keyAt, type SentenceView, tokenAt } from "../grammar/sentence-view.ts";
import { skipAdjuncts } from "./adjuncts.ts";
import type { Complement, Attribution } from "./attribution.ts";
import { wordSet } from "../grammar/word-set.ts";

export function contentAfter(
  view: SentenceView,
  cue: Mention,
  complement: Complement,
  from: number,
  verb: string,
  negated = false,
): Attribution["content"] {
  const end = view.sentence.endToken;
  if (complement === "object" || negated) {
    // What is denied or asked with `that` is the clause itself; otherwise the verb belongs to it.
    const rest = skipAdjuncts(view, from, verb);
    const after = keyAt(view, rest + 1);
    if (/^(?:that|this|it)$/.test(keyAt(view, rest)) && /^[:.,;]?$/.test(after)) return undefined;
    // `denied that …`: the words are what is denied; `demanded that …`: the demand goes with its verb.
    const isDenial = cue.norm === "deny" && keyAt(view, rest) === "that" && !negated;
    const first = isDenial ? rest + 1 : negated ? cue.firstToken - 2 : cue.firstToken;
    return { first, end };
  }
  if (complement === "naming") return { first: cue.firstToken, end };
  const first = thatClause(view, from === cue.endToken ? skipAdjuncts(view, from, verb) : from);
  return first < end ? { first, end } : undefined;
}

const SUBJECTS = wordSet("he she it they we i");

/** Whether an auxiliary or a `that` makes a clause of the words. */
export function hasClause(view: SentenceView, first: number, end: number): boolean {
  if (keyAt(view, first - 1) === "that" || keyAt(view, first - 1) === ":") return true;
  for (let at = first; at < end; at++) {
    const { key } = tokenAt(view, at);
    if (isAuxiliary(key) || SUBJECTS.has(key)) return true;
    if (key === "," || key === "which" || key === "who") return false;
  }
  return false;
}

/** In `…, which says it has no notice, does not know …` the aside's words end with it. */
export function untilComma(view: SentenceView, content: Attribution["content"]): Attribution["content"] {
  if (content === undefined) return undefined;
  for (let at = content.first; at < content.end; at++)
    if (keyAt(view, at) === ",") return { first: content.first, end: at };
  return content;
}

export function thatClause(view: SentenceView, at: number): number {
  const key = keyAt(view, at);
  if (key === "that" || key === ":" || key === ",") return thatClause(view, at + 1);
  return at;
}

const CLOSES = wordSet('. ? ! ) ” " …');

export function isOver(view: SentenceView, at: number): boolean {
  const { endToken } = view.sentence;
  if (at >= endToken) return true;
  return isAt(view, at, CLOSES) && at >= endToken - 2;
}

export function isQuoteMark(key: string): boolean {
  return key === '"' || key === "”" || key === "'" || key === "’";
}
