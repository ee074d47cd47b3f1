// Whether the words around a date look forward: "will take effect on", "from Monday", "until October"; a bare weekday or month
// then lies ahead of the publication day.
import type { Sentence, Token } from "../document/model.ts";
import { wordSet } from "../grammar/word-set.ts";

const FORWARD = new Set(
  "will would shall starting begins begin effective scheduled due plans plan planned slated aims intends expected set expires expire until upcoming comes lapses lapse ends till through takes take enters kicks kick starts start applies apply".split(
    " ",
  ),
);
const TO_COMES = new Set("is are set due scheduled plans expected".split(" "));
const PAST = new Set("said had was were did told announced ago".split(" "));
/** Words that put a span with a bound ("from March", "until October") behind the news. */
const OVER = new Set("was were had been lasted ran applied remained".split(" "));
const BOUNDS = new Set(["from", "until", "till", "through"]);
const BETWEEN = new Set(["the", "end", "start", "beginning", "middle", "of", "late", "early", "mid", "about"]);
const REACH = 14;

/** Whether the words nearest to the date at token `at` look forward. */
export function looksForward(tokens: readonly Token[], sentence: Sentence, at: number): boolean {
  if (isBoundAhead(tokens, sentence, at)) return true;
  for (let i = at - 1; i >= Math.max(sentence.firstToken, at - REACH); i--) {
    const token = tokens[i] as Token;
    if (token.key === ";" || token.key === ":") return false;
    // "would be suspended from Monday": a participle after "be" tells no past.
    if (token.key.endsWith("ed") && tokens[i - 1]?.key === "be" && i - 1 >= sentence.firstToken) continue;
    // "said it will", "announced it would": the word nearer to the date has spoken already.
    if (PAST.has(token.key)) return false;
    if (/[^e]ed$/.test(token.key) && token.key.length > 4 && !FORWARD.has(token.key)) {
      // "23 items of advanced equipment": describes what stands behind it.
      if (DESCRIBED.has(tokens[i - 1]?.key ?? "")) continue;
      return false;
    }
    if (token.key === "since") return false;
    // "a sweeping set of controls"
    if (token.key === "set" && tokens[i + 1]?.key !== "to" && tokens[i + 1]?.key !== "for") continue;
    // "was due to take effect": told of a day gone by.
    if (AHEAD.has(token.key) && /^(?:was|were|been)$/.test(tokens[i - 1]?.key ?? "")) return false;
    if (isEnding(tokens, i, at)) return true;
    if (FORWARD.has(token.key)) return true;
    // A headline: "Congo to end cobalt ban in October".
    if (token.key === "to" && sentence.zone === "title" && tokens[i + 1]?.kind === "word" && i > sentence.firstToken)
      return true;
    // "is to visit", "set to meet": "up to 38 percent" and "according to" look nowhere.
    if (
      token.key === "to" &&
      TO_COMES.has(tokens[i - 1]?.key ?? "") &&
      !/^(?:was|were|been)$/.test(tokens[i - 2]?.key ?? "")
    )
      return true;
  }
  for (let i = at + 1; i < Math.min(sentence.endToken, at + 8); i++) {
    const word = tokens[i]?.key ?? "";
    if (word === "will") return true;
    if (PAST.has(word)) return false;
  }
  return false;
}

/** "the duties end on Saturday", "must cease by Friday": a verb right before the day, not "the end" nor "an end". */
function isEnding(tokens: readonly Token[], verb: number, at: number): boolean {
  if (
    !ENDING.has(tokens[verb]?.key ?? "") ||
    at - verb > 2 ||
    (at - verb === 2 && !LINKS.has(tokens[at - 1]?.key ?? ""))
  )
    return false;
  return !NOUN_LEADS.has(tokens[verb - 1]?.key ?? "");
}

const ENDING = wordSet("end cease");
const LINKS = wordSet("on by in at");
const NOUN_LEADS = wordSet("the an a its their this to at by of no s year month week");

/** Behind these a participle tells of goods, not of an act. */
const DESCRIBED = wordSet("of the a an some certain most its their");

const AHEAD = wordSet("due scheduled expected set supposed");

/** "banned exports from Monday", "through December": what begins or ends then is still to come, unless it is told as over. */
function isBoundAhead(tokens: readonly Token[], sentence: Sentence, at: number): boolean {
  let bound = at - 1;
  while (bound > sentence.firstToken && BETWEEN.has(tokens[bound]?.key ?? "")) bound--;
  const key = tokens[bound]?.key ?? "";
  if (bound >= sentence.firstToken && key === "to") return isProlonged(tokens, sentence, bound);
  if (bound < sentence.firstToken || !BOUNDS.has(key)) return false;
  // "from March 1 to August 31": a whole span may be over.
  if (key === "from")
    for (let i = at + 1; i < Math.min(sentence.endToken, at + 5); i++)
      if (/^(?:to|until|through|till)$/.test(tokens[i]?.key ?? "")) return false;
  for (let i = bound - 1; i >= Math.max(sentence.firstToken, bound - REACH); i--)
    if (OVER.has(tokens[i]?.key ?? "")) return false;
  return true;
}

/** "valid to the end of May", "prolonged the exclusions to May 31": what lasts lasts into days to come. */
function isProlonged(tokens: readonly Token[], { firstToken }: Sentence, bound: number): boolean {
  for (let i = bound - 1; i >= Math.max(firstToken, bound - REACH); i--)
    if (/^(?:valid|prolong(?:s|ed)?|extend(?:s|ed)?|stretch(?:es|ed)?|lasts?|runs?)$/.test(tokens[i]?.key ?? ""))
      return true;
  return false;
}
