// Answers to one question, found again by what they turned on, as numbers: every node is a look at a line, and what the look
// comes to there is the number of the branch. An engine keeps its trees from chunk to chunk.
import { traced, type Look, type LookKey } from "../trace.ts";
import type { Subject } from "../subject.ts";

/** How a question sees a subject; see `Regime.view`. */
export type View = (subject: Subject) => Subject;

export const asStated: View = (subject) => subject;

/** A look through a view, and the numbers of what it has come to. */
export interface NumberedLook {
  readonly number: number;
  readonly look: Look;
  readonly view: View;
  readonly keys: Map<LookKey, number>;
}

/** A look with its branches, or, where there is none, an answer. */
export interface Node {
  readonly look: NumberedLook | undefined;
  readonly next: (Node | undefined)[];
  readonly answer: number;
}

/** The looks of all trees of an engine: trees that see lines in the same way share theirs. */
export class Looks {
  readonly #numbered = new Map<View, Map<Look, NumberedLook>>();
  #count = 0;
  /** Answers in all trees. */
  answers = 0;

  through(view: View, look: Look): NumberedLook {
    let looks = this.#numbered.get(view);
    if (!looks) this.#numbered.set(view, (looks = new Map()));
    let numbered = looks.get(look);
    if (!numbered) looks.set(look, (numbered = { number: this.#count++, look, view, keys: new Map() }));
    return numbered;
  }
}

/** The number of a branch that stands for what a look came to. */
export function keyNumber({ keys }: NumberedLook, key: LookKey): number {
  let number = keys.get(key);
  if (number === undefined) keys.set(key, (number = keys.size));
  return number;
}

/** What a line comes to in a look; a line is known to whoever asks. */
export type ReadLook = (look: NumberedLook) => number;

export class LookTree {
  readonly #looks: Looks;
  readonly #view: View;
  readonly #work: (subject: Subject) => number;
  #first: Node | undefined;
  /** All looks at which answers have turned. */
  readonly looks = new Set<NumberedLook>();
  /** `work`: the number of a subject's answer, which must follow from the subject alone. */
  constructor(looks: Looks, view: View, work: (subject: Subject) => number) {
    this.#looks = looks;
    this.#view = view;
    this.#work = work;
  }

  get first(): Node | undefined {
    return this.#first;
  }

  /** Works out an answer that is not there yet, and keeps it. */
  grow(subject: Subject, read: ReadLook): number {
    const noted = new Set<Look>();
    const answer = this.#work(traced(this.#view(subject), noted));
    let put = (node: Node): void => void (this.#first = node);
    let at = this.#first;
    for (const one of noted) {
      const look = this.#looks.through(this.#view, one);
      // Looked at in another order than before: what was kept below is let go.
      if (at?.look !== look) put((at = { look, next: [], answer: -1 }));
      this.looks.add(look);
      const { next } = at;
      const branch = read(look);
      put = (node) => void (next[branch] = node);
      at = next[branch];
    }
    put({ look: undefined, next: [], answer });
    this.#looks.answers++;
    return answer;
  }
}
