// Answers to one question where no measure reaches the act, nor may: they differ in what they cite and in nothing else, so there
// is one for each list of what is cited.
import { lowest } from "../base/verdict.ts";
import { becauseOf } from "./because.ts";
import { Answered, provisionsOf, type Bearing, type DraftDetermination, type ReadMeasure } from "./draft.ts";

/** Answers of the same outcome, by what they cite, one measure after another. */
interface Node {
  readonly bearing: Bearing;
  readonly next: Map<ReadMeasure, Node>;
  answered?: Answered;
}

/** Lists of citations that are kept; all are forgotten when there are more. */
const REMEMBERED = 20_000;
/** No more provisions than these are cited. */
export const MOST_CITED = 24;

/** Nothing but what is covered, and which measures come closest, makes the answer. */
export function isIdle({ read, open, provisions, declarations, redFlags, reason }: DraftDetermination): boolean {
  if (
    reason !== undefined ||
    open.length > 0 ||
    provisions.length > 0 ||
    declarations.length > 0 ||
    redFlags.length > 0
  )
    return false;
  return read.every(({ scope }) => scope === false);
}

export class IdleAnswers {
  /** By jurisdiction: one regime may answer for many. */
  #covered = new Map<string, Node>();
  #uncovered = new Map<string, Node>();
  #size = 0;

  /** The answer of a draft of one authority's question that is idle. `cited`: measures, each as the same value for whoever it does not reach. */
  answer(draft: DraftDetermination, cited: readonly ReadMeasure[]): Answered {
    if (this.#size > REMEMBERED) this.#forget();
    let node = this.#start(draft);
    for (const one of cited) {
      let next = node.next.get(one);
      if (!next) {
        node.next.set(one, (next = { bearing: node.bearing, next: new Map() }));
        this.#size++;
      }
      node = next;
    }
    return (node.answered ??= answerCiting(draft, cited, node.bearing));
  }

  #start({ covered, jurisdiction, authority, question }: DraftDetermination): Node {
    const nodes = covered ? this.#covered : this.#uncovered;
    let node = nodes.get(jurisdiction);
    if (!node) {
      const bearing: Bearing = {
        jurisdiction,
        authority,
        question,
        outcome: covered ? lowest(question) : "out_of_coverage",
      };
      nodes.set(jurisdiction, (node = { bearing, next: new Map() }));
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

function answerCiting(draft: DraftDetermination, cited: readonly ReadMeasure[], bearing: Bearing): Answered {
  const provisions = [...new Set(cited.flatMap(({ compiled }) => provisionsOf(compiled)))].slice(0, MOST_CITED);
  const because = becauseOf(draft, bearing.outcome, cited, []);
  return new Answered({ ...bearing, provisions }, {}, because, [], bearing);
}
