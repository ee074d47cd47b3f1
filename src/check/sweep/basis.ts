// What looks at lines follow from, as a number a row: a column, several together, something worked out of a line before.
import type { NumberColumn } from "../../base/columns.ts";
import type { Truth } from "../../base/logic.ts";
import { compare } from "../read-values.ts";
import type { Atom } from "../test-tree.ts";
import { Derived, Part, type Look } from "../trace.ts";
import type { Aspects, CodedAspect } from "./aspects.ts";
import { PairMap } from "./pair-map.ts";
import { sourcesOf } from "./sources.ts";

export interface Basis {
  readonly number: number;
  /** Row → a number from 0. */
  readonly at: (row: number) => number;
}

const ATTRIBUTES = Part.called("item", "attributes");

export class Bases {
  readonly #aspects: Aspects;
  readonly #worked: (derived: Derived<unknown>, row: number) => number;
  readonly #kept = new Map<unknown, Basis>();
  #count = 0;
  /** The same for every row. */
  readonly nothing: Basis = this.#add("nothing", () => 0);

  /** `worked`: the number of what was worked out of a row. */
  constructor(aspects: Aspects, worked: (derived: Derived<unknown>, row: number) => number) {
    this.#aspects = aspects;
    this.#worked = worked;
  }

  /** What a look follows from as far as it looked at `noted`. */
  of(noted: Look, look: Look): readonly Basis[] {
    if (noted instanceof Derived) return [this.#ofDerived(noted)];
    if (noted === ATTRIBUTES && "op" in look) return this.#ofAttribute(look);
    return sourcesOf(noted as Part).flatMap((source) => this.#ofAspect(this.#aspects[source]));
  }

  /** What a condition of one part follows from; undefined where it does not say. */
  declared(atom: Atom): readonly Basis[] | undefined {
    if (atom.reads === undefined) return undefined;
    if (atom.reads === "attribute") return this.#ofAttribute(atom);
    return this.#ofAspect(this.#aspects[atom.reads]);
  }

  /** Several as one. */
  together(bases: Iterable<Basis>): Basis {
    const sorted = [...bases].toSorted((a, b) => a.number - b.number);
    return sorted.reduce((one, other) => this.#both(one, other), this.nothing);
  }

  #ofDerived(derived: Derived<unknown>): Basis {
    return (
      this.#kept.get(derived) ??
      this.#add(
        derived,
        onceARow((row) => this.#worked(derived, row)),
      )
    );
  }

  #ofAspect(aspect: CodedAspect): readonly Basis[] {
    const { codes } = aspect;
    const before = this.#kept.get(aspect);
    if (before) return before === this.nothing ? [] : [before];
    if (isConstant(codes)) {
      this.#kept.set(aspect, this.nothing);
      return [];
    }
    return [this.#add(aspect, (row) => (codes[row] as number) + 1)];
  }

  /** A condition on one attribute follows from that alone, and from a measured number by what it compares to. */
  #ofAttribute({ measured }: Atom): readonly Basis[] {
    const aspect = measured ? this.#aspects.attribute(measured.name) : null;
    if (aspect === null) return this.#ofAspect(this.#aspects.attributes);
    if (aspect === undefined || measured === undefined) return [];
    if ("codes" in aspect) return this.#ofAspect(aspect);
    const key = `${measured.name} ${measured.op} ${measured.value}`;
    return [this.#kept.get(key) ?? this.#add(key, comparing(aspect, measured))];
  }

  #both(one: Basis, other: Basis): Basis {
    if (one === this.nothing) return other;
    const key = `${one.number} ${other.number}`;
    const before = this.#kept.get(key);
    if (before) return before;
    const pairs = new PairMap(16);
    let count = 0;
    return this.#add(
      key,
      onceARow((row) => {
        const [a, b] = [one.at(row), other.at(row)];
        const known = pairs.get(a, b);
        if (known >= 0) return known;
        pairs.add(a, b, count);
        return count++;
      }),
    );
  }

  #add(key: unknown, at: Basis["at"]): Basis {
    const basis = { number: this.#count++, at };
    this.#kept.set(key, basis);
    return basis;
  }
}

/** Rows are asked about one after another, each by many. */
function onceARow(find: (row: number) => number): (row: number) => number {
  let last = -1;
  let number = 0;
  return (row) => {
    if (row !== last) {
      number = find(row);
      last = row;
    }
    return number;
  };
}

function comparing({ values }: NumberColumn, { op, value }: NonNullable<Atom["measured"]>): (row: number) => number {
  const numberOf = (truth: Truth): number => (truth === true ? 1 : truth === false ? 2 : 3);
  return (row) => (Number.isFinite(values[row]) ? numberOf(compare(values[row], op, value)) : 0);
}

function isConstant(codes: Int32Array): boolean {
  const [first] = codes;
  return codes.every((code) => code === first);
}
