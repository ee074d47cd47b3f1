// The other side of a case, a protest or a ruling where the pattern's slots name one side: whose act it is about (`lodged a
// complaint over Peru's ban`), else the state last named before it.
import { type Actor, type Cast, lookBack, stateActor } from "../actors/index.ts";
import type { FrameMatch } from "../frames/find-matches.ts";
import { isAt } from "../grammar/sentence-view.ts";
import { wordSet } from "../grammar/word-set.ts";

/** Kinds with two sides of which sentences often name one. */
const OPPOSED: ReadonlySet<string> = new Set(["dispute_filing", "dispute_withdrawal", "protest"]);

/** Recipients of the event, with the other side where it is a state that the slots leave out. */
export function withOpponent(
  cast: Cast,
  match: FrameMatch,
  actors: readonly Actor[],
  recipients: readonly Actor[],
): readonly Actor[] {
  const { kind } = match.frame;
  if (kind === "court_ruling")
    return recipients.length > 0 || match.trigger.norm === "sentence" ? recipients : parties(cast, match, actors);
  if (!OPPOSED.has(kind) || (match.frame.set["public"] === false && kind === "protest")) return recipients;
  const own = new Set(actors.flatMap(({ country }) => country ?? []));
  if (own.size === 0) return recipients;
  const isOther = ({ country }: Actor): boolean => country !== undefined && !own.has(country);
  const isAct = kind === "dispute_filing";
  if (recipients.some(isOther) && !isAct) return recipients;
  const told = statesAfter(cast, match).find(isOther);
  if (told !== undefined) return [stateActor(told.country ?? "")];
  if (recipients.some(isOther)) return recipients;
  for (const { actor } of lookBack(cast, match.trigger.firstToken))
    if (isOther(actor)) return [stateActor(actor.country ?? "")];
  return recipients;
}

/** The states named behind the trigger in its clause, but for places: `at a court in Geneva`. */
function statesAfter(cast: Cast, { view, trigger, end }: FrameMatch): readonly Actor[] {
  return (cast.actors.bySentence.get(view.sentence.index) ?? [])
    .filter(
      ({ actor, firstToken, endToken }) =>
        firstToken >= trigger.endToken &&
        endToken <= end &&
        actor.kind !== "person" &&
        actor.kind !== "company" &&
        !isAt(view, firstToken - 1, PLACES),
    )
    .map(({ actor }) => actor);
}

const PLACES = wordSet("in at from");

/** The states a ruling is for or against; else the firm or person it is about. */
function parties(cast: Cast, match: FrameMatch, bench: readonly Actor[]): readonly Actor[] {
  const { view, trigger, end } = match;
  const isBench = ({ name }: Actor): boolean => bench.some((one) => one.name === name) || /World Trade|WTO/.test(name);
  const states = [
    ...new Set(
      statesAfter(cast, match)
        .filter((one) => !isBench(one))
        .flatMap(({ country }) => country ?? []),
    ),
  ];
  if (states.length > 0) return states.slice(0, MOST).map(stateActor);
  const named = (cast.actors.bySentence.get(view.sentence.index) ?? []).find(
    ({ actor, firstToken, endToken }) =>
      firstToken >= trigger.endToken && endToken <= end && (actor.kind === "company" || actor.kind === "person"),
  );
  return named === undefined ? [] : [named.actor];
}

const MOST = 2;
