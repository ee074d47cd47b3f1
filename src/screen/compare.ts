// Two parties, or two names, against one another: the same evidence as a screen, with words weighed by general use alone.
import type { NameLexicon } from "./names/lexicon.ts";
import { readName } from "./names/read-name.ts";
import type { Token } from "./names/token.ts";
import { tokenCost } from "./names/token-distance.ts";
import { factsOfQuery, namesOf, type ScreenQuery } from "./query.ts";
import { align, type WeighedName } from "./score/align.ts";
import { combinationScale } from "./score/combination.ts";
import type { Part } from "./score/evidence.ts";
import { factScore } from "./score/facts.ts";
import { nameScore } from "./score/name-score.ts";
import { pairWeight, sigmoid, START } from "./score/weights.ts";

export interface Comparison {
  /** Probability that both are one party, 0 to 1. */
  readonly score: number;
  readonly completeness: number;
  readonly evidence: readonly Part[];
}

/** Compares two names. Symmetric in the score. */
export function compareNames(a: string, b: string, lexicon: NameLexicon): Comparison {
  return compareParties({ name: a }, { name: b }, lexicon);
}

/** Compares two parties by all their names and facts: the best pair of names counts. */
export function compareParties(a: ScreenQuery, b: ScreenQuery, lexicon: NameLexicon): Comparison {
  const left = namesOf(a).flatMap((name) => weigh(name, lexicon));
  const right = namesOf(b).flatMap((name) => weigh(name, lexicon));
  let best: { readonly x: WeighedName; readonly y: WeighedName; readonly logit: number } | undefined;
  for (const x of left)
    for (const y of right) {
      const logit = namePair(x, y, lexicon);
      if (best === undefined || logit > best.logit) best = { x, y, logit };
    }
  const evidence: Part[] = [{ kind: "start", what: "before any evidence", left: "", right: "", weight: START }];
  if (best) namePair(best.x, best.y, lexicon, evidence);
  const { weight, completeness } = factScore(factsOfQuery(a), factsOfQuery(b), evidence);
  return { score: sigmoid(START + (best?.logit ?? NO_NAME) + weight), completeness, evidence };
}

/** Two parties without a comparable name are left to their facts. */
const NO_NAME = 0;

function namePair(a: WeighedName, b: WeighedName, lexicon: NameLexicon, parts?: Part[]): number {
  const costOf = (i: number, j: number): number =>
    tokenCost(a.tokens[i] as Token, b.tokens[j] as Token, lexicon.shortForms);
  return nameScore(a, b, align(a, b, costOf, lexicon.shortForms), parts);
}

/** Every reading of a name, weighed by general use. */
function weigh(name: string, lexicon: NameLexicon): readonly WeighedName[] {
  return readName(name, lexicon).map(({ tokens }) => {
    const weights = tokens.map(pairWeight);
    const scale = combinationScale(tokens, weights);
    return { tokens, weights, scale };
  });
}
