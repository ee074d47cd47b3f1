// All matches of the frames in a document: the best frame for each trigger, in the order of the text.
import type { Cast } from "../actors/index.ts";
import { nameAt, type SentenceView } from "../grammar/sentence-view.ts";
import type { Frame, Frames } from "./frame.ts";
import { layOver, type Match } from "./match.ts";

export interface FrameMatch extends Match {
  readonly frame: Frame;
}

/** Matches of one sentence. A trigger inside a longer trigger (`talks` in `held talks`) is not looked at. */
export function findMatches(cast: Cast, view: SentenceView, frames: Frames): readonly FrameMatch[] {
  const triggers = view.words.filter((word) => word.class === "act" || word.class === "act_noun");
  if (triggers.length === 0) return [];
  const found: FrameMatch[] = [];
  let end = -1;
  for (const trigger of triggers) {
    const name = nameAt(view, trigger.firstToken);
    if (trigger.endToken <= end || (name !== undefined && name.class !== "goods" && name.endToken >= trigger.endToken))
      continue;
    let best: FrameMatch | undefined;
    for (const frame of frames.byTrigger.get(trigger.norm) ?? []) {
      const match = layOver(cast, view, trigger, frame.match);
      if (match !== undefined && (best === undefined || weight(frame, match) > weight(best.frame, best)))
        best = { ...match, frame };
    }
    if (best === undefined) continue;
    found.push(best);
    if (trigger.endToken - trigger.firstToken > 1) end = trigger.endToken;
  }
  return found;
}

function weight(frame: Frame, match: Match): number {
  return frame.rank + match.slots.size;
}
