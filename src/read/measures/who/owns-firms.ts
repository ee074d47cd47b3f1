// States that own or direct the firms of a sentence: "makers owned by China or Russia may not sell" is another's act.
import { isAt, type SentenceView, tokenAt } from "../../grammar/sentence-view.ts";
import { wordSet } from "../../grammar/word-set.ts";
import type { Government } from "./government.ts";

const LEADS = wordSet("by of to with");
const JOINS = wordSet("and or the , government");
const OWNED = wordSet(
  "owned controlled held run backed directed linked tied connected affiliated belonging subject direction jurisdiction control ownership nexus links ties",
);
/** Names that a preposition governs, with what joins them, at most. */
const REACH = 7;

/** "owned by Russia", "under the direction of China or Russia", "with ties to Iran". */
export function ownsFirms(view: SentenceView, { firstToken, kind }: Government): boolean {
  if (kind === "body" || kind === "person") return false;
  for (let at = firstToken - 1; at > firstToken - REACH; at--) {
    const { key, capital } = tokenAt(view, at);
    if (LEADS.has(key)) return isAt(view, at - 1, OWNED);
    if (!capital && !JOINS.has(key)) return false;
  }
  return false;
}
