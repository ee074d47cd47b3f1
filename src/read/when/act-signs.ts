// How the sentence of a measure tells it, whichever day is looked for: its words of a closed list, those at the act by their place,
// the ending of its verb, and what kind of body acts.
import { joined, labelled } from "../clauses/joined.ts";
import { keyAt, type SentenceView } from "../grammar/sentence-view.ts";
import type { Draft } from "../measures/draft.ts";
import { ACT_WORDS } from "./act-words.ts";

const BEFORE_REACH = 4;
const BEHIND_REACH = 3;

/** The signs of the sentence that leads `draft`, each once. */
export function signsOfAct({ lead: { match }, authority }: Draft, view: SentenceView): readonly string[] {
  const signs = new Set([labelled("by", bodyOf(authority?.norm))]);
  const { firstToken, endToken } = view.sentence;
  for (let at = firstToken; at < endToken; at++) {
    const word = ACT_WORDS.get(keyAt(view, at));
    if (word === undefined) continue;
    signs.add(word);
    if (at < match.firstToken - BEFORE_REACH || at >= match.endToken + BEHIND_REACH) continue;
    signs.add(joined(at < match.firstToken ? "before" : at < match.endToken ? "inside" : "behind", word));
  }
  for (let at = match.firstToken; at < match.endToken; at++) {
    const key = keyAt(view, at);
    const form = key.endsWith("ing") ? "form=ing" : key.endsWith("ed") ? "form=ed" : undefined;
    if (form === undefined) continue;
    signs.add(form);
    signs.add(joined(ACT_WORDS.get(keyAt(view, at - 1)) ?? "tells none", form));
  }
  return [...signs];
}

/** What kind of body gives it: the state as such, its head, its parliament, the Commission, another office. */
function bodyOf(norm: string | undefined): string {
  const body = norm?.slice(norm.indexOf(".") + 1) ?? "GOV";
  if (body === "GOV" || body === norm) return "state";
  if (/^(?:POTUS|PRES|PM)$/.test(body)) return "head";
  return /^(?:CONGRESS|PARL|SENATE)$/.test(body) ? "parliament" : body === "COM" ? "commission" : "office";
}
