// Two names side by side: word by word, letter by letter, and as initials; what says most counts.
import type { NameLexicon } from "./names/lexicon.ts";
import { areTwoMeanings, areTwoNames, maySlip, onlyIn } from "./names/roles.ts";
import type { Token } from "./names/token.ts";
import { tokenCost } from "./names/token-distance.ts";
import type { PairName } from "./pair-name.ts";
import { align } from "./score/align.ts";
import type { Part } from "./score/evidence.ts";
import { acronymScore, lettersScore, slipsApart } from "./score/letters.ts";
import { mostWhole, nameScore } from "./score/name-score.ts";
import { areManAndWoman } from "./score/other-words.ts";

export interface NamePair {
  readonly x: PairName;
  readonly y: PairName;
  readonly logit: number;
}

/** The pair of names that proves most; undefined where a party has none. */
export function bestPair(
  left: readonly PairName[],
  right: readonly PairName[],
  lexicon: NameLexicon,
): NamePair | undefined {
  let best: NamePair | undefined;
  for (const x of left)
    for (const y of right) {
      if ((x.isHeard && y.isHeard) || (x.isSpelled && isWritten(y)) || (y.isSpelled && isWritten(x))) continue;
      const logit = namePair(x, y, lexicon);
      if (best === undefined || logit > best.logit) best = { x, y, logit };
    }
  return best;
}

const isWritten = ({ reading }: PairName): boolean => reading === "as written";

/** Log-odds of two names alone; `parts` collects the explanation. */
export function namePair(a: PairName, b: PairName, lexicon: NameLexicon, parts?: Part[]): number {
  const costOf = (i: number, j: number): number =>
    tokenCost(a.tokens[i] as Token, b.tokens[j] as Token, lexicon.shortForms);
  const side = a.reading === b.reading ? "pair" : "translated pair";
  const logit = nameScore(a, b, align(a, b, costOf, lexicon.shortForms), parts, side);
  const slips = a.letters.length === 0 || b.letters.length === 0 ? 2 : slipsApart(a.letters, b.letters);
  const letters =
    slips === 0 ||
    (slips === 1 &&
      (maySlip(a.tokens) || maySlip(b.tokens)) &&
      !areTwoNames(a.tokens, b.tokens) &&
      !areManAndWoman(onlyIn(a.tokens, b.tokens)[0], onlyIn(b.tokens, a.tokens)[0]) &&
      !areTwoMeanings(a.tokens, b.tokens) &&
      !differInSyllables(a.tokens, b.tokens) &&
      !differInNumber(a.tokens, b.tokens))
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
  const others = [...onlyIn(a, b), ...onlyIn(b, a)];
  return others.length > 0 && others.every(({ role, text }) => role === "name" && text.length <= LONGEST_SYLLABLE);
}

const LONGEST_SYLLABLE = 4;

/** Whether what only one of two names holds counts or is a letter: `Investments I` and `Investments II`. */
const differInNumber = (a: readonly Token[], b: readonly Token[]): boolean =>
  [...onlyIn(a, b), ...onlyIn(b, a)].some(({ role }) => role === "number" || role === "initial");

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
