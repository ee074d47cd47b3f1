// What a sentence says about the form of a decision: whether a paper or a vote gives it, or only somebody's word.
import type { Mention } from "../../document/model.ts";
import { holds, holdsIn, isAt, keyAt, type SentenceView } from "../../grammar/sentence-view.ts";
import { WordSet, wordSet } from "../../grammar/word-set.ts";

/** Papers of state. */
const PAPERS = wordSet(
  "decree decrees proclamation proclamations regulation regulations notice notices notification notifications gazette directive directives ordinance resolution determination ruling circular",
);

/** What is done to such a paper by those who may: it is signed, voted, given out. */
const GIVEN = wordSet(
  "decreed signed issued issues published publishes gazetted notified adopted adopts approved approves passed voted vote resolved ruled finalised finalized finalises finalizes enacted promulgated proclaimed posted",
);

const FINISHED = wordSet("final new amended revised updated interim");
const DRAFT = wordSet("draft proposed planned plans not yet be before until if");
const DRAFT_REACH = 4;

/** Whether a sentence tells of the paper or the vote that gives an act: "a decree", "the final rule", "approved by the Senate". */
export function tellsPaper(view: SentenceView): boolean {
  for (let at = view.sentence.firstToken; at < view.sentence.endToken; at++)
    if (isPaper(view, at) && !isDraft(view, at)) return true;
  return false;
}

function isPaper(view: SentenceView, at: number): boolean {
  const key = keyAt(view, at);
  if (PAPERS.has(key) || GIVEN.has(key)) return true;
  const before = keyAt(view, at - 1);
  return (/^rules?$/.test(key) && FINISHED.has(before)) || (/^orders?$/.test(key) && before === "executive");
}

/** "a draft decree", "before it is signed". */
function isDraft(view: SentenceView, at: number): boolean {
  return holdsIn(view, at - DRAFT_REACH, at, DRAFT);
}

const VOTES = wordSet("adopts adopted adopt voted votes vote approves approved passes passed enacts enacted");
const LAWS = wordSet("bill act law legislation");
const LAW_REACH = 6;

/** Whether a sentence tells of a body that votes, or of a bill that is signed: "adopted its 14th package", "becomes law". */
export function tellsVote(view: SentenceView): boolean {
  if (!holds(view, VOTING)) return false;
  for (let at = view.sentence.firstToken; at < view.sentence.endToken; at++)
    if (isAt(view, at, VOTING) && isVote(view, at) && !isDraft(view, at)) return true;
  return false;
}

function isVote(view: SentenceView, at: number): boolean {
  const key = keyAt(view, at);
  if (VOTES.has(key)) return true;
  if (BECOMES.has(key)) return keyAt(view, at + 1) === "law";
  if (!SIGNS.has(key)) return false;
  for (let i = at + 1; i <= at + LAW_REACH; i++) if (isAt(view, i, LAWS)) return true;
  return false;
}

const BECOMES = wordSet("becomes became");
const SIGNS = wordSet("signs signed signing");
const VOTING = new WordSet([...VOTES, ...BECOMES, ...SIGNS]);

const HOLDERS = wordSet(
  "minister president premier chancellor secretary official officials spokesman spokeswoman spokesperson trump biden",
);
const SAYS = wordSet("said says told announced announces wrote posted stated added informed declared tweeted revealed");
const SAYS_REACH = 8;

/**
 * Whether the act is told as one person's word: "the prime minister told reporters", "the president wrote"; from a token on, and
 * of no other state than `country`.
 */
export function tellsWord(view: SentenceView, from = view.sentence.firstToken, country?: string): boolean {
  let [holder, said] = [-Infinity, -Infinity];
  for (let at = from; at < view.sentence.endToken; at++) {
    const key = keyAt(view, at);
    const person = view.names.find(
      (name) => name.class === "person" && (name.endToken === at + 1 || name.firstToken === at + 1),
    );
    const isHolder = HOLDERS.has(key) || person?.endToken === at + 1;
    if (isHolder && !isForeign(person, country)) holder = at;
    if (SAYS.has(key)) {
      if (/^(?:he|she)$/.test(keyAt(view, at - 1))) return true;
      said = at;
    }
    if (Math.abs(holder - said) < SAYS_REACH) return true;
  }
  return false;
}

/** "US president Donald Trump announced", in a sentence on what China does. */
function isForeign(person: Mention | undefined, country: string | undefined): boolean {
  return country !== undefined && person?.of !== undefined && !person.of.startsWith(`${country}.`);
}
