// What resolving an actor needs, and the look back over those named before.
import type { AnnotatedDocument } from "../document/model.ts";
import type { LexiconEntry } from "../lexicon/entry.ts";
import type { NounPhrase } from "../grammar/noun-phrase.ts";
import { keyAt, textOf, type SentenceView } from "../grammar/sentence-view.ts";
import type { Actor, ActorMention } from "./actor.ts";
import type { Actors } from "./find-actors.ts";

export interface Cast {
  readonly document: AnnotatedDocument;
  readonly views: readonly SentenceView[];
  readonly actors: Actors;
  /** Lexicon rows of people with their offices. */
  readonly officeHolders: readonly LexiconEntry[];
  /** The country a text without other clues is about: that of its first authority or country. */
  readonly home: string | undefined;
}

/** Mentions looked at, nearest first; what is farther back is not meant by a short name. */
const LOOK_BACK = 80;

/** Actors before token `at`, nearest first. */
export function lookBack(cast: Cast, at: number): readonly ActorMention[] {
  const { mentions } = cast.actors;
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.firstToken ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return mentions.slice(Math.max(0, low - LOOK_BACK), low).toReversed();
}

/** A body that can be `the ministry` or `it`. */
export function isBody(actor: Actor): boolean {
  return actor.kind === "authority" || actor.kind === "company" || actor.kind === "organisation";
}

/** Whether the actor is the first one its sentence names. */
export function isFirstInSentence(cast: Cast, { sentence, actor }: ActorMention): boolean {
  return cast.actors.bySentence.get(sentence)?.[0]?.actor.name === actor.name;
}

/** The words without a leading article. */
export function plainName(view: SentenceView, { first, last }: NounPhrase): string {
  const from = first < last && /^(?:the|an?)$/.test(keyAt(view, first)) ? first + 1 : first;
  return textOf(view, from, last);
}
