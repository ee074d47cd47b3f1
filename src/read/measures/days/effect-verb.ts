// Verbs that say when something begins to bind: "took effect", "comes into force", "applies", "is effective", and what stands
// with them: the subject before, a day or "at once" behind.
import { isHinted } from "../../document/hints.ts";
import type { Sentence, Timex } from "../../document/model.ts";
import { isAdverb, isAuxiliary, NOT } from "../../grammar/function-words.ts";
import { holds, isAt, keyAt, type SentenceView, timexAt } from "../../grammar/sentence-view.ts";
import { endOfAtOnce } from "./at-once.ts";
import type { Region } from "../candidate.ts";
import { WordSet, wordSet } from "../../grammar/word-set.ts";

export interface EffectVerb {
  /** The verb's own words. */
  readonly words: Region;
  /** From the start of its clause to the verb group: day and subject. */
  readonly subject: Region;
  /** The day it names, where it names one. */
  readonly day: Timex | undefined;
  /** "immediately", "the same day": from the day of the announcement. */
  readonly atOnce: Region | undefined;
}

const TAKES = wordSet("take takes took taken taking");
const ENTERS = wordSet(
  "come comes came coming enter enters entered entering entry go goes went gone put brought be is are",
);
const STARTS = wordSet(
  "apply applies applied starts start started begins begin began commences commence commenced effective binding backdated retroactive implemented enforced bite bites",
);
const KICKS = wordSet("kick kicks kicked snap snaps snapped phase phases phased");

const PUTS = wordSet("put puts bring brings putting brought");

const NONE: readonly EffectVerb[] = [];

/** What the sentence asked about last showed: every day of a sentence asks. */
let last: { readonly sentence: Sentence; readonly verbs: readonly EffectVerb[] } | undefined;

/** Every such verb of a sentence that names a day or says "at once", in order; one that is denied tells nothing. */
export function effectVerbs(view: SentenceView): readonly EffectVerb[] {
  const { sentence } = view;
  if (last?.sentence === sentence) return last.verbs;
  // What dates nothing is not looked through: no day in the sentence, and no word such as "at once".
  const isDated = view.timexes.length > 0 || isHinted(sentence, "atOnce");
  last = { sentence, verbs: isDated ? verbsIn(view) : NONE };
  return last.verbs;
}

function verbsIn(view: SentenceView): readonly EffectVerb[] {
  if (!holds(view, VERBS)) return NONE;
  const { firstToken, endToken } = view.sentence;
  const found: EffectVerb[] = [];
  for (let at = firstToken; at < endToken; at++) {
    const end = isAt(view, at, VERBS) ? endOfVerb(view, at) : undefined;
    if (end === undefined) continue;
    const { first, isDenied } = groupBefore(view, at);
    const till = isDenied ? dayTill(view, end) : undefined;
    if (!isDenied || till !== undefined) found.push(verbAt(view, { from: first, to: end }, till));
    at = end - 1;
  }
  return found;
}

/** The token after "takes effect", "came into force"; nothing where other words stand. */
function endOfVerb(view: SentenceView, at: number): number | undefined {
  const key = keyAt(view, at);
  if (TAKES.has(key)) {
    if (keyAt(view, at + 1) === "hold") return at + 2;
    for (let i = at + 1; i <= at + 2; i++) if (keyAt(view, i) === "effect") return i + 1;
  }
  if (AHEAD.has(key) && isDayBehind(view, at + 1) && isAuxiliary(keyAt(view, at - 1))) return at + 1;
  if (key === "brought" && keyAt(view, at + 1) === "in" && isDayBehind(view, at + 2)) return at + 2;
  if (ENTERS.has(key) && /^(?:into|in)$/.test(keyAt(view, at + 1)) && isAt(view, at + 2, IN_FORCE)) return at + 3;
  if (PUTS.has(key) && key !== "brought")
    for (let i = at + 2; i <= at + OBJECT_REACH; i++)
      if (keyAt(view, i) === "into" && isAt(view, i + 1, IN_FORCE)) return i + 2;
  if (KICKS.has(key) && /^(?:in|back)$/.test(keyAt(view, at + 1))) return at + 2;
  return STARTS.has(key) && !isOther(view, at) ? at + 1 : undefined;
}

const IN_FORCE = wordSet("effect force operation practice place");

/** "put the change into practice". */
const OBJECT_REACH = 4;

/** "is planned for September", "is due in July". */
const AHEAD = wordSet("planned scheduled slated set due expected");
const VERBS = new WordSet([...TAKES, ...ENTERS, ...STARTS, ...KICKS, ...PUTS, ...AHEAD]);

/** "for September", "on June 1", "last year". */
function isDayBehind(view: SentenceView, at: number): boolean {
  return (
    timexAt(view, at) !== undefined ||
    (/^(?:for|in|on|from)$/.test(keyAt(view, at)) && timexAt(view, at + 1) !== undefined)
  );
}

/** "applied for a licence", "start talks", "began to". */
function isOther(view: SentenceView, at: number): boolean {
  if (timexAt(view, at + 1) !== undefined) return false;
  return !/^(?:on|from|in|at|with|as|immediately|since|also|next|this|now|only|upon|the|within|after|until|before|to|by|,|\.|;|and|or|today|tomorrow|around|)$/.test(
    keyAt(view, at + 1),
  );
}

/** The first token of the verb group that ends at `verb`, and whether it is denied. */
function groupBefore(view: SentenceView, verb: number): { readonly first: number; readonly isDenied: boolean } {
  let [first, isDenied] = [verb, false];
  for (let at = verb - 1; at >= view.sentence.firstToken; at--) {
    const key = keyAt(view, at);
    if (NOT.has(key)) isDenied = true;
    else if (!isAuxiliary(key) && !isAdverb(key) && !LINKS.test(key)) break;
    first = at;
  }
  return { first, isDenied };
}

/** "does not apply until next year", "will not take effect before June": what is denied till a day begins on it. */
function dayTill(view: SentenceView, end: number): Timex | undefined {
  return view.timexes.find(
    ({ relation, firstToken }) =>
      /^(?:until|before)$/.test(relation ?? "") && firstToken > end && firstToken <= end + TILL_REACH,
  );
}

const TILL_REACH = 4;

/** "is due to take effect", "expects the amendment to enter into force". */
const LINKS = /^(?:to|due|set|expected|scheduled|planned|originally|only)$/;

const CLAUSE_REACH = 30;

function verbAt(view: SentenceView, words: Region, till: Timex | undefined): EffectVerb {
  let from = words.from;
  while (from > view.sentence.firstToken && words.from - from < CLAUSE_REACH && !opensClause(view, from)) from--;
  // "It comes on top of the duty and will kick in in May": the subject stands at the head of the sentence.
  const shared = keyAt(view, words.from - 1) === "and";
  const subject = shared
    ? { from: view.sentence.firstToken, to: Math.min(words.from, view.sentence.firstToken + DAY_REACH) }
    : { from, to: words.from };
  const behind = reachOf(view, words.to);
  const day =
    till ??
    view.timexes.find((one) => one.firstToken >= words.to && one.firstToken < behind && one.relation !== "until") ??
    view.timexes.find((one) => one.firstToken >= from && one.endToken <= Math.min(words.from, from + DAY_REACH)) ??
    (isRightAfter(view, from) ? view.timexes.findLast((one) => one.endToken < from) : undefined);
  return { words, subject, day, atOnce: atOnceIn(view, { from: words.from, to: behind }) };
}

/** "The announcement on Tuesday came minutes after a 10% duty took effect": on the same day. */
function isRightAfter(view: SentenceView, from: number): boolean {
  return keyAt(view, from - 1) === "after" && /^(?:minutes|hours|moments)$/.test(keyAt(view, from - 2));
}

/** A day that opens the clause stands within so many tokens: "On the 12th of March". */
const DAY_REACH = 6;

/** Whether the clause of what follows begins at `at`. */
function opensClause(view: SentenceView, at: number): boolean {
  const before = keyAt(view, at - 1);
  if (/^(?:;|:|—|–|"|“)$/.test(before)) return true;
  if (/^(?:which|that|who|while|but|as|after|before|when|though|although|because)$/.test(before)) return true;
  if (before === "and")
    return keyAt(view, at - 2) === "," || /^(?:it|they|the|its|both|will|would)$/.test(keyAt(view, at));
  return (
    before === "," && /^(?:which|the|its|their|said)$/.test(keyAt(view, at)) && timexAt(view, at - 2) === undefined
  );
}

/** How far the words of the verb reach: up to the next clause. */
function reachOf(view: SentenceView, from: number): number {
  let at = from;
  while (at < view.sentence.endToken && at - from < BEHIND) {
    const key = keyAt(view, at);
    if (/^(?:;|but|while|before|unless|until|till|which|that)$/.test(key)) break;
    if (key === "after" && !/^(?:publication|signing|adoption|notification)$/.test(keyAt(view, at + 1))) break;
    if (key === "and" && !/^(?:on|from|in|at)$/.test(keyAt(view, at + 1))) break;
    if (key === "," && !/\d|^(?:on|from|to|or)$/.test(keyAt(view, at + 1))) break;
    at++;
  }
  return at;
}

const BEHIND = 14;

/** "immediately", "at once", "with immediate effect", "upon publication", "the same evening". */
function atOnceIn(view: SentenceView, { from, to }: Region): Region | undefined {
  for (let at = from; at < to; at++) {
    const [key, next] = [keyAt(view, at), keyAt(view, at + 1)];
    const end = endOfAtOnce(view, at);
    if (end !== undefined) return { from: at, to: end };
    if (key === "same" && /^(?:day|date|evening|night|afternoon|morning)$/.test(next)) return { from: at, to: at + 2 };
    if (/^(?:the|that)$/.test(key) && next === "day" && keyAt(view, at + 2) !== "after")
      return { from: at, to: at + 2 };
  }
  return undefined;
}

/** "began charging port fees", "started to require permits": what a state begins to do is from then on. */
export function isBegunBy(view: SentenceView, { from, to }: Region): boolean {
  for (let at = from - BEGUN_REACH; at < to; at++)
    if (isAt(view, at, BEGUN) && (keyAt(view, at + 1) === "to" || keyAt(view, at + 1).endsWith("ing"))) return true;
  return false;
}

const BEGUN = wordSet("began begun starts started begins");
const BEGUN_REACH = 3;
