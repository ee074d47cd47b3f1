// The lines of a chunk as looks see them: what a look comes to is worked out once for each thing that lines say of the parts it
// reads, and is a number a line from then on; so is the answer of a tree of looks.
import type { Subject } from "../subject.ts";
import { Derived, type Look, type LookKey } from "../trace.ts";
import type { Aspects } from "./aspects.ts";
import { Bases } from "./basis.ts";
import { LookReader } from "./look-reader.ts";
import { asStated, LookTree, type Looks, type NumberedLook } from "./look-tree.ts";
import { Profile } from "./profile.ts";

/** A tree for each thing worked out of subjects, and the values found. */
interface Worked {
  readonly tree: LookTree;
  readonly values: unknown[];
}

/** What an engine keeps for its lines. */
export interface Memory {
  readonly looks: Looks;
  readonly worked: Map<Derived<unknown>, Worked>;
}

export class CodedLines {
  readonly #memory: Memory;
  readonly #aspects: Aspects;
  readonly #readers: (LookReader | undefined)[] = [];
  readonly #profiles = new Map<LookTree, Profile>();
  #row = -1;
  #subject: Subject | undefined;
  readonly bases: Bases;

  constructor(memory: Memory, aspects: Aspects) {
    this.#memory = memory;
    this.#aspects = aspects;
    this.bases = new Bases(aspects, (derived, row) => this.answer(this.#worked(derived).tree, row));
  }

  /** The answer of a tree for a row. */
  answer(tree: LookTree, row: number): number {
    for (;;) {
      const profile = this.#profileOf(tree, row);
      const number = profile.at(row);
      if (profile.isStale) continue;
      const known = profile.answers[number];
      if (known !== undefined) return known;
      const looks = tree.looks.size;
      const answer = this.#walk(tree, row);
      if (tree.looks.size > looks) profile.isStale = true;
      if (!profile.isStale) profile.answers[number] = answer;
      return answer;
    }
  }

  #walk(tree: LookTree, row: number): number {
    let node = tree.first;
    while (node?.look) node = node.next[this.#read(node.look, row)];
    return node?.answer ?? tree.grow(this.subject(row), (look) => this.#read(look, row));
  }

  #profileOf(tree: LookTree, row: number): Profile {
    const before = this.#profiles.get(tree);
    if (before?.isStale === false) return before;
    // What a look follows from shows when it is read.
    for (const look of tree.looks) this.#read(look, row);
    const readers = Array.from(tree.looks, (look) => this.#reader(look));
    const profile = new Profile(readers, this.bases.nothing);
    this.#profiles.set(tree, profile);
    return profile;
  }

  #read(look: NumberedLook, row: number): number {
    return this.#reader(look).at(row);
  }

  #reader(look: NumberedLook): LookReader {
    return this.#readers[look.number] ?? (this.#readers[look.number] = new LookReader(this, look));
  }

  /** The row as a subject. What many rows share of what is worked out of it is found once for all of them. */
  subject(row: number): Subject {
    if (this.#row !== row || !this.#subject) {
      this.#subject = { ...this.#aspects.read(row), memo: this.memo(row, undefined) };
      this.#row = row;
    }
    return this.#subject;
  }

  memo(row: number, noted: Set<Look> | undefined): Subject["memo"] {
    return new SharedMemo(noted, (derived) => {
      const { tree, values } = this.#worked(derived);
      return values[this.answer(tree, row)];
    });
  }

  #worked(derived: Derived<unknown>): Worked {
    const { worked, looks } = this.#memory;
    let found = worked.get(derived);
    if (!found) {
      const numbers = new Map<LookKey, number>();
      const values: unknown[] = [];
      const tree = new LookTree(looks, asStated, (subject) => {
        const value = derived.workedOut(subject);
        const key = derived.keyOf(value);
        let number = numbers.get(key);
        if (number === undefined) numbers.set(key, (number = values.push(value) - 1));
        return number;
      });
      worked.set(derived, (found = { tree, values }));
    }
    return found;
  }
}

/** Answers for what is worked out of a row from much that it says, and notes what was asked for. */
class SharedMemo extends Map<unknown, unknown> {
  readonly #noted: Set<Look> | undefined;
  readonly #value: (derived: Derived<unknown>) => unknown;

  constructor(noted: Set<Look> | undefined, value: (derived: Derived<unknown>) => unknown) {
    super();
    this.#noted = noted;
    this.#value = value;
  }

  override get(key: unknown): unknown {
    if (!(key instanceof Derived) || !key.isBroad) return super.get(key);
    this.#noted?.add(key);
    return { value: this.#value(key) };
  }
}
