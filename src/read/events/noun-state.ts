// How far an event has come that a noun tells: its own predicate says so ("a summit is planned for July", "a call could come
// within days"), or the words before it, which only want it ("urged Ottawa to give lumber priority in talks").
import type { FrameMatch } from "../frames/find-matches.ts";
import { PREPOSITIONS } from "../grammar/function-words.ts";
import { predicateAfter } from "../grammar/predicate.ts";
import { holdsIn, isAt, keyAt, type SentenceView, tokenAt } from "../grammar/sentence-view.ts";
import type { Certainty } from "../grammar/verb-group.ts";
import { wordSet } from "../grammar/word-set.ts";

/** How sure a noun's own words make its event; undefined where they tell it as done, or where a verb tells it. */
export function nounState({ view, trigger, verb }: FrameMatch): Certainty | undefined {
  if (trigger.class !== "act_noun") return undefined;
  if (verb !== undefined) return verb.purpose && isWanted(view, verb.first) ? "wanted" : undefined;
  const { firstToken, endToken } = trigger;
  if (isAt(view, firstToken - 1, UNREAL) || isWanted(view, firstToken)) return "wanted";
  for (const at of [firstToken - 1, endToken]) {
    const planned = certaintyOf(keyAt(view, at));
    if (planned !== undefined) return planned;
  }
  if (!isSubject(view, firstToken)) return undefined;
  const predicate = predicateAfter(view, endToken, view.sentence.endToken);
  if (predicate === undefined) return undefined;
  for (let at = predicate.first; at <= predicate.verb; at++) {
    const certainty = certaintyOf(keyAt(view, at)) ?? MODALS.get(keyAt(view, at));
    if (certainty !== undefined) return certainty;
  }
  return undefined;
}

function certaintyOf(key: string): Certainty | undefined {
  return PLANNED.has(key) ? "scheduled" : EXPECTED.has(key) ? "expected" : undefined;
}

const PLANNED = wordSet("planned scheduled due set slated upcoming forthcoming");
const EXPECTED = wordSet("expected likely arranged prepared discussed");
const MODALS: ReadonlyMap<string, Certainty> = new Map([
  ["will", "scheduled"],
  ["could", "expected"],
  ["may", "expected"],
  ["might", "expected"],
]);

/** Right before a noun: `further talks`, `any meeting`. */
const UNREAL = wordSet("any no such possible potential future further more");

/** Whether a word before says that the event is only wanted: `proposed that negotiations`, `called on Berlin to open talks`. */
export function isWanted(view: SentenceView, before: number): boolean {
  for (let at = before - 1; at >= view.sentence.firstToken && at >= before - WANT_REACH; at--) {
    const { key, kind } = tokenAt(view, at);
    if (kind === "sign" && key !== "'") return false;
    if (AFTER.has(key)) return false;
    if (WANTS.has(key)) return true;
    if (key === "on" && isAt(view, at - 1, CALLS)) return true;
    if (key === "for" && isAt(view, at - 1, CALLS)) return true;
  }
  return false;
}

const WANT_REACH = 12;
const AFTER = wordSet("after during following since amid before");
const CALLS = wordSet("call calls called calling push pushed press pressed");
const WANTS = wordSet(
  "urge urges urged urging propose proposes proposed want wants wanted hope hopes hoped seek seeks sought seeking demand demands demanded demanding ready willing forward hurry need needs needed favour favours suggested suggests insist insisted",
);

/** `a third round of talks opens in London`: a verb of the present says when it comes. */
export function isOpening({ view, trigger, end }: FrameMatch): boolean {
  if (!isSubject(view, trigger.firstToken)) return false;
  return holdsIn(view, trigger.endToken, end, OPENING);
}

const OPENING = wordSet("opens open begins begin starts start resumes resume takes take kicks");

/** A noun that opens its clause: what follows its phrase is said of it. */
function isSubject(view: SentenceView, first: number): boolean {
  for (let at = first - 1; at >= view.sentence.firstToken; at--) {
    const { key, kind } = tokenAt(view, at);
    if (OPENS.has(key) || (kind === "sign" && key !== "'" && key !== "-")) return true;
    if ((PREPOSITIONS.has(key) && key !== "of") || key === "to" || first - at > LONGEST_LEAD) return false;
  }
  return true;
}

const LONGEST_LEAD = 8;
const OPENS = wordSet("that and but as while because said says");
