// Claims of a document: quotations given to their speakers, indirect speech, and the outlet's own irony. A claim is kept
// when it takes a stance or uses a frame; what merely announces a measure is the measure.
import type { Actor, Cast } from "../actors/index.ts";
import type { Quotation } from "../document/model.ts";
import { isEvidence } from "../document/model.ts";
import { overlap, spanOf, type Range, type Span } from "../document/span.ts";
import { participant } from "../frames/record.ts";
import { tokenAt, type SentenceView } from "../grammar/sentence-view.ts";
import { findAttributions, type Attribution } from "./attributions.ts";
import type { ClaimForm, ReadClaim } from "./claim.ts";
import { framesIn, stanceOf, type Side } from "./stance.ts";

/** What claims need to know of a measure, an event or an enforcement record. */
export interface Topic {
  readonly id: string;
  readonly quote: Span;
  readonly mentions?: readonly Span[];
  readonly imposer?: readonly string[];
  readonly targets?: readonly string[];
  readonly targetNames?: readonly string[];
  readonly background?: boolean | undefined;
  readonly isMeasure?: boolean;
}

interface Draft {
  readonly speaker: Actor;
  readonly form: ClaimForm;
  readonly verbStance: string;
  readonly range: Range;
  readonly cue: Range | undefined;
  readonly view: SentenceView;
  readonly patternId: string;
  readonly certain: boolean;
}

/** The claims in the order of the text. `topics`: the measures, events and enforcement found before. */
export function findClaims(cast: Cast, topics: readonly Topic[]): readonly ReadClaim[] {
  const drafts: Draft[] = [];
  let lastSpeaker: Actor | undefined;
  for (const view of cast.views) {
    if (!isEvidence(view.sentence.zone) || view.sentence.zone === "title" || view.sentence.zone === "heading") continue;
    const attributions = findAttributions(cast, view);
    const used = new Set<Attribution>();
    for (const quotation of speeches(view)) {
      const owner = ownerOf(view, quotation, attributions);
      if (owner !== undefined) used.add(owner);
      const speaker = owner?.speaker ?? lastSpeaker ?? firstPerson(cast);
      if (speaker === undefined) continue;
      lastSpeaker = speaker;
      drafts.push({
        speaker,
        form: "direct",
        verbStance: owner?.complement === "naming" ? "neutral" : (owner?.stance ?? "neutral"),
        range: quotation,
        cue: owner && cueOf(view, owner),
        view,
        patternId: owner === undefined ? "claim.direct.floating.01" : `claim.direct.${owner.shape}.01`,
        certain: owner !== undefined,
      });
    }
    for (const one of attributions) {
      if (one.speaker === undefined) continue;
      lastSpeaker = one.speaker;
      if (used.has(one) || one.content === undefined) continue;
      const draft = indirect(view, one, one.speaker);
      if (draft !== undefined) drafts.push(draft);
    }
  }
  const words = cast.document.words;
  return drafts
    .flatMap((draft) => finish(cast, draft, words, topics) ?? [])
    .map((claim, index) => ({ ...claim, id: `C${index + 1}` }));
}

const SPEECH_TOKENS = 5;

/** Quotations that end in this sentence and are speech, not a word in inverted commas. */
function speeches(view: SentenceView): readonly Quotation[] {
  const { text } = view.document;
  return view.quotations.filter((quotation) => {
    if (quotation.outer.end > view.sentence.end + 1 || quotation.outer.end <= view.sentence.start) return false;
    const words = text.slice(quotation.start, quotation.end).trim();
    const count = words.split(/\s+/).length;
    const closes = /[.,?!…]$/.test(words) || quotation.outer.end >= view.sentence.end - 1;
    return count >= SPEECH_TOKENS && /^[\p{Lu}…“"'‘\d]/u.test(words) && (closes || count >= 8);
  });
}

/** The attribution whose words the quotation is, or that stands beside it without words of its own. */
function ownerOf(
  view: SentenceView,
  quotation: Quotation,
  attributions: readonly Attribution[],
): Attribution | undefined {
  const inside = attributions.find(
    ({ content }) => content !== undefined && overlap(rangeOf(view, content.first, content.end), quotation),
  );
  if (inside !== undefined) return inside;
  return attributions.find(({ content }) => content === undefined) ?? attributions.at(-1);
}

function firstPerson(cast: Cast): Actor | undefined {
  return cast.actors.mentions.find(({ actor }) => actor.kind === "person")?.actor;
}

function indirect(view: SentenceView, one: Attribution, speaker: Actor): Draft | undefined {
  const { content } = one;
  if (content === undefined || content.end - content.first < 2) return undefined;
  const whole = trimmed(view, content.first, content.end);
  if (whole.end - whole.start < 6) return undefined;
  const quotations = view.quotations.filter(
    (quotation) => overlap(quotation, whole) && quotation.end - quotation.start > 2,
  );
  const [first] = quotations;
  const cue = cueOf(view, one);
  const base = { speaker, verbStance: one.stance, cue, view, certain: true };
  if (one.complement === "naming" && first !== undefined)
    return {
      ...base,
      form: "direct",
      range: { start: first.start, end: first.end },
      patternId: "claim.direct.naming.01",
    };
  const form =
    first === undefined ? "indirect" : whole.end - whole.start - (first.end - first.start) <= 4 ? "direct" : "mixed";
  const range = form === "direct" && first !== undefined ? { start: first.start, end: first.end } : whole;
  return { ...base, form, range, patternId: `claim.${form}.${one.shape}.01` };
}

function trimmed(view: SentenceView, first: number, end: number): Range {
  let from = first;
  let to = end - 1;
  while (from < to && /^[,;:—–]$|^(?:and|but|that)$/.test(tokenAt(view, from).key)) from++;
  while (to > from && /^[.,;:—–]$/.test(tokenAt(view, to).key)) to--;
  const range = rangeOf(view, from, to + 1);
  // A closing mark at the end of the sentence belongs to the words it closes.
  const next = view.document.text[range.end] ?? "";
  const opened = view.quotations.find(
    (quotation) =>
      quotation.outer.start >= range.start && quotation.outer.start < range.end && quotation.outer.end > range.end,
  );
  return opened !== undefined && /[”"'’.]/.test(next) ? { start: range.start, end: opened.outer.end } : range;
}

function rangeOf(view: SentenceView, first: number, end: number): Range {
  return { start: tokenAt(view, first).start, end: tokenAt(view, end - 1).end };
}

function cueOf(view: SentenceView, { cue, speakerPhrase }: Attribution): Range {
  if (speakerPhrase === undefined || Math.abs(speakerPhrase.first - cue.firstToken) > 30)
    return { start: cue.start, end: cue.end };
  const phrase = rangeOf(view, speakerPhrase.first, speakerPhrase.last + 1);
  return { start: Math.min(phrase.start, cue.start), end: Math.max(phrase.end, cue.end) };
}

function finish(
  cast: Cast,
  draft: Draft,
  words: Cast["document"]["words"],
  topics: readonly Topic[],
): ReadClaim | undefined {
  const { view, speaker, range, form } = draft;
  const about = aboutOf(view, topics, range);
  const side = sideOf(speaker, topics, about);
  const near = words.filter((word) => word.sentence >= view.sentence.index - 6 && word.sentence <= view.sentence.index);
  const frames = framesIn(near, range);
  const stance = stanceOf(draft.verbStance, near, range, side);
  if (form === "indirect" && isAnnouncement(topics, range, stance, frames, side)) return undefined;
  if (form === "indirect" && stance === "neutral" && frames.length === 0) return undefined;
  const quote = spanOf(view.document.text, range.start, range.end);
  if (quote.text === "") return undefined;
  const cue = draft.cue && spanOf(view.document.text, draft.cue.start, draft.cue.end);
  return {
    id: "",
    speaker: participant(speaker),
    form,
    stance,
    frames: frames.slice(0, 3),
    factuality: isAnonymous(speaker) ? "possible" : "reported",
    about,
    quote,
    ...(cue === undefined ? {} : { cue }),
    attribution: { chain: [...(cast.document.outlet === undefined ? [] : [cast.document.outlet]), speaker.name] },
    patternId: draft.patternId,
    confidence: draft.certain ? (form === "indirect" ? 0.7 : 0.85) : 0.5,
  };
}

function isAnonymous({ kind, country }: Actor): boolean {
  return kind === "group" && country === undefined;
}

/** The topic the words overlap, else the nearest before them that is not background. */
function aboutOf(view: SentenceView, topics: readonly Topic[], range: Range): readonly string[] {
  const inside = topics.filter(({ quote, mentions }) =>
    [quote, ...(mentions ?? [])].some((span) => overlap(span, range)),
  );
  if (inside.length > 0) return inside.map(({ id }) => id);
  const sentence = topics.filter(({ quote }) => overlap(quote, view.sentence));
  if (sentence.length > 0) return sentence.map(({ id }) => id);
  const main = topics.filter(
    ({ background, quote, isMeasure }) => background !== true && isMeasure === true && quote.start < range.start,
  );
  return main.slice(-2).map(({ id }) => id);
}

function sideOf(speaker: Actor, topics: readonly Topic[], about: readonly string[]): Side {
  const main = topics.filter(({ id, isMeasure }) => isMeasure === true && about.includes(id));
  const relevant =
    main.length > 0 ? main : topics.filter(({ isMeasure, background }) => isMeasure === true && background !== true);
  const { country } = speaker;
  if (relevant.some(({ targetNames }) => targetNames?.some((name) => name !== "" && speaker.name.includes(name))))
    return "target";
  if (country === undefined || speaker.kind === "company") return "other";
  if (relevant.some(({ imposer }) => imposer?.includes(country))) return "imposer";
  return relevant.some(({ targets }) => targets?.includes(country)) ? "target" : "other";
}

/** `The ministry said exports will need a permit`: those words are the measure, unless they also give a reason. */
function isAnnouncement(
  topics: readonly Topic[],
  range: Range,
  stance: string,
  frames: readonly string[],
  side: Side,
): boolean {
  const covered = topics.some(({ quote, mentions }) =>
    [quote, ...(mentions ?? [])].some((span) => covers(span, range)),
  );
  if (!covered) return false;
  return side === "imposer" ? stance === "neutral" || frames.length === 0 : stance === "neutral";
}

function covers(span: Range, range: Range): boolean {
  const shared = Math.min(span.end, range.end) - Math.max(span.start, range.start);
  return shared > 0.5 * (range.end - range.start) || (shared > 0 && shared > 0.7 * (span.end - span.start));
}
