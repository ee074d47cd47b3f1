// Verbs whose act is denied, conditional or only asked for, and verbs in the passive.
import { keyAt, type SentenceView } from "../../grammar/sentence-view.ts";

export function isNegated(view: SentenceView, at: number): boolean {
  for (let i = at - 1; i >= at - 4; i--)
    if (
      /^(?:not|never|no|without|refused|refuses|until|unless|rather|if|demand|demanded|demands|urged|urges|urge|call|called|calls|asked|asks|wants|seeks|calling|urging)$/.test(
        keyAt(view, i),
      )
    )
      return true;
  return false;
}

export function isPassive(view: SentenceView, at: number): boolean {
  if (!/(?:ed|en|drawn|down|cut)$/.test(keyAt(view, at))) return false;
  for (let i = at - 1; i >= at - 4; i--)
    if (/^(?:be|been|being|is|are|was|were|get|got)$/.test(keyAt(view, i))) return true;
  return false;
}
