// Answers that are only threatened, and what an answer consists of.
import { keyAt, type SentenceView } from "../../grammar/sentence-view.ts";
import type { AnswerCue as Cue } from "./answer-cues.ts";
import type { FoundMeasure } from "../measures.ts";

/** `may respond`, `would retaliate`, `ready to hit back`: no answer yet. */
const AHEAD =
  /^(?:may|might|could|would|will|to|not|never|ready|vowed|threatened|promised|considering|considers|mulls)$/;

/** "vowed to retaliate if …": nothing is answered yet, unless it is told with what, and it hangs on an act told that stands. */
export function isOnlyThreat(view: SentenceView, cue: Cue, measures: readonly FoundMeasure[]): boolean {
  if (!isAhead(view, cue)) return false;
  const sentence = view.document.text.slice(view.sentence.start, view.sentence.end);
  if (STANDS.test(sentence) && measures.some((one) => isContent(one, view, cue))) return false;
  for (let at = view.sentence.firstToken; at < view.sentence.endToken; at++)
    if (/^(?:if|unless|should)$/.test(keyAt(view, at))) return true;
  return false;
}

const STANDS =
  /\b(?:if|unless|should) (?:[\w'’]+ ){1,5}?(?:persists?|persisted|(?:go(?:es)?|went) (?:ahead|through)|proceeds?|proceeded|stays?|stayed|remains?|remained|keeps?|kept|refuses?|refused|(?:is|are|was|were) not|(?:do|does|did|would) not|lifts?|lifted|withdraws?|withdrew|drops?|dropped|backs? down|takes? effect|took effect)\b/i;
const CONTENT = /^(?:by|with)$/;
const CONTENT_REACH = 7;

/** "would hit back by taking …", "may answer with an embargo on …". */
export function isContent({ members }: FoundMeasure, view: SentenceView, { endToken }: Cue): boolean {
  const { index } = view.sentence;
  return (
    CONTENT.test(keyAt(view, endToken)) &&
    members.some(
      ({ sentence, match }) =>
        sentence === index && match.endToken > endToken && match.firstToken - endToken <= CONTENT_REACH,
    )
  );
}

/** "a law that would let it strike back": no answer. */
export function isOnlyAble(view: SentenceView, cue: Cue): boolean {
  for (let at = cue.firstToken - 1; at >= cue.firstToken - 4; at--)
    if (/^(?:let|lets|allow|allows|allowing|able|power|powers|can|tool|tools)$/.test(keyAt(view, at))) return true;
  return false;
}

export function isAhead(view: SentenceView, cue: Cue): boolean {
  for (let at = cue.firstToken - 1; at >= cue.firstToken - 3; at--) if (AHEAD.test(keyAt(view, at))) return true;
  return false;
}
