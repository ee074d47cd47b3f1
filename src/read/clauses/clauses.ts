// The clauses of a sentence as far as measures need them: stretches between the words at which one act ends and another begins.
import type { Region } from "../measures/candidate.ts";
import { keyAt, tokenAt, type SentenceView } from "../grammar/sentence-view.ts";
import { wordSet } from "../grammar/word-set.ts";

const AFTER_COMMA = wordSet(
  "and but while whereas which who though although as after before because with so or yet since when if unless until",
);

/** The clauses, in order; together they cover the sentence. */
export function clausesOf(view: SentenceView): readonly Region[] {
  const { firstToken, endToken } = view.sentence;
  const regions: Region[] = [];
  let from = firstToken;
  for (let at = firstToken + 1; at < endToken; at++) {
    if (!isBorder(view, at)) continue;
    if (at > from) regions.push({ from, to: at });
    from = at;
  }
  regions.push({ from, to: endToken });
  return regions;
}

const CONTRASTS = wordSet("while whereas but because although");

function isBorder(view: SentenceView, at: number): boolean {
  const { key, joined } = tokenAt(view, at);
  if (key === ";" || key === "—" || key === "–" || (key === "-" && !joined)) return true;
  if (keyAt(view, at - 1) === ",") return AFTER_COMMA.has(key);
  return CONTRASTS.has(key) || (key === "after" && !startsDate(view, at + 1)) || key === "unless";
}

function startsDate(view: SentenceView, at: number): boolean {
  return view.timexes.some(({ firstToken }) => firstToken === at);
}
