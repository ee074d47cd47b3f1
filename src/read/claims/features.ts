// What the words of a claim and its speaker show, as plain features: the stance and the frames are weighed from them.
import { type Actor, OUTLET } from "../actors/index.ts";
import type { Mention } from "../document/model.ts";
import type { Range } from "../document/span.ts";
import type { ClaimForm } from "./claim.ts";
import type { Side } from "./stance.ts";

export interface Clues {
  /** Stance of the speech verb; `neutral` for said. */
  readonly verb: string;
  /** The lexicon words of the claim's sentences. */
  readonly words: readonly Mention[];
  readonly range: Range;
  readonly text: string;
  readonly side: Side;
  readonly speaker: Actor;
  readonly form: ClaimForm;
  /** The imposer adds the words to its announcement: `…, saying that …`. */
  readonly explains: boolean;
}

/** `it would …`, `we will …`, `he had no …`: the speaker about itself. */
const SELF_WILL =
  /^["“']?(?:that )?(?:we|it|they|he|she|i|china|beijing|washington|brussels|the (?:government|ministry|company|commission|eu|bloc|country)) (?:will|would|'ll|shall|intends?|plans?|is (?:ready|prepared|determined)|are (?:ready|prepared|determined)|stands? ready)\b|^to\b|^["“']?(?:we|it|they|he|she)['’]ll\b/i;
const SELF = /^["“']?(?:that )?(?:we|it|they|he|she|i|its|their|our)\b/i;
const NEGATION = /\b(?:not|never|no|nothing|nor|neither|nobody|none|without)\b|n['’]t\b/i;
const AHEAD = /\b(?:will|would|could|may|might|likely|soon|next (?:year|month|quarter))\b|['’]ll\b/i;
const MUST = /\b(?:should|must|ought|need to|needs to|let us|time to)\b/i;
const LINK = /\b(?:is|are|was|were|be|been) (?:a|an|the|no|not|too|far|very|so|nothing|just|only|simply|plainly)\b/i;

/** Features of a claim; each at most once. */
export function featuresOf({ verb, words, range, text, side, speaker, form, explains }: Clues): readonly string[] {
  const found = new Set<string>(["bias", `verb ${verb}`, `side ${side}`, `form ${form}`, `who ${kindOf(speaker)}`]);
  const said = text.slice(range.start, Math.min(range.end, range.start + LONGEST));
  for (const { class: kind, norm, start, end } of words) {
    if (start < range.start || end > range.end) continue;
    if (kind === "stance" || kind === "frame") {
      found.add(`${kind} ${norm}`);
      if (kind === "stance" || REASONED.has(norm)) found.add(`${side} ${kind} ${norm}`);
    } else if (kind === "relax" || kind === "impose" || kind === "hedge") found.add(`word ${kind}`);
  }
  if (explains) found.add("explains");
  if (SELF_WILL.test(said)) found.add("self will");
  else if (SELF.test(said)) found.add("self");
  if (NEGATION.test(said)) found.add("not");
  if (AHEAD.test(said)) found.add("ahead");
  if (MUST.test(said)) found.add("must");
  if (LINK.test(said)) found.add("is");
  if (/\d/.test(said)) found.add("number");
  if (/[?!]$/.test(said)) found.add("cry");
  return [...found];
}

const LONGEST = 500;
const REASONED: ReadonlySet<string> = new Set(["national_security", "unfair_practices", "impact", "wto_rules"]);

function kindOf({ kind, role, country, name }: Actor): string {
  if (role === OUTLET) return "outlet";
  if (kind === "company") return "firm";
  if (kind === "organisation" || kind === "bloc") return kind;
  if (EXPERT.test(`${name} ${role ?? ""}`)) return "observer";
  if (kind === "person" || kind === "group") {
    if (FIRM.test(role ?? "")) return "firm";
    return country !== undefined || OFFICE.test(`${name} ${role ?? ""}`) ? "official" : "observer";
  }
  return "official";
}

const EXPERT =
  /analyst|economist|expert|professor|fellow|researcher|lawyer|trader|dealer|strategist|scholar|consultan|insider|source|familiar|briefed/i;
const FIRM = /chief executive|CEO|chairman|chairwoman|founder|managing|boss|owner/i;
const OFFICE =
  /official|minister|diplomat|government|spokes|senator|lawmaker|president|secretary|ministry|embassy|commission/i;
