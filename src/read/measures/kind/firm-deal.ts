// Deals in firms: one is bought, shares of it, or its owner is made to sell.
import { CONJUNCTIONS, PREPOSITIONS } from "../../grammar/function-words.ts";
import { isAt, keyAt, type SentenceView, tokenAt } from "../../grammar/sentence-view.ts";
import { wordSet } from "../../grammar/word-set.ts";

/** "the purchase of Ansys", "from buying U.S. Steel": the name of a firm right behind, and no wares of its. */
export function buysFirm(view: SentenceView, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const key = keyAt(view, at);
    const bought = /^(?:buying|acquiring)$/.test(key)
      ? at + 1
      : keyAt(view, at + 1) === "of" && BUYS.test(key)
        ? at + 2
        : -1;
    if (bought > from && isFirm(view, bought)) return true;
  }
  return false;
}

const BUYS = /^(?:purchase|buyout|takeover|acquisition)$/;

/** A name of a firm that ends its phrase, known or not: "U.S. Steel,", "Heyer Medical for". */
function isFirm(view: SentenceView, first: number): boolean {
  let at = first;
  if (view.names.some(({ class: kind, firstToken }) => kind === "goods" && firstToken === first)) return false;
  while (at < view.sentence.endToken && tokenAt(view, at).capital) at++;
  const { kind, key } = tokenAt(view, at);
  return at > first && (kind !== "word" || PREPOSITIONS.has(key) || CONJUNCTIONS.has(key));
}

/** "the purchase of shares in a developer". */
export function buysShares(view: SentenceView, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (/^(?:shares?|stakes?|securities|bonds)$/.test(keyAt(view, at)) && keyAt(view, at + 1) !== "of") return true;
  return false;
}

/** "the sale of two chip firms to", "the sale of a satellite maker": what is sold is a firm, a part of one or its works. */
export function sellsFirm(view: SentenceView, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (!isAt(view, at, SOLD) || keyAt(view, at + 1) !== "of") continue;
    for (let i = at + 2; i < at + 2 + FIRM_REACH; i++) {
      const { key, kind } = tokenAt(view, i);
      if (FIRMS.has(key)) return true;
      if (kind !== "word" && kind !== "number") return key === "," && isFirm(view, at + 2);
      if (PREPOSITIONS.has(key) || CONJUNCTIONS.has(key)) break;
    }
  }
  return false;
}

const SOLD = wordSet("sale sales takeover acquisition");
/** Words of what is sold at most: "two German chip firms". */
const FIRM_REACH = 7;
const FIRMS = wordSet(
  "firm firms company companies maker makers chipmaker chipmakers builder unit units subsidiary subsidiaries arm division business businesses fab fabs foundry plant plants factory port ports terminal mine mines smelter refinery stake stakes operator startup supplier",
);

/** "ordered to sell its stakes", "must divest from the mine", "disposal orders": the owner has to let go; "may not sell" keeps him. */
export function sellsHolding(view: SentenceView, from: number, to: number): boolean {
  if (view.words.some(({ norm, firstToken }) => norm === "ban.verb" && firstToken >= from && firstToken < to))
    return false;
  for (let at = from; at < to; at++) if (isAt(view, at, LETS_GO)) return !isAt(view, at - 1, KEEPS);
  return keyAt(view, from - 1) === "to" && /^(?:give|part|shed|offload)$/.test(keyAt(view, from));
}

const LETS_GO = wordSet(
  "sell divest divests divested divesting divestment divestiture dispose disposal unwind unwinding relinquish shed offload",
);
const KEEPS = wordSet("not from cannot never longer");
