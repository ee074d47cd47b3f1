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

/**
 * How the speaker stands to the measures the claim is about, or to those of the text. Who has a part in two that face each
 * other is taken by the one the news is about; officials of no country speak for `home`.
 */
export function sideOf(
  speaker: Actor,
  who: string,
  home: string | undefined,
  topics: readonly Topic[],
  about: readonly string[],
): Side {
  const measures = topics.filter(({ isMeasure }) => isMeasure);
  const main = measures.filter(({ id }) => about.includes(id));
  const news = measures.filter(({ background }) => !background);
  const relevant = main.length > 0 ? main : news.length > 0 ? news : measures;
  if (relevant.some(({ targetNames }) => targetNames.some((name) => name !== "" && speaker.name.includes(name))))
    return "target";
  const isBody = who === "official" && speaker.kind !== "person";
  if (speaker.kind === "company" || (speaker.country === undefined && !isBody)) return "other";
  const country = speaker.country ?? home;
  if (country === undefined) return "other";
  const sideIn = (some: readonly Topic[]): Side => {
    const imposes = some.some(({ imposer }) => imposer.includes(country));
    const isTarget = some.some(({ targets }) => targets.includes(country));
    return imposes === isTarget ? "other" : imposes ? "imposer" : "target";
  };
  const side = sideIn(relevant);
  return side === "other" ? sideIn(news.slice(0, 1)) : side;
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
