// Bodies by the form of their names: `Association of Automobile Manufacturers`, `Council for Foreign Trade`.
import { holds, isAt, keyAt, type SentenceView, tokenAt } from "../grammar/sentence-view.ts";
import { wordSet } from "../grammar/word-set.ts";

const BODY_HEAD = wordSet(
  "council association chamber institute federation union alliance bureau academy university committee confederation society board office agency centre center foundation court",
);

/** The end of `Association of Automobile Manufacturers` when such a name begins at the token. */
export function bodyEnd(view: SentenceView, from: number): number | undefined {
  if (!holds(view, BODY_HEAD)) return undefined;
  let at = from;
  while (at - from < 4 && tokenAt(view, at).capital && !isAt(view, at, BODY_HEAD)) at++;
  if (!tokenAt(view, at).capital || !isAt(view, at, BODY_HEAD)) return undefined;
  const link = keyAt(view, at + 1);
  if (link !== "of" && link !== "for") return undefined;
  let end = keyAt(view, at + 2) === "the" ? at + 3 : at + 2;
  const first = end;
  while (
    end - first < 6 &&
    (tokenAt(view, end).capital || (keyAt(view, end) === "and" && tokenAt(view, end + 1).capital && end > first))
  )
    end++;
  return end === first ? undefined : end;
}
