// From the words of a noun phrase to the actors they stand for: names first, then pronouns and short titles by looking
// back, then the office-holder of the day, else the words themselves.
import { CONJUNCTIONS, DETERMINERS, PRONOUNS } from "../grammar/function-words.ts";
import type { NounPhrase } from "../grammar/noun-phrase.ts";
import { keyAt, nameAt, textOf, tokenAt, type SentenceView } from "../grammar/sentence-view.ts";
import { type Actor, type ActorKind, type ActorMention, actorWith } from "./actor.ts";
import { lookBack, plainName, type Cast } from "./cast.ts";
import { countryName } from "./country-name.ts";
import { resolvePronoun, resolveShortName } from "./short-names.ts";
import { resolveTitle } from "./titles.ts";

const RANK: Readonly<Record<ActorKind, number>> = {
  person: 0,
  authority: 1,
  company: 2,
  organisation: 2,
  group: 3,
  bloc: 3,
  country: 4,
};
/** The actors of a phrase; coordinated names give several. Empty only for an empty phrase. */
export function resolve(cast: Cast, view: SentenceView, phrase: NounPhrase): readonly Actor[] {
  const sides = bothSides(cast, view, phrase);
  if (sides !== undefined) return sides;
  const items = splitItems(view, phrase);
  const actors = items.flatMap((item) => resolveItem(cast, view, item) ?? []);
  // `a spokeswoman for the office, Zhu Fenglian`: the title is the person's.
  const hasPerson = actors.some(({ kind }) => kind === "person");
  return actors.filter(
    (actor, index) =>
      actors.findIndex(({ name }) => name === actor.name) === index &&
      !(hasPerson && actor.kind === "group" && actor.role !== undefined),
  );
}

/** The actor a phrase is about: a person before a body, a body before a country. */
export function resolveOne(cast: Cast, view: SentenceView, phrase: NounPhrase): Actor | undefined {
  const actors = resolve(cast, view, phrase);
  return actors.find(({ kind }) => kind === "person") ?? actors[0];
}

/** `the two leaders`, `both sides`: the last two named that belong to different countries. */
function bothSides(cast: Cast, view: SentenceView, { first, last }: NounPhrase): readonly Actor[] | undefined {
  if (!/^(?:the (?:two|pair|sides)(?: \p{Ll}+)?|both(?: \p{Ll}+)?)$/iu.test(textOf(view, first, last)))
    return undefined;
  const sides: Actor[] = [];
  for (const { actor } of lookBack(cast, first)) {
    if (actor.country === undefined || sides.some(({ country }) => country === actor.country)) continue;
    sides.unshift(actor);
    if (sides.length === 2) return sides;
  }
  return undefined;
}

/** `Premier Li, Vice Premier He and Finance Minister Liu`: one phrase each; an apposition stays with its name. */
function splitItems(view: SentenceView, { first, last }: NounPhrase): readonly NounPhrase[] {
  const items: NounPhrase[] = [];
  let from = first;
  for (let at = first; at <= last + 1; at++) {
    const key = at > last ? "," : keyAt(view, at);
    if (key !== "," && !(CONJUNCTIONS.has(key) && tokenAt(view, at + 1).kind === "word")) continue;
    if (at > from) items.push({ first: from, last: at - 1 });
    from = at + 1;
  }
  return items;
}

function resolveItem(cast: Cast, view: SentenceView, item: NounPhrase): Actor | undefined {
  const within = mentionsWithin(cast, view, item);
  const best = bestOf(view, within, item);
  if (best !== undefined && best.actor.kind === "person") return best.actor;
  const headKey = keyAt(view, item.last);
  if (item.first === item.last && PRONOUNS.has(headKey)) return resolvePronoun(cast, view, item.first);
  const title = titleWithin(view, item);
  if (title !== undefined) return resolveTitle(cast, view, item, within);
  if (best !== undefined && best.actor.kind !== "country") return completed(cast, view, best);
  const role = resolveShortName(cast, view, item);
  if (role !== undefined) return role;
  if (best !== undefined && isWhole(view, best, item)) return best.actor;
  return plain(view, item, best?.actor.country);
}

/** A ministry that does not say whose belongs to the country named beside it, or to the home of the text. */
function completed(cast: Cast, view: SentenceView, { actor, firstToken, sentence }: ActorMention): Actor {
  if (actor.country !== undefined || actor.kind !== "authority") return actor;
  const before = cast.actors.bySentence
    .get(sentence)
    ?.findLast(
      (one) => one.endToken <= firstToken && firstToken - one.endToken <= 1 && one.actor.country !== undefined,
    );
  // Officers act where the news is from; a ministry is that of the country the text is about.
  const isOfficers = /authorities|police|prosecutors|customs/i.test(actor.name);
  const home = isOfficers ? (cast.document.dateline?.country ?? cast.home) : cast.home;
  const country = before?.actor.country ?? home;
  if (actor.norm === "?.GOV" && /government|cabinet|authorities/i.test(actor.name) && country !== undefined)
    return { ...actor, name: `${countryName(country)} government`, country };
  const name =
    before !== undefined && view.sentence.index === sentence
      ? textOf(view, before.firstToken, lastTokenOf(cast, firstToken, sentence))
      : actor.name;
  return { ...actor, name, country };
}

function lastTokenOf(cast: Cast, firstToken: number, sentence: number): number {
  const mention = cast.actors.bySentence.get(sentence)?.find((one) => one.firstToken === firstToken);
  return (mention?.endToken ?? firstToken + 1) - 1;
}

function mentionsWithin(cast: Cast, view: SentenceView, { first, last }: NounPhrase): readonly ActorMention[] {
  return (cast.actors.bySentence.get(view.sentence.index) ?? []).filter(
    ({ firstToken, endToken }) => endToken > first && firstToken <= last,
  );
}

/** The name that answers "who": the highest rank; among equals the first, unless it only owns the next (`China's …`). */
function bestOf(view: SentenceView, within: readonly ActorMention[], { last }: NounPhrase): ActorMention | undefined {
  let best: ActorMention | undefined;
  for (const one of within) {
    if (best === undefined || RANK[one.actor.kind] < RANK[best.actor.kind]) best = one;
    else if (
      RANK[one.actor.kind] === RANK[best.actor.kind] &&
      keyAt(view, best.endToken) === "'s" &&
      one.endToken <= last + 1
    )
      best = one;
  }
  return best;
}

function isWhole(view: SentenceView, { firstToken, endToken }: ActorMention, { first, last }: NounPhrase): boolean {
  const lead = firstToken - first;
  return endToken > last && (lead === 0 || (lead <= 2 && DETERMINERS.has(keyAt(view, first))));
}

/** `Justice` in `Justice Department` is no title; `ministers`, which the lexicon lists as a government, is. */
function isNameOfBody(view: SentenceView, at: number): boolean {
  const name = nameAt(view, at);
  return name !== undefined && name.class !== "office" && !name.norm.startsWith("?.");
}

function titleWithin(view: SentenceView, { first, last }: NounPhrase): string | undefined {
  const title = view.words.findLast(
    (word) =>
      word.class === "title" &&
      word.firstToken >= first &&
      word.endToken <= last + 1 &&
      !isNameOfBody(view, word.firstToken),
  );
  const office = view.names.find(
    (name) => name.class === "office" && name.firstToken >= first && name.endToken <= last + 1,
  );
  return title?.norm ?? office?.norm;
}

function plain(view: SentenceView, item: NounPhrase, country: string | undefined): Actor {
  return actorWith("group", plainName(view, item), { country });
}
