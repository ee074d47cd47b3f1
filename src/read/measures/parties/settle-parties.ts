// The parties of measures: whom the rules of parties.ts and complete-parties.ts found, and those beside them whom the weights
// hold for hit too. Nobody whom the rules found is dropped.
import { scoreOf } from "../../clauses/score.ts";
import type { Weights } from "../../lexicon/weights.ts";
import type { SentenceView } from "../../grammar/sentence-view.ts";
import type { Draft } from "../draft.ts";
import { type PartiesTold, partyOptions } from "./party-options.ts";
import { distinctParties } from "./same-names.ts";

/** Without weights the parties stay what the rules found. */
export const NO_PARTY_WEIGHTS: Weights = {};

/** How far, in log-odds, somebody must be ahead to be added: below it texts whose firms the lexicon knows lose as much as they win. */
export const LEAD = 0.4;

/** Gives each draft of the news the parties that the weights add. */
export function settleParties(views: readonly SentenceView[], drafts: readonly Draft[], weights: Weights): void {
  if (weights === NO_PARTY_WEIGHTS) return;
  const told: PartiesTold = new Map();
  const added = drafts.map((draft) =>
    draft.background
      ? []
      : partyOptions(draft, drafts, views, told)
          .filter(({ isAside, signs }) => !isAside && scoreOf(signs, weights) > LEAD)
          .map(({ name }) => name),
  );
  for (const [i, draft] of drafts.entries()) {
    const names = added[i] ?? [];
    if (names.length === 0) continue;
    draft.entities = distinctParties([...draft.entities, ...names]);
    draft.derived.push("target.entities");
  }
}
