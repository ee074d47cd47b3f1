// What a claim may be about, filed by where its words stand: a long text may hold thousands of claims and of topics, and
// each claim concerns a few.
import type { Range, Span } from "../document/span.ts";

/** What claims need to know of a measure, an event or an enforcement record. */
export interface Topic {
  readonly id: string;
  readonly quote: Span;
  readonly mentions: readonly Span[];
  /** Of a measure; empty for an event or enforcement record. */
  readonly imposer: readonly string[];
  readonly targets: readonly string[];
  readonly targetNames: readonly string[];
  readonly background: boolean;
  readonly isMeasure: boolean;
  /** Kind of an event or enforcement record, direction of a measure. */
  readonly kind: string;
}

export interface Topics {
  readonly all: readonly Topic[];
  /** Measures that are no background, in order. */
  readonly main: readonly Topic[];
  /** Topics with words in the same stretches of text as `range`, in order. */
  readonly near: (range: Range) => readonly NearTopic[];
}

/** Characters of one stretch, as a power of two. */
const STRETCH = 12;

/** A topic with those of its spans that lie in one stretch. */
interface Filed {
  readonly number: number;
  readonly topic: Topic;
  /** Its quote, and those of its words that lie in the stretch. */
  readonly spans: Span[];
}

/** A topic near some words, with its words there. */
export type NearTopic = Omit<Filed, "number">;

/** Files the topics by where their words stand. */
export function topicsOf(all: readonly Topic[]): Topics {
  const stretches = new Map<number, Filed[]>();
  for (const [number, topic] of all.entries())
    for (const span of withSpans(topic).spans)
      for (let at = span.start >> STRETCH; at <= span.end >> STRETCH; at++) {
        const there = stretches.get(at) ?? [];
        if (there.length === 0) stretches.set(at, there);
        const last = there.at(-1);
        if (last?.number === number) last.spans.push(span);
        else there.push({ number, topic, spans: [topic.quote, span] });
      }
  return {
    all,
    main: all.filter(({ background, isMeasure }) => !background && isMeasure),
    near({ start, end }) {
      if (start >> STRETCH === end >> STRETCH) return stretches.get(start >> STRETCH) ?? [];
      const found: Filed[] = [];
      for (let at = start >> STRETCH; at <= end >> STRETCH; at++) found.push(...(stretches.get(at) ?? []));
      return found.sort((a, b) => a.number - b.number);
    },
  };
}

/** A topic with all its words, as if all stood near. */
export function withSpans(topic: Topic): NearTopic {
  return { topic, spans: [topic.quote, ...topic.mentions] };
}
