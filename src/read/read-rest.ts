// The half of a reading that is not measures: events, enforcement and claims, over one annotated document.
import { findActors, type Cast } from "./actors/index.ts";
import { countryOf } from "./actors/actor.ts";
import { type Draft, draftClaims } from "./claims/draft.ts";
import { findClaims } from "./claims/find-claims.ts";
import { type Topic, type Topics, topicsOf } from "./claims/topic.ts";
import type { ReadClaim } from "./claims/claim.ts";
import type { AnnotatedDocument } from "./document/model.ts";
import { findEnforcement } from "./enforcement/find-enforcement.ts";
import type { ReadEnforcement } from "./enforcement/enforcement.ts";
import type { ReadEvent } from "./events/event.ts";
import { findStatements } from "./events/statements.ts";
import { findEvents } from "./events/find-events.ts";
import { findMatches } from "./frames/find-matches.ts";
import type { Measure } from "./measures/record.ts";
import { type SentenceView, viewsOf } from "./grammar/sentence-view.ts";
import { isAboutTrade, isAcrossBorders } from "./relevance.ts";
import type { ReaderResources } from "./resources.ts";

export interface Rest {
  readonly events: readonly ReadEvent[];
  readonly enforcement: readonly ReadEnforcement[];
  readonly claims: readonly ReadClaim[];
}

/** Reads events, enforcement and claims. `found`: what the measure frames found, the topics of claims. */
export function readRest(
  document: AnnotatedDocument,
  resources: Pick<ReaderResources, "frames" | "gazetteer" | "claimTable">,
  found: readonly Measure[],
  views: readonly SentenceView[] = viewsOf(document),
): Rest {
  const { cast, said, events, enforcement, topics } = gatherRest(document, resources, found, views);
  const claims = said === undefined ? [] : findClaims(cast, said, topics, resources.claimTable);
  return { events, enforcement, claims };
}

/** Everything but the claims, with what they are read from; the fit of the claims' weights reads it too. */
export interface Gathered extends Omit<Rest, "claims"> {
  readonly cast: Cast;
  /** What is said; undefined in a text that is about neither trade nor diplomacy. */
  readonly said: readonly Draft[] | undefined;
  readonly topics: Topics;
}

export function gatherRest(
  document: AnnotatedDocument,
  { frames, gazetteer }: Pick<ReaderResources, "frames" | "gazetteer">,
  found: readonly Measure[],
  views: readonly SentenceView[],
): Gathered {
  const measures = found.map(topicOf);
  const isTrade = measures.length > 0 || isAboutTrade(document);
  const home = homeOf(document, measures);
  const cast: Cast = {
    document,
    views,
    actors: findActors(document, views, document.dateline?.country ?? home),
    officeHolders: gazetteer.persons,
    home,
  };
  const matches = views.flatMap((view) => findMatches(cast, view, frames));
  const said = draftClaims(cast);
  const events = findEvents(cast, matches, findStatements(cast, said, measures));
  const enforcement = findEnforcement(cast, matches, isTrade || isAcrossBorders(document), found);
  const isRelevant =
    isTrade || events.some(({ kind }) => kind !== "statement") || enforcement.some(({ zone }) => zone === undefined);
  const topics = topicsOf([...measures, ...[...events, ...enforcement].map(topicOfAct)]);
  return { cast, said: isRelevant ? said : undefined, events, enforcement, topics };
}

function topicOf({ id, quote, mentions, imposer, target, background, direction }: Measure): Topic {
  return {
    id,
    quote,
    mentions,
    imposer,
    targets: target.countries,
    targetNames: target.entities,
    background: background === true,
    isMeasure: true,
    kind: direction,
  };
}

/** Not the record itself: topics are asked often, and are cheap to ask while all are of one shape. */
function topicOfAct({ id, quote, mentions, background, kind }: ReadEvent | ReadEnforcement): Topic {
  return {
    id,
    quote,
    mentions,
    imposer: [],
    targets: [],
    targetNames: [],
    background: background === true,
    isMeasure: false,
    kind,
  };
}

/** Whose authorities `the ministry` or `police` are when nothing nearer says so. */
function homeOf(document: AnnotatedDocument, measures: readonly Topic[]): string | undefined {
  const [main] = measures.filter(({ background }) => !background);
  const imposer = main?.imposer[0];
  if (imposer !== undefined) return imposer;
  const authority = document.names.find((name) => name.class === "authority" && countryOf(name) !== undefined);
  if (authority !== undefined) return countryOf(authority);
  if (document.dateline?.country !== undefined) return document.dateline.country;
  const country = document.names.find((name) => name.class === "country" || name.class === "capital");
  return country && countryOf(country);
}
