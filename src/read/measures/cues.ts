// The cue words about an act, in its own clause: of a status, of doubt, or any word that is asked for.
import type { Mention } from "../document/model.ts";
import { predicateAfter } from "../grammar/predicate.ts";
import { holdsIn, isAt, keyAt, type SentenceView } from "../grammar/sentence-view.ts";
import type { Region } from "./candidate.ts";
import { type WordSet, wordSet } from "../grammar/word-set.ts";

export interface Cues {
  /** A cue of this status in the clause, near the act. */
  has(status: string): boolean;
  hedge(kind: string): boolean;
  /** A word before the act, in its clause. */
  before(words: WordSet): boolean;
  inside(words: WordSet): boolean;
  anywhere(words: WordSet): boolean;
  /** "will lower", "to lift"; not "lowered to 26%", "exports to Malaysia". */
  ahead(): boolean;
}

const REACH = 14;

const TURNS = wordSet("after while but whereas ;");

/** The cues of the clause about `match`. */
export function cuesIn(view: SentenceView, region: Region, match: Region): Cues {
  // A cue in another clause ("vowed … after Washington added …") belongs to another act.
  let clause = Math.max(region.from, match.from - REACH);
  for (let at = clause; at < match.from - 1; at++) if (isAt(view, at, TURNS)) clause = at + 1;
  const near = view.words.filter(
    (word) =>
      word.firstToken >= clause &&
      word.firstToken < Math.min(region.to, match.to + 10) &&
      !isOfGoods(view, word) &&
      !isDanger(view, word, match),
  );
  const isBefore = (word: Mention): boolean => word.firstToken < match.to;
  return {
    has(status) {
      return near.some((word) => {
        if (word.class !== "status" || word.norm !== status) return false;
        if (status === "in_force") return true;
        if (status === "expired") return isBefore(word) || !isInAside(view, match.to, word.firstToken);
        if (
          status === "suspended" ||
          status === "revoked" ||
          status === "extended" ||
          status === "investigation" ||
          status === "amended"
        )
          return true;
        return isBefore(word) || isToldBehind(view, word) || isPredicate(view, match.to, region.to, word);
      });
    },
    hedge: (kind) => near.some((word) => word.class === "hedge" && word.norm === kind && isBefore(word)),
    before: (words) => holdsIn(view, clause, match.from, words),
    inside: (words) => holdsIn(view, match.from, match.to, words),
    anywhere: (words) => holdsIn(view, Math.max(region.from, match.from - REACH), region.to, words),
    ahead() {
      for (let at = Math.max(region.from, match.from - REACH); at < region.to; at++) {
        const key = keyAt(view, at);
        if (key === "will" && keyAt(view, at + 1) !== "no") return true;
        if (key === "to" && view.words.some((word) => word.firstToken === at + 1 && word.norm === "relax.verb"))
          return true;
      }
      return false;
    },
  };
}

/** "A duty is being weighed", "a ban is on the table", "…, Trump threatened": what is told of the act behind it. */
function isToldBehind(view: SentenceView, { norm, firstToken, endToken }: Mention): boolean {
  if (norm === "threatened") return /^(?:\.|on|in|)$/.test(keyAt(view, endToken));
  return keyAt(view, firstToken) === "being" || isAt(view, endToken - 1, PLACES);
}

/** "A tariff on Mexican goods has been threatened", "the tariff threatened by": the passive verb of the act's noun. */
function isPredicate(view: SentenceView, from: number, to: number, { firstToken, endToken }: Mention): boolean {
  if (firstToken === from) return keyAt(view, endToken) === "by";
  const predicate = predicateAfter(view, from, to);
  if (predicate === undefined || predicate.verb < firstToken || predicate.verb >= endToken) return false;
  let isPassive = false;
  for (let at = predicate.first; at < firstToken; at++) {
    if (isAt(view, at, FORMERLY)) return false;
    if (isAt(view, at, BE)) isPassive = true;
  }
  return isPassive;
}

const FORMERLY = wordSet("first originally initially long once");

const BE = wordSet("is are was were be been being 's 're");
const PLACES = wordSet("works table cards offing preparation discussion study parliament lawmakers");

/** "will charge 40%, widening a regime that until now …": told of something else. */
function isInAside(view: SentenceView, from: number, to: number): boolean {
  return holdsIn(view, from, to, ASIDES);
}

const ASIDES = wordSet("; that which who");

/** "deemed a threat to national security", "labelled the firms threats": what the act meets, not what is threatened. */
function isDanger(view: SentenceView, { firstToken }: Mention, { from, to }: Region): boolean {
  if (!isAt(view, firstToken, THREATS)) return false;
  if (firstToken >= from) return firstToken > to;
  if (keyAt(view, from - 1) === "to") return false;
  if (!isAt(view, firstToken + 1, OF_ACT)) return true;
  for (let at = firstToken + 2; at < from; at++)
    if (at > firstToken + THREAT_REACH || keyAt(view, at) === ",") return true;
  return false;
}

const THREATS = wordSet("threat threats");
const OF_ACT = wordSet("of to");
const THREAT_REACH = 4;

/** "a duty on scrap copper": what is traded, not what is done. */
function isOfGoods(view: SentenceView, { firstToken }: Mention): boolean {
  return (
    keyAt(view, firstToken) === "scrap" &&
    !/^(?:to|will|would|may|might|could|should|must|not|and|or)$/.test(keyAt(view, firstToken - 1))
  );
}
