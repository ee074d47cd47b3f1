// Equipment told by what it makes: "advanced chips and the equipment to make them", "the tools used to produce batteries".
import { isAt, keyAt, type SentenceView, textOf } from "../../grammar/sentence-view.ts";
import { wordSet } from "../../grammar/word-set.ts";
import type { Goods, Region } from "../candidate.ts";
import { startOfPhrase } from "./goods-item.ts";

const TOOLS = wordSet("equipment gear tools machines machinery technology technologies");
const MAKE = wordSet("make produce manufacture build");
const THEM = /^(?:them|these|those|it)$/;
const CHIPS = /\b(?:chips?|semiconductors?)\b/i;

/** `named` with the equipment that makes them, which takes the place of whatever was read of its words. */
export function withTools(view: SentenceView, { from, to }: Region, named: readonly Goods[]): readonly Goods[] {
  for (let at = from + 1; at < to; at++) {
    if (!isAt(view, at, TOOLS)) continue;
    const verb = toMake(view, at + 1);
    const made = verb !== undefined && THEM.test(keyAt(view, verb + 1)) ? madeBefore(named, at) : undefined;
    if (verb === undefined || made === undefined) continue;
    const first = startOfPhrase(view, at);
    const norm = CHIPS.test(made.norm) ? "chipmaking equipment" : `${made.norm} ${keyAt(view, at)}`;
    const rest = named.filter(({ firstToken }) => firstToken < first || firstToken > verb + 1);
    return [...rest, { text: textOf(view, first, verb + 1), norm, firstToken: first }].sort(
      (a, b) => a.firstToken - b.firstToken,
    );
  }
  return named;
}

/** Where the verb of "to make", "used to produce" stands. */
function toMake(view: SentenceView, from: number): number | undefined {
  const at = /^(?:used|needed|required|necessary)$/.test(keyAt(view, from)) ? from + 1 : from;
  return keyAt(view, at) === "to" && isAt(view, at + 1, MAKE) ? at + 1 : undefined;
}

function madeBefore(named: readonly Goods[], at: number): Goods | undefined {
  return named.findLast(({ firstToken, phrase }) => firstToken < at && phrase !== true);
}
