// What is said in a document, with all that stance, frames and the choice of what counts as a claim are weighed from.
import type { Cast } from "../actors/index.ts";
import { joined } from "../clauses/joined.ts";
import type { Range } from "../document/span.ts";
import type { Stance } from "./claim.ts";
import type { Draft } from "./draft.ts";
import { featuresOf, type Side, speakerKind } from "./features.ts";
import { ironyIn } from "./irony.ts";
import { issuerDrafts } from "./purposes.ts";
import type { Topics } from "./topic.ts";
import { aboutOf, isAct, isTold, sideOf } from "./topics.ts";
import { transcriptDrafts } from "./transcript.ts";

export interface Considered {
  readonly draft: Draft;
  /** Ids of the measures, events and acts it is about. */
  readonly about: readonly string[];
  readonly side: Side;
  /** What kind of speaker: see `speakerKind`. */
  readonly who: string;
  /** Of the words and the speaker. */
  readonly features: readonly string[];
}

/** Sentences a quotation may reach back over. */
const REACH = 8;

/** Everything somebody says, in no order. `said`: the drafts of what is said; `topics`: what was found before. */
export function considerDrafts(cast: Cast, said: readonly Draft[], filed: Topics): readonly Considered[] {
  return withTranscript(said, transcriptDrafts(cast))
    .concat(ironyIn(cast), issuerDrafts(cast))
    .map((draft) => consider(cast, draft, filed));
}

/** One thing that is said. `known`: how the speaker stands to the measure, where more than the text tells it. */
export function consider(
  cast: Cast,
  draft: Draft,
  filed: Topics,
  known?: Pick<Considered, "side" | "who">,
): Considered {
  const { view, range, speaker } = draft;
  const { index, start } = view.sentence;
  const words =
    range.start >= start
      ? view.words
      : cast.views.slice(Math.max(0, index - REACH), index + 1).flatMap((one) => one.words);
  const about = aboutOf(view, filed, range);
  const who = known?.who ?? speakerKind(speaker);
  const side = known?.side ?? sideOf(speaker, who, cast.home, filed.all, about);
  const features = featuresOf({
    verb: draft.verbStance,
    words,
    names: view.names,
    range,
    text: view.document.text,
    side,
    who,
    country: speaker.country,
    form: draft.form,
    direction: filed.all.find(({ id, isMeasure }) => isMeasure && about.includes(id))?.kind,
    explains: draft.explains && side === "imposer",
    cue: draft.cue ?? draft.attribution?.cue,
    quarter: known === undefined ? quarterOf(range.start, view.document.text.length) : undefined,
  });
  return { draft, about, side, who, features };
}

function quarterOf(at: number, length: number): number {
  return Math.floor((4 * at) / length);
}

/** Labelled paragraphs are read as speech, and as nothing else. */
function withTranscript(said: readonly Draft[], labelled: readonly Draft[]): readonly Draft[] {
  if (labelled.length === 0) return said;
  const paragraphs = new Set(labelled.map(({ view }) => view.sentence.paragraph));
  return [...said.filter(({ view }) => !paragraphs.has(view.sentence.paragraph)), ...labelled];
}

/** By which, beside the words and the speaker, what somebody says is a claim, or news told through somebody. */
export function worthOf(
  { draft, side, who }: Considered,
  topics: Topics,
  stance: Stance,
  frames: readonly string[],
): readonly string[] {
  const { view, speaker, range, form, attribution, cue, certain, irony, patternId } = draft;
  const near = topics.near(range);
  const isVoiced = form === "direct" || irony === true;
  const complement = attribution?.complement ?? "none";
  const shape = joined("shape", attribution?.shape ?? "none");
  const found = [
    joined("stance", stance),
    joined("kind", speaker.kind),
    joined(complement, stance),
    joined(form, stance),
    shape,
    joined(shape, complement),
    frames.length === 0 ? "no frame" : "frames",
  ];
  if (irony === true) found.push("irony");
  if (!certain) found.push("carried", joined("carried", form));
  if (frames.length === 0 && stance === "neutral") found.push("plain", joined("plain", form), joined("plain", who));
  if (frames.length === 1 && frames[0] === "impact") found.push("only impact");
  if (attribution !== undefined)
    found.push(`cue ${view.document.text.slice(attribution.cue.start, attribution.cue.end).toLowerCase()}`);
  if (speaker.kind === "group" && speaker.country === undefined) found.push("nobody", joined("nobody", form));
  if (!/\p{Lu}/u.test(speaker.name)) found.push("common noun");
  found.push(joined("zone", view.sentence.zone));
  const length = range.end - range.start;
  found.push(length < 20 ? "very short" : length < 45 ? "short" : length < 160 ? "middling" : "long");
  if (topics.all.length === 0) found.push("no topic");
  if (attribution === undefined) {
    const made = joined("made by", patternId);
    found.push(made, joined(made, stance));
  }
  if (!topics.all.some(({ isMeasure }) => isMeasure)) found.push("no measure");
  if (isVoiced) return found;
  const mark = (name: string): void =>
    void found.push(name, joined(name, stance), joined(name, side), joined(name, form));
  if (isTold(near, range, "measure")) mark("measure");
  if (isTold(near, range, "event")) mark("event");
  if (isAct(near, cue)) mark("act");
  const within = ({ start, end }: Range): boolean => start >= range.start && end <= range.end;
  if (view.timexes.some(within)) mark("day");
  if (view.figures.some(within)) mark("figure");
  return found;
}
