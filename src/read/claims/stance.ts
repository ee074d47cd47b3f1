// Frames and stance of a claim: from the speech verb, the cue words of what is said, and whose side the speaker is on.
import type { Mention } from "../document/model.ts";
import type { Range } from "../document/span.ts";
import type { Stance } from "./claim.ts";

/** Where several cues meet, the first of these wins. */
const PRIORITY: readonly Stance[] = ["deny", "oppose", "pledge", "request", "warn", "support", "justify", "predict"];

/** How the speaker stands to the measure the claim is about. */
export type Side = "imposer" | "target" | "other";

/** The frames named inside the stretch, in order of the text, each once. */
export function framesIn(words: readonly Mention[], range: Range): readonly string[] {
  return unique(words.filter((word) => word.class === "frame" && word.start >= range.start && word.end <= range.end));
}

/** Stance of a claim: the verb's own, else the strongest cue inside, weighed by the speaker's side. */
export function stanceOf(verbStance: string, words: readonly Mention[], range: Range, side: Side): Stance {
  if (verbStance !== "neutral") return verbStance as Stance;
  const cues = new Set(
    unique(words.filter((word) => word.class === "stance" && word.start >= range.start && word.end <= range.end)),
  );
  if (cues.size === 0) return "neutral";
  // The imposer that speaks of unfair or illegal conduct gives its reasons; the other side complains.
  if (side === "imposer" && (cues.has("oppose") || cues.has("justify")) && !cues.has("deny"))
    return cues.has("pledge") && !cues.has("oppose") ? "pledge" : "justify";
  for (const stance of PRIORITY) if (cues.has(stance)) return stance;
  return "neutral";
}

function unique(words: readonly Mention[]): readonly string[] {
  return [...new Set(words.map(({ norm }) => norm))];
}
