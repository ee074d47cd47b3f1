// Which topics have words near a claim's: a long text may hold thousands of both, and each claim concerns a few.
import type { Range } from "../document/span.ts";
import { spansOf, type Topic } from "./topics.ts";

export interface Topics {
  readonly all: readonly Topic[];
  /** Measures that are no background, in order. */
  readonly main: readonly Topic[];
  /** Topics with a span in the same stretch of text as `range`, in order; those that overlap it are among them. */
  readonly near: (range: Range) => readonly Topic[];
}

/** Characters of one stretch, as a power of two. */
const STRETCH = 12;

/** Files the topics by where their words stand. */
export function topicsOf(all: readonly Topic[]): Topics {
  const stretches = new Map<number, number[]>();
  for (const [number, topic] of all.entries())
    for (const { start, end } of spansOf(topic))
      for (let at = start >> STRETCH; at <= end >> STRETCH; at++) {
        const there = stretches.get(at);
        if (there === undefined) stretches.set(at, [number]);
        else if (there.at(-1) !== number) there.push(number);
      }
  return {
    all,
    main: all.filter(({ background, isMeasure }) => background !== true && isMeasure === true),
    near({ start, end }) {
      if (start >> STRETCH === end >> STRETCH)
        return (stretches.get(start >> STRETCH) ?? []).map((number) => all[number] as Topic);
      const numbers = new Set<number>();
      for (let at = start >> STRETCH; at <= end >> STRETCH; at++)
        for (const number of stretches.get(at) ?? []) numbers.add(number);
      return [...numbers].sort((a, b) => a - b).map((number) => all[number] as Topic);
    },
  };
}
