// How sure the reader is of each finished measure, and which of them do not stand. Weighed as whole groups of mentions, since what is
// wrong with a measure (another state's, another kind, told twice) shows beside the others of its text.
import { FLASH } from "../../clauses/features.ts";
import { scoreOf } from "../../clauses/score.ts";
import type { Weights } from "../../lexicon/weights.ts";
import type { SentenceView } from "../../grammar/sentence-view.ts";
import { answerCues } from "../answers/answer-cues.ts";
import type { Draft } from "../draft.ts";
import { signDrafts } from "./trust-signs.ts";

/** Without weights every measure stands, as likely right as wrong. */
export const NO_TRUST_WEIGHTS: Weights = {};

/** A measure that stands. */
export interface Trusted {
  readonly draft: Draft;
  /** 0 to 1: how likely it is one that the text tells. */
  readonly confidence: number;
}

/**
 * The measures that stand, each with how sure it is. One that is likelier false than true does not, unless it has a sibling, since what is
 * told twice looks like what is told beside another; its sentence calls an act an answer, where acts are named in so few words that
 * little speaks for them; or the text is a flash, which tells one thing and says it once.
 */
export function weighTrust(
  drafts: readonly Draft[],
  views: readonly SentenceView[],
  imposerWeights: Weights,
  weights: Weights,
): readonly Trusted[] {
  if (weights === NO_TRUST_WEIGHTS) return drafts.map((draft) => ({ draft, confidence: 0.5 }));
  return signDrafts(drafts, imposerWeights).flatMap(({ draft, sibling, signs }): readonly Trusted[] => {
    const score = scoreOf(signs, weights);
    return score <= 0 && views.length > FLASH && sibling === undefined && !isOfAnswer(draft, views)
      ? []
      : [{ draft, confidence: confidenceOf(score) }];
  });
}

function isOfAnswer({ lead }: Draft, views: readonly SentenceView[]): boolean {
  const view = views[lead.sentence];
  return view !== undefined && answerCues(view).length > 0;
}

/** Never quite sure either way. */
function confidenceOf(score: number): number {
  return Math.round(Math.min(0.99, Math.max(0.05, 1 / (1 + Math.exp(-score)))) * 100) / 100;
}
