// Claims of a document: quotations given to their speakers, indirect speech, and the outlet's own voice. A claim is kept
// when it takes a stance or uses a frame; what merely announces a measure is the measure.
import type { Actor, Cast } from "../actors/index.ts";
import { spanOf } from "../document/span.ts";
import { participant } from "../frames/record.ts";
import { chineseClaims } from "./chinese.ts";
import type { ReadClaim } from "./claim.ts";
import type { Draft } from "./draft.ts";
import { ironyIn } from "./irony.ts";
import { framesIn, stanceOf } from "./stance.ts";
import { joinAnswers, transcriptDrafts } from "./transcript.ts";
import { type Topic, type Topics, topicsOf } from "./topic.ts";
import { aboutOf, isAct, isAnnouncement, isBareNews, isMeasureTold, isReport, sideOf } from "./topics.ts";

/** The claims in the order of the text. `said`: the drafts of what is said; `topics`: the measures, events and enforcement found before. */
export function findClaims(cast: Cast, said: readonly Draft[], topics: readonly Topic[]): readonly ReadClaim[] {
  const filed = topicsOf(topics);
  const wordsBySentence = cast.views.map(({ words }) => words);
  const drafts = withTranscript(said, transcriptDrafts(cast)).concat(ironyIn(cast));
  const claims = drafts
    .flatMap((draft) => finish(cast, draft, wordsBySentence, filed) ?? [])
    .concat(chineseClaims(cast))
    .toSorted((a, b) => a.quote.start - b.quote.start);
  return joinAnswers(cast.document.text, claims).map((claim, index) => ({ ...claim, id: `C${index + 1}` }));
}

/** Labelled paragraphs are read as speech, and as nothing else. */
function withTranscript(said: readonly Draft[], labelled: readonly Draft[]): readonly Draft[] {
  if (labelled.length === 0) return said;
  const paragraphs = new Set(labelled.map(({ view }) => view.sentence.paragraph));
  return [...said.filter(({ view }) => !paragraphs.has(view.sentence.paragraph)), ...labelled];
}

/** Sentences a quotation may reach back over. */
const REACH = 8;

function finish(cast: Cast, draft: Draft, bySentence: readonly SentenceWords[], topics: Topics): ReadClaim | undefined {
  const { view, speaker, range, form } = draft;
  const index = view.sentence.index;
  const words =
    range.start >= view.sentence.start ? view.words : bySentence.slice(Math.max(0, index - REACH), index + 1).flat();
  const about = aboutOf(view, topics, range);
  const own = sideOf(speaker, topics.all, about);
  const isVerdict = draft.attribution?.complement === "naming";
  const side = isVerdict ? "other" : own;
  const frames = framesIn(words, range);
  const said = view.document.text.slice(range.start, Math.min(range.end, range.start + LONGEST_LOOK));
  const read = stanceOf({
    verb: draft.verbStance,
    words,
    range,
    said,
    side,
    speaker,
    frames,
    explains: draft.explains && side === "imposer",
  });
  // What the side that is hit calls a measure is seldom praise.
  const outright = saidOutright(said);
  const stance = outright ?? (read === "neutral" && isVerdict && own === "target" ? "oppose" : read);
  const isTold = form === "indirect" || form === "mixed";
  if (!draft.certain && form === "indirect" && isReport(topics.near(range), range, [], stance)) return undefined;
  if (form === "indirect" && draft.attribution?.complement === "object" && isAct(topics.near(range), draft.cue))
    return undefined;
  if (isTold && isReport(topics.near(range), range, frames, stance)) return undefined;
  if (form === "indirect" && isAnnouncement(topics.near(range), range, stance, frames, side)) return undefined;
  if (form === "indirect" && frames.every((frame) => frame === "impact") && isMeasureTold(view, speaker, range, stance))
    return undefined;
  const isPlain = form === "indirect" && stance === "neutral" && frames.length === 0;
  if (isPlain && (!draft.certain || isBareNews(view, speaker, range))) return undefined;
  const quote = spanOf(view.document.text, range.start, range.end);
  if (quote.text === "") return undefined;
  const cue = draft.cue && spanOf(view.document.text, draft.cue.start, draft.cue.end);
  const shown = frames.length > 1 && stance !== "predict" ? frames.filter((frame) => frame !== "impact") : frames;
  return {
    id: "",
    speaker: participant(speaker),
    form,
    stance,
    frames: shown.slice(0, 3),
    factuality: isAnonymous(speaker) ? "possible" : "reported",
    about,
    ...(draft.irony === true ? { irony: true as const } : {}),
    quote,
    ...(cue === undefined ? {} : { cue }),
    attribution: { chain: [...(cast.document.outlet === undefined ? [] : [cast.document.outlet]), speaker.name] },
    patternId: draft.patternId,
    confidence: draft.certain ? (form === "indirect" ? 0.7 : 0.85) : 0.5,
  };
}

const LONGEST_LOOK = 400;

/** Where the words name the stance themselves, no side outweighs them: `firmly opposes`, `that is not the case`. */
function saidOutright(words: string): ReadClaim["stance"] | undefined {
  if (/\b(?:firmly|strongly|resolutely) (?:oppose|opposes|opposed|deplore|deplores)\b|\bdeplores\b/i.test(words))
    return "oppose";
  if (/^(?:that|this|it) is (?:not (?:the case|true)|untrue|false)\b/i.test(words)) return "deny";
  return /^(?:we|china|beijing|the eu|japan|washington) (?:hopes?|urges?|calls? on)\b/i.test(words)
    ? "request"
    : undefined;
}

type SentenceWords = Cast["document"]["words"];

function isAnonymous({ kind, country }: Actor): boolean {
  return kind === "group" && country === undefined;
}
