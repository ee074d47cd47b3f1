// One look over the rows of a chunk: read once for each thing that lines say of the parts it reads. Which these are is noted
// while it reads them.
import { readingKey, watched, type Look } from "../trace.ts";
import type { Basis } from "./basis.ts";
import type { CodedLines } from "./coded-lines.ts";
import { asStated, keyNumber, type NumberedLook } from "./look-tree.ts";
import type { Profile } from "./profile.ts";

const UNREAD = -1;

export class LookReader {
  readonly #lines: CodedLines;
  readonly #look: NumberedLook;
  /** What it is known to follow from. */
  readonly #bases = new Set<Basis>();
  #basis: Basis;
  /** Those that put rows together by what it follows from. */
  readonly profiles: Profile[] = [];
  /** What it comes to, by the number of its basis. */
  #keys: number[] = [];

  constructor(lines: CodedLines, look: NumberedLook) {
    this.#lines = lines;
    this.#look = look;
    this.#basis = lines.bases.nothing;
  }

  /** All that it follows from as one. */
  get basis(): Basis {
    return this.#basis;
  }

  /** The number of what it comes to. */
  at(row: number): number {
    const known = this.#keys[this.#basis.at(row)] ?? UNREAD;
    return known === UNREAD ? this.#work(row) : known;
  }

  /** Reads the row itself, and forgets what was read if it turns on more than was known. */
  #work(row: number): number {
    const { look, view } = this.#look;
    const before = this.#bases.size;
    let key: number;
    const own = view === asStated && "op" in look ? this.#lines.bases.declared(look) : undefined;
    if (own && "op" in look) {
      for (const basis of own) this.#bases.add(basis);
      key = keyNumber(this.#look, readingKey(look.read(this.#lines.subject(row))));
    } else {
      const noted = new Set<Look>();
      const subject = view(watched(this.#lines.subject(row), noted, this.#lines.memo(row, noted)));
      key = keyNumber(this.#look, "op" in look ? readingKey(look.read(subject)) : look.key(subject));
      for (const one of noted) for (const basis of this.#lines.bases.of(one, look)) this.#bases.add(basis);
    }
    if (this.#bases.size > before) {
      this.#keys = [];
      this.#basis = this.#lines.bases.together(this.#bases);
      for (const profile of this.profiles.splice(0)) profile.isStale = true;
    }
    this.#keys[this.#basis.at(row)] = key;
    return key;
  }
}
