// Answers kept by what they turned on: an answer follows from what was looked at on the way to it, and what is looked at next
// follows from what came before. So the answers make a tree: each node is a look at the subject, each branch is something it may
// come to. Another subject for which the looks along one path come to the same has that path's answer.
import type { Subject } from "./subject.ts";
import type { Atom } from "./test-tree.ts";
import { conditionKey, traced, type Look, type LookKey } from "./trace.ts";

type Node<Answer> =
  | { readonly kind: "condition"; readonly look: Atom; readonly next: Map<LookKey, Node<Answer>> }
  | { readonly kind: "other"; readonly look: Exclude<Look, Atom>; readonly next: Map<LookKey, Node<Answer>> }
  | { readonly kind: "answer"; readonly answer: Answer };

/** Answers found again for each answer kept, below which keeping them costs more than it saves. */
const WORTH = 0.25;
/** How many times as many subjects as are remembered go by before it is tried again. */
const PAUSE = 8;

/**
 * Answers to one question. When there are `most` of them all are forgotten; and where hardly any was found again, as among
 * deals drawn at random, nothing is kept for a while.
 */
export class Remembered<Answer> {
  readonly #most: number;
  #first: Node<Answer> | undefined;
  #size = 0;
  #found = 0;
  #pause = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /**
   * The answer for a subject, found before for another of the same kind, or worked out now. `work` must follow from the
   * subject it is given alone and hold on to nothing of it; whoever gets its answer must not change it.
   */
  answer(subject: Subject, work: (traced: Subject) => Answer): Answer {
    // Inside another answer that is being worked out everything has to be noted there.
    if (subject.noted) return work(subject);
    if (this.#pause > 0) {
      this.#pause--;
      return work(subject);
    }
    let node = this.#first;
    while (node !== undefined && node.kind !== "answer") {
      const key = node.kind === "condition" ? conditionKey(node.look, subject) : node.look.key(subject);
      node = node.next.get(key);
    }
    if (node) {
      this.#found++;
      return node.answer;
    }
    const noted = new Set<Look>();
    const answer = work(traced(subject, noted));
    this.#keep(subject, noted, answer);
    return answer;
  }

  #keep(subject: Subject, looks: Iterable<Look>, answer: Answer): void {
    if (this.#size >= this.#most) this.#forget();
    let put = (node: Node<Answer>): void => void (this.#first = node);
    let at = this.#first;
    for (const look of looks) {
      if (at === undefined) put((at = nodeOf(look)));
      // Looked at in another order than before: nothing is lost but the memory.
      if (at.kind === "answer" || at.look !== look) return;
      const { next } = at;
      const key = at.kind === "condition" ? conditionKey(at.look, subject) : at.look.key(subject);
      put = (node) => void next.set(key, node);
      at = next.get(key);
    }
    if (at !== undefined) return;
    put({ kind: "answer", answer });
    this.#size++;
  }

  #forget(): void {
    if (this.#found < this.#size * WORTH) this.#pause = this.#most * PAUSE;
    this.#first = undefined;
    this.#size = 0;
    this.#found = 0;
  }
}

function nodeOf<Answer>(look: Look): Exclude<Node<Answer>, { readonly kind: "answer" }> {
  return "op" in look ? { kind: "condition", look, next: new Map() } : { kind: "other", look, next: new Map() };
}
