// Two parties, or two names, against one another: the same evidence as a screen, with words weighed by general use alone.
import { acronymsOf, initialsOf } from "./names/acronym.ts";
import { formRoles, type NameLexicon } from "./names/lexicon.ts";
import type { Reading } from "./names/name-form.ts";
import { readName } from "./names/read-name.ts";
import type { Token } from "./names/token.ts";
import { tokenCost } from "./names/token-distance.ts";
import { areTwoMeanings, areTwoNames, isContent, maySlip } from "./names/roles.ts";
import { isWadeGiles, toWadeGiles } from "./names/wade-giles-names.ts";
import { factsOfQuery, moreFactsOfQuery, namesOf, type ScreenQuery } from "./query.ts";
import { align, type WeighedName } from "./score/align.ts";
import { combinationScale } from "./score/combination.ts";
import { limit, type Part } from "./score/evidence.ts";
import { factScore } from "./score/facts.ts";
import { acronymScore, lettersOf, lettersScore, type Letters, slipsApart } from "./score/letters.ts";
import { moreFactScore } from "./score/more-facts.ts";
import { mostWhole, nameScore } from "./score/name-score.ts";
import { FACT_SIDE_BY_SIDE, limitedNames, pairWeight, SIDE_BY_SIDE, sigmoid } from "./score/weights.ts";

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
  const ours = namesOf(a).flatMap((name) => weigh(name, lexicon));
  const theirs = namesOf(b).flatMap((name) => weigh(name, lexicon));
  const left = [...ours, ...wadeGilesOf(ours, theirs, lexicon)];
  const right = [...theirs, ...wadeGilesOf(theirs, ours, lexicon)];
  let best: { readonly x: PairName; readonly y: PairName; readonly logit: number } | undefined;
  for (const x of left)
    for (const y of right) {
      const logit = namePair(x, y, lexicon);
      if (best === undefined || logit > best.logit) best = { x, y, logit };
    }
  const evidence: Part[] = [
    { kind: "start", what: "before any evidence", left: "", right: "", weight: SIDE_BY_SIDE.start },
  ];
  const [one, other] = [factsOfQuery(a), factsOfQuery(b)];
  const facts: Part[] = [];
  const { weight, completeness } = factScore(one, other, facts, FACT_SIDE_BY_SIDE);
  const more = moreFactScore(moreFactsOfQuery(a), moreFactsOfQuery(b), facts);
  const kinds = areOfOtherKinds(one.kind, other.kind, facts) ? -SIDE_BY_SIDE.kind : 0;
  // As in a screen, where an identifier finds an entry whatever it is called: ships are renamed.
  const isKnown = best !== undefined && best.logit < NO_NAME && agree(one.ids, other.ids);
  let names = NO_NAME;
  if (best && !isKnown) {
    namePair(best.x, best.y, lexicon, evidence);
    limit(best.logit, evidence);
    names = limitedNames(best.logit);
    if (bearOtherCharacters(left, right)) {
      names -= SIDE_BY_SIDE.characters;
      evidence.push({ kind: "name", what: "other characters", left: "", right: "", weight: -SIDE_BY_SIDE.characters });
    }
  }
  evidence.push(...facts);
  return { score: sigmoid(SIDE_BY_SIDE.start + names + weight + more + kinds), completeness, evidence };
}

/** Two parties without a comparable name are left to their facts. */
const NO_NAME = 0;

const HAN = /^\p{Script=Han}+$/u;

/** A person's name in Chinese characters, simplified; undefined for other readings. */
const charactersOf = ({ reading, tokens }: PairName): readonly string[] =>
  reading === "characters" && tokens.length === 1 && HAN.test(tokens[0]?.phones ?? "") ? [tokens[0]?.phones ?? ""] : [];

/** Whether both are people known by Chinese characters, and by no name the same: many names sound alike. */
function bearOtherCharacters(left: readonly PairName[], right: readonly PairName[]): boolean {
  const [ours, theirs] = [left.flatMap(charactersOf), right.flatMap(charactersOf)];
  return ours.length > 0 && theirs.length > 0 && !ours.some((name) => theirs.includes(name));
}

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
    slips === 0 ||
    (slips === 1 &&
      (maySlip(a.tokens) || maySlip(b.tokens)) &&
      !areTwoNames(a.tokens, b.tokens) &&
      !areTwoMeanings(a.tokens, b.tokens) &&
      !differInSyllables(a.tokens, b.tokens))
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

/** Whether the words that only one of two names holds are short: another syllable of a Chinese, Korean or Vietnamese name is another name. */
function differInSyllables(a: readonly Token[], b: readonly Token[]): boolean {
  const only = (ours: readonly Token[], theirs: readonly Token[]): readonly Token[] =>
    ours.filter(({ text }) => !theirs.some((other) => other.text === text));
  const others = [...only(a, b), ...only(b, a)];
  return others.length > 0 && others.every(({ role, text }) => role === "name" && text.length <= LONGEST_SYLLABLE);
}

const LONGEST_SYLLABLE = 4;

/** One name is the initials of the other, which is a firm's or an institution's. */
function acronymLogit(a: PairName, b: PairName): number {
  const short = a.acronyms.find((one) => one === b.only) ?? b.acronyms.find((one) => one === a.only);
  return short === undefined ? -Infinity : acronymScore(short.length);
}

const letterLogit = (a: PairName, b: PairName, slips: 0 | 1 | 2): number =>
  lettersScore(
    slips,
    Math.min(a.letters.length, b.letters.length),
    Math.min(a.info, b.info),
    Math.min(mostWhole(a.tokens), mostWhole(b.tokens)),
  );

/** A reading of one of the names, with its letters and all that its words could prove. */
interface PairName extends WeighedName {
  readonly text: string;
  /** Plain Latin, where the name is written in it. */
  readonly words: readonly string[];
  readonly reading: Reading;
  readonly letters: Letters;
  readonly info: number;
  /** Initials by which it may be known. */
  readonly acronyms: readonly string[];
  /** Its only word, legal forms left out, where nobody is known to bear it. */
  readonly only: string | undefined;
}

/** Names in pinyin as Wade-Giles has them, where the other party's are written so. */
function wadeGilesOf(
  names: readonly PairName[],
  others: readonly PairName[],
  lexicon: NameLexicon,
): readonly PairName[] {
  if (!others.some(({ words }) => isWadeGiles(words))) return [];
  return names.flatMap(({ words, text }) => {
    const wade = toWadeGiles(words);
    return wade === undefined ? [] : weigh(wade.join(" "), lexicon).map((name) => ({ ...name, text }));
  });
}

/** Every reading of a name, weighed by general use. */
function weigh(name: string, lexicon: NameLexicon): readonly PairName[] {
  return readName(name, lexicon).map(({ tokens, words = [], reading }) => {
    const weights = tokens.map(pairWeight);
    const scale = 1 + (combinationScale(tokens, weights) - 1) * SIDE_BY_SIDE.combination;
    const info = tokens.reduce((sum, token, at) => sum + (isContent(token) ? (weights[at] ?? 0) * scale : 0), 0);
    const isFirm = tokens.some(({ role }) => role === "generic" || role === "place" || role === "legal");
    const acronyms = isFirm ? acronymsOf(initialsOf(words, formRoles(lexicon, words))) : [];
    const telling = tokens.filter(({ role }) => role !== "legal");
    const only = telling.length === 1 && telling[0]?.common === 0 ? telling[0].text : undefined;
    return { tokens, weights, scale, text: name, words, reading, letters: lettersOf(words), info, acronyms, only };
  });
}
