// Drafts of claims, sentence by sentence: each quotation to its speaker, indirect and mixed speech, and sentences that go
// on in the voice of the speaker before (`It will go on licensing …`).
import { type Actor, actorWith, type Cast } from "../actors/index.ts";
import { isEvidence, type Quotation } from "../document/model.ts";
import { overlap, type Range } from "../document/span.ts";
import {
  CLAUSE_WORDS,
  CONJUNCTIONS,
  isAdverb,
  isAuxiliary,
  MAY,
  PREPOSITIONS,
  WILL,
  WOULD,
} from "../grammar/function-words.ts";
import { isAt, keyAt, type SentenceView, tokenAt } from "../grammar/sentence-view.ts";
import type { Attribution } from "./attribution.ts";
import { findAttributions } from "./attributions.ts";
import { canSpeak } from "./speakers.ts";
import type { ClaimForm } from "./claim.ts";
import { wordSet } from "../grammar/word-set.ts";

export interface Draft {
  readonly speaker: Actor;
  readonly form: ClaimForm;
  readonly verbStance: string;
  readonly range: Range;
  readonly cue: Range | undefined;
  readonly view: SentenceView;
  readonly patternId: string;
  /** The speaker is named with the words; otherwise carried over. */
  readonly certain: boolean;
  /** Said as the reason of what the sentence reports. */
  readonly explains: boolean;
  readonly irony?: true;
  readonly attribution?: Attribution;
}

interface Voice {
  readonly speaker: Actor;
  readonly paragraph: number;
  readonly sentence: number;
}

/** Drafts in the order of the text; linear in the sentences. */
export function draftClaims(cast: Cast): readonly Draft[] {
  const drafts: Draft[] = [];
  /** Who spoke last at all, and who spoke last in quotation marks. */
  let voice: Voice | undefined;
  let quoted: Actor | undefined;
  const owners = new Map<Quotation, Attribution>();
  for (const view of cast.views) {
    const { zone, paragraph, index } = view.sentence;
    if (!isEvidence(zone) || zone === "title" || zone === "heading") continue;
    const attributions = findAttributions(cast, view, voice?.speaker);
    const used = new Set<Attribution>();
    for (const quotation of view.quotations) {
      if (!isSpeech(view, quotation)) continue;
      const owner = ownerOf(view, quotation, attributions) ?? owners.get(quotation);
      if (owner !== undefined) used.add(owner);
      if (quotation.outer.end > view.sentence.end + 1) {
        if (owner !== undefined) owners.set(quotation, owner);
        continue;
      }
      const near = voice !== undefined && voice.paragraph === paragraph ? voice.speaker : undefined;
      const speaker = owner?.speaker ?? near ?? quoted ?? voice?.speaker ?? firstPerson(cast);
      if (speaker === undefined) continue;
      if (owner === undefined || owner.speaker !== undefined) quoted = speaker;
      drafts.push({
        speaker,
        form: "direct",
        verbStance: owner === undefined || owner.complement === "naming" ? "neutral" : owner.stance,
        range: withoutComma(view, quotation),
        cue: owner && attributions.includes(owner) ? cueOf(view, owner) : undefined,
        view,
        patternId: owner === undefined ? "claim.direct.floating.01" : `claim.direct.${owner.shape}.01`,
        certain: owner !== undefined,
        explains: false,
        ...(owner !== undefined && attributions.includes(owner) ? { attribution: owner } : {}),
      });
    }
    for (const one of attributions) {
      if (one.speaker === undefined) continue;
      const draft = used.has(one) || one.content === undefined ? undefined : indirect(cast, view, one, one.speaker);
      if (draft !== undefined) drafts.push(draft);
      voice = { speaker: one.speaker, paragraph, sentence: index };
    }
    if (
      attributions.length === 0 &&
      voice !== undefined &&
      voice.paragraph === paragraph &&
      voice.sentence === index - 1 &&
      goesOn(view, voice.speaker)
    ) {
      drafts.push(floating(view, voice.speaker));
      voice = { ...voice, sentence: index };
    }
  }
  return drafts;
}

const SPEECH_WORDS = 5;
const LONG_SPEECH = 8;

/** Speech rather than a word in inverted commas: several words, begun like a sentence. */
function isSpeech(view: SentenceView, quotation: Quotation): boolean {
  const words = view.document.text.slice(quotation.start, quotation.end).trim();
  const count = words.split(/\s+/, LONG_SPEECH + 1).length;
  const closes =
    /[.,?!…]$/.test(words) ||
    quotation.outer.end >= view.sentence.end - 1 ||
    quotation.outer.start <= view.sentence.start;
  if (!/^[\p{Lu}…“"'‘\d]/u.test(words)) return false;
  return count >= SPEECH_WORDS
    ? closes || count >= LONG_SPEECH
    : count > 1 && /[.,?!…]$/.test(words) && isWhole(view, quotation);
}

/** The quotation opens the sentence or follows a colon or a comma: no word in inverted commas inside one. */
function isWhole(view: SentenceView, { outer }: Quotation): boolean {
  const before = view.document.text.slice(Math.max(view.sentence.start, outer.start - 2), outer.start).trim();
  return outer.start <= view.sentence.start || before.endsWith(":") || before.endsWith(",");
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
  return inside ?? attributions.find(({ content }) => content === undefined) ?? attributions.at(-1);
}

function firstPerson(cast: Cast): Actor | undefined {
  return cast.actors.mentions.find(({ actor }) => actor.kind === "person")?.actor;
}

const SHORTEST = 6;
/** Tokens, the stop among them. */
const FEWEST_WORDS = 3;

function indirect(cast: Cast, view: SentenceView, one: Attribution, speaker: Actor): Draft | undefined {
  const { content } = one;
  if (content === undefined || (!isFirstPerson(view, one) && !canSpeak(speaker))) return undefined;
  const whole = trimmed(view, content.first, content.end);
  if (whole.end - whole.start < SHORTEST || /^(?:nothing|so|little|no more)$/.test(keyAt(view, content.first)))
    return undefined;
  if (/^to (?:do (?:so|the same|likewise)|follow suit)\b/.test(view.document.text.slice(whole.start, whole.end)))
    return undefined;
  if (one.complement !== "naming" && content.end - content.first < FEWEST_WORDS && view.quotations.length === 0)
    return undefined;
  const [first] = view.quotations.filter(
    (quotation) => overlap(quotation, whole) && quotation.end - quotation.start > 2,
  );
  const own = isFirstPerson(view, one);
  const base = {
    speaker: own ? actorWith("organisation", cast.document.outlet ?? "the author") : speaker,
    verbStance: one.stance,
    cue: cueOf(view, one),
    view,
    certain: true,
    attribution: one,
    explains: one.shape === "participle" && one.complement === "clause",
  };
  if (own) return { ...base, form: "narrator", range: whole, patternId: "claim.narrator.first-person.01" };
  if (one.complement === "naming" && first !== undefined && one.shape !== "participle") {
    const after = verdictEnd(view, first, content.end);
    // `called it "a hard day" for the sector`: the verdict goes on behind its quoted part.
    if (after !== undefined)
      return {
        ...base,
        form: "mixed",
        range: trimmed(view, content.first, after),
        patternId: "claim.mixed.naming.01",
      };
    return {
      ...base,
      // `called it "X"` quotes the verdict; `spoke of "X"` quotes part of a thought.
      form: /^sp/i.test(keyAt(view, one.cue.firstToken)) ? "mixed" : "direct",
      range: { start: first.start, end: first.end },
      patternId: "claim.direct.naming.01",
    };
  }
  const isWhole = first !== undefined && whole.end - whole.start - (first.end - first.start) <= 4;
  const form = first === undefined ? "indirect" : isWhole ? "direct" : "mixed";
  const range = isWhole ? withoutComma(view, first) : whole;
  return { ...base, form, range, patternId: `claim.${form}.${one.shape}.01` };
}

const VERDICT_ON = wordSet("for to of against that which");

/** Token at which a verdict ends that goes on behind its quoted part: `"a loophole" that helped rivals`, `an "unfair" step`. */
function verdictEnd(view: SentenceView, { outer }: Quotation, end: number): number | undefined {
  let at = view.sentence.firstToken;
  while (at < end && tokenAt(view, at).start < outer.end) at++;
  const { key, kind, capital } = tokenAt(view, at);
  const isNoun =
    kind === "word" &&
    !capital &&
    !PREPOSITIONS.has(key) &&
    !CLAUSE_WORDS.has(key) &&
    !CONJUNCTIONS.has(key) &&
    !isAuxiliary(key) &&
    !isAdverb(key);
  return at < end && (VERDICT_ON.has(key) || isNoun) ? end : undefined;
}

const OURSELVES = wordSet("i we");

function isFirstPerson(view: SentenceView, { speakerPhrase }: Attribution): boolean {
  return (
    speakerPhrase !== undefined &&
    speakerPhrase.first === speakerPhrase.last &&
    isAt(view, speakerPhrase.first, OURSELVES)
  );
}

/** `It will …`, `They would …` right after words of the same speaker: a person is no `it`, a body no `he`. */
function goesOn(view: SentenceView, { kind }: Actor): boolean {
  const { firstToken } = view.sentence;
  const pronoun = keyAt(view, firstToken);
  if (!/^(?:it|they|he|she)$/.test(pronoun) || view.sentence.endToken - firstToken < 6) return false;
  if (pronoun !== "they" && (kind === "person") !== (pronoun !== "it")) return false;
  const next = keyAt(view, firstToken + 1);
  return WILL.has(next) || WOULD.has(next) || MAY.has(next);
}

function floating(view: SentenceView, speaker: Actor): Draft {
  const { firstToken, endToken } = view.sentence;
  return {
    speaker,
    form: "indirect",
    verbStance: WILL.has(keyAt(view, firstToken + 1)) ? "pledge" : "neutral",
    range: trimmed(view, firstToken, endToken),
    cue: undefined,
    view,
    patternId: "claim.indirect.floating.01",
    certain: false,
    explains: false,
  };
}

const SIGNS = wordSet(". , ; : — –");

function trimmed(view: SentenceView, first: number, end: number): Range {
  let from = first;
  let to = end - 1;
  // Live pages: `09:40` before the sentence.
  if (
    tokenAt(view, from).kind === "number" &&
    keyAt(view, from + 1) === ":" &&
    tokenAt(view, from + 2).kind === "number"
  )
    from += 3;
  while (from < to && /^[,;:—–]$|^(?:and|but|that)$/.test(tokenAt(view, from).key)) from++;
  // What follows a colon explains the words, in the outlet's voice.
  for (let at = from + 4; at < to; at++)
    if (keyAt(view, at) === ":" && tokenAt(view, at + 1).kind === "word" && tokenAt(view, at - 1).kind === "word")
      to = at;
  while (to > from && SIGNS.has(tokenAt(view, to).key)) to--;
  const range = rangeOf(view, from, to + 1);
  // A closing mark at the end of the sentence belongs to the words it closes.
  const opened = view.quotations.find(
    ({ outer }) =>
      outer.start >= range.start && outer.start < range.end && outer.end > range.end && outer.end <= range.end + 2,
  );
  return opened === undefined ? range : { start: range.start, end: opened.outer.end };
}

/** The comma before a closing mark belongs to the sentence around the quotation. */
function withoutComma(view: SentenceView, { start, end }: Range): Range {
  return { start, end: view.document.text[end - 1] === "," ? end - 1 : end };
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
