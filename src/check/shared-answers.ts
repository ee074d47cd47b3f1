// Answers to one question that follow from its measures alone: which of them reach the act, or may, and which come closest. There
// is one for each list of these, whatever else a deal says.
import type { Answered, Bearing, DraftDetermination, ReadMeasure } from "./draft.ts";

/** What follows from some measures, one after another. */
interface Node {
  readonly next: Map<ReadMeasure, Node>;
  /** Of the measures that reach the act; those cited besides make no difference to it. */
  bearing?: Bearing;
  answered?: Answered;
}

/** Lists of measures that are kept; all are forgotten when there are more. */
const REMEMBERED = 10_000;

/** Whether the answer follows from the measures alone, and each of these is the same value for whoever it reaches likewise. */
export function isShared(draft: DraftDetermination, reaching: readonly ReadMeasure[]): boolean {
  const { open, provisions, declarations, redFlags, reason } = draft;
  if (reason !== undefined || open.length > 0 || provisions.length > 0) return false;
  if (declarations.length > 0 || redFlags.length > 0) return false;
  return reaching.every(({ isShared: shared }) => shared === true);
}

/** Answers to one authority's question. */
export class SharedAnswers {
  /** By jurisdiction: one regime may answer for many. */
  #covered = new Map<string, Node>();
  #uncovered = new Map<string, Node>();
  #size = 0;

  /**
   * The answer of a draft that is shared, by its measures: those that reach the act, or may, and those cited as coming closest.
   * `work` gets what an answer with the same measures, citing others, bears on all answers.
   */
  answer(
    { covered, jurisdiction }: DraftDetermination,
    reaching: readonly ReadMeasure[],
    closest: readonly ReadMeasure[],
    work: (bearing: Bearing | undefined) => Answered,
  ): Answered {
    if (this.#size > REMEMBERED) this.#forget();
    let node = this.#next(covered ? this.#covered : this.#uncovered, jurisdiction);
    for (const one of reaching) node = this.#next(node.next, one);
    const reached = node;
    for (const one of closest) node = this.#next(node.next, one);
    if (!node.answered) {
      node.answered = work(reached.bearing);
      reached.bearing ??= node.answered.bearing;
    }
    return node.answered;
  }

  #next<Key>(nodes: Map<Key, Node>, key: Key): Node {
    let node = nodes.get(key);
    if (!node) {
      nodes.set(key, (node = { next: new Map() }));
      this.#size++;
    }
    return node;
  }

  #forget(): void {
    this.#covered = new Map();
    this.#uncovered = new Map();
    this.#size = 0;
  }
}
