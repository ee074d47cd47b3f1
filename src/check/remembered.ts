// Answers kept by what they turned on: an answer follows from what was looked at on the way to it, and what is looked at next
// follows from what came before. So the answers make a tree: each node is a look at the subject, each branch is something it may
// come to. Another subject for which the looks along one path come to the same has that path's answer.
import type { Subject } from "./subject.ts";
import type { Atom } from "./test-tree.ts";
import { conditionKey, traced, type Look, type LookKey } from "./trace.ts";

type Node<Answer> = Fork<Answer> | { readonly kind: "answer"; readonly answer: Answer };

/** A look and where it leads. Most looks come to one thing only, so the first is kept without a map. */
interface Fork<Answer> {
  readonly kind: "condition" | "other";
  readonly look: Look;
  key: LookKey;
  next: Node<Answer>;
  others: Map<LookKey, Node<Answer>> | undefined;
}

/** Answers found again for each answer kept, below which keeping them costs more than it saves. */
const WORTH = 0.25;
/** How many times as many subjects as are remembered go by before it is tried again: twice as many after each try in vain. */
const PAUSE = 8;
const LONGEST_PAUSE = 512;
/** A try after one in vain keeps this share of the answers before it is judged. */
const TRY = 0.125;

/**
 * Answers to one question. When there are `most` of them all are forgotten; and where hardly any was found again, as among
 * deals drawn at random, nothing is kept for a while, and then for longer and longer.
 */
export class Remembered<Answer> {
  readonly #most: number;
  /** Answers after which it is judged whether keeping them is worth it. */
  #room: number;
  #first: Node<Answer> | undefined;
  #size = 0;
  #found = 0;
  #pause = 0;
  #nextPause = PAUSE;

  constructor(most: number) {
    this.#most = most;
    this.#room = most;
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
    while (node !== undefined && node.kind !== "answer") node = followed(node, keyAt(node, subject));
    if (node) {
      this.#found++;
      return node.answer;
    }
    const noted = new Set<Look>();
    const answer = work(traced(subject, noted));
    this.#keep(subject, noted, answer);
    return answer;
  }

  #keep(subject: Subject, looks: ReadonlySet<Look>, answer: Answer): void {
    if (this.#size >= this.#room) this.#judge();
    const waiting = [...looks];
    let last: Fork<Answer> | undefined;
    let key: LookKey = "";
    let at = this.#first;
    let kept = 0;
    for (; at !== undefined && kept < waiting.length; kept++) {
      // Looked at in another order than before: nothing is lost but the memory.
      if (at.kind === "answer" || at.look !== waiting[kept]) return;
      last = at;
      key = keyAt(at, subject);
      at = followed(at, key);
    }
    if (at !== undefined) return;
    let grown: Node<Answer> = { kind: "answer", answer };
    for (const look of waiting.slice(kept).reverse()) grown = forkAt(look, subject, grown);
    if (last === undefined) this.#first = grown;
    else (last.others ??= new Map()).set(key, grown);
    this.#size++;
  }

  #judge(): void {
    const isWorth = this.#found >= this.#size * WORTH;
    if (isWorth && this.#size < this.#most) {
      this.#room = this.#most;
      return;
    }
    if (isWorth) this.#nextPause = PAUSE;
    else {
      this.#pause = this.#most * this.#nextPause;
      this.#nextPause = Math.min(this.#nextPause * 2, LONGEST_PAUSE);
      this.#room = Math.ceil(this.#most * TRY);
    }
    this.#first = undefined;
    this.#size = 0;
    this.#found = 0;
  }
}

function followed<Answer>({ key, next, others }: Fork<Answer>, wanted: LookKey): Node<Answer> | undefined {
  return key === wanted ? next : others?.get(wanted);
}

function keyAt({ kind, look }: Pick<Fork<unknown>, "kind" | "look">, subject: Subject): LookKey {
  return kind === "condition" ? conditionKey(look as Atom, subject) : (look as Exclude<Look, Atom>).key(subject);
}

function forkAt<Answer>(look: Look, subject: Subject, next: Node<Answer>): Fork<Answer> {
  const kind = "op" in look ? "condition" : "other";
  return { kind, look, key: keyAt({ kind, look }, subject), next, others: undefined };
}
