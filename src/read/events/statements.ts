// Statements as events: an official who speaks at a briefing, in parliament, in a release, or on a stated day. Speech that
// only announces a measure is the measure; a plain "said" is a claim and no event.
import type { Actor, Cast } from "../actors/index.ts";
import type { Draft } from "../claims/draft.ts";
import { type NearTopic, type Topic, withSpans } from "../claims/topic.ts";
import { isTold } from "../claims/topics.ts";
import type { Mention, Timex } from "../document/model.ts";
import { spanOf } from "../document/span.ts";
import { codeOf } from "../frames/codes.ts";
import { isOfficial, participant, type DateValue } from "../frames/record.ts";
import { PRONOUNS } from "../grammar/function-words.ts";
import { isAt, keyAt, type SentenceView, timexAt, tokenAt } from "../grammar/sentence-view.ts";
import type { ReadEvent } from "./event.ts";
import { wordSet } from "../grammar/word-set.ts";

const VENUES: ReadonlySet<string> = new Set(["briefing", "chamber", "statement", "interview"]);

/** Statement events of the drafts of claims; ids are given later. */
export function findStatements(cast: Cast, drafts: readonly Draft[], measures: readonly Topic[]): readonly ReadEvent[] {
  const told = measures.map(withSpans);
  return drafts.flatMap((draft) => statement(cast, draft, told) ?? []);
}

function statement(
  cast: Cast,
  { view, speaker, attribution, range, patternId }: Draft,
  measures: readonly NearTopic[],
): ReadEvent | undefined {
  if (attribution === undefined || attribution.shape === "participle" || attribution.shape === "according")
    return undefined;
  if (!speaksForState(speaker) || speaker.kind === "country" || speaker.kind === "bloc") return undefined;
  const { speakerPhrase, cue, content, shape } = attribution;
  const first = Math.min(speakerPhrase?.first ?? cue.firstToken, cue.firstToken);
  const end = shape === "subject" ? (content?.first ?? view.sentence.endToken) : view.sentence.endToken;
  const inZone = (at: { readonly firstToken: number; readonly endToken: number }): boolean =>
    at.firstToken >= first - 4 && at.endToken <= end;
  const isOutside = (at: { readonly firstToken: number; readonly endToken: number }): boolean =>
    (content === undefined || at.endToken <= content.first || at.firstToken >= content.end) &&
    (speakerPhrase === undefined || at.endToken <= speakerPhrase.first || at.firstToken > speakerPhrase.last);
  const isPronoun = speakerPhrase !== undefined && PRONOUNS.has(keyAt(view, speakerPhrase.last));
  const venue: Setting | undefined =
    view.words.find(
      (word) =>
        (word.class === "act_cue" || word.class === "act_noun") &&
        VENUES.has(word.norm) &&
        !(isPronoun && word.norm === "interview") &&
        isOutside(word) &&
        isSetting(view, word.firstToken),
    ) ??
    (isPronoun
      ? undefined
      : TOLD.test(keyAt(view, cue.firstToken))
        ? listener(view, cue.endToken)
        : askedAbout(view, first));
  const timex = view.timexes.find((one) => inZone(one) && isOutside(one));
  // `said in the notification dated May 13`: the day of the paper
  const isDated =
    timex !== undefined &&
    keyAt(view, timex.firstToken - 1) !== "dated" &&
    /^(?:said|says)$/.test(keyAt(view, cue.firstToken)) &&
    timex.value.length === 10 &&
    /\d/.test(timex.text) &&
    timex.value !== cast.document.published?.value;
  // Words that only announce a measure are the measure, but where they were said to somebody.
  // `said in a video address`: a paper or a broadcast is an act of its own on a day that the text names.
  if (venue?.norm === "statement" && timex === undefined) return undefined;
  if (venue === undefined && (!isDated || isTold(measures, range, "measure"))) return undefined;
  const last = Math.max(cue.endToken, venue?.endToken ?? 0, timex?.endToken ?? 0, (speakerPhrase?.last ?? 0) + 1);
  return {
    id: "",
    kind: "statement",
    ...codeOf("statement"),
    actors: [participant(speaker)],
    recipients: [],
    date: dateOf(timex, cast.document.published?.value),
    status: "occurred",
    factuality: "asserted",
    quote: spanOf(
      view.document.text,
      tokenAt(view, first).start,
      tokenAt(view, Math.min(last, view.sentence.endToken) - 1).end,
    ),
    mentions: [],
    patternId: patternId.replace("claim.", "event.statement."),
    confidence: venue !== undefined && timex !== undefined ? 0.8 : 0.6,
  };
}

/** `in a statement`, `at a briefing`, `told parliament`, `opening the debate`: where the words were said. */
function isSetting(view: SentenceView, at: number): boolean {
  if (keyAt(view, at) === "on") return true;
  for (let back = at - 1; back >= at - 6 && back >= view.sentence.firstToken; back--) {
    const key = keyAt(view, back);
    if (/^(?:in|at|to|during|told|tells|opening|addressed|after|before)$/.test(key)) return true;
    if (key === "," || key === ";") return false;
  }
  return false;
}

/** Who was told: `told a committee of lawmakers`; not who was told to do something. What the press was told is an act of its own where the day or the place is told too. */
function listener(view: SentenceView, from: number): Mention | undefined {
  const heard = view.words.find(
    ({ norm, firstToken }) => (norm === "audience" || norm === "press") && firstToken >= from && firstToken <= from + 4,
  );
  if (heard === undefined || /^(?:to|by)$/.test(keyAt(view, heard.endToken))) return undefined;
  return heard.norm === "audience" || isAppearance(view, heard.endToken) ? heard : undefined;
}

/** `told reporters in Lima`, `told journalists on Friday`. */
function isAppearance(view: SentenceView, at: number): boolean {
  return timexAt(view, at) !== undefined || /^(?:in|at|on|outside|aboard|after|before|during)$/.test(keyAt(view, at));
}

/** Where words were said, or to whom. */
type Setting = Pick<Mention, "norm" | "endToken">;

const ASKED = wordSet("asked questioned speaking addressing testifying");

/** `Asked about the case on Thursday, the spokeswoman said …`, `Speaking in Hamilton, he said …`: where nobody else was told, a question opens the sentence. */
function askedAbout(view: SentenceView, speaker: number): Setting | undefined {
  const { firstToken } = view.sentence;
  if (!isAt(view, firstToken, ASKED) || keyAt(view, speaker - 1) !== ",") return undefined;
  return { norm: "asked", endToken: firstToken + 1 };
}

/** An official or a body of a state, also where the text leaves out whose: `the assistant secretary`. */
function speaksForState(speaker: Actor): boolean {
  return (
    isOfficial(speaker) ||
    (speaker.kind === "group" && OFFICE.test(speaker.name)) ||
    (speaker.kind === "person" && /\bdirector[ -]general\b/i.test(speaker.role ?? ""))
  );
}

const OFFICE =
  /\b(?:ministers?|(?:under|assistant |deputy )?secretary|president|premier|chancellor|commissioner|governor|ambassador|envoy|spokes(?:man|woman|person)|officials?)$/i;

const TOLD = /^(?:told|tells)$/;

/** The day named with the words; news of a speech without one is of the publication day. */
function dateOf(timex: Timex | undefined, published: string | undefined): DateValue | null {
  if (timex !== undefined) return { value: timex.value, text: timex.text, basis: timex.basis };
  return published === undefined ? null : { value: published, basis: "derived" };
}
