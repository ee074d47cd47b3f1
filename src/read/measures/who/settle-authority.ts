// The authority of measures: of all bodies of the imposer that the text names, and the government as such, the likeliest. What the
// rules of authority.ts and complete-imposer.ts found is one sign among many.
import { scoreOf } from "../../clauses/score.ts";
import type { Weights } from "../../lexicon/weights.ts";
import type { SentenceView } from "../../grammar/sentence-view.ts";
import { type AuthorityOption, authorityOptions, authorityTelling } from "./authority-options.ts";
import { actingCabinet, competentFor, firstNamed } from "./competent.ts";
import type { Governments } from "./government.ts";
import type { Draft } from "../draft.ts";

/** Without weights the authorities stay what the rules found. */
export const NO_AUTHORITY_WEIGHTS: Weights = {};

/** Gives each draft its likeliest authority. */
export function settleAuthorities(
  views: readonly SentenceView[],
  governments: Governments,
  drafts: readonly Draft[],
  weights: Weights,
): void {
  if (drafts.length === 0 || weights === NO_AUTHORITY_WEIGHTS) return;
  const telling = authorityTelling(views, governments);
  for (const draft of drafts) {
    const options = authorityOptions(draft, telling);
    if (options.length < 2) continue;
    const likeliest =
      actingCabinet(draft, options) ?? competentFor(draft, options) ?? likeliestAuthority(options, weights);
    if (likeliest === undefined) continue;
    const best = (firstNamed(likeliest, options, views) ?? likeliest).government;
    if (best.norm === draft.authority?.norm) continue;
    draft.authority = best;
    draft.derived.push("authority");
  }
}

/** The option that the weights speak for; the first of equals. */
export function likeliestAuthority(options: readonly AuthorityOption[], weights: Weights): AuthorityOption | undefined {
  let best: AuthorityOption | undefined;
  let most = -Infinity;
  for (const option of options) {
    const score = scoreOf(option.signs(), weights);
    if (score > most) [best, most] = [option, score];
  }
  return best;
}
