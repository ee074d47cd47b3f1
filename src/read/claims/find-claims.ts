// Claims of a document: quotations given to their speakers, indirect speech, and the outlet's own voice. Models of the pack
// say how each is meant, which frames it uses, and whether it is a claim at all or news told through somebody.
import type { Actor, Cast } from "../actors/index.ts";
import { spanOf } from "../document/span.ts";
import { participant } from "../frames/record.ts";
import { chineseClaims } from "./chinese.ts";
import type { ReadClaim } from "./claim.ts";
import { type Considered, considerDrafts, worthOf } from "./considered.ts";
import type { Draft } from "./draft.ts";
import type { Topics } from "./topic.ts";
import { joinAnswers } from "./transcript.ts";
import { type ClaimTable, meaningBy, worthBy } from "./weigh.ts";

/** The claims in the order of the text. `said`: the drafts of what is said; `topics`: the measures, events and enforcement found before. */
export function findClaims(
  cast: Cast,
  said: readonly Draft[],
  topics: Topics,
  table: ClaimTable,
): readonly ReadClaim[] {
  const claims = considerDrafts(cast, said, topics)
    .flatMap((one) => claimOf(cast, one, topics, table) ?? [])
    .concat(chineseClaims(cast))
    .toSorted((a, b) => a.quote.start - b.quote.start);
  return joinAnswers(cast.document.text, claims).map((claim, index) => ({ ...claim, id: `C${index + 1}` }));
}

const MOST_FRAMES = 3;
/** Log-odds from which what is said is shown as a claim. */
const WORTH = -0.2;

function claimOf(cast: Cast, one: Considered, topics: Topics, table: ClaimTable): ReadClaim | undefined {
  const { speaker, range, form, view, irony, certain, patternId } = one.draft;
  const { stance, frames, worth: known } = meaningBy(one.features, table);
  const worth = known + worthBy(worthOf(one, topics, stance, frames), table);
  if (worth < WORTH) return undefined;
  const quote = spanOf(view.document.text, range.start, range.end);
  if (quote.text === "" || isNoSpeech(quote.text)) return undefined;
  const cue = one.draft.cue && spanOf(view.document.text, one.draft.cue.start, one.draft.cue.end);
  return {
    id: "",
    speaker: participant(speaker),
    form,
    stance,
    frames: frames.slice(0, MOST_FRAMES),
    factuality: isAnonymous(speaker) ? "possible" : "reported",
    about: one.about,
    ...(irony === true ? { irony } : {}),
    quote,
    ...(cue === undefined ? {} : { cue }),
    attribution: { chain: [...(cast.document.outlet === undefined ? [] : [cast.document.outlet]), speaker.name] },
    patternId,
    confidence: Math.round((certain ? CERTAIN : CARRIED) * (1 / (1 + Math.exp(-worth))) * 100) / 100,
  };
}

/** "two of them accused of …", "it was requested by", "who advises sellers": the verb tells of no words. */
function isNoSpeech(said: string): boolean {
  return /^(?:accused of|advises? (?!that|against|to)|(?:it|they|he|she) (?:was|were|is|are) (?:requested|asked|urged|sought)$)/i.test(
    said,
  );
}

/** How often words are given to the right speaker, who is named with them or carried over from before. */
const CERTAIN = 0.9;
const CARRIED = 0.6;

function isAnonymous({ kind, country }: Actor): boolean {
  return kind === "group" && country === undefined;
}
