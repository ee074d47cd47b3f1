// Clauses that leave out the verb of the clause before: "Washington cuts its levies on Chinese goods, Beijing its duties on …".
import type { Mention } from "../../document/model.ts";
import { isAt, keyAt, type SentenceView } from "../../grammar/sentence-view.ts";
import { wordSet } from "../../grammar/word-set.ts";

const STATES = wordSet("country capital bloc");
const OPENS = wordSet(", and while but");
const POSSESSIVES = wordSet("its their");
const OWNED = wordSet(
  "own duty duties tariff tariffs levy levies surtax ban bans curbs controls restrictions quota quotas",
);

/** The token that opens the clause, if one begins with `name`: "and the US its tariff", ", Beijing its own". */
export function gapBefore(view: SentenceView, { class: kind, firstToken, endToken }: Mention): number | undefined {
  if (!isAt(view, endToken, POSSESSIVES) || !STATES.has(kind) || !isAt(view, endToken + 1, OWNED)) return undefined;
  const lead = keyAt(view, firstToken - 1) === "the" ? firstToken - 2 : firstToken - 1;
  return isAt(view, lead, OPENS) ? lead : undefined;
}
