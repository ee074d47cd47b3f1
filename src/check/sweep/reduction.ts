// The measures left for each kind of goods, with what is left of each: found once for each value of a dictionary of goods.
import type { Engine } from "../engine.ts";
import type { CompiledMeasure } from "../compiled-measure.ts";
import { candidates } from "../rule-index.ts";
import type { Subject } from "../subject.ts";
import type { Atom } from "../test-tree.ts";
import type { Aspects } from "./aspects.ts";
import type { SweepMemo } from "./memo.ts";
import { compact, reduce, type Reduced } from "./variant.ts";

/** A measure as it stands for some goods; goods for which it comes to the same share it. */
export interface Reduction {
  readonly compiled: CompiledMeasure;
  readonly tree: Reduced;
  /** What the numbers in the tree look at. */
  readonly atoms: readonly Atom[];
}

export class GoodsMemo {
  /** Goods code + 1 → what is left. */
  readonly #ofCode: (readonly Reduction[] | undefined)[] = [];
  readonly #known = new Map<string, Reduction>();
  readonly #numbers = new Map<CompiledMeasure | Atom, number>();

  of(engine: Engine, code: number, { goods }: Aspects): readonly Reduction[] {
    return (this.#ofCode[code + 1] ??= this.#left(engine, goods.subject(code)));
  }

  #left(engine: Engine, subject: Subject): readonly Reduction[] {
    const left: Reduction[] = [];
    for (const key of engine.questions) {
      const bucket = engine.bucketOf(key);
      for (const compiled of bucket ? candidates(bucket, subject) : []) {
        const one = this.#reductionOf(compiled, subject);
        if (one) left.push(one);
      }
    }
    return left;
  }

  #reductionOf(compiled: CompiledMeasure, subject: Subject): Reduction | undefined {
    const met: Atom[] = [];
    const reduced = reduce(compiled.test, subject, (atom) => ({ op: "look", at: met.push(atom) - 1 }));
    if (reduced === undefined) return undefined;
    const used: number[] = [];
    const tree = compact(reduced, used);
    const atoms = used.map((at) => met[at] as Atom);
    // The same tree may look other conditions up.
    const key = `${[compiled, ...atoms].map((one) => this.#numberOf(one)).join()} ${JSON.stringify(tree)}`;
    let reduction = this.#known.get(key);
    if (!reduction) this.#known.set(key, (reduction = { compiled, tree, atoms }));
    return reduction;
  }

  #numberOf(one: CompiledMeasure | Atom): number {
    let number = this.#numbers.get(one);
    if (number === undefined) this.#numbers.set(one, (number = this.#numbers.size));
    return number;
  }
}

/** What was found of the dictionary before, or nothing yet. A dictionary may be the column of one thing or of another. */
export function goodsMemo({ goods, goodsColumn }: Aspects, memo: SweepMemo): GoodsMemo {
  const { values } = goods;
  if (!values || goodsColumn === undefined) return new GoodsMemo();
  let byColumn = memo.goods.get(values);
  if (!byColumn) memo.goods.set(values, (byColumn = new Map()));
  // A dictionary that has grown since has the same values where it had some.
  let found = byColumn.get(goodsColumn);
  if (!found) byColumn.set(goodsColumn, (found = new GoodsMemo()));
  return found;
}
