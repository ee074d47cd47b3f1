// What a claim is about, on whose side its speaker stands, and when it is no claim but the news itself.
import type { Actor } from "../actors/index.ts";
import { overlap, type Range } from "../document/span.ts";
import type { SentenceView } from "../grammar/sentence-view.ts";
import type { NearTopic, Topic, Topics } from "./topic.ts";
import type { Side } from "./features.ts";

const MOST_ABOUT = 2;

/** The topics whose words the claim repeats, else those of its sentence, else the measures told last. */
export function aboutOf(view: SentenceView, topics: Topics, range: Range): readonly string[] {
  const inside = topics.near(range).filter(({ spans }) => spans.some((span) => overlap(span, range)));
  if (inside.length > 0) return idsOf(inside);
  const sentence = topics.near(view.sentence).filter(({ topic }) => overlap(topic.quote, view.sentence));
  if (sentence.length > 0) return idsOf(sentence);
  const before: string[] = [];
  for (let at = topics.main.length - 1; at >= 0 && before.length < MOST_ABOUT; at--) {
    const topic = topics.main[at];
    if (topic !== undefined && topic.quote.start < range.start) before.unshift(topic.id);
  }
  return before;
}

/** A topic is handed out once for each stretch of text that its words and the claim share. */
function idsOf(topics: readonly NearTopic[]): readonly string[] {
  return [...new Set(topics.map(({ topic }) => topic.id))];
}

/** How the speaker stands to the measures the claim is about, or to those of the text. */
export function sideOf(speaker: Actor, topics: readonly Topic[], about: readonly string[]): Side {
  const measures = topics.filter(({ isMeasure }) => isMeasure);
  const main = measures.filter(({ id }) => about.includes(id));
  const relevant = main.length > 0 ? main : measures.filter(({ background }) => !background);
  const { country } = speaker;
  if (relevant.some(({ targetNames }) => targetNames.some((name) => name !== "" && speaker.name.includes(name))))
    return "target";
  if (country === undefined || speaker.kind === "company") return "other";
  const imposes = relevant.some(({ imposer }) => imposer.includes(country));
  const isTarget = relevant.some(({ targets }) => targets.includes(country));
  return imposes === isTarget ? "other" : imposes ? "imposer" : "target";
}

/** Lexicon classes of the words that name a measure. */
const MEASURE_WORDS: ReadonlySet<string> = new Set([
  "ban",
  "restrict",
  "licence",
  "tariff",
  "listing",
  "quota",
  "sanction",
  "relax",
]);

/** An authority that names a measure, or an official who dates one, without a view on it: news, though no measure was found. */
export function isBareNews(view: SentenceView, { kind, country }: Actor, range: Range): boolean {
  const within = ({ start, end }: Range): boolean => start >= range.start && end <= range.end;
  if (!view.words.some((word) => MEASURE_WORDS.has(word.class) && within(word))) return false;
  const isTold =
    view.timexes.some(within) ||
    view.figures.some(within) ||
    view.words.some(
      (word) => (word.class === "impose" || word.class === "status" || word.norm === "require") && within(word),
    );
  if (kind === "authority" || kind === "country" || kind === "bloc") return isTold;
  if (kind !== "person" || country === undefined) return false;
  return isTold;
}

/** `asked for consultations`, `protested to the EU`: the verb of speech is itself the event that was read. */
export function isAct(topics: readonly NearTopic[], cue: Range | undefined): boolean {
  return (
    cue !== undefined &&
    topics.some(
      ({ topic: { isMeasure, kind, quote } }) =>
        !isMeasure && kind !== "statement" && quote.start <= cue.start && cue.end <= quote.end,
    )
  );
}

/** The words hold an act on goods, told as one: `Beijing will issue licences for exports`. */
export function namesMeasure(view: SentenceView, range: Range): boolean {
  const has = (...classes: readonly string[]): boolean =>
    view.words.some(({ class: one, start, end }) => start >= range.start && end <= range.end && classes.includes(one));
  return has("ban", "tariff", "licence", "quota", "sanction") && has("flow") && has("status", "impose", "relax", "ban");
}

/** The words are those of a measure, or of an event or act. */
export function isTold(topics: readonly NearTopic[], range: Range, what: "measure" | "event"): boolean {
  return topics.some(
    ({ topic, spans }) =>
      topic.isMeasure === (what === "measure") &&
      topic.kind !== "statement" &&
      spans.some((span) => covers(span, range)),
  );
}

function covers(span: Range, range: Range): boolean {
  const shared = Math.min(span.end, range.end) - Math.max(span.start, range.start);
  const length = range.end - range.start;
  // Most of the words, or a whole quote that is no small part of them.
  return shared > 0.5 * length || (shared > 0.7 * (span.end - span.start) && shared > 0.35 * length);
}
