// Noun phrases to the left and right of a verb, found by where they must end rather than by parsing: sentence edges,
// commas, clause words, prepositions. Every walk is bounded.
import {
  CLAUSE_WORDS,
  CONJUNCTIONS,
  DETERMINERS,
  isAdverb,
  isAuxiliary,
  PREPOSITIONS,
  PRONOUNS,
} from "./function-words.ts";
import { isAt, keyAt, nameAt, quotationAt, type SentenceView, timexAt, tokenAt } from "./sentence-view.ts";
import { wordSet } from "./word-set.ts";

/** Tokens `first` to `last`, both included. */
export interface NounPhrase {
  readonly first: number;
  readonly last: number;
}

const LONGEST = 40;
const STOP_SIGNS: ReadonlySet<string> = new Set([
  ",",
  ";",
  ":",
  "—",
  "–",
  "(",
  ")",
  '"',
  "“",
  "”",
  "?",
  "!",
  "…",
  "•",
  "-",
  "-",
]);

const SUBJECTS = wordSet("he she it they who i we");
const TOLD = wordSet("told tells telling");
const CONNECTS = wordSet("as then after before since");

/** The subject that ends just before token `end`, with an apposition between commas; leading adjuncts are cut. */
export function phraseBefore(view: SentenceView, end: number): NounPhrase | undefined {
  const { firstToken } = view.sentence;
  let last = end - 1;
  while (last >= firstToken && isAdverb(keyAt(view, last))) last--;
  if (keyAt(view, last) === "turn" && keyAt(view, last - 1) === "in") last -= 2;
  last = beforeDay(view, last);
  const head = headEnd(view, last);
  if (head < firstToken) return undefined;
  let first = head + 1;
  const limit = Math.max(firstToken, head - LONGEST);
  for (let at = head; at >= limit; at--) {
    const token = tokenAt(view, at);
    if (STOP_SIGNS.has(token.key) && !token.joined) break;
    if (CLAUSE_WORDS.has(token.key) || CONNECTS.has(token.key)) break;
    if (at < head && isSpeechVerb(view, at)) break;
    if (CONJUNCTIONS.has(token.key) && !joinsNames(view, at)) break;
    if (isAuxiliary(token.key)) break;
    first = at;
    if (SUBJECTS.has(token.key) && !isNameHe(view, at)) break;
  }
  if (first > head) return undefined;
  const phrase = trimLeft(view, { first, last: head });
  const key = keyAt(view, last);
  return phrase && { first: phrase.first, last: key === "," || key === ")" ? last - 1 : last };
}

/** `Vice Premier He Lifeng`, `Liu He`: inside a sentence the pronoun has no capital. */
function isNameHe(view: SentenceView, at: number): boolean {
  const { key, capital } = tokenAt(view, at);
  if (key !== "he" || !capital) return false;
  return (
    nameAt(view, at)?.class === "person" || (at > view.sentence.firstToken && tokenAt(view, at - 1).kind === "word")
  );
}

/** `Kyiv on Monday lodged …`: a day between a subject and its verb belongs to neither. */
function beforeDay(view: SentenceView, last: number): number {
  const day = view.timexes.find(({ endToken }) => endToken - 1 === last);
  if (day === undefined || !/^(?:on|in|late|early|last|this)$/.test(keyAt(view, day.firstToken - 1))) return last;
  let at = day.firstToken - 1;
  while (at > view.sentence.firstToken && /^(?:on|in|late|early)$/.test(keyAt(view, at))) at--;
  return at > view.sentence.firstToken || nameAt(view, at) !== undefined ? at : last;
}

/** `Beijing announced Micron had failed`: the subject of the second verb begins after the first. */
function isSpeechVerb(view: SentenceView, at: number): boolean {
  return (
    view.speech.some((word) => word.endToken - 1 === at) &&
    !tokenAt(view, at).capital &&
    !PREPOSITIONS.has(keyAt(view, at + 1))
  );
}

/** `Wang Wentao, China's commerce minister,` and `the ministry (MOFCOM)`: the last token of the head before the aside. */
function headEnd(view: SentenceView, last: number): number {
  const key = keyAt(view, last);
  if (key !== "," && key !== ")") return last;
  const opener = asideOpener(view, last);
  return opener === undefined ? last - 1 : headEnd(view, opener - 1);
}

/** The comma or bracket that opens the aside closed at token `close`; none when a verb of its own would follow. */
export function asideOpener(view: SentenceView, close: number): number | undefined {
  const opener = keyAt(view, close) === ")" ? "(" : ",";
  for (let at = close - 1; at > close - 30 && at > view.sentence.firstToken; at--) {
    const key = keyAt(view, at);
    if (key === ";" || key === ":") return undefined;
    if (key === opener && quotationAt(view, at) === undefined) return at;
  }
  return undefined;
}

function joinsNames(view: SentenceView, at: number): boolean {
  const before = tokenAt(view, at - 1);
  const after = tokenAt(view, at + 1);
  return (
    (before.capital && (after.capital || (after.key === "the" && tokenAt(view, at + 2).capital))) ||
    (before.kind === "word" &&
      !before.capital &&
      after.kind === "word" &&
      !after.capital &&
      !DETERMINERS.has(after.key) &&
      !isAuxiliary(after.key) &&
      !PRONOUNS.has(after.key) &&
      at - view.sentence.firstToken <= 4)
  );
}

/** Cuts `In late February`, `On Wednesday`, `Last week` and leading adverbs off the front. */
function trimLeft(view: SentenceView, { first, last }: NounPhrase): NounPhrase | undefined {
  // `told reporters Tokyo had …`: who was told is no part of the subject.
  let from = isAt(view, first - 1, TOLD) ? (phraseStartAfter(view, first, last) ?? first) : first;
  for (let turns = 0; turns < 4 && from <= last; turns++) {
    const key = keyAt(view, from);
    const timex = timexAt(view, from) ?? (PREPOSITIONS.has(key) ? timexAt(view, from + 1) : undefined);
    if (timex !== undefined) {
      from = timex.endToken;
      continue;
    }
    if (CONJUNCTIONS.has(key) || isAdverb(key) || keyAt(view, from) === "''") {
      from++;
      continue;
    }
    if (PREPOSITIONS.has(key)) {
      const next = phraseStartAfter(view, from + 1, last);
      if (next === undefined) return from < last ? { first: from + 1, last } : undefined;
      from = next;
      continue;
    }
    break;
  }
  return from > last ? undefined : { first: from, last };
}

/** Where the next noun phrase begins inside an adjunct such as `Under the revision Japan`. */
function phraseStartAfter(view: SentenceView, from: number, last: number): number | undefined {
  for (let at = from + 1; at <= last; at++) {
    const { key, capital } = tokenAt(view, at);
    const before = keyAt(view, at - 1);
    if (PREPOSITIONS.has(before) || CONJUNCTIONS.has(before) || before === "'s" || before === "'") continue;
    if ((key === "the" || key === "a" || key === "an" || PRONOUNS.has(key)) && !DETERMINERS.has(before)) return at;
    if (capital && !tokenAt(view, at - 1).capital && !DETERMINERS.has(before) && nameAt(view, at) !== undefined)
      return at;
  }
  return undefined;
}

/** The object that begins at token `start`: adverbs and dates before it are skipped, it ends before a preposition. */
export function phraseAfter(view: SentenceView, start: number): NounPhrase | undefined {
  const { endToken } = view.sentence;
  let first = start;
  while (first < endToken) {
    const timex = timexAt(view, first);
    if (timex !== undefined) first = timex.endToken;
    else if (PREPOSITIONS.has(keyAt(view, first)) && timexAt(view, first + 1) !== undefined && first === start) first++;
    else if (isAdverb(keyAt(view, first))) first++;
    else break;
  }
  let last = first - 1;
  for (let at = first; at < endToken && at - first < LONGEST; at++) {
    const token = tokenAt(view, at);
    const { key } = token;
    if (CLAUSE_WORDS.has(key) || (PREPOSITIONS.has(key) && key !== "of") || key === "to") break;
    if (STOP_SIGNS.has(key) && !token.joined) {
      if (key === "," && listGoesOn(view, at + 1)) {
        last = at;
        continue;
      }
      if ((key === '"' || key === "“" || key === "”") && at === first) continue;
      break;
    }
    if (key === "." && at === endToken - 1) break;
    if (CONJUNCTIONS.has(key) && !continuesAfter(view, at)) break;
    if (isAuxiliary(key) || isVerbAfterName(view, at, first)) break;
    if (at > first && (timexAt(view, at) !== undefined || startsMoney(view, at))) break;
    last = at;
  }
  while (last >= first && (keyAt(view, last) === "," || CONJUNCTIONS.has(keyAt(view, last)))) last--;
  return last < first ? undefined : { first, last };
}

/** What meetings between two names do next: `talks between India and the UK open in London`. */
const OPENS = wordSet(
  "opens open starts start begins begin began resumes resume ends continues continue takes took broke",
);

/** `the United States pressed the …`: a past tense between a name and its object. */
function isVerbAfterName(view: SentenceView, at: number, first: number): boolean {
  const { key, capital } = tokenAt(view, at);
  if (at === first || capital) return false;
  if (OPENS.has(key) && tokenAt(view, at - 1).capital) return true;
  if (!key.endsWith("ed")) return false;
  const next = tokenAt(view, at + 1);
  return tokenAt(view, at - 1).capital && (next.capital || DETERMINERS.has(next.key) || PREPOSITIONS.has(next.key));
}

function startsMoney(view: SentenceView, at: number): boolean {
  return view.figures.some((figure) => figure.kind === "money" && figure.firstToken === at);
}

/** A comma inside a list of names: the next words are a name again. */
function listGoesOn(view: SentenceView, at: number): boolean {
  const key = keyAt(view, at);
  const head = CONJUNCTIONS.has(key) ? at + 1 : at;
  return tokenAt(view, head).capital || nameAt(view, head) !== undefined;
}

function continuesAfter(view: SentenceView, at: number): boolean {
  const after = tokenAt(view, at + 1);
  return after.capital || after.kind === "number" || nameAt(view, at + 1) !== undefined;
}

const CLOSES = wordSet("; : that who which but");

/** The noun phrase after the first of `prepositions` in the rest of the clause that begins at `start`. */
export function phraseAfterPreposition(
  view: SentenceView,
  start: number,
  prepositions: ReadonlySet<string>,
): NounPhrase | undefined {
  const { endToken } = view.sentence;
  for (let at = start; at < endToken && at - start < LONGEST; at++) {
    const { key } = tokenAt(view, at);
    if (!prepositions.has(key)) {
      if (CLOSES.has(key)) return undefined;
      continue;
    }
    const timex = timexAt(view, at) ?? timexAt(view, at + 1);
    if (timex !== undefined) {
      at = timex.endToken - 1;
      continue;
    }
    return phraseAfter(view, at + 1);
  }
  return undefined;
}

/** Where the clause that holds token `at` ends (exclusive): at `, which`, `, but`, `;` or the end of the sentence. */
export function clauseEnd(view: SentenceView, at: number): number {
  const { endToken } = view.sentence;
  for (let next = at + 1; next < endToken; next++) {
    const key = keyAt(view, next);
    if (key === ";" || key === "—" || key === "–") return next;
    if (key !== ",") continue;
    const after = keyAt(view, next + 1);
    if (CLAUSE_WORDS.has(after) || after === "but" || (after === "and" && !tokenAt(view, next + 2).capital))
      return next;
  }
  return endToken;
}
