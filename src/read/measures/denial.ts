// A report denied in the next breath: "Media say China has stopped shipments. – That is not the case."
import { keyAt, type SentenceView } from "../grammar/sentence-view.ts";
import type { Draft } from "./measures.ts";

const REACH = 3;

/** Marks drafts whose act a sentence right after it denies. */
export function markDenied(drafts: readonly Draft[], views: readonly SentenceView[]): void {
  for (const draft of drafts) {
    if (draft.status === "denied" || draft.background) continue;
    const last = Math.max(...draft.members.map(({ sentence }) => sentence));
    for (let index = last + 1; index <= last + REACH && index < views.length; index++) {
      const view = views[index];
      if (view === undefined || !denies(view)) continue;
      draft.status = "denied";
      draft.announced = undefined;
      draft.effective = undefined;
      break;
    }
  }
}

/** "That is not the case", "The report is untrue", "This is false". */
function denies(view: SentenceView): boolean {
  const { firstToken, endToken } = view.sentence;
  if (endToken - firstToken > 14) return false;
  let at = firstToken;
  while (at < firstToken + 4 && !/^(?:that|this|it|reports?|claims?|media|such)$/.test(keyAt(view, at))) at++;
  while (at < endToken && !/^(?:is|are|was|were)$/.test(keyAt(view, at))) at++;
  const next = keyAt(view, at + 1);
  return (
    /^(?:untrue|false|incorrect|baseless|groundless|inaccurate|fabricated)$/.test(next) ||
    (next === "not" &&
      /^(?:true|the|accurate|correct|so)$/.test(keyAt(view, at + 2)) &&
      (keyAt(view, at + 2) !== "the" || /^(?:case|fact)$/.test(keyAt(view, at + 3))))
  );
}
