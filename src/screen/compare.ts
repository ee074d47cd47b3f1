// Two parties, or two names, against one another: the same evidence as a screen, with words weighed by general use alone.
import type { NameLexicon } from "./names/lexicon.ts";
import { nameDoubts } from "./name-doubts.ts";
import { bestPair, namePair } from "./name-pair.ts";
import { pairNames, wadeGilesOf } from "./pair-name.ts";
import { factsOfQuery, moreFactsOfQuery, type ScreenQuery } from "./query.ts";
import { limit, type Part } from "./score/evidence.ts";
import { factScore, isProof, type PartyFacts } from "./score/facts.ts";
import { moreFactScore } from "./score/more-facts.ts";
import { FACT_SIDE_BY_SIDE, limitedBeside, type NamesOf, SIDE_BY_SIDE, sigmoid } from "./score/weights.ts";

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
  const [one, other] = [factsOfQuery(a), factsOfQuery(b)];
  const countries = [...(one.countries ?? []), ...(other.countries ?? [])];
  const ours = pairNames(a, countries, lexicon);
  const theirs = pairNames(b, countries, lexicon);
  const left = [...ours, ...wadeGilesOf(ours, theirs, lexicon)];
  const right = [...theirs, ...wadeGilesOf(theirs, ours, lexicon)];
  const best = bestPair(left, right, lexicon);
  const of = namesOfKinds(one.kind ?? other.kind, other.kind ?? one.kind);
  const start = SIDE_BY_SIDE.start[of];
  const evidence: Part[] = [{ kind: "start", what: "before any evidence", left: "", right: "", weight: start }];
  const facts: Part[] = [];
  const { weight, completeness } = factScore(one, other, facts, FACT_SIDE_BY_SIDE);
  const more = moreFactScore(moreFactsOfQuery(a), moreFactsOfQuery(b), facts);
  const kinds = areOfOtherKinds(one.kind, other.kind, facts) ? -SIDE_BY_SIDE.kind : 0;
  // As in a screen, where an identifier finds an entry whatever it is called: ships are renamed.
  const isKnown = best !== undefined && best.logit < NO_NAME && agree(one.ids, other.ids);
  let names = NO_NAME;
  if (best && !isKnown) {
    namePair(best.x, best.y, lexicon, evidence);
    names = limitedBeside(best.logit, of);
    limit(best.logit, names, evidence);
    const isOfAnother = facts.some(({ kind, what }) => kind === "country" && what === "contradicts");
    for (const doubt of nameDoubts({ best, left, right }, [one.kind, other.kind], isOfAnother, lexicon)) {
      names += doubt.weight;
      evidence.push(doubt);
    }
  }
  evidence.push(...facts);
  return { score: sigmoid(start + names + weight + more + kinds), completeness, evidence };
}

/** Two parties without a comparable name are left to their facts. */
const NO_NAME = 0;

/** Two kinds are judged by themselves, see `areOfOtherKinds`. */
function namesOfKinds(a: PartyFacts["kind"], b: PartyFacts["kind"]): NamesOf {
  if (a === undefined || a !== b) return "name";
  return a === "person" || a === "organisation" ? a : "thing";
}

/** Adds a part where both kinds are stated and differ. */
function areOfOtherKinds(a: string | undefined, b: string | undefined, parts: Part[]): boolean {
  if (a === undefined || b === undefined || a === b) return false;
  parts.push({ kind: "kind", what: "side by side", left: a, right: b, weight: -SIDE_BY_SIDE.kind });
  return true;
}

const agree = (ids: readonly string[] = [], others: readonly string[] = []): boolean =>
  ids.some((id) => isProof(id) && others.includes(id));
