// What a sweep by lookups works with: which engines and chunks need no more, and the measures left for each kind of goods.
import type { IsoDate } from "../../base/date.ts";
import type { TransactionColumns } from "../../base/transaction-columns.ts";
import type { Engine } from "../engine.ts";
import type { CompiledMeasure } from "../compiled-measure.ts";
import type { Days } from "../checked.ts";
import { atomsIn, type Atom } from "../test-tree.ts";
import { aspectsOf, dayNumber, type Aspects } from "./aspects.ts";
import { lookupOf, type Lookup } from "./lookup.ts";
import { joined, memoOf, statesOf, type Histories, type States } from "./memo.ts";
import { sieveOf, type Sieve } from "./sieve.ts";
import { goodsMemo, type Reduction } from "./reduction.ts";
import { isConjunction, isPackable, type Variant } from "./variant.ts";

export interface Plan {
  readonly engine: Engine;
  readonly days: Days;
  readonly columns: TransactionColumns;
  readonly aspects: Aspects;
  readonly measures: readonly CompiledMeasure[];
  readonly variants: readonly Variant[];
  /** Goods code + 1 → its variants: `variantOf[from[code + 1]]` up to `from[code + 2]`. */
  readonly from: Int32Array;
  readonly variantOf: Int32Array;
  readonly sieve: Sieve;
  readonly states: States;
  /** Variant → the states of its measure. */
  readonly histories: Histories;
  /** Variant → lookups that the sieve has not answered already: those a row still has to ask. */
  readonly rest: readonly (readonly Lookup[])[];
}

/** Why the engine's lines need looks, one after another, and not only lookups; undefined when lookups do. */
export function needsLooks(engine: Engine): string | undefined {
  for (const regime of engine.regimes) {
    const { listMeasures, view, refine, covers, editions } = regime;
    if (regime.asksBy === undefined || listMeasures || view || refine || covers || editions)
      return `${regime.jurisdiction} asks and answers by more than its measures`;
  }
  for (const key of engine.questions) {
    const bucket = engine.bucketOf(key);
    if (!bucket) continue;
    if (bucket.permits.length > 0) return `${key} has permissions`;
    if (!engine.coverage.get(key)?.some((row) => row.state === "complete" && row.basis === "official"))
      return `${key} is not covered as a whole`;
    for (const { measure, exceptions, redFlags } of bucket.all)
      if (exceptions.length > 0 || redFlags.length > 0) return `${measure.id} has exceptions or red flags`;
  }
  return undefined;
}

/** Reads the goods of the chunk once each and everything else by lookups; undefined when some condition allows none. */
export function planOf(engine: Engine, columns: TransactionColumns, days: Days): Plan | undefined {
  if (needsLooks(engine) !== undefined) return undefined;
  const aspects = aspectsOf(columns, engine.world, days.on, days.known);
  // Before the first day of a jurisdiction nothing means anything, and that is asked line by line.
  const [last = engine.firstDay] = [...engine.knownSince.values()].toSorted().toReversed();
  if (last > days.known || aspects.day.days.some((day) => day < dayNumber(last as IsoDate))) return undefined;
  const memo = memoOf(engine);
  const measures = engine.questions.flatMap((key) => engine.bucketOf(key)?.all ?? []);
  const lookups = new Map<Atom, Lookup>();
  for (const { test } of measures) {
    for (const atom of atomsIn(test)) {
      if (atom.reads === "goods" || lookups.has(atom)) continue;
      const lookup = lookupOf(atom, aspects, lookups.size, memo);
      if (!lookup) return undefined;
      lookups.set(atom, lookup);
    }
  }
  const variants: Variant[] = [];
  const known = new Map<Reduction, Variant>();
  const from = new Int32Array(aspects.goods.size + 2);
  const variantOf: number[] = [];
  const seen = aspects.goods.occurs();
  const goods = goodsMemo(aspects, memo);
  for (let code = -1; code < aspects.goods.size; code++) {
    for (const one of seen[code + 1] ? goods.of(engine, code, aspects) : []) {
      let variant = known.get(one);
      if (!variant) {
        variant = variantFor(one, variants.length, lookups);
        variants.push(variant);
        known.set(one, variant);
      }
      variantOf.push(variant.number);
    }
    from[code + 2] = variantOf.length;
  }
  const numbers = Int32Array.from(variantOf);
  const sieve = sieveOf(variants, numbers, aspects);
  const states = statesOf(memo, days.known);
  return {
    engine,
    days,
    columns,
    aspects,
    measures,
    variants,
    from,
    variantOf: numbers,
    sieve,
    states,
    histories: joined(variants.map(({ compiled }) => states.historyOf(compiled.measure))),
    rest: variants.map((variant) =>
      variant.isConjunction ? variant.lookups.filter((one) => !answered(one, sieve)) : variant.lookups,
    ),
  };
}

/** Known to hold once the sieve has let a row through: it is never unknown, and the sieve looks at its part. */
function answered(lookup: Lookup, { codes, finer }: Sieve): boolean {
  return (
    lookup.kind === "table" && lookup.unknowns.length === 0 && (lookup.codes === codes || lookup.codes === finer.codes)
  );
}

function variantFor({ compiled, tree, atoms }: Reduction, number: number, lookups: ReadonlyMap<Atom, Lookup>): Variant {
  const own = atoms.map((atom) => lookups.get(atom) as Lookup);
  return { number, compiled, tree, lookups: own, isConjunction: isConjunction(tree), isPackable: isPackable(own) };
}
