// What the words of a claim and its speaker show, as plain features: stance and frames are weighed from them.
import { type Actor, countryOf, OUTLET } from "../actors/index.ts";
import type { Mention } from "../document/model.ts";
import type { Range } from "../document/span.ts";
import type { ClaimForm } from "./claim.ts";

/** How the speaker stands to the measure the claim is about. */
export type Side = "imposer" | "target" | "other";

export interface Clues {
  /** Stance of the speech verb; `neutral` for said. */
  readonly verb: string;
  /** The lexicon words of the claim's sentences. */
  readonly words: readonly Mention[];
  readonly range: Range;
  /** The whole text, of which `range` is what is said. */
  readonly text: string;
  readonly side: Side;
  /** Names of the lexicon in the claim's sentences. */
  readonly names: readonly Mention[];
  /** Who speaks: see `speakerKind`; and for which state. */
  readonly who: string;
  readonly country: string | undefined;
  readonly form: ClaimForm;
  /** The imposer adds the words to its announcement: `…, saying that …`. */
  readonly explains: boolean;
}

/** `it would …`, `we will …`: the speaker about what it will do. */
const SELF_WILL =
  /^["“']?(?:that )?(?:we|it|they|he|she|i|china|beijing|washington|brussels|the (?:government|ministry|company|commission|eu|bloc|country)|(?:his|her|its|our|their) (?:government|cabinet|ministry|country|company|side)) (?:will|would|'ll|shall|intends?|plans?|stands?|(?:is|are|was|were) (?:ready|prepared|determined|committed|willing))\b|^["“']?(?:we|it|they|he|she)['’]ll\b/i;
const INFINITIVE = /^(?:not )?to\b/i;
const SELF = /^["“']?(?:that )?(?:we|it|they|he|she|i|its|their|our)\b/i;
const THIS = /^["“']?(?:this|that|these|those|such)\b/i;
const NEGATION = /\b(?:not|never|no|nothing|nor|neither|nobody|none|without)\b|n['’]t\b/i;
const AHEAD = /\b(?:will|would|could|may|might|likely|soon|next (?:year|month|quarter))\b|['’]ll\b/i;
const MUST = /\b(?:should|must|ought|needs? to|has to|have to|let us|time to)\b/i;
const LINK = /\b(?:is|are|was|were|be|been|being)\b/i;
const PERFECT = /\b(?:had|has|have) (?:been |already |not |never |long )?\w+(?:ed|en|wn|ld|nt|ne|ade|ut|old)\b/i;
const PURPOSE =
  /^to [a-z]+\b|\b(?:so that|in order to|aims?|purpose|intended|meant|designed|because|since|needed|necessary)\b/i;
const CONDITION = /\b(?:if|unless|otherwise)\b/i;

/** Features of a claim; each once. */
export function featuresOf(clues: Clues): readonly string[] {
  const { verb, words, names, range, text, side, who, country, form, explains } = clues;
  const said = text.slice(range.start, Math.min(range.end, range.start + LONGEST));
  const found = new Set<string>(["bias", `verb ${verb}`, `side ${side}`, `who ${who}`, `${side} ${who}`]);
  if (form === "direct" || form === "narrator" || form === "headline") found.add(`form ${form}`);
  if (verb !== "neutral") found.add(`${verb} ${side}`);
  for (const { class: kind, norm, start, end } of words) {
    if (start < range.start || end > range.end) continue;
    if (kind === "stance" || kind === "frame") {
      found.add(`${kind} ${norm}`);
      found.add(`${side} ${kind} ${norm}`);
      if (kind === "stance" && verb === "neutral") found.add(`${who} ${kind} ${norm}`);
    } else if (SHOWN.has(kind)) found.add(`word ${kind}`);
  }
  for (const name of names) {
    if (name.start < range.start || name.end > range.end || !STATES.has(name.class)) continue;
    const whose = country !== undefined && countryOf(name) === country ? "own state" : "other state";
    found.add(whose).add(`${whose} ${side}`);
    if (name.start - range.start <= OPENING)
      found.add(`opens ${whose}`).add(`opens ${whose} ${side}`).add(`opens ${whose} ${who}`);
  }
  if (explains) found.add("explains");
  const plain = verb === "neutral" ? "" : " after verb";
  const add = (name: string): void => void found.add(name).add(`${name}${plain} ${side}`).add(`${name} ${who}`);
  if (SELF_WILL.test(said)) add("self will");
  else if (SELF.test(said)) add("self");
  else if (INFINITIVE.test(said)) add("infinitive");
  else if (THIS.test(said)) add("this");
  const isAhead = AHEAD.test(said);
  if (NEGATION.test(said)) add("not");
  if (isAhead) add("ahead");
  if (MUST.test(said)) add("must");
  if (LINK.test(said)) add(isAhead ? "will be" : "is");
  if (PERFECT.test(said)) add("has done");
  if (PURPOSE.test(said)) add("purpose");
  if (CONDITION.test(said)) add("if");
  if (/\d/.test(said)) add("number");
  if (/[?!]$/.test(said)) found.add("cry");
  for (const word of stemsOf(said)) found.add(`= ${word}`);
  return [...found];
}

/** Characters of what is said in which its subject stands, articles included. */
const OPENING = 6;
const STATES: ReadonlySet<string> = new Set(["country", "capital", "demonym", "authority", "bloc"]);
const LONGEST = 400;
const SHOWN: ReadonlySet<string> = new Set(["relax", "impose", "hedge", "ban", "tariff", "licence", "listing"]);

/** Every word of the claim, without its ending. */
function stemsOf(said: string): readonly string[] {
  return (said.toLowerCase().match(/[a-z]{3,}/g) ?? []).map(stemOf);
}

function stemOf(word: string): string {
  if (word.length < 5) return word;
  return word
    .replace(/(?:ations?|ators?|ating|ated|ates?)$/, "at")
    .replace(/(?:ies|ied|y)$/, "i")
    .replace(/(?:ing|ed|es|s|e|ly|er|ers)$/, "");
}

/** What kind of speaker an actor is: official, firm, organisation, bloc, observer or outlet. */
export function speakerKind({ kind, role, country, name }: Actor): string {
  if (role === OUTLET) return "outlet";
  if (kind === "company") return "firm";
  if (kind === "organisation" || kind === "bloc") return kind;
  if (EXPERT.test(`${name} ${role ?? ""}`)) return "observer";
  if (kind === "person" || kind === "group") {
    if (FIRM.test(`${name} ${role ?? ""}`)) return "firm";
    return country !== undefined || OFFICE.test(`${name} ${role ?? ""}`) ? "official" : "observer";
  }
  return "official";
}

const EXPERT =
  /analyst|economist|expert|professor|fellow|researcher|lawyer|trader|dealer|strategist|scholar|consultan|insider|source|familiar|briefed|critic/i;
const FIRM =
  /chief executive|CEO|chairman|chairwoman|founder|managing|boss|owner|executive|manager|makers?\b|compan(?:y|ies)|firms?\b|exporters?|importers?|suppliers?|producers?|retailers?|farmers?|growers?/i;
const OFFICE =
  /official|minister|diplomat|government|spokes|senator|lawmaker|president|secretary|ministry|embassy|commission|premier|chancellor|governor|department|division|agency|bureau|authorit|administration|customs|cabinet|treasury|parliament|prosecutor|police/i;
