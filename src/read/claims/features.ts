// What the words of a claim and its speaker show, as plain features: stance and frames are weighed from them.
import { type Actor, countryOf, OUTLET } from "../actors/index.ts";
import type { Mention } from "../document/model.ts";
import type { Range } from "../document/span.ts";
import { joined } from "../clauses/joined.ts";
import type { ClaimForm } from "./claim.ts";
import { hear } from "./hear.ts";

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
  /** The words of telling: who speaks, and the verb. */
  readonly cue: Range | undefined;
  /** Where in the text it stands, in quarters from 0 to 3; undefined for a passage without an article around it. */
  readonly quarter: number | undefined;
  /** `restrict` or `relax`: which way the measure goes that the claim is about. */
  readonly direction: string | undefined;
  /** The imposer adds the words to its announcement: `…, saying that …`. */
  readonly explains: boolean;
}

/** `it would …`, `we will …`: the speaker about what it will do. */
const SELF_WILL =
  /^["“']?(?:that )?(?:we|it|they|he|she|i|china|beijing|washington|brussels|the (?:government|ministry|company|commission|eu|bloc|country)|(?:his|her|its|our|their) (?:government|cabinet|ministry|country|company|side)) (?:will|would|'ll|shall|intends?|plans?|stands?|(?:is|are|was|were) (?:ready|prepared|determined|committed|willing))\b|^["“']?(?:we|it|they|he|she)['’]ll\b/i;
const INFINITIVE = /^(?:not )?to\b/i;
const SELF = /^["“']?(?:that )?(?:we|it|they|he|she|i|its|their|our)\b/i;
const THIS = /^["“']?(?:this|that|these|those|such)\b/i;

/** Features of what is said; one may be told more than once, and holds no more for it. */
export function featuresOf(clues: Clues): readonly string[] {
  const { verb, words, names, range, text, side, who, country, form, explains, cue, quarter, direction } = clues;
  const said = text.slice(range.start, Math.min(range.end, range.start + LONGEST));
  const found = ["bias", joined("verb", verb), joined("side", side), joined("who", who), joined(side, who)];
  found.push(joined("form", form));
  if (direction !== undefined) {
    const way = joined("way", direction);
    found.push(way, joined(way, side), joined(way, who));
  }
  if (verb !== "neutral") found.push(joined(verb, side));
  for (const { class: kind, norm, start, end } of words) {
    if (start < range.start || end > range.end) continue;
    if (kind === "stance" || kind === "frame") {
      const meant = joined(kind, norm);
      found.push(meant, joined(side, meant));
      if (kind === "stance" && verb === "neutral") found.push(joined(who, meant));
    } else if (SHOWN.has(kind)) found.push(joined("word", kind));
  }
  for (const name of names) {
    if (name.start < range.start || name.end > range.end || !STATES.has(name.class)) continue;
    const whose = country !== undefined && countryOf(name) === country ? "own state" : "other state";
    found.push(whose, joined(whose, side));
    if (name.start - range.start > OPENING) continue;
    const opens = joined("opens", whose);
    found.push(opens, joined(opens, side), joined(opens, who));
  }
  if (explains) found.push("explains");
  const add = (name: string): void =>
    void found.push(name, joined(verb === "neutral" ? name : joined(name, "after verb"), side), joined(name, who));
  const heard = hear(said);
  if (SELF_WILL.test(said)) add("self will");
  else if (SELF.test(said)) add("self");
  else if (INFINITIVE.test(said)) add("infinitive");
  else if (THIS.test(said)) add("this");
  const isAhead = heard.says("ahead");
  if (heard.says("not")) add("not");
  if (isAhead) add("ahead");
  if (heard.says("must")) add("must");
  if (heard.says("link")) add(isAhead ? "will be" : "is");
  if (heard.says("perfect")) add("has done");
  if (heard.says("purpose")) add("purpose");
  if (heard.says("condition")) add("if");
  if (heard.hasDigit) add("number");
  if (said.endsWith("?") || said.endsWith("!")) found.push("cry");
  for (const { said: stem } of heard.stems) found.push(stem);
  if (cue !== undefined)
    for (const { told } of hear(text.slice(cue.start, Math.min(cue.end, cue.start + LONGEST_CUE))).stems)
      found.push(told);
  if (quarter !== undefined) found.push(QUARTERS[quarter] ?? "");
  return found;
}

/** Characters of what is said in which its subject stands, articles included. */
const OPENING = 6;
const STATES: ReadonlySet<string> = new Set(["country", "capital", "demonym", "authority", "bloc"]);
const LONGEST = 400;
const LONGEST_CUE = 80;
const QUARTERS = ["first quarter", "second quarter", "third quarter", "last quarter"];
const SHOWN: ReadonlySet<string> = new Set(["relax", "impose", "hedge", "ban", "tariff", "licence", "listing"]);

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
