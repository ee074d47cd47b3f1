// What stands between a speech verb and what was said: whom it was told, when, where and in what (`in a statement`).
import { DETERMINERS, isAdverb, isAuxiliary, PREPOSITIONS, PRONOUNS } from "../grammar/function-words.ts";
import { keyAt, nameAt, quotationAt, timexAt, tokenAt, type SentenceView } from "../grammar/sentence-view.ts";
import { wordSet } from "../grammar/word-set.ts";

const MOST_ADJUNCTS = 5;
const LONGEST_ADJUNCT = 14;

const LEADS = wordSet("in at on by via during to after from through over late early before of with");
const TELLS = wordSet("told tells tell telling assured assures reminded");

/** Token at which the content begins or the sentence goes on, after the verb's adjuncts. */
export function skipAdjuncts(view: SentenceView, from: number, verb: string): number {
  let at = from;
  if (TELLS.has(verb)) at = skipPhrase(view, at);
  for (let turns = 0; turns < MOST_ADJUNCTS; turns++) {
    const key = keyAt(view, at);
    const timex = timexAt(view, at) ?? (PREPOSITIONS.has(key) ? timexAt(view, at + 1) : undefined);
    if (timex !== undefined) {
      at = timex.endToken;
      continue;
    }
    if (isAdverb(key) && !isAdverb(keyAt(view, at + 1)) && key !== "there") {
      at++;
      continue;
    }
    if (LEADS.has(key) && quotationAt(view, at + 1) === undefined && !(key === "to" && isInfinitive(view, at + 1))) {
      // `said today after what he called …`: the rest tells when.
      if (/^(?:what|he|she|they)$/.test(keyAt(view, at + 1)) && key !== "to") return view.sentence.endToken;
      at = skipPhrase(view, at + 1);
      continue;
    }
    break;
  }
  return at;
}

/** `promised to stand by`, against `said to reporters`. */
function isInfinitive(view: SentenceView, at: number): boolean {
  const { key, capital, kind } = tokenAt(view, at);
  return (
    kind === "word" &&
    !capital &&
    !DETERMINERS.has(key) &&
    !PRONOUNS.has(key) &&
    !/(?:s|media|press|parliament|congress|staff)$/.test(key)
  );
}

/** One noun phrase: it ends where another begins (`the Commons | the step would`). */
export function skipPhrase(view: SentenceView, from: number): number {
  // `told Friday's briefing`: the day belongs to the phrase.
  const start = timexAt(view, from)?.endToken ?? from;
  let at = start;
  for (; at < view.sentence.endToken && at - from < LONGEST_ADJUNCT; at++) {
    const { key, kind, capital } = tokenAt(view, at);
    if (
      key === "that" ||
      key === "," ||
      key === ":" ||
      key === "." ||
      key === ";" ||
      quotationAt(view, at) !== undefined ||
      key === '"' ||
      key === "“"
    )
      break;
    if (at === start) continue;
    if (PREPOSITIONS.has(key) || isAuxiliary(key) || timexAt(view, at) !== undefined) break;
    const before = tokenAt(view, at - 1);
    if (DETERMINERS.has(before.key) || before.key === "'s" || before.key === "'") continue;
    if (DETERMINERS.has(key) || PRONOUNS.has(key)) break;
    if (capital && kind === "word" && !before.capital && nameAt(view, at) !== undefined && before.kind === "word")
      break;
  }
  return at;
}
