// Whom an act hits, where that tells its type: firms counted out are listed, foreign buyers are kept from wares, and whose wares
// a state's own buyers may not use.
import { PREPOSITIONS } from "../../grammar/function-words.ts";
import { isAt, keyAt, type SentenceView, tokenAt } from "../../grammar/sentence-view.ts";
import { wordSet } from "../../grammar/word-set.ts";
import { COUNTS } from "../parties/parties.ts";

const BUYERS = wordSet(
  "access firms companies buyers customers makers chipmakers entities labs universities hands military army fabs groups users clients manufacturers",
);

/** The wares of a match are another state's than the one that acts; "Chinese buyers' access to them" is no such use. */
export function usesForeign(view: SentenceView, from: number, to: number, imposers: readonly string[]): boolean {
  return foreignPeoples(view, from, to, imposers).some((endToken) => !isWhoBuys(view, endToken));
}

const GETTING = wordSet("buying getting obtaining acquiring purchasing receiving importing");

/** "bar Chinese firms from buying its chips": another state's buyers go without. */
export function buysAbroad(view: SentenceView, from: number, to: number, imposers: readonly string[]): boolean {
  for (let at = from + 1; at < to; at++)
    if (keyAt(view, at) === "from" && isAt(view, at + 1, GETTING))
      return foreignPeoples(view, from, at, imposers).some((endToken) => isWhoBuys(view, endToken));
  return false;
}

const SUPPLYING = wordSet("selling supplying shipping exporting providing");
const OWN = wordSet("its domestic local");

/** "bans American companies from selling to a Chinese phone maker": its own suppliers are held back, so that others go without. */
export function holdsBackOwn(view: SentenceView, from: number, to: number, imposers: readonly string[]): boolean {
  for (let at = from + 1; at < to; at++)
    if (keyAt(view, at) === "from" && isAt(view, at + 1, SUPPLYING)) {
      for (let i = from; i < at; i++) if (isAt(view, i, OWN)) return true;
      return view.names.some(
        ({ class: kind, norm, firstToken, endToken }) =>
          kind === "demonym" && imposers.includes(norm) && firstToken >= from && endToken <= at,
      );
    }
  return false;
}

/** The ends of the names of peoples in the region that are not those who act. */
function foreignPeoples(
  { names }: SentenceView,
  from: number,
  to: number,
  imposers: readonly string[],
): readonly number[] {
  return names.flatMap(({ class: kind, norm, firstToken, endToken }) =>
    kind === "demonym" && firstToken >= from && endToken <= to && imposers.length > 0 && !imposers.includes(norm)
      ? [endToken]
      : [],
  );
}

/** "Chinese access to", "Chinese chip firms": words of who gets the wares, behind the name of a people. */
function isWhoBuys(view: SentenceView, from: number): boolean {
  for (let at = from; at < from + 3; at++) {
    const key = keyAt(view, at);
    if (BUYERS.has(key)) return true;
    if (PREPOSITIONS.has(key)) return false;
  }
  return false;
}

const TOWARD = wordSet("to on against for");
const MORE = wordSet("another further about over more than some nearly around a an additional");
/** Tokens from a number to what it counts: "25 Chinese chip design firms". */
const COUNTED_REACH = 6;
/** Tokens around the act's words in which they are told. */
const BESIDE = 4;

/** "limits on sales to 140 companies", "27 entities face stricter controls": firms told by number, behind the act or facing it. */
export function hitsCounted(view: SentenceView, from: number, to: number): boolean {
  // "granted export licences to four makers": a permit is for whoever has it.
  if (view.words.some(({ class: kind, firstToken }) => kind === "licence" && firstToken >= from && firstToken < to))
    return false;
  for (let at = from; at < to + BESIDE; at++) {
    if (!isAt(view, at, TOWARD)) continue;
    let next = at + 1;
    while (isAt(view, next, MORE)) next++;
    if (countsFirms(view, next)) return true;
  }
  for (let at = from - BESIDE; at < to; at++)
    if (/^(?:face|faces|faced)$/.test(keyAt(view, at)))
      for (let i = view.sentence.firstToken; i < at; i++) if (countsFirms(view, i)) return true;
  return false;
}

function countsFirms(view: SentenceView, at: number): boolean {
  if (tokenAt(view, at).kind !== "number" && !COUNTS.has(keyAt(view, at))) return false;
  for (let i = at + 1; i < at + COUNTED_REACH; i++) {
    const key = keyAt(view, i);
    if (FIRMS.has(key)) return true;
    if (PREPOSITIONS.has(key) || tokenAt(view, i).kind === "sign") return false;
  }
  return false;
}

const FIRMS = wordSet(
  "firms companies entities groups chipmakers organisations organizations institutions institutes universities businesses contractors makers toolmakers manufacturers suppliers subsidiaries producers labs",
);
