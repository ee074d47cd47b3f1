// Frames and stance of a claim: from the speech verb, the cue words of what is said, and whose side the speaker is on.
import { type Actor, OUTLET } from "../actors/index.ts";
import type { Mention } from "../document/model.ts";
import type { Range } from "../document/span.ts";
import type { Stance } from "./claim.ts";

/** Where several cues meet, the first of these wins. */
const PRIORITY: readonly Stance[] = ["deny", "oppose", "pledge", "request", "warn", "support", "justify", "predict"];

/** How the speaker stands to the measure the claim is about. */
export type Side = "imposer" | "target" | "other";

/** The frames named inside the stretch, in order of the text, each once. */
export function framesIn(words: readonly Mention[], range: Range): readonly string[] {
  return normsIn(words, "frame", range);
}

export interface StanceClues {
  /** Stance of the speech verb; `neutral` for said. */
  readonly verb: string;
  readonly words: readonly Mention[];
  readonly range: Range;
  /** The words themselves. */
  readonly said: string;
  readonly side: Side;
  readonly speaker: Actor;
  readonly frames: readonly string[];
  /** The imposer adds the words to its announcement: `…, saying that …`. */
  readonly explains: boolean;
}

/** The verb's own stance, else the strongest cue inside, weighed by the speaker's side. */
export function stanceOf({ verb, words, range, said, side, speaker, frames, explains }: StanceClues): Stance {
  const cues = new Set(normsIn(words, "stance", range));
  // `assured them it was not seeking to decouple` denies.
  if (verb === "pledge" && cues.has("deny")) return "deny";
  if (verb !== "neutral") return verb as Stance;
  if (explains && !cues.has("deny") && !cues.has("pledge")) return "justify";
  if (isOwnAct(said) && !cues.has("deny") && !cues.has("oppose") && isOfficial(speaker)) return "pledge";
  if (cues.size === 0) return bySide(side, speaker, frames, said);
  // A newspaper tells what others mean or what may come; it justifies nothing.
  if (speaker.role === OUTLET) return cues.has("predict") ? "predict" : "neutral";
  if (cues.has("deny")) return "deny";
  const isObserver =
    side === "other" || (speaker.kind === "group" && !/official|minist|spokes|government/i.test(speaker.name));
  // A firm or an analyst that will bear costs foretells them; an official that will act promises.
  if (
    (isObserver || speaker.kind === "company" || speaker.kind === "organisation") &&
    frames.includes("impact") &&
    (cues.has("pledge") || cues.has("predict") || cues.has("warn"))
  )
    return "predict";
  // The imposer that speaks of unfair or illegal conduct gives its reasons; the other side complains.
  if (side === "imposer" && !isObserver && (cues.has("oppose") || cues.has("justify")))
    return cues.has("pledge") && !cues.has("oppose") ? "pledge" : "justify";
  if (isObserver && cues.has("support") && cues.has("justify")) return "support";
  for (const stance of PRIORITY) if (cues.has(stance)) return stance;
  return "neutral";
}

/** Frames that give a reason for a measure, and frames that complain of one. */
const REASONS: ReadonlySet<string> = new Set([
  "national_security",
  "nonproliferation",
  "human_rights",
  "unfair_practices",
  "domestic_supply",
]);
const COMPLAINTS: ReadonlySet<string> = new Set([
  "economic_coercion",
  "protectionism",
  "wto_rules",
  "unfair_practices",
]);

/** `it will send …`, `our cabinet would weigh …`: what the speaker means to do. */
const OWN_ACT =
  /^(?:we|it|they|he|she|i|china|beijing|the (?:government|ministry|commission|country|cabinet)|(?:his|her|its|our|their) (?:government|cabinet|ministry|country|side)) (?:will|would|shall|is ready to|are ready to|stands? ready to|stands firm)\b(?! (?:be|have|lose|cost|need|hurt|hit|come|not be|expect|see)\b)/i;

function isOwnAct(said: string): boolean {
  return OWN_ACT.test(said) && !/\b(?:if|unless)\b/i.test(said);
}

/** A state's people, or a state: not firms, lobbies, papers and those who watch. */
function isOfficial({ kind, country, role, name }: Actor): boolean {
  if (kind === "authority" || kind === "country" || kind === "bloc") return true;
  if (/chief executive|CEO|chairman|founder|analyst|economist|professor|director|trader|lawyer/i.test(role ?? ""))
    return false;
  return (
    (kind === "person" && country !== undefined) ||
    /official|minister|government|spokes|senator|embassy/i.test(`${name} ${role ?? ""}`)
  );
}

const DENIAL =
  /^[^,;]{0,60}?\b(?:no (?:plans?|intention|link|decision|need)|(?:does|do|did|has|have|had|was|were|is|are) not|(?:doesn|don|didn|hasn|haven|hadn|wasn|weren|isn|aren)['’]t|never)\b/i;
const AHEAD = /\b(?:will|would|could|may|might)\b|['’]ll\b/i;

/** Without a cue word the side tells: the imposer gives reasons, the target complains, those who watch foretell. */
function bySide(side: Side, speaker: Actor, frames: readonly string[], said: string): Stance {
  const { kind } = speaker;
  if (isOfficial(speaker) && DENIAL.test(said)) return "deny";
  if (!isOfficial(speaker) && AHEAD.test(said)) return "predict";
  if (
    side === "imposer" &&
    isOfficial(speaker) &&
    /\b(?:is|are|was|were|had been|has been|have been)\b/.test(said) &&
    !AHEAD.test(said) &&
    !/\d/.test(said)
  )
    return "justify";
  if (side === "target" && isOfficial(speaker) && !AHEAD.test(said) && !/\d/.test(said)) return "oppose";
  if (side === "imposer" && kind !== "organisation" && frames.some((frame) => REASONS.has(frame))) return "justify";
  return side === "target" && frames.some((frame) => COMPLAINTS.has(frame)) ? "oppose" : "neutral";
}

function normsIn(words: readonly Mention[], kind: string, range: Range): readonly string[] {
  return [
    ...new Set(
      words
        .filter((word) => word.class === kind && word.start >= range.start && word.end <= range.end)
        .map(({ norm }) => norm),
    ),
  ];
}
