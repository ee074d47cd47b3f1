// Measures of one question, found again by what the item is: those that may concern it, without reading all the others.
import type { Question } from "../base/verdict.ts";
import type { Condition, Measure } from "../register/index.ts";
import { goodsNamed } from "./compile-condition.ts";
import type { CompiledMeasure } from "./compiled-measure.ts";
import type { Subject } from "./subject.ts";
import { Derived } from "./trace.ts";

export interface Bucket {
  readonly all: CompiledMeasure[];
  /** Measures to read whatever the item is. */
  readonly always: CompiledMeasure[];
  readonly byKey: Map<string, CompiledMeasure[]>;
  readonly permits: CompiledMeasure[];
  /** Those that may concern an item, whatever else it is. */
  readonly candidates: Derived<Candidates>;
}

interface Candidates {
  readonly number: number;
  readonly measures: readonly CompiledMeasure[];
}

/** Lists of candidates that are kept; all are forgotten when there are more. */
const LISTS_REMEMBERED = 10_000;

export function bucketKey(jurisdiction: string, question: Question): string {
  return `${jurisdiction}|${question}`;
}

/** Compiled measures of one question as a bucket. */
export function bucketFor(measures: readonly CompiledMeasure[]): Bucket {
  const lists = { all: [], always: [], byKey: new Map(), permits: [] };
  const bucket: Bucket = {
    ...lists,
    candidates: new Derived(finder(lists), ({ number }) => number, { isQuick: true }),
  };
  for (const compiled of measures) place(bucket, compiled);
  return bucket;
}

function place(bucket: Bucket, compiled: CompiledMeasure): void {
  const { effect } = compiled.measure;
  if (effect === "permit" || effect === "not_subject") {
    bucket.permits.push(compiled);
    return;
  }
  bucket.all.push(compiled);
  const keys = itemKeys(compiled.measure);
  if (!keys) bucket.always.push(compiled);
  else {
    for (const itemKey of keys) {
      const list = bucket.byKey.get(itemKey);
      if (list) list.push(compiled);
      else bucket.byKey.set(itemKey, [compiled]);
    }
  }
}

/**
 * Keys of which the item must carry one for the measure to be anything but false, or undefined when the measure does
 * not depend on what the item is. `m:` material, `c:` code entry on a list, `h:` definitive HS prefix, `p:` a shorter code
 * that such a prefix may refine, `?m` material unknown, `?h` customs code unknown. An item without a key's fact carries
 * the unknown key instead.
 */
export function itemKeys(measure: Measure): ReadonlySet<string> | undefined {
  const required = "all" in measure.when ? measure.when.all : [measure.when];
  for (const condition of required) {
    if (!("goods" in condition)) continue;
    const keys = new Set<string>();
    for (const entry of goodsNamed(measure.goods, condition.goods)) {
      const materials = entry.when ? materialsOf(entry.when) : entry.material;
      const definitive = (entry.hs ?? [])
        .filter((scope) => scope.role === "definitive")
        .flatMap((scope) => scope.codes);
      if (!materials && definitive.length === 0) return undefined;
      for (const material of materials ?? []) keys.add(`m:${material}`);
      if (materials) keys.add("?m");
      for (const code of definitive) {
        keys.add(`h:${code}`);
        for (let length = 2; length < code.length; length++) keys.add(`p:${code.slice(0, length)}`);
      }
      if (definitive.length > 0) keys.add("?h");
      if (entry.list && entry.code) keys.add(`c:${entry.list}:${entry.code.split(".")[0]}`);
    }
    return keys;
  }
  return undefined;
}

/** Materials of which one is required by a goods entry's own condition; undefined when none is. */
function materialsOf(condition: Condition): readonly string[] | undefined {
  if ("material" in condition) return condition.material;
  if ("all" in condition) {
    for (const part of condition.all) {
      const materials = materialsOf(part);
      if (materials) return materials;
    }
    return undefined;
  }
  if ("any" in condition) {
    const parts = condition.any.map(materialsOf);
    return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
  }
  return undefined;
}

/** Measures of a question that may concern the item; all others are certainly false for it. */
export function candidates(bucket: Bucket, subject: Subject): readonly CompiledMeasure[] {
  return bucket.byKey.size === 0 ? bucket.always : bucket.candidates.of(subject).measures;
}

/** The measures that some keys find, and what further keys add to them. */
interface Found extends Candidates {
  readonly further: Map<readonly CompiledMeasure[], Found>;
}

/** Items that the same measures may concern get the same list, so that they count as the same. */
function finder({ always, byKey }: Pick<Bucket, "always" | "byKey">): (subject: Subject) => Candidates {
  const start = (): Found => ({ number: numbered++, measures: always, further: new Map() });
  const byMeasures = new Map<string, Found>();
  const numbers = new Map<CompiledMeasure, number>();
  let numbered = 0;
  let none = start();
  const withOwn = (found: Found, own: readonly CompiledMeasure[]): Found => {
    const added = own.filter((one) => !found.measures.includes(one));
    if (added.length === 0) return found;
    for (const one of own) if (!numbers.has(one)) numbers.set(one, numbers.size);
    const measures = [...found.measures, ...added];
    const name = measures
      .slice(always.length)
      .map((one) => numbers.get(one))
      .join();
    let same = byMeasures.get(name);
    if (!same) byMeasures.set(name, (same = { number: numbered++, measures, further: new Map() }));
    return same;
  };
  const next = (found: Found, own: readonly CompiledMeasure[]): Found => {
    let further = found.further.get(own);
    if (!further) found.further.set(own, (further = withOwn(found, own)));
    return further;
  };
  // Lines are many, and their customs codes few.
  const byCode = new Map<string, readonly (readonly CompiledMeasure[])[]>();
  const ofCode = (code: string): readonly (readonly CompiledMeasure[])[] => {
    let own = byCode.get(code);
    if (!own) {
      if (byCode.size >= CODES_REMEMBERED) byCode.clear();
      byCode.set(code, (own = [...keysOfCode(code)].flatMap((key) => [byKey.get(key) ?? []].filter(isFilled))));
    }
    return own;
  };
  return (subject) => {
    if (byMeasures.size > LISTS_REMEMBERED) {
      byMeasures.clear();
      none = start();
    }
    let found = none;
    for (const key of keysBesidesCode(subject)) {
      const own = byKey.get(key);
      if (own) found = next(found, own);
    }
    for (const code of subject.customsCodes)
      if (code !== null) for (const own of ofCode(code)) found = next(found, own);
    return found;
  };
}

function isFilled(own: readonly CompiledMeasure[]): boolean {
  return own.length > 0;
}

/** Customs codes whose measures are kept; all are forgotten when there are more. */
const CODES_REMEMBERED = 20_000;

/** The keys that an item carries; see `itemKeys`. */
export function* subjectKeys(subject: Subject): Generator<string> {
  yield* keysBesidesCode(subject);
  for (const code of subject.customsCodes) if (code !== null) yield* keysOfCode(code);
}

function keysBesidesCode(subject: Subject): readonly string[] {
  const { material, ambiguous } = subject;
  const keys = [material.kind === "known" && ambiguous.length === 0 ? `m:${material.value}` : "?m"];
  for (const id of subject.contains) keys.push(`m:${id}`);
  for (const [list, codes] of subject.codes) {
    for (const code of codes) if (code !== null) keys.push(`c:${list}:${code.split(".")[0]}`);
  }
  const { customsCodes } = subject;
  if (customsCodes.length === 0 || customsCodes.includes(null)) keys.push("?h");
  return keys;
}

function* keysOfCode(digits: string): Generator<string> {
  for (let length = 2; length <= digits.length; length++) yield `h:${digits.slice(0, length)}`;
  yield `p:${digits}`;
}
