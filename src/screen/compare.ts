// Two parties, or two names, against one another: the same evidence as a screen, with words weighed by general use alone.
import { acronymsOf, initialsOf } from "./names/acronym.ts";
import type { NameLexicon } from "./names/lexicon.ts";
import { readName } from "./names/read-name.ts";
import type { Token } from "./names/token.ts";
import { tokenCost } from "./names/token-distance.ts";
import { areTwoNames, isContent, maySlip } from "./names/roles.ts";
import { factsOfQuery, moreFactsOfQuery, namesOf, type ScreenQuery } from "./query.ts";
import { align, type WeighedName } from "./score/align.ts";
import { combinationScale } from "./score/combination.ts";
import { limit, type Part } from "./score/evidence.ts";
import { factScore } from "./score/facts.ts";
import { acronymScore, lettersOf, lettersScore, type Letters, slipsApart } from "./score/letters.ts";
import { moreFactScore } from "./score/more-facts.ts";
import { nameScore } from "./score/name-score.ts";
import { FACT_SIDE_BY_SIDE, limitedNames, pairWeight, SIDE_BY_SIDE, sigmoid, START } from "./score/weights.ts";

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
  let best: { readonly x: PairName; readonly y: PairName; readonly logit: number } | undefined;
  for (const x of left)
    for (const y of right) {
      const logit = namePair(x, y, lexicon);
      if (best === undefined || logit > best.logit) best = { x, y, logit };
    }
  const evidence: Part[] = [{ kind: "start", what: "before any evidence", left: "", right: "", weight: START }];
  const [one, other] = [factsOfQuery(a), factsOfQuery(b)];
  const facts: Part[] = [];
  const { weight, completeness } = factScore(one, other, facts, FACT_SIDE_BY_SIDE);
  const more = moreFactScore(moreFactsOfQuery(a), moreFactsOfQuery(b), facts);
  const kinds = areOfOtherKinds(one.kind, other.kind, facts) ? -SIDE_BY_SIDE.kind : 0;
  // As in a screen, where an identifier finds an entry whatever it is called: ships are renamed.
  const isKnown = best !== undefined && best.logit < NO_NAME && agree(one.ids, other.ids);
  if (best && !isKnown) {
    namePair(best.x, best.y, lexicon, evidence);
    limit(best.logit, evidence);
  }
  evidence.push(...facts);
  const names = isKnown ? NO_NAME : limitedNames(best?.logit ?? NO_NAME);
  return { score: sigmoid(START + names + weight + more + kinds), completeness, evidence };
}

/** Two parties without a comparable name are left to their facts. */
const NO_NAME = 0;

/** Adds a part where both kinds are stated and differ. */
function areOfOtherKinds(a: string | undefined, b: string | undefined, parts: Part[]): boolean {
  if (a === undefined || b === undefined || a === b) return false;
  parts.push({ kind: "kind", what: "side by side", left: a, right: b, weight: -SIDE_BY_SIDE.kind });
  return true;
}

const agree = (ids: readonly string[] = [], others: readonly string[] = []): boolean =>
  ids.some((id) => others.includes(id));

function namePair(a: PairName, b: PairName, lexicon: NameLexicon, parts?: Part[]): number {
  const costOf = (i: number, j: number): number =>
    tokenCost(a.tokens[i] as Token, b.tokens[j] as Token, lexicon.shortForms);
  const logit = nameScore(a, b, align(a, b, costOf, lexicon.shortForms), parts, true);
  const slips = a.letters.length === 0 || b.letters.length === 0 ? 2 : slipsApart(a.letters, b.letters);
  const letters =
    slips === 0 || (slips === 1 && (maySlip(a.tokens) || maySlip(b.tokens)) && !areTwoNames(a.tokens, b.tokens))
      ? letterLogit(a, b, slips)
      : -Infinity;
  const initials = acronymLogit(a, b);
  const whole = Math.max(letters, initials);
  if (whole <= logit) return logit;
  if (parts) {
    parts.splice(1);
    const what = initials >= letters ? "acronym" : slips === 0 ? "same letters" : "one letter apart";
    parts.push({ kind: "name", what, left: a.text, right: b.text, weight: whole });
  }
  return whole;
}

/** One name is the initials of the other, which is a firm's or an institution's. */
function acronymLogit(a: PairName, b: PairName): number {
  const short = a.acronyms.find((one) => one === b.only) ?? b.acronyms.find((one) => one === a.only);
  return short === undefined ? -Infinity : acronymScore(short.length);
}

const letterLogit = (a: PairName, b: PairName, slips: 0 | 1 | 2): number =>
  lettersScore(slips, Math.min(a.letters.length, b.letters.length), Math.min(a.info, b.info));

/** A reading of one of the names, with its letters and all that its words could prove. */
interface PairName extends WeighedName {
  readonly text: string;
  readonly letters: Letters;
  readonly info: number;
  /** Initials by which it may be known. */
  readonly acronyms: readonly string[];
  /** Its only word, legal forms left out, where nobody is known to bear it. */
  readonly only: string | undefined;
}

/** Every reading of a name, weighed by general use. */
function weigh(name: string, lexicon: NameLexicon): readonly PairName[] {
  return readName(name, lexicon).map(({ tokens, words = [] }) => {
    const weights = tokens.map(pairWeight);
    const scale = combinationScale(tokens, weights);
    const info = tokens.reduce((sum, token, at) => sum + (isContent(token) ? (weights[at] ?? 0) * scale : 0), 0);
    const isFirm = tokens.some(({ role }) => role === "generic" || role === "place" || role === "legal");
    const acronyms = isFirm ? acronymsOf(initialsOf(words, lexicon)) : [];
    const telling = tokens.filter(({ role }) => role !== "legal");
    const only = telling.length === 1 && telling[0]?.common === 0 ? telling[0].text : undefined;
    return { tokens, weights, scale, text: name, letters: lettersOf(words), info, acronyms, only };
  });
}
