// Rows of a chunk that come to the same in every look of a tree: they have the same answer, whatever else they say.
import type { Basis } from "./basis.ts";
import type { LookReader } from "./look-reader.ts";
import { PairMap } from "./pair-map.ts";

/** The looks that follow from the same, and what these come to together. */
interface Facet {
  readonly basis: Basis;
  readonly readers: readonly LookReader[];
  /** Number of the basis → class. */
  readonly classes: number[];
  readonly classNumbers: Map<string, number>;
  /** Classes so far and the next → a number. */
  readonly pairs: PairMap;
}

export class Profile {
  readonly #facets: readonly Facet[];
  #count = 0;
  /** By the number that `at` gives; filled by whoever asks. */
  readonly answers: number[] = [];
  /** One of the looks has turned on more than was known, so that rows were put together that it may tell apart. */
  isStale = false;

  constructor(readers: readonly LookReader[], nothing: Basis) {
    for (const reader of readers) reader.profiles.push(this);
    const byBasis = Map.groupBy(readers, ({ basis }) => basis);
    byBasis.delete(nothing);
    this.#facets = [...byBasis].map(([basis, own]) => ({
      basis,
      readers: own,
      classes: [],
      classNumbers: new Map(),
      pairs: new PairMap(16),
    }));
  }

  at(row: number): number {
    let number = 0;
    for (const facet of this.#facets) {
      const code = facet.basis.at(row);
      const own = facet.classes[code] ?? classify(facet, code, row);
      const known = facet.pairs.get(number, own);
      if (known < 0) facet.pairs.add(number, own, (number = ++this.#count));
      else number = known;
    }
    return number;
  }
}

function classify({ readers, classes, classNumbers }: Facet, code: number, row: number): number {
  let key = "";
  for (const reader of readers) key += ` ${reader.at(row)}`;
  let found = classNumbers.get(key);
  if (found === undefined) classNumbers.set(key, (found = classNumbers.size));
  classes[code] = found;
  return found;
}
