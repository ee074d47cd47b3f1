// Who only speaks of another's act: complains of it, takes it to court, asks for it to be lifted, or expects it.
import { CLAUSE_WORDS, isAdverb, isAuxiliary, PREPOSITIONS } from "../../grammar/function-words.ts";
import { isAt, keyAt, type SentenceView, timexAt, tokenAt } from "../../grammar/sentence-view.ts";
import { SPEAKS } from "./authority.ts";
import type { Government } from "./government.ts";
import { wordSet } from "../../grammar/word-set.ts";

/** Words from a government to its verb, from the verb to whom it asks, to the case that it brings, to what it feels. */
const REACH = { verb: 8, asked: 4, brought: 7, feeling: 4 };

const CALLS = wordSet("calls called calling call");

/** Whether the verb of `one` only speaks of what others do. */
export function onlyComplains(view: SentenceView, one: Government, governments: readonly Government[]): boolean {
  const verb = verbSaid(view, verbOf(view, endOfJoined(view, one.endToken, governments)));
  const key = keyAt(view, verb);
  if (isUneasy(view, verb)) return true;
  if (REACTS.has(key)) return keyAt(view, verb + 1) !== "to" && keyAt(view, verb + 2) !== "door";
  // "called the tariff unfair"; not "called off its tariffs".
  if (CALLS.has(key)) return /^(?:the|these|those|this|that|it|them|on|upon)$/.test(keyAt(view, verb + 1));
  if (ASKS.has(key) && governments.some((other) => other.country !== one.country && isBeside(view, verb, other)))
    return true;
  return BRINGS.has(key) && bringsCase(view, verb);
}

/** "from all countries other than the United States and Mexico": whom an act leaves out does not impose it. */
export function isExempt(view: SentenceView, one: Government, governments: readonly Government[]): boolean {
  const lead = keyAt(view, one.firstToken - 1) === "the" ? one.firstToken - 2 : one.firstToken - 1;
  if (/^(?:than|except|excluding|besides)$/.test(keyAt(view, lead))) return true;
  if (keyAt(view, lead) === "for" && keyAt(view, lead - 1) === "except") return true;
  const before = governments.find(({ endToken }) => endToken === lead && /^(?:and|,)$/.test(keyAt(view, lead)));
  return before !== undefined && before !== one && isExempt(view, before, governments);
}

/** "Brazil is exempt from the American duty", "Canada and Mexico were spared": whom it does not hit, told in the passive. */
export function isSpared(view: SentenceView, { endToken, kind }: Government): boolean {
  if (kind === "demonym" || kind === "person") return false;
  let at = endToken;
  // "Australia and Brazil are": joined to the one that is.
  for (let joined = 0; joined < 3 && /^(?:and|,)$/.test(keyAt(view, at)); joined++)
    at += keyAt(view, at + 1) === "the" ? 3 : 2;
  if (!isAuxiliary(keyAt(view, at))) return false;
  while (isAuxiliary(keyAt(view, at)) || isAdverb(keyAt(view, at))) at++;
  return isAt(view, at, SPARED) && /^(?:from|,|\.|)$/.test(keyAt(view, at + 1)) && isAuxiliary(keyAt(view, at - 1));
}

const SPARED = wordSet("exempt exempted spared excluded");

/** "The United States, the European Union and Japan": behind the last of the names joined to one that ends at `end`. */
function endOfJoined(view: SentenceView, end: number, governments: readonly Government[]): number {
  let at = end;
  for (const { firstToken, endToken } of governments) {
    if (firstToken <= at || firstToken > at + 3) continue;
    let joined = at;
    while (joined < firstToken && /^(?:,|and|the)$/.test(keyAt(view, joined))) joined++;
    if (joined === firstToken) at = endToken;
  }
  return at;
}

/** The first word behind a name that is neither auxiliary nor adverb nor quotation mark nor part of a day. */
function verbOf(view: SentenceView, from: number): number {
  // "Seoul, which has raised objections"
  let at = keyAt(view, from) === "," && /^(?:which|who)$/.test(keyAt(view, from + 1)) ? from + 2 : from;
  const end = at + REACH.verb;
  while (at < end) {
    const timex = timexAt(view, PREPOSITIONS.has(keyAt(view, at)) ? at + 1 : at);
    if (timex !== undefined) at = timex.endToken;
    else if (isAuxiliary(keyAt(view, at)) || isAdverb(keyAt(view, at)) || MARKS.has(keyAt(view, at))) at++;
    else break;
  }
  return at;
}

/** "said she was concerned": what somebody says of himself is what he does. */
function verbSaid(view: SentenceView, verb: number): number {
  if (!SPEAKS.has(keyAt(view, verb))) return verb;
  const who = keyAt(view, verb + 1) === "that" ? verb + 2 : verb + 1;
  return isAt(view, who, OF_HIMSELF) ? verbOf(view, who + 1) : verb;
}

/** "was worried about the curbs", "voiced concern over the tariffs". */
function isUneasy(view: SentenceView, verb: number): boolean {
  if (isAt(view, verb, UNEASY)) return isAt(view, MARKS.has(keyAt(view, verb + 1)) ? verb + 2 : verb + 1, ABOUT);
  if (!isAt(view, verb, VOICES)) return false;
  for (let at = verb + 1; at <= verb + REACH.feeling; at++) {
    if (isAt(view, at, FEELINGS)) return true;
    if (PREPOSITIONS.has(keyAt(view, at))) return false;
  }
  return false;
}

/** "urged Washington", "pleaded with the US", "called on Beijing". */
function isBeside(view: SentenceView, verb: number, { firstToken, kind }: Government): boolean {
  if (kind === "demonym" || firstToken <= verb || firstToken > verb + REACH.asked) return false;
  for (let at = verb + 1; at < firstToken; at++)
    if (!/^(?:with|on|upon|to|the|from|both|president)$/.test(keyAt(view, at))) return false;
  return true;
}

/** "filed complaints at the WTO", "asked for consultations with Canada", "took the United States to the WTO". */
function bringsCase(view: SentenceView, verb: number): boolean {
  const end = Math.min(view.sentence.endToken, verb + REACH.brought);
  for (let at = verb + 1; at < end; at++) {
    const key = keyAt(view, at);
    if (CASES.has(key)) return true;
    if ((key === "wto" || (key === "world" && keyAt(view, at + 1) === "trade")) && keyAt(view, at - 1) === "the")
      return true;
    if (CLAUSE_WORDS.has(key) || tokenAt(view, at).key === ",") return false;
  }
  return false;
}

/** Whether what stands behind `at` is what somebody feels uneasy about: "concerned about the curbs", "anger over them". */
export function isFelt(view: SentenceView, at: number): boolean {
  const key = keyAt(view, at - 1);
  return UNEASY.has(key) || FEELINGS.has(key);
}

const MARKS = new Set(['"', "“", "”", "'", "‘"]);
const OF_HIMSELF = wordSet("he she it they");
const UNEASY = wordSet(
  "concerned worried troubled alarmed unhappy angry angered dismayed upset wary outraged frustrated disappointed uneasy anxious furious displeased nervous shocked sceptical skeptical critical",
);
const ABOUT = wordSet("about over by at with of that");
const VOICES = wordSet(
  "voices voice voiced voicing expresses express expressed expressing raises raise raised raising conveys convey conveyed conveying registers register registered signals signalled has have had",
);
const FEELINGS = wordSet(
  "concern concerns regret anger dismay alarm disappointment opposition reservations objections objection displeasure worries worry doubts unease dissatisfaction misgivings outrage frustration fears",
);
const REACTS = wordSet(
  "expects expect expected believes believe believed thinks think thought complains complain complained doubts doubted fears feared hopes hoped predicts predicted regrets regretted laments lamented recalls recalled noted notes denounces denounced condemns condemned criticises criticised criticizes criticized slams slammed protests protested deplores deplored decries decried blames blamed accuses accused welcomes welcomed hails hailed praises praised applauds applauded blasts blasted attacks attacked objects objected opposes opposed contests contested challenges challenged sues sued sued disputes disputed resents resented assails assailed lambasts lambasted rebukes rebuked mocks mocked bemoans bemoaned decried",
);
const ASKS = wordSet(
  "urges urge urged asks ask asked begs beg begged pleads plead pleaded petitions petition petitioned lobbies lobby lobbied presses press pressed appeals appeal appealed pushes push pushed implores implore implored requests request requested invites invite invited beseeches besought",
);
const BRINGS = wordSet(
  "files file filed lodges lodge lodged brings bring brought launches launched initiates initiated submits submitted requests requested wins won loses lost seeks sought asks asked takes take took hauls hauled drags dragged drops dropped suspends suspended ends ended withdraws withdrew settles settled pursues pursued",
);
const CASES = wordSet("complaint complaints consultations lawsuit lawsuits suit dispute disputes appeal protest");
