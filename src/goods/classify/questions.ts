// The measurements that tell candidates apart: each once, with what every candidate asks of it.
import type { Candidate, EntryThreshold } from "./classifier.ts";

/** One property of the item to find out. */
export interface ClassificationQuestion {
  readonly attribute: string;
  readonly unit: string;
  /** Who asks it, and the limit each sets. */
  readonly limits: readonly {
    readonly list: string;
    readonly code: string;
    readonly op: EntryThreshold["op"];
    readonly value: number;
  }[];
}

/** Questions over candidates, the one that most candidates ask first. */
export function questionsFor(candidates: readonly Candidate[]): readonly ClassificationQuestion[] {
  const byAttribute = new Map<string, { unit: string; limits: ClassificationQuestion["limits"][number][] }>();
  for (const { entry } of candidates) {
    for (const { attribute, unit, op, value } of entry.thresholds ?? []) {
      const question = byAttribute.get(attribute) ?? { unit, limits: [] };
      question.limits.push({ list: entry.list, code: entry.code, op, value });
      byAttribute.set(attribute, question);
    }
  }
  return [...byAttribute]
    .map(([attribute, { unit, limits }]) => ({ attribute, unit, limits }))
    .toSorted((a, b) => b.limits.length - a.limits.length);
}
