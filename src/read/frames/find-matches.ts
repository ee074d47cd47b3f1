// All matches of the frames in a document: the best frame for each trigger, in the order of the text.
import type { Cast } from "../actors/index.ts";
import type { Mention } from "../document/model.ts";
import { keyAt, nameAt, type SentenceView, tokenAt } from "../grammar/sentence-view.ts";
import type { Frame, Frames } from "./frame.ts";
import { anchorOf, layOver, type Match } from "./match.ts";

export interface FrameMatch extends Match {
  readonly frame: Frame;
}

/** Matches of one sentence. A trigger inside a longer trigger (`talks` in `held talks`) is not looked at. */
export function findMatches(cast: Cast, view: SentenceView, frames: Frames): readonly FrameMatch[] {
  const triggers = view.words.filter((word) => word.class === "act" || word.class === "act_noun");
  if (triggers.length === 0) return [];
  const found: FrameMatch[] = [];
  let end = -1;
  for (let i = 0; i < triggers.length;) {
    const first = triggers[i]?.firstToken ?? 0;
    let best: FrameMatch | undefined;
    // `raids` may be a verb or a noun: all readings of the same word compete.
    for (; triggers[i]?.firstToken === first; i++) {
      const trigger = triggers[i];
      if (trigger === undefined || trigger.endToken <= end || isInName(view, trigger)) continue;
      const candidates = frames.byTrigger.get(trigger.norm);
      const anchor = candidates && anchorOf(view, trigger);
      if (candidates === undefined || anchor === undefined) continue;
      for (const frame of candidates) {
        const match = layOver(cast, anchor, frame.match);
        if (match !== undefined && (best === undefined || weight(frame, match) > weight(best.frame, best)))
          best = { ...match, frame };
      }
    }
    if (best === undefined) continue;
    found.push(best);
    if (best.trigger.endToken - best.trigger.firstToken > 1) end = best.trigger.endToken;
  }
  return found;
}

/** `Visit Britain`, `States`, `Bureau of Investigation`: the word is part of a name. */
function isInName(view: SentenceView, { firstToken, endToken }: Mention): boolean {
  const { zone, firstToken: opening } = view.sentence;
  const isProper = tokenAt(view, firstToken).capital && firstToken > opening;
  if (isProper && isBodyZone(zone) && endToken - firstToken === 1 && isCapitalOf(view, firstToken - 1)) return true;
  // `the Investigation Bureau said`
  if (isProper && isBodyZone(zone) && isBodyWord(view, endToken)) return true;
  const name = nameAt(view, firstToken);
  return name !== undefined && name.class !== "goods" && name.endToken >= endToken;
}

function isBodyWord(view: SentenceView, at: number): boolean {
  return (
    tokenAt(view, at).capital &&
    /^(?:bureau|division|department|office|commission|branch|agency|committee|section|act|team|board)$/.test(
      keyAt(view, at),
    )
  );
}

/** Titles may set every word with a capital. */
function isBodyZone(zone: SentenceView["sentence"]["zone"]): boolean {
  return zone === "body" || zone === "list";
}

/** `Bureau of |`, `Federal |`. */
function isCapitalOf(view: SentenceView, at: number): boolean {
  const { key, capital } = tokenAt(view, at);
  return capital ? nameAt(view, at) === undefined : key === "of" && tokenAt(view, at - 1).capital;
}

function weight(frame: Frame, match: Match): number {
  return frame.rank + match.slots.size + (match.verb === undefined ? 0 : 0.5);
}
