// Clauses that leave out the verb of the clause before: "Washington cuts its levies on Chinese goods, Beijing its duties on …".
import type { Mention } from "../document/model.ts";
import { keyAt, type SentenceView } from "../grammar/sentence-view.ts";
import { wordSet } from "../grammar/word-set.ts";

const STATES = wordSet("country capital bloc");
const OPENS = wordSet(", and while but");
const POSSESSIVES = wordSet("its their");
const OWNED = wordSet(
  "own duty duties tariff tariffs levy levies surtax ban bans curbs controls restrictions quota quotas",
);

/** The token that opens the clause, if one begins with `name`: "and the US its tariff", ", Beijing its own". */
export function gapBefore(view: SentenceView, { class: kind, firstToken, endToken }: Mention): number | undefined {
  if (!POSSESSIVES.has(keyAt(view, endToken)) || !STATES.has(kind) || !OWNED.has(keyAt(view, endToken + 1)))
    return undefined;
  const lead = keyAt(view, firstToken - 1) === "the" ? firstToken - 2 : firstToken - 1;
  return OPENS.has(keyAt(view, lead)) ? lead : undefined;
}
