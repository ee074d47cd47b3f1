// What an act is for, told in the words of an act: "to stop cheap imports from swamping mills".
import { keyAt, type SentenceView } from "../grammar/sentence-view.ts";
import { verbGroup } from "../grammar/verb-group.ts";
import { wordSet } from "../grammar/word-set.ts";

const KEEP = wordSet("keep hold reserve");

/** What others do to be stopped, and what is kept from happening. */
export function isPurpose(view: SentenceView, from: number, to: number): boolean {
  const first = keyAt(view, from);
  if (first.startsWith("prevent"))
    for (let at = from + 1; at < from + 4; at++)
      if (
        /^(?:leak(?:s|age)?|spread|outflow|diversion|theft|misuse|evasion|shortages?|circumvention|proliferation)$/.test(
          keyAt(view, at),
        )
      )
        return true;
  // "governments scramble to keep food at home"
  if (KEEP.has(first) && verbGroup(view, from).purpose) return true;
  // "will sue if China keeps its fish out": what goes on already, if it does.
  if (first.startsWith("keep") && [1, 2, 3].some((back) => keyAt(view, from - back) === "if")) return true;
  if (!/^(?:stop|prevent|keep)/.test(first)) return false;
  for (let at = from + 1; at < to + 12; at++)
    if (keyAt(view, at) === "from")
      for (let i = at + 1; i < at + 3; i++)
        if (
          /^(?:swamp|flood|hurt|harm|damag|undercut|destroy|kill|displac|undermin|distort|crowd|threaten|be)\w*ing$/.test(
            keyAt(view, i),
          )
        )
          return true;
  return false;
}
