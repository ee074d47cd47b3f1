// Whose act it is: the authority that its clause names, else the state of the place, whoever is named before it, or the home of the
// text.
import { type Actor, type Cast, countryOf, stateActor } from "../actors/index.ts";
import type { FrameMatch } from "../frames/find-matches.ts";
import { actorsOf, isOfficial } from "../frames/record.ts";
import { isAt } from "../grammar/sentence-view.ts";
import { wordSet } from "../grammar/word-set.ts";

/** The authority that the clause names; `nobody` where something else acts: `the storm closed plants` is no order. */
export function namedAuthority(cast: Cast, match: FrameMatch): Actor | "nobody" | undefined {
  const acting = actorsOf(cast, match, "authority");
  const named = acting.find(isOfficial) ?? acting.find(({ name }) => POLICE.test(name));
  if (named !== undefined) return withCountry(cast, match, named);
  const isOther = match.frame.kind === "closure" || acting.some(({ kind }) => kind === "company" || kind === "person");
  return isOther && match.slots.has("authority") ? "nobody" : undefined;
}

/** `police`, `customs officers in Rotterdam`: people who act for a state though the lexicon names no body. */
const POLICE = /police|prosecutor|customs|authorit|officers|agents|inspector|regulator|court|security/i;

/** The state of the place where the act is done, else the authority or state named before it in the sentence. */
export function authorityAround(cast: Cast, match: FrameMatch): Actor | undefined {
  return authorityOfPlace(match) ?? authorityBefore(cast, match);
}

export function homeState(cast: Cast): Actor | undefined {
  const country = cast.document.dateline?.country ?? cast.home;
  return country === undefined ? undefined : stateActor(country);
}

/** `Shenzhen customs`, `agents` in Shanghai: people who act for the state of the place, else for that of the text. */
function withCountry(cast: Cast, match: FrameMatch, actor: Actor): Actor {
  if (actor.country !== undefined || actor.kind !== "group") return actor;
  const { view, slots } = match;
  const phrase = slots.get("authority");
  const own = view.names.find(
    ({ firstToken, endToken }) => phrase !== undefined && firstToken >= phrase.first && endToken - 1 <= phrase.last,
  );
  const country = (own && countryOf(own)) ?? authorityOfPlace(match)?.country ?? cast.home;
  return country === undefined ? actor : { ...actor, country };
}

const AT = wordSet("in at near");
const SITES = wordSet("office offices headquarters branch plant airport");
/** `tariffs on American coal and a probe of …`: whom the act before it hits. */
const AIMED = wordSet("on into against from");
/** What is some state's and is not the state. */
const OWNED = wordSet(
  "'s company firm group chipmaker maker giant consultancy bank executive nationals citizens products",
);

/** `in Beijing`: the state whose officers act there. */
function authorityOfPlace({ view, first, end }: FrameMatch): Actor | undefined {
  const place = view.names.find(
    (name) =>
      name.firstToken >= first &&
      name.endToken <= end &&
      (name.class === "capital" || name.class === "place" || name.class === "country") &&
      (isAt(view, name.firstToken - 1, AT) || isAt(view, name.endToken, SITES)),
  );
  const country = place && countryOf(place);
  return country === undefined ? undefined : stateActor(country);
}

function authorityBefore(cast: Cast, { view, trigger, first }: FrameMatch): Actor | undefined {
  return (cast.actors.bySentence.get(view.sentence.index) ?? []).findLast(
    ({ actor, firstToken, endToken }) =>
      endToken <= trigger.firstToken &&
      endToken >= first - 12 &&
      (actor.kind === "authority" || actor.kind === "country") &&
      !isAt(view, firstToken - 1, AIMED) &&
      !isAt(view, endToken, OWNED),
  )?.actor;
}
