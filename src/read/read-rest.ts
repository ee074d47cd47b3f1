// The half of a reading that is not measures: events, enforcement and claims, over one annotated document.
import { findActors, type Cast } from "./actors/index.ts";
import { countryOf } from "./actors/actor.ts";
import { draftClaims } from "./claims/draft.ts";
import { findClaims } from "./claims/find-claims.ts";
import type { Topic } from "./claims/topic.ts";
import type { ReadClaim } from "./claims/claim.ts";
import type { AnnotatedDocument, LexiconEntry } from "./document/model.ts";
import { findEnforcement } from "./enforcement/find-enforcement.ts";
import type { ReadEnforcement } from "./enforcement/enforcement.ts";
import type { ReadEvent } from "./events/event.ts";
import { findStatements } from "./events/statements.ts";
import { findEvents } from "./events/find-events.ts";
import { findMatches } from "./frames/find-matches.ts";
import type { Frames } from "./frames/frame.ts";
import type { Measure } from "./measures/record.ts";
import { type SentenceView, viewsOf } from "./grammar/sentence-view.ts";
import { isAboutTrade } from "./relevance.ts";

export interface Rest {
  readonly events: readonly ReadEvent[];
  readonly enforcement: readonly ReadEnforcement[];
  readonly claims: readonly ReadClaim[];
}

/** Reads events, enforcement and claims. `found`: what the measure frames found, the topics of claims. */
export function readRest(
  document: AnnotatedDocument,
  frames: Frames,
  officeHolders: readonly LexiconEntry[],
  found: readonly Measure[],
  views: readonly SentenceView[] = viewsOf(document),
): Rest {
  const measures = found.map(topicOf);
  const isTrade = measures.length > 0 || isAboutTrade(document);
  const home = homeOf(document, measures);
  const cast: Cast = {
    document,
    views,
    actors: findActors(document, views, document.dateline?.country ?? home),
    officeHolders,
    home,
  };
  const matches = views.flatMap((view) => findMatches(cast, view, frames));
  const drafts = draftClaims(cast);
  const events = findEvents(cast, matches, findStatements(cast, drafts, measures));
  const probes = found.filter(({ status }) => status === "investigation").map(({ quote }) => quote);
  const enforcement = findEnforcement(cast, matches, isTrade, probes);
  const relevant =
    isTrade || events.some(({ kind }) => kind !== "statement") || enforcement.some(({ zone }) => zone === undefined);
  const topics: readonly Topic[] = [...measures, ...events, ...enforcement];
  return { events, enforcement, claims: relevant ? findClaims(cast, drafts, topics) : [] };
}

function topicOf({ id, quote, mentions, imposer, target, background }: Measure): Topic {
  return {
    id,
    quote,
    mentions,
    imposer,
    targets: target.countries,
    targetNames: target.entities,
    background: background === true,
    isMeasure: true,
  };
}

/** Whose authorities `the ministry` or `police` are when nothing nearer says so. */
function homeOf(document: AnnotatedDocument, measures: readonly Topic[]): string | undefined {
  const [main] = measures.filter(({ background }) => background !== true);
  const imposer = main?.imposer?.[0];
  if (imposer !== undefined) return imposer;
  const authority = document.names.find((name) => name.class === "authority" && countryOf(name) !== undefined);
  if (authority !== undefined) return countryOf(authority);
  if (document.dateline?.country !== undefined) return document.dateline.country;
  const country = document.names.find((name) => name.class === "country" || name.class === "capital");
  return country && countryOf(country);
}
