// Who answers: the states that are the subject of a cue of retaliation, not owners or objects.
import type { Mention } from "../../document/model.ts";
import { isAdverb, isAuxiliary } from "../../grammar/function-words.ts";
import { keyAt, type SentenceView, timexAt, tokenAt } from "../../grammar/sentence-view.ts";
import { answerOfCue, type AnswerCue as Cue, ownerBefore } from "./answer-cues.ts";
import type { Region } from "../candidate.ts";
import { isFinite } from "../region.ts";

/** The states behind the cue: `Canada and China retaliated`; all that could be where none is followed by a verb. */
export function subjectsOf(view: SentenceView, cue: Cue): readonly string[] {
  // "Beijing's answer was to …"; "It is Beijing's answer to …" speaks of the step told before.
  const owner = answerOfCue(view, cue) === undefined ? undefined : ownerBefore(view, cue);
  const state = owner && stateOf(owner);
  if (state !== undefined) return [state];
  const named = stepOwner(view, cue);
  if (named !== undefined) return [named];
  const states = view.names.filter(
    (name) =>
      name.firstToken < cue.firstToken &&
      stateOf(name) !== undefined &&
      !isObject(view, name) &&
      !speaksOfStep(view, name, cue) &&
      !crossesClause(view, name.endToken, cue.firstToken),
  );
  const nearest = states.findLastIndex((name) => acts(view, name, cue));
  if (nearest < 0) return [...new Set(states.flatMap((name) => stateOf(name) ?? []))];
  let first = nearest;
  while (
    first > 0 &&
    /^(?:and|,)$/.test(keyAt(view, (states[first]?.firstToken ?? 0) - 1)) &&
    adjoins(view, states[first - 1], states[first])
  )
    first--;
  return [...new Set(states.slice(first, nearest + 1).flatMap((name) => stateOf(name) ?? []))];
}

/** "called the Russian move revenge for …": whose step it is stands with it, right before the cue. */
function stepOwner(view: SentenceView, { firstToken }: Cue): string | undefined {
  let at = firstToken - 1;
  while (/^(?:as|an?)$/.test(keyAt(view, at))) at--;
  if (!STEP.test(keyAt(view, at))) return undefined;
  const owner = view.names.find(
    ({ endToken }) => endToken === at || (endToken === at - 1 && keyAt(view, at - 1) === "'s"),
  );
  return owner && (owner.class === "demonym" ? owner.norm : stateOf(owner));
}

/** "Canada and China", "Canada, Mexico and China". */
function adjoins(view: SentenceView, a: Mention | undefined, b: Mention | undefined): boolean {
  if (a === undefined || b === undefined || b.firstToken - a.endToken > 2) return false;
  return /^(?:and|,)$/.test(keyAt(view, a.endToken));
}

/** A verb, or the cue itself, stands behind the name, over days and adverbs. */
function acts(view: SentenceView, { endToken }: Mention, cue: Cue): boolean {
  let at = endToken;
  while (at < cue.firstToken) {
    const day = timexAt(view, at) ?? (keyAt(view, at) === "on" ? timexAt(view, at + 1) : undefined);
    if (day !== undefined) at = day.endToken;
    else if (isAdverb(keyAt(view, at))) at++;
    else break;
  }
  if (at === cue.firstToken || (keyAt(view, at) === "to" && at + 1 === cue.firstToken)) return true;
  // "US imports", "Chinese goods": a plural is no verb.
  return isAuxiliary(keyAt(view, at)) || (isFinite(view, at) && !keyAt(view, at).endsWith("s"));
}

/** "Washington says the ban is payback": whoever says so does not answer. */
function speaksOfStep(view: SentenceView, { endToken }: Mention, cue: Cue): boolean {
  if (!/^(?:said|says|say|argues?|argued|believes?|insists?|insisted|denies|denied)$/.test(keyAt(view, endToken)))
    return false;
  for (let at = endToken + 1; at < Math.min(cue.firstToken, endToken + 6); at++)
    if (/^(?:the|this|these|those|that)$/.test(keyAt(view, at)) && STEP.test(keyAt(view, at + 1))) return true;
  return false;
}

/** Nouns that a step already told is meant by. */
export const STEP =
  /^(?:step|steps|moves?|measures?|bans?|curbs|duty|duties|tariffs?|controls|restrictions|sanctions|decision|fees?|listing|blacklisting|probe|rules?|action|list|notice|decree|order|package|adjustment|document|embargo|lev(?:y|ies)|increases?|surcharges?|timing|exclusion|prohibition)$/;

function crossesClause(view: SentenceView, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (/^(?:;|:)$/.test(keyAt(view, at))) return true;
  return false;
}

function isObject(view: SentenceView, { firstToken, endToken, class: kind }: Mention): boolean {
  const first = firstJoined(view, firstToken);
  const before = keyAt(view, first - 1);
  const lead = before === "the" ? keyAt(view, first - 2) : before;
  const next = tokenAt(view, endToken);
  if (/^(?:of|to|on|for|from|by|against|in|at|with|after)$/.test(lead) || next.key === "'s") return true;
  // "six US defence firms": whose firms they are.
  if (kind === "country" && next.kind === "word" && next.key !== "on" && !next.capital && !isFinite(view, endToken))
    return true;
  // "Ottawa described the move as payback": who only says so.
  return /^(?:described|describes|called|calls|sees|saw|denounced|condemned)$/.test(next.key);
}

/** Where the first of the names joined to this one begins: "against Poland, Hungary and Slovakia". */
function firstJoined(view: SentenceView, firstToken: number): number {
  const before = /^(?:and|,)$/.test(keyAt(view, firstToken - 1))
    ? view.names.find(({ endToken }) => endToken === firstToken - 1)
    : undefined;
  return before === undefined ? firstToken : firstJoined(view, before.firstToken);
}

export function stateOf({ class: kind, norm, of }: Mention): string | undefined {
  if (kind === "country" || kind === "capital") return norm;
  if (kind !== "authority" && kind !== "office" && kind !== "person") return undefined;
  const country = (kind === "person" ? (of ?? "") : norm).split(".")[0] ?? "";
  return /^[A-Z]{2}$/.test(country) ? country : undefined;
}

/** The states that `region` names: "the American duties", "Washington's curbs". */
export function statesIn(view: SentenceView, region: Region): readonly string[] {
  return view.names
    .filter(({ firstToken, endToken }) => firstToken >= region.from && endToken <= region.to)
    .flatMap((name) => (name.class === "demonym" ? name.norm : (stateOf(name) ?? [])));
}
