// The attributions of a sentence, each with the words that belong to it: `X said that …`, `…, X said`, `…, adding that …`.
import type { Actor, Cast } from "../actors/index.ts";
import { CONJUNCTIONS, DETERMINERS, isAdverb, PREPOSITIONS } from "../grammar/function-words.ts";
import { keyAt, nameAt, quotationAt, tokenAt, type SentenceView } from "../grammar/sentence-view.ts";
import { verbGroup } from "../grammar/verb-group.ts";
import type { Attribution } from "./attribution.ts";
import { read } from "./read-attribution.ts";

/** The attributions of a sentence, in order. */
export function findAttributions(cast: Cast, view: SentenceView, before: Actor | undefined): readonly Attribution[] {
  const found: Attribution[] = [];
  let last: Attribution | undefined;
  let end = 0;
  for (const [index, cue] of view.speech.entries()) {
    // `call for` is not `call`.
    const next = view.speech[index + 1];
    if (next !== undefined && next.firstToken === cue.firstToken && next.endToken > cue.endToken) continue;
    if (cue.firstToken < end) continue;
    end = cue.endToken;
    if (quotationAt(view, cue.firstToken) !== undefined) continue;
    if (nameAt(view, cue.firstToken) !== undefined) continue;
    const one = read(cast, view, cue, last, last?.speaker ?? before);
    if (one === undefined) continue;
    found.push(one);
    last = one;
  }
  return separate(view, found);
}

/** Contents end where the next speaker's clause begins; an attribution inside another's content is part of it. */
function separate(view: SentenceView, found: readonly Attribution[]): readonly Attribution[] {
  const kept: Attribution[] = [];
  for (const one of found) {
    const previous = kept.at(-1);
    const opens = startOf(view, one);
    if (isListed(view, one, previous)) continue;
    if (previous?.content !== undefined && opens >= previous.content.first && opens < previous.content.end) {
      if (
        previous.complement === "finding" &&
        one.complement !== "clause" &&
        one.speaker?.name === previous.speaker?.name
      ) {
        kept[kept.length - 1] = {
          ...previous,
          stance: one.stance,
          content: { first: previous.cue.firstToken, end: view.sentence.endToken },
        };
        continue;
      }
      if (isSecondHalf(view, one, previous)) continue;
      if (isTail(view, one, previous)) {
        // `China opposes the ban, a spokesman said`: what came before is what he said.
        kept[kept.length - 1] = { ...one, stance: one.stance === "neutral" ? previous.stance : one.stance };
        continue;
      }
      if (!isNewClause(view, one, opens)) {
        if (one.content !== undefined && one.shape === "final")
          kept[kept.length - 1] = {
            ...previous,
            content: { ...previous.content, end: Math.min(previous.content.end, opens) },
          };
        else continue;
      } else kept[kept.length - 1] = { ...previous, content: { ...previous.content, end: trimEnd(view, opens) } };
    }
    const before = kept.at(-1);
    const floor =
      before === undefined ? view.sentence.firstToken : Math.max(before.cue.endToken, before.content?.end ?? 0);
    const content =
      one.content !== undefined &&
      one.content.first < floor &&
      one.content.end > floor &&
      (one.shape === "final" || one.shape === "inverted")
        ? { first: floor, end: one.content.end }
        : one.content;
    kept.push({ ...one, content });
  }
  return kept;
}

function startOf(view: SentenceView, { cue, speakerPhrase, shape }: Attribution): number {
  if (shape === "participle" || shape === "inverted") return cue.firstToken;
  const first = speakerPhrase?.first ?? cue.firstToken;
  const group = verbGroup(view, cue.firstToken, cue.endToken);
  return first < group.first && CONJUNCTIONS.has(keyAt(view, group.first - 1))
    ? group.first
    : first <= cue.firstToken
      ? first
      : cue.firstToken;
}

/** `called the move unfair and said no one could replace …`: a verdict without a quotation and its ground are said in one breath. */
function isSecondHalf(view: SentenceView, one: Attribution, previous: Attribution): boolean {
  return (
    previous.shape === "subject" &&
    (previous.complement === "naming" || previous.complement === "object") &&
    one.shape === "subject" &&
    one.speakerPhrase === previous.speakerPhrase &&
    !view.quotations.some(({ start }) => start > previous.cue.start && start < one.cue.start)
  );
}

/** `said they were hurt, rejected the grounds and kept the right …`: one of the verbs of what is said. */
function isListed(view: SentenceView, one: Attribution, previous: Attribution | undefined): boolean {
  const { first } = verbGroup(view, one.cue.firstToken, one.cue.endToken);
  return (
    one.shape === "subject" &&
    previous?.complement === "clause" &&
    previous.shape === "subject" &&
    keyAt(view, first - 1) === "," &&
    view.quotations.length === 0
  );
}

/** A closing `, X said` whose words hold the attribution before it. */
function isTail(view: SentenceView, one: Attribution, previous: Attribution): boolean {
  if ((one.shape !== "final" && one.shape !== "inverted") || previous.shape !== "subject") return false;
  const group = verbGroup(view, previous.cue.firstToken, previous.cue.endToken);
  return (
    previous.speakerPhrase !== undefined &&
    previous.speakerPhrase.first - view.sentence.firstToken <= 3 &&
    !view.quotations.some(({ outer }) => outer.start < tokenAt(view, group.first).start) &&
    view.quotations.length === 0
  );
}

function isNewClause(view: SentenceView, one: Attribution, opens: number): boolean {
  let at = opens - 1;
  while (PREPOSITIONS.has(keyAt(view, at)) || isAdverb(keyAt(view, at)) || DETERMINERS.has(keyAt(view, at))) at--;
  const key = keyAt(view, at);
  // `said the rule had been signed and that the government wanted …`: the second half of what was said.
  if (CONJUNCTIONS.has(key) && keyAt(view, at + 1) === "that") return false;
  if (one.shape === "participle") return key === "," || key === "and";
  return (
    key === "," ||
    key === ";" ||
    key === "—" ||
    CONJUNCTIONS.has(key) ||
    key === "while" ||
    key === "though" ||
    key === "although"
  );
}

function trimEnd(view: SentenceView, end: number): number {
  let at = end;
  while (
    at > view.sentence.firstToken &&
    (/^[,;—–]$/.test(keyAt(view, at - 1)) ||
      CONJUNCTIONS.has(keyAt(view, at - 1)) ||
      keyAt(view, at - 1) === "while" ||
      isAdverb(keyAt(view, at - 1)))
  )
    at--;
  return at;
}
