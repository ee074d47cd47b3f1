// Acts that are denied: in their own clause ("did not ban"), or in the next breath: "Media say China has stopped shipments. –
// That is not the case."
import { predicateAfter } from "../../grammar/predicate.ts";
import { holds, isAt, keyAt, type SentenceView } from "../../grammar/sentence-view.ts";
import type { Region } from "../candidate.ts";
import type { Draft } from "../draft.ts";
import { wordSet } from "../../grammar/word-set.ts";

const REACH = 3;

/** Marks drafts whose act a sentence right after it denies. */
export function markDenied(drafts: readonly Draft[], views: readonly SentenceView[]): void {
  for (const draft of drafts) {
    if (draft.status === "denied" || draft.background) continue;
    const last = Math.max(...draft.members.map(({ sentence }) => sentence));
    for (let index = last + 1; index <= last + REACH && index < views.length; index++) {
      const view = views[index];
      if (view === undefined || !deniesBefore(view)) continue;
      draft.status = "denied";
      draft.announced = undefined;
      draft.effective = undefined;
      break;
    }
  }
}

const IS = wordSet("is are was were");
const DENIED = wordSet("that this it reports report claims claim media such");

/** "That is not the case", "The report is untrue", "This is false". */
function deniesBefore(view: SentenceView): boolean {
  const { firstToken, endToken } = view.sentence;
  if (endToken - firstToken > 14) return false;
  let at = firstToken;
  while (at < firstToken + 4 && !isAt(view, at, DENIED)) at++;
  while (at < endToken && !isAt(view, at, IS)) at++;
  const next = keyAt(view, at + 1);
  return (
    /^(?:untrue|false|incorrect|baseless|groundless|inaccurate|fabricated)$/.test(next) ||
    (next === "not" &&
      /^(?:true|the|accurate|correct|so)$/.test(keyAt(view, at + 2)) &&
      (keyAt(view, at + 2) !== "the" || /^(?:case|fact)$/.test(keyAt(view, at + 3))))
  );
}

const NEGATION = wordSet(
  "not never denied denies deny denying refuted dismissed rejects rejected no didn't hasn't haven't hadn't doesn't isn't won't wasn't",
);

export function isDenied(view: SentenceView, region: Region, match: Region): boolean {
  for (let at = Math.max(region.from, match.from - 8); at < match.from; at++) {
    const key = keyAt(view, at);
    if (!NEGATION.has(key)) continue;
    if (key === "no" && !/^(?:plans?|intention|ban|new)$/.test(keyAt(view, at + 1))) continue;
    if (key === "no" && keyAt(view, at + 1) === "new") continue;
    if (/^(?:deny|denies|denied|denying|refuted)$/.test(key) && denies(view, at + 1)) return true;
    if (key === "not" && /^(?:only|yet|just)$/.test(keyAt(view, at + 1))) continue;
    if (isOfOther(view, at)) continue;
    if (/^(?:rejects|rejected|dismissed|deny|denying)$/.test(key) && match.from - at > 5) continue;
    // "has not said whether it will": the negation belongs to another verb.
    for (let i = at + 1; i <= match.from; i++) if (isAt(view, i, SUBJECTS) && isAt(view, i + 1, MODALS)) return false;
    for (let i = at + 1; i < match.from; i++)
      if (/^(?:say|said|that|disclose|whether|but|and|,)$/.test(keyAt(view, i)) || isAt(view, i, OTHERS)) return false;
    return true;
  }
  return false;
}

/** "if it did not stop the flow he would charge a duty": the negation belongs to the clause before. */
const SUBJECTS = wordSet("he she it they we");
const MODALS = wordSet("will would");

/** "does not cover Japan's removal", "did not authorise the president to impose": verbs that take an act for their object. */
const OTHERS = wordSet(
  "cover include mean affect authorise authorize concern change touch mention address entitle empower",
);
const REPORTS = wordSet(
  "reports report talk rumours rumour rumors rumor story stories idea claims claim speculation suggestions suggestion chatter notion",
);

/** "denied a report that exports would be banned", "talk of a ban is unfounded": what others tell is disowned. */
export function isDisowned(view: SentenceView, match: Region): boolean {
  if (!holds(view, REPORTS)) return false;
  for (let at = match.from - DISOWN_REACH; at < match.from; at++) {
    if (!isAt(view, at, REPORTS)) continue;
    for (let i = at - 4; i < at; i++)
      if (
        /^(?:den(?:y|ies|ied|ying)|dismiss(?:es|ed)|reject(?:s|ed)|scoff(?:s|ed)|refut(?:es|ed)|rubbish(?:es|ed))$/.test(
          keyAt(view, i),
        )
      )
        return true;
    for (let i = match.to; i < match.to + DISOWN_REACH; i++)
      if (/^(?:untrue|false|baseless|unfounded|groundless|incorrect|wrong|fabricated)$/.test(keyAt(view, i)))
        return isAt(view, i - 1, IS);
  }
  return false;
}

const DISOWN_REACH = 10;

/** "LNG that is not linked to the grid", "may not hire": who is meant, and what is barred. */
function isOfOther(view: SentenceView, at: number): boolean {
  if (keyAt(view, at) !== "not") return false;
  if (/^(?:may|must|shall|can|could|should)$/.test(keyAt(view, at - 1))) return true;
  return (
    /^(?:is|are|was|were|do|does|did)$/.test(keyAt(view, at - 1)) && /^(?:that|which|who)$/.test(keyAt(view, at - 2))
  );
}

/** "denied that", "denied on Thursday that". */
function denies(view: SentenceView, at: number): boolean {
  const timex = view.timexes.find(({ firstToken }) => firstToken === at || firstToken === at + 1);
  return keyAt(view, timex?.endToken ?? at) === "that";
}

const UNDECIDED = wordSet("no off");

/** "No decision to stop exports has been taken", "The ban is off the table". */
export function isUndecided(view: SentenceView, match: Region): boolean {
  if (!holds(view, UNDECIDED)) return false;
  for (let at = match.from - 8; at < match.from; at++)
    if (keyAt(view, at) === "no" && /^(?:decision|order|instruction|ban)$/.test(keyAt(view, at + 1))) return true;
  for (let at = match.from; at < match.to + 8; at++)
    if (keyAt(view, at) === "off" && keyAt(view, at + 1) === "the" && keyAt(view, at + 2) === "table") return true;
  return false;
}

const ALIKE = wordSet("such comparable equivalent corresponding");

/** "has set no such limit", "without any comparable ban": an act that is told of another is not there. */
export function isOfNone(view: SentenceView, match: Region): boolean {
  if (!holds(view, ALIKE)) return false;
  for (let at = match.from - 1; at < match.to; at++)
    if (isAt(view, at, ALIKE) && /^(?:no|any)$/.test(keyAt(view, at - 1)))
      return keyAt(view, at - 1) === "no" || /^(?:not|never|without|n't)$/.test(keyAt(view, at - 2));
  return false;
}

const RULINGS = wordSet("rule rules ruled ruling");

/** "ruled out retaliatory tariffs", "curbs on helium were ruled out": whether a verb or a noun tells the act. */
export function isRuledOut(view: SentenceView, match: Region): boolean {
  if (!holds(view, RULINGS)) return false;
  for (let at = match.from - 5; at < match.from; at++)
    if (isAt(view, at, RULINGS) && keyAt(view, at + 1) === "out") return true;
  for (let at = match.to; at < match.to + RULED_REACH; at++)
    if (keyAt(view, at) === "ruled" && keyAt(view, at + 1) === "out")
      return predicateAfter(view, match.to, view.sentence.endToken)?.verb === at;
  return false;
}

const RULED_REACH = 14;

/** "would not lift its controls", "has no plans to ease the curbs": what is not loosened goes on. */
export function keepsOn(view: SentenceView, match: Region): boolean {
  const loosening = view.words.find(
    ({ norm, firstToken, endToken }) =>
      norm === "relax.verb" &&
      !/^(?:allow|let|clear|spare)/.test(keyAt(view, firstToken)) &&
      firstToken >= match.from - REACH_OF_VERB &&
      endToken <= match.to &&
      !view.words.some((other) => other.norm === "ban.stop" && other.firstToken === firstToken),
  );
  if (loosening === undefined) return false;
  for (let at = loosening.firstToken - 1; at >= loosening.firstToken - REACH; at--)
    if (
      /^(?:not|never|won't|n't)$/.test(keyAt(view, at)) ||
      (keyAt(view, at) === "no" && /^(?:plans?|intention)$/.test(keyAt(view, at + 1)))
    )
      return true;
  return false;
}

const REACH_OF_VERB = 6;
