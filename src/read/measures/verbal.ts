// Whether the words tell an act or only name one, and how they place it beside others.
import { predicateAfter } from "../grammar/predicate.ts";
import { holdsIn, isAt, keyAt, nameAt, type SentenceView, timexAt, tokenAt } from "../grammar/sentence-view.ts";
import type { Region } from "./candidate.ts";
import { wordSet } from "../grammar/word-set.ts";

const PLAN_WORDS = wordSet("decided announced will plans plan would agreed");

export function tellsPlan(view: SentenceView, match: Region): boolean {
  return holdsIn(view, Math.max(view.sentence.firstToken, match.from - 8), match.from, PLAN_WORDS);
}

const ADDS = wordSet("also similar separately separate another additional additionally addition further next besides");

/** "also", "similar", "separately": another measure beside the one told. */
export function isAdditional(view: SentenceView, match: Region): boolean {
  return holdsIn(view, Math.max(view.sentence.firstToken, match.from - 12), match.to, ADDS);
}

const CLAUSE_BORDERS = wordSet(", ; that which");
const ADDED = wordSet("added addition adds");
const ANOTHER = wordSet("separate another second different");

/** "A separate ban", "another tariff", "on top of the 25% duty", "will be added to the tariff", "in addition to existing curbs": what another act is added to. */
export function isAddedTo(view: SentenceView, match: Region): boolean {
  if (isAt(view, match.from - 1, ANOTHER) || isSameOnOther(view, match)) return true;
  for (let at = match.from - 1; at >= match.from - 6; at--) {
    const [word, next] = [keyAt(view, at), keyAt(view, at + 1)];
    if (word === "top" && next === "of" && keyAt(view, at - 1) === "on") return true;
    if (ADDED.has(word) && next === "to") return true;
    if (CLAUSE_BORDERS.has(word)) return false;
  }
  return false;
}

const LONGEST_NAME = 4;

/** "imposed the same surcharge on electric cars": alike, on something else. */
function isSameOnOther(view: SentenceView, match: Region): boolean {
  for (let at = match.from - 2; at < match.to; at++)
    if (keyAt(view, at) === "same" && keyAt(view, at - 1) === "the")
      for (let after = at + 2; after <= at + LONGEST_NAME; after++)
        if (/^(?:on|against)$/.test(keyAt(view, after)) && timexAt(view, after + 1) === undefined) return true;
  return false;
}

/** Whether the act is told by a verb ("bans", "will require") and not only named ("the ban"). */
export function isVerbal(view: SentenceView, match: Region, end: number): boolean {
  const predicate = predicateAfter(view, match.to, end);
  if (predicate !== undefined && ends(view, predicate.verb)) return true;
  return view.words.some((word) => {
    const near = word.firstToken >= match.from - 3 && word.firstToken < match.to;
    const governs = word.firstToken >= match.from - 7 && word.firstToken < match.to;
    if (near && ACTS.has(word.norm)) return !isNounHere(view, word.firstToken);
    if (near && word.class === "sanction") return keyAt(view, word.firstToken).endsWith("ed");
    // "made import licences compulsory"
    if (
      word.norm === "require" &&
      word.firstToken === match.to &&
      /^(?:compulsory|mandatory|necessary)$/.test(keyAt(view, match.to))
    )
      return true;
    // "a duty is imposed", "the ban has been extended": the passive behind its noun.
    if (word.firstToken > match.to - 1 && word.firstToken <= match.to + 3 && ACTS.has(word.norm))
      return isPassive(view, word.firstToken, match.to);
    // "set its first batch of rare earth export quotas": one noun phrase between the verb and what it names.
    if (governs && !near && word.norm === "impose.verb" && !isNounHere(view, word.firstToken))
      return isOnePhrase(view, word.endToken, match.from);
    // "recommended a safeguard duty", "is considering curbs", "extended its ban"
    return governs && word.class === "status" && (PLANNED.has(word.norm) || PLANS.test(keyAt(view, word.firstToken)));
  });
}

/** What ends a measure, or what it ends of itself: "have been dropped", "would end", "are on hold". */
function ends(view: SentenceView, at: number): boolean {
  return (
    /^(?:expire[sd]?|lapse[sd]?|end(?:s|ed)?|hold|ice)$/.test(keyAt(view, at)) ||
    view.words.some(({ norm, firstToken, endToken }) => norm === "relax.verb" && firstToken <= at && at < endToken)
  );
}

const PLANNED: ReadonlySet<string> = new Set(["considered", "threatened"]);

function isOnePhrase(view: SentenceView, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const { key, kind } = tokenAt(view, at);
    // "announced on Thursday new controls"
    const day = timexAt(view, key === "on" ? at + 1 : at);
    if (day !== undefined) {
      at = day.endToken - 1;
      continue;
    }
    if (kind === "sign" || /^(?:on|to|for|with|after|over|in|at|by|from|and|that|which|who)$/.test(key)) return false;
  }
  return true;
}

function isPassive(view: SentenceView, at: number, from: number): boolean {
  if (!keyAt(view, at).endsWith("ed") && !/^(?:set|put|cut)$/.test(keyAt(view, at))) return false;
  for (let back = at - 1; back >= from; back--)
    if (/^(?:is|are|was|were|be|been|being)$/.test(keyAt(view, back))) return true;
  return false;
}
const ACTS = wordSet(
  "ban.verb ban.stop ban.modal restrict.verb require impose.verb list.verb delist.verb blacklist.verb relax.verb divest intervene",
);
const PLANS =
  /^(?:recommend(?:s|ed)?|propos(?:es|ed|ing)|consider(?:s|ed|ing)?|mull(?:s|ing)?|weigh(?:s|ing|ed)?|threaten(?:s|ed|ing)?|vow(?:s|ed)?|plan(?:s|ned|ning)|draft(?:ed|ing)|extend(?:s|ed)?|prolong(?:s|ed|ing)?|continue[sd]|renew(?:s|ed)?|prepar(?:es|ed|ing)|float(?:s|ed)?|eye(?:s|ing)|discuss(?:es|ing)|seek(?:s|ing)?|study|studying|explor(?:es|ing))$/;

/** "the ban", "export curbs", "its limits": a word that could be a verb stands as a noun. */
function isNounHere(view: SentenceView, at: number): boolean {
  const { key } = tokenAt(view, at);
  if (
    !/^(?:bans?|curbs?|limits?|controls?|halts?|blocks?|bars?|freeze|pause|levy|levies|duty|order|orders|target|targets|charge|issue|needs?|demands?|hike|increase|end|drop|cut|cuts|delay|set|list|use)$/.test(
      key,
    )
  )
    return false;
  const before = keyAt(view, at - 1);
  if (before === "that" && isRelativeThat(view, at - 1)) return false;
  // "the Micron ban" names, "China bans" tells; "US curbs on" names, "US curbs exports" tells.
  if (
    /^(?:ban|curb|limit|control|halt|block|bar|levy|duty|order|freeze|pause)$/.test(key) &&
    nameAt(view, at - 1) !== undefined &&
    keyAt(view, at + 1) !== "on"
  )
    return !/^(?:chips?|sales|exports|imports)$/.test(keyAt(view, at + 1));
  if (
    nameAt(view, at - 1) !== undefined &&
    /^(?:on|over|against|for|that|which|are|were|will|have|had|and|,|kick|take|took|came|would|could|imposed|begin|began)$/.test(
      keyAt(view, at + 1),
    )
  )
    return true;
  return /^(?:the|a|an|its|their|his|this|that|these|those|new|recent|export|import|such|tougher|tighter|'s|of|on|any|some|further|similar|existing|chip|tech|trade)$/.test(
    before,
  );
}

/** "issued a regulation that bans exports": the word before is what does it. */
function isRelativeThat(view: SentenceView, at: number): boolean {
  return /^(?:regulations?|rules?|orders?|decrees?|laws?|bills?|notices?|measures?|acts?|resolutions?|amendments?|circulars?|proclamation|directive)$/.test(
    keyAt(view, at - 1),
  );
}

/** "that ban", not "said that it would ban". */
function isDeterminerThat(view: SentenceView, at: number): boolean {
  return (
    keyAt(view, at) === "that" &&
    !isRelativeThat(view, at) &&
    !/^(?:he|she|it|they|would|will|is|are|was|were|has|have|the)$/.test(keyAt(view, at + 1))
  );
}

const KNOWN = wordSet("the this these those such");

export function isDefinite(view: SentenceView, match: Region, slots: number): boolean {
  for (let at = match.from; at >= match.from - 2; at--)
    if (isAt(view, at, KNOWN) || isDeterminerThat(view, at)) return slots < 2;
  return false;
}
