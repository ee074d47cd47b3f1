// Measures of one question, found again by what the item is: those that may concern it, without reading all the others.
import type { Question } from "../base/verdict.ts";
import type { Condition, Measure } from "../register/index.ts";
import { goodsNamed } from "./compile-condition.ts";
import type { CompiledMeasure } from "./compile.ts";
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
  const bucket: Bucket = { ...lists, candidates: new Derived(finder(lists), ({ number }) => number) };
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
  return (subject) => {
    if (byMeasures.size > LISTS_REMEMBERED) {
      byMeasures.clear();
      none = start();
    }
    let found = none;
    for (const key of subjectKeys(subject)) {
      const own = byKey.get(key);
      if (!own) continue;
      let next = found.further.get(own);
      if (!next) found.further.set(own, (next = withOwn(found, own)));
      found = next;
    }
    return found;
  };
}

/** The keys that an item carries; see `itemKeys`. */
export function* subjectKeys(subject: Subject): Generator<string> {
  if (subject.material.kind === "known" && subject.ambiguous.length === 0) yield `m:${subject.material.value}`;
  else yield "?m";
  for (const id of subject.contains) yield `m:${id}`;
  for (const [list, codes] of subject.codes) {
    for (const code of codes) if (code !== null) yield `c:${list}:${code.split(".")[0]}`;
  }
  const hs = subject.transaction.item.hs;
  if (!hs || hs.length === 0 || hs.some((one) => one.code === null)) yield "?h";
  for (const { code } of hs ?? []) if (code !== null) yield* keysOfCode(code);
}

const KEYS = new Map<string, readonly string[]>();
const CODES_REMEMBERED = 20_000;

/** Keys of a customs code, as read before: codes are few, and lines many. */
function keysOfCode(code: string): readonly string[] {
  let keys = KEYS.get(code);
  if (!keys) {
    const digits = code.replace(/\D/g, "");
    const prefixes = Array.from({ length: Math.max(0, digits.length - 1) }, (_, at) => `h:${digits.slice(0, at + 2)}`);
    if (KEYS.size >= CODES_REMEMBERED) KEYS.clear();
    KEYS.set(code, (keys = [...prefixes, digits.length < 2 ? "?h" : `p:${digits}`]));
  }
  return keys;
}
