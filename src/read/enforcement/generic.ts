// Words of enforcement that tell no act of their own: what is feared, asked about, granted to nobody, or done in general.
import type { FrameMatch } from "../frames/find-matches.ts";
import { keyAt, type SentenceView } from "../grammar/sentence-view.ts";

/** "such raids frighten investors", "exports which meet the rules are approved", "none has been granted": no act of its own. */
export function isGeneric({ view, verb, trigger, frame, slots }: FrameMatch): boolean {
  const before = keyAt(view, trigger.firstToken - 1);
  if (
    /^(?:such|any|no|more|future|possible|similar|further)$/.test(before) &&
    (trigger.class === "act_noun" || before === "such")
  )
    return true;
  if (
    trigger.class === "act_noun" &&
    slots.size === 0 &&
    (frame.kind === "fine" || isAskedAbout(view, trigger.firstToken))
  )
    return frame.kind !== "fine" || !/^(?:'s|a|the)$/.test(before);
  if (/^(?:licence_grant|licence_denial)$/.test(frame.kind) && verb !== undefined) {
    const first = keyAt(view, verb.first);
    const lead = keyAt(view, verb.first - 1);
    if (/^(?:none|nobody|few|no)$/.test(lead)) return true;
    return (first === "are" || first === "is") && verb.voice === "passive" && keyAt(view, verb.first + 1) !== "being";
  }
  if (frame.kind === "closure")
    return (
      keyAt(view, trigger.endToken + 1) === "out" ||
      keyAt(view, trigger.endToken + 2) === "out" ||
      keyAt(view, trigger.endToken + 3) === "out"
    );
  return false;
}

/** "what the inquiry was about": whatever it is. */
function isAskedAbout(view: SentenceView, at: number): boolean {
  return (
    /^(?:what|why|how|whether)$/.test(keyAt(view, at - 2)) || /^(?:what|why|how|whether)$/.test(keyAt(view, at - 3))
  );
}
