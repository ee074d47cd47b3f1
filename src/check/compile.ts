// Register → rule index: every measure's scope compiled once, found again by what the item is. One index serves a
// single transaction and columns of them.
import type { IsoDate } from "../base/date.ts";
import type { ControlList } from "../base/transaction.ts";
import type { Question, RequiredDocument } from "../base/verdict.ts";
import {
  stateOn,
  type MeasureState,
  statusPath,
  type Condition,
  type CoverageEntry,
  type Measure,
  type Register,
} from "../register/index.ts";
import { compileCondition, goodsNamed, goodsTest, type ControlledBy } from "./compile-condition.ts";
import type { MissingFactsMemo } from "./missing-facts.ts";
import type { Regime } from "./regime.ts";
import type { Subject, World } from "./subject.ts";
import { readAtom, truthOf, type Reading, type Test } from "./test-tree.ts";

/** One term of an exception, in words for whoever has to check it. */
export interface ExceptionTerm {
  readonly says: string;
  /** Why the exception is ruled out when the term does not hold; absent: that `says` is not so. */
  readonly fails?: string;
  /** What its named fact has to be, where it turns on one. */
  readonly wanted?: string | number | boolean | readonly string[];
  /** The most that one order may be worth, where the term is about that. */
  readonly limit?: { readonly amount: string; readonly currency: string };
  readonly test: Test;
}

export interface CompiledException {
  readonly code: string;
  readonly title: string;
  readonly provision: string;
  readonly test: Test;
  readonly conditions: readonly string[];
  readonly period?: { readonly from: string; readonly to?: string | undefined };
  readonly official: boolean;
  /** The terms that `test` consists of, where they are told apart. */
  readonly terms?: readonly ExceptionTerm[];
  readonly documents?: readonly (readonly RequiredDocument[])[];
  /** Absent: shown for every deal. */
  readonly shownFor?: (subject: Subject) => boolean;
}

export interface CompiledMeasure {
  readonly measure: Measure;
  readonly test: Test;
  /** The goods part alone, for "is this item on the list". Absent: the measure names no goods. */
  readonly goods?: Test;
  readonly exceptions: readonly CompiledException[];
  readonly redFlags: readonly {
    readonly code: string;
    readonly text: string;
    readonly resolution?: string;
    readonly test: Test;
  }[];
}

interface Bucket {
  readonly all: CompiledMeasure[];
  /** Measures to read whatever the item is. */
  readonly always: CompiledMeasure[];
  readonly byKey: Map<string, CompiledMeasure[]>;
  readonly permits: CompiledMeasure[];
  /** Candidates found before, by the keys of the item. */
  readonly found: Map<string, readonly CompiledMeasure[]>;
}

const ITEMS_REMEMBERED = 1_000;

/** States of measures by the days asked about: `on|known` → measure → state. Emptied when it has grown to its bound. */
export type StatesMemo = Map<string, Map<Measure, MeasureState>>;

const DAYS_REMEMBERED = 64;

/** `stateOn` for a subject's days. */
export function stateFor({ states }: Engine, measure: Measure, { on, known }: Subject): MeasureState {
  const days = `${on}|${known}`;
  let ofDays = states.get(days);
  if (!ofDays) {
    if (states.size >= DAYS_REMEMBERED) states.clear();
    states.set(days, (ofDays = new Map()));
  }
  let state = ofDays.get(measure);
  if (!state) ofDays.set(measure, (state = stateOn(measure, on, known)));
  return state;
}

export interface Engine {
  readonly register: Register;
  readonly world: World;
  readonly regimes: readonly Regime[];
  /** Compiled measures of a jurisdiction's question (`bucketKey`). */
  readonly bucketOf: (key: string) => Bucket | undefined;
  /** The keys of all buckets. */
  readonly questions: readonly string[];
  readonly coverage: ReadonlyMap<string, readonly CoverageEntry[]>;
  /** First day on which something of a jurisdiction was public, as far as the register goes back. */
  readonly knownSince: ReadonlyMap<string, IsoDate>;
  /** The earliest of these. */
  readonly firstDay: string;
  readonly missingFacts: MissingFactsMemo;
  readonly states: StatesMemo;
  /** Measures that forbid complying with another. */
  readonly conflicting: readonly CompiledMeasure[];
  readonly controlledBy: ControlledBy;
}

/** Compiles a register for checking. Pure; keep the result and reuse it. */
export function compileRegister(register: Register, world: World, regimes: readonly Regime[]): Engine {
  const buckets = new Map<string, Bucket>();
  const controlledBy: ControlledBy = (subject, jurisdiction) => {
    const key = `controlledBy:${jurisdiction}`;
    const before = subject.memo.get(key) as Reading | undefined;
    if (before) return before;
    const reading = readControlled(engine, subject, jurisdiction);
    subject.memo.set(key, reading);
    return reading;
  };
  const measures = register.instruments.flatMap((instrument) => instrument.measures.filter(({ draft }) => !draft));
  const byQuestion = Map.groupBy(measures, (measure) => bucketKey(measure.jurisdiction, measure.question));
  // A single check asks few of the questions: each is compiled when it is first asked.
  const bucketOf = (key: string): Bucket | undefined => {
    const built = buckets.get(key);
    const waiting = byQuestion.get(key);
    if (built || !waiting) return built;
    const bucket = bucketFor(waiting.map((measure) => compileMeasure(measure, controlledBy)));
    buckets.set(key, bucket);
    return bucket;
  };
  const conflicting = measures
    .filter(({ conflictsWith }) => conflictsWith.length > 0)
    .map((measure) => compileMeasure(measure, controlledBy));
  const knownSince = new Map<string, IsoDate>();
  for (const measure of measures) {
    const before = knownSince.get(measure.jurisdiction);
    if (before === undefined || measure.knownFrom < before) knownSince.set(measure.jurisdiction, measure.knownFrom);
  }
  const firstDay = [...knownSince.values()].toSorted()[0] ?? "0000-01-01";
  const coverage = Map.groupBy(register.coverage, (row) => bucketKey(row.jurisdiction, row.question));
  const engine: Engine = {
    register,
    world,
    regimes,
    bucketOf,
    questions: [...byQuestion.keys()],
    coverage,
    knownSince,
    firstDay,
    conflicting,
    controlledBy,
    missingFacts: new Map(),
    states: new Map(),
  };
  return engine;
}

export function bucketKey(jurisdiction: string, question: Question): string {
  return `${jurisdiction}|${question}`;
}

/** Compiles one measure; regimes use it for rows of control lists. */
export function compileMeasure(measure: Measure, controlledBy: ControlledBy): CompiledMeasure {
  const compile = (condition: Condition): Test => compileCondition(condition, measure, controlledBy);
  const compiled: CompiledMeasure = {
    measure,
    test: compile(measure.when),
    exceptions: measure.exceptions.map((rule) => ({
      code: rule.code,
      title: rule.title,
      provision: rule.provision,
      test: compile(rule.when),
      conditions: rule.conditions ?? [],
      official: rule.basis === "official",
      ...(rule.period === undefined ? {} : { period: rule.period }),
    })),
    redFlags: measure.redFlags.map(({ when, ...flag }) => ({ ...flag, test: compile(when) })),
  };
  return measure.goods.length === 0 ? compiled : { ...compiled, goods: goodsTest(measure.goods, compile) };
}

function bucketFor(measures: readonly CompiledMeasure[]): Bucket {
  const bucket: Bucket = { all: [], always: [], byKey: new Map(), permits: [], found: new Map() };
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
  if (bucket.byKey.size === 0) return bucket.always;
  if (bucket.always.length < WORTH_REMEMBERING) return candidatesBy(bucket, subjectKeys(subject));
  const keys = keysOf(subject);
  const before = bucket.found.get(keys.text);
  if (before) return before;
  if (bucket.found.size >= ITEMS_REMEMBERED) bucket.found.clear();
  const found = candidatesBy(bucket, keys.all);
  bucket.found.set(keys.text, found);
  return found;
}

/** Measures read whatever the item is, from which on it is dearer to collect them than to look the item up. */
const WORTH_REMEMBERING = 16;

function candidatesBy(bucket: Bucket, keys: Iterable<string>): readonly CompiledMeasure[] {
  const found = new Set<CompiledMeasure>(bucket.always);
  for (const key of keys) for (const one of bucket.byKey.get(key) ?? []) found.add(one);
  return [...found];
}

interface ItemKeys {
  readonly all: readonly string[];
  readonly text: string;
}

const KEYS = new WeakMap<Subject, ItemKeys>();

/** The keys of a subject, read once: several questions ask for them. */
function keysOf(subject: Subject): ItemKeys {
  let keys = KEYS.get(subject);
  if (!keys) {
    const all = [...subjectKeys(subject)];
    KEYS.set(subject, (keys = { all, text: all.join("\n") }));
  }
  return keys;
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
  for (const { code } of hs ?? []) {
    if (code === null) continue;
    const digits = code.replace(/\D/g, "");
    for (let length = 2; length <= digits.length; length++) yield `h:${digits.slice(0, length)}`;
    yield digits.length < 2 ? "?h" : `p:${digits}`;
  }
}

/** The control list of a jurisdiction, for what users state of it. */
const LIST_OF: Readonly<Record<string, ControlList>> = {
  CN: "CN-DUAL-USE",
  US: "US-CCL",
  EU: "EU-ANNEX-I",
  JP: "JP-ETCO",
  KR: "KR",
  TW: "TW-SHTC",
  GB: "UK-SECL",
};

/** What the user's own classification says: on the list, or not. */
function statedControlled(subject: Subject, jurisdiction: string): Reading | undefined {
  const list = LIST_OF[jurisdiction];
  const codes = list === undefined ? undefined : subject.codes.get(list);
  if (!codes || codes.includes(null)) return undefined;
  const listed = codes.find((code) => code !== "none" && code !== "EAR99");
  return { truth: listed !== undefined, found: `${list} ${listed ?? codes[0]}` };
}

function readControlled(engine: Engine, subject: Subject, jurisdiction: string): Reading {
  const stated = statedControlled(subject, jurisdiction);
  if (stated) return stated;
  const bucket = engine.bucketOf(bucketKey(jurisdiction, "item"));
  let open: Reading | undefined;
  for (const compiled of bucket ? candidates(bucket, subject) : []) {
    if (!compiled.goods || compiled.measure.effect !== "licence") continue;
    const state = stateFor(engine, compiled.measure, subject);
    if (state.kind !== "applies" && state.kind !== "unknown") continue;
    const truth = truthOf(compiled.goods, subject);
    if (truth === true && state.kind === "applies") return { truth: true, found: compiled.measure.provision };
    if (truth === false) continue;
    const missing = truth === true ? statusPath(compiled.measure.id) : firstMissing(compiled.goods, subject);
    open ??= { truth: "unknown", missing };
  }
  if (open) return open;
  return covered(engine, subject, jurisdiction)
    ? { truth: false, found: "not on the lists held" }
    : { truth: "unknown", missing: "item.classifications" };
}

function firstMissing(test: Test, subject: Subject): string {
  if (test.op === "atom") return readAtom(test, subject).missing ?? "item.classifications";
  if (test.op === "not") return firstMissing(test.child, subject);
  const open = test.children.find((child) => truthOf(child, subject) === "unknown");
  return open ? firstMissing(open, subject) : "item.classifications";
}

/** Whether the register holds the item question of a jurisdiction for this item, so that silence means something. */
function covered(engine: Engine, subject: Subject, jurisdiction: string): boolean {
  return coverageOf(engine, subject, jurisdiction, "item") !== undefined;
}

/**
 * Whether the register goes back to the subject's days: earlier than its first record nothing it does not hold means
 * anything, and with nothing of a jurisdiction public yet nothing can be said of it.
 */
export function reachesBack(engine: Engine, subject: Subject, jurisdiction: string): boolean {
  const since = engine.knownSince.get(jurisdiction);
  return (since === undefined || since <= subject.known) && engine.firstDay <= subject.on;
}

/** Whether anything is held of a question for acts of this kind: a rule read for exports says nothing of a transit. */
export function coversAct(engine: Engine, { act }: Subject, jurisdiction: string, question: Question): boolean {
  const rows = engine.coverage.get(bucketKey(jurisdiction, question)) ?? [];
  return rows.length === 0 || rows.some(({ acts }) => acts?.includes(act) ?? true);
}

/**
 * The coverage row under which a "no" may be given: the list as a whole is held, or the item's family is, or the user
 * states that the item is not on the list. Undefined: out of coverage.
 */
export function coverageOf(
  engine: Engine,
  subject: Subject,
  jurisdiction: string,
  question: Question,
): CoverageEntry | undefined {
  // Families are families of goods: software and technology for them are on other lists.
  const isGoods = subject.kind.kind === "known" && subject.kind.value === "goods";
  const material = isGoods && subject.material.kind === "known" ? subject.material.value : undefined;
  // A finished product of a covered material may be on a part of the list that is not held.
  const processed = subject.form.kind === "known" && subject.form.value.processed;
  return engine.coverage.get(bucketKey(jurisdiction, question))?.find((row) => {
    if (row.basis !== "official" || row.state === "none" || row.acts?.includes(subject.act) === false) return false;
    if (row.state === "complete") return true;
    if (material !== undefined && !processed && row.families.includes(material)) return true;
    if (subject.family !== undefined && row.families.includes(subject.family)) return true;
    return subject.codes.get(row.list as never)?.includes("none" as never) ?? false;
  });
}
