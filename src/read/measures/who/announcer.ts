// Who is behind an act that its own words give to nobody: who announces it ("…, Beijing decided on Friday"), and who signed the
// order that it rests on.
import { CONJUNCTIONS, isAuxiliary, PREPOSITIONS } from "../../grammar/function-words.ts";
import { isAt, keyAt, type SentenceView } from "../../grammar/sentence-view.ts";
import type { Region } from "../candidate.ts";
import type { Family } from "../families.ts";
import type { Government } from "./government.ts";
import { isCalledNames } from "../status/judged.ts";
import { wordSet } from "../../grammar/word-set.ts";

const TELLS =
  /^(?:said|says|told|confirmed|announced|announces|decided|ruled|ordered|declared|decreed|notified|found)$/;
/** A state as such "said" much of what others do; what it decided is its own. */
const DECIDES = /^(?:announced|announces|decided|ruled|ordered|declared|decreed|notified)$/;
const TITLE_REACH = 5;

/** "…, the industry minister said", "…, Canberra decided on Thursday": who announces the act behind it, and is not whom it hits. */
export function announcerOf(
  view: SentenceView,
  inside: readonly Government[],
  match: Region,
  family: Family,
): Government | undefined {
  return inside.find((one) => {
    if (one.firstToken < match.to || one.kind === "demonym" || !follows(view, one.firstToken)) return false;
    if (isCalledNames(view, match.to, one.firstToken)) return false;
    const verb = keyAt(view, one.endToken);
    const isAlone = inside.every(({ kind, country }) => kind === "demonym" || country === one.country);
    if (!(one.kind === "body" || one.kind === "person" || isAlone ? TELLS : DECIDES).test(verb)) return false;
    // "…, Canada's trade minister said" of duties on Canadian steel.
    return (
      family === "export" ||
      !inside.some(({ country, endToken }) => country === one.country && endToken < comma(view, one))
    );
  });
}

/** The comma before a name and its title. */
function comma(view: SentenceView, { firstToken }: Government): number {
  let at = firstToken - 1;
  while (at > view.sentence.firstToken && keyAt(view, at) !== ",") at--;
  return at;
}

/** A title at most stands between the comma and the name. */
function follows(view: SentenceView, from: number): boolean {
  for (let at = from - 1; at >= from - TITLE_REACH; at--) {
    const key = keyAt(view, at);
    if (key === ",") return true;
    if (PREPOSITIONS.has(key) || CONJUNCTIONS.has(key) || isAuxiliary(key)) return false;
  }
  return false;
}

const ORDER = /^(?:orders?|rules?|decree|proclamation|law|bill|notice|regulations?|memorandum|directive|act)$/;
const MADE = wordSet("signed issued published passed approved enacted finalised finalized adopted released");

/** "under an order (that) President Trump signed": whose order it is. */
export function signerOf(view: SentenceView, inside: readonly Government[]): Government | undefined {
  return inside.find(({ firstToken, endToken, kind }) => {
    if (kind === "demonym" || !isAt(view, endToken, MADE)) return false;
    for (let at = firstToken - 1; at >= firstToken - TITLE_REACH; at--) {
      const key = keyAt(view, at);
      if (ORDER.test(key)) return true;
      if (key === "," || PREPOSITIONS.has(key) || CONJUNCTIONS.has(key)) return false;
    }
    return false;
  });
}
